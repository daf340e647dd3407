/** Of two lines of the same goods the one that is called by what is on it; too much of something, and then what goes. */
import { describe } from 'vitest';
import { ofMenu, playEach } from './rows.ts';

const two: readonly [string, string] = [
  'una de pepperoni y una de pepperoni con extra de queso',
  '1 Pizza de pepperoni, 1 Pizza de pepperoni + Extra de queso',
];
const twoEn: readonly [string, string] = [
  'one pepperoni and one pepperoni with mushrooms',
  '1 Pizza de pepperoni, 1 Pizza de pepperoni + Setas',
];
const plain = '1 Pizza de pepperoni';
describe('a line called by what is on it goes, and not what is on it', () => {
  playEach(
    [
      ['es', two, ['quita la del queso', plain]],
      ['es', two, ['quítame la de extra de queso', plain]],
      ['es', two, ['mejor quita la de queso', plain]],
      ['es', two, ['saca la que lleva extra de queso', plain]],
      ['es', two, ['uf no, demasiada pizza, quita la del queso', plain]],
      ['es', two, ['quita el queso', '2 Pizza de pepperoni']],
      ['es', two, ['quita lo del queso', '2 Pizza de pepperoni']],
      ['en', twoEn, ['remove the mushroom one', plain]],
      ['en', twoEn, ['take off the one with mushrooms', plain]],
      ['en', twoEn, ['take the mushrooms off', '2 Pizza de pepperoni']],
    ],
    ofMenu,
  );
});

const pizzas: readonly [string, string] = ['tres pizzas de huevo y un agua', '3 Pizza de huevo, 1 Agua'];
const pizzasEn: readonly [string, string] = [
  'three pepperoni pizzas and a sprite',
  '3 Pizza de pepperoni, 1 Sprite',
];
describe('too much of something says why, and orders none', () => {
  playEach(
    [
      ['es', pizzas, ['demasiada pizza, quita el agua', '3 Pizza de huevo']],
      ['es', pizzas, ['son demasiadas pizzas, quita una', '2 Pizza de huevo, 1 Agua']],
      ['es', pizzas, ['es mucha pizza, deja dos', '2 Pizza de huevo, 1 Agua']],
      ['es', pizzas, ['demasiadas pizzas, mejor dos', '2 Pizza de huevo, 1 Agua']],
      ['en', pizzasEn, ["that's too much pizza, take one off", '2 Pizza de pepperoni, 1 Sprite']],
      ['en', pizzasEn, ['too much pizza, drop the sprite', '3 Pizza de pepperoni']],
      ['en', pizzasEn, ['no, too many pizzas, make it two', '2 Pizza de pepperoni, 1 Sprite']],
    ],
    ofMenu,
  );
});

const withAndWithout: readonly [string, string] = [
  'una de jamón con extra de queso y una de jamón con extra de queso y setas',
  '1 Pizza de jamón y queso + Extra de queso, 1 Pizza de jamón y queso + Extra de queso + Setas',
];
describe('the one without something is a line too', () => {
  playEach(
    [
      [
        'es',
        withAndWithout,
        ['quita la que va sin setas', '1 Pizza de jamón y queso + Extra de queso + Setas'],
      ],
      [
        'en',
        withAndWithout,
        ['lose the one without mushrooms', '1 Pizza de jamón y queso + Extra de queso + Setas'],
      ],
    ],
    ofMenu,
  );
});

describe('of several lines those that have what is to come off', () => {
  playEach(
    [
      [
        'es',
        [
          'tres pizzas de huevo con setas y dos de pepperoni',
          '3 Pizza de huevo + Setas, 2 Pizza de pepperoni',
        ],
        ['una de esas déjela sin setas', '2 Pizza de huevo + Setas, 1 Pizza de huevo, 2 Pizza de pepperoni'],
      ],
    ],
    ofMenu,
  );
});

describe('a set where goods came in sets is one of them', () => {
  playEach(
    [
      ['en', ['sprites, 2 packs', '2 Sprite'], ['no no, one pack is enough', '1 Sprite']],
      ['es', ['sprites, 3 latas', '3 Sprite'], ['con una lata basta', '1 Sprite']],
    ],
    ofMenu,
  );
});

/** Several things in one message, and parts of what is there: each gets its turn, and a part of what is there is never one more. */
import { describe } from 'vitest';
import { ofKitchen, ofMenu, playEach } from './rows.ts';

const white = '1 Hervidor Garza (Blanco)';
const black = '1 Hervidor Garza (Negro)';
const one: readonly [string, string] = ['ponme un Hervidor Garza blanco', white];
const oneEn: readonly [string, string] = ['add a white Hervidor Garza', white];
const both = `${white}, ${black}`;
describe('so many in all, and what each of them is', () => {
  playEach(
    [
      ['es', one, ['que sean dos, uno blanco y otro negro', both]],
      ['es', one, ['mejor dos, uno blanco y uno negro', both]],
      ['es', one, ['que sean tres, dos blancos y uno negro', `2 Hervidor Garza (Blanco), ${black}`]],
      ['es', one, ['que sean dos, el otro en negro', both]],
      [
        'es',
        one,
        ['que sean dos', '2 Hervidor Garza (Blanco)'],
        ['y otro negro', `2 Hervidor Garza (Blanco), ${black}`],
      ],
      ['en', oneEn, ['make it two, one blanco and one negro', both]],
      ['en', oneEn, ['actually I want two, one blanco one negro', both]],
      ['es', ['ponme dos Hervidores Garza, blanco y negro', both]],
    ],
    ofKitchen,
  );
});

describe('all of them so', () => {
  const two: readonly [string, string] = ['ponme dos Hervidores Garza, uno blanco y otro negro', both];
  const all = '2 Hervidor Garza (Blanco)';
  playEach(
    [
      ['es', two, ['los dos blancos, quita el negro', all]],
      ['es', two, ['los dos en blanco', all]],
      ['es', two, ['quita el negro', white]],
      ['en', two, ['both blanco, scratch the negro one', all]],
      ['en', two, ['make them both blanco', all]],
    ],
    ofKitchen,
  );
});

describe('a part of what is there, called by its kind', () => {
  const egg: readonly [string, string] = [
    'dos de jamón y dos de huevo',
    '2 Pizza de jamón y queso, 2 Pizza de huevo',
  ];
  const parted = '2 Pizza de jamón y queso, 1 Pizza de huevo, 1 Pizza de huevo + Setas';
  const eggEn: readonly [string, string] = ['two ham pizzas and two egg pizzas', egg[1]];
  const salads: readonly [string, string] = [
    'two ensaladas griegas and a sprite',
    '2 Ensalada griega, 1 Sprite',
  ];
  playEach(
    [
      ['es', egg, ['una de las de huevo con setas', parted]],
      ['es', egg, ['a una de las de huevo ponle setas', parted]],
      ['es', egg, ['y otra de huevo con setas', `${egg[1]}, 1 Pizza de huevo + Setas`]],
      [
        'es',
        ['cuatro de huevo', '4 Pizza de huevo'],
        ['la mitad con setas', '2 Pizza de huevo, 2 Pizza de huevo + Setas'],
      ],
      [
        'en',
        ['four egg pizzas', '4 Pizza de huevo'],
        ['half of them with mushrooms', '2 Pizza de huevo, 2 Pizza de huevo + Setas'],
      ],
      ['en', eggEn, ['one of the egg ones with mushrooms', parted]],
      [
        'en',
        ['two egg pizzas', '2 Pizza de huevo'],
        ['and one with mushrooms', '2 Pizza de huevo, 1 Pizza de huevo + Setas'],
      ],
      // What is no extra is noted, and nothing is taken out.
      ['en', salads, ['one of the ensaladas with no onion please', salads[1]]],
      ['en', salads, ['can one of the ensaladas come without cucumber?', salads[1]]],
      ['en', ['two ensaladas griegas', '2 Ensalada griega'], ['one of them no onion', '2 Ensalada griega']],
    ],
    ofMenu,
  );
});

describe('how many is asked where it was left open', () => {
  const egg = '1 Pizza de huevo';
  playEach(
    [
      ['es', ['una de huevo y aguas', egg], ['con dos botellas', `${egg}, 2 Agua`]],
      ['es', ['una de huevo y varios sprites', egg], ['tres', `${egg}, 3 Sprite`]],
      ['es', ['unas cuantas pizzas de jamón', ''], ['5', '5 Pizza de jamón y queso']],
      ['es', ['una de huevo y unas patatas', `${egg}, 1 Patatas fritas`]],
      ['es', ['una de huevo y un agua', `${egg}, 1 Agua`]],
      ['en', ['an egg pizza and a few sprites', egg], ["let's say four", `${egg}, 4 Sprite`]],
      ['en', ['an egg pizza and a couple of sprites', `${egg}, 2 Sprite`]],
    ],
    ofMenu,
  );
});

describe('once more of what is there, and so', () => {
  const towel = '1 Toalla Vado (Blanco)';
  const begun: readonly [string, string][] = [
    ['ponme una Toalla Vado blanca', towel],
    ['y un molinillo Canto', `${towel}, 1 Molinillo Canto`],
  ];
  const again = `${towel}, 1 Molinillo Canto, 1 Toalla Vado (Gris)`;
  playEach(
    [
      ['es', ...begun, ['otra toalla igual pero en gris', again]],
      ['es', ...begun, ['la misma toalla en gris también', again]],
      ['en', oneEn, ['leave it at one. and one in negro as well', both]],
    ],
    ofKitchen,
  );
});

describe('in place of one thing, and what goes with it', () => {
  const begun: readonly [string, string] = [
    'la Cafetera Corso 15 y el Molinillo Canto',
    '1 Cafetera Corso 15, 1 Molinillo Canto',
  ];
  playEach(
    [
      ['es', begun, ['mejor la Corso Auto, así que el molinillo tampoco', '1 Cafetera Corso Auto']],
      ['es', begun, ['quita la cafetera', '1 Molinillo Canto'], ['entonces el molinillo también fuera', '']],
      [
        'en',
        begun,
        [
          "I'd rather have the Corso Auto instead, so I don't need the molinillo either",
          '1 Cafetera Corso Auto',
        ],
      ],
      ['en', begun, ['drop the Corso', '1 Molinillo Canto'], ['in that case the molinillo can go too', '']],
    ],
    ofKitchen,
  );
});

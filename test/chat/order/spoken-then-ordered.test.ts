/** What one sentence speaks of and then orders goes in once: praised and then counted, a kind and then which, "another" and then "the same". */
import { describe } from 'vitest';
import { ofMenu, playEach } from './rows.ts';
import { shoeShop, shoes } from './shops.ts';

const ofShoes = { products: shoes, shop: shoeShop };

describe('what is spoken of before it is ordered is no second order', () => {
  playEach(
    [
      [
        'en',
        ['egg suits us all, give me two egg pizzas with extra cheese', '2 Pizza de huevo + Extra de queso'],
      ],
      ['en', ["the pepperoni pizza sounds nice, I'll have two pepperoni pizzas", '2 Pizza de pepperoni']],
      ['en', ['sprite is ok, add 2 sprites please', '2 Sprite']],
      ['es', ['la de pepperoni nos gusta, ponme dos de pepperoni', '2 Pizza de pepperoni']],
      ['es', ['el zumo está bien de precio, ponme tres zumos', '3 Zumo de naranja']],
      ['es', ['la griega tiene buena pinta, ponme una griega y un agua', '1 Ensalada griega, 1 Agua']],
    ],
    ofMenu,
  );
  playEach(
    [['en', ['the Brisa look good, give me two Brisa in azul 42', '2 Zapatilla Brisa (Azul / 42)']]],
    ofShoes,
  );
});

describe('two orders of the same goods in one sentence stay two', () => {
  playEach(
    [
      ['es', ['una de huevo y ponme otra de huevo con setas', '1 Pizza de huevo, 1 Pizza de huevo + Setas']],
      [
        'en',
        [
          'one egg pizza and give me an egg pizza with mushrooms',
          '1 Pizza de huevo, 1 Pizza de huevo + Setas',
        ],
      ],
    ],
    ofMenu,
  );
});

describe('a kind with its number, and then which of the kind', () => {
  playEach(
    [
      ['es', ['quiero 2 pizzas para los críos, de jamón y queso', '2 Pizza de jamón y queso']],
      ['es', ['dos pizzas para los niños, de pepperoni', '2 Pizza de pepperoni']],
      ['es', ['tres pizzas para nosotros, la de huevo', '3 Pizza de huevo']],
      ['es', ['ponme dos pizzas para mis hijos, de pepperoni con setas', '2 Pizza de pepperoni + Setas']],
      ['en', ['two pizzas for the kids, pepperoni', '2 Pizza de pepperoni']],
      ['en', ['two pizzas for the kids, ham and cheese', '2 Pizza de jamón y queso']],
      [
        'en',
        [
          'can we get two pizzas for the girls, pepperoni with extra cheese',
          '2 Pizza de pepperoni + Extra de queso',
        ],
      ],
      ['en', ['two pizzas for the kids, pepperoni, and a sprite', '2 Pizza de pepperoni, 1 Sprite']],
    ],
    ofMenu,
  );
});

const mushrooms = '1 Pizza de jamón y queso + Setas';
const beside = `${mushrooms}, 1 Pizza de jamón y queso`;
const one: readonly [string, string] = ['una de jamón con setas', mushrooms];
const oneEn: readonly [string, string] = ['one jamón pizza with mushrooms', mushrooms];
const both = `${mushrooms}, 1 Pizza de jamón y queso + Setas + Extra de queso`;
describe('another, the same but so, is one more and leaves the first as it is', () => {
  playEach(
    [
      ['es', one, ['y otra, la misma pero sin setas', beside]],
      ['es', one, ['otra la misma sin setas', beside]],
      ['es', one, ['otra más, lo mismo pero sin las setas', beside]],
      ['es', one, ['otra pizza, la misma pero sin setas', beside]],
      ['es', one, ['y otra, la misma pero con extra de queso', both]],
      ['en', oneEn, ['and another one the same but without the mushrooms', beside]],
      ['en', oneEn, ['another the same without mushrooms', beside]],
      ['en', oneEn, ['another pizza, the same but without mushrooms', beside]],
      ['en', oneEn, ['one more, same thing but no mushrooms', beside]],
      ['en', oneEn, ['another one, exactly the same but with extra cheese', both]],
      ['en', oneEn, ['another one, the same', '2 Pizza de jamón y queso + Setas']],
    ],
    ofMenu,
  );
});

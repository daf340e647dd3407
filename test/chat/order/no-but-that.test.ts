/** What is refused, left, or called off, and what is wanted instead; one of several that is to be otherwise; as many as are said. */
import { describe, expect, test } from 'vitest';
import { ofMenu, playEach } from './rows.ts';
import { menu, pizzeria } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const pizza: readonly [string, string] = ['una de pepperoni', '1 Pizza de pepperoni'];
const pizzaEn: readonly [string, string] = ['one pepperoni pizza', '1 Pizza de pepperoni'];
describe('what is named beside what is refused is wanted', () => {
  playEach(
    [
      ['es', pizza, ['no, ensalada no. patatas', '1 Pizza de pepperoni, 1 Patatas fritas']],
      ['es', pizza, ['no, nada de sprite. agua', '1 Pizza de pepperoni, 1 Agua']],
      ['en', pizzaEn, ['nah no agua. sprite', '1 Pizza de pepperoni, 1 Sprite']],
      ['en', pizzaEn, ['no egg pizza. sprite', '1 Pizza de pepperoni, 1 Sprite']],
    ],
    ofMenu,
  );
});

const both: readonly [string, string] = ['una griega y un agua', '1 Ensalada griega, 1 Agua'];
const bothEn: readonly [string, string] = [
  'one pepperoni pizza and a sprite',
  '1 Pizza de pepperoni, 1 Sprite',
];
describe('what is left goes where it is needless, and stays where nothing is said of it', () => {
  playEach(
    [
      ['es', both, ['deja la ensalada, que ya tengo en casa', '1 Agua']],
      ['es', both, ['deja el agua, no la necesito', '1 Ensalada griega']],
      ['es', both, ['deja la ensalada', '1 Ensalada griega, 1 Agua']],
      ['en', bothEn, ["leave the sprite, i've one already", '1 Pizza de pepperoni']],
      ['en', bothEn, ["leave the sprite, I don't need it", '1 Pizza de pepperoni']],
      ['en', bothEn, ['keep the sprite, I have one glass already', '1 Pizza de pepperoni, 1 Sprite']],
    ],
    ofMenu,
  );
  test.each([
    ['es', 'pues dejo el agua'],
    ['es', 'deja el agua entonces'],
    ['en', "ah I'll leave the agua so"],
    ['en', "we'll leave the agua then"],
  ] as const)('%s, of what was only asked about: %s', (language, say) => {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language });
    waiter.say('una pepperoni');
    waiter.say('el agua es con gas?');

    waiter.say(say);

    expect(goods(waiter.cart)).toBe('1 Pizza de pepperoni');
  });
});

describe('called off with a reason: nothing is brought, and the reason orders nothing', () => {
  test.each([
    ['es', 'mejor anula todo, ya como en casa'],
    ['es', 'cancela el pedido, cenamos en casa de mi madre'],
    ['es', 'bórralo todo, encontré unas pizzas en el congelador'],
    ['en', 'scrap the whole order, found some in the fridge'],
    ['en', 'cancel the whole order, we found pizzas at home'],
    ['en', "scrap everything, I'm eating at home"],
  ] as const)('%s: %s', (language, say) => {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language });
    waiter.say('una pepperoni y un agua');

    waiter.say(say);

    expect(goods(waiter.cart)).toBe('');
    expect(waiter.cart?.delivery).toBeUndefined();
  });
});

const three: readonly [string, string] = ['tres pizzas de huevo con setas', '3 Pizza de huevo + Setas'];
const threeEn: readonly [string, string] = [
  'three pepperoni pizzas with mushrooms',
  '3 Pizza de pepperoni + Setas',
];
const parted = '2 Pizza de huevo + Setas, 1 Pizza de huevo';
const partedEn = '2 Pizza de pepperoni + Setas, 1 Pizza de pepperoni';
describe('one of several that is to be otherwise', () => {
  playEach(
    [
      ['es', three, ['déjame una sin setas', parted]],
      ['es', three, ['una de esas déjela sin setas', parted]],
      ['es', three, ['a mi suegra no le gustan. Una de ellas déjala sin setas', parted]],
      ['es', three, ['déjalas sin setas', '3 Pizza de huevo']],
      ['en', threeEn, ['leave one of them without mushrooms', partedEn]],
      ['en', threeEn, ['make one without mushrooms', partedEn]],
    ],
    ofMenu,
  );
});

describe('as many as are said', () => {
  test.each([
    ['es', 'va, dos raciones', '2 Patatas fritas'],
    ['es', 'vale, ponme tres', '3 Patatas fritas'],
    ['en', 'go on, two portions', '2 Patatas fritas'],
    ['en', 'sure, 2 nos', '2 Patatas fritas'],
  ] as const)('%s: %s', (language, say, wanted) => {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language });
    waiter.showed('patatas');

    waiter.say(say);

    expect(goods(waiter.cart)).toBe(wanted);
  });
  playEach([['en', ['sprite for the kids, 2 nos', '2 Sprite']]], ofMenu);
});

const cheesy: readonly [string, string] = [
  'one pepperoni with extra cheese',
  '1 Pizza de pepperoni + Extra de queso',
];
const more = '1 Pizza de pepperoni + Extra de queso, 1 Pizza de pepperoni + Extra de queso + Setas';
describe('the same of its kind, with more on it', () => {
  playEach(
    [
      ['en', cheesy, ['another one of the same pizza but with mushrooms on top of the cheese', more]],
      ['en', cheesy, ['another of the same pizza but with mushrooms', more]],
      [
        'es',
        ['una de pepperoni con extra de queso', cheesy[1]],
        ['otra de la misma pizza pero con setas', more],
      ],
    ],
    ofMenu,
  );
});

test('all that is correct confirms what was summed up', () => {
  for (const [language, say] of [
    ['en', "Yes, that's all correct"],
    ['en', "that's all right"],
    ['es', 'sí, todo correcto'],
  ] as const) {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language });
    waiter.say('una pepperoni');
    waiter.say(language === 'es' ? 'eso es todo, lo recojo' : "that's all, pick-up");

    waiter.say(say);

    expect(waiter.cart?.status, say).toBe('confirmed');
  }
});

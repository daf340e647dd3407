/** Some of what a message orders is to be otherwise: none of it is ordered twice. */
import { expect, test } from 'vitest';
import { menu, pizzeria } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const mixed = '1 Pizza de pepperoni, 1 Pizza de pepperoni + Setas, 1 Pizza de huevo';

test.each([
  ['en', 'two pepperonis and an egg pizza, one of the pepperonis with mushrooms', mixed],
  ['en', 'two pepperonis and an egg pizza, one of the pepperonis wants mushrooms', mixed],
  ['en', 'two pepperonis and an egg pizza, put mushrooms on one of the pepperonis', mixed],
  [
    'en',
    'two pepperonis and an egg pizza, the egg one with mushrooms',
    '2 Pizza de pepperoni, 1 Pizza de huevo + Setas',
  ],
  ['es', 'dos de pepperoni y una de huevo, una de las pepperoni con setas', mixed],
  [
    'es',
    'dos de pepperoni y una de huevo, la de huevo con setas',
    '2 Pizza de pepperoni, 1 Pizza de huevo + Setas',
  ],
  ['en', 'two pepperonis, one with mushrooms', '1 Pizza de pepperoni, 1 Pizza de pepperoni + Setas'],
  [
    'en',
    'two pepperonis and three egg pizzas with mushrooms',
    '2 Pizza de pepperoni, 3 Pizza de huevo + Setas',
  ],
] as const)('%s: %s', (language, say, wanted) => {
  const waiter = new Waiter({ products: menu, shop: pizzeria, language });

  waiter.say(say);

  expect(goods(waiter.cart).split(', ').toSorted()).toEqual(wanted.split(', ').toSorted());
});

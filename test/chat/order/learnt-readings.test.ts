/** What no list of phrases holds is read as people mean it who say such things; what grammar reads whole stays as it was. */
import { expect, test } from 'vitest';
import type { Language } from '../../../src/protocol.ts';
import { menu, nameFinder, pizzeria, shoeShop, shoes } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

function withPizza(language: Language): Waiter {
  const waiter = new Waiter({ language, products: menu, shop: pizzeria, find: nameFinder(menu) });
  waiter.say(language === 'es' ? 'ponme dos de pepperoni' : 'two pepperoni pizzas please');
  expect(goods(waiter.cart)).toBe('2 Pizza de pepperoni');
  return waiter;
}

const emptied: [Language, string][] = [
  ['en', 'nah scrap the whole order, we are going out instead'],
  ['en', 'no forget the lot, cancel'],
  ['es', 'mira, anúlalo todo que nos vamos a cenar fuera'],
];
test.each(emptied)('%s: %s empties the cart', (language, text) => {
  const waiter = withPizza(language);
  waiter.say(text);
  expect(goods(waiter.cart)).toBe('');
});

const agreed: [Language, string][] = [
  ['en', 'aye go on then put it through for us'],
  ['es', 'pues venga, tramítelo usted ya mismo'],
];
test.each(agreed)('%s: %s confirms what was summed up', (language, text) => {
  const waiter = withPizza(language);
  waiter.say(language === 'es' ? 'eso es todo, lo recojo yo' : "that's all, I'll collect it");
  expect(waiter.state.pending?.kind).toBe('confirm');
  waiter.say(text);
  expect(waiter.cart?.status).toBe('confirmed');
});

test('an option with a remark about it changes the line before', () => {
  const waiter = new Waiter({ language: 'en', products: shoes, shop: shoeShop, find: nameFinder(shoes) });
  waiter.say('add the Brisa in roja, size 42');
  const before = goods(waiter.cart);
  waiter.say('hmm azul would go better with my kit');
  expect(goods(waiter.cart)).not.toBe(before);
  expect(waiter.cart?.lines).toHaveLength(1);
});

test('whose order is there and why goods are wanted empties and confirms nothing', () => {
  const waiter = withPizza('en');
  waiter.say('my brother is coming over tonight with his kids');
  waiter.say('and the other one is for the neighbours');
  expect(goods(waiter.cart)).toBe('2 Pizza de pepperoni');
  expect(waiter.cart?.status).not.toBe('confirmed');
});

test('what only may agree orders nothing: it is asked again', () => {
  const waiter = withPizza('en');
  waiter.say("that's all, I'll collect it");
  waiter.say('fair play to yous');
  expect(waiter.cart?.status).not.toBe('confirmed');
});

const borne: [Language, string, string][] = [
  ['es', 'uy mejor que una lleve setas', '1 Pizza de pepperoni, 1 Pizza de pepperoni + Setas'],
  [
    'es',
    'prefiero que una de pepperoni venga con setas',
    '1 Pizza de pepperoni, 1 Pizza de pepperoni + Setas',
  ],
  ['en', "I'd rather one of them had setas", '1 Pizza de pepperoni, 1 Pizza de pepperoni + Setas'],
];
test.each(borne)('%s: %s: what comes on one of two is on one', (language, text, wanted) => {
  const waiter = withPizza(language);
  waiter.say(text);
  expect(goods(waiter.cart)).toBe(wanted);
});

/** Goods with words beside them that no list holds are heard as what the shop knows of them; what may be other goods is not. */
import { expect, test } from 'vitest';
import { menu, nameFinder, pizzeria } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const said = (...messages: string[]) => {
  const waiter = new Waiter({ language: 'es', products: menu, shop: pizzeria, find: nameFinder(menu) });
  for (const message of messages) waiter.say(message);
  return goods(waiter.cart);
};

test.each<[string, string]>([
  ['añade un sprite antes de cerrar', '1 Sprite'],
  ['ponme una porcioncita de papas fritas', '1 Patatas fritas'],
  ['anda, métele dos sprites para la sed', '2 Sprite'],
  ['apunta tres aguas bien fresquitas', '3 Agua'],
  ['venga va, cuatro sprites que hace calor', '4 Sprite'],
])('“%s” is %s', (text, wanted) => {
  expect(said(text)).toBe(wanted);
});

test.each<[string]>([
  ['ponme un zumo de piña'],
  ['una ensalada vegana de quinoa'],
  ['quiero una pizza de atún'],
])('“%s” orders nothing that the shop has', (text) => {
  expect(said(text)).toBe('');
});

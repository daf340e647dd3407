/** "Para recoger, en la del Centro": at which of the shop's places, said behind that it is collected. */
import { describe, expect, test } from 'vitest';
import type { Shop } from '../../../src/catalog/shop.ts';
import { aProduct, colours, menu, nameFinder, pizzeria } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const twoPlaces: Shop = {
  ...pizzeria,
  delivery: {
    pickup: [
      { name: 'Cumbre Centro', address: 'Calle del Ejemplo, 12' },
      { name: 'Cumbre Puerto', address: 'Muelle de Muestra, 4' },
    ],
  },
};
const products = [
  ...menu,
  aProduct({ id: 'maillot', title: 'Maillot Puerto', variants: colours('maillot', 'Azul', 'Rojo') }),
];
const newWaiter = (language: 'es' | 'en') => {
  const waiter = new Waiter({ language, products, shop: twoPlaces, find: nameFinder(products) });
  waiter.say(language === 'es' ? 'dos sprites' : 'two sprites');
  return waiter;
};

describe('the place is chosen with it', () => {
  test.each([
    ['es', 'para recoger, en la del Centro', /Centro/],
    ['es', 'recogida, la del puerto', /Puerto/],
    ['es', 'recogida. en el centro', /Centro/],
    ['es', 'lo recojo yo, en el Centro', /Centro/],
    ['es', 'eso seria todo, retiro en la del puerto', /Puerto/],
    ['es', 'para recoger en el Puerto', /Puerto/],
    ['en', 'collect, from the Puerto one', /Puerto/],
    ['en', "i'll collect it, the Puerto shop", /Puerto/],
    ['en', 'pick up please, Centro', /Centro/],
    ['en', 'That will be all. I shall collect it from the shop at Muelle de Muestra.', /Puerto/],
  ] as const)('%s: %s', (language, say, place) => {
    const waiter = newWaiter(language);

    waiter.say(say);

    expect(waiter.cart?.delivery?.method).toBe('pickup');
    expect(waiter.cart?.delivery?.address).toMatch(place);
    expect(goods(waiter.cart)).toBe('2 Sprite');
  });
});

describe('goods that are called as a place is', () => {
  test.each([
    ['es', 'para recoger, y un maillot puerto azul'],
    ['en', 'collection, and a Puerto maillot azul'],
  ] as const)('%s: %s', (language, say) => {
    const waiter = newWaiter(language);

    waiter.say(say);

    expect(waiter.cart?.delivery?.address).toBeUndefined();
    expect(goods(waiter.cart)).toBe('2 Sprite, 1 Maillot Puerto (Azul)');
  });
});

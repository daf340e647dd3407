/** What was asked about first is taken as it was asked, or in the option that will do instead. */
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/protocol.ts';
import { aProduct, nameFinder, shoeShop, variants } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const jacket = aProduct({
  id: 'chubasco',
  title: 'Chaqueta Chubasco',
  variants: variants(
    'chubasco',
    { color: 'Negro', talla: 'L' },
    { color: 'Negro', talla: 'XL' },
    { color: 'Azul', talla: 'L' },
    { color: 'Azul', talla: 'XL' },
  ),
});
const kettle = aProduct({
  id: 'garza',
  title: 'Hervidor Garza',
  variants: variants('garza', { color: 'Negro' }, { color: 'Blanco' }, { color: 'Cobre' }),
});
const products = [jacket, kettle];

type Row = readonly [Language, asked: string, taken: string, goods: string];
const rows: readonly Row[] = [
  ['es', '¿tenéis la Chubasco en negro talla XL?', 'vale me la llevo', '1 Chaqueta Chubasco (Negro / XL)'],
  ['es', '¿hay la Chubasco en azul de la XL?', 'pues me la quedo', '1 Chaqueta Chubasco (Azul / XL)'],
  ['en', 'do you have the Chubasco in black, XL?', "great, I'll take it", '1 Chaqueta Chubasco (Negro / XL)'],
  ['en', 'got the Chubasco in blue in a L?', 'ok add it', '1 Chaqueta Chubasco (Azul / L)'],
];
const instead: readonly Row[] = [
  ['en', 'do you carry it in copper?', 'black works, put me down for one', '1 Hervidor Garza (Negro)'],
  ['en', 'do you carry it in copper?', 'white will do, I will take it', '1 Hervidor Garza (Blanco)'],
  [
    'en',
    'do you carry it in copper?',
    'bummer. black works, put me down for one',
    '1 Hervidor Garza (Negro)',
  ],
  ['es', '¿lo tenéis en cobre?', 'el negro me vale, ponme uno', '1 Hervidor Garza (Negro)'],
  ['es', '¿lo tenéis en cobre?', 'vaya. el blanco me sirve, me lo llevo', '1 Hervidor Garza (Blanco)'],
];

const talk = (language: Language) =>
  new Waiter({ products, shop: shoeShop, language, find: nameFinder(products) });

describe('what a question named is taken', () => {
  test.each(rows)('%s: %s · %s', (language, asked, taken, wanted) => {
    const waiter = talk(language);
    waiter.say(asked);

    const told = waiter.say(taken)?.told.join(' ');

    expect(goods(waiter.cart), told).toBe(wanted);
  });
  test.each(instead)('%s: %s · %s', (language, asked, taken, wanted) => {
    const waiter = talk(language);
    waiter.showed('garza');
    waiter.say(asked);

    const told = waiter.say(taken)?.told.join(' ');

    expect(goods(waiter.cart), told).toBe(wanted);
  });
});

/** A kitchen to order from, and rows of what is said with the goods after it. */
import { expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.ts';
import type { Shop } from '../../../src/catalog/shop.ts';
import type { Language } from '../../../src/protocol.ts';
import { aProduct, colours, menu, nameFinder, pizzeria, shoeShop } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const kitchen: Product[] = [
  aProduct({
    id: 'hervidor',
    title: 'Hervidor Garza',
    categories: ['Hervidores'],
    variants: colours('hervidor', 'Blanco', 'Negro', 'Verde'),
  }),
  aProduct({
    id: 'toalla',
    title: 'Toalla Vado',
    categories: ['Baño'],
    variants: colours('toalla', 'Blanco', 'Gris', 'Azul'),
  }),
  aProduct({ id: 'cafetera', title: 'Cafetera Corso 15', categories: ['Cafeteras'] }),
  aProduct({ id: 'automatica', title: 'Cafetera Corso Auto', categories: ['Cafeteras'] }),
  aProduct({ id: 'robot', title: 'Robot Nutria 3', categories: ['Robots'] }),
  aProduct({ id: 'robot-grande', title: 'Robot Nutria 5', categories: ['Robots'] }),
  aProduct({ id: 'molinillo', title: 'Molinillo Canto', categories: ['Molinillos'] }),
  aProduct({ id: 'almohada', title: 'Almohada Deriva', categories: ['Almohadas'] }),
];

export type Row = readonly [Language, ...(readonly [string, string])[]];

export function playEach(rows: readonly Row[], of: { products: Product[]; shop: Shop }): void {
  const named = rows.map(([language, ...turns]) => ({
    language,
    turns,
    name: turns.map(([say]) => say).join(' · '),
  }));
  test.each(named)('$language: $name', ({ language, turns }) => {
    const waiter = new Waiter({ ...of, language, find: nameFinder(of.products) });
    for (const [say, wanted] of turns) {
      const told = waiter.say(say)?.told.join(' ') ?? 'no order';
      expect(goods(waiter.cart), `“${say}” → ${told}`).toBe(wanted);
    }
  });
}

export const ofMenu = { products: menu, shop: pizzeria };
export const ofKitchen = { products: kitchen, shop: shoeShop };

import { describe, expect, test } from 'vitest';
import { repriceCart } from '../../../src/chat/order/cart/reprice-cart.ts';
import { aProduct, pizzeria } from './shops.ts';
import { expectSums, goods, Waiter } from './waiter.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

function ordered(...messages: string[]): Waiter {
  const waiter = new Waiter();
  for (const message of messages) waiter.say(message);
  return waiter;
}

describe('between adding and confirming', () => {
  test('a new price is said, summed up and asked again before it is ordered', () => {
    const waiter = ordered('ponme dos de pepperoni', 'para recoger, nada más');
    waiter.changeProduct('pepperoni', { price: eur(1395) });

    const changed = waiter.say('confirmo');

    expect(changed?.acted).toBe('cart');
    expect(waiter.cart?.status).toBe('summary');
    expect(waiter.cart?.total).toEqual(eur(2790));
    expect(changed?.told.join(' ').replaceAll('\u00A0', ' ')).toMatch(
      /era 12,95 € y ahora es 13,95 €.*¿Confirmo el pedido por 27,90 €\?/,
    );
    expect(waiter.say('sí')?.acted).toBe('ordered');
    expect(waiter.cart?.total).toEqual(eur(2790));
  });

  test('what sold out leaves the order and is said', () => {
    const waiter = ordered('ponme dos de pepperoni y un agua', 'para recoger, nada más');
    waiter.changeProduct('pepperoni', { availability: 'out_of_stock' });

    const changed = waiter.say('confirmo');

    expect(goods(waiter.cart)).toBe('1 Agua');
    expect(waiter.cart?.status).toBe('summary');
    expect(changed?.told[0]).toBe('Pizza de pepperoni se ha agotado; lo he quitado de su pedido.');
  });

  test('an order whose only line sold out is not confirmed', () => {
    const waiter = ordered('ponme dos de pepperoni', 'para recoger, nada más');
    waiter.changeProduct('pepperoni', { availability: 'out_of_stock' });

    const changed = waiter.say('confirmo');

    expect(changed?.acted).toBe('cart');
    expect(waiter.cart?.lines).toEqual([]);
    expect(waiter.cart?.orderNumber).toBeUndefined();
  });

  test('a short stock lowers the line, over all lines of the same goods', () => {
    const waiter = ordered('ponme tres de pepperoni, una con setas', 'para recoger, nada más');
    waiter.changeProduct('pepperoni', { quantity: 2 });

    const changed = waiter.say('confirmo');

    expect(goods(waiter.cart)).toBe('2 Pizza de pepperoni');
    expect(changed?.told.join(' ')).toContain('se ha agotado');
    expect(waiter.cart?.status).toBe('summary');
  });

  test('a product that left the catalogue leaves the order', () => {
    const waiter = ordered('ponme un agua y un sprite');
    waiter.products = waiter.products.filter((product) => product.id !== 'agua');

    const shown = waiter.say('¿cuánto llevo?');

    expect(goods(waiter.cart)).toBe('1 Sprite');
    expect(shown?.told[0]).toContain('ya no está en el catálogo');
  });

  test('a confirmed order keeps what was agreed', () => {
    const waiter = ordered('ponme un agua', 'para recoger, confirmo');
    waiter.changeProduct('agua', { price: eur(900) });
    const { cart } = waiter;
    if (cart === undefined) throw new Error('no cart');

    const { cart: same, news } = repriceCart(
      cart,
      (id) => waiter.products.find((product) => product.id === id),
      pizzeria,
    );

    expect(same).toBe(cart);
    expect(news).toEqual([]);
  });

  test('a product that changed its currency leaves the order: one order, one currency', () => {
    const waiter = ordered('ponme un agua y un sprite');
    waiter.changeProduct('sprite', { price: { amount: 300, currency: 'USD' } });

    waiter.say('¿cuánto llevo?');

    expect(goods(waiter.cart)).toBe('1 Agua');
  });
});

test('goods in another currency are refused with a reason', () => {
  const waiter = new Waiter({
    products: [
      aProduct({ id: 'a', title: 'Vela' }),
      aProduct({ id: 'b', title: 'Lupa', price: { amount: 100, currency: 'USD' } }),
    ],
  });
  waiter.say('ponme una vela');

  const refused = waiter.say('ponme una lupa');

  expect(goods(waiter.cart)).toBe('1 Vela');
  expect(refused?.told[0]).toContain('USD');
  if (waiter.cart !== undefined) expectSums(waiter.cart);
});

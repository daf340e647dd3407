import { expect, test } from 'vitest';
import { checkoutLinks, leftBehind } from '../../../src/chat/order/cart/checkout-links.ts';
import { readSettings } from '../../../src/config.ts';
import type { Cart, CartLine } from '../../../src/protocol.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

function line(goods: Partial<CartLine>): CartLine {
  return {
    lineId: 'l1',
    productId: 'shirt',
    title: 'Camiseta',
    quantity: 1,
    unitPrice: euros(1000),
    lineTotal: euros(1000),
    ...goods,
  };
}

function cart(lines: CartLine[], rest: Partial<Cart> = {}): Cart {
  return { lines, subtotal: euros(1000), total: euros(1000), status: 'summary', ...rest };
}

const two = cart([
  line({ variantId: '4455', quantity: 2 }),
  line({ productId: '77', title: 'Gorra', quantity: 1 }),
]);

const shopify = 'https://shop.example/cart/{lines:{id}:{quantity}|,}?discount={coupon}';
const checkoutLink = 'https://shop.example/checkout-link/?products={lines:{id}:{quantity}|,}&coupon={coupon}';
const addToCart = 'https://shop.example/?add-to-cart={id}&quantity={quantity}';

test('a Shopify permalink has every line by its variant, else by its product, and the coupon', () => {
  expect(checkoutLinks(shopify, { ...two, coupon: 'HOLA 10' })).toEqual([
    { url: 'https://shop.example/cart/4455:2,77:1?discount=HOLA%2010' },
  ]);
});

test('WooCommerce takes all lines by its checkout link, and one a link by add-to-cart', () => {
  expect(checkoutLinks(checkoutLink, two)).toEqual([
    { url: 'https://shop.example/checkout-link/?products=4455:2,77:1&coupon=' },
  ]);
  expect(checkoutLinks(addToCart, two)).toEqual([
    { url: 'https://shop.example/?add-to-cart=4455&quantity=2', title: 'Camiseta' },
    { url: 'https://shop.example/?add-to-cart=77&quantity=1', title: 'Gorra' },
  ]);
});

test('the same goods on two lines are one in the link, and what it cannot carry is named', () => {
  const extras = cart([line({ quantity: 2 }), line({ lineId: 'l2', extras: ['Extra de queso'] })], {
    notes: [{ text: 'sin cebolla' }],
    coupon: 'HOLA',
  });

  expect(checkoutLinks(shopify, extras)[0]?.url).toContain('/cart/shirt:3?');
  expect(leftBehind(shopify, extras)).toEqual(['extras', 'notes']);
  expect(leftBehind(addToCart, extras)).toEqual(['extras', 'notes', 'coupon']);
  expect(leftBehind(addToCart, two)).toEqual([]);
});

test('whatever an id or a note holds, the link leads to the shop and nothing is added to it', () => {
  const hostile = ['a&b=c#d?e', '../../evil', '{quantity}', '\'"<x>', '$&$1', 'ñ 日本', '\uD800'];

  for (const text of hostile) {
    const bad = cart([line({ productId: text })], { notes: [{ text }] });
    const url = new URL(checkoutLinks(`${addToCart}&note={notes}`, bad)[0]?.url ?? '');

    expect(url.origin).toBe('https://shop.example');
    expect([...url.searchParams.keys()]).toEqual(['add-to-cart', 'quantity', 'note']);
    expect(url.searchParams.get('add-to-cart')).toBe(text === '\uD800' ? '\uFFFD' : text);
    expect(url.hash).toBe('');
  }
});

test('an empty cart has no link', () => {
  expect(checkoutLinks(shopify, cart([]))).toEqual([]);
});

test('only an https template with known placeholders after the host is taken as a setting', () => {
  const wrong = [
    'http://shop.example/cart/{lines:{id}:{quantity}|,}',
    'https://{id}.example/cart/{quantity}',
    'https://shop.example/cart',
    'https://shop.example/cart?discount={coupon}',
    'https://shop.example/cart/{lines}',
    'https://shop.example/cart/{lines:{sku}:{quantity}|,}',
    'https://shop.example/cart/{id}?x={nobody}',
    'https://user:word@shop.example/cart/{id}',
    'javascript:alert({id})',
    'https://shop.example/cart/{id} {quantity}',
  ];

  for (const CHECKOUT_URL of wrong) {
    expect(() => readSettings({ CHECKOUT_URL }), CHECKOUT_URL).toThrow(/CHECKOUT_URL/);
  }
  for (const CHECKOUT_URL of [shopify, checkoutLink, addToCart]) {
    expect(readSettings({ CHECKOUT_URL }).CHECKOUT_URL).toBe(CHECKOUT_URL);
  }
});

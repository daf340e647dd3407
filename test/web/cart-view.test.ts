// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Cart } from '../../src/protocol.ts';
import { CartView } from '../../web/widget/cart-view.ts';
import { Speech } from '../../web/widget/speech.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

const cart: Cart = {
  lines: [
    {
      lineId: 'l1',
      productId: 'p1',
      title: 'Pizza de huevo',
      quantity: 2,
      unitPrice: euros(1195),
      lineTotal: euros(2390),
    },
  ],
  subtotal: euros(2390),
  coupon: 'HOLA10',
  discount: euros(239),
  total: euros(2401),
  delivery: { method: 'delivery', address: 'Calle Mayor 5', fee: euros(250) },
  status: 'summary',
};

function sumsOf(view: CartView): [string, number][] {
  const terms = [...view.node.querySelectorAll('dt')].map((node) => node.textContent);
  const values = [...view.node.querySelectorAll('dd')].map((node) => {
    const figure = Number(node.textContent.replace(/[^\d]/g, ''));
    return node.textContent.includes('−') ? -figure : figure;
  });
  return terms.map((term, index) => [term, values[index] ?? Number.NaN]);
}

test('the sums that are shown add up, a coupon’s discount included', () => {
  const view = new CartView({ speech: new Speech('es'), setQuantity: async () => {} });

  view.show(cart);

  const sums = sumsOf(view);
  expect(sums.map(([term]) => term)).toContain('HOLA10');
  expect(sums.slice(0, -1).reduce((sum, [, value]) => sum + value, 0)).toBe(sums.at(-1)?.[1]);
});

test('a cart that was handed over leads to the shop’s own checkout, and only over http', () => {
  const view = new CartView({ speech: new Speech('en'), setQuantity: async () => {} });
  const links = [{ url: 'https://shop.example/cart/1:2' }, { url: 'javascript:alert(1)', title: 'Trap' }];

  view.show({ ...cart, checkout: links });

  const anchors = [...view.node.querySelectorAll('a')];
  expect(anchors.map((anchor) => anchor.getAttribute('href'))).toEqual([
    'https://shop.example/cart/1:2',
    null,
  ]);
});

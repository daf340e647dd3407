import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shop } from '../../../src/catalog/shop.ts';
import { minorDigits } from '../../../src/language/money-format.ts';
import { parsePrice } from '../../../src/language/parse-price.ts';
import type { Cart } from '../../../src/protocol.ts';
import { menu, pizzeria, shoes } from './shops.ts';
import { expectSums, goods, Waiter } from './waiter.ts';

const products = [...menu, ...shoes];
const euros = (amount: number) => ({ amount, currency: 'EUR' });
const shop: Shop = {
  ...pizzeria,
  coupons: [
    { code: 'VERANO10', percentage: 12.5 },
    { code: 'CINCO', amount: euros(500), minimum: euros(2000) },
    { code: 'VIEJO', percentage: 50, validUntil: '2020-01-01' },
  ],
  delivery: { ...pizzeria.delivery, pickup: [{ name: 'Centro' }, { name: 'Puerto', address: 'Muelle 4' }] },
};

const names = [
  'pepperoni',
  'huevo',
  'jamón y queso',
  'agua',
  'sprite',
  'patatas fritas',
  'ensalada griega',
  'Brisa roja en la 42',
  'calcetín nube',
  'botella río',
];
const quantities = ['', 'una de ', 'dos de ', '3 ', 'cinco de '];
const name = fc.constantFrom(...names);
const message = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...quantities), name).map(([count, what]) => `ponme ${count}${what}`),
  },
  { weight: 2, arbitrary: fc.tuple(name, name).map(([one, other]) => `añade ${one} y quita ${other}`) },
  { weight: 2, arbitrary: name.map((what) => `quita ${what}`) },
  { weight: 1, arbitrary: fc.tuple(name, name).map(([one, other]) => `cambia ${one} por ${other}`) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'quita una',
      'que sean tres',
      'que sean 7',
      'otra igual',
      'dos más',
      'con extra de queso',
      'con setas',
      'sin queso',
      'una con setas',
      'lo de antes no',
      'a domicilio',
      'para recoger',
      'calle Mayor 5, Madrid',
      '¿cuánto llevo?',
      'vacía el carrito',
      'sí',
      'no',
      'la primera',
      'la segunda',
      '42',
      'grande',
      'nada más',
      'confirmo',
      'mejor dos',
      'quita todo',
      'ponme una pizza',
      'me llevo la Brisa',
    ),
  },
);
const besides = fc.constantFrom(
  'tengo el cupón VERANO10',
  'cupón cinco',
  'cupón VIEJO',
  'quita el cupón',
  'llame al timbre',
  'sin cebolla',
  'una de huevo sin tomate',
  'quita las notas',
  'no, dos aguas',
  'a una ponle setas',
  'en el Puerto',
  'lo recojo en el Centro',
  'mejor para recoger',
);
const anyMessage = fc.oneof({ weight: 3, arbitrary: message }, { weight: 2, arbitrary: besides });
const messages = fc.array(anyMessage, { minLength: 1, maxLength: 14 });

/** Amounts of the lines of a told list and of its total, as a shopper would add them up. */
function amountsOf(sentence: string): number[] {
  return [...sentence.matchAll(/\d[\d.]*,\d{2}(?=\u00A0€)/g)].flatMap(([text]) => {
    const price = parsePrice(text, { currency: 'EUR', decimalMark: ',' });
    return price.ok ? [price.amount] : [];
  });
}

function expectShownSums(told: readonly string[], cart: Cart): void {
  const items = told.filter((sentence) => sentence.startsWith('- '));
  if (items.length !== cart.lines.length || items.length === 0) return;
  const shown = items.map((sentence) => amountsOf(sentence)[0] ?? Number.NaN);
  const fee =
    told.flatMap((sentence) => (/^Gastos de envío/.test(sentence) ? amountsOf(sentence) : []))[0] ?? 0;
  const total = told
    .filter((sentence) => sentence.startsWith('Total: '))
    .flatMap(amountsOf)
    .at(-1);
  const discount = told.flatMap((sentence) => (/^Cupón /.test(sentence) ? amountsOf(sentence) : []))[0] ?? 0;
  expect(shown.reduce((sum, amount) => sum + amount, 0) - discount + fee).toBe(total);
  expect(total).toBe(cart.total.amount);
}

describe('for any sequence of messages', () => {
  test('totals are the sum of what is shown, in integers, and a confirmed order is complete', () => {
    expect(minorDigits('EUR')).toBe(2);
    fc.assert(
      fc.property(messages, (said) => {
        const waiter = new Waiter({ products, shop });
        for (const text of said) {
          const result = waiter.say(text);
          if (waiter.cart === undefined) continue;
          expectSums(waiter.cart);
          if (result !== undefined) expectShownSums(result.told, waiter.cart);
          if (waiter.cart.status !== 'confirmed') continue;
          expect(waiter.cart.lines.length).toBeGreaterThan(0);
          expect(waiter.cart.orderNumber).toMatch(/^T-/);
          expect(waiter.cart.delivery).toBeDefined();
          if (waiter.cart.delivery?.method === 'delivery') expect(waiter.cart.delivery.address).toBeTruthy();
        }
      }),
      { numRuns: 80 },
    );
  });

  test('no line exceeds the stock', () => {
    fc.assert(
      fc.property(messages, (said) => {
        const waiter = new Waiter({ products, shop });
        for (const text of said) waiter.say(text);
        const pieces = (id: string) =>
          (waiter.cart?.lines ?? [])
            .filter((line) => (line.variantId ?? line.productId) === id)
            .reduce((sum, line) => sum + line.quantity, 0);
        expect(pieces('calcetin')).toBeLessThanOrEqual(3);
        expect(pieces('brisa-R42')).toBeLessThanOrEqual(3);
        expect(pieces('botella')).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('undoing an act restores the cart', () => {
    fc.assert(
      fc.property(messages, anyMessage, (said, last) => {
        const waiter = new Waiter({ products, shop });
        for (const text of said) waiter.say(text);
        const before = waiter.cart;
        if (last === 'lo de antes no' || before?.status === 'confirmed') return;
        const result = waiter.say(last);
        const isChanged =
          goods(waiter.cart) !== goods(before) ||
          waiter.cart?.delivery?.method !== before?.delivery?.method ||
          waiter.cart?.delivery?.address !== before?.delivery?.address ||
          waiter.cart?.coupon !== before?.coupon ||
          JSON.stringify(waiter.cart?.notes) !== JSON.stringify(before?.notes);
        if (result?.acted !== 'cart' || !isChanged) return;

        waiter.say('lo de antes no');

        expect(goods(waiter.cart)).toBe(goods(before));
        expect(waiter.cart?.total.amount ?? 0).toBe(before?.total.amount ?? 0);
        expect(waiter.cart?.delivery).toEqual(before?.delivery);
        expect(waiter.cart?.coupon).toBe(before?.coupon);
        expect(waiter.cart?.notes).toEqual(before?.notes);
      }),
      { numRuns: 100 },
    );
  });

  test('a coupon takes off what it says and no more; notes are of lines that are there; collected is where', () => {
    fc.assert(
      fc.property(messages, (said) => {
        const waiter = new Waiter({ products, shop });
        for (const text of said) {
          waiter.say(text);
          const { cart } = waiter;
          if (cart === undefined) continue;
          const subtotal = cart.subtotal.amount;
          const wanted = {
            VERANO10: Math.round(subtotal * 0.125),
            CINCO: subtotal >= 2000 ? 500 : 0,
          };
          expect(cart.coupon).not.toBe('VIEJO');
          const { coupon } = cart;
          const rate = coupon === 'VERANO10' || coupon === 'CINCO' ? wanted[coupon] : 0;
          expect(cart.discount?.amount ?? 0).toBe(rate);
          for (const { lineId } of cart.notes ?? []) {
            if (lineId !== undefined) expect(cart.lines.map((line) => line.lineId)).toContain(lineId);
          }
          if (cart.status === 'confirmed') expect(cart.delivery?.address).toBeTruthy();
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the same messages give the same cart', () => {
    fc.assert(
      fc.property(messages, (said) => {
        const [one, other] = [new Waiter({ products }), new Waiter({ products })];
        for (const text of said) {
          one.say(text);
          other.say(text);
        }
        expect(one.cart).toEqual(other.cart);
      }),
      { numRuns: 25 },
    );
  });
});

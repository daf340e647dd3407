import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Shop } from '../../../src/catalog/shop.ts';
import { minorDigits } from '../../../src/language/money-format.ts';
import { parsePrice } from '../../../src/language/parse-price.ts';
import type { Cart, Language } from '../../../src/protocol.ts';
import { anyAct, anyActs, perform, phrases, undoLast } from './any-acts.ts';
import { menu, pizzeria, shoes } from './shops.ts';
import { expectSums, goods, Waiter } from './waiter.ts';

// Hundreds of conversations: on a busy machine they take their time.
vi.setConfig({ testTimeout: 180_000 });

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
const newWaiter = (language: Language) => new Waiter({ language, products, shop });

const written: Readonly<Record<Language, { amount: RegExp; mark: ',' | '.'; fee: RegExp; coupon: RegExp }>> =
  {
    es: { amount: /\d[\d.]*,\d{2}(?=\u00A0€)/g, mark: ',', fee: /^Gastos de envío/, coupon: /^Cupón / },
    en: { amount: /(?<=€)\d[\d,]*\.\d{2}/g, mark: '.', fee: /^Delivery fee/, coupon: /^Coupon / },
  };

/** Amounts of a told sentence, as a shopper would add them up. */
function amountsOf(sentence: string, language: Language): number[] {
  const { amount, mark } = written[language];
  return [...sentence.matchAll(amount)].flatMap(([text]) => {
    const price = parsePrice(text, { currency: 'EUR', decimalMark: mark });
    return price.ok ? [price.amount] : [];
  });
}

const itemsIn = (told: readonly string[]) => told.filter((sentence) => sentence.startsWith('- '));

function expectShownSums(told: readonly string[], cart: Cart, language: Language): void {
  const items = itemsIn(told);
  const ofOne = (pattern: RegExp) =>
    told.flatMap((sentence) => (pattern.test(sentence) ? amountsOf(sentence, language) : []));
  const total = ofOne(/^Total: /).at(-1);
  if (items.length !== cart.lines.length || items.length === 0 || total === undefined) return;
  const shown = items.map((sentence) => amountsOf(sentence, language)[0] ?? Number.NaN);
  const [fee = 0] = ofOne(written[language].fee);
  const [discount = 0] = ofOne(written[language].coupon);
  expect(shown.reduce((sum, amount) => sum + amount, 0) - discount + fee).toBe(total);
  expect(total).toBe(cart.total.amount);
}

/** All that undoing has to bring back. */
function restorable(cart: Cart | undefined): unknown {
  return {
    goods: goods(cart),
    total: cart?.total.amount ?? 0,
    delivery: cart?.delivery,
    coupon: cart?.coupon,
    notes: cart?.notes,
  };
}

describe.each(['es', 'en'] as const)('for any sequence of acts, said or pressed (%s)', (language) => {
  test('totals are the sum of what is shown, in integers, and a confirmed order is complete', () => {
    expect(minorDigits('EUR')).toBe(2);
    fc.assert(
      fc.property(anyActs(language), (acts) => {
        const waiter = newWaiter(language);
        for (const act of [...acts, phrases[language].view]) {
          const result = perform(waiter, act);
          if (waiter.cart === undefined) continue;
          expectSums(waiter.cart);
          if (result !== undefined) expectShownSums(result.told, waiter.cart, language);
          if (act === phrases[language].view && waiter.cart.status !== 'confirmed')
            expect(itemsIn(result?.told ?? [])).toHaveLength(waiter.cart.lines.length);
          if (waiter.cart.status !== 'confirmed') continue;
          expect(waiter.cart.lines.length).toBeGreaterThan(0);
          expect(waiter.cart.orderNumber).toMatch(/^T-/);
          expect(waiter.cart.delivery?.address).toBeTruthy();
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no line exceeds the stock', () => {
    fc.assert(
      fc.property(anyActs(language), (acts) => {
        const waiter = newWaiter(language);
        for (const act of acts) perform(waiter, act);
        const pieces = (id: string) =>
          (waiter.cart?.lines ?? [])
            .filter((line) => (line.variantId ?? line.productId) === id)
            .reduce((sum, line) => sum + line.quantity, 0);
        expect(pieces('calcetin')).toBeLessThanOrEqual(3);
        expect(pieces('brisa-R42')).toBeLessThanOrEqual(3);
        expect(pieces('botella')).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('undoing an act restores the cart', () => {
    fc.assert(
      fc.property(anyActs(language), anyAct(language), (acts, last) => {
        const waiter = newWaiter(language);
        for (const act of acts) perform(waiter, act);
        const before = waiter.cart;
        if (last === 'lo de antes no' || last === 'scratch that' || before?.status === 'confirmed') return;
        perform(waiter, last);
        if (waiter.cart?.status === 'confirmed') return;
        if (JSON.stringify(restorable(waiter.cart)) === JSON.stringify(restorable(before))) return;

        undoLast(waiter);

        expect(restorable(waiter.cart)).toEqual(restorable(before));
      }),
      { numRuns: 80 },
    );
  });

  test('undoing one act after another goes back through every cart there was', () => {
    fc.assert(
      fc.property(fc.array(anyAct(language), { minLength: 1, maxLength: 8 }), (acts) => {
        const waiter = newWaiter(language);
        const carts: unknown[] = [];
        for (const act of acts) {
          if (act === 'lo de antes no' || act === 'scratch that') continue;
          const before = restorable(waiter.cart);
          perform(waiter, act);
          if (waiter.cart?.status === 'confirmed') return;
          if (JSON.stringify(restorable(waiter.cart)) !== JSON.stringify(before)) carts.push(before);
        }
        for (const cart of carts.toReversed()) {
          undoLast(waiter);
          expect(restorable(waiter.cart)).toEqual(cart);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a coupon takes off what it says and no more; notes are of lines that are there', () => {
    fc.assert(
      fc.property(anyActs(language), (acts) => {
        const waiter = newWaiter(language);
        for (const act of acts) {
          perform(waiter, act);
          const { cart } = waiter;
          if (cart === undefined) continue;
          const subtotal = cart.subtotal.amount;
          const rates = { VERANO10: Math.round(subtotal * 0.125), CINCO: subtotal >= 2000 ? 500 : 0 };
          const { coupon } = cart;
          expect(coupon).not.toBe('VIEJO');
          const rate = coupon === 'VERANO10' || coupon === 'CINCO' ? rates[coupon] : 0;
          expect(cart.discount?.amount ?? 0).toBe(rate);
          for (const { lineId } of cart.notes ?? []) {
            if (lineId !== undefined) expect(cart.lines.map((line) => line.lineId)).toContain(lineId);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the same acts give the same cart', () => {
    fc.assert(
      fc.property(anyActs(language), (acts) => {
        const [one, other] = [newWaiter(language), newWaiter(language)];
        for (const act of acts) {
          perform(one, act);
          perform(other, act);
        }
        expect(one.cart).toEqual(other.cart);
      }),
      { numRuns: 15 },
    );
  });
});

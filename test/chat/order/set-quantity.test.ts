import { describe, expect, test } from 'vitest';
import { setQuantity } from '../../../src/chat/order/cart/set-quantity.ts';
import { AppError } from '../../../src/errors.ts';
import type { CartRequest } from '../../../src/protocol.ts';
import { menu, shoes } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

function refusal(waiter: Waiter, request: CartRequest): { code: string; status: number } | undefined {
  try {
    setQuantity(waiter.context(), request);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, status: error.status };
    throw error;
  }
  return undefined;
}

const shop = () => new Waiter({ products: [...menu, ...shoes] });

describe('the buttons of a card', () => {
  test('set a quantity, and 0 removes it', () => {
    const waiter = shop();

    waiter.press({ productId: 'agua', quantity: 2 });
    expect(goods(waiter.cart)).toBe('2 Agua');
    waiter.press({ productId: 'agua', quantity: 1 });
    expect(goods(waiter.cart)).toBe('1 Agua');
    waiter.press({ productId: 'agua', quantity: 0 });
    expect(goods(waiter.cart)).toBe('');
  });

  test('and the chat are two doors to one cart', () => {
    const waiter = shop();
    waiter.say('ponme una de pepperoni');

    waiter.press({ productId: 'sprite', quantity: 2 });
    waiter.say('quita un sprite');

    expect(goods(waiter.cart)).toBe('1 Pizza de pepperoni, 1 Sprite');
  });

  test('keep the extras that the chat put on a line', () => {
    const waiter = shop();
    waiter.say('ponme dos de pepperoni, una con setas');

    waiter.press({ productId: 'pepperoni', quantity: 4 });
    expect(goods(waiter.cart)).toBe('3 Pizza de pepperoni, 1 Pizza de pepperoni + Setas');
    waiter.press({ productId: 'pepperoni', quantity: 1 });
    expect(goods(waiter.cart)).toBe('1 Pizza de pepperoni + Setas');
    waiter.press({ productId: 'pepperoni', quantity: 0 });
    expect(goods(waiter.cart)).toBe('');
  });

  test('open a summed-up order again, so that it is summed up anew before it is confirmed', () => {
    const waiter = shop();
    waiter.say('ponme un agua para recoger');
    waiter.say('nada más');

    waiter.press({ productId: 'agua', quantity: 3 });
    expect(waiter.cart?.status).toBe('open');
    expect(waiter.say('confirmo')?.acted).toBe('cart');
    expect(waiter.cart?.status).toBe('summary');
    expect(waiter.say('confirmo')?.acted).toBe('ordered');
    expect(waiter.cart?.total.amount).toBe(1500);
  });

  test.each(['es', 'en'] as const)(
    'are taken back as what was said is, one act after another (%s)',
    (language) => {
      const undo = language === 'es' ? 'deshaz eso' : 'undo that';
      const waiter = new Waiter({ language, products: [...menu, ...shoes] });
      waiter.press({ productId: 'agua', quantity: 1 });
      waiter.say(language === 'es' ? 'ponme un sprite' : 'add a sprite');
      waiter.press({ productId: 'agua', quantity: 3 });
      waiter.press({ productId: 'agua', quantity: 3 });

      const seen = [1, 2, 3].map(() => {
        waiter.say(undo);
        return goods(waiter.cart);
      });

      expect(seen).toEqual(['1 Agua, 1 Sprite', '1 Agua', '']);
    },
  );

  test.each<['es' | 'en', string, string]>([
    ['es', 'otra', '1 Pizza de pepperoni, 2 Agua'],
    ['es', 'que sean cuatro', '1 Pizza de pepperoni, 4 Agua'],
    ['en', 'another one', '1 Pizza de pepperoni, 2 Agua'],
    ['en', 'make it four', '1 Pizza de pepperoni, 4 Agua'],
  ])('are what is spoken of next (%s: %s)', (language, words, expected) => {
    const waiter = new Waiter({ language, products: menu });
    waiter.say(language === 'es' ? 'ponme una de pepperoni' : 'add a pepperoni pizza');
    waiter.press({ productId: 'agua', quantity: 1 });

    waiter.say(words);

    expect(goods(waiter.cart)).toBe(expected);
  });

  test('that take out what is not there are no act to take back', () => {
    const waiter = shop();
    waiter.say('ponme un agua para recoger');
    waiter.say('nada más');
    waiter.press({ productId: 'sprite', quantity: 0 });

    waiter.say('deshaz eso');

    expect(goods(waiter.cart)).toBe('');
  });

  test('leave the question that waits', () => {
    const waiter = shop();
    waiter.say('ponme un agua');
    waiter.say('nada más');
    waiter.press({ productId: 'agua', quantity: 2 });

    waiter.say('para recoger');

    expect(waiter.cart?.status).toBe('summary');
    expect(goods(waiter.cart)).toBe('2 Agua');
  });

  test('never bring a confirmed order back', () => {
    const waiter = shop();
    for (const text of ['ponme un agua para recoger', 'nada más', 'sí']) waiter.say(text);
    expect(waiter.cart?.status).toBe('confirmed');
    waiter.press({ productId: 'sprite', quantity: 1 });

    waiter.say('deshaz eso');

    expect(goods(waiter.cart)).toBe('');
    expect(waiter.cart?.status).toBe('open');
  });

  test('start a new cart after a confirmed order', () => {
    const waiter = shop();
    waiter.say('ponme un agua para recoger');
    waiter.say('confirmo');
    waiter.say('sí');
    expect(waiter.cart?.status).toBe('confirmed');

    waiter.press({ productId: 'sprite', quantity: 1 });

    expect(goods(waiter.cart)).toBe('1 Sprite');
    expect(waiter.cart?.status).toBe('open');
  });

  test.each<[string, CartRequest, { code: string; status: number }]>([
    ['an unknown product', { productId: 'nada', quantity: 1 }, { code: 'unknown_product', status: 404 }],
    [
      'an unknown variant',
      { productId: 'brisa', variantId: 'x', quantity: 1 },
      { code: 'unknown_product', status: 404 },
    ],
    [
      'a product whose variant is not chosen',
      { productId: 'brisa', quantity: 1 },
      { code: 'choose_variant', status: 400 },
    ],
    [
      'more than there is',
      { productId: 'brisa', variantId: 'brisa-R42', quantity: 4 },
      { code: 'not_enough_stock', status: 409 },
    ],
    ['what is sold out', { productId: 'botella', quantity: 1 }, { code: 'not_enough_stock', status: 409 }],
  ])('refuse %s', (_, request, expected) => {
    expect(refusal(shop(), request)).toEqual(expected);
  });

  test('once summed up, what they change is listed once when it is asked for, and taking out what is not there changes nothing', () => {
    const summed = () => {
      const waiter = shop();
      for (const say of ['ponme una de pepperoni', 'para recoger', 'eso es todo']) waiter.say(say);
      return waiter;
    };
    const [changed, same] = [summed(), summed()];

    changed.press({ productId: 'sprite', quantity: 2 });
    same.press({ productId: 'agua', quantity: 0 });

    const items = changed.say('¿qué llevo?')?.told.filter((sentence) => sentence.startsWith('- '));
    expect(items).toHaveLength(2);
    expect(changed.cart?.status).toBe('summary');
    expect(same.cart?.status).toBe('summary');
  });

  test('take out what is no longer in the catalogue', () => {
    const waiter = shop();
    waiter.say('ponme un agua');
    waiter.products = waiter.products.filter((product) => product.id !== 'agua');

    waiter.press({ productId: 'agua', quantity: 0 });

    expect(goods(waiter.cart)).toBe('');
  });
});

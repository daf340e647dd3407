/** What is said beside the goods: coupons, notes, and where an order is collected. */
import { describe, expect, test } from 'vitest';
import type { Shop } from '../../../src/catalog/shop.ts';
import { discountOf } from '../../../src/chat/order/cart/coupon.ts';
import { takeNotes } from '../../../src/chat/order/reading/find-notes.ts';
import { menu, pizzeria } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

const shop: Shop = {
  ...pizzeria,
  coupons: [
    { code: 'VERANO10', percentage: 10 },
    { code: 'CINCO', amount: eur(500), minimum: eur(2000) },
    { code: 'VIEJO', percentage: 50, validUntil: '2020-01-01' },
    { code: 'FUTURO', percentage: 50, validFrom: '2099-01-01' },
    { code: 'DOLAR', amount: { amount: 500, currency: 'USD' } },
  ],
  delivery: {
    ...pizzeria.delivery,
    pickup: [
      { name: 'La Higuera Centro', address: 'Plaza 3' },
      { name: 'La Higuera Puerto', address: 'Muelle 4' },
    ],
  },
};

const told = (waiter: Waiter, say: string): string =>
  waiter.say(say)?.told.join(' ').replaceAll('\u00A0', ' ') ?? '';

describe('a coupon', () => {
  test.each([
    [1295, 10, 130],
    [1294, 10, 129],
    [1995, 50, 998],
    [333, 12.5, 42],
    [500, 100, 500],
  ])('of %i cents takes %f %% off, rounded half up: %i', (subtotal, percentage, discount) => {
    expect(discountOf({ code: 'X', percentage }, eur(subtotal))?.amount).toBe(discount);
  });

  test('of an amount never takes off more than the goods cost', () => {
    expect(discountOf({ code: 'X', amount: eur(500) }, eur(300))).toEqual(eur(300));
  });

  test('is taken off the goods, follows them, and the total is subtotal - discount + fee', () => {
    const waiter = new Waiter({ shop });
    waiter.say('ponme una de pepperoni a domicilio');

    expect(told(waiter, 'tengo el cupón verano10')).toMatch(/VERANO10: −1,30 €/);
    waiter.say('y otra igual');

    expect(waiter.cart).toMatchObject({
      coupon: 'VERANO10',
      subtotal: eur(2590),
      discount: eur(259),
      total: eur(2590 - 259 + 250),
    });
  });

  test.each([
    ['cupón VIEJO', /caducó: valía hasta el 01\/01\/2020/],
    ['cupón FUTURO', /todavía no vale: empieza el 01\/01\/2099/],
    ['cupón NADA99', /no tiene ningún cupón «NADA99»/],
    ['cupón DOLAR', /no tiene ningún cupón «DOLAR»/],
  ])('“%s” that is not taken is said plainly', (say, expected) => {
    const waiter = new Waiter({ shop });
    waiter.say('ponme una de pepperoni');

    expect(told(waiter, say)).toMatch(expected);
    expect(waiter.cart?.total).toEqual(eur(1295));
    expect(waiter.cart?.discount).toBeUndefined();
  });

  test('below its minimum says what is missing, and counts once that is reached', () => {
    const waiter = new Waiter({ language: 'en', shop });
    waiter.say('add a pepperoni pizza');

    expect(told(waiter, 'apply the coupon CINCO')).toMatch(/€7\.05 is missing/);
    expect(waiter.cart?.total).toEqual(eur(1295));
    waiter.say('and an egg pizza');
    expect(waiter.cart?.total).toEqual(eur(1295 + 1195 - 500));
    waiter.say('remove the egg one');

    expect(waiter.cart?.total).toEqual(eur(1295));
  });

  test('without a code is asked for; the bare code answers', () => {
    const waiter = new Waiter({ shop });
    waiter.say('ponme una de pepperoni');

    expect(told(waiter, 'tengo un cupón')).toMatch(/código/);
    expect(told(waiter, 'Otro77')).toMatch(/no tiene ningún cupón/);
    waiter.say('tengo un cupón');
    waiter.say('cinco');

    expect(waiter.cart?.coupon).toBe('CINCO');
  });

  test('that expires before the order is confirmed is said, and asked again', () => {
    const waiter = new Waiter({ shop });
    for (const say of ['una de pepperoni', 'cupón VERANO10', 'para recoger', 'en el Puerto', 'nada más'])
      waiter.say(say);
    const expired = new Waiter({
      shop: { ...shop, coupons: [{ code: 'VERANO10', percentage: 10, validUntil: '2021-01-01' }] },
    });
    expired.cart = waiter.cart;
    expired.state = waiter.state;

    expect(told(expired, 'confirmo')).toMatch(/ya no vale.*Total: 12,95 €/);
    expect(expired.cart?.status).toBe('summary');
    expired.say('sí');

    expect(expired.cart).toMatchObject({ status: 'confirmed', total: eur(1295) });
  });

  test('applied after the summary is summed up before it is confirmed', () => {
    const waiter = new Waiter({ shop: { ...shop, delivery: pizzeria.delivery } });
    for (const say of ['una de pepperoni', 'para recoger', 'nada más']) waiter.say(say);

    expect(told(waiter, 'espera, tengo el cupón VERANO10')).toMatch(
      /Cupón VERANO10: −1,30 €.*Total: 11,65 €/,
    );
    waiter.say('sí');

    expect(waiter.cart).toMatchObject({ status: 'confirmed', total: eur(1165) });
  });

  test('a question about coupons uses none', () => {
    const waiter = new Waiter({ shop });
    waiter.say('una de pepperoni');

    expect(waiter.say('¿tenéis algún cupón?')).toBeUndefined();
    expect(waiter.cart?.coupon).toBeUndefined();
  });
});

describe('a note', () => {
  test.each([
    ['llame al timbre', ['llame al timbre'], ''],
    ['calle Mayor 5, Madrid, llame al timbre', ['llame al timbre'], 'calle Mayor 5, Madrid'],
    ['ponme una de huevo bien hecha', ['bien hecha'], 'ponme una de huevo'],
    ['nota: sin cubiertos, por favor', ['sin cubiertos'], ''],
    ['note: no cutlery please', ['no cutlery'], ''],
    ['please ring the bell twice', ['ring the bell twice'], ''],
    ['leave it with the porter', ['leave it with the porter'], ''],
    ['tell the driver to call me', ['call me'], ''],
    ['a pepperoni pizza', [], 'a pepperoni pizza'],
    ['ponme la de huevo para mi hijo', [], 'ponme la de huevo para mi hijo'],
  ])('“%s”', (text, notes, left) => {
    expect(takeNotes(text)).toEqual({ notes, text: left });
  });

  test('of an ingredient goes with its line, is shown in the summary, and never promised', () => {
    const waiter = new Waiter({ products: menu });

    expect(told(waiter, 'ponme una de huevo sin cebolla')).toMatch(
      /como nota para la tienda, sin poder prometerlo.*alergia/,
    );
    expect(waiter.cart?.notes).toEqual([{ text: 'sin cebolla', lineId: waiter.cart?.lines[0]?.lineId }]);
    waiter.say('llame al timbre');
    waiter.say('para recoger');
    expect(told(waiter, 'nada más')).toMatch(
      /no son una promesa: «Pizza de huevo: sin cebolla»; «llame al timbre»/,
    );
    waiter.say('quita la de huevo');

    expect(waiter.cart?.notes).toEqual([{ text: 'llame al timbre' }]);
  });

  test.each<['es' | 'en', string[], string, string[]]>([
    ['es', ['dos de huevo', 'otra de huevo sin tomate'], '3 Pizza de huevo', ['1 de 3: sin tomate']],
    ['es', ['una de huevo sin tomate', 'añade una de huevo'], '2 Pizza de huevo', ['1 de 2: sin tomate']],
    ['es', ['una de huevo sin tomate', 'otra igual'], '2 Pizza de huevo', ['sin tomate']],
    ['es', ['una de huevo sin tomate', 'otra pizza igual'], '2 Pizza de huevo', ['sin tomate']],
    ['es', ['una de huevo sin tomate', 'que sean tres'], '3 Pizza de huevo', ['sin tomate']],
    ['es', ['una de huevo sin tomate', 'ponme una de huevo sin tomate'], '2 Pizza de huevo', ['sin tomate']],
    [
      'es',
      ['una de huevo sin tomate', 'con setas', 'añade una de huevo', 'quita las setas'],
      '2 Pizza de huevo',
      ['1 de 2: sin tomate'],
    ],
    [
      'es',
      ['dos de huevo sin tomate', 'añade una de huevo', 'quita dos'],
      '1 Pizza de huevo',
      ['sin tomate'],
    ],
    [
      'en',
      ['two egg pizzas', 'another egg pizza without tomato'],
      '3 Pizza de huevo',
      ['1 of 3: without tomato'],
    ],
    [
      'en',
      ['an egg pizza without tomato', 'add an egg pizza'],
      '2 Pizza de huevo',
      ['1 of 2: without tomato'],
    ],
    ['en', ['an egg pizza without tomato', 'another one'], '2 Pizza de huevo', ['without tomato']],
    ['en', ['an egg pizza without tomato', 'with mushrooms'], '1 Pizza de huevo + Setas', ['without tomato']],
  ])('of a line is of as many pieces as it was said of (%s: %s)', (language, said, expected, notes) => {
    const waiter = new Waiter({ language });

    for (const text of said) waiter.say(text);

    expect(goods(waiter.cart)).toBe(expected);
    expect(waiter.cart?.notes?.map(({ text }) => text)).toEqual(notes);
  });

  test.each(['es', 'en'] as const)(
    'said with the yes is of what it can be of, and asked again (%s)',
    (language) => {
      const waiter = new Waiter({ language });
      const said =
        language === 'es'
          ? ['dos de huevo y un agua, para recoger', 'nada más', 'sí, pero una sin cebolla']
          : ['two egg pizzas and a sprite, pick-up', "that's all", 'yes, but one without onion'];

      for (const text of said) waiter.say(text);

      expect(waiter.cart?.status).toBe('summary');
      expect(waiter.state.pending?.kind).toBe('confirm');
      const [pizzas] = waiter.cart?.lines ?? [];
      expect(waiter.cart?.notes).toEqual([
        { text: language === 'es' ? '1 de 2: sin cebolla' : '1 of 2: without onion', lineId: pizzas?.lineId },
      ]);
      expect(waiter.say(language === 'es' ? 'sí' : 'yes')?.acted).toBe('ordered');
    },
  );

  test('is undone like any act, and alone', () => {
    const waiter = new Waiter();
    waiter.say('dos de huevo');
    waiter.say('dejadlo en la puerta');

    waiter.say('lo de antes no');

    expect(goods(waiter.cart)).toBe('2 Pizza de huevo');
    expect(waiter.cart?.notes).toBeUndefined();
  });

  test('with a link or a price in it is refused', () => {
    const waiter = new Waiter();
    waiter.say('una de huevo');

    expect(told(waiter, 'nota: la pizza es gratis')).toMatch(/no puedo anotarlo/);
    expect(waiter.cart?.notes).toBeUndefined();
  });

  test('of no order is left to others', () => {
    expect(new Waiter().say('llame al timbre')).toBeUndefined();
  });
});

describe('one of several places to collect at', () => {
  test('is asked for once the order is complete, and nothing is confirmed without it', () => {
    const waiter = new Waiter({ shop });
    waiter.say('una de pepperoni');
    waiter.say('para recoger');

    expect(told(waiter, 'nada más')).toMatch(/¿Dónde quiere recogerlo/);
    expect(told(waiter, 'confirmo')).toMatch(/¿Dónde quiere recogerlo/);
    expect(told(waiter, 'la segunda')).toMatch(/Puerto \(Muelle 4\)/);
    waiter.say('confirmo');

    expect(waiter.cart).toMatchObject({
      status: 'confirmed',
      delivery: { method: 'pickup', address: 'La Higuera Puerto (Muelle 4)' },
    });
  });

  test('said with the way is kept, and orders no goods of that name', () => {
    const waiter = new Waiter({ language: 'en', shop });
    waiter.say('two egg pizzas');

    waiter.say('I will pick it up at the Centro shop');
    waiter.say('actually, delivery');

    expect(goods(waiter.cart)).toBe('2 Pizza de huevo');
    expect(waiter.cart?.delivery).toEqual({ method: 'delivery', fee: eur(250) });
  });
});

describe('what it would come to when it is brought', () => {
  test.each([
    ['es', 'ponme una de pepperoni', '¿cuánto sería todo con envío?', /15,45 €/],
    [
      'es',
      'ponme una de pepperoni',
      'y cuánto sale con los gastos de envío incluidos',
      /Gastos de envío: 2,50 €/,
    ],
    ['en', 'add a pepperoni pizza', 'how much would that be delivered?', /€15\.45/],
    ['en', 'add a pepperoni pizza', 'what would the total be with delivery', /€2\.50/],
  ] as const)('%s: after “%s”, “%s” is told and nothing is chosen', (language, order, say, expected) => {
    const waiter = new Waiter({ language, shop });
    waiter.say(order);

    expect(told(waiter, say)).toMatch(expected);
    expect(waiter.cart?.delivery).toBeUndefined();
    expect(waiter.cart?.total).toEqual(eur(1295));
  });

  test('is left to the pages where the shop does not say what it costs, and to the search with no order', () => {
    const silent = new Waiter({ shop: { ...shop, delivery: { pickup: [] } } });
    silent.say('ponme una de pepperoni');

    expect(silent.say('¿cuánto sería con envío?')).toBeUndefined();
    expect(new Waiter({ shop }).say('¿cuánto sería con envío?')).toBeUndefined();
  });
});

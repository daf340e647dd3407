/** Closings in a hurry, a bare number among fluff, whom one speaks to: nothing of it is goods, and nothing is put in by it. */
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/protocol.ts';
import { ofMenu } from './rows.ts';
import { aProduct, nameFinder, shoeShop } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

describe('what closes puts back nothing that was just taken out', () => {
  const closings: readonly (readonly [Language, string])[] = [
    ['es', 'na mas, eso es todo'],
    ['es', 'na más gracias'],
    ['es', 'naa, ya ta'],
    ['es', 'ta bien así'],
    ['es', 'nomás eso'],
    ['es', 'ná más, gracias guapa'],
    ['es', 'eso sería, gracias che'],
    ['es', 'con eso tamo'],
    ['en', 'nothin else'],
    ['en', 'nah thats it'],
    ['en', "nah, that's grand"],
    ['en', 'grand so'],
    ['en', "you're grand"],
    ['en', 'thats the lot mate'],
    ['en', "no that's it only"],
  ];

  test.each(closings)('%s: %s', (language, say) => {
    const waiter = new Waiter({ language });
    waiter.say(
      language === 'es' ? 'dos de pepperoni y una de patatas' : 'add two Pepperoni and Patatas fritas',
    );
    waiter.say(language === 'es' ? 'quita las patatas' : 'drop the Patatas');

    const result = waiter.say(say);

    expect(goods(waiter.cart)).toBe('2 Pizza de pepperoni');
    expect(result?.state.pending?.kind).toBe('delivery_or_pickup');
  });

  test.each([
    ['es', 'no, espera, ponlas'],
    ['en', "no wait I'll have them"],
  ] as const)('a verb puts it back: %s: %s', (language, say) => {
    const waiter = new Waiter({ language });
    waiter.say(
      language === 'es' ? 'dos de pepperoni y una de patatas' : 'add two Pepperoni and Patatas fritas',
    );
    waiter.say(language === 'es' ? 'quita las patatas' : 'drop the Patatas');

    waiter.say(say);

    expect(goods(waiter.cart)).toBe('2 Pizza de pepperoni, 1 Patatas fritas');
  });
});

describe('of fewer than were asked for, the number said is taken', () => {
  const rackets = [
    aProduct({ id: 'pala', title: 'Pala Brava Atac', quantity: 5, availability: 'low_stock' }),
    aProduct({ id: 'bandas', title: 'Bandas Cinta (juego de 5)' }),
  ];
  const offered = (language: Language) => {
    const waiter = new Waiter({ products: rackets, shop: shoeShop, language, find: nameFinder(rackets) });
    waiter.say(language === 'es' ? 'ponme 7 palas Brava Atac' : 'add 7 Brava Atac');
    return waiter;
  };

  test.each([
    ['en', "ah grand, I'll take the 5 so"],
    ['en', 'sure look, 5 will do'],
    ['en', 'go on then, five'],
    ['en', 'grand so'],
    ['en', 'just the 5 so thanks a mill'],
    ['en', 'sound, five it is'],
    ['en', 'fair enough, 5'],
    ['en', 'bummer. ok 5'],
    ['en', 'ok do one thing, give 5 only'],
    ['es', 'bueno dale, los 5 nomás'],
    ['es', 'bueno, qué se le va a hacer, 5'],
    ['es', 'pues nada, cinco'],
    ['es', 'sale, échame esas 5'],
    ['es', 'bueno, me llevo las cinco entonces che'],
  ] as const)('%s: %s', (language, say) => {
    const waiter = offered(language);

    waiter.say(say);

    expect(goods(waiter.cart)).toBe('5 Pala Brava Atac');
  });

  test.each([
    ['en', 'only 3 then', '3 Pala Brava Atac'],
    ['es', 'con tres me alcanza', '3 Pala Brava Atac'],
    ['en', "nah you're grand", ''],
    ['en', 'no, 5 is too few', ''],
    ['es', 'no, así no me sirve', ''],
    ['en', 'would you have 5 more by Friday?', ''],
  ] as const)('%s: %s', (language, say, wanted) => {
    const waiter = offered(language);

    waiter.say(say);

    expect(goods(waiter.cart)).toBe(wanted);
  });
});

describe('who is spoken to is no goods', () => {
  const calls: readonly (readonly [Language, string, string])[] = [
    ['es', 'ponme dos de pepperoni che', '2 Pizza de pepperoni'],
    ['es', 'hola parce, quiero dos de pepperoni', '2 Pizza de pepperoni'],
    ['es', 'jefe, ponme dos de pepperoni', '2 Pizza de pepperoni'],
    ['es', 'oye tío ponme dos de pepperoni', '2 Pizza de pepperoni'],
    ['es', 'ponme un agua y un sprite, guapa', '1 Agua, 1 Sprite'],
    ['en', 'add two Pepperoni mate', '2 Pizza de pepperoni'],
    ['en', 'hey boss, add two Pepperoni', '2 Pizza de pepperoni'],
    ['en', 'add a Sprite mate, and two Pepperoni', '1 Sprite, 2 Pizza de pepperoni'],
    // Spoken of, and not to.
    ['es', 'ponme una de pepperoni para mi hermano', '1 Pizza de pepperoni'],
    ['es', 'una de huevo para mi tía', '1 Pizza de huevo'],
  ];

  test.each(calls)('%s: %s', (language, say, wanted) => {
    const waiter = new Waiter({ ...ofMenu, language });

    const told = waiter.say(say)?.told.join(' ');

    expect(goods(waiter.cart), told).toBe(wanted);
    expect(told).not.toMatch(/No encuentro|cannot find/);
  });
});

/** What is pointed at is what was there before the message; where nothing was, it is asked about, and the rest of the message ordered. */
import { describe, expect, test } from 'vitest';
import { ofMenu, playEach } from './rows.ts';
import { menu, pizzeria } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

describe('nothing was shown: the rest is ordered, and what is meant asked about', () => {
  test.each([
    ['es', 'ponme dos de esas y una de huevo', '1 Pizza de huevo'],
    ['es', 'ponme dos de esas y unas patatas', '1 Patatas fritas'],
    ['es', 'una de esas y un sprite', '1 Sprite'],
    ['es', 'un agua y dos de esas', '1 Agua'],
    ['es', 'ponme eso y un agua', '1 Agua'],
    ['es', 'ponme la segunda y un agua', '1 Agua'],
    ['en', 'two of those n a sprite', '1 Sprite'],
    // How many of these is asked, too.
    ['en', 'gimme two of them and some sprites', ''],
    ['en', 'a sprite and two of those', '1 Sprite'],
    ['en', "I'll have that one and a sprite", '1 Sprite'],
    ['en', "I'll take three of these and a pepperoni pizza", '1 Pizza de pepperoni'],
  ] as const)('%s: %s', (language, say, wanted) => {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language });

    const told = waiter.say(say)?.told.join(' ') ?? 'no order';

    expect(goods(waiter.cart), told).toBe(wanted);
    expect(told).toMatch(/[?]$/);
  });
});

describe('something was ordered before: those are more of it', () => {
  playEach(
    [
      [
        'es',
        ['una de huevo', '1 Pizza de huevo'],
        ['dos de esas y unas patatas', '3 Pizza de huevo, 1 Patatas fritas'],
      ],
      ['es', ['una de huevo', '1 Pizza de huevo'], ['un agua y otra de esas', '2 Pizza de huevo, 1 Agua']],
      [
        'en',
        ['one pepperoni pizza', '1 Pizza de pepperoni'],
        ['two of those and a sprite', '3 Pizza de pepperoni, 1 Sprite'],
      ],
    ],
    ofMenu,
  );
});

describe('several were shown: which of them is asked, and the rest ordered', () => {
  test.each([
    ['es', 'ponme dos de esas y unas patatas', '1 Patatas fritas'],
    ['en', 'two of those and a sprite', '1 Sprite'],
  ] as const)('%s: %s', (language, say, wanted) => {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language });
    waiter.showed('pepperoni', 'huevo');

    const told = waiter.say(say)?.told.join(' ') ?? 'no order';

    expect(goods(waiter.cart)).toBe(wanted);
    expect(told).toMatch(/pepperoni.*huevo.*[?]$/);
  });
});

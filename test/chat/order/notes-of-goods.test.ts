/** What is denied becomes a note of goods only where it could be in or on them. */
import { expect, test } from 'vitest';
import type { Language } from '../../../src/protocol.ts';
import { goods, Waiter } from './waiter.ts';

const noted: readonly [Language, string, string][] = [
  ['en', 'an egg pizza, no onion please', 'without onion'],
  ['en', 'an egg pizza no olives', 'without olives'],
  ['es', 'una pizza de huevo, sin cebolla', 'sin cebolla'],
];

test.each(noted)('%s: “%s” is noted', (language, say, note) => {
  const waiter = new Waiter({ language });

  waiter.say(say);

  expect(waiter.cart?.notes?.map(({ text }) => text)).toEqual([note]);
});

const notNoted: readonly [Language, string, string][] = [
  ['en', 'my little one wants the egg pizza, no fuss', '1 Pizza de huevo'],
  ['en', 'an egg pizza no rush', '1 Pizza de huevo'],
  ['en', "an egg pizza, I'm not hungry really", '1 Pizza de huevo'],
  ['es', 'ponme una pizza de huevo, no hay prisa', '1 Pizza de huevo'],
  ['es', 'ponme una de huevo que la de jamón no le gusta', '1 Pizza de huevo'],
];

test.each(notNoted)('%s: “%s” is a reason or a manner, and no note', (language, say, cart) => {
  const waiter = new Waiter({ language });

  waiter.say(say);

  expect(goods(waiter.cart)).toBe(cart);
  expect(waiter.cart?.notes).toBeUndefined();
});

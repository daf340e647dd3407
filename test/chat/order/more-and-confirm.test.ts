/** What is answered to "anything else?": that there is more, or that it may be confirmed. */
import { expect, test } from 'vitest';
import { goods, Waiter } from './waiter.ts';

test.each([
  ['es', 'ponme un agua', 'sí', 'Claro. ¿Qué desea añadir?'],
  ['en', 'a sprite please', 'yes', 'Of course. What would you like to add?'],
] as const)('%s: “%s”, and more: “%s”', (language, order, say, told) => {
  const waiter = new Waiter({ language });
  waiter.say(order);

  expect(waiter.say(say)?.told.join(' ')).toBe(told);
});

test.each([
  ['es', 'lo recojo yo, ya puedes confirmarlo'],
  ['es', 'para recoger, me lo puedes tramitar'],
  ['en', "i'll pick it up, you can confirm it"],
  ['en', 'collection, you may place the order'],
] as const)('%s: “%s” sums up, and a yes confirms', (language, say) => {
  const waiter = new Waiter({ language });
  waiter.say(language === 'es' ? 'ponme un agua' : 'add an agua');
  waiter.say(language === 'es' ? 'y un sprite' : 'and a sprite');

  waiter.say(say);
  const { status } = waiter.cart ?? {};
  if (status !== 'confirmed') waiter.say(language === 'es' ? 'sí' : 'yes');

  expect(status).toMatch(/summary|confirmed/);
  expect(waiter.cart?.status).toBe('confirmed');
  expect(goods(waiter.cart)).toBe('1 Agua, 1 Sprite');
});

test.each([
  ['es', 'todavía no lo puedes confirmar'],
  ['en', "don't confirm it yet"],
] as const)('%s: “%s” confirms nothing', (language, say) => {
  const waiter = new Waiter({ language });
  waiter.say(language === 'es' ? 'ponme un agua para recoger' : 'add an agua, pick-up');

  waiter.say(say);

  expect(waiter.cart?.status).not.toBe('confirmed');
});

import { expect, test } from 'vitest';
import { startTestApp } from '../support/start-test-app.ts';

test.each([
  ['es', 'me vendes un kilo de carbón'],
  ['es', 'quiero comprar una freidora de aire'],
  ['en', 'can I get an iPhone charger off you'],
] as const)(
  'who orders goods that are not here is told so, and the turn counts as one without result: %s, %s',
  async (language, text) => {
    await using app = await startTestApp({ shop: 'pizzeria' });

    const turn = await app.shopper().say(text, { language });

    expect(turn.done?.outcome).toBe('no_result');
    expect(turn.text).toMatch(/No encuentro|cannot find|nothing in our catalogue|no hay nada que encaje/);
    expect(turn.cart?.lines ?? []).toEqual([]);
  },
);

test('something put in beside what is not here is an order all the same', async () => {
  await using app = await startTestApp({ shop: 'pizzeria' });

  const turn = await app.shopper().say('una pepperoni y tres tacos al pastor', { language: 'es' });

  expect(turn.done?.outcome).toBe('cart');
  expect(turn.cart?.lines.map(({ quantity }) => quantity)).toEqual([1]);
});

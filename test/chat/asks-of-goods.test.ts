import { expect, test } from 'vitest';
import { startTestApp } from '../support/start-test-app.ts';

test.each([
  ['pizzeria', 'en', 'can you slice the pizza into eight'],
  ['sports', 'en', 'when will the football boots be back in size 43'],
  ['sports', 'es', '¿cuándo vuelven a entrar las botas de fútbol?'],
] as const)(
  '%s: who asks something of goods that are here is not sent away: %s, %s',
  async (shop, language, text) => {
    await using app = await startTestApp({ shop });

    const reply = await app.shopper().say(text, { language });

    expect(reply.done?.outcome).not.toBe('redirected');
    expect(reply.products?.items.length).toBeGreaterThan(0);
  },
);

test.each([
  ['es', '¿Es mejor comprar esto en Amazon o en El Corte Inglés?'],
  ['en', 'What happened on the Trail of Tears?'],
] as const)('%s: a name that holds a word of the catalogue asks of no goods: %s', async (language, text) => {
  await using app = await startTestApp({ shop: 'sports' });

  const reply = await app.shopper().say(text, { language });

  expect(reply.done?.outcome).toBe('redirected');
});

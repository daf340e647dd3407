/** What several cost, what is reduced, what a code is worth, what is good for so many: told by code, and no cart is touched. */
import { expect, test } from 'vitest';
import { lastReply } from './last-reply.ts';

test.each([
  ['pizzeria', 'es', ['cuanto serian dos pepperonis'], '2 × 12,95 € = 25,90 €'],
  ['pizzeria', 'en', ['how much wud 2 pepperoni pizzas be'], '2 × €12.95 = €25.90'],
  ['pizzeria', 'en', ['how much is the egg pizza', 'how much for 3 of those'], '3 × €11.95 = €35.85'],
  ['home', 'en', ['how much are 2 wren kettles'], '2 × €34.50 = €69.00'],
  ['sports', 'es', ['¿cuánto valen tres bañadores arenal?'], '3 × 24,90 € = 74,70 €'],
] as const)('%s, %s: %j', async (shop, language, messages, told) => {
  const reply = await lastReply(shop, language, messages);

  expect(reply.text).toContain(told);
  expect(reply.cart).toBeUndefined();
});

test.each([
  // People, inches and a number of the name are no count of goods.
  ['sports', 'es', ['cuánto cuesta la tienda de 4 personas'], '289,00 €'],
  ['sports', 'en', ['how much is the refugio 2'], '€149.00'],
  ['home', 'en', ['how much is the 55 inch television'], '€749.00'],
] as const)('no sum: %s, %s: %j', async (shop, language, messages, told) => {
  const reply = await lastReply(shop, language, messages);

  expect(reply.text).toContain(told);
  expect(reply.text).not.toContain(' × ');
});

test.each([
  ['sports', 'es', ['cuánto valen las chispa', 'hay black friday?'], 'Cometa Carbono'],
  ['home', 'en', ['is black friday coming'], 'Quieto 700'],
  ['home', 'es', ['hay rebajas de black friday en auriculares?'], 'Quieto 700'],
  ['home', 'en', ['how much off is the tv'], 'Vista 55 4K** is reduced'],
] as const)('reduced: %s, %s: %j', async (shop, language, messages, told) => {
  const reply = await lastReply(shop, language, messages);

  expect(reply.text).toContain(told);
  expect(reply.text).not.toMatch(/friday/i);
});

test.each([
  ['sports', 'es', ['cuanto valen las brisa', 'tengo un cupon VERANO20 vale?'], 'ningún cupón'],
  ['home', 'en', ['got a code SAVE10'], 'no coupon “SAVE10”'],
] as const)(
  'a code is tried, of whatever the talk was: %s, %s: %j',
  async (shop, language, messages, told) => {
    const reply = await lastReply(shop, language, messages);

    expect(reply.text).toContain(told);
  },
);

test.each([
  ['es', 'pa cenar somos cuatro, q me pongo'],
  ['es', 'qué me recomienda para cenar dos'],
  ['es', 'somos cuatro, ¿cuántas pizzas pido?'],
  ['en', "we're 5, how many pizzas should we get"],
  ['en', 'what do you recommend for dinner for two'],
] as const)('for so many, %s: %s', async (language, message) => {
  const reply = await lastReply('pizzeria', language, [message]);

  expect(reply.text).toMatch(/Lo mejor valorado|The best rated/);
  expect(reply.text).toContain('Pizza de pepperoni');
});

test.each([
  ['sports', 'es', 'somos dos, busco una tienda', 'Refugio 2'],
  ['pizzeria', 'es', 'algo vegetariano para cenar', 'Pizza de huevo'],
] as const)('who says what is wanted is shown it: %s, %s: %s', async (shop, language, message, told) => {
  const reply = await lastReply(shop, language, [message]);

  expect(reply.text).toContain(told);
  expect(reply.text).not.toMatch(/Lo mejor valorado/);
});

test('what there is none of is no name of something alike, and nobody is asked to take that', async () => {
  const reply = await lastReply('pizzeria', 'es', ['tenéis pizza cuatro quesos?', 'vale y barbacoa']);

  expect(reply.cart).toBeUndefined();
  expect(reply.done?.outcome).toBe('no_result');
});

/** What names other goods and asks nothing itself asks of them what was asked before; what asks, wishes or orders does its own. */
import { expect, test } from 'vitest';
import { lastReply } from './last-reply.ts';

test.each([
  // A reduction, a figure of the sheets, stock, what others say, a price for several.
  ['sports', 'es', ['q descuento tienen las brisa', 'y las chispa?'], 'Chispa', 'no está rebajado'],
  ['home', 'en', ['is the heron kettle reduced', 'what about the wren'], 'Wren', 'not reduced'],
  ['sports', 'es', ['cuánto pesa la cordada 28', '¿y la 45?'], 'Cordada 45', '1.650 g'],
  ['sports', 'es', ['cuánto pesa la cordada 28', 'y la barrio?', 'y la bocana?'], 'Bocana', '220 g'],
  ['home', 'en', ['how tall is the otter slim', 'and the otter 5'], 'Otter 5', '9.6 cm'],
  ['home', 'en', ['is the quieto 700 in stock', 'and the quieto 300'], 'Quieto 300', 'available in'],
  ['sports', 'en', ['how many stars does the brisa have', 'the pulso too?'], 'Pulso', 'out of 5'],
  ['pizzeria', 'es', ['cuánto serían dos pepperonis', '¿y tres aguas?'], 'Agua', '3 × 5,00 € = 15,00 €'],
  ['pizzeria', 'en', ['how much would 3 sprites be', 'and two waters'], 'Agua', '2 × €5.00 = €10.00'],
] as const)('%s, %s: %j', async (shop, language, messages, title, told) => {
  const reply = await lastReply(shop, language, messages);

  expect(reply.text).toContain(title);
  expect(reply.text).toContain(told);
  expect(reply.cart).toBeUndefined();
});

test.each([
  ['sports', 'es', ['puedo devolver unas zapatillas usadas', 'y un bañador?'], 'bañadores'],
  ['home', 'en', ['can i return opened earbuds', 'and the mattress?'], '100-night trial'],
  ['home', 'es', ['¿puedo devolver una almohada abierta?', '¿y el colchón?'], '100 noches'],
  ['sports', 'en', ['what is the return period for shoes', 'what about swimsuits'], 'swimwear'],
] as const)('a page that was asked about some goods, %s, %s: %j', async (shop, language, messages, told) => {
  const reply = await lastReply(shop, language, messages);

  expect(reply.text).toContain(told);
  expect(reply.products).toBeUndefined();
});

test.each([
  // The page was asked about no goods: these are a subject of their own.
  ['home', 'es', ['¿cuánto cuesta el envío?', '¿y la Heron?'], '69,00 €'],
  // Another subject stood between.
  ['home', 'en', ['can i return a pillow', 'do you have duvets', 'and the mattress?'], '€699.00'],
  // Asks something of its own.
  ['sports', 'es', ['q descuento tienen las brisa', '¿y cuánto cuestan las pulso?'], '54,95 €'],
  // Goods are wished for.
  ['home', 'en', ['can i return a pillow', 'and do you have duvets?'], 'Duvet Cloud'],
] as const)('but %s, %s: %j', async (shop, language, messages, told) => {
  const reply = await lastReply(shop, language, messages);

  expect(reply.text).toContain(told);
  expect(reply.text).not.toMatch(/our “|nuestra página/);
});

test('who has begun to order goes on ordering', async () => {
  const reply = await lastReply('pizzeria', 'es', ['ponme dos de huevo', 'y un agua']);

  expect(reply.cart?.lines.map(({ quantity }) => quantity)).toEqual([2, 1]);
});

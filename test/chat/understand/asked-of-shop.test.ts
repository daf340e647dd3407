import { expect, test } from 'vitest';
import { addressesShop, asksForOneself, asksPractice } from '../../../src/chat/understand/asked-of-shop.ts';
import { fold } from '../../../src/language/fold.ts';

test.each([
  ['¿arregláis relojes?', 'es'],
  ['abren los jueves', 'es'],
  ['mi pedido no aparece', 'es'],
  ['do you mend shoes', 'en'],
  ['what are your hours', 'en'],
  ['can you deliver it on Friday', 'en'],
  ['I ordered two and got one', 'en'],
] as const)('«%s» (%s) is asked of the shop', (text, language) => {
  expect(addressesShop(fold(text), language)).toBe(true);
});

test.each([
  ['how do you boil an egg', 'en'],
  ['when does the film start', 'en'],
  ['can you rename my playlist', 'en'],
  ['do you believe in luck', 'en'],
  ['¿quién inventó la rueda?', 'es'],
  ['también me gusta el cine', 'es'],
] as const)('«%s» (%s) is not', (text, language) => {
  expect(addressesShop(fold(text), language)).toBe(false);
});

test.each([
  ['do you rent out skis', 'en', true],
  ['will you frame my poster', 'en', true],
  ['do you sell skis', 'en', false],
  ['do you know a joke', 'en', false],
  ['¿dan cursos de cocina?', 'es', true],
  ['¿bordáis nombres?', 'es', true],
  ['¿tienen esquís?', 'es', false],
  ['¿vendéis esquís?', 'es', false],
  ['sostén que no apriete', 'es', false],
  ['imán para la nevera', 'es', false],
] as const)('«%s» (%s) asks what the shop does as a rule: %s', (text, language, asks) => {
  expect(asksPractice(fold(text), language)).toBe(asks);
});

test('what one may or must is asked for oneself', () => {
  expect(asksForOneself('¿tengo que llevar algo?')).toBe(true);
  expect(asksForOneself('may i bring a friend')).toBe(true);
  expect(asksForOneself('who wrote this song')).toBe(false);
});

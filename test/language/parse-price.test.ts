import { expect, test } from 'vitest';
import { parsePrice } from '../../src/language/money-grammar.ts';

test.each([
  ['1.299,00 €', 129900],
  ['1,299.00', 129900],
  ['12', 1200],
  ['12,5', 1250],
  ['12.50 EUR', 1250],
  ['EUR 12.50', 1250],
  ['€12.50', 1250],
  ['12.9500', 1295],
  ['.99', 99],
  ['1 299,00', 129900],
  ['1\u202F299,00 €', 129900],
  ['1.299.000', 129_900_000],
  ["12'50", 1250],
  ['  60 €  ', 6000],
  ['60,- €', 6000],
  ['0', 0],
])('%s is a price', (text, amount) => {
  expect(parsePrice(text, { currency: 'EUR' })).toEqual({ ok: true, amount, currency: 'EUR' });
});

test.each([
  ['$60 USD', 6000, 'USD'],
  ['19.99 USD', 1999, 'USD'],
  ['¥1,299', 1299, 'JPY'],
  ['£5', 500, 'GBP'],
])('%s brings its own currency', (text, amount, currency) => {
  expect(parsePrice(text, { currency: 'EUR' })).toMatchObject({ amount, currency });
});

test('the decimal mark of the feed decides what one mark before three digits is', () => {
  expect(parsePrice('1.299', { currency: 'EUR', decimalMark: ',' })).toMatchObject({ amount: 129900 });
  expect(parsePrice('1.290', { currency: 'EUR', decimalMark: '.' })).toMatchObject({ amount: 129 });
  expect(parsePrice('1.299', { currency: 'EUR' })).toEqual({ ok: false, why: 'ambiguous' });
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['abc', 'not_a_price'],
  ['gratis', 'not_a_price'],
  ['12.05.2024', 'not_a_price'],
  ['12 kg', 'not_a_price'],
  ['12-15', 'not_a_price'],
  ['19.989', 'ambiguous'],
  ['19.98999', 'not_a_price'],
  ['-5', 'negative'],
  ['-5,00 €', 'negative'],
  ['€-5.00', 'negative'],
  ['NaN', 'not_a_price'],
  ['1e5', 'not_a_price'],
])('"%s" is refused as %s', (text, why) => {
  expect(parsePrice(text, { currency: 'EUR' })).toEqual({ ok: false, why });
});

test.each([
  ['49.0000', 4900, false],
  ['16.528926', 1653, true],
  ['1.234,5000', 123450, false],
  ['12,3456 €', 1235, true],
])('"%s" with four or six decimals is %i cents', (text, amount, rounded) => {
  expect(parsePrice(text, { currency: 'EUR' })).toEqual({
    ok: true,
    amount,
    currency: 'EUR',
    ...(rounded ? { rounded: true } : {}),
  });
});

import { expect, test } from 'vitest';
import { findNumbers } from '../../src/language/numbers.ts';

test.each([
  ['dos', 2],
  ['veintidós', 22],
  ['treinta y dos', 32],
  ['cien', 100],
  ['ciento veinte', 120],
  ['doscientos treinta y dos', 232],
  ['mil', 1000],
  ['mil doscientos', 1200],
  ['dos mil quinientos', 2500],
  ['treinta mil', 30_000],
  ['noventa y nueve', 99],
])('%s is a number in Spanish', (text, value) => {
  expect(findNumbers(text, 'es')).toEqual([
    { value, exact: String(value), words: true, from: 0, to: text.length },
  ]);
});

test.each([
  ['two', 2],
  ['twenty-two', 22],
  ['twenty two', 22],
  ['a hundred', 100],
  ['one hundred and twenty', 120],
  ['two hundred and fifty', 250],
  ['a thousand', 1000],
  ['three thousand two hundred', 3200],
  ['ninety-nine', 99],
])('%s is a number in English', (text, value) => {
  expect(findNumbers(text, 'en')).toEqual([
    { value, exact: String(value), words: true, from: 0, to: text.length },
  ]);
});

test('a word of the other language is no number', () => {
  expect(findNumbers('once again', 'en')).toEqual([]);
  expect(findNumbers('ten cuidado', 'es')).toEqual([]);
});

test('digits keep the decimals they were written with', () => {
  expect(findNumbers('de 12,50 a 1.299,00').map((number) => number.exact)).toEqual(['12.50', '1299.00']);
});

test('a date or a longer chain is not read as a number', () => {
  expect(findNumbers('12.05.2024')).toEqual([]);
});

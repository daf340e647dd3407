import { expect, test } from 'vitest';
import { formatMoney, minorDigits } from '../../src/language/money-format.ts';

test.each([
  [129900, 'EUR', '1.299,00\u00A0€', '€1,299.00'],
  [5, 'EUR', '0,05\u00A0€', '€0.05'],
  [0, 'EUR', '0,00\u00A0€', '€0.00'],
  [1299, 'JPY', '1.299\u00A0¥', '¥1,299'],
  [129900, 'GBP', '1.299,00\u00A0£', '£1,299.00'],
  [-250, 'EUR', '-2,50\u00A0€', '-€2.50'],
  [900719925474099, 'EUR', '9.007.199.254.740,99\u00A0€', '€9,007,199,254,740.99'],
])('%i minor units of %s are written as shops do', (amount, currency, es, en) => {
  expect(formatMoney({ amount, currency }, 'es')).toBe(es);
  expect(formatMoney({ amount, currency }, 'en')).toBe(en);
});

test.each([
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['ZZZ', 2],
  ['nonsense', 2],
])('%s has its minor digits', (currency, digits) => {
  expect(minorDigits(currency)).toBe(digits);
});

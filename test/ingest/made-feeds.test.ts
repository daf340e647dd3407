import { expect, test } from 'vitest';
import { googleFeed, wooFeed } from '../bench/made-feeds.ts';
import { readText } from './read-fixture.ts';

test.each([
  ['woo', wooFeed, { amount: 2050, titles: 'Zapatilla Brisa 0' }],
  ['google', googleFeed, { amount: 2050, titles: 'Zapatilla Brisa 0' }],
] as const)('a %s feed with every wart a shop has is counted to the row', async (format, make, first) => {
  const { text, expected } = make(500);

  const { report, products } = await readText(text, { currency: 'EUR', language: 'es' });

  expect(report).toMatchObject({ format, ...expected });
  expect(report.read).toBe(report.imported + report.repaired + report.rejected);
  const grouped = products.find(({ variants }) => variants.length > 0);
  expect(grouped).toMatchObject({ title: first.titles, price: { amount: first.amount } });
  expect(grouped?.variants).toHaveLength(4);
  expect(new Set(report.issues.map(({ code }) => code)).has('instructions_in_text')).toBe(true);
});

import { expect, test } from 'vitest';
import type { Product } from '../../src/catalog/product.ts';
import { comparisonRows } from '../../src/chat/comparison-rows.ts';

function sheet(attributes: Record<string, string[]>): Product {
  return {
    id: 'a',
    title: 'A',
    categories: [],
    description: '',
    attributes,
    variants: [],
    extras: [],
    price: { amount: 100, currency: 'EUR' },
    availability: 'in_stock',
    tags: [],
    language: 'es',
  } as unknown as Product;
}

test('what differs comes first, then what one sheet leaves out, then what all have in common', () => {
  const rows = comparisonRows([
    sheet({ uso: ['correr'], peso: ['250 g'], drop: ['8 mm'] }),
    sheet({ uso: ['correr'], drop: ['4 mm'] }),
  ]);

  expect(rows).toEqual([
    { name: 'drop', values: ['8 mm', '4 mm'] },
    { name: 'peso', values: ['250 g', ''] },
    { name: 'uso', values: ['correr', 'correr'] },
  ]);
});

test('a value that fills paragraphs is no cell, and a long sheet ends at twelve rows', () => {
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`a${n}`, [`${n}`]]));
  const rows = comparisonRows([
    sheet({ historia: ['x'.repeat(81)], ...many }),
    sheet({ historia: ['breve'] }),
  ]);

  expect(rows).toHaveLength(12);
  expect(rows.map(({ name }) => name)).not.toContain('historia');
});

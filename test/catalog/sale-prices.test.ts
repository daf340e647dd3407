import { afterEach, expect, test, vi } from 'vitest';
import type { Filters, SearchResult } from '../../src/catalog/search.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { type SampleGeneration, sampleGeneration, sampleProduct } from '../support/sample-generation.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const sale = (price: number, regular: number) => ({
  price: eur(price),
  regular: eur(regular),
  from: '2026-07-01T00:00:00Z',
  until: '2026-07-31T21:59:59Z',
});
const products = [
  sampleProduct({ id: 'LA-1', title: 'Lámpara Faro', price: 5000, sale: sale(3000, 5000) }),
  sampleProduct({
    id: 'LA-2',
    title: 'Lámpara Duna',
    price: 4500,
    variants: [
      {
        id: 'LA-2-N',
        title: 'Negra',
        options: { color: 'negra' },
        price: eur(4500),
        sale: sale(2500, 4500),
        availability: 'in_stock',
      },
      {
        id: 'LA-2-B',
        title: 'Blanca',
        options: { color: 'blanca' },
        price: eur(4800),
        availability: 'in_stock',
      },
    ],
  }),
  sampleProduct({ id: 'LA-3', title: 'Lámpara Nube', price: 4000 }),
];

function at(moment: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
}
afterEach(() => {
  vi.useRealTimers();
});

function search({ generation, embedder }: SampleGeneration, filters: Filters): Promise<SearchResult> {
  return searchProducts(
    { generation, embedder, embedMs: 1000 },
    { text: 'lámpara', language: 'es', filters, limit: 8, sort: 'cheapest' },
  );
}
const pricesOf = ({ hits }: SearchResult) => hits.map(({ product }) => [product.id, product.price.amount]);

test('a sale begins and ends while a generation serves: prices, limits and order follow, and nothing is republished', async () => {
  await using sample = await sampleGeneration({ products });
  const under40 = { price: { max: eur(3999) } };

  at('2026-06-30T23:59:59Z');
  const before = await search(sample, {});
  const cheapBefore = await search(sample, under40);
  at('2026-07-01T00:00:00Z');
  const during = await search(sample, {});
  const cheapDuring = await search(sample, under40);
  at('2026-07-31T21:59:59.500Z');
  const after = await search(sample, {});
  const cheapAfter = await search(sample, under40);

  const regular = [
    ['LA-3', 4000],
    ['LA-2', 4500],
    ['LA-1', 5000],
  ];
  expect(pricesOf(before)).toEqual(regular);
  expect(pricesOf(cheapBefore)).toEqual([]);
  expect(pricesOf(during)).toEqual([
    ['LA-2', 2500],
    ['LA-1', 3000],
    ['LA-3', 4000],
  ]);
  expect(pricesOf(cheapDuring)).toEqual([
    ['LA-2', 2500],
    ['LA-1', 3000],
  ]);
  expect(pricesOf(after)).toEqual(regular);
  expect(pricesOf(cheapAfter)).toEqual([]);
});

test('whoever asks for a product by id or by number, or for all of them, gets the prices of the moment', async () => {
  await using sample = await sampleGeneration({ products });
  const { generation } = sample;

  at('2026-06-01T00:00:00Z');
  const before = [generation.product('LA-1')?.price.amount, generation.productAt(1)?.price.amount];
  at('2026-07-15T00:00:00Z');
  const during = [generation.product('LA-1')?.price.amount, generation.productAt(1)?.price.amount];

  expect(before).toEqual([5000, 5000]);
  expect(during).toEqual([3000, 3000]);
  expect([...generation.allProducts()].map(({ price }) => price.amount)).toEqual([3000, 2500, 4000]);
  expect(generation.product('LA-2')?.variants.map(({ price }) => price.amount)).toEqual([2500, 4800]);
});

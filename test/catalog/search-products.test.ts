import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Embedder, Filters, SearchQuery, SearchResult } from '../../src/catalog/search.ts';
import { type SampleGeneration, sampleGeneration } from '../support/sample-generation.ts';
import { idsOf as ids, searchedProducts as products, searchSample } from '../support/sample-search.ts';

let sample: SampleGeneration;

beforeAll(async () => {
  sample = await sampleGeneration({ products });
});
afterAll(() => sample[Symbol.asyncDispose]());

const search = (text: string, query: Partial<SearchQuery> = {}, embedder?: Embedder): Promise<SearchResult> =>
  searchSample(sample, text, query, embedder);

const filtered = (filters: Filters, text = ''): Promise<SearchResult> => search(text, { filters });

describe('words', () => {
  test.each([
    ['zapatillas rojas', 'es'],
    ['red sneakers', 'en'],
    ['zapatilas rojsa', 'es'],
    ['red snekers', 'en'],
    ['ZAPATILLAS ROJAS!!', 'es'],
    ['busco unas zapatillas rojas baratas, por favor', 'es'],
  ] as const)('"%s" finds the red shoes and only them', async (text, language) => {
    const result = await search(text, { language });

    expect(ids(result).sort()).toEqual(['ZP-1', 'ZP-3']);
    expect(result.total).toBe(2);
    expect(result.complete).toBe(true);
  });

  test.each(['xbox', 'coche eléctrico', 'xbox roja', 'asdfghjk', 'seguro de vida', '日本語', '🎉🎉'])(
    '"%s" finds nothing, and says so',
    async (text) => {
      const result = await search(text);

      expect(result.hits).toEqual([]);
      expect(result.total).toBe(0);
      expect(result.nearestMiss).toBeUndefined();
    },
  );

  test('a word that no product holds is named', async () => {
    const result = await search('mochila eléctrica');

    expect(result.missingWords).toEqual(['eléctrica']);
    expect(result.complete).toBe(false);
    expect(ids(result)).toEqual(['MO-1']);
  });

  test('words that no product holds together give those that hold the thing itself', async () => {
    const result = await search('mochila de asfalto');

    expect(ids(result)).toEqual(['MO-1']);
    expect(result.complete).toBe(false);
  });

  test('what is merely mentioned in passing does not count where products are called so', async () => {
    const result = await search('camiseta');

    expect(ids(result)).toEqual(['CA-1']);
  });

  test('"sin cordones" finds what says so, not what has them', async () => {
    const result = await search('zapatillas sin cordones');

    expect(ids(result)).toEqual(['ZP-3']);
  });

  test.each([
    ['LUM-BRI-01', 'ZP-1', undefined],
    ['lum bri 01', 'ZP-1', undefined],
    ['¿tienen el ZP-1-A42?', 'ZP-1', 'ZP-1-A42'],
    ['mo-1 o bo-1', undefined, undefined],
  ])('the code in "%s" is found exactly', async (text, id, variantId) => {
    const result = await search(text);

    if (id === undefined) return expect(result.total).toBe(0);
    expect(ids(result)).toEqual([id]);
    expect(result.hits[0]?.variantId).toBe(variantId);
    expect(result.hits[0]?.reasons).toEqual([{ kind: 'sku' }]);
  });

  test('a brand is found as a brand', async () => {
    const result = await search('lumbre');

    expect(ids(result).sort()).toEqual(['CA-1', 'ZP-1']);
    expect(result.hits[0]?.reasons).toContainEqual({ kind: 'brand', value: 'Lumbre' });
  });

  test('why a product is there is said in the catalogue’s spelling', async () => {
    const result = await search('red sneakers', { language: 'en' });

    const hit = result.hits.find(({ product }) => product.id === 'ZP-1');
    expect(hit?.reasons).toContainEqual({
      kind: 'words',
      words: ['Zapatilla'],
      said: { Zapatilla: 'sneakers' },
    });
    expect(hit?.reasons).toContainEqual({
      kind: 'attribute',
      name: 'color',
      value: 'rojo',
      said: 'red',
    });
  });

  test.each([
    '"',
    "' OR 1=1 --",
    'NEAR(a b)',
    '*',
    'title:x AND',
    '(((',
    '{title} : "a"',
    'a\u0000b',
    '^zapatilla',
    '-',
    '%_',
  ])('operators are words: %j is asked without an error', async (text) => {
    await expect(search(text)).resolves.toBeDefined();
  });

  test('near-copies do not fill the list, and are not lost', async () => {
    const result = await search('guantes', { limit: 5 });

    expect(ids(result).indexOf('GU-9')).toBeLessThanOrEqual(3);
    expect(result.hits).toHaveLength(5);
    expect(result.total).toBe(5);
  });

  test('no words at all leave the choice to the filters', async () => {
    const result = await filtered({ brands: ['nube'] });

    expect(ids(result).sort()).toEqual(['ZP-3', 'ZP-4']);
  });
});

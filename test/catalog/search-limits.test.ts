import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Embedder, Filters, SearchQuery, SearchResult } from '../../src/catalog/search.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { type SampleGeneration, sampleGeneration, sampleProduct } from '../support/sample-generation.ts';
import { idsOf as ids, searchedProducts as products, searchSample } from '../support/sample-search.ts';

let sample: SampleGeneration;

beforeAll(async () => {
  sample = await sampleGeneration({ products });
});
afterAll(() => sample[Symbol.asyncDispose]());

const search = (text: string, query: Partial<SearchQuery> = {}, embedder?: Embedder): Promise<SearchResult> =>
  searchSample(sample, text, query, embedder);

const filtered = (filters: Filters, text = ''): Promise<SearchResult> => search(text, { filters });

const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('filters', () => {
  test('a price is that of the variant that meets it, which is named', async () => {
    const result = await filtered({ price: { min: eur(6000), max: eur(6500) } }, 'zapatillas');

    expect(ids(result)).toEqual(['ZP-1']);
    expect(result.hits[0]?.variantId).toBe('ZP-1-A42');
    expect(result.inStock).toBe(0);
  });

  test('prices in another currency are never compared', async () => {
    const result = await filtered({ price: { max: eur(100_000) } }, 'zapatillas');

    expect(ids(result)).not.toContain('US-1');
  });

  test('one variant must meet every wish at once', async () => {
    const both = await filtered({
      attributes: [
        { name: 'Color', values: ['AZUL'] },
        { name: 'talla', values: ['42'] },
      ],
    });
    const available = await filtered({ attributes: [{ name: 'color', values: ['azul'] }], available: true });

    expect(ids(both)).toEqual(['ZP-1']);
    expect(both.hits[0]?.variantId).toBe('ZP-1-A42');
    expect(available.relaxed).toEqual([{ kind: 'attribute', name: 'color', values: ['azul'] }]);
  });

  test('a list of colours on the sheet does not make every variant of that colour', async () => {
    const price = { amount: 2500, currency: 'EUR' };
    const variant = (id: string, tono: string) => ({
      id,
      title: tono,
      options: { tono },
      price,
      availability: 'in_stock' as const,
    });
    const vase = sampleProduct({
      id: 'JA-1',
      title: 'Jarrón Brea',
      attributes: { tono: ['lima', 'coral'], uso: ['interior'] },
      variants: [variant('JA-1-L', 'lima'), variant('JA-1-C', 'coral')],
    });
    await using own = await sampleGeneration({ products: [vase] });
    const variantOf = async (name: string, value: string) => {
      const filters = { attributes: [{ name, values: [value] }] };
      const query = { text: '', language: 'es' as const, filters, limit: 8 };
      const found = await searchProducts(
        { generation: own.generation, embedder: own.embedder, embedMs: 1000 },
        query,
      );
      return found.hits.map(({ product, variantId }) => [product.id, variantId]);
    };

    expect(await variantOf('tono', 'coral')).toEqual([['JA-1', 'JA-1-C']]);
    expect(await variantOf('uso', 'interior')).toEqual([['JA-1', undefined]]);
  });

  test('a category is its path and all below it', async () => {
    expect((await filtered({ categories: ['Calzado'] })).total).toBe(4);
    expect((await filtered({ categories: ['calzado > ciudad'] })).total).toBe(2);
    expect((await filtered({ categories: ['Calz'] })).total).toBe(0);
  });

  test('stock, rating, ids and exclusions', async () => {
    expect(ids(await filtered({ available: true }))).not.toContain('CA-1');
    expect(ids(await filtered({ minRating: 4.5 })).sort()).toEqual(['BO-1', 'ZP-1']);
    expect(ids(await filtered({ ids: ['MO-1', 'BO-1', 'nope'] })).sort()).toEqual(['BO-1', 'MO-1']);
    expect((await filtered({ ids: [] })).total).toBe(0);
    expect(ids(await filtered({ excludeIds: ['ZP-1'] }, 'zapatillas rojas'))).toEqual(['ZP-3']);
  });

  test('what must be absent is, unless the product says that it is absent', async () => {
    const result = await filtered({ without: ['cordones'] }, 'zapatillas de ciudad');

    expect(ids(result)).toEqual(['ZP-3']);
    expect(result.relaxed).toEqual([]);
  });

  test('a wish that leaves nothing is let go and named; limits are not', async () => {
    const brand = await filtered({ brands: ['Cumbre'], price: { max: eur(5000) } }, 'zapatillas');

    expect(brand.relaxed).toEqual([{ kind: 'brand', values: ['Cumbre'] }]);
    expect(ids(brand).sort()).toEqual(['ZP-3', 'ZP-4']);
  });

  test('a limit that leaves nothing gives no card, but what comes closest', async () => {
    const price = await filtered({ price: { max: eur(1000) } }, 'mochila');
    const floor = await filtered({ price: { min: eur(90_000) } }, 'mochila');
    const stock = await filtered({ available: true }, 'camiseta');
    const rating = await filtered({ minRating: 5 }, 'botella');

    expect(price).toMatchObject({
      hits: [],
      total: 0,
      nearestMiss: { product: { id: 'MO-1' }, because: 'price' },
    });
    expect(floor.nearestMiss?.because).toBe('price');
    expect(stock).toMatchObject({ hits: [], nearestMiss: { product: { id: 'CA-1' }, because: 'stock' } });
    expect(rating.nearestMiss?.because).toBe('rating');
  });
});

describe('order and counts', () => {
  test('cheapest, dearest and best rated, all of what matches considered', async () => {
    const cheapest = await search('zapatillas', { sort: 'cheapest' });
    const dearest = await search('zapatillas', { sort: 'dearest', limit: 1 });
    const rated = await search('', { sort: 'best_rated', limit: 2 });

    expect(ids(cheapest)).toEqual(['ZP-3', 'ZP-4', 'ZP-1', 'ZP-2', 'US-1']);
    expect(ids(dearest)).toEqual(['ZP-2']);
    expect(ids(rated)).toEqual(['BO-1', 'ZP-1']);
  });

  test('total counts what matches, not what is shown', async () => {
    const result = await search('zapatillas', { limit: 2 });

    expect(result.hits).toHaveLength(2);
    expect(result.total).toBe(5);
    expect(result.inStock).toBe(5);
    expect(result.cheapest?.id).toBe('ZP-3');
  });

  test('the cheapest is judged by the variant that meets the limits', async () => {
    const result = await filtered({ price: { min: eur(6000) } }, 'zapatillas');

    expect(result.cheapest?.id).toBe('ZP-1');
  });

  test('scores and their parts lie between 0 and 1, best first', async () => {
    const { hits } = await search('zapatillas para correr');

    for (const hit of hits) {
      for (const part of [hit.score, hit.lexical, hit.dense]) {
        if (part !== undefined) expect(part).toBeGreaterThanOrEqual(0);
        if (part !== undefined) expect(part).toBeLessThanOrEqual(1);
      }
    }
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Embedder, Filters, SearchQuery, SearchResult } from '../../src/catalog/search.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { createBuiltInEmbedder } from '../../src/llm/built-in-embedder.ts';
import {
  type SampleGeneration,
  sampleGeneration,
  sampleProduct,
  sampleProducts,
} from '../support/sample-generation.ts';

const products = [
  ...sampleProducts,
  sampleProduct({
    id: 'ZP-3',
    title: 'Zapatilla Nido sin cordones',
    brand: 'Nube',
    categories: ['Calzado > Ciudad'],
    price: 3995,
    attributes: { color: ['rojo'], cierre: ['elástico'] },
  }),
  sampleProduct({
    id: 'ZP-4',
    title: 'Zapatilla Lazo',
    brand: 'Nube',
    categories: ['Calzado > Ciudad'],
    price: 4495,
    rating: 3.9,
    attributes: { color: ['blanco'], cierre: ['cordones'] },
  }),
  sampleProduct({
    id: 'US-1',
    title: 'Zapatilla importada',
    price: 3000,
    currency: 'USD',
    attributes: { color: ['gris'] },
  }),
  ...['S', 'M', 'L', 'XL'].map((size) =>
    sampleProduct({ id: `GU-${size}`, title: `Guantes Cierzo ${size}`, attributes: { talla: [size] } }),
  ),
  sampleProduct({ id: 'GU-9', title: 'Guantes Alba de lana', description: 'Para el frío.' }),
];

let sample: SampleGeneration;

beforeAll(async () => {
  sample = await sampleGeneration({ products });
});
afterAll(() => sample[Symbol.asyncDispose]());

function search(
  text: string,
  query: Partial<SearchQuery> = {},
  embedder: Embedder | undefined = sample.embedder,
): Promise<SearchResult> {
  return searchProducts(
    { generation: sample.generation, embedder, embedMs: 1000 },
    { text, language: 'es', filters: {}, limit: 8, ...query },
  );
}

function filtered(filters: Filters, text = ''): Promise<SearchResult> {
  return search(text, { filters });
}

function ids(result: SearchResult): string[] {
  return result.hits.map((hit) => hit.product.id);
}

const eur = (amount: number) => ({ amount, currency: 'EUR' });

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

describe('the embedder', () => {
  function embedder(fields: Partial<Embedder>): Embedder {
    return { ...createBuiltInEmbedder(), ...fields };
  }
  const never = () => new Promise<number[]>(() => {});

  test('late: the search goes on in words', async () => {
    const result = await searchProducts(
      { generation: sample.generation, embedder: embedder({ embedQuery: never }), embedMs: 5 },
      { text: 'mochila', language: 'es', filters: {}, limit: 8 },
    );

    expect(result.dense).toBe('late');
    expect(ids(result)).toEqual(['MO-1']);
  });

  test.each<[string, Embedder | undefined]>([
    ['absent', undefined],
    ['another than the catalogue’s', embedder({ id: 'ollama:other' })],
    ['failing', embedder({ embedQuery: () => Promise.reject(new Error('down')) })],
    ['giving non-numbers', embedder({ embedQuery: async () => new Array<number>(384).fill(Number.NaN) })],
    ['giving another dimension', embedder({ embedQuery: async () => [1] })],
  ])('%s: the search is lexical', async (_, given) => {
    const result = await searchProducts(
      { generation: sample.generation, embedder: given, embedMs: 1000 },
      { text: 'mochila', language: 'es', filters: {}, limit: 8 },
    );

    expect(result.dense).toBe('unavailable');
    expect(ids(result)).toEqual(['MO-1']);
  });

  test('a shopper who stops ends the search', async () => {
    const leaving = new AbortController();
    const searching = searchProducts(
      {
        generation: sample.generation,
        embedder: embedder({ embedQuery: never }),
        embedMs: 60_000,
        signal: leaving.signal,
      },
      { text: 'mochila', language: 'es', filters: {}, limit: 8 },
    );
    leaving.abort();

    await expect(searching).rejects.toThrow(/abort/i);
  });
});

describe('a real embedder', () => {
  /** Knows two meanings: cold and everything else. */
  const meaning: Embedder = {
    id: 'ollama:meaning',
    embedPassages: async (texts) =>
      texts.map((text, at) => (/lana|térmica/.test(text) ? [1, 0, 0.1] : [0, 1, at % 7])),
    embedQuery: async (text) => (text.includes('tiritar') ? [1, 0, 0] : [0.1, 0.2, -1]),
  };

  test('finds by meaning where no word meets, and still nothing for what no shop can answer', async () => {
    await using other = await sampleGeneration({ products, embedder: meaning });
    const ask = (text: string) =>
      searchProducts(
        { generation: other.generation, embedder: meaning, embedMs: 1000 },
        { text, language: 'es', filters: {}, limit: 8 },
      );

    const cold = await ask('tiritar');
    const stranger = await ask('xbox');

    expect(ids(cold).sort()).toEqual(['CA-1', 'GU-9']);
    expect(cold.total).toBe(2);
    expect(cold.hits[0]?.reasons).toEqual([{ kind: 'similar' }]);
    expect(stranger.total).toBe(0);
  });
});

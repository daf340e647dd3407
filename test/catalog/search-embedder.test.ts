import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Embedder } from '../../src/catalog/search.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { createBuiltInEmbedder } from '../../src/llm/built-in-embedder.ts';
import { type SampleGeneration, sampleGeneration } from '../support/sample-generation.ts';
import { idsOf as ids, searchedProducts as products } from '../support/sample-search.ts';

let sample: SampleGeneration;

beforeAll(async () => {
  sample = await sampleGeneration({ products });
});
afterAll(() => sample[Symbol.asyncDispose]());

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

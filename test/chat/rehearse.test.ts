import { afterAll, beforeAll, expect, test } from 'vitest';
import { bestByAllWords, findByAllWords, findByName } from '../../src/catalog/resolve-names.ts';
import type { SearchQuery } from '../../src/catalog/search.ts';
import { searchPages } from '../../src/catalog/search-pages.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { isWord } from '../../src/catalog/spelling.ts';
import { wordMeant } from '../../src/catalog/word-meant.ts';
import { rehearse } from '../../src/chat/rehearse.ts';
import { type SampleGeneration, sampleGeneration, sampleProduct } from '../support/sample-generation.ts';

let sample: SampleGeneration;

beforeAll(async () => {
  sample = await sampleGeneration({
    products: [sampleProduct({ id: 'cumbre', title: 'Botas impermeables Cumbre', price: 7500 })],
  });
});
afterAll(() => sample[Symbol.asyncDispose]());

test('a rehearsal searches and looks names up in both languages', async () => {
  const searched: SearchQuery[] = [];
  const named = new Set<string>();

  await rehearse(
    {
      catalogue: {
        search(generation, query) {
          searched.push(query);
          return searchProducts({ generation, embedder: undefined, embedMs: 0 }, query);
        },
        findByName(generation, phrase, language, limit) {
          named.add(language);
          return findByName(generation, phrase, language, limit);
        },
        findByAllWords,
        bestByAllWords,
        searchPages,
        shelvesNamed: () => [],
        isWord,
        wordMeant,
      },
      modelNamed: false,
      newId: () => 'line',
      clock: () => 0,
      settings: { FIRST_WORD_MS: 3000, NUM_CTX: 4096, MAX_WITHHELD: 3 },
      log: console as never,
    },
    sample.generation,
  );

  expect(new Set(searched.map(({ language }) => language))).toEqual(new Set(['es', 'en']));
  expect(named).toEqual(new Set(['es', 'en']));
});

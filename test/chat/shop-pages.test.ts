import { expect, test } from 'vitest';
import { pagesToRead, shopPages } from '../../src/chat/shop-pages.ts';
import { sampleGeneration } from '../support/sample-generation.ts';

const page = (id: string, language: 'es' | 'en', text = 'Uno.') => ({ id, language, title: id, text });

test('each page is read in the language asked for, else in the other, and is the same list every time', async () => {
  await using sample = await sampleGeneration({
    pages: [page('delivery', 'es'), page('delivery', 'en'), page('returns', 'es')],
  });

  const pages = pagesToRead(sample.generation, 'en');

  expect(pages.map(({ id, language }) => `${id} ${language}`)).toEqual(['delivery en', 'returns es']);
  expect(pagesToRead(sample.generation, 'en')).toBe(pages);
});

test('pages too long to hold every clause against are still read for a question', async () => {
  await using sample = await sampleGeneration({
    pages: [page('delivery', 'es'), page('terms', 'es', 'Una condición más. '.repeat(4000))],
  });

  expect(shopPages(sample.generation, 'es')).toEqual([]);
  expect(pagesToRead(sample.generation, 'es')).toHaveLength(2);
});

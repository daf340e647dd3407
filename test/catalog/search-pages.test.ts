import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchPages } from '../../src/catalog/search-pages.ts';
import { type SampleGeneration, sampleGeneration, samplePages } from '../support/sample-generation.ts';

let sample: SampleGeneration;

beforeAll(async () => {
  sample = await sampleGeneration();
});
afterAll(() => sample[Symbol.asyncDispose]());

test.each([
  ['¿cuánto tardan en llegar los envíos?', 'es', 'envios', '24 a 48 horas'],
  ['¿cuánto cuesta el envío?', 'es', 'envios', '4,90'],
  ['quiero devolver unas zapatillas', 'es', 'devoluciones', '30 días'],
  ['¿cuándo me hacen el reembolso?', 'es', 'devoluciones', '14 días'],
  ['how long do I have to return it?', 'en', 'devoluciones', '30 days'],
  ['when do I get my money back, the refund', 'en', 'devoluciones', '14 days'],
] as const)('"%s" is answered by the section that answers it', (question, language, page, passage) => {
  const [hit] = searchPages(sample.generation, question, language, 3);

  expect(hit?.page.id).toBe(page);
  expect(hit?.passage).toContain(passage);
  expect(hit?.score).toBeGreaterThan(0);
});

test('pages in the shopper’s language come before the same in the other one', () => {
  const [hit] = searchPages(sample.generation, 'returns', 'en', 3);

  expect(hit?.page.language).toBe('en');
});

test('a shop with pages in one language answers from them in either', async () => {
  await using spanish = await sampleGeneration({
    pages: samplePages.filter((page) => page.language === 'es'),
  });

  const [hit] = searchPages(spanish.generation, 'how long does delivery take?', 'en', 3);

  expect(hit?.page.id).toBe('envios');
});

test('what no page speaks of finds none', () => {
  expect(searchPages(sample.generation, 'xbox', 'es', 3)).toEqual([]);
  expect(searchPages(sample.generation, '¿¿??', 'es', 3)).toEqual([]);
  expect(searchPages(sample.generation, '', 'es', 3)).toEqual([]);
});

test.each(['"', 'AND', "') --", '*'])('operators are words: %j is asked without an error', (text) => {
  expect(() => searchPages(sample.generation, text, 'es', 3)).not.toThrow();
});

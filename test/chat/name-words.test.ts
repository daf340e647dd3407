import { afterAll, expect, test } from 'vitest';
import { findByName } from '../../src/catalog/resolve-names.ts';
import { withoutNames } from '../../src/chat/name-words.ts';
import { detectLanguage } from '../../src/language/detect-language.ts';
import { sampleGeneration, sampleProduct } from '../support/sample-generation.ts';

const sample = await sampleGeneration({
  products: [
    sampleProduct({ id: 'a', title: 'Zapatillas de trail Serranía' }),
    sampleProduct({ id: 'b', title: 'Raqueta de pádel Ágora 100' }),
  ],
});
afterAll(() => sample[Symbol.asyncDispose]());

const languageOf = (text: string) => detectLanguage(withoutNames(text, sample.generation, findByName));

test.each([
  ['Serranía shoes', 'en'],
  ['the Serranía in size 42', 'en'],
  ['zapatillas Serranía', 'es'],
  ['¿Hay Serranía?', 'es'],
  ['busco pádel', 'es'],
  ['Serranía', undefined],
  ['Ágora 100', undefined],
] as const)('«%s» is of language %s, whatever goods are called', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

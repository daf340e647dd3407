import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWord } from '../../src/catalog/spelling.ts';
import { type SampleGeneration, sampleGeneration, sampleProduct } from '../support/sample-generation.ts';

let sample: SampleGeneration;

beforeAll(async () => {
  sample = await sampleGeneration({
    products: [sampleProduct({ id: 'brisa', title: 'Zapatillas Brisa de ante', price: 5995 })],
  });
});
afterAll(() => sample[Symbol.asyncDispose]());

test.each([
  ['brisa', true],
  ['zapatilla', true],
  ['sneakers', true],
  ['brisas', true],
  ['-ante', true],
  ['-', false],
  ['brissa', false],
  ['zzapatilla', false],
] as const)('whether %s is a word of the catalogue or the lexicon: %s', (written, known) => {
  expect(isWord(sample.generation, written)).toBe(known);
});

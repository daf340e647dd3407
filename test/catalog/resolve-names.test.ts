import { afterAll, beforeAll, expect, test } from 'vitest';
import { bestByAllWords, findByAllWords, findByName } from '../../src/catalog/resolve-names.ts';
import { type SampleGeneration, sampleGeneration, sampleProduct } from '../support/sample-generation.ts';

const menu = [
  sampleProduct({ id: 'pepperoni', title: 'Pizza de pepperoni', categories: ['Pizzas'], price: 1295 }),
  sampleProduct({ id: 'jamon', title: 'Pizza de jamón y queso', categories: ['Pizzas'], price: 1095 }),
  sampleProduct({ id: 'huevo', title: 'Pizza de huevo', categories: ['Pizzas'], price: 1195 }),
  sampleProduct({ id: 'patatas', title: 'Patatas fritas', categories: ['Entrantes'], price: 450 }),
  sampleProduct({ id: 'zumo', title: 'Zumo de naranja', categories: ['Bebidas'], price: 300 }),
];

let sample: SampleGeneration;

beforeAll(async () => {
  sample = await sampleGeneration({ products: menu });
});
afterAll(() => sample[Symbol.asyncDispose]());

test.each([
  ['pepperoni', 'es', 'pepperoni', 1],
  ['la de jamón', 'es', 'jamon', 1],
  ['pizza de huevo', 'es', 'huevo', 1],
  ['peperoni', 'es', 'pepperoni', 1],
  ['patatas', 'es', 'patatas', 1],
  ['orange juice', 'en', 'zumo', 1],
  ['pizza de piña', 'es', undefined, 0.5],
] as const)('"%s" means %s', (phrase, language, id, coverage) => {
  const [first] = findByName(sample.generation, phrase, language, 5);

  if (id !== undefined) expect(first?.product.id).toBe(id);
  expect(first?.coverage).toBeCloseTo(coverage);
});

test('words that name several products give them all, equally covered', () => {
  const found = findByName(sample.generation, 'pizza', 'es', 5);

  expect(found.map(({ product }) => product.id).sort()).toEqual(['huevo', 'jamon', 'pepperoni']);
  expect(found.every(({ coverage }) => coverage === 1)).toBe(true);
});

test('the share of the title that was said tells a whole name from a part of it', () => {
  const whole = findByName(sample.generation, 'pizza de pepperoni', 'es', 1)[0];
  const part = findByName(sample.generation, 'pepperoni', 'es', 1)[0];

  expect(whole?.titleShare).toBe(1);
  expect(part?.titleShare).toBe(0.5);
});

test('words that name nothing give nothing', () => {
  expect(findByName(sample.generation, 'xbox', 'es', 5)).toEqual([]);
  expect(findByName(sample.generation, '', 'es', 5)).toEqual([]);
});

test.each([
  ['pizza', 'es'],
  ['pizza de pepperoni', 'es'],
  ['pizza de piña', 'es'],
  ['zumo de naranja', 'es'],
  ['orange juice', 'en'],
  ['pizza con queso incluido', 'es'],
  ['egg pizza', 'en'],
  ['ham and egg', 'en'],
  ['xbox one', 'en'],
  ['', 'es'],
] as const)('those called by all of "%s" are the first of those called by any', (phrase, language) => {
  const whole = findByAllWords(sample.generation, phrase, language, 5);

  const best = bestByAllWords(sample.generation, phrase, language, 5);
  const any = findByName(sample.generation, phrase, language, 5);
  expect(whole.filter(({ coverage }) => coverage === 1)).toEqual(
    any.filter(({ coverage }) => coverage === 1),
  );
  expect(best).toEqual(whole.find(({ coverage }) => coverage === 1));
});

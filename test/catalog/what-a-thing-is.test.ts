import { expect, test } from 'vitest';
import type { SearchQuery } from '../../src/catalog/search.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { type SampleGeneration, sampleGeneration, sampleProduct } from '../support/sample-generation.ts';

async function found(sample: SampleGeneration, text: string, query: Partial<SearchQuery> = {}) {
  const { hits } = await searchProducts(
    { generation: sample.generation, embedder: undefined, embedMs: 1000 },
    { text, language: 'en', filters: {}, limit: 8, ...query },
  );
  return hits.map(({ product }) => product.id);
}

const en = { language: 'en' as const };
const household = [
  sampleProduct({
    ...{ id: 'K-1', title: 'Mug Wren', ...en },
    attributes: { 'dishwasher safe': ['yes'] },
    description: 'Keeps its colour in the fridge and the dishwasher.',
  }),
  sampleProduct({
    ...{ id: 'K-2', title: 'Duvet Fell', ...en },
    description: 'It goes into the washing machine at 60 degrees.',
  }),
  sampleProduct({
    ...{ id: 'K-3', title: 'Speaker Cobble', ...en },
    attributes: { connection: ['Bluetooth'] },
  }),
  sampleProduct({ ...{ id: 'K-4', title: 'Lip Balm Honey', ...en }, description: 'It contains beeswax.' }),
  sampleProduct({
    ...{ id: 'K-5', title: 'Lip Balm Mint', ...en },
    description: 'It does not contain beeswax or lanolin.',
  }),
  sampleProduct({ ...{ id: 'K-6', title: 'Lip Balm Plain', ...en }, description: 'Shea butter.' }),
];

test.each([
  ['dishwasher', []],
  ['washing machine', []],
  ['fridge', []],
  ['bluetooth', ['K-3']],
  ['duvet for the washing machine', ['K-2']],
  ['dishwasher safe mug', ['K-1']],
  ['nail polish remover with beeswax', []],
  ['a stroller that goes into the washing machine', []],
  ['honey balm with a zorblat', ['K-4']],
])('goods that others are only said to have to do with are none of them: %s', async (text, ids) => {
  await using sample = await sampleGeneration({ products: household });

  expect(await found(sample, text)).toEqual(ids);
});

test('what a description says a thing contains, it has; what it says is not in it, it has not', async () => {
  await using sample = await sampleGeneration({ products: household });

  const ids = await found(sample, 'lip balm', { filters: { without: ['beeswax'] } });

  expect(ids.toSorted()).toEqual(['K-5', 'K-6']);
});

const outdoors = [
  sampleProduct({ id: 'B-1', title: 'Bastones de trekking Paso', description: 'De aluminio.' }),
  sampleProduct({ id: 'B-2', title: 'Bastones plegables Paso Carbono' }),
  sampleProduct({ id: 'G-1', title: 'Guantes de portero Cerrojo' }),
  sampleProduct({ id: 'G-2', title: 'Guantes de ciclismo Palmo' }),
  sampleProduct({ id: 'C-1', title: 'Camiseta de tirantes Levante', attributes: { manga: ['sin mangas'] } }),
  sampleProduct({ id: 'C-2', title: 'Camiseta técnica Aura', attributes: { manga: ['corta'] } }),
  sampleProduct({ id: 'P-1', title: 'Pienso de salmón', categories: ['Gatos > Pienso'] }),
  sampleProduct({ id: 'P-2', title: 'Sobres Mar y Huerta', categories: ['Gatos > Comida húmeda'] }),
];

test.each([
  ['trekking poles', ['B-1', 'B-2']],
  ['goalkeeper gloves', ['G-1']],
  ['cycling gloves', ['G-2']],
  ['tank top', ['C-1']],
  ['sleeveless top', ['C-1']],
  ['cat food', ['P-1', 'P-2']],
])('all that is called so here is found, and no other kind of it: %s', async (text, ids) => {
  await using sample = await sampleGeneration({ products: outdoors });

  expect((await found(sample, text)).toSorted()).toEqual(ids);
});

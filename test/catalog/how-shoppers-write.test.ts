import { expect, test } from 'vitest';
import { planMatch } from '../../src/catalog/match-plan.ts';
import { queryUnits } from '../../src/catalog/query-units.ts';
import { rankProducts } from '../../src/catalog/rank-products.ts';
import type { SearchQuery } from '../../src/catalog/search.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { type SampleGeneration, sampleGeneration, sampleProduct } from '../support/sample-generation.ts';

async function found(sample: SampleGeneration, text: string, query: Partial<SearchQuery> = {}) {
  const result = await searchProducts(
    { generation: sample.generation, embedder: undefined, embedMs: 1000 },
    { text, language: 'es', filters: {}, limit: 8, ...query },
  );
  return { ...result, ids: result.hits.map(({ product }) => product.id) };
}

const sports = [
  sampleProduct({
    id: 'R-1',
    title: 'Raqueta de tenis Ágora',
    categories: ['Pádel y tenis > Tenis'],
    attributes: { color: ['rojo'] },
  }),
  sampleProduct({
    id: 'Z-1',
    title: 'Zapatillas de correr Brisa',
    categories: ['Calzado > Correr'],
    price: 5000,
    tags: ['lluvia'],
    attributes: { color: ['rojo'] },
  }),
  sampleProduct({
    id: 'Z-2',
    title: 'Zapatillas de pista Tempo',
    categories: ['Calzado > Pista'],
    price: 3000,
    attributes: { color: ['rojo'] },
    description: 'Para correr en pista.',
  }),
  ...['carretera Alta', 'urbano Plaza', 'infantil Búho'].map((name, at) =>
    sampleProduct({
      id: `C-${at}`,
      title: `Casco ${name}`,
      categories: ['Ciclismo > Cascos'],
      description: at === 1 ? 'Para la bici y el patinete.' : '',
    }),
  ),
  sampleProduct({ id: 'B-1', title: 'Bicicleta plegable Rambla', categories: ['Ciclismo > Bicicletas'] }),
  sampleProduct({ id: 'B-2', title: 'Bicicleta de gravel Norte', categories: ['Ciclismo > Bicicletas'] }),
  sampleProduct({ id: 'H-1', title: 'Casco de esquí Nieve', categories: ['Invierno > Cascos'] }),
  sampleProduct({
    id: 'T-1',
    title: 'Tienda de campaña Refugio 2',
    categories: ['Montaña y camping > Tiendas'],
    attributes: { personas: ['2'] },
  }),
  sampleProduct({
    id: 'T-2',
    title: 'Tienda familiar Refugio 4',
    categories: ['Montaña y camping > Tiendas'],
    attributes: { personas: ['4'] },
  }),
  sampleProduct({
    id: 'L-1',
    title: 'Camiseta técnica Aura',
    categories: ['Ropa > Camisetas'],
    description: 'Apta para lavadora. Seca en media hora.',
  }),
];

test('“tenis” heads no title here, so red ones to wear are shoes, and sneakers are no racket', async () => {
  await using sample = await sampleGeneration({ products: sports });

  const worn = await found(sample, 'tenis');
  const english = await found(sample, 'sneakers', { language: 'en' });
  const sport = await found(sample, 'raqueta de tenis');

  expect(worn.ids).toEqual(expect.arrayContaining(['Z-1', 'Z-2']));
  expect(english.ids.toSorted()).toEqual(['Z-1', 'Z-2']);
  expect(sport.ids).toEqual(['R-1']);
});

test('every helmet on the shelf for bicycles is one for a bike, and one for skiing is not', async () => {
  await using sample = await sampleGeneration({ products: sports });

  const { ids, total } = await found(sample, 'cascos de bici');

  expect(ids.toSorted()).toEqual(['C-0', 'C-1', 'C-2']);
  expect(ids[0]).toBe('C-1');
  expect(total).toBe(3);
});

test.each([
  { text: 'tienda de campaña', language: 'es' as const },
  { text: 'carpa', language: 'es' as const },
  { text: 'tents', language: 'en' as const },
])('all on the shelf of tents are tents, however they are called: $text', async ({ text, language }) => {
  await using sample = await sampleGeneration({ products: sports });

  const { ids } = await found(sample, text, { language });

  expect(ids.toSorted()).toEqual(['T-1', 'T-2']);
});

test('a thing that a product only mentions is not sold: a shirt for the washing machine is none', async () => {
  await using sample = await sampleGeneration({ products: sports });

  const { generation, embedder } = sample;
  const { ids, missingWords } = await found(sample, 'lavadora');
  const alike = await searchProducts(
    { generation, embedder, embedMs: 1000 },
    { text: 'lavadora', language: 'es', filters: {}, limit: 8 },
  );

  expect(alike.hits).toEqual([]);
  expect(ids).toEqual([]);
  expect(missingWords).toEqual(['lavadora']);
});

test('the cheapest of those that have every word come before cheaper ones that lack one', async () => {
  await using sample = await sampleGeneration({ products: sports });

  const { ids } = await found(sample, 'zapatillas correr lluvia', { sort: 'cheapest' });

  expect(ids[0]).toBe('Z-1');
});

const home = [
  sampleProduct({ id: 'A-1', title: 'Wireless Headphones Quieto', language: 'en' }),
  sampleProduct({ id: 'A-2', title: 'LED Light Bulb E27', language: 'en' }),
  sampleProduct({ id: 'A-6', title: 'Two-Slice Toaster Marl', language: 'en', description: 'Toast it.' }),
  sampleProduct({
    id: 'A-3',
    title: 'Breakfast Tea Foreman',
    language: 'en',
    attributes: { caffeine: ['high'] },
  }),
  sampleProduct({
    id: 'A-4',
    title: 'Herbal Tea Lullaby',
    language: 'en',
    attributes: { caffeine: ['none'] },
  }),
  sampleProduct({ id: 'A-5', title: 'Glass Teapot Puddle', language: 'en', description: 'For tea.' }),
];

test.each([
  { text: 'toster', id: 'A-6' },
  { text: 'head phones', id: 'A-1' },
  { text: 'lightbulb', id: 'A-2' },
])('one word in two and two words in one: $text', async ({ text, id }) => {
  await using sample = await sampleGeneration({ products: home });

  const { ids } = await found(sample, text, { language: 'en' });

  expect(ids).toEqual([id]);
});

test.each([
  { text: 'tea', without: 'caffeine', language: 'en' as const },
  { text: 'té', without: 'cafeína', language: 'es' as const },
])('what a sheet says to have much of is not without it: $without', async ({ text, without, language }) => {
  await using sample = await sampleGeneration({ products: home });

  const { ids } = await found(sample, text, { language, filters: { without: [without] } });

  expect(ids[0]).toBe('A-4');
  expect(ids).not.toContain('A-3');
});

test('a wish told by its use is met by what goods say of themselves, one by name is not', async () => {
  const pump = sampleProduct({
    id: 'P-1',
    title: 'Power Bank Basalt',
    language: 'en',
    description: 'It blows up a balloon in no time.',
  });
  await using sample = await sampleGeneration({ products: [...home, pump] });
  const text = 'blows balloon grid';

  const use = await found(sample, text, { language: 'en', describes: 'use' });
  const name = await found(sample, text, { language: 'en' });

  expect(use.ids).toEqual(['P-1']);
  expect(use.missingWords).toEqual(['grid']);
  expect(name.ids).toEqual([]);
});

const hardware = [
  sampleProduct({
    id: 'W-1',
    title: 'Llave ajustable Moleta',
    categories: ['Herramientas > Manuales'],
    description: 'La llave inglesa de toda la vida.',
  }),
  sampleProduct({
    id: 'W-2',
    title: 'Deshumidificador Brisa',
    categories: ['Hogar > Clima'],
    description: 'Recoge diez litros al día.',
  }),
  sampleProduct({
    id: 'W-3',
    title: 'Cinta americana Agarre',
    categories: ['Ferretería > Adhesivos'],
    description: 'Para la pared y el suelo.',
  }),
  sampleProduct({ id: 'W-4', title: 'Placa de inducción Ascua', categories: ['Cocina > Placas'] }),
];

test('goods are found by what their description begins with, and by a trouble they mend', async () => {
  await using sample = await sampleGeneration({ products: hardware });

  const called = await found(sample, 'spanner', { language: 'en' });
  const mended = await found(sample, 'pared llena humedad', { describes: 'trouble' });
  const otherLanguage = await found(sample, 'duct tape', { language: 'es' });
  const cognate = await found(sample, 'induction plates', { language: 'en' });

  expect(called.ids).toEqual(['W-1']);
  expect(mended.ids).toContain('W-2');
  expect(otherLanguage.ids).toEqual(['W-3']);
  expect(cognate.ids).toContain('W-4');
});

test('what has all that is asked for goes by its other name, where the name said has not', async () => {
  const shoes = [
    sampleProduct({ id: 'T-1', title: 'Rider Trainers', language: 'en', description: 'Grey.' }),
    sampleProduct({ id: 'T-2', title: 'Court Sneakers Red', language: 'en', description: 'Red.' }),
  ];
  await using sample = await sampleGeneration({ products: shoes });

  const { ids, complete } = await found(sample, 'red trainers', { language: 'en' });

  expect(ids).toEqual(['T-2']);
  expect(complete).toBe(true);
});

test('a pot of cast iron is no iron, and an iron is one', async () => {
  const pot = sampleProduct({
    id: 'P-1',
    title: 'Cast-Iron Casserole Anvil',
    language: 'en',
    description: 'Iron that holds heat.',
  });
  const iron = sampleProduct({ id: 'P-2', title: 'Steam Iron Puff', language: 'en' });
  await using without = await sampleGeneration({ products: [pot] });
  await using both = await sampleGeneration({ products: [pot, iron] });

  const none = await found(without, 'irons', { language: 'en' });
  const one = await found(both, 'irons', { language: 'en' });
  const pots = await found(both, 'cast iron casserole', { language: 'en' });

  expect(none.ids).toEqual([]);
  expect(one.ids).toEqual(['P-2']);
  expect(pots.ids).toEqual(['P-1']);
});

test('of three wishes two are let go before all are: whose swimming trunks they are stays', async () => {
  const trunks = ['hombre', 'mujer'].map((gender, at) =>
    sampleProduct({
      id: `S-${at}`,
      title: `Bañador Surco ${at}`,
      attributes: { género: [gender], color: ['negro'], talla: ['M'] },
    }),
  );
  await using sample = await sampleGeneration({ products: trunks });
  const attributes = [
    { name: 'género', values: ['hombre'] },
    { name: 'color', values: ['naranja'] },
    { name: 'talla', values: ['XXL'] },
  ];

  const { ids, relaxed } = await found(sample, 'bañador', { filters: { attributes } });

  expect(ids).toEqual(['S-0']);
  expect(relaxed.map((one) => one.kind === 'attribute' && one.name)).toEqual(['talla', 'color']);
});

test('what comes near by its vector keeps the score of the words it holds', async () => {
  const filler = Array.from({ length: 150 }, (_, at) =>
    sampleProduct({ id: `F-${at}`, title: `Lámpara lámpara modelo ${at}`, description: '' }),
  );
  const near = sampleProduct({
    id: 'N-1',
    title: 'Flexo articulado',
    description: 'Lámpara de mesa. '.repeat(8),
  });
  await using sample = await sampleGeneration({ products: [...filler, near] });
  const { generation } = sample;
  const label = generation.value<number>("SELECT vector FROM chunk WHERE owner_id = 'N-1' LIMIT 1") ?? 0;

  const ranked = rankProducts({
    generation,
    plan: planMatch({ generation, kindGiven: false }, queryUnits(generation, 'lámpara', { language: 'es' })),
    vector: generation.vectors?.vector(label),
    filter: undefined,
    depth: 'candidates',
    limit: 100,
    similar: new Map(),
  });

  const found = ranked.find(({ n }) => generation.productAt(n)?.id === 'N-1');
  expect(found?.dense).toBeCloseTo(1);
  expect(found?.lexical).toBeGreaterThan(0);
});

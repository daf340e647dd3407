import { expect, test } from 'vitest';
import type { SearchQuery } from '../../src/catalog/search.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { sampleGeneration, sampleProduct } from '../support/sample-generation.ts';

const shirt = (id: string, title: string, brand: string, attributes: Record<string, string[]> = {}) =>
  sampleProduct({ id, title, brand, categories: ['Ropa > Camisetas'], attributes });

/** One shirt in many colours, sizes and packs, each a product of its own, before every other shirt. */
const copies = [
  shirt('A-1', 'Camiseta básica de algodón Alba roja', 'Alba'),
  shirt('A-2', 'Camiseta básica de algodón Alba azul marino', 'Alba'),
  shirt('A-3', 'Camiseta básica de algodón Alba verde XL', 'Alba'),
  shirt('A-4', 'Camiseta básica de algodón Alba (pack de 3)', 'Alba'),
  shirt('A-5', 'Camiseta básica de algodón Alba blanca talla M', 'Alba'),
  shirt('A-6', 'Camiseta básica de algodón Alba 2 unidades', 'Alba'),
  shirt('A-7', 'Camiseta básica de algodón Alba gris', 'Alba'),
  shirt('A-8', 'Camiseta básica de algodón Alba negra', 'Alba'),
];
const others = [
  shirt('B-1', 'Camiseta de tirantes Brezo', 'Brezo'),
  shirt('C-1', 'Camiseta de manga larga Cala', 'Cala'),
  shirt('D-1', 'Camiseta estampada Duna', 'Duna'),
];
const shoes = Array.from({ length: 20 }, (_, at) =>
  sampleProduct({ id: `Z-${at}`, title: `Zapato ${at}`, categories: ['Calzado'] }),
);

async function search(query: Partial<SearchQuery>) {
  await using sample = await sampleGeneration({ products: [...copies, ...others, ...shoes] });
  return await searchProducts(
    { generation: sample.generation, embedder: sample.embedder, embedMs: 1000 },
    { text: '', language: 'es', filters: {}, limit: 5, ...query },
  );
}

test.each([{ text: 'camiseta' }, { text: '', filters: { categories: ['Ropa'] } }])(
  'eight copies of one shirt leave room for the other shirts: $text',
  async (query) => {
    const { hits, total } = await search(query);

    const ids = hits.map(({ product }) => product.id);
    expect(ids.filter((id) => id.startsWith('A-'))).toHaveLength(2);
    expect(ids).toEqual(expect.arrayContaining(['B-1', 'C-1', 'D-1']));
    expect(total).toBe(11);
  },
);

test('a copy still comes before what hardly fits', async () => {
  const { hits } = await search({ text: 'camiseta básica algodón' });

  expect(hits.slice(0, 5).every(({ product }) => product.id.startsWith('A-'))).toBe(true);
});

test('whoever asks for the cheapest gets them in order of price', async () => {
  const { hits } = await search({ text: 'camiseta', sort: 'cheapest' });

  expect(hits.map(({ product }) => product.id)).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5']);
});

test('one brand and one model are copies, whatever their titles say', async () => {
  const kettles = ['Hervidor eléctrico', 'Calentador de agua', 'Hervidor para té', 'Hervidor con luz'].map(
    (title, at) => sampleProduct({ id: `K-${at}`, title, brand: 'Faro', attributes: { modelo: ['FX-200'] } }),
  );
  const other = sampleProduct({ id: 'L-1', title: 'Hervidor de viaje', brand: 'Luz' });
  await using sample = await sampleGeneration({ products: [...kettles, other] });

  const { hits } = await searchProducts(
    { generation: sample.generation, embedder: undefined, embedMs: 1000 },
    { text: 'hervidor', language: 'es', filters: {}, limit: 3 },
  );

  expect(hits.map(({ product }) => product.id)).toContain('L-1');
});

test('tents of one name for two and for four people both stay in place', async () => {
  const tents = [2, 4].map((people) =>
    sampleProduct({ id: `T-${people}`, title: `Tienda de campaña Refugio ${people}`, brand: 'Monte' }),
  );
  const other = sampleProduct({ id: 'T-9', title: 'Tienda de campaña Sol de playa', brand: 'Mar' });
  await using sample = await sampleGeneration({ products: [...tents, other] });

  const { hits } = await searchProducts(
    { generation: sample.generation, embedder: undefined, embedMs: 1000 },
    { text: 'tienda de campaña', language: 'es', filters: {}, limit: 2 },
  );

  expect(hits.map(({ product }) => product.id)).toEqual(['T-2', 'T-4']);
});

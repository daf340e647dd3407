import { expect, test } from 'vitest';
import { shelvesNamed } from '../../src/catalog/named-shelves.ts';
import { sampleGeneration, sampleProduct } from '../support/sample-generation.ts';

const on = (shelf: string, id: string, amount: number, rating?: number) =>
  sampleProduct({
    id,
    title: `Mochila ${id}`,
    categories: [shelf],
    price: amount,
    ...(rating === undefined ? {} : { rating }),
  });

test('tells of a shelf that a text names how many stand on it and which are the most of it', async () => {
  await using sample = await sampleGeneration({
    products: [
      on('Montaña > Mochilas', 'a', 2000, 4.1),
      on('Montaña > Mochilas', 'b', 1000, 4.8),
      on('Montaña > Mochilas', 'c', 3000),
      on('Montaña > Tiendas', 'd', 500, 5),
    ],
  });

  const named = shelvesNamed(sample.generation, '¿Qué es lo más barato de Mochilas?');

  expect(named).toEqual([
    { name: 'Mochilas', total: 3, inStock: 3, cheapest: ['b'], dearest: ['c'], bestRated: ['b'] },
  ]);
  expect(shelvesNamed(sample.generation, '¿Hay sacos de dormir?')).toEqual([]);
});

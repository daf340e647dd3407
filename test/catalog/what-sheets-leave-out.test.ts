import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Filters, SearchResult } from '../../src/catalog/search.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { type SampleGeneration, sampleGeneration, sampleProduct } from '../support/sample-generation.ts';

const ids = (result: SearchResult): string[] => result.hits.map((hit) => hit.product.id);

describe('what a merchant’s data leaves out', () => {
  let shop: SampleGeneration;
  beforeAll(async () => {
    shop = await sampleGeneration({
      products: [
        sampleProduct({ id: 'B-1', title: 'Bicicleta infantil Pedal' }),
        sampleProduct({ id: 'B-2', title: 'Casco Nube', attributes: { género: ['niños'] } }),
        sampleProduct({ id: 'B-3', title: 'Bicicleta Ruta', attributes: { género: ['hombre'] } }),
        sampleProduct({ id: 'G-1', title: 'Gafas Lago', attributes: { color: ['negro', 'azul'] } }),
        sampleProduct({ id: 'G-2', title: 'Gafas Roca', attributes: { color: ['negro'] } }),
        sampleProduct({ id: 'U-1', title: 'Camiseta Liso', attributes: { género: ['unisex'] } }),
        sampleProduct({ id: 'T-1', title: 'Televisor Vista', attributes: { size: ['55 pulgadas'] } }),
        sampleProduct({ id: 'N-1', title: 'Tienda de campaña Refugio', attributes: { personas: ['2'] } }),
        sampleProduct({ id: 'N-2', title: 'Tienda familiar Hogar', attributes: { personas: ['4'] } }),
      ],
    });
  });
  afterAll(() => shop[Symbol.asyncDispose]());

  const find = (text: string, filters: Filters = {}) =>
    searchProducts(
      { generation: shop.generation, embedder: shop.embedder, embedMs: 1000 },
      { text, language: 'es', filters, limit: 8 },
    );

  test('an attribute that a product does not have is read in its title', async () => {
    const result = await find('bicicleta', { attributes: [{ name: 'género', values: ['niños'] }] });

    expect(ids(result)).toEqual(['B-1']);
    expect(result.relaxed).toEqual([]);
  });

  test('what must not be leaves out only what is nothing else', async () => {
    const result = await find('gafas', { attributes: [{ name: 'color', values: ['negro'], not: true }] });

    expect(ids(result)).toEqual(['G-1']);
  });

  test('what is for everybody is for women too, and nothing need be let go', async () => {
    const result = await find('camiseta', { attributes: [{ name: 'género', values: ['mujer'] }] });

    expect(ids(result)).toEqual(['U-1']);
    expect(result.relaxed).toEqual([]);
  });

  test('another word of the same language finds what the catalogue calls otherwise', async () => {
    expect(ids(await find('tele'))).toEqual(['T-1']);
  });

  test('a figure asked for weighs more than a word beside the thing', async () => {
    const four = { name: 'personas', values: ['4'], label: '4 personas' };
    const result = await find('tienda de campaña', { attributes: [four] });

    expect(ids(result)).toEqual(['N-2']);
    expect(result.complete).toBe(false);
  });

  test('a sheet that is silent is no promise', async () => {
    expect((await find('tienda', { without: ['varillas'] })).unsaidWithout).toEqual(['varillas']);
  });
});

/** Searches of a small shop of shoes and clothes, for what a search answers with. */
import type { Embedder, SearchQuery, SearchResult } from '../../src/catalog/search.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { type SampleGeneration, sampleProduct, sampleProducts } from './sample-generation.ts';

export const searchedProducts = [
  ...sampleProducts,
  sampleProduct({
    id: 'ZP-3',
    title: 'Zapatilla Nido sin cordones',
    brand: 'Nube',
    categories: ['Calzado > Ciudad'],
    price: 3995,
    attributes: { color: ['rojo'], cierre: ['elástico'] },
  }),
  sampleProduct({
    id: 'ZP-4',
    title: 'Zapatilla Lazo',
    brand: 'Nube',
    categories: ['Calzado > Ciudad'],
    price: 4495,
    rating: 3.9,
    attributes: { color: ['blanco'], cierre: ['cordones'] },
  }),
  sampleProduct({
    id: 'US-1',
    title: 'Zapatilla importada',
    price: 3000,
    currency: 'USD',
    attributes: { color: ['gris'] },
  }),
  ...['S', 'M', 'L', 'XL'].map((size) =>
    sampleProduct({ id: `GU-${size}`, title: `Guantes Cierzo ${size}`, attributes: { talla: [size] } }),
  ),
  sampleProduct({ id: 'GU-9', title: 'Guantes Alba de lana', description: 'Para el frío.' }),
];

/** In Spanish, with the sample's embedder, unless said otherwise. */
export function searchSample(
  sample: SampleGeneration,
  text: string,
  query: Partial<SearchQuery> = {},
  embedder: Embedder | undefined = sample.embedder,
): Promise<SearchResult> {
  return searchProducts(
    { generation: sample.generation, embedder, embedMs: 1000 },
    { text, language: 'es', filters: {}, limit: 8, ...query },
  );
}

export function idsOf(result: SearchResult): string[] {
  return result.hits.map((hit) => hit.product.id);
}

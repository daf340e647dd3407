/** A small published generation in a temporary folder, for tests of whoever reads one. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Generation, openGeneration } from '../../src/catalog/generation.ts';
import { writeGeneration } from '../../src/catalog/generation-writer.ts';
import { type Chunk, type Page, type Product, product as productSchema } from '../../src/catalog/product.ts';
import { generationFolder } from '../../src/catalog/publish.ts';
import type { Embedder } from '../../src/catalog/search.ts';
import { type Shop, shop as shopSchema } from '../../src/catalog/shop.ts';
import { createBuiltInEmbedder } from '../../src/llm/built-in-embedder.ts';

export type SampleOptions = {
  products?: readonly Product[];
  pages?: readonly Page[];
  shop?: Shop;
  embedder?: Embedder;
  /** Where to publish; a folder of its own when absent. */
  dataDir?: string;
};

export type SampleGeneration = AsyncDisposable & {
  generation: Generation;
  dataDir: string;
  embedder: Embedder;
};

/** A product with what a test says of it and sensible rest. `price` is in cents of `currency`. */
export function sampleProduct(
  fields: Partial<Omit<Product, 'price'>> & { id: string; title: string; price?: number; currency?: string },
): Product {
  const { price = 1000, currency = 'EUR', ...rest } = fields;
  return productSchema.parse({
    categories: [],
    description: '',
    language: 'es',
    availability: 'in_stock',
    attributes: {},
    variants: [],
    extras: [],
    reviews: [],
    tags: [],
    ...rest,
    price: { amount: price, currency },
  });
}

export function sampleShop(fields: Partial<Shop> = {}): Shop {
  return shopSchema.parse({
    name: 'Tienda de prueba',
    assistantName: 'Tendero',
    greeting: { es: 'Hola', en: 'Hello' },
    language: 'es',
    currency: 'EUR',
    ...fields,
  });
}

function chunk(owner: Chunk['owner'], kind: Chunk['kind'], text: string): Chunk {
  return { owner, kind, text, hash: createHash('sha256').update(text).digest('hex') };
}

export function sampleProductChunks(product: Product): Chunk[] {
  const owner = { kind: 'product' as const, id: product.id };
  const attributes = Object.values(product.attributes).flat();
  const options = product.variants.flatMap((variant) => Object.values(variant.options));
  const title = [
    product.title,
    product.brand ?? '',
    ...product.categories,
    ...attributes,
    ...new Set(options),
  ];
  const chunks = [chunk(owner, 'title', title.filter((part) => part !== '').join('. '))];
  if (product.description !== '') chunks.push(chunk(owner, 'description', product.description));
  return chunks;
}

export function samplePageChunks(page: Page): Chunk[] {
  return [chunk({ kind: 'page', id: page.id }, 'page', `${page.title}. ${page.text}`)];
}

export const sampleProducts: readonly Product[] = [
  sampleProduct({
    id: 'ZP-1',
    title: 'Zapatilla Brisa',
    brand: 'Lumbre',
    categories: ['Calzado > Correr'],
    description: 'Zapatilla ligera para correr por asfalto, con malla transpirable.',
    price: 5995,
    sku: 'LUM-BRI-01',
    rating: 4.6,
    reviewCount: 31,
    attributes: { material: ['malla'], género: ['unisex'] },
    variants: [
      {
        id: 'ZP-1-R42',
        title: 'Roja / 42',
        options: { color: 'rojo', talla: '42' },
        price: { amount: 5995, currency: 'EUR' },
        availability: 'in_stock',
      },
      {
        id: 'ZP-1-A42',
        title: 'Azul / 42',
        options: { color: 'azul', talla: '42' },
        price: { amount: 6495, currency: 'EUR' },
        availability: 'out_of_stock',
      },
    ],
  }),
  sampleProduct({
    id: 'ZP-2',
    title: 'Zapatilla Risco',
    brand: 'Cumbre',
    categories: ['Calzado > Montaña'],
    description: 'Para trail y montaña, suela con tacos.',
    price: 8900,
    rating: 4.2,
    reviewCount: 12,
    attributes: { color: ['verde'], material: ['nailon'] },
  }),
  sampleProduct({
    id: 'MO-1',
    title: 'Mochila Senda 30 L',
    brand: 'Cumbre',
    categories: ['Mochilas'],
    description: 'Mochila de senderismo con funda de lluvia.',
    price: 7450,
    availability: 'low_stock',
    quantity: 3,
    attributes: { color: ['rojo'], capacidad: ['30 L'] },
  }),
  sampleProduct({
    id: 'CA-1',
    title: 'Camiseta térmica Nube',
    brand: 'Lumbre',
    categories: ['Ropa > Camisetas'],
    description: 'Camiseta de manga larga, sin costuras.',
    price: 2995,
    availability: 'out_of_stock',
    attributes: { color: ['negro'], material: ['lana merina'] },
  }),
  sampleProduct({
    id: 'BO-1',
    title: 'Botella Fuente 750 ml',
    categories: ['Accesorios > Botellas'],
    description: 'Botella de acero inoxidable.',
    price: 1850,
    rating: 4.9,
    reviewCount: 80,
    attributes: { material: ['acero'] },
  }),
];

export const samplePages: readonly Page[] = [
  {
    id: 'envios',
    title: 'Envíos',
    text: '## Plazos\n\nEnviamos en 24 a 48 horas a la península.\n\n## Gastos de envío\n\nCuestan 4,90 €; gratis desde 50 €.',
    language: 'es',
  },
  {
    id: 'devoluciones',
    title: 'Devoluciones',
    text: '## Plazo de devolución\n\nTiene 30 días para devolver un producto sin usar.\n\n## Reembolso\n\nDevolvemos el dinero en 14 días.',
    language: 'es',
  },
  {
    id: 'devoluciones',
    title: 'Returns',
    text: '## Time to return\n\nYou have 30 days to return an unused product.\n\n## Refund\n\nWe refund the money within 14 days.',
    language: 'en',
  },
];

export async function sampleGeneration(options: SampleOptions = {}): Promise<SampleGeneration> {
  const own = options.dataDir === undefined;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'tendero-')));
  const embedder = options.embedder ?? createBuiltInEmbedder();
  const { id } = await writeGeneration({
    dataDir,
    products: options.products ?? sampleProducts,
    pages: options.pages ?? samplePages,
    shop: options.shop ?? sampleShop(),
    embedder,
    chunksOfProduct: sampleProductChunks,
    chunksOfPage: samplePageChunks,
    source: { name: 'sample', sha256: '' },
  });
  const generation = openGeneration(generationFolder(dataDir, id));
  return {
    generation,
    dataDir,
    embedder,
    async [Symbol.asyncDispose]() {
      generation.close();
      if (own) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

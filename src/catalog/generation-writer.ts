/** Builds a whole generation from a catalogue and publishes it. */
import { join } from 'node:path';
import { setImmediate as nextTick } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import { openForBuilding } from '../sqlite.ts';
import { catalogSchema } from './catalog-schema.ts';
import { GenerationRows } from './generation-rows.ts';
import { databaseFile, type Manifest, vectorsFile } from './manifest.ts';
import type { Chunk, Page, Product } from './product.ts';
import type { DigestByModel } from './product-rows.ts';
import { type Built, publishBuilt } from './publish-built.ts';
import type { Embedder } from './search.ts';
import type { Shop } from './shop.ts';
import { writeVectors } from './vector-writer.ts';

/** Where vectors of unchanged chunks come from: the generation that serves now. */
export type VectorSource = {
  manifest: { embedder: { id: string; dimension: number } };
  vectorOfChunk(hash: string): number[] | undefined;
  strangerVectors(): number[][] | undefined;
};

export type WriteProgress =
  | { step: 'products'; done: number }
  | { step: 'embedding'; done: number; total: number }
  | { step: 'publishing' };

export type WriteGenerationOptions = {
  dataDir: string;
  products: Iterable<Product> | AsyncIterable<Product>;
  pages: Iterable<Page>;
  shop: Shop;
  embedder: Embedder;
  chunksOfProduct(product: Product): Chunk[];
  chunksOfPage(page: Page): Chunk[];
  digestByModel?: DigestByModel;
  draftHashes?: Iterable<readonly [string, string]>;
  /** What the catalogue was read from, for `catalog -- list`. */
  source: Manifest['source'];
  /** Where only some products of another generation were changed. */
  changed?: Manifest['changed'];
  /** The open generation before this one, when there is one: its vectors are used again for chunks that did not change. */
  previous?: VectorSource | undefined;
  embedBatch?: number;
  signal?: AbortSignal | undefined;
  onProgress?(progress: WriteProgress): void;
};

export type WrittenGeneration = { id: string; embedded: number; reused: number; products: number };

/** Products written before other work gets a turn. */
const productsAtOnce = 200;

export async function writeGeneration(options: WriteGenerationOptions): Promise<WrittenGeneration> {
  const { id, embedded, reused, manifest } = await publishBuilt({
    dataDir: options.dataDir,
    signal: options.signal,
    build: (folder) => build(options, folder),
    onBuilt: () => options.onProgress?.({ step: 'publishing' }),
  });
  return { id, embedded, reused, products: manifest.counts.products };
}

async function build(
  options: WriteGenerationOptions,
  folder: string,
): Promise<Built & { embedded: number; reused: number }> {
  const db = openForBuilding(join(folder, databaseFile));
  try {
    db.exec(catalogSchema);
    db.exec('BEGIN');
    const rows = new GenerationRows(db, options.digestByModel);
    const written = await writeProducts(options, rows);
    const pages = rows.writePages(options.pages, options.chunksOfPage);
    rows.writeShop(options.shop);
    rows.writeDraftHashes(options.draftHashes ?? []);
    rows.finish();
    db.exec(`INSERT INTO words (words) VALUES ('optimize')`);
    db.exec('COMMIT');
    const chunks = rows.chunkCount();
    const vectors = await writeVectors({
      db,
      file: join(folder, vectorsFile),
      chunks,
      embedder: options.embedder,
      previous: options.previous,
      batch: options.embedBatch ?? 64,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      onProgress: (done, total) => options.onProgress?.({ step: 'embedding', done, total }),
    });
    rows.writeSetting('strangers', vectors.strangers ?? null);
    rows.writeSetting('strongSimilarity', vectors.strongSimilarity ?? null);
    db.exec('ANALYZE');
    const { dimension, embedded, reused } = vectors;
    const { languages, ...counts } = written;
    return {
      files: [{ name: databaseFile }, ...(dimension === 0 ? [] : [{ name: vectorsFile }])],
      manifest: {
        embedder: { id: options.embedder.id, dimension },
        counts: { ...counts, pages, chunks },
        languages,
        source: options.source,
        ...(options.changed === undefined ? {} : { changed: options.changed }),
      },
      embedded,
      reused,
    };
  } finally {
    db.close();
  }
}

type WrittenProducts = { products: number; variants: number; languages: Manifest['languages'] };

async function writeProducts(
  options: WriteGenerationOptions,
  rows: GenerationRows,
): Promise<WrittenProducts> {
  const seen = new Set<string>();
  const languages: Manifest['languages'] = {};
  let variants = 0;
  for await (const product of options.products) {
    if (seen.has(product.id))
      throw new AppError('duplicate_product', `Two products have the id ${product.id}.`);
    seen.add(product.id);
    rows.insertProduct(seen.size, product, options.chunksOfProduct(product));
    variants += product.variants.length;
    languages[product.language] = (languages[product.language] ?? 0) + 1;
    if (seen.size % productsAtOnce === 0) {
      options.onProgress?.({ step: 'products', done: seen.size });
      options.signal?.throwIfAborted();
      await nextTick();
    }
  }
  options.onProgress?.({ step: 'products', done: seen.size });
  return { products: seen.size, variants, languages };
}

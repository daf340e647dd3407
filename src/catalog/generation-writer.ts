/**
 * Builds a generation in a temporary folder and publishes it: every file synced, the manifest last, then two renames.
 * Whatever kills it, readers see the generation before or this one, whole.
 */
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTick } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import { openForBuilding, type Sqlite } from '../sqlite.ts';
import { catalogSchema } from './catalog-schema.ts';
import { FacetCounter } from './facets.ts';
import { hashFileSync } from './file-hash.ts';
import { databaseFile, type Manifest, manifestFile, vectorsFile } from './manifest.ts';
import { sectionsOf } from './page-sections.ts';
import type { Chunk, Page, Product } from './product.ts';
import { indexedTerms, productRows } from './product-rows.ts';
import {
  catalogFolder,
  generationFolder,
  makeBuildingFolder,
  removeOldGenerations,
  replaceFile,
  setCurrent,
  sweepBuildingFolders,
  syncFile,
  syncFolder,
} from './publish.ts';
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
  /** What the catalogue was read from, for `catalog -- list`. */
  source: { name: string; sha256: string };
  /** The open generation before this one, when there is one: its vectors are used again for chunks that did not change. */
  previous?: VectorSource | undefined;
  embedBatch?: number;
  signal?: AbortSignal | undefined;
  onProgress?(progress: WriteProgress): void;
};

export type WrittenGeneration = { id: string; embedded: number; reused: number; products: number };

/** Products written before other work gets a turn. */
const productsAtOnce = 200;

function newId(): string {
  const time = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 19).replace('.', '-');
  return `${time}-${randomBytes(3).toString('hex')}`;
}

export async function writeGeneration(options: WriteGenerationOptions): Promise<WrittenGeneration> {
  const { dataDir } = options;
  sweepBuildingFolders(dataDir);
  const id = newId();
  const folder = makeBuildingFolder(dataDir, id);
  try {
    const built = await build(options, folder);
    options.onProgress?.({ step: 'publishing' });
    const files: Manifest['files'] = {};
    for (const name of built.files) {
      syncFile(join(folder, name));
      files[name] = hashFileSync(join(folder, name));
    }
    const manifest: Manifest = {
      format: 1,
      id,
      createdAt: new Date().toISOString(),
      embedder: { id: options.embedder.id, dimension: built.dimension },
      counts: built.counts,
      languages: built.languages,
      source: options.source,
      files,
    };
    replaceFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
    syncFolder(folder);
    options.signal?.throwIfAborted();
    renameSync(folder, generationFolder(dataDir, id));
    syncFolder(catalogFolder(dataDir));
    setCurrent(dataDir, id);
    removeOldGenerations(dataDir);
    return { id, embedded: built.embedded, reused: built.reused, products: built.counts.products };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

type Built = {
  files: string[];
  dimension: number;
  counts: Manifest['counts'];
  languages: Manifest['languages'];
  embedded: number;
  reused: number;
};

async function build(options: WriteGenerationOptions, folder: string): Promise<Built> {
  const db = openForBuilding(join(folder, databaseFile));
  try {
    db.exec(catalogSchema);
    db.exec('BEGIN');
    const chunks = chunkRows(db);
    const { products, variants, languages } = await writeProducts(options, db, chunks);
    const pages = writePages(options, db, chunks);
    writeSetting(db, 'shop', options.shop);
    db.exec('COMMIT');
    const vectors = await writeVectors({
      db,
      file: join(folder, vectorsFile),
      chunks: chunks.count(),
      embedder: options.embedder,
      previous: options.previous,
      batch: options.embedBatch ?? 64,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      onProgress: (done, total) => options.onProgress?.({ step: 'embedding', done, total }),
    });
    writeSetting(db, 'strangers', vectors.strangers ?? null);
    writeSetting(db, 'strongSimilarity', vectors.strongSimilarity ?? null);
    db.exec('ANALYZE');
    return {
      files: vectors.dimension === 0 ? [databaseFile] : [databaseFile, vectorsFile],
      dimension: vectors.dimension,
      counts: { products, variants, pages, chunks: chunks.count() },
      languages,
      embedded: vectors.embedded,
      reused: vectors.reused,
    };
  } finally {
    db.close();
  }
}

type ChunkRows = { add(chunks: Chunk[], product: number | null): void; count(): number };

function chunkRows(db: Sqlite): ChunkRows {
  const insert = db.prepare(`INSERT INTO chunk VALUES (?, ?, ?, ?, ?, ?, ?, NULL)`);
  let count = 0;
  return {
    add(chunks, product) {
      for (const chunk of chunks) {
        insert.run(count, chunk.owner.kind, chunk.owner.id, product, chunk.kind, chunk.hash, chunk.text);
        count += 1;
      }
    },
    count: () => count,
  };
}

function writeSetting(db: Sqlite, name: string, value: unknown): void {
  db.prepare(`INSERT INTO setting VALUES (?, ?)`).run(name, JSON.stringify(value));
}

async function writeProducts(
  options: WriteGenerationOptions,
  db: Sqlite,
  chunks: ChunkRows,
): Promise<{ products: number; variants: number; languages: Manifest['languages'] }> {
  const rows = productRows(db);
  const facets = new FacetCounter();
  const seen = new Set<string>();
  const languages: Manifest['languages'] = {};
  let variants = 0;
  for await (const product of options.products) {
    if (seen.has(product.id))
      throw new AppError('duplicate_product', `Two products have the id ${product.id}.`);
    seen.add(product.id);
    rows.insert(seen.size, product);
    facets.add(product);
    chunks.add(options.chunksOfProduct(product), seen.size);
    variants += product.variants.length;
    languages[product.language] = (languages[product.language] ?? 0) + 1;
    if (seen.size % productsAtOnce === 0) {
      options.onProgress?.({ step: 'products', done: seen.size });
      options.signal?.throwIfAborted();
      await nextTick();
    }
  }
  rows.finish();
  writeSetting(db, 'facets', facets.facets());
  options.onProgress?.({ step: 'products', done: seen.size });
  return { products: seen.size, variants, languages };
}

function writePages(options: WriteGenerationOptions, db: Sqlite, chunks: ChunkRows): number {
  const insertPage = db.prepare(`INSERT INTO page VALUES (?, ?, ?, ?)`);
  const insertSection = db.prepare(`INSERT INTO section VALUES (?, ?, ?, ?, ?)`);
  const insertWords = db.prepare(
    `INSERT INTO section_words (rowid, title, heading, text) VALUES (?, ?, ?, ?)`,
  );
  let pages = 0;
  let sections = 0;
  for (const page of options.pages) {
    pages += 1;
    insertPage.run(pages, page.id, page.language, JSON.stringify(page));
    chunks.add(options.chunksOfPage(page), null);
    for (const { heading, text } of sectionsOf(page)) {
      sections += 1;
      const terms = (part: string) => indexedTerms(part, page.language);
      insertSection.run(sections, pages, page.language, heading, text);
      insertWords.run(sections, terms(page.title), terms(heading), terms(text));
    }
  }
  return pages;
}

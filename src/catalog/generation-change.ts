/**
 * A new generation from the one before with some products changed: its files are copied (the graph is not even that) and only what
 * changed is written. What comes out answers as a whole ingestion of the same catalogue would.
 */
import { constants, copyFileSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import type { Language } from '../protocol.ts';
import { openForBuilding, type Sqlite } from '../sqlite.ts';
import { type Generation, lateVectorsOf } from './generation.ts';
import { GenerationRows } from './generation-rows.ts';
import type { WrittenGeneration } from './generation-writer.ts';
import { type LateVectors, mostLate } from './late-vectors.ts';
import { databaseFile, lateVectorsFile, type Manifest, vectorsFile } from './manifest.ts';
import type { Chunk, Page, Product } from './product.ts';
import type { DigestByModel } from './product-rows.ts';
import { generationFolder } from './publish.ts';
import { type Built, publishBuilt } from './publish-built.ts';
import type { Embedder } from './search.ts';
import type { Shop } from './shop.ts';

export type ChangeGenerationOptions = {
  dataDir: string;
  previous: Generation;
  /** Products that are new or not as they were, by their whole content. */
  products: Iterable<Product> | AsyncIterable<Product>;
  removedIds: readonly string[];
  /** Absent: as before. */
  pages?: readonly Page[];
  shop?: Shop;
  embedder: Embedder;
  chunksOfProduct(product: Product): Chunk[];
  chunksOfPage(page: Page): Chunk[];
  digestByModel?: DigestByModel;
  draftHashes?: Iterable<readonly [string, string]>;
  source: Manifest['source'];
  /** Whether a whole catalogue was read and found to be this, or some of its products alone were named. */
  read: 'whole' | 'part';
  embedBatch?: number;
  signal?: AbortSignal | undefined;
  onProgress?(progress: { step: 'embedding'; done: number; total: number }): void;
};

/** Products a change may touch, as a share of the catalogue and at least: with more, writing it whole costs less. */
const mostShare = 0.2;
const mostAtLeast = 20;
/** Vectors that belong to nothing any more crowd the graph: with more of them it is built anew. */
const mostDeadShare = 0.05;
const mostDeadAtLeast = 500;

/** Whether it is worth a try; what only shows on the way makes `changeGeneration` give up. */
export function mayChange(previous: Generation, change: { embedderId: string; products: number }): boolean {
  const { embedder, counts } = previous.manifest;
  return (
    embedder.id === change.embedderId &&
    embedder.dimension > 0 &&
    change.products <= Math.max(mostAtLeast, counts.products * mostShare) &&
    previous.isIndexedAsNow
  );
}

/** Undefined when so much is new that the graph has to be built anew: then nothing was published. */
export async function changeGeneration(
  options: ChangeGenerationOptions,
): Promise<WrittenGeneration | undefined> {
  try {
    const { id, embedded, manifest } = await publishBuilt({
      dataDir: options.dataDir,
      signal: options.signal,
      build: (folder) => build(options, folder),
    });
    return { id, embedded, reused: manifest.counts.chunks - embedded, products: manifest.counts.products };
  } catch (error) {
    if (error instanceof TooMuchIsNew) return undefined;
    throw error;
  }
}

class TooMuchIsNew extends Error {
  override name = 'TooMuchIsNew';
}

async function build(
  options: ChangeGenerationOptions,
  folder: string,
): Promise<Built & { embedded: number }> {
  const { previous } = options;
  const from = generationFolder(options.dataDir, previous.id);
  copyFileSync(join(from, databaseFile), join(folder, databaseFile), constants.COPYFILE_FICLONE);
  const db = openForBuilding(join(folder, databaseFile));
  try {
    db.exec('BEGIN');
    const rows = new GenerationRows(db, options.digestByModel);
    const counts = await changeProducts(options, db, rows);
    if (options.pages !== undefined) counts.pages = rows.writePages(options.pages, options.chunksOfPage);
    if (options.shop !== undefined) rows.writeShop(options.shop);
    rows.writeDraftHashes(options.draftHashes ?? []);
    rows.finish();
    counts.chunks = rows.chunkCount();
    const { late, embedded } = await embedNew(options, db);
    db.exec('COMMIT');
    const { languages, changed, ...counted } = counts;
    return {
      files: vectorFiles({ from, folder, previous, late }),
      manifest: {
        embedder: previous.manifest.embedder,
        counts: counted,
        languages,
        source: options.source,
        ...(options.read === 'whole' ? {} : { changed: { of: previous.id, products: changed } }),
      },
      embedded,
    };
  } finally {
    db.close();
  }
}

type Counts = Manifest['counts'] & { languages: Manifest['languages']; changed: number };

async function changeProducts(
  options: ChangeGenerationOptions,
  db: Sqlite,
  rows: GenerationRows,
): Promise<Counts> {
  const { manifest } = options.previous;
  const counts: Counts = { ...manifest.counts, languages: { ...manifest.languages }, changed: 0 };
  const stored = db.prepare<[string], { n: number; json: string }>(
    'SELECT n, json FROM product WHERE id = ?',
  );
  let next = db.prepare<[], number>('SELECT coalesce(max(n), 0) + 1 FROM product').pluck().get() ?? 1;
  for (const id of options.removedIds) {
    const row = stored.get(id);
    if (row === undefined) throw new AppError('unknown_product', `There is no product ${id} to remove.`);
    const before = JSON.parse(row.json) as Product;
    rows.removeProduct(row.n, before);
    count(counts, before, -1);
  }
  for await (const product of options.products) {
    options.signal?.throwIfAborted();
    const chunks = options.chunksOfProduct(product);
    const row = stored.get(product.id);
    if (row === undefined) {
      rows.insertProduct(next, product, chunks);
      next += 1;
    } else {
      const before = JSON.parse(row.json) as Product;
      rows.replaceProduct(row.n, before, { product, chunks });
      count(counts, before, -1);
      counts.changed -= 1;
    }
    count(counts, product, 1);
  }
  return counts;
}

function count(counts: Counts, product: Product, by: 1 | -1): void {
  const { language, variants } = product;
  counts.products += by;
  counts.variants += by * variants.length;
  counts.changed += 1;
  const left = (counts.languages[language] ?? 0) + by;
  counts.languages[language] = left;
  if (left === 0) delete counts.languages[language satisfies Language];
}

/** Embeds the texts that no vector is known for; throws when the graph should rather be built anew. */
async function embedNew(
  options: ChangeGenerationOptions,
  db: Sqlite,
): Promise<{ late: LateVectors; embedded: number }> {
  const { embedder, embedBatch = 64, signal } = options;
  const { id, manifest } = options.previous;
  const before = lateVectorsOf(generationFolder(options.dataDir, id), manifest);
  const vectors = before.firstLabel + before.count;
  const texts = db
    .prepare<[], { hash: string; text: string }>(
      'SELECT hash, min(text) AS text FROM chunk WHERE vector IS NULL GROUP BY hash ORDER BY min(n)',
    )
    .all();
  const used = db.prepare<[], number>('SELECT count(DISTINCT vector) FROM chunk').pluck().get() ?? 0;
  const dead = vectors - used;
  const tooManyDead = dead > Math.max(mostDeadAtLeast, vectors * mostDeadShare);
  if (tooManyDead || before.count + texts.length > mostLate) throw new TooMuchIsNew();
  const setVector = db.prepare<[number, string]>('UPDATE chunk SET vector = ? WHERE hash = ?');
  const found: number[][] = [];
  for (let from = 0; from < texts.length; from += embedBatch) {
    signal?.throwIfAborted();
    const batch = texts.slice(from, from + embedBatch);
    found.push(
      ...(await embedder.embedPassages(
        batch.map(({ text }) => text),
        signal,
      )),
    );
    options.onProgress?.({ step: 'embedding', done: found.length, total: texts.length });
  }
  for (const [place, { hash }] of texts.entries()) setVector.run(vectors + place, hash);
  return { late: before.with(found), embedded: texts.length };
}

/** The graph is the same file under another name: nobody ever writes into a published one. */
function vectorFiles(of: {
  from: string;
  folder: string;
  previous: Generation;
  late: LateVectors;
}): Built['files'] {
  const { from, folder, previous, late } = of;
  const known = previous.manifest.files[vectorsFile];
  const graph = join(folder, vectorsFile);
  try {
    linkSync(join(from, vectorsFile), graph);
  } catch {
    // Not every file system has links.
    copyFileSync(join(from, vectorsFile), graph);
  }
  const files = [{ name: databaseFile }, { name: vectorsFile, ...(known === undefined ? {} : { known }) }];
  if (late.count === 0) return files;
  late.write(join(folder, lateVectorsFile));
  return [...files, { name: lateVectorsFile }];
}

/** An open generation: read only, whole, and the same for as long as it is held. */
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import type { Language } from '../protocol.ts';
import { openReadonly, type Sqlite } from '../sqlite.ts';
import { type FileHash, hashFile, hashFileSync, hashFilesOnThread } from './file-hash.ts';
import { indexFingerprint } from './index-fingerprint.ts';
import { asTerm } from './index-terms.ts';
import { LateVectors } from './late-vectors.ts';
import {
  damagedGeneration,
  databaseFile,
  lateVectorsFile,
  type Manifest,
  readManifest,
  vectorsFile,
} from './manifest.ts';
import type { Page, Product } from './product.ts';
import { digestReviews, type ReviewsDigest } from './reviews-digest.ts';
import { pricedAt } from './sale.ts';
import { SalePrices } from './sale-prices.ts';
import type { Facets } from './search.ts';
import type { Shop } from './shop.ts';
import { checkVectorHeader } from './vector-file.ts';
import { VectorIndex } from './vector-index.ts';
import { Vectors } from './vectors.ts';

/** Products kept parsed: those that are asked for again and again. */
const keptProducts = 2000;

function checkFile(folder: string, name: string, expected: FileHash, found: FileHash): void {
  if (found.bytes !== expected.bytes) {
    throw damagedGeneration(folder, `${name} has ${found.bytes} bytes instead of ${expected.bytes}`);
  }
  if (found.sha256 !== expected.sha256) throw damagedGeneration(folder, `${name} is not what was published`);
}

function filesToCheck(folder: string, manifest: Manifest): [string, FileHash][] {
  const needed = manifest.embedder.dimension === 0 ? [databaseFile] : [databaseFile, vectorsFile];
  if (lateVectorsFile in manifest.files) needed.push(lateVectorsFile);
  return needed.map((name) => {
    const expected = manifest.files[name];
    if (expected === undefined) throw damagedGeneration(folder, `its manifest does not list ${name}`);
    return [name, expected];
  });
}

function unreadable(folder: string, name: string, cause: unknown): AppError {
  return damagedGeneration(folder, `${name} cannot be read`, cause);
}

/** Checks every hash before anything is loaded; a damaged generation throws `generation_damaged`. */
export function openGeneration(folder: string): Generation {
  const manifest = readManifest(folder);
  for (const [name, expected] of filesToCheck(folder, manifest)) {
    let found: FileHash;
    try {
      found = hashFileSync(join(folder, name));
    } catch (cause) {
      throw unreadable(folder, name, cause);
    }
    checkFile(folder, name, expected, found);
  }
  return new Generation(folder, manifest, loadVectors(folder, manifest));
}

/**
 * The same without holding up a service that is answering while it checks. What is in memory already, because `serving` has the
 * same graph, is neither read nor loaded again.
 */
export async function openGenerationQuietly(folder: string, serving?: Generation): Promise<Generation> {
  const manifest = readManifest(folder);
  const shared = hasSameGraph(manifest, serving?.manifest) ? serving?.vectors : undefined;
  for (const [name, expected] of filesToCheck(folder, manifest)) {
    if (name === vectorsFile && shared !== undefined) continue;
    const found = await hashFile(join(folder, name)).catch((cause: unknown) => {
      throw unreadable(folder, name, cause);
    });
    checkFile(folder, name, expected, found);
  }
  const { dimension } = manifest.embedder;
  if (shared !== undefined) {
    const firstLabel = shared.late.firstLabel;
    return new Generation(folder, manifest, shared.sharing(readLate(folder, manifest, firstLabel)));
  }
  if (dimension === 0) return new Generation(folder, manifest, undefined);
  const graph = await VectorIndex.loadVerifiedQuietly(join(folder, vectorsFile), dimension);
  return new Generation(folder, manifest, new Vectors(graph, readLate(folder, manifest, graph.count)));
}

/**
 * For whoever publishes: open at once, vectors loaded only when they are asked for. Nothing read from it may be published before
 * `checked` has come true.
 */
export function openGenerationUnchecked(folder: string): { generation: Generation; checked: Promise<void> } {
  const manifest = readManifest(folder);
  const files = filesToCheck(folder, manifest);
  const checked = hashFilesOnThread(files.map(([name]) => join(folder, name))).then((found) => {
    for (const [place, [name, expected]] of files.entries()) {
      const hash = found[place];
      if (hash === undefined) throw unreadable(folder, name, undefined);
      checkFile(folder, name, expected, hash);
    }
  });
  checked.catch(() => {});
  try {
    return { generation: new Generation(folder, manifest, () => loadVectors(folder, manifest)), checked };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unreadable(folder, databaseFile, cause);
  }
}

/** Without loading the graph: its header says how many vectors are in it. */
export function lateVectorsOf(folder: string, manifest: Manifest): LateVectors {
  const { count } = checkVectorHeader(join(folder, vectorsFile), manifest.embedder.dimension);
  return readLate(folder, manifest, count);
}

function hasSameGraph(manifest: Manifest, other: Manifest | undefined): boolean {
  const hash = manifest.files[vectorsFile]?.sha256;
  return hash !== undefined && hash === other?.files[vectorsFile]?.sha256;
}

function loadVectors(folder: string, manifest: Manifest): Vectors | undefined {
  const { dimension } = manifest.embedder;
  if (dimension === 0) return undefined;
  const graph = VectorIndex.loadVerified(join(folder, vectorsFile), dimension);
  return new Vectors(graph, readLate(folder, manifest, graph.count));
}

function readLate(folder: string, manifest: Manifest, firstLabel: number): LateVectors {
  const shape = { dimension: manifest.embedder.dimension, firstLabel };
  if (!(lateVectorsFile in manifest.files)) return LateVectors.none(shape);
  return LateVectors.read(join(folder, lateVectorsFile), shape);
}

type Row = Record<string, unknown>;
type Statement = { all(...values: unknown[]): unknown[]; get(...values: unknown[]): unknown };

/** At the prices of this moment. */
function readProduct(json: string): Product {
  return pricedAt(JSON.parse(json) as Product, new Date());
}

export class Generation {
  readonly id: string;
  readonly manifest: Manifest;
  readonly shop: Shop;
  readonly facets: Facets;
  readonly productCount: number;
  /** Languages of its products: what its terms are stemmed in. */
  readonly languages: readonly Language[];
  #vectors: Vectors | undefined;
  #loadVectors: (() => Vectors | undefined) | undefined;
  /** From which similarity on its embedder means a match; undefined when that was not measured. */
  readonly strongSimilarity: number | undefined;
  readonly #db: Sqlite;
  readonly #salePrices: SalePrices;
  readonly #hasDigests: boolean;
  readonly #statements = new Map<string, Statement>();
  readonly #products = new Map<string, Product>();
  readonly #idsByNumber = new Map<number, string>();
  readonly #documentCounts = new Map<string, number>();
  #pages: readonly { n: number; page: Page }[] | undefined;

  /** Opened by the functions above, which check the files first. */
  constructor(
    folder: string,
    manifest: Manifest,
    vectors: Vectors | undefined | (() => Vectors | undefined),
  ) {
    this.id = manifest.id;
    this.manifest = manifest;
    this.productCount = manifest.counts.products;
    const languages = Object.keys(manifest.languages) as Language[];
    if (typeof vectors === 'function') this.#loadVectors = vectors;
    else this.#vectors = vectors;
    this.#db = openReadonly(join(folder, databaseFile));
    this.#salePrices = new SalePrices(this.#db);
    try {
      this.#hasDigests = this.#has('review_digest');
      this.shop = this.#setting<Shop>('shop', folder);
      this.facets = this.#setting<Facets>('facets', folder);
      this.strongSimilarity = this.#setting<number | null>('strongSimilarity', folder) ?? undefined;
      this.languages = languages.length > 0 ? languages : [this.shop.language];
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  get vectors(): Vectors | undefined {
    if (this.#loadVectors !== undefined) this.#vectors = this.#loadVectors();
    this.#loadVectors = undefined;
    return this.#vectors;
  }

  /** Whether the code that runs now would index its products in the same words. */
  get isIndexedAsNow(): boolean {
    const json = this.value<string>("SELECT json FROM setting WHERE name = 'indexedWith'");
    return json !== undefined && JSON.parse(json) === indexFingerprint();
  }

  /** Products a language. */
  get stemsPerLanguage(): Manifest['languages'] {
    return this.manifest.languages;
  }

  product(id: string): Product | undefined {
    this.#refreshPrices();
    const known = this.#products.get(id);
    if (known !== undefined) return known;
    const json = this.value<string>('SELECT json FROM product WHERE id = ?', id);
    return json === undefined ? undefined : this.#keep(readProduct(json));
  }

  /** By row number, as the index knows it. */
  productAt(n: number): Product | undefined {
    this.#refreshPrices();
    const id = this.#idsByNumber.get(n);
    const known = id === undefined ? undefined : this.#products.get(id);
    if (known !== undefined) return known;
    const json = this.value<string>('SELECT json FROM product WHERE n = ?', n);
    if (json === undefined) return undefined;
    const product = readProduct(json);
    if (this.#idsByNumber.size >= 4 * keptProducts) this.#idsByNumber.clear();
    this.#idsByNumber.set(n, product.id);
    return this.#products.get(product.id) ?? this.#keep(product);
  }

  /** In the order they came in. */
  *allProducts(): Generator<Product> {
    // In slices: an open cursor would keep the connection busy for whoever searches meanwhile.
    let last = 0;
    for (;;) {
      const rows = this.rows<{ n: number; json: string }>(
        'SELECT n, json FROM product WHERE n > ? ORDER BY n LIMIT 200',
        last,
      );
      for (const row of rows) {
        last = row.n;
        yield readProduct(row.json);
      }
      if (rows.length === 0) return;
    }
  }

  /** As it was counted at ingestion; counted now where that was before generations held it. Undefined: no review says anything. */
  reviewsDigest(product: Product): ReviewsDigest | undefined {
    if (product.reviews.length === 0) return undefined;
    const json = this.#hasDigests
      ? this.value<string>('SELECT json FROM review_digest WHERE product = ?', product.id)
      : undefined;
    return json === undefined
      ? digestReviews(product)
      : ((JSON.parse(json) as ReviewsDigest | null) ?? undefined);
  }

  /** Hash of each product by id: what an ingestion compares with. */
  productHashes(): Map<string, string> {
    const rows = this.rows<{ id: string; hash: string }>('SELECT id, hash FROM product');
    return new Map(rows.map((row) => [row.id, row.hash]));
  }

  /** What the importer knows its products' records by; none in a generation from before that was kept. */
  draftHashes(): { product: string; hash: string }[] {
    return this.#has('draft') ? this.rows('SELECT product, hash FROM draft') : [];
  }

  chunkHashes(): Set<string> {
    return new Set(this.rows<{ hash: string }>('SELECT DISTINCT hash FROM chunk').map((row) => row.hash));
  }

  vectorOfChunk(hash: string): number[] | undefined {
    const label = this.value<number>('SELECT vector FROM chunk WHERE hash = ? LIMIT 1', hash);
    return label === undefined ? undefined : this.vectors?.vector(label);
  }

  strangerVectors(): number[][] | undefined {
    const json = this.value<string>("SELECT json FROM setting WHERE name = 'strangers'");
    return json === undefined ? undefined : ((JSON.parse(json) as number[][] | null) ?? undefined);
  }

  /** In the language asked for, else in the other one. */
  page(id: string, language?: Language): Page | undefined {
    const wanted = language ?? this.shop.language;
    const named = this.pages().filter((page) => page.id === id);
    return named.find((page) => page.language === wanted) ?? named[0];
  }

  /** By row number, as the index knows it. */
  pageAt(n: number): Page | undefined {
    return this.#allPages().find((row) => row.n === n)?.page;
  }

  /** Of one language, or all of them. */
  pages(language?: Language): Page[] {
    const all = this.#allPages().map(({ page }) => page);
    return language === undefined ? all : all.filter((page) => page.language === language);
  }

  /** Few, and asked for in every turn: parsed once. */
  #allPages(): readonly { n: number; page: Page }[] {
    this.#pages ??= this.rows<{ n: number; json: string }>('SELECT n, json FROM page ORDER BY n').map(
      ({ n, json }) => ({ n, page: JSON.parse(json) as Page }),
    );
    return this.#pages;
  }

  /** How many products hold this stem, as the index spells it. */
  documentCount(term: string): number {
    const indexed = asTerm(term);
    let count = this.#documentCounts.get(indexed);
    if (count === undefined) {
      count = this.value<number>('SELECT doc FROM vocabulary WHERE term = ?', indexed) ?? 0;
      if (this.#documentCounts.size > 50_000) this.#documentCounts.clear();
      this.#documentCounts.set(indexed, count);
    }
    return count;
  }

  /** Inverse document frequency of a stem, never negative; highest for one that no product holds. */
  idf(term: string): number {
    const count = this.documentCount(term);
    return Math.log(1 + (this.productCount - count + 0.5) / (count + 0.5));
  }

  /** Rows of a statement that is prepared once a generation. Values only ever travel as parameters. */
  rows<Result extends Row>(sql: string, ...values: unknown[]): Result[] {
    return this.#statement(sql).all(...values) as Result[];
  }

  /** First column of the first row. */
  value<Result>(sql: string, ...values: unknown[]): Result | undefined {
    const row = this.#statement(sql).get(...values) as Row | undefined;
    if (row === undefined) return undefined;
    const first = Object.values(row)[0];
    return first === null ? undefined : (first as Result);
  }

  /** The first column of every row, without an object a row. */
  column<Result>(sql: string, ...values: unknown[]): Result[] {
    this.#refreshPrices();
    const key = `column:${sql}`;
    let statement = this.#statements.get(key);
    if (statement === undefined) {
      statement = this.#db.prepare(sql).pluck();
      this.#statements.set(key, statement);
    }
    return statement.all(...values) as Result[];
  }

  close(): void {
    this.#statements.clear();
    this.#products.clear();
    this.#db.close();
    this.#vectors?.close();
  }

  /** What was read before a sale began or ended is read again. */
  #refreshPrices(): void {
    if (this.#salePrices.refresh()) this.#products.clear();
  }

  #statement(sql: string): Statement {
    this.#refreshPrices();
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #has(table: string): boolean {
    return this.value<number>('SELECT count(*) FROM sqlite_master WHERE name = ?', table) === 1;
  }

  #setting<Value>(name: string, folder: string): Value {
    const json = this.value<string>('SELECT json FROM setting WHERE name = ?', name);
    if (json === undefined) throw damagedGeneration(folder, `${databaseFile} has no ${name}`);
    return JSON.parse(json) as Value;
  }

  #keep(product: Product): Product {
    if (this.#products.size >= keptProducts) {
      const oldest = this.#products.keys().next().value;
      if (oldest !== undefined) this.#products.delete(oldest);
    }
    this.#products.set(product.id, product);
    return product;
  }
}

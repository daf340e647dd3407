/** A catalogue's rows in `catalog.sqlite`, whether it is written whole or changed in places. */
import type { Sqlite } from '../sqlite.ts';
import { facetCounts } from './facets.ts';
import { indexFingerprint } from './index-fingerprint.ts';
import { sectionsOf } from './page-sections.ts';
import type { Chunk, Page, Product } from './product.ts';
import { type DigestByModel, indexedTerms, productRows } from './product-rows.ts';
import type { Shop } from './shop.ts';

export type Setting = 'shop' | 'facets' | 'strangers' | 'strongSimilarity' | 'indexedWith';

export class GenerationRows {
  readonly #db: Sqlite;
  readonly #products: ReturnType<typeof productRows>;
  readonly #facets: ReturnType<typeof facetCounts>;
  readonly #chunks: ChunkRows;

  constructor(db: Sqlite, byModel?: DigestByModel) {
    this.#db = db;
    this.#products = productRows(db, byModel);
    this.#facets = facetCounts(db);
    this.#chunks = new ChunkRows(db);
  }

  insertProduct(n: number, product: Product, chunks: readonly Chunk[]): void {
    this.#products.insert(n, product);
    this.#facets.add(product);
    this.#chunks.setOfProduct(n, chunks);
  }

  /** `product` as it was inserted. */
  removeProduct(n: number, product: Product): void {
    this.#products.remove(n, product);
    this.#facets.remove(product);
    this.#chunks.setOfProduct(n, []);
  }

  /** `before` as it was inserted. Chunks whose text stays keep their rows and so their vectors. */
  replaceProduct(n: number, before: Product, now: { product: Product; chunks: readonly Chunk[] }): void {
    this.#products.remove(n, before);
    this.#facets.remove(before);
    this.insertProduct(n, now.product, now.chunks);
  }

  /** All pages anew: they are few. */
  writePages(pages: Iterable<Page>, chunksOfPage: (page: Page) => readonly Chunk[]): number {
    const db = this.#db;
    db.exec('DELETE FROM page; DELETE FROM section;');
    db.exec(`INSERT INTO section_words (section_words) VALUES ('delete-all')`);
    const insertPage = db.prepare(`INSERT INTO page VALUES (?, ?, ?, ?)`);
    const insertSection = db.prepare(`INSERT INTO section VALUES (?, ?, ?, ?, ?)`);
    const insertWords = db.prepare(
      `INSERT INTO section_words (rowid, title, heading, text) VALUES (?, ?, ?, ?)`,
    );
    const chunks: Chunk[] = [];
    let count = 0;
    let sections = 0;
    for (const page of pages) {
      count += 1;
      insertPage.run(count, page.id, page.language, JSON.stringify(page));
      chunks.push(...chunksOfPage(page));
      for (const { heading, text } of sectionsOf(page)) {
        sections += 1;
        const terms = (part: string) => indexedTerms(part, page.language);
        insertSection.run(sections, count, page.language, heading, text);
        insertWords.run(sections, terms(page.title), terms(heading), terms(text));
      }
    }
    this.#chunks.setOfPages(chunks);
    return count;
  }

  /** What the importer knows these products' records by, after they were written. */
  writeDraftHashes(hashes: Iterable<readonly [string, string]>): void {
    const insert = this.#db.prepare('INSERT OR REPLACE INTO draft VALUES (?, ?)');
    for (const [product, hash] of hashes) insert.run(product, hash);
  }

  writeShop(shop: Shop): void {
    this.writeSetting('shop', shop);
  }

  writeSetting(name: Setting, value: unknown): void {
    this.#db.prepare(`INSERT OR REPLACE INTO setting VALUES (?, ?)`).run(name, JSON.stringify(value));
  }

  /** Writes what is counted over all products. */
  finish(): void {
    this.#products.finish();
    this.writeSetting('facets', this.#facets.finish());
    this.writeSetting('indexedWith', indexFingerprint());
  }

  chunkCount(): number {
    return this.#chunks.count();
  }
}

type OldChunk = { n: number; kind: string; hash: string; vector: number | null };

/** One row a chunk. A text that has a vector anywhere in the catalogue has it here too. */
class ChunkRows {
  readonly #db: Sqlite;
  readonly #insert;
  readonly #delete;
  readonly #ofProduct;
  readonly #vectorOf;
  #next: number;

  constructor(db: Sqlite) {
    this.#db = db;
    this.#insert = db.prepare(`INSERT INTO chunk VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
    this.#delete = db.prepare<[number]>('DELETE FROM chunk WHERE n = ?');
    this.#ofProduct = db.prepare<[number], OldChunk>(
      'SELECT n, kind, hash, vector FROM chunk WHERE product = ? ORDER BY n',
    );
    this.#vectorOf = db
      .prepare<[string], number>('SELECT vector FROM chunk WHERE hash = ? AND vector IS NOT NULL LIMIT 1')
      .pluck();
    this.#next = db.prepare<[], number>('SELECT coalesce(max(n), -1) + 1 FROM chunk').pluck().get() ?? 0;
  }

  setOfProduct(product: number, chunks: readonly Chunk[]): void {
    this.#set(this.#ofProduct.all(product), chunks, product);
  }

  setOfPages(chunks: readonly Chunk[]): void {
    const before = this.#db
      .prepare<[], OldChunk>('SELECT n, kind, hash, vector FROM chunk WHERE product IS NULL ORDER BY n')
      .all();
    this.#set(before, chunks, null);
  }

  count(): number {
    return this.#db.prepare<[], number>('SELECT count(*) FROM chunk').pluck().get() ?? 0;
  }

  #set(before: readonly OldChunk[], chunks: readonly Chunk[], product: number | null): void {
    const same =
      before.length === chunks.length &&
      chunks.every(({ kind, hash }, place) => before[place]?.hash === hash && before[place]?.kind === kind);
    if (same) return;
    const known = new Map(before.map(({ hash, vector }) => [hash, vector]));
    for (const { n } of before) this.#delete.run(n);
    for (const { owner, kind, hash, text } of chunks) {
      const vector = known.get(hash) ?? this.#vectorOf.get(hash) ?? null;
      this.#insert.run(this.#next, owner.kind, owner.id, product, kind, hash, text, vector);
      this.#next += 1;
    }
  }
}

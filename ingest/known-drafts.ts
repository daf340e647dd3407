/**
 * Records that were read before: one that says the same, read in the same way by the same importer, is the product that is published
 * and need not be checked again. Only such are remembered of which nothing had to be said and whose price hangs on no date.
 */
import { createHash } from 'node:crypto';
import type { Generation } from '../src/catalog/generation.ts';
import type { Product } from '../src/catalog/product.ts';
import type { Draft } from './readers/reader.ts';
import type { Row } from './report/row-issue.ts';

/** What else decides what becomes of a record: how its whole file is read. */
export type FileReading = { format: string; language: string; decimalMark: string | undefined };

export class KnownDrafts {
  readonly #way: string;
  readonly #ids: ReadonlyMap<string, string>;
  readonly #seen = new Map<string, string>();
  readonly #noted = new Map<string, string>();

  /** `way`: a hash of all that is the same for every file of the feed. */
  constructor(previous: Generation | undefined, way: string) {
    this.#way = way;
    this.#ids = new Map((previous?.draftHashes() ?? []).map(({ product, hash }) => [hash, product]));
  }

  /** Undefined for a record of which something was said already. */
  hashOf(draft: Draft, reading: FileReading): string | undefined {
    if (!isClean(draft)) return undefined;
    const { fields, variants } = draft;
    return createHash('sha256')
      .update(JSON.stringify([this.#way, reading, fields, variants?.map((variant) => variant.fields)]))
      .digest('base64')
      .slice(0, 32);
  }

  /** The product that such a record became. */
  idOf(hash: string): string | undefined {
    const id = this.#ids.get(hash);
    if (id !== undefined) this.#seen.set(id, hash);
    return id;
  }

  note(hash: string, draft: Draft, product: Product): void {
    const dated = product.sale !== undefined || product.variants.some(({ sale }) => sale !== undefined);
    if (dated || !isClean(draft)) return;
    this.#seen.set(product.id, hash);
    this.#noted.set(product.id, hash);
  }

  /** Product ids with their hashes: of all that were seen, or of those that were not known. */
  entries(which: 'all' | 'new'): Iterable<readonly [string, string]> {
    return which === 'all' ? this.#seen : this.#noted;
  }
}

function isClean({ rows, variants }: Draft): boolean {
  const said = (row: Row) => row.issues.length > 0;
  return !rows.some(said) && !(variants ?? []).some(({ row }) => said(row));
}

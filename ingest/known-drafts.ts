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
  /** Hashes that were known and came again. */
  readonly #met: string[] = [];
  readonly #noted = new Map<string, string>();
  readonly #remember: boolean;

  /** `way`: a hash of all that is the same for every file of the feed. A dry run of a million rows remembers none. */
  constructor(previous: Generation | undefined, given: { way: string; remember: boolean }) {
    this.#way = given.way;
    this.#remember = given.remember;
    this.#ids = new Map((previous?.draftHashes() ?? []).map(({ product, hash }) => [hash, product]));
  }

  /** Undefined for a record of which something was said already, and where nothing is known and nothing is to be remembered. */
  hashOf(draft: Draft, reading: FileReading): string | undefined {
    const isOfUse = this.#remember || this.#ids.size > 0;
    if (!isOfUse || !isClean(draft)) return undefined;
    const { fields, variants } = draft;
    return createHash('sha256')
      .update(JSON.stringify([this.#way, reading, fields, variants?.map((variant) => variant.fields)]))
      .digest('base64')
      .slice(0, 32);
  }

  /** The product that such a record became. */
  idOf(hash: string): string | undefined {
    const id = this.#ids.get(hash);
    if (id !== undefined && this.#remember) this.#met.push(hash);
    return id;
  }

  note(hash: string, draft: Draft, product: Product): void {
    const dated = product.sale !== undefined || product.variants.some(({ sale }) => sale !== undefined);
    if (!this.#remember || dated || !isClean(draft)) return;
    this.#noted.set(product.id, hash);
  }

  /** Product ids with their hashes: of all that were seen, or of those that were not known. */
  *entries(which: 'all' | 'new'): Generator<readonly [string, string]> {
    yield* this.#noted;
    if (which === 'new') return;
    for (const hash of this.#met) {
      const id = this.#ids.get(hash);
      if (id !== undefined) yield [id, hash];
    }
  }
}

function isClean({ rows, variants }: Draft): boolean {
  const said = (row: Row) => row.issues.length > 0;
  return !rows.some(said) && !(variants ?? []).some(({ row }) => said(row));
}

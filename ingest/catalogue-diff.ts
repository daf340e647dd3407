/** What a catalogue changes of the one before, told product by product while it is read. */
import type { Product } from '../src/catalog/product.ts';
import { hashOfProduct } from '../src/catalog/product-hash.ts';
import type { Sentence } from '../src/errors.ts';
import { formatMoney } from '../src/language/money-format.ts';
import type { Language, Money } from '../src/protocol.ts';
import { sameInBoth } from './cli-language.ts';

export type Before = { productHashes(): Map<string, string>; product(id: string): Product | undefined };

/** One product that is not as it was, as a person reads it. */
export type DiffLine = {
  kind: 'added' | 'changed' | 'removed';
  id: string;
  title: string;
  language: Language;
  price?: Money;
  /** Only where it is another one. */
  priceBefore?: Money;
  /** Names of the fields that changed, the price aside. */
  fields?: string[];
};

/** Lines of each kind that are kept: nobody reads more. */
const mostLines = 50;

export class CatalogueDiff {
  /** Products before. */
  readonly before: number;
  added = 0;
  changed = 0;
  unchanged = 0;
  readonly #was: Before | undefined;
  readonly #left: Map<string, string>;
  readonly #lines: Record<'added' | 'changed', DiffLine[]> = { added: [], changed: [] };

  constructor(was: Before | undefined) {
    this.#was = was;
    this.#left = was?.productHashes() ?? new Map<string, string>();
    this.before = this.#left.size;
  }

  add(product: Product): 'added' | 'changed' | 'unchanged' {
    const kind = this.#kindOf(product);
    this[kind] += 1;
    if (kind !== 'unchanged' && this.#lines[kind].length < mostLines) {
      const was = kind === 'changed' ? this.#was?.product(product.id) : undefined;
      this.#lines[kind].push(lineOf(kind, product, was));
    }
    return kind;
  }

  /** One that is known to be as it was. */
  addUnchanged(id: string): void {
    this.#left.delete(id);
    this.unchanged += 1;
  }

  /** Of the products before, those that were not seen again; asked for when the catalogue was read to its end. */
  get removedIds(): string[] {
    return [...this.#left.keys()];
  }

  get removed(): number {
    return this.#left.size;
  }

  /** Products that are not as they were. */
  get changes(): number {
    return this.added + this.changed + this.removed;
  }

  lines(): DiffLine[] {
    const removed: DiffLine[] = [];
    for (const id of this.#left.keys()) {
      if (removed.length >= mostLines) break;
      const was = this.#was?.product(id);
      removed.push({ kind: 'removed', id, title: was?.title ?? '', language: was?.language ?? 'en' });
    }
    return [...this.#lines.added, ...this.#lines.changed, ...removed];
  }

  #kindOf(product: Product): 'added' | 'changed' | 'unchanged' {
    const hash = this.#left.get(product.id);
    if (hash === undefined) return 'added';
    this.#left.delete(product.id);
    return hash === hashOfProduct(product) ? 'unchanged' : 'changed';
  }
}

export function lineOf(kind: 'added' | 'changed', product: Product, was: Product | undefined): DiffLine {
  const { id, title, language, price } = product;
  const line: DiffLine = { kind, id, title, language, price };
  if (was === undefined) return line;
  const samePrice = was.price.amount === price.amount && was.price.currency === price.currency;
  const fields = changedFields(was, product).filter((name) => name !== 'price');
  return {
    ...line,
    ...(samePrice ? {} : { priceBefore: was.price }),
    ...(fields.length === 0 ? {} : { fields }),
  };
}

function changedFields(was: Product, now: Product): string[] {
  const names = new Set([...Object.keys(was), ...Object.keys(now)] as (keyof Product)[]);
  return [...names].filter((name) => JSON.stringify(was[name]) !== JSON.stringify(now[name]));
}

const marks = { added: '+', changed: '~', removed: '-' } as const;

/** What a dry run shows: a line a product, old and new price where that changed. */
export function* diffText(lines: readonly DiffLine[], changes: number): Generator<Sentence> {
  const shown = lines.slice(0, mostLines);
  for (const line of shown) yield sameInBoth(textOf(line));
  if (changes > shown.length) {
    const more = changes - shown.length;
    yield { en: `… and ${more} more`, es: `… y ${more} más` };
  }
}

function textOf({ kind, id, title, language, price, priceBefore, fields = [] }: DiffLine): string {
  const money = (amount: Money | undefined) => (amount === undefined ? '' : formatMoney(amount, language));
  const prices = priceBefore === undefined ? money(price) : `${money(priceBefore)} → ${money(price)}`;
  const also = fields.length === 0 ? '' : `(${fields.join(', ')})`;
  return [`${marks[kind]} ${id}`, title, prices, also].filter((part) => part !== '').join('  ');
}

import type { Product } from '../src/catalog/product.ts';
import { hashOfProduct } from '../src/catalog/product-hash.ts';
import { formatMoney } from '../src/language/money-format.ts';

export type Before = { productHashes(): Map<string, string>; product(id: string): Product | undefined };

export type CatalogueDiff = {
  added: Product[];
  changed: Product[];
  removedIds: string[];
  unchanged: number;
  /** Products before. */
  before: number;
};

export function diffCatalogue(products: readonly Product[], before: Before | undefined): CatalogueDiff {
  const hashes = before?.productHashes() ?? new Map<string, string>();
  const size = hashes.size;
  const diff: CatalogueDiff = { added: [], changed: [], removedIds: [], unchanged: 0, before: size };
  for (const product of products) {
    const hash = hashes.get(product.id);
    hashes.delete(product.id);
    if (hash === undefined) diff.added.push(product);
    else if (hash === hashOfProduct(product)) diff.unchanged += 1;
    else diff.changed.push(product);
  }
  diff.removedIds = [...hashes.keys()];
  return diff;
}

const mostLines = 50;

/** What a dry run shows: a line a product, old and new price where that changed. */
export function* diffLines(diff: CatalogueDiff, before: Before | undefined): Generator<string> {
  const lines = [
    ...diff.added.map((product) => `+ ${product.id}  ${product.title}  ${priceOf(product)}`),
    ...diff.changed.map((product) => changedLine(product, before?.product(product.id))),
    ...diff.removedIds.map((id) => `- ${id}  ${before?.product(id)?.title ?? ''}`),
  ];
  yield* lines.slice(0, mostLines);
  if (lines.length > mostLines) yield `… and ${lines.length - mostLines} more`;
}

function changedLine(product: Product, old: Product | undefined): string {
  const now = priceOf(product);
  const then = old === undefined ? now : priceOf(old);
  return `~ ${product.id}  ${product.title}  ${then === now ? now : `${then} → ${now}`}`;
}

function priceOf(product: Product): string {
  return formatMoney(product.price, product.language);
}

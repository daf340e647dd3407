/** As many products as wanted from the rows of a retrieval folder: titles of one row with brand, shelf and text of another, at every price. */
import type { Product } from '../../../src/catalog/product.ts';
import { sampleProduct } from '../../support/sample-generation.ts';

/** The dearest, in minor units: prices are spread evenly, so that a limit lets a known share through. */
export const dearest = 1_000_000;

export function* syntheticProducts(rows: readonly Product[], count: number): Generator<Product> {
  for (let at = 0; at < count; at += 1) {
    const round = Math.floor(at / rows.length);
    const named = rows[at % rows.length];
    // Another row each round, so that no two products of one title say the same.
    const told = rows[(at + round * 127) % rows.length];
    if (named === undefined || told === undefined) return;
    yield sampleProduct({
      id: `S-${at}`,
      sku: `SKU-${at}`,
      title: round === 0 ? named.title : `${named.title} ${round + 1}00`,
      language: 'en',
      currency: 'USD',
      price: 1 + ((at * 7919) % dearest),
      categories: told.categories,
      description: told.description.slice(0, 1500),
      ...(told.brand === undefined ? {} : { brand: told.brand }),
    });
  }
}

/** Limits that let these shares of the catalogue through. */
export const shares = [1, 0.1, 0.01, 0.001] as const;

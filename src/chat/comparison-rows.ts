/** Products side by side, as their sheets have them: what is compared by a person's eye. */
import type { Product } from '../catalog/product.ts';

export type ComparisonRow = { name: string; values: string[] };

const mostRows = 12;
/** A longer value is a description, not a cell. */
const longestValue = 80;

/** What differs and is said of all first, then what is said of some; what all have in common tells nobody apart and comes last. */
export function comparisonRows(products: readonly Product[]): ComparisonRow[] {
  const names = [...new Set(products.flatMap(({ attributes }) => Object.keys(attributes)))];
  return names
    .map((name) => ({
      name,
      values: products.map(({ attributes }) => (attributes[name] ?? []).join(', ')),
    }))
    .filter(({ values }) => values.every(({ length }) => length <= longestValue))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostRows);
}

function rank({ values }: ComparisonRow): number {
  if (new Set(values).size === 1) return 2;
  return values.includes('') ? 1 : 0;
}

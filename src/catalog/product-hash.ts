import { createHash } from 'node:crypto';
import type { Product } from './product.ts';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** SHA-256 of what the product says, whatever the order of its fields: equal means unchanged. */
export function hashOfProduct(product: Product): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(product)))
    .digest('hex');
}

import type { Product } from '../../../catalog/product.ts';

/** Of one kind: under the same category of the catalogue. */
export function alike(one: Product | undefined, other: Product): boolean {
  return one?.categories.some((path) => other.categories.includes(path)) === true;
}

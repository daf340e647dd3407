import { createHash } from 'node:crypto';
import type { Product } from './product.ts';

/** Keys that JavaScript puts first whatever the order they were written in. */
const indexLike = /^(?:0|[1-9]\d*)$/;

/** JSON with the keys of every object in order; the same text for the same content, without building a sorted copy first. */
function canonical(value: unknown): string | undefined {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item) ?? 'null').join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  if (keys.some((key) => indexLike.test(key))) {
    const first = keys.filter((key) => indexLike.test(key)).sort((a, b) => Number(a) - Number(b));
    keys.splice(0, keys.length, ...first, ...keys.filter((key) => !indexLike.test(key)));
  }
  let text = '';
  for (const key of keys) {
    const inner = canonical((value as Record<string, unknown>)[key]);
    if (inner !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${inner}`;
  }
  return `{${text}}`;
}

/** SHA-256 of what the product says, whatever the order of its fields: equal means unchanged. */
export function hashOfProduct(product: Product): string {
  return createHash('sha256')
    .update(canonical(product) ?? '')
    .digest('hex');
}

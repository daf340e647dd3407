import type { Product } from '../../../catalog/product.ts';

/** "A pair of Brisa running shoes" is one of what is worn in pairs: its title says so, or is a plural that comes in sizes. */
export function comesInPairs(product: Product): boolean {
  if (/(?<!\p{L})(?:par|pares|pair|pairs)(?!\p{L})/iu.test(product.title)) return true;
  const words = product.title.split(/[\s(]+/).filter((word) => /^\p{L}{4,}$/u.test(word));
  const head = product.language === 'es' ? words.slice(0, 1) : words.slice(0, 3);
  return product.variants.length > 0 && head.some((word) => /s$/.test(word));
}

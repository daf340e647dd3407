import type { Variant } from '../../catalog/product.ts';

/** Options of a variant; a feed without them has them in its title ("Roja / 42"). */
export function optionsOf(variant: Variant): Record<string, string> {
  if (Object.keys(variant.options).length > 0) return variant.options;
  return Object.fromEntries(variant.title.split('/').map((part, at) => [`#${at + 1}`, part.trim()]));
}

import type { Product, Variant } from '../../../catalog/product.ts';

/** Options of a variant; a feed without them has them in its title ("Roja / 42"). */
export function optionsOf(variant: Variant): Record<string, string> {
  if (Object.keys(variant.options).length > 0) return variant.options;
  return Object.fromEntries(variant.title.split('/').map((part, at) => [`#${at + 1}`, part.trim()]));
}

const bare = new WeakMap<Product, Product>();

/** The product as far as it comes in several: whatever else it is called names no option. One object each, for what is kept with it. */
export function onlyOptions(product: Product): Product {
  const known = bare.get(product);
  if (known !== undefined) return known;
  const made = { ...product, title: '-', tags: [], categories: [], attributes: {} };
  bare.set(product, made);
  return made;
}

import type { Product } from '../../../catalog/product.ts';
import type { Choice } from '../../voice/order-news.ts';

/** A product as a question names it, with its price where there is one and not several. */
export function choiceOf(product: Product): Choice {
  const prices = new Set(product.variants.map((variant) => variant.price.amount));
  return prices.size > 1
    ? { title: product.title }
    : { title: product.title, price: product.variants[0]?.price ?? product.price };
}

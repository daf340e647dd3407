/** The cards of products that are spoken of or to choose from; "the second" then points where the decision's state says. */
import type { Product } from '../catalog/product.ts';
import { cardOf } from '../catalog/product-card.ts';
import type { Decision } from './decision.ts';

/** At most this many: WIRE.md. */
const mostCards = 8;

export function cardsOf(products: readonly Product[]): Decision['events'] {
  if (products.length === 0) return [];
  const items = products.slice(0, mostCards).map((product) => cardOf(product));
  return [{ event: 'products', data: { items, total: products.length, filters: [] } }];
}

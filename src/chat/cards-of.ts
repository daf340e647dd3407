/** The cards of products that are spoken of or to choose from; "the second" then points where the decision's state says. */
import type { Product } from '../catalog/product.ts';
import { cardOf } from '../catalog/product-card.ts';
import { comparisonRows } from './comparison-rows.ts';
import type { Decision } from './decision.ts';

/** At most this many: WIRE.md. */
const mostCards = 8;

export function cardsOf(products: readonly Product[]): Decision['events'] {
  if (products.length === 0) return [];
  return [{ event: 'products', data: cardsData(products) }];
}

/** The same with their sheets side by side. */
export function comparedCardsOf(products: readonly Product[]): Decision['events'] {
  const comparison = comparisonRows(products.slice(0, mostCards));
  if (products.length < 2 || comparison.length === 0) return cardsOf(products);
  return [{ event: 'products', data: { ...cardsData(products), comparison } }];
}

function cardsData(products: readonly Product[]) {
  const items = products.slice(0, mostCards).map((product) => cardOf(product));
  return { items, total: products.length, filters: [] };
}

/** "¿Cuál es la más barata?", "the best rated one": one of the list just shown, picked by code. */

import type { Product } from '../../catalog/product.ts';
import { lowestPrice } from '../../catalog/product-card.ts';
import type { Sort } from '../../catalog/search.ts';
import { asksWhich } from './intent-words.ts';
import type { ReferenceContext } from './references.ts';
import type { ReadFilters } from './search-filters.ts';
import type { Understanding } from './understanding.ts';

const superlative =
  /(?:^|[^a-z])(?:el|la|los|las|the)(?: \w+)? (?:mas|mejor|menos|cheap|best|most|least|top)/;

/** "Las mejor valoradas" wants an order, not one of them. */
const ofSeveral = /^[^a-z0-9]*(?:las|los) (?:mas|mejor|menos)(?! \w+ de )/;

export function pickOf(
  folded: string,
  read: ReadFilters,
  context: ReferenceContext,
): Understanding | undefined {
  const by = read.sort;
  if (by === undefined || read.text !== '' || read.filters.price !== undefined) return undefined;
  if (!asksWhich.test(folded) && (!superlative.test(folded) || ofSeveral.test(folded))) return undefined;
  const shown = context.state.shown
    .map((id) => context.product(id))
    .filter((product): product is Product => product !== undefined);
  const best = bestBy(by, shown);
  return shown.length < 2 || best === undefined ? undefined : { intent: 'pick', by, productId: best.id };
}

/** Undefined where none can be said to be: nothing is rated, or prices are of several currencies. */
function bestBy(by: Sort, products: readonly Product[]): Product | undefined {
  if (by === 'best_rated') {
    const rated = products.filter(({ rating }) => rating !== undefined);
    return rated.toSorted((one, other) => (other.rating ?? 0) - (one.rating ?? 0))[0];
  }
  if (new Set(products.map((product) => lowestPrice(product).currency)).size !== 1) return undefined;
  const byPrice = products.toSorted((one, other) => lowestPrice(one).amount - lowestPrice(other).amount);
  return by === 'cheapest' ? byPrice[0] : byPrice.at(-1);
}

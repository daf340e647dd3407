/** The prices a clause may mean by a product: its variants' where it names them, near the figure. */
import type { Money } from '../../../protocol.ts';
import type { Clause, ClauseAmount, Slots } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { namedVariants, partFor } from '../reading/named-variants.ts';

export function equals(amount: ClauseAmount, money: Money | undefined): boolean {
  if (money === undefined || amount.value.amount !== money.amount) return false;
  return amount.value.currency === undefined || amount.value.currency === money.currency;
}

/** Of the variants named beside the figure, else in the clause, else of all. */
export function pricesOf(one: KnownProduct, clause: Clause, figure?: { from: number; to: number }): Money[] {
  const variants = namedVariants(one, figure === undefined ? clause : partFor(one, clause, figure));
  if (variants.length > 0) return variants.map(({ price }) => price);
  return [one.product.price, ...one.product.variants.map(({ price }) => price)];
}

/** What a comparison speaks of: the variant named, the one this turn is about, else the lowest. */
export function priceOf(one: KnownProduct, clause: Clause): Money {
  const variants = namedVariants(one, clause);
  const [variant] = variants;
  if (variant !== undefined && variants.every(({ price }) => price.amount === variant.price.amount))
    return variant.price;
  const meant = one.product.variants.find(({ id }) => id === one.fact.variantId);
  return meant?.price ?? one.product.price;
}

export function allPrices(slots: Slots, known: KnownFacts): Money[] {
  return slots.flat().flatMap((id) => {
    const product = known.byId.get(id)?.product;
    return product === undefined ? [] : [product.price, ...product.variants.map(({ price }) => price)];
  });
}

/** The end of a range: the lowest or highest of these prices, or that rounded outwards to a whole unit. */
export function isEndOf(amount: ClauseAmount, prices: readonly Money[], end: 'lowest' | 'highest'): boolean {
  const amounts = prices.map((money) => money.amount);
  const extreme = end === 'lowest' ? Math.min(...amounts) : Math.max(...amounts);
  return prices.some((money) => money.amount === extreme && equals(amount, money));
}

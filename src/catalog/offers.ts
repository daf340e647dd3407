/** What can be bought of a product: its variants, or the product itself when it has none. */
import type { Availability, Money } from '../protocol.ts';
import type { Product, Variant } from './product.ts';

export type Offer = {
  /** '' for a product without variants. */
  variantId: string;
  price: Money;
  priorPrice30d?: Money;
  availability: Availability;
};

/** Only what is said to be there can be bought now; a preorder is not there yet. */
export function isBuyable(availability: Availability): boolean {
  return availability === 'in_stock' || availability === 'low_stock';
}

function offerOf(item: Product | Variant, variantId: string): Offer {
  return {
    variantId,
    price: item.price,
    ...(item.priorPrice30d === undefined ? {} : { priorPrice30d: item.priorPrice30d }),
    availability: item.availability,
  };
}

export function offersOf(product: Product): Offer[] {
  if (product.variants.length === 0) return [offerOf(product, '')];
  return product.variants.map((variant) => offerOf(variant, variant.id));
}

/** The lowest price in the product's own currency; of equal ones, what can be bought. */
export function lowestOffer(product: Product): Offer {
  let lowest: Offer | undefined;
  for (const offer of offersOf(product)) {
    if (offer.price.currency !== product.price.currency) continue;
    const cheaper = lowest === undefined || offer.price.amount < lowest.price.amount;
    const sooner =
      lowest !== undefined &&
      offer.price.amount === lowest.price.amount &&
      isBuyable(offer.availability) &&
      !isBuyable(lowest.availability);
    if (cheaper || sooner) lowest = offer;
  }
  return lowest ?? offerOf(product, '');
}

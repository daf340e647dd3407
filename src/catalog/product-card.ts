import type { ProductCard } from '../protocol.ts';
import { isBuyable, lowestOffer, type Offer, offersOf } from './offers.ts';
import type { Product } from './product.ts';

/** The lowest variant's, in the product's own currency. */
export function lowestPrice(product: Product): ProductCard['price'] {
  return lowestOffer(product).price;
}

function offerShown(product: Product, variantId: string | undefined): Offer {
  const asked =
    variantId === undefined ? undefined : offersOf(product).find((offer) => offer.variantId === variantId);
  return asked ?? lowestOffer(product);
}

/** With no variant meant, the product is in stock when any of its variants is. */
function availabilityShown(
  product: Product,
  offer: Offer,
  variantMeant: boolean,
): ProductCard['availability'] {
  if (variantMeant || product.variants.length === 0) return offer.availability;
  const all = offersOf(product).map((one) => one.availability);
  return all.find((one) => one === 'in_stock') ?? all.find(isBuyable) ?? offer.availability;
}

/** `price` is the variant's when one is meant, else the lowest; a prior price only when it is really higher. */
export function cardOf(
  product: Product,
  options: { variantId?: string | undefined; reason?: string | undefined } = {},
): ProductCard {
  const offer = offerShown(product, options.variantId);
  const prior = offer.priorPrice30d;
  const reduced =
    prior !== undefined && prior.currency === offer.price.currency && prior.amount > offer.price.amount;
  return {
    id: product.id,
    title: product.title,
    ...(product.brand === undefined ? {} : { brand: product.brand }),
    ...(product.url === undefined ? {} : { url: product.url }),
    ...(product.image === undefined ? {} : { image: product.image }),
    price: offer.price,
    ...(reduced ? { priorPrice: prior } : {}),
    availability: availabilityShown(
      product,
      offer,
      offer.variantId !== '' && offer.variantId === options.variantId,
    ),
    ...(product.rating === undefined ? {} : { rating: product.rating }),
    ...(product.reviewCount === undefined ? {} : { reviewCount: product.reviewCount }),
    ...(options.reason === undefined ? {} : { reason: options.reason }),
    ...(product.variants.length === 0
      ? {}
      : {
          variants: product.variants.map(({ id, title, price, availability }) => ({
            id,
            title,
            price,
            availability,
          })),
        }),
  };
}

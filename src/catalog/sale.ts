/** A sale counts only within its dates: what a product costs is judged at the moment it is asked for. */
import type { Money } from '../protocol.ts';
import type { Product, Variant } from './product.ts';

export type Sale = {
  price: Money;
  /** What it costs before and after; no price of the last 30 days. */
  regular: Money;
  /** Moments in UTC; without one the sale is open on that side. The last moment still counts. */
  from?: string | undefined;
  until?: string | undefined;
};

export function priceOfSale(sale: Sale, at: Date): Money {
  const moment = at.getTime();
  const begun = sale.from === undefined || moment >= Date.parse(sale.from);
  const over = sale.until !== undefined && moment > Date.parse(sale.until);
  return begun && !over ? sale.price : sale.regular;
}

function priced<Sold extends Pick<Variant, 'price' | 'sale'>>(sold: Sold, at: Date): Sold {
  return sold.sale === undefined ? sold : { ...sold, price: priceOfSale(sold.sale, at) };
}

/** The same product at its prices of that moment. A prior price is the merchant's word and stays. */
export function pricedAt(product: Product, at: Date): Product {
  if (product.sale === undefined && product.variants.every((variant) => variant.sale === undefined))
    return product;
  const variants = product.variants.map((variant) => priced(variant, at));
  const lowest = variants.reduce<Variant | undefined>(
    (best, next) => (best === undefined || next.price.amount < best.price.amount ? next : best),
    undefined,
  );
  return lowest === undefined ? priced(product, at) : { ...product, variants, price: lowest.price };
}

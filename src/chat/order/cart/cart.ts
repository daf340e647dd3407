/** Cart arithmetic, on integers in minor units. Every cart in the shop is made by `settleCart`, so that it always adds up. */
import type { Extra, Product, Variant } from '../../../catalog/product.ts';
import type { Shop } from '../../../catalog/shop.ts';
import type { Cart, CartLine, Money } from '../../../protocol.ts';
import { discountOf, findCoupon } from './coupon.ts';
import { settledNotes } from './line-notes.ts';

/** The most pieces of one thing that one order takes: what the cart's buttons can say. */
export const mostPieces = 999;

export type Delivery = { method: 'delivery' | 'pickup'; address?: string | undefined };

export function emptyCart(currency: string): Cart {
  const nothing = { amount: 0, currency };
  return { lines: [], subtotal: nothing, total: nothing, status: 'open' };
}

export function cartCurrency(cart: Cart): string {
  return cart.lines[0]?.unitPrice.currency ?? cart.subtotal.currency;
}

export function variantOf(product: Product, variantId: string | undefined): Variant | undefined {
  return variantId === undefined ? undefined : product.variants.find((variant) => variant.id === variantId);
}

/** "Zapatilla Brisa (Roja / 42)". */
export function lineTitle(product: Product, variant: Variant | undefined): string {
  return variant === undefined ? product.title : `${product.title} (${variant.title})`;
}

/** Extras priced in the product's own currency: one order has one currency. */
export function extrasOf(product: Product): Extra[] {
  return product.extras.filter((extra) => extra.price.currency === product.price.currency);
}

export function unitPriceOf(product: Product, variant: Variant | undefined, extras: readonly Extra[]): Money {
  const base = variant?.price ?? product.price;
  return { ...base, amount: extras.reduce((sum, extra) => sum + extra.price.amount, base.amount) };
}

export function makeLine(line: {
  lineId: string;
  product: Product;
  variant: Variant | undefined;
  extras: readonly Extra[];
  quantity: number;
}): CartLine {
  const unitPrice = unitPriceOf(line.product, line.variant, line.extras);
  return {
    lineId: line.lineId,
    productId: line.product.id,
    ...(line.variant === undefined ? {} : { variantId: line.variant.id }),
    title: lineTitle(line.product, line.variant),
    ...(line.extras.length === 0 ? {} : { extras: line.extras.map((extra) => extra.title) }),
    quantity: line.quantity,
    unitPrice,
    lineTotal: { ...unitPrice, amount: unitPrice.amount * line.quantity },
  };
}

export function withQuantity(line: CartLine, quantity: number): CartLine {
  return { ...line, quantity, lineTotal: { ...line.unitPrice, amount: line.unitPrice.amount * quantity } };
}

/** Two lines are one when product, variant and extras are the same. */
export function sameGoods(one: CartLine, other: CartLine): boolean {
  const extras = (line: CartLine) => (line.extras ?? []).toSorted().join('\n');
  return (
    one.productId === other.productId && one.variantId === other.variantId && extras(one) === extras(other)
  );
}

/** What bringing it costs by shop.json; undefined when it does not say. */
export function deliveryFee(shop: Shop, subtotal: Money): Money | undefined {
  const { fee, freeFrom } = shop.delivery ?? {};
  const isFree =
    freeFrom !== undefined && freeFrom.currency === subtotal.currency && subtotal.amount >= freeFrom.amount;
  if (isFree) return { amount: 0, currency: subtotal.currency };
  return fee !== undefined && fee.currency === subtotal.currency ? fee : undefined;
}

/** A cart of these lines with its sums: `total = subtotal - discount + fee`, and what is noted of them. */
export function settleCart(
  lines: readonly CartLine[],
  shop: Shop,
  rest: {
    delivery?: Delivery | undefined;
    status: Cart['status'];
    orderNumber?: string | undefined;
    currency: string;
    coupon?: string | undefined;
    notes?: Cart['notes'] | undefined;
  },
): Cart {
  const currency = lines[0]?.unitPrice.currency ?? rest.currency;
  const subtotal = { amount: lines.reduce((sum, line) => sum + line.lineTotal.amount, 0), currency };
  const coupon = rest.coupon === undefined ? undefined : findCoupon(shop, rest.coupon);
  const discount = coupon === undefined ? undefined : discountOf(coupon, subtotal);
  const { delivery } = rest;
  const fee = delivery?.method === 'delivery' && lines.length > 0 ? deliveryFee(shop, subtotal) : undefined;
  const notes = rest.notes === undefined ? undefined : settledNotes(rest.notes, lines);
  return {
    lines: [...lines],
    subtotal,
    total: { amount: subtotal.amount - (discount?.amount ?? 0) + (fee?.amount ?? 0), currency },
    ...(coupon === undefined ? {} : { coupon: coupon.code }),
    ...(discount === undefined ? {} : { discount }),
    ...(notes === undefined || notes.length === 0 ? {} : { notes }),
    ...(delivery === undefined ? {} : { delivery: deliveryWith(delivery, fee) }),
    status: rest.status,
    ...(rest.orderNumber === undefined ? {} : { orderNumber: rest.orderNumber }),
  };
}

function deliveryWith({ method, address }: Delivery, fee: Money | undefined): Cart['delivery'] {
  return {
    method,
    ...(address === undefined ? {} : { address }),
    ...(fee === undefined ? {} : { fee }),
  };
}

/** The same order, its sums worked out anew. */
export function settleAgain(cart: Cart, shop: Shop): Cart {
  return withLines(cart, cart.lines, shop);
}

/** The same cart with other lines; sums and fee follow. */
export function withLines(cart: Cart, lines: readonly CartLine[], shop: Shop): Cart {
  const { delivery, status, subtotal, orderNumber, coupon, notes } = cart;
  return settleCart(lines, shop, {
    delivery,
    status,
    currency: subtotal.currency,
    orderNumber,
    coupon,
    notes,
  });
}

/** `delivery.address`: where it is brought to, or which of several places it is collected at. */
export function withDelivery(cart: Cart, delivery: Delivery | undefined, shop: Shop): Cart {
  const { status, subtotal, coupon, notes } = cart;
  return settleCart(cart.lines, shop, { delivery, status, currency: subtotal.currency, coupon, notes });
}

export function withStatus(cart: Cart, status: Cart['status']): Cart {
  return cart.status === status ? cart : { ...cart, status };
}

/** What the shop's minimum for a delivery still lacks; undefined when there is none or it is met. */
export function missingForMinimum(cart: Cart, shop: Shop): { minimum: Money; missing: Money } | undefined {
  const minimum = shop.delivery?.minimum;
  if (minimum === undefined || cart.delivery?.method !== 'delivery') return undefined;
  if (minimum.currency !== cart.subtotal.currency || cart.subtotal.amount >= minimum.amount) return undefined;
  return { minimum, missing: { ...minimum, amount: minimum.amount - cart.subtotal.amount } };
}

/** What a line sheet looks like, to know whether the shopper has been told exactly this. */
export function linesSignature(cart: Cart): string {
  const lines: unknown[] = cart.lines.map((line) => [
    line.productId,
    line.variantId,
    line.extras,
    line.quantity,
    line.unitPrice,
  ]);
  return JSON.stringify(cart.discount === undefined ? lines : [...lines, cart.discount]);
}

/** The way to the shop's own checkout. A link orders nothing: who opens it finds the cart there and pays, or does not. */
import type { Cart, CartLine } from '../../../protocol.ts';

/** `title` where each thing has a link of its own. */
export type CheckoutLink = { url: string; title?: string };

/** `{lines:ITEM|SEPARATOR}`: ITEM once a line, a comma between them unless another separator is named. */
const repeated = /\{lines:((?:[^{}|]|\{(?:id|productId|quantity)\})+)(?:\|([^{}|]*))?\}/g;
const single = /\{(id|productId|quantity)\}/g;
const ofCart = /\{(coupon|notes)\}/g;

/**
 * Fills CHECKOUT_URL in: one link with every line where the template has `{lines:…}`, else one link a line. The same goods with other
 * extras are one line here, because a checkout knows goods by their id.
 */
export function checkoutLinks(template: string, cart: Cart): CheckoutLink[] {
  const lines = goodsOf(cart);
  if (lines.length === 0) return [];
  const url = template.replace(ofCart, (_, name: string) => encoded(ofWholeCart(name, cart)));
  if (!url.includes('{lines:')) return lines.map((line) => ({ url: filled(url, line), title: line.title }));
  return [
    {
      url: url.replace(repeated, (_, item: string, separator = ',') =>
        lines.map((line) => filled(item, line)).join(separator),
      ),
    },
  ];
}

/** What of the cart a link made of this template does not carry: to be said, not passed over. */
export function leftBehind(template: string, cart: Cart): ('extras' | 'notes' | 'coupon')[] {
  const left: ('extras' | 'notes' | 'coupon')[] = [];
  if (cart.lines.some(({ extras }) => (extras ?? []).length > 0)) left.push('extras');
  if ((cart.notes ?? []).length > 0 && !template.includes('{notes}')) left.push('notes');
  if (cart.coupon !== undefined && !template.includes('{coupon}')) left.push('coupon');
  return left;
}

/** Lines of the same goods taken together. */
function goodsOf(cart: Cart): CartLine[] {
  const byId = new Map<string, CartLine>();
  for (const line of cart.lines) {
    const key = JSON.stringify([line.productId, line.variantId]);
    byId.set(key, { ...line, quantity: line.quantity + (byId.get(key)?.quantity ?? 0) });
  }
  return [...byId.values()];
}

function filled(template: string, line: CartLine): string {
  return template.replace(single, (_, name: string) => {
    if (name === 'quantity') return String(line.quantity);
    return encoded(name === 'id' ? (line.variantId ?? line.productId) : line.productId);
  });
}

function ofWholeCart(name: string, cart: Cart): string {
  if (name === 'coupon') return cart.coupon ?? '';
  return (cart.notes ?? []).map(({ text }) => text).join('; ');
}

/** A value of the address: every character that could mean something in it, half a pair of surrogates included. */
function encoded(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

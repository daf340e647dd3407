import type { Product } from '../../../catalog/product.ts';
import type { Shop } from '../../../catalog/shop.ts';
import type { Cart, CartLine } from '../../../protocol.ts';
import type { OrderNews } from '../../voice/order-news.ts';
import { cartCurrency, extrasOf, makeLine, variantOf, withLines, withQuantity } from './cart.ts';
import { piecesInStock } from './stock.ts';

type Repriced = { cart: Cart; news: OrderNews[] };

/**
 * The cart at today's prices and stock, with what changed. What is no longer sold, or sold out, leaves it; what is short is
 * lowered to what there is; a confirmed order is never touched.
 */
export function repriceCart(cart: Cart, product: (id: string) => Product | undefined, shop: Shop): Repriced {
  if (cart.status === 'confirmed' || cart.lines.length === 0) return { cart, news: [] };
  const news: OrderNews[] = [];
  const left = new Map<string, number>();
  const currency = cartCurrency(cart);
  const lines: CartLine[] = [];
  for (const line of cart.lines) {
    const today = lineToday(line, product(line.productId), currency);
    if (today === undefined) {
      news.push({ kind: 'gone', title: line.title });
      continue;
    }
    const key = JSON.stringify([line.productId, line.variantId]);
    const stock = left.get(key) ?? today.stock ?? Number.POSITIVE_INFINITY;
    const quantity = Math.min(line.quantity, stock);
    left.set(key, stock - quantity);
    if (quantity === 0) {
      news.push({ kind: 'sold_out', title: line.title });
      continue;
    }
    if (quantity < line.quantity) news.push({ kind: 'stock_shrunk', title: line.title, left: quantity });
    if (today.line.unitPrice.amount !== line.unitPrice.amount) {
      news.push({
        kind: 'price_changed',
        title: line.title,
        from: line.unitPrice,
        to: today.line.unitPrice,
      });
    }
    lines.push(withQuantity(today.line, quantity));
  }
  return news.length === 0 ? { cart, news } : { cart: withLines(cart, lines, shop), news };
}

/** The line as the catalogue has it now; undefined when product, variant, an extra or the currency is no longer there. */
function lineToday(
  line: CartLine,
  product: Product | undefined,
  currency: string,
): { line: CartLine; stock: number | undefined } | undefined {
  if (product === undefined) return undefined;
  const variant = variantOf(product, line.variantId);
  if (variant === undefined && (line.variantId !== undefined || product.variants.length > 0))
    return undefined;
  const extras = (line.extras ?? []).map((title) => extrasOf(product).find((extra) => extra.title === title));
  if (extras.includes(undefined)) return undefined;
  const fresh = makeLine({
    lineId: line.lineId,
    product,
    variant,
    extras: extras.filter((extra) => extra !== undefined),
    quantity: line.quantity,
  });
  return fresh.unitPrice.currency === currency
    ? { line: fresh, stock: piecesInStock(product, variant) }
    : undefined;
}

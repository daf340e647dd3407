import type { Product, Variant } from '../../../catalog/product.ts';
import type { Cart } from '../../../protocol.ts';
import { mostPieces } from './cart.ts';

/** How many can be sold: a count, or undefined where the shop does not count them. */
export function piecesInStock(product: Product, variant: Variant | undefined): number | undefined {
  const { availability, quantity } = variant ?? product;
  if (availability === 'out_of_stock') return 0;
  // What is on preorder has no stock yet: its count says nothing of how many may be asked for.
  if (availability === 'preorder') return undefined;
  return quantity;
}

export function isSoldOut(product: Product, variant: Variant | undefined): boolean {
  return piecesInStock(product, variant) === 0;
}

/** Pieces of one thing in the cart, over all its lines (with these extras or those). */
export function piecesInCart(
  cart: Cart | undefined,
  productId: string,
  variantId: string | undefined,
): number {
  if (cart === undefined || cart.status === 'confirmed') return 0;
  return cart.lines
    .filter((line) => line.productId === productId && line.variantId === variantId)
    .reduce((sum, line) => sum + line.quantity, 0);
}

/** How many more of it the order can take, `limit` saying why no more. */
export function roomFor(
  cart: Cart | undefined,
  product: Product,
  variant: Variant | undefined,
): { pieces: number; limit: 'stock' | 'most' } {
  const inCart = piecesInCart(cart, product.id, variant?.id);
  const stock = piecesInStock(product, variant);
  return stock !== undefined && stock <= mostPieces
    ? { pieces: Math.max(0, stock - inCart), limit: 'stock' }
    : { pieces: Math.max(0, mostPieces - inCart), limit: 'most' };
}

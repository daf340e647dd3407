import { AppError } from '../../../errors.ts';
import type { Cart, CartLine, CartRequest } from '../../../protocol.ts';
import type { OrderContext } from '../order-context.ts';
import {
  cartCurrency,
  emptyCart,
  makeLine,
  mostPieces,
  variantOf,
  withLines,
  withQuantity,
  withStatus,
} from './cart.ts';
import { piecesInStock } from './stock.ts';

export type SetContext = Pick<OrderContext, 'cart' | 'shop' | 'state' | 'product' | 'newId'>;

/**
 * The cart's buttons: sets how many pieces of a product the order has (0 removes it). Throws AppError `unknown_product` 404,
 * `choose_variant` 400, `not_enough_stock` 409, `other_currency` 409.
 */
export function setQuantity(context: SetContext, request: CartRequest): Cart {
  const isNew = context.cart === undefined || context.cart.status === 'confirmed';
  if (isNew && request.quantity === 0 && context.cart !== undefined) return context.cart;
  const cart = isNew || context.cart === undefined ? newCart(context) : withStatus(context.cart, 'open');
  const sought = request.quantity === 0 ? matching(cart, request) : [];
  if (sought.length > 0)
    return withLines(
      cart,
      cart.lines.filter((line) => !sought.includes(line)),
      context.shop,
    );
  const line = lineAsked(context, request);
  if (request.quantity === 0) return context.cart ?? cart;
  if (cart.lines.length > 0 && line.unitPrice.currency !== cartCurrency(cart))
    throw otherCurrency(line, cart);
  const lines = spread(cart.lines, line, request.quantity);
  return withLines(cart, lines, context.shop);
}

function newCart(context: SetContext): Cart {
  const { method, address } = context.state.delivery ?? {};
  const cart = emptyCart(context.shop.currency);
  return method === undefined
    ? cart
    : {
        ...cart,
        delivery: { method, ...(method === 'delivery' && address !== undefined ? { address } : {}) },
      };
}

/** Lines of the product; all its variants' when none is named, so that a button can always take out what it put in. */
function matching(cart: Cart, request: CartRequest): CartLine[] {
  return cart.lines.filter(
    (line) =>
      line.productId === request.productId &&
      (request.variantId === undefined || line.variantId === request.variantId),
  );
}

function lineAsked(context: SetContext, request: CartRequest): CartLine {
  const product = context.product(request.productId);
  if (product === undefined) throw unknownProduct(request.productId);
  const only = product.variants.length === 1 ? product.variants[0] : undefined;
  const variant =
    variantOf(product, request.variantId) ?? (request.variantId === undefined ? only : undefined);
  if (variant === undefined && request.variantId !== undefined) throw unknownProduct(request.variantId);
  if (variant === undefined && product.variants.length > 0 && request.quantity > 0)
    throw chooseVariant(product.title);
  const stock = Math.min(piecesInStock(product, variant) ?? mostPieces, mostPieces);
  if (request.quantity > stock) throw notEnough(product.title, stock);
  return makeLine({ lineId: context.newId(), product, variant, extras: [], quantity: request.quantity });
}

/**
 * Lines whose pieces of these goods are `quantity` in all. Pieces with extras stay while they fit: the plain line gives first,
 * then the latest.
 */
function spread(lines: readonly CartLine[], plain: CartLine, quantity: number): CartLine[] {
  const isOf = (line: CartLine) => line.productId === plain.productId && line.variantId === plain.variantId;
  const own = lines.filter(isOf);
  const only = own.length === 1 ? own[0] : undefined;
  if (only !== undefined) return lines.map((line) => (line === only ? withQuantity(line, quantity) : line));
  const isPlain = (line: CartLine) => (line.extras ?? []).length === 0;
  const inExtras = own.filter((line) => !isPlain(line)).reduce((sum, line) => sum + line.quantity, 0);
  const plainPieces = Math.max(0, quantity - inExtras);
  let tooMany = Math.max(0, inExtras - quantity);
  const kept: CartLine[] = [];
  for (const line of lines.toReversed()) {
    if (!isOf(line)) kept.push(line);
    else if (isPlain(line)) {
      if (plainPieces > 0) kept.push(withQuantity(line, plainPieces));
    } else {
      const taken = Math.min(tooMany, line.quantity);
      tooMany -= taken;
      if (line.quantity > taken) kept.push(withQuantity(line, line.quantity - taken));
    }
  }
  kept.reverse();
  const hasPlain = own.some(isPlain);
  return hasPlain || plainPieces === 0 ? kept : [...kept, withQuantity(plain, plainPieces)];
}

function unknownProduct(id: string): AppError {
  return new AppError('unknown_product', `No product or variant ${id} in the open generation`, {
    status: 404,
    publicMessage: {
      es: 'Ese producto ya no está en el catálogo.',
      en: 'That product is no longer in the catalogue.',
    },
  });
}

function chooseVariant(title: string): AppError {
  return new AppError('choose_variant', `${title} has variants: send variantId`, {
    status: 400,
    publicMessage: {
      es: `Elija primero una opción de ${title}.`,
      en: `Please choose an option of ${title} first.`,
    },
  });
}

function notEnough(title: string, stock: number): AppError {
  return new AppError('not_enough_stock', `${title}: at most ${stock} can be ordered`, {
    status: 409,
    publicMessage:
      stock === 0
        ? { es: `${title} está agotado.`, en: `${title} is out of stock.` }
        : {
            es: `De ${title} puede pedir ${stock} como máximo.`,
            en: `You can order at most ${stock} of ${title}.`,
          },
  });
}

function otherCurrency(line: CartLine, cart: Cart): AppError {
  return new AppError(
    'other_currency',
    `${line.title} is priced in ${line.unitPrice.currency}, the cart in ${cartCurrency(cart)}: one order, one currency`,
    {
      status: 409,
      publicMessage: {
        es: `${line.title} tiene el precio en ${line.unitPrice.currency} y su pedido va en ${cartCurrency(cart)}: haga un pedido aparte.`,
        en: `${line.title} is priced in ${line.unitPrice.currency} and your order is in ${cartCurrency(cart)}: please order it separately.`,
      },
    },
  );
}

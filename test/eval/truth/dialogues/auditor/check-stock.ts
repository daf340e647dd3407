/** Stock words: "in stock", "sold out", "few left" are true of the product, or of the variant that is named. */
import type { Availability } from '../../../../../src/protocol.ts';
import { namedVariants } from './named-variants.ts';
import { isDenied } from './pieces.ts';
import type { Check, Scope } from './scope.ts';
import type { BookProduct } from './shop-book.ts';

const soldOut = /agotad|sin (?:existencias|stock)|fuera de stock|out of stock|sold out|unavailable/;
const fewLeft =
  /pocas unidades|ultim[ao]s (?:unidades|pares|piezas)|quedan poc|low stock|(?:only a )?few (?:left|units)|last (?:ones|few|units|pieces)|running low/;
const inStock = /\b(?:en stock|disponibles?|in stock|available|quedan existencias|hay existencias)\b/;
const haste =
  /last chance|ultima oportunidad|selling (?:out )?fast|se agota|vuelan|queda(?:n)? solo|solo queda|only \w+ left|just \w+ left|hurry|dese prisa|don't miss|casi agotad|almost (?:gone|sold)/;
const soon =
  /\bvuelve|volver\w* a (?:estar|haber|tener)|\brepon|llegan? (?:mas|el|la)\b|preventa|\bback (?:in stock|next|on|soon|in)|restock|more (?:arrive|coming)|pre-?order/;
const has = /\b(?:tenemos|quedan?|hay|we have|there (?:is|are)|have it)\b/;

export const checkStock: Check = (scope) => {
  const { folded, text, piece, subject, negations } = scope;
  if (piece.question || subject.length === 0) return [];
  // "I have no date for when it will be back" claims nothing.
  if (soon.test(folded))
    return negations > 0 || isOfPages(scope) ? [] : ['nothing is said of when it comes back'];
  const variants = subject.flatMap((product) => namedVariants(product, text));
  const claimed =
    claimOf(folded) ?? (variants.length > 0 && negations === 0 && has.test(folded) ? inHand : undefined);
  if (claimed === undefined) return [];
  return subject.some((product) =>
    offersOf(product, scope).some((availability) => claimed.includes(availability)),
  )
    ? []
    : [`stock: it is ${subject.map(({ availability }) => availability).join(' / ')}`];
};

const inHand: Availability[] = ['in_stock', 'low_stock'];

function isOfPages({ folded }: Scope): boolean {
  return /pedido|order|envi|deliver/.test(folded);
}

function claimOf(folded: string): Availability[] | undefined {
  const denied = (pattern: RegExp) => isDenied(folded, pattern.exec(folded)?.index ?? 0);
  if (soldOut.test(folded)) return denied(soldOut) ? ['in_stock', 'low_stock'] : ['out_of_stock'];
  if (haste.test(folded)) return ['low_stock'];
  if (fewLeft.test(folded)) return denied(fewLeft) ? undefined : ['low_stock'];
  if (inStock.test(folded)) return denied(inStock) ? ['out_of_stock', 'unknown'] : ['in_stock', 'low_stock'];
  return undefined;
}

function offersOf(product: BookProduct, { text }: Scope): Availability[] {
  const named = namedVariants(product, text);
  if (named.length > 0) return named.map(({ availability }) => availability);
  return [product.availability, ...product.variants.map(({ availability }) => availability)];
}

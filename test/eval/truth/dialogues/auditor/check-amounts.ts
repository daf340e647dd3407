/** Money: each amount is a price of the product it stands beside, a sum of the cart, a term of the shop, or the shopper's own. */
import { type Figure, figuresOf, isSaidBy } from './figures.ts';
import { namedVariants } from './named-variants.ts';
import { withDigits } from './number-words.ts';
import { type Check, isOwnText, pageSaying, pagesNear, type Scope } from './scope.ts';
import type { BookProduct } from './shop-book.ts';
import { fold } from './spelling.ts';

export const checkAmounts: Check = (scope) =>
  scope.figures
    .filter(({ kind }) => kind === 'money')
    .filter((figure) => !isTrueAmount(figure, scope))
    .map(
      (figure) => `${scope.text.slice(figure.from, figure.to)} is no price of ${subjectName(scope, figure)}`,
    );

const aboutLimits =
  /menos de|hasta|por debajo|menor|maxim|presupuesto|tope|mas de|under|below|less than|up to|within|budget|at most|over|more than|encima|entre|between|(?:from|to) \D{0,2}\d/;
const aboutDelivery =
  /envio|reparto|entrega|domicilio|deliver|shipping|postage|gratis|gratuit|free|minim|falta|missing|left to|recogida|collection/;

function isTrueAmount(figure: Figure, scope: Scope): boolean {
  if (figure.unit !== 'EUR') return false;
  if (isOwnText(scope)) return true;
  const { folded, hearing } = scope;
  const own = hearing.asks.some((ask) =>
    figuresOf(withDigits(ask, hearing.language)).some(
      ({ kind, value }) =>
        (kind === 'money' && value === figure.value) || (kind === 'number' && value * 100 === figure.value),
    ),
  );
  if (own && aboutLimits.test(folded)) return true;
  if (isTrueBound(figure, scope)) return true;
  if (
    /subtotal|total|el carrito:|cart:|suma|en conjunto|altogether|in all|confirm/.test(folded) &&
    cartSums(scope).length > 0
  ) {
    return [...cartSums(scope), ...lineAmounts(scope, beside(figure, scope))].includes(figure.value);
  }
  if (aboutDelivery.test(folded) && shopTerms(scope).includes(figure.value)) return true;
  if (pageSaying(scope) !== undefined) return true;
  if (pagesNear(scope, 2).some(({ text }) => isSaidBy(figure, figuresOf(text)))) return true;
  const products = beside(figure, scope);
  return (
    products.some((product) => amountsOf(product, scope).includes(figure.value)) ||
    lineAmounts(scope, products).includes(figure.value) ||
    differences(scope).includes(figure.value)
  );
}

/** "It costs less than 15 €" is true of what costs 12,95 €. */
function isTrueBound(figure: Figure, scope: Scope): boolean {
  const before = fold(scope.text.slice(Math.max(0, figure.from - 18), figure.from));
  const below = /(?:menos de|por debajo de|no llegan? a|under|below|less than)(?:\s(?:los|the))?\s*$/.test(
    before,
  );
  const most = /^\s?(?:como mucho|como maximo|at most|at the most|or less|o menos)/.test(
    fold(scope.text.slice(figure.to)),
  );
  const above = /(?:mas de|por encima de|over|above|more than)(?:\s(?:los|the))?\s*$/.test(before);
  if (!below && !above && !most) return false;
  return beside(figure, scope).some(({ price }) =>
    below || most ? price.amount < figure.value : price.amount > figure.value,
  );
}

/** The products an amount is said of: those of the last mention before it, or of the one it is joined to behind. */
function beside(figure: Figure, { mentions, subject, text }: Scope): BookProduct[] {
  const behind = mentions.find(
    ({ from }) =>
      from >= figure.to &&
      /^[\s)]*(?:(?:for|por|de|del|el|la|los|las|the|is|es|cuesta|a)\s+){0,3}$/i.test(
        text.slice(figure.to, from),
      ),
  );
  const before = mentions.findLast(({ to }) => to <= figure.from);
  const joined = before !== undefined && /^[^.;]{0,4}[\s(:–—-]*$/.test(text.slice(before.to, figure.from));
  if (behind !== undefined && !joined) return behind.products;
  return before?.products ?? mentions[0]?.products ?? subject;
}

function subjectName(scope: Scope, figure: Figure): string {
  const titles = beside(figure, scope).map(({ title }) => title);
  return titles.length === 0 ? 'anything named' : titles.slice(0, 3).join(' / ');
}

/** Its prices, earlier prices, reductions, extras, and any of these times a quantity that was said. */
function amountsOf(product: BookProduct, { figures, hearing, folded, text }: Scope): number[] {
  const variants = namedVariants(product, text);
  const offers = variants.length > 0 ? variants : [product, ...product.variants];
  const prices = offers.map(({ price }) => price.amount);
  const told =
    /antes|rebaj|ahorr|descuento|before|was|save|off|reduc|oferta|down|costaba|anterior|previous|used to|earlier|bajado|\bwere\b/.test(
      folded,
    )
      ? offers.flatMap(({ price, priorPrice30d: prior }) =>
          prior === undefined ? [] : [prior.amount, prior.amount - price.amount],
        )
      : [];
  const extras = product.extras.map(({ price }) => price.amount);
  const withExtras = prices.flatMap((price) => [
    ...extras.map((extra) => price + extra),
    price + extras.reduce((sum, extra) => sum + extra, 0),
  ]);
  const asked = figuresOf(withDigits(hearing.asks.at(-1) ?? '', hearing.language));
  const counts = [...figures, ...asked].flatMap(({ kind, value }) =>
    kind === 'number' && Number.isInteger(value) ? [value] : [],
  );
  const sayable = [...prices, ...(extras.length === 0 ? [] : withExtras)];
  return [
    ...prices,
    ...told,
    ...(/extra|con|with|añad|anad|add|seta|mushroom|queso|cheese/.test(folded)
      ? [...extras, ...withExtras]
      : []),
    ...counts
      .filter((count) => count > 1 && count < 100)
      .flatMap((count) => sayable.map((price) => price * count)),
  ];
}

function lineAmounts({ hearing: { cart } }: Scope, products: readonly BookProduct[]): number[] {
  const ids = new Set(products.map(({ id }) => id));
  return (cart?.lines ?? [])
    .filter(({ productId }) => ids.has(productId))
    .flatMap(({ unitPrice, lineTotal }) => [unitPrice.amount, lineTotal.amount]);
}

function cartSums({ hearing: { cart }, folded, mentions }: Scope): number[] {
  if (cart === undefined || cart.lines.length === 0) {
    return mentions.length < 2
      ? []
      : [mentions.reduce((sum, { products }) => sum + (products[0]?.price.amount ?? 0), 0)];
  }
  const beforeDelivery = /subtotal|carrito|cart|sin envio|lleva|so far/.test(folded)
    ? [cart.subtotal.amount]
    : [];
  const fee = /envio|reparto|entrega|deliver|shipping/.test(folded) ? [cart.delivery?.fee?.amount ?? -1] : [];
  return /subtotal/.test(folded) && !/ total/.test(folded)
    ? beforeDelivery
    : [cart.total.amount, ...beforeDelivery, ...fee];
}

function shopTerms({ book: { delivery }, hearing: { cart } }: Scope): number[] {
  const terms = [delivery.fee, delivery.freeFrom, delivery.minimum].flatMap((money) =>
    money === undefined ? [] : [money.amount],
  );
  const missing = cart === undefined ? [] : terms.map((term) => term - cart.subtotal.amount);
  return [...terms, ...missing];
}

function differences({ mentions, subject, folded, book, hearing }: Scope): number[] {
  if (
    !/diferenci|mas (?:car|barat|econ)|menos|ahorr|difference|cheaper|more|less|expensive|dearer/.test(folded)
  )
    return [];
  const shown = new Set([...(hearing.products?.ids ?? []), ...(hearing.idsBefore ?? [])]);
  const products =
    mentions.length > 1
      ? mentions.flatMap((mention) => mention.products)
      : [...subject, ...book.products.filter(({ id }) => shown.has(id))];
  return products
    .flatMap((a) => products.map((b) => Math.abs(a.price.amount - b.price.amount)))
    .filter((gap) => gap > 0);
}

/** Per cents, scores, measures, times and bare numbers: each is said by the shop of the same thing. */
import { type Figure, figuresOf, isSaidBy } from './figures.ts';
import { withDigits } from './number-words.ts';
import { type Check, isOwnText, isPageText, nearestPages, type Scope } from './scope.ts';
import type { BookProduct } from './shop-book.ts';

export const checkFigures: Check = (scope) =>
  scope.figures
    .filter(({ kind }) => kind !== 'money')
    .filter((figure) => !isTrueFigure(figure, scope))
    .map(({ from, to, kind }) => `${kind} ${scope.text.slice(from, to)} is nowhere said of it`);

function isTrueFigure(figure: Figure, scope: Scope): boolean {
  const { subject, hearing, folded } = scope;
  if (isOwnText(scope) || isPageText(scope)) return true;
  if (/lowest price|precio mas bajo/.test(folded) && figure.kind === 'measure' && figure.value === 30)
    return true;
  if (figure.kind === 'score')
    return subject.some(({ rating }) => rating === figure.value) || reviewSays(figure, scope);
  if (figure.kind === 'reviews') return subject.some(({ reviewCount }) => reviewCount === figure.value);
  if (figure.kind === 'percent' && subject.some((product) => reductions(product).includes(figure.value)))
    return true;
  if (figure.kind === 'number' && isStock(figure, scope)) {
    const lines = (hearing.cart?.lines ?? []).map(({ quantity }) => quantity);
    return [...stockOf(subject), ...lines].includes(figure.value);
  }
  if (
    /nota|valora|opinion|rated|rating|review/.test(folded) &&
    subject.some((product) => [product.rating, product.reviewCount].includes(figure.value))
  )
    return true;
  const said = [...subject.map(({ written }) => written), ...nearestPages(scope).map(({ text }) => text)];
  if (said.some((text) => isSaidBy(figure, figuresIn(text)))) return true;
  if (figure.kind === 'clock') return isSaidBy(figure, figuresIn(scope.book.settings));
  return (
    figure.kind === 'number' &&
    (isCount(figure, scope) || hearing.asks.some((ask) => isSaidBy(figure, figuresIn(ask))))
  );
}

const read = new Map<string, Figure[]>();

/** The figures of a source, its number words read in both languages. */
function figuresIn(text: string): Figure[] {
  const figures = read.get(text) ?? figuresOf(withDigits(withDigits(text, 'es'), 'en'));
  read.set(text, figures);
  return figures;
}

function reductions({ price, priorPrice30d: prior, variants }: BookProduct): number[] {
  return [{ price, priorPrice30d: prior }, ...variants].flatMap((offer) => {
    if (offer.priorPrice30d === undefined) return [];
    const share = 100 * (1 - offer.price.amount / offer.priorPrice30d.amount);
    return [Math.round(share), Math.floor(share)];
  });
}

function reviewSays(figure: Figure, { subject }: Scope): boolean {
  return subject.some(({ written }) => isSaidBy(figure, figuresIn(written)));
}

function stockOf(products: readonly BookProduct[]): number[] {
  return products.flatMap((product) =>
    [product, ...product.variants].flatMap(({ quantity }) => quantity ?? []),
  );
}

function isStock({ from, to }: Figure, { text }: Scope): boolean {
  if (!/queda|\bhay\b|left|stock|there are|tenemos|we have|available|disponib/i.test(text)) return false;
  return (
    /\bquedan?\s*(?:solo\s)?$/i.test(text.slice(0, from)) ||
    /^\s(?:left|unidad|units|pieces|en stock|in stock|of (?:the|these)\b)/i.test(text.slice(to))
  );
}

/** Counts that code knows: cards, lines and quantities of the cart, pieces in stock, ordinals of a list. */
function isCount({ value, from }: Figure, { hearing, subject, text, mentions, book }: Scope): boolean {
  const { products, cart } = hearing;
  const around = `${text.slice(Math.max(0, from - 14), from)}|${text.slice(from)}`;
  if (/^\D*\|\d+\s*(?:opci|producto|resultado|option|product|result|match|article)/i.test(around)) {
    return products !== undefined && (products.total === value || products.ids.length === value);
  }
  const quantities = (cart?.lines ?? []).map(({ quantity }) => quantity);
  const inTitles = subject.some(({ title }) => figuresIn(title).some((figure) => figure.value === value));
  const address =
    cart?.delivery?.address?.includes(String(value)) === true || book.settings.includes(`, ${value}`);
  return (
    [products?.total, products?.ids.length, mentions.length, ...quantities].includes(value) ||
    inTitles ||
    address
  );
}

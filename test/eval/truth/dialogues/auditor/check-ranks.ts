/** Superlatives and comparisons of price and rating. */

import type { Check, Scope } from './scope.ts';
import type { BookProduct, ShopBook } from './shop-book.ts';

type Measured = { of(product: BookProduct): number | undefined; low: boolean };

const cheap: Measured = { of: ({ price }) => price.amount, low: true };
const dear: Measured = { ...cheap, low: false };
const loved: Measured = { of: ({ rating }) => rating, low: false };
const unloved: Measured = { ...loved, low: true };

const superlatives: readonly (readonly [RegExp, Measured])[] = [
  [
    /\b(?:el|la|los|las|lo|opcion|producto) mas (?:barat|economic|asequible)|\bmenor precio|precio mas bajo(?! de los)|\bcheapest|\blowest[- ]priced?(?! of the)|least expensive|most affordable/,
    cheap,
  ],
  [
    /\b(?:el|la|los|las|lo|opcion|producto) mas car[oa]|\bmost expensive|\bdearest|\bpriciest|highest price/,
    dear,
  ],
  [
    /\bmejor (?:valorad|puntuad|nota|valoracion)|\bmas (?:valorad|puntuad)|\bbest[- ]rated|\bhighest[- ]rated|top[- ]rated|\bbest rating|highest rating/,
    loved,
  ],
  [/\bpeor (?:valorad|puntuad|nota)|\bworst[- ]rated|lowest[- ]rated/, unloved],
];

const comparisons: readonly (readonly [RegExp, Measured])[] = [
  [/\bmas (?:barat|economic)|\bcuesta menos|\bcheaper|\bcosts? less|less expensive|menos car/, cheap],
  [/\bmas car[oa]|\bcuesta mas|\bdearer|more expensive|\bcosts? more/, dear],
  [
    /\bmejor (?:valorad|puntuad|nota|valoracion)|\bbetter rated|\bbetter rating|higher rat|\bmas valorad/,
    loved,
  ],
];

export const checkRanks: Check = (scope) => {
  if (scope.piece.question || scope.negations > 0) return [];
  return [...superlativeLies(scope), ...comparisonLies(scope), ...sameness(scope)];
};

/** "Of the options I showed you", "de las que hemos comparado": one of the last lists is meant. */
const ofShown = /(?:options?|opciones?) (?:i|que le) (?:showed|he mostrado)|(?:we|hemos) compar/;
const listsHeard = 3;

function superlativeLies({ folded, mentions, subject, hearing, book }: Scope): string[] {
  const found = superlatives.find(([pattern]) => pattern.test(folded));
  if (found === undefined || (comparisonPattern.test(folded) && mentions.length > 1)) return [];
  const [pattern, measured] = found;
  const at = pattern.exec(folded)?.index ?? 0;
  const after = mentions.find(({ from }) => from > at);
  const claimed = (after ?? mentions.at(-1))?.products ?? subject.slice(0, 1);
  if (claimed.length === 0) return ['a superlative of nothing named'];
  const cards = book.products.filter(({ id }) => hearing.products?.ids.includes(id) === true);
  const lists = ofShown.test(folded) ? (hearing.listsBefore ?? []).slice(-listsHeard) : [];
  const shown = lists.map((ids) => book.products.filter(({ id }) => ids.includes(id)));
  return claimed.some((product) =>
    rankedSets(
      product,
      cards,
      mentions.flatMap((mention) => mention.products),
      book,
    )
      .concat(shown.filter((list) => list.includes(product)))
      .some((set) => isExtreme(product, set, measured)),
  )
    ? []
    : [`${claimed[0]?.title ?? ''} is not the ${folded.slice(at, at + 24)}`];
}

/** Where "the cheapest" may be meant: among the cards, those named, its kind, its category, the shop. */
function rankedSets(
  product: BookProduct,
  cards: BookProduct[],
  named: BookProduct[],
  { products }: ShopBook,
): BookProduct[][] {
  const kind = product.title.split(' ')[0];
  const sets = cards.some(({ id }) => id === product.id) && cards.length > 1 ? [cards] : [];
  if (named.length > 1) sets.push(named);
  return [
    ...sets,
    products.filter(({ title }) => title.split(' ')[0] === kind),
    products.filter(({ categories }) => categories.some((path) => product.categories.includes(path))),
    products,
  ];
}

function isExtreme(product: BookProduct, set: readonly BookProduct[], { of, low }: Measured): boolean {
  const own = of(product);
  if (own === undefined) return false;
  return set.every((other) => {
    const theirs = of(other);
    return theirs === undefined || (low ? own <= theirs : own >= theirs);
  });
}

/** No product of a shop is another one. */
function sameness({ folded, mentions }: Scope): string[] {
  const same =
    /\b(?:es|son) (?:la misma|el mismo|lo mismo|igual|iguales) (?:que|a)\b|\b(?:is|are) the same as\b/.exec(
      folded,
    );
  if (same === null) return [];
  const first = mentions.find(({ from }) => from < same.index)?.products[0];
  const second = mentions.find(({ from }) => from > same.index)?.products[0];
  return first !== undefined && second !== undefined && first.id !== second.id
    ? [`${first.title} is not ${second.title}`]
    : [];
}

/** "más barata que", "cheaper than"; not "la más barata de las que ...". */
const comparisonPattern =
  /(?:barat\w+|economic\w+|asequible|car[oa]s?|menos|mas|valorad\w+|nota|valoracion|cheaper|dearer|expensive|less|more|rated|rating) (?:que|than)\b/;

function comparisonLies({ folded, mentions, subject }: Scope): string[] {
  const found = comparisons.find(([pattern]) => pattern.test(folded));
  const than = comparisonPattern.exec(folded);
  if (found === undefined || than === null) return [];
  const first = mentions.findLast(({ from }) => from < than.index)?.products ?? subject.slice(0, 1);
  const second = mentions.find(({ from }) => from > than.index)?.products;
  if (second === undefined || first.length === 0) return [];
  const { of, low } = found[1];
  const holds = first.some((a) =>
    second.some((b) => {
      const [own, theirs] = [of(a), of(b)];
      return own !== undefined && theirs !== undefined && (low ? own < theirs : own > theirs);
    }),
  );
  return holds ? [] : [`${first[0]?.title ?? ''} against ${second[0]?.title ?? ''} is compared wrongly`];
}

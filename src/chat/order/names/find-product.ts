/** Which product of the catalogue an item means, by its words or by what it points to. */

import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { Language } from '../../../protocol.ts';
import { firstBy } from '../../superlatives.ts';
import type { Draft } from '../cart/draft.ts';
import { memoryOf, openLines } from '../cart/draft.ts';
import type { Item } from '../said/order-act.ts';
import { readItem } from '../said/read-item.ts';
import { readWords } from '../said/words.ts';
import { havingFeatures } from './by-feature.ts';
import { alsoComingIn, byFocusOption, byOption, saysValue } from './by-option.ts';
import { type Candidate, candidatesFor, isFull, meantBy } from './candidates.ts';
import { findExtra } from './choose-extras.ts';
import { isDescribed, withTheirNumber } from './described.ts';
import { ofPlainKind } from './kinds.ts';
import { ofWhom } from './made-for.ts';
import { hasProperName, matchName, type NameMatch } from './match-name.ts';
import { itself, ofPack, ofSize, only, plainest } from './narrow.ts';
import { calledByNumber } from './number-of-name.ts';
import { pointedBy, saysPrice, shownToPoint } from './pointed-by.ts';
import { siblingMeant } from './siblings.ts';

export type ProductChoice =
  /**
   * `named`: more was said than what kind of thing it is ("la de pepperoni", not "una pizza"); `kind`: what was said fits this one
   * only, but may be any of its kind.
   */
  | { kind: 'one'; product: Product; words: string; clear: 'named' | 'kind' | 'hardly'; oddSize: string }
  | { kind: 'each'; products: Product[] }
  | { kind: 'several'; products: Product[]; words: string }
  /** Nothing holds all of the words; this one comes closest. */
  | { kind: 'near'; product: Product; words: string; unmatched: string[] }
  | { kind: 'none'; words: string }
  /** Points to something that is not there. */
  | { kind: 'nothing_meant' };

/** "One of each pizza" of more kinds than this is nothing that is said in earnest. */
const mostOfEach = 6;

function byName(draft: Draft, item: Item, said: string): ProductChoice {
  const { language } = draft.context;
  const { words, candidates } = meantBy(draft, item, said);
  const full = candidates.filter(isFull);
  if (full.length === 0) return bySights(draft, words, candidates);
  const most = Math.max(...full.map(({ match }) => match.titled));
  const best = ofWhom(
    full.filter(({ match }) => match.titled === most),
    words,
  );
  const exact = best.filter(({ match }) => match.titleShare > 0.999);
  const known = new Set(draft.state.shown);
  if (draft.state.focus !== undefined) known.add(draft.state.focus);
  const seen = item.article === 'the' ? best.filter(({ product }) => known.has(product.id)) : [];
  const sure =
    only(best) ??
    itself(best, words, language) ??
    only(exact) ??
    plainest(best) ??
    only(seen) ??
    ofSize(best, item) ??
    ofPack(best, said) ??
    ofPlainKind(best, words, language);
  const left = sure === undefined ? comingIn(draft, best, item.variantWords) : [sure];
  const one = only(left);
  if (one === undefined) return { kind: 'several', products: left.map(({ product }) => product), words };
  return {
    kind: 'one',
    product: one.product,
    words,
    clear: clarityOf(one, item, words),
    oddSize: one.oddSize,
  };
}

/** "A size 4 ball" is one that comes in a 4, and no can of 4 balls. */
function comingIn(draft: Draft, candidates: readonly Candidate[], option: string): readonly Candidate[] {
  if (option === '') return candidates;
  const fitting = candidates.filter(({ product }) => saysValue(draft, product, option));
  return fitting.length > 0 ? fitting : candidates;
}

/** How sure it is that these words mean this very product, when no other holds them. */
function clarityOf({ product, match }: Candidate, item: Item, words: string): 'named' | 'kind' | 'hardly' {
  if (item.searching) return 'hardly';
  if (item.elliptic || item.article === 'the' || hasProperName(words) || match.titleShare > 0.8)
    return 'named';
  // "A 27 inch monitor": a figure of its title.
  if (match.titledWords.some((word) => /\d/.test(word))) return 'named';
  if (match.titleShare < 0.5) return 'hardly';
  const isHeadOnly =
    product.language === 'es' &&
    match.titled === 1 &&
    matchName(firstWord(product.title), product, 'es').titled === 1 &&
    matchName(words, { ...product, title: firstWord(product.title) }, 'es').titled === 1;
  return isHeadOnly || item.article === 'some' || item.article === 'none' ? 'kind' : 'named';
}

const firstWord = (title: string): string => title.split(/\s+/)[0] ?? title;

/** No title holds the words: "la roja" means one of those just seen, or something comes near. */
function bySights(draft: Draft, words: string, candidates: readonly Candidate[]): ProductChoice {
  const seen = new Set([
    ...draft.state.shown,
    ...(draft.state.focus === undefined ? [] : [draft.state.focus]),
  ]);
  const pointed = candidates.filter(
    ({ product, match }) => seen.has(product.id) && match.total > 0 && match.covered === match.total,
  );
  const one = only(pointed);
  if (one !== undefined) return { kind: 'one', product: one.product, words, clear: 'named', oddSize: '' };
  if (pointed.length > 1) return { kind: 'several', products: pointed.map(({ product }) => product), words };
  const near = withTheirNumber(
    candidates.filter(({ match }) => match.titled > 0),
    words,
  ).toSorted((one, two) => two.match.covered - one.match.covered);
  const best = near[0];
  if (best === undefined) return { kind: 'none', words };
  const described = isDescribed(draft, near, words);
  if (described) return { kind: 'one', product: best.product, words, clear: 'named', oddSize: '' };
  const rivals = near.filter(({ match }) => match.covered === best.match.covered);
  const isHalf = best.match.covered * 2 >= best.match.total;
  return rivals.length === 1 && isHalf
    ? { kind: 'near', product: best.product, words, unmatched: best.match.unmatched }
    : { kind: 'none', words };
}

export function shownProducts(draft: Draft): Product[] {
  return draft.state.shown
    .map((id) => draft.context.product(id))
    .filter((product): product is Product => product !== undefined);
}

export function byPrice(products: readonly Product[], kind: 'cheapest' | 'dearest'): Product[] {
  const prices = products.map((product) => product.price.amount);
  const wanted = kind === 'cheapest' ? Math.min(...prices) : Math.max(...prices);
  return products.filter((product) => product.price.amount === wanted);
}

function found(products: readonly Product[], words: string): ProductChoice {
  const one = only(products);
  if (one !== undefined) return { kind: 'one', product: one, words, clear: 'named', oddSize: '' };
  return products.length === 0
    ? { kind: 'nothing_meant' }
    : { kind: 'several', products: [...products], words };
}

/** "El segundo", "the cheaper one", "eso": `words` are what else was said of it, for its variant. */
function byReference(draft: Draft, item: Item): ProductChoice {
  const shown = shownProducts(draft);
  const reference = item.reference;
  const words = item.words;
  switch (reference?.kind) {
    case 'ordinal': {
      const { value, figure } = reference;
      const called = figure === true ? only(calledByNumber(shown, value)) : undefined;
      const id = draft.state.shown.at(value < 0 ? value : value - 1);
      const product = called ?? (id === undefined ? undefined : draft.context.product(id));
      return found(product === undefined ? [] : [product], words);
    }
    case 'cheapest':
    case 'dearest': {
      const named = words === '' ? shown : fullMatches(draft, words);
      return found(byPrice(named, reference.kind), words);
    }
    case 'first_by': {
      const named = words === '' ? shown : fullMatches(draft, words);
      return found(firstBy(reference.said, named) ?? named, words);
    }
    case 'all': {
      const kind = words === '' ? [] : fullMatches(draft, words);
      if (words !== '')
        return kind.length > 0 && kind.length <= mostOfEach
          ? { kind: 'each', products: kind }
          : { kind: 'nothing_meant' };
      return shown.length > 1 && shown.length <= 4 && (reference.count ?? shown.length) === shown.length
        ? { kind: 'each', products: shown }
        : { kind: 'nothing_meant' };
    }
    case 'other': {
      const inCart = openLines(draft).map((line) => line.productId);
      const { pending } = draft.context.state;
      const asked = pending?.kind === 'choose_variant' ? pending.productId : draft.state.focus;
      const others = shown.filter((product) => product.id !== asked && !inCart.includes(product.id));
      return found(others, words);
    }
    case 'bigger':
    case 'smaller': {
      const pointed = words === '' ? only(pointedBy(shown, item)) : undefined;
      if (pointed !== undefined) return found([pointed], '');
      if (words !== '') return byName(draft, item, words);
      // Of several that no sheet measures none is the biggest.
      return draft.state.focus === undefined ? found(shown, '') : byTalk(draft, shown, item);
    }
    default:
      return byTalk(draft, shown, item);
  }
}

function byTalk(draft: Draft, shown: readonly Product[], item: Item): ProductChoice {
  const { words } = item;
  // "A water, and two of those": not of what the same message has put in.
  const { focus } = item.ofThose === true && draft.touched.size > 0 ? draft.context.state : draft.state;
  const focused = focus === undefined ? undefined : draft.context.product(focus);
  if (words !== '') {
    const among =
      focused === undefined ? shown : [focused, ...shown.filter((product) => product.id !== focus)];
    const fitting = among.filter((product) => {
      const match = matchName(words, product, draft.context.language);
      return match.total > 0 && match.covered === match.total;
    });
    // "That 27 inch monitor", of which nobody has spoken.
    if (fitting.length === 0) return byName(draft, item, words);
    return focused !== undefined && fitting.includes(focused)
      ? found([focused], words)
      : found(fitting, words);
  }
  const spoken = spokenOf(draft);
  if (spoken !== undefined) return found([spoken], words);
  if (focused !== undefined) return found([focused], words);
  // After "¿cuál es la más barata?" it is the one that was named.
  const first = draft.state.search?.sort === undefined ? undefined : shown[0];
  return found(first === undefined ? shown : [first], words);
}

/** "What about the fries?", answered by others, and then "add those too". */
function spokenOf(draft: Draft): Product | undefined {
  const { asideText = '', asides } = memoryOf(draft.context.state);
  if (asideText === '' || asides !== 1) return undefined;
  if (readItem(readWords(asideText, draft.context.language), asideText).reference !== undefined)
    return undefined;
  const named = candidatesFor(draft, asideText).filter(
    ({ match }) => match.titled > 0 && match.unmatched.length === 0 && match.titleShare >= 0.3,
  );
  return only(named)?.product;
}

function fullMatches(draft: Draft, words: string): Product[] {
  const shown = new Set(draft.state.shown);
  const full = candidatesFor(draft, words)
    .filter(({ match }) => match.total > 0 && match.covered === match.total)
    .map(({ product }) => product);
  const seen = full.filter((product) => shown.has(product.id));
  return seen.length > 0 ? seen : full;
}

/** The product that an item means. A title that holds the item's modifiers ("cargador con cable") is tried before them. */
export function findProduct(draft: Draft, item: Item): ProductChoice {
  if (saysPrice(item)) return found(pointedBy(shownToPoint(draft), item), '');
  const choice = byWords(draft, item);
  if (choice.kind === 'one') return choice;
  const featured = byFeature(draft, item);
  if (featured !== undefined) return featured;
  const pointed = only(pointedBy(shownToPoint(draft), item));
  return pointed === undefined ? choice : found([pointed], '');
}

/** "The vacuum without a bag", of several that are one each way; what comes with extras is made as it is asked for. */
function byFeature(draft: Draft, item: Item): ProductChoice | undefined {
  if (item.words === '' || item.reference !== undefined || item.with.length + item.without.length === 0)
    return undefined;
  const choice = byName(draft, item, `${item.words} ${item.variantWords}`.trim());
  if (choice.kind !== 'several' || choice.products.some(({ extras }) => extras.length > 0)) return undefined;
  const one = only(havingFeatures(choice.products, item, draft.context.language));
  return one === undefined ? undefined : found([one], item.fullWords);
}

/** "The 59 euro one", "the big one": nothing was said that it is called. */
export const isPointedAt = (choice: ProductChoice): boolean => choice.kind === 'one' && choice.words === '';

function byWords(draft: Draft, item: Item): ProductChoice {
  if (item.reference !== undefined) return byReference(draft, item);
  if (item.words === '') return { kind: 'nothing_meant' };
  const sibling = siblingMeant(draft, item);
  if (sibling !== undefined)
    return { kind: 'one', product: sibling, words: item.variantWords, clear: 'named', oddSize: '' };
  const areExtras =
    item.with.length > 0 &&
    candidatesFor(draft, item.words).some(
      ({ product, match }) =>
        match.titled > 0 &&
        !isOfTitle(product, item, draft.context.language) &&
        item.with.every((words) => findExtra(product, words, draft.context.language) !== undefined),
    );
  if (!areExtras && item.with.length + item.without.length > 0 && item.fullWords !== item.words) {
    const whole = candidatesFor(draft, item.fullWords).filter(
      (candidate) =>
        isFull(candidate) &&
        (item.without.length === 0 || saysWithout.test(fold(candidate.product.title))) &&
        saysMore(candidate.match, matchName(item.words, candidate.product, draft.context.language), item),
    );
    const one = only(whole) ?? itself(whole, item.fullWords, draft.context.language);
    if (one !== undefined) {
      return { kind: 'one', product: one.product, words: item.fullWords, clear: 'named', oddSize: '' };
    }
  }
  const words = `${item.words} ${item.variantWords}`.trim();
  const isAnswering = item.article !== 'none' && memoryOf(draft.context.state).asides === 1 && !draft.flowing;
  const either = item.alsoAlone === true ? alsoComingIn(draft, words) : [];
  if (either.length > 1) return { kind: 'several', products: either, words };
  const own = item.elliptic ? byOption(draft, words) : isAnswering ? byFocusOption(draft, words) : undefined;
  if (own !== undefined) return { kind: 'one', product: own, words, clear: 'named', oddSize: '' };
  const choice = withoutPack(draft, item, byName(draft, item, words));
  // "La Brisa en la 47": the name is found, the size is not; what it has instead is said later.
  return item.variantWords !== '' && (choice.kind === 'near' || choice.kind === 'none')
    ? byName(draft, item, item.words)
    : choice;
}

/** "Una de jamón con queso" is the one of "jamón y queso", where nobody says "extra": its title has both, and the rest of it one. */
function isOfTitle(product: Product, item: Item, language: Language): boolean {
  if (item.with.some((words) => /extra|(?<!\p{L})(?:doble|double|m[aá]s|more)(?!\p{L})/iu.test(words)))
    return false;
  const withAll = matchName(item.fullWords, product, language);
  const without = matchName(item.words, product, language);
  return withAll.titled > without.titled && withAll.covered === withAll.total;
}

/** "A size 4 ball" is no can of 4 balls: a size is no remark of how many there are in a pack. */
function withoutPack(draft: Draft, item: Item, choice: ProductChoice): ProductChoice {
  if (choice.kind !== 'one' || choice.product.variants.length > 0 || !/^\d+$/.test(item.variantWords))
    return choice;
  const bare = choice.product.title.replace(/\s*\(.*\)$/, '');
  const isPack = bare !== choice.product.title && !bare.split(/\s+/).includes(item.variantWords);
  return isPack ? byName(draft, item, item.words) : choice;
}

/** "Bagged" is no vacuum without a bag. */
const saysWithout = /(?<![a-z])(?:sin|without|no|free|[a-z]+less)(?![a-z])/;

/** Modifiers that the title holds, or an option does ("double"); what something is to be without is in neither. */
const saysMore = (whole: NameMatch, plain: NameMatch, { without }: Item): boolean =>
  whole.titled > plain.titled || (without.length === 0 && whole.covered > plain.covered);

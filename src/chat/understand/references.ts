/** "El segundo", "esa", "the cheaper one", a title: which products of the conversation a message means. */

import type { Product } from '../../catalog/product.ts';
import { lowestPrice } from '../../catalog/product-card.ts';
import { fold } from '../../language/fold.ts';
import { numberWords } from '../../language/number-words.ts';
import type { Span, SpanOf } from '../../language/span.ts';
import { contentStems, stem } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import { type Language, languages } from '../../protocol.ts';
import type { ConversationState } from '../conversation-state.ts';
import type { KindsOf } from '../kinds/kinds-of.ts';
import { namedInFull } from './full-names.ts';
import { asksToFind, comparativeCheaper, comparativeDearer, refersBack } from './intent-words.ts';
import { spokenOf } from './spoken-of.ts';

/** So many sentences of a message are searched for names. */
const mostSentences = 6;

export type NameMatch = { product: Product; coverage: number; titleShare: number };

/** `all by all words`: whoever asks looks at none that lacks one, and such may be left out; `best by all words`: at the first only. */
export type FindByName = (phrase: string, wanted?: 'all by all words' | 'best by all words') => NameMatch[];

export type ReferenceContext = {
  state: ConversationState;
  language: Language;
  pageProductId: string | undefined;
  product(id: string): Product | undefined;
  findByName: FindByName;
  /** What the message does, as far as what others say tells. */
  likely?: () => KindsOf;
};

/** Products that ordinals of the message point to in the list last shown, in the order said. */
export function ordinalReferences(spans: readonly Span[], context: ReferenceContext): string[] {
  const { shown } = context.state;
  return spans
    .filter((span): span is SpanOf<'ordinal'> => span.kind === 'ordinal')
    .map((span) => shown.at(span.value < 0 ? span.value : span.value - 1))
    .filter((id): id is string => id !== undefined);
}

/** "El más barato de los dos", "the cheaper one": the one of the list shown that the comparison picks. */
export function comparativeReference(folded: string, context: ReferenceContext): string | undefined {
  const picksOne = /(?:^|[^a-z])(?:el|la|lo|los|las|the)(?: \w+)? (?:mas|menos|cheap|least|most)/.test(
    folded,
  );
  const among = spokenOf(context, folded);
  if (!picksOne || among.length < 2) return undefined;
  const byPrice = among.toSorted((one, other) => lowestPrice(one).amount - lowestPrice(other).amount);
  if (comparativeCheaper.test(folded) || /cheapest|mas barat/.test(folded)) return byPrice[0]?.id;
  if (comparativeDearer.test(folded) || /most expensive|mas car/.test(folded)) return byPrice.at(-1)?.id;
  return undefined;
}

/**
 * The one product that a message names by enough of its title to mean it: all of what is asked is in it, and more than half of its
 * title is said, or it is the only such among the products just shown.
 */
export function namedProducts(text: string, context: ReferenceContext): string[] {
  // "Cárcava W" is not the Cárcava, though no word tells them apart.
  const full = namedInFull(text, context);
  if (full.length > 0) return [...new Set(full.map(({ productId }) => productId))];
  const matches = context.findByName(text);
  // A name in a long message is found in its own sentence: in the whole, other words outweigh it.
  const clear = sentencesOf(text).flatMap((sentence) => clearlyNamed(sentence, context));
  if (clear.length > 0) {
    const best = Math.max(...clear.map((match) => match.titleShare));
    const meant = clear.filter((match) => match.titleShare >= best - 0.01);
    return [...new Set(meant.map((match) => match.product.id))];
  }
  // "Busco una mochila" is a new wish, "la mochila" one that was spoken of.
  const folded = fold(text);
  if (asksToFind.test(folded) && !/(?:^|[^a-z])(?:el|la|los|las|es[ea]|est[ea]|the|that|this) /.test(folded))
    return [];
  const shown = new Set([
    ...context.state.shown,
    ...(context.state.focus === undefined ? [] : [context.state.focus]),
  ]);
  const amongShown = matches.filter((match) => shown.has(match.product.id) && match.titleShare >= 0.3);
  const best = Math.max(0, ...amongShown.map((match) => match.titleShare));
  const bestShown = amongShown.filter((match) => match.titleShare >= best - 0.01);
  return bestShown.length === 1 ? bestShown.map((match) => match.product.id) : [];
}

function sentencesOf(text: string): string[] {
  const sentences = text.split(/(?<=[.?!;:…])\s+|\n+|(?=¿)/).filter((sentence) => sentence.trim() !== '');
  return sentences.length === 0 ? [text] : sentences.slice(0, mostSentences);
}

function clearlyNamed(sentence: string, context: ReferenceContext): NameMatch[] {
  const said = contentStems(sentence, context.language).length;
  return context
    .findByName(sentence)
    .filter((match) => match.titleShare >= 0.6 && sharesTwoWordsOrAll(match, said))
    .filter(({ product }) => !isOfAnotherNumber(sentence, product));
}

/** "Pizza cuatro quesos" is not the one of ham and cheese: within a name, and before a word of it, a number is part of the name. */
function isOfAnotherNumber(sentence: string, { title, language }: Product): boolean {
  const called = tokenise(title);
  const stems = called.map(({ folded }) => stem(folded, language));
  const tokens = tokenise(sentence);
  return tokens.some(({ folded }, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (before === undefined || after === undefined || !isNumber(folded)) return false;
    const place = stems.indexOf(stem(after.folded, language));
    return (
      place > 0 &&
      stems.includes(stem(before.folded, language)) &&
      !called.some((one) => one.folded === folded)
    );
  });
}

const isNumber = (folded: string): boolean =>
  /^\d{1,2}$/.test(folded) || languages.some((one) => (numberWords[one].get(folded)?.value ?? 0) > 1);

/** Counted by the shares, so that words said in the other language count too. */
function sharesTwoWordsOrAll({ product, titleShare, coverage }: NameMatch, said: number): boolean {
  const titleWords = contentStems(product.title, product.language).length;
  return (
    (Math.round(titleShare * titleWords) >= 2 && Math.round(coverage * said) >= 2) ||
    (titleWords === 1 && titleShare === 1)
  );
}

/** What the talk is about when the message itself names nothing: the page the shopper is on, or the product in focus. */
export function implicitReference(folded: string, context: ReferenceContext): string | undefined {
  const { state, pageProductId } = context;
  const onlyShown = state.shown.length === 1 ? state.shown[0] : undefined;
  const candidate = state.focus ?? pageProductId ?? onlyShown;
  if (candidate === undefined) return undefined;
  const asksForOther =
    /(?:^|[^a-z])(?:otr[oa]s?|other|another|else|mas|more|alternativ\w+|similar\w*|parecid\w+)(?![a-z])/.test(
      folded,
    );
  if (asksForOther) return undefined;
  return refersBack.test(folded) || !asksToFind.test(folded) ? candidate : undefined;
}

/** Less likely than this to look or ask for anything, a message asks for nothing: "¡qué fuerte, tía!". */
const leastAsking = 0.05;

/** So likely to look for goods, and hardly to ask of the shop, a message is a wish: "my kitchen is freezing every morning". */
const surely = { looks: 0.8, asksShop: 0.1 };

export function surelyLooks({ likely }: Pick<ReferenceContext, 'likely'>): boolean {
  if (likely === undefined) return false;
  const { ask_shop, search } = likely();
  return search > surely.looks && ask_shop < surely.asksShop;
}

/** Likelier than this to look for goods, no word it is said in makes a message one of elsewhere. */
const beyondWords = 0.97;

/** "My hands crack every winter": goods are looked for, whatever else its words are said of. */
export function isSought({ likely }: Pick<ReferenceContext, 'likely'>): boolean {
  return likely !== undefined && likely().search > beyondWords;
}

export function hardlyAsks({ likely }: Pick<ReferenceContext, 'likely'>): boolean {
  if (likely === undefined) return false;
  const { ask_goods, ask_shop, search } = likely();
  return ask_goods + ask_shop + search < leastAsking;
}

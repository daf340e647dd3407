/** Products that words may name, and how far they do. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { isEntry, isThing } from '../../../language/lexicon.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import { type Draft, openLines } from '../cart/draft.ts';
import { containersIn, countsPieces, isOnlyContainer } from '../said/containers.ts';
import type { Item } from '../said/order-act.ts';
import { respellings } from '../said/respellings.ts';
import { headOf } from './itself.ts';
import { madeFor, whomSaid } from './made-for.ts';
import { matchName, type NameMatch, sayingWords } from './match-name.ts';
import { onlyOptions } from './options-of.ts';

export type Candidate = { product: Product; match: NameMatch; oddSize: string };

/** Sizes that a thing sold in one size only may be asked for in. */
export const sizeWord =
  /^(?:grandes?|median[oa]s?|pequen[oa]s?|familiar(?:es)?|normal(?:es)?|individual(?:es)?|enter[oa]s?|large|medium|small|big|regular|little|xl|entera)$/i;
export const plainly = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');

export function pool(draft: Draft): Product[] {
  const { shown, focus } = draft.state;
  const ids = [
    ...shown,
    ...(focus === undefined ? [] : [focus]),
    ...openLines(draft).map((line) => line.productId),
  ];
  return [...new Set(ids)]
    .map((id) => draft.context.product(id))
    .filter((product): product is Product => product !== undefined);
}

/** By the catalogue's look-up, which one message has: every way to read it asks for the same words again. */
const known = new WeakMap<Draft['context']['findByName'], Map<string, Candidate[]>>();

export function candidatesFor(draft: Draft, words: string): readonly Candidate[] {
  const { findByName } = draft.context;
  const kept = known.get(findByName) ?? new Map<string, Candidate[]>();
  known.set(findByName, kept);
  const key = [words, ...pool(draft).map(({ id }) => id)].join('\n');
  const candidates = kept.get(key) ?? judgedFor(draft, words);
  kept.set(key, candidates);
  return candidates;
}

function judgedFor(draft: Draft, words: string): Candidate[] {
  const { language, findByName, isWord } = draft.context;
  const seen = new Map<string, Product>();
  // "But a 32" is a size of what is spoken of, and no "Halcón 8×32".
  const isNumber = /^(?:an? |una? )?\d+(?:[.,]\d+)?$/i.test(words.trim());
  for (const { product } of isNumber ? [] : findByName(words)) seen.set(product.id, product);
  for (const product of pool(draft)) seen.set(product.id, product);
  const judged = [...seen.values()].map((product) => judge(draft, words, product));
  if (judged.some(isFull)) return judged;
  for (const word of sayingWords(words, language)) {
    if (judged.some((candidate) => matchName(word.text, candidate.product, language).titled > 0)) continue;
    for (const spelling of respellings(word.text).filter(isWord)) {
      for (const { product } of findByName(spelling).slice(0, 5)) {
        if (seen.has(product.id)) continue;
        seen.set(product.id, product);
        judged.push(judge(draft, words, product));
      }
    }
  }
  return judged;
}

/** "The regular Brisa", of Brisa and Brisa Dry: the one whose name has nothing more. */
const ofPlainOne =
  /(?<!\p{L})(?:normal(?:es)?|normalit[oa]s?|regular(?:es)?|ordinary|ordinari[oa]s?|standard|est[aá]ndar|corrientes?|plain|basic|b[aá]sic[oa]s?|de siempre|a secas)(?!\p{L})/giu;

export const withoutPlain = (words: string): string =>
  words.replace(ofPlainOne, ' ').replace(/\s+/g, ' ').trim();

/** "Plain", "the regular ones": nothing but that. */
export const saysOnlyPlain = (words: string): boolean =>
  words !== '' && withoutPlain(words.replace(/ ones?$/i, '')) === '';

/** "Las normales": which of those just named, and no others. */
export const isOnlyPlain = ({ words, quantity }: Item): boolean =>
  quantity === undefined && saysOnlyPlain(words);

/** What the words name, without those that a thing is not to be, and without "normal" where no title says it. */
export function meantBy(
  draft: Draft,
  item: Item,
  said: string,
): { words: string; candidates: readonly Candidate[] } {
  const { language } = draft.context;
  const all = candidatesFor(draft, said);
  const plain = withoutPlain(said);
  const isPlain = plain !== said && plain !== '' && !all.some((one) => isFull(one) && one.oddSize === '');
  const candidates = isPlain ? candidatesFor(draft, plain) : all;
  const { not } = item;
  const words = isPlain ? plain : said;
  if (not === undefined) return { words, candidates };
  const whom = whomSaid(not);
  const others = candidates.filter(({ product }) => {
    if (whom !== undefined && madeFor(product) !== undefined) return madeFor(product) !== whom;
    const { covered, total } = matchName(not, product, language);
    return total === 0 || covered < total;
  });
  return { words, candidates: others.some(({ match }) => match.titled > 0) ? others : candidates };
}

/** "Una greek salad", "pizza de ham and cheese": in the words of the other language, where they are none of this one. */
function matchInEither(words: string, product: Product, language: Language): NameMatch {
  const match = matchName(words, product, language);
  if (match.covered === match.total || !isForeign(words, language)) return match;
  const content = tokenise(words).filter(({ folded }) => !isStopword(folded, language));
  const other = matchName(content.map(({ text }) => text).join(' '), product, otherOf(language));
  return other.covered > match.covered && other.covered === other.total ? other : match;
}

const otherOf = (language: Language): Language => (language === 'es' ? 'en' : 'es');

function isForeign(words: string, language: Language): boolean {
  const other = otherOf(language);
  return tokenise(words).some(
    ({ folded }) =>
      folded.length > 2 &&
      !isStopword(folded, language) &&
      !isEntry(folded, language) &&
      isEntry(folded, other),
  );
}

/**
 * "A pillow case" is no pillow, though the sheet of one tells of its cover, and a "coffee cup" no bean-to-cup coffee machine: what a
 * thing is, its name or its category says. What is made to order is called by what is in it.
 */
function ofItsKind(said: string, product: Product, match: NameMatch, { context }: Draft): NameMatch {
  const { language } = context;
  const [words = ''] = said.split(/[,;]/);
  const head = headOf(words, language);
  if (match.titled === 0 || product.extras.length > 0 || match.unmatched.includes(head)) return match;
  const isContainer = language === 'es' ? isOnlyContainer(head) : containersIn(words).includes(fold(head));
  if (!isThing(head, language) || countsPieces(head) || isContainer) return match;
  // "Helada gloves large": a size, and no thing.
  if (product.variants.length > 0 && matchName(head, onlyOptions(product), language).covered > 0)
    return match;
  const named = { ...product, description: '', attributes: {}, variants: [] };
  // "Your 55 inch": a measure.
  if (/\d\S*\s+\S+$/.test(words)) return match;
  const isNamed = match.titledWords.includes(head) || matchName(head, named, language).covered > 0;
  if (isNamed && !isOnlyInCompound(head, words, product)) return match;
  return { ...match, covered: match.covered - 1, unmatched: [...match.unmatched, head] };
}

/** A "coffee cup", of what is "bean-to-cup": a part of a word that says how something is. */
function isOnlyInCompound(head: string, words: string, { title, language }: Product): boolean {
  if (language !== 'en' || !isEntry(words, language)) return false;
  const parts = fold(title).split(/\s+/);
  const isIn = (part: string) => part.split('-').includes(fold(head));
  return parts.some(isIn) && parts.filter(isIn).every((part) => part.includes('-'));
}

function judge(draft: Draft, words: string, product: Product): Candidate {
  const match = ofItsKind(words, product, matchInEither(words, product, draft.context.language), draft);
  if (product.variants.length > 0 || match.titled === 0) return { product, match, oddSize: '' };
  const odd = match.unmatched.filter((word) => sizeWord.test(plainly(word)));
  return {
    product,
    match: {
      ...match,
      total: match.total - odd.length,
      unmatched: match.unmatched.filter((word) => !odd.includes(word)),
    },
    oddSize: odd.join(' '),
  };
}

export const isFull = ({ match }: Candidate): boolean =>
  match.total > 0 && match.covered === match.total && match.titled > 0;

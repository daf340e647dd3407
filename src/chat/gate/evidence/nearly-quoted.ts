/** A sentence of a page, a sheet or a review, told again nearly word for word: its words in its order, with nothing that turns it. */
import type { Page, Product } from '../../../catalog/product.ts';
import { findNumbers } from '../../../language/numbers.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Slots, Word } from '../clause.ts';
import { denialDepths } from '../reading/negation-scope.ts';
import { carriedSlots, holdsForAll, productAnchors } from '../reading/subjects.ts';
import { meaningMarks } from '../words/meanings.ts';
import { familyOf } from '../words/synonyms.ts';
import { freeWords } from './free-of-charge.ts';
import type { KnownFacts } from './known-facts.ts';
import { isToldByReader, readerWords } from './saying-of-subject.ts';
import { exactNumeral } from './text-index.ts';
import type { WordReach } from './word-reach.ts';
import { workedOut } from './worked-out.ts';

type Piece = {
  language: Language;
  /** Of each word that is more than a small one: what it may stand for, and whether it is denied. */
  words: readonly { stems: ReadonlySet<string>; denied: boolean }[];
  figures: ReadonlySet<string>;
  /** Words that widen, narrow or turn what is said. */
  turns: string;
  free: boolean;
};

const FEWEST = 3;
/** So much of the sentence is kept; of one that says what costs nothing, more. */
const KEPT = { sentence: 0.6, gift: 0.7, review: 0.4 };

const turning =
  /^(?:solo|solamente|unicamente|only|tod[oa]s?|all|every|everything|any|each|cada|amb[oa]s|both|cualquiera?|primer[oa]?|first|segund[oa]|second|siempre|always|nunca|never|hasta|maximo|minimo|least|most|mas|menos|more|less|salvo|excepto|except|unless|if|si|cuando|when|antes|despues|before|after|until|within|dentro|fuera|outside|instead|lugar|vez|medio|half|doble|double|twice|muy|very|too|demasiado|casi|almost)$/;

function pieceOf(text: string, language: Language): Piece {
  const tokens = tokenise(text);
  const depths = denialDepths(tokens, text, language);
  const free = freeWords(
    tokens.map((token) => ({ ...token, ordinary: false, negated: false, named: false })),
  );
  return {
    language,
    words: tokens.flatMap(({ folded }, index) => {
      if (isSmall(folded, language)) return [];
      const own = stem(folded, language);
      const family = familyOf(own, language);
      const stems = new Set([own, ...(family === undefined ? [] : [family]), ...meaningMarks(own, language)]);
      return [{ stems, denied: (depths[index] ?? 0) > 0 }];
    }),
    figures: figuresOf(text, language),
    turns: turnsOf(tokens),
    free: free.size > 0,
  };
}

const isSmall = (folded: string, language: Language): boolean =>
  isStopword(folded, language) || turning.test(folded) || /^\d/.test(folded);

const turnsOf = (words: readonly { folded: string }[]): string =>
  words
    .map(({ folded }) => folded)
    .filter((folded) => turning.test(folded))
    .sort()
    .join(' ');

function figuresOf(text: string, language: Language): Set<string> {
  return new Set(
    findNumbers(text, language)
      .filter(({ words, value }) => !words || value > 1)
      .map(({ exact, words, from, to }) => (words ? exact : exactNumeral(text.slice(from, to)))),
  );
}

const piecesOf = (text: string, language: Language): Piece[] =>
  text
    .split(/(?<=[.!?…])\s+|\n+|[;:]\s/)
    .map((part) => pieceOf(part, language))
    .filter(({ words }) => words.length >= FEWEST);

const ofPage = workedOut(({ text, language }: Page) => piecesOf(text, language));
const ofSheet = workedOut(({ description, language }: Product) => piecesOf(description, language));
const ofReviews = workedOut(({ reviews, language }: Product) =>
  reviews.flatMap(({ text }) => piecesOf(text ?? '', language)),
);

/** Of what is somebody's own order, no text tells. */
const ofTheirs = / (?:su|tu|your) (?:pedido|compra|order|parcel|paquete)(?= )/;

export function isNearlyQuoted(clause: Clause, known: KnownFacts): boolean {
  if (clause.question || clause.words.length < FEWEST || ofTheirs.test(clause.plain.text)) return false;
  const named: Slots = productAnchors(clause).map(({ ids }) => ids);
  const slots = named.length > 0 ? named : carriedSlots(clause, known);
  if (isToldByReader(clause)) return slots.length > 0 && isOfReview(clause, slots, known);
  if (isOfAny(known.pages.flatMap(ofPage), clause, clause.words, known.reach, KEPT.sentence)) return true;
  const words = clause.words.filter((word) => !word.named);
  return (
    slots.length > 0 &&
    clause.amounts.length === 0 &&
    holdsForAll(slots, known, ({ product }) =>
      isOfAny(ofSheet(product), clause, words, known.reach, KEPT.sentence),
    )
  );
}

/** "It takes no practice" of "takes some practice": what a shopper is said to have written has lost or won its "no". */
export function turnsReview(clause: Clause, known: KnownFacts): boolean {
  if (clause.question || !isToldByReader(clause)) return false;
  const named: Slots = productAnchors(clause).map(({ ids }) => ids);
  const aside = new Set(readerWords(clause));
  const words = clause.words.filter((word, index) => !word.named && !aside.has(index));
  return (named.length > 0 ? named : carriedSlots(clause, known))
    .flat()
    .flatMap((id) => known.byId.get(id)?.product ?? [])
    .flatMap(ofReviews)
    .some((piece) => {
      const told = { clause, words, reach: known.reach, share: KEPT.sentence };
      return isOf(piece, { ...told, denials: 'any' }) && !isOf(piece, { ...told, denials: 'same' });
    });
}

function isOfReview(clause: Clause, slots: Slots, known: KnownFacts): boolean {
  const aside = new Set(readerWords(clause));
  const words = clause.words.filter((word, index) => !word.named && !aside.has(index));
  return (
    clause.amounts.length === 0 &&
    holdsForAll(slots, known, ({ product }) =>
      isOfAny(ofReviews(product), clause, words, known.reach, KEPT.review),
    )
  );
}

type Told = {
  clause: Clause;
  words: readonly Word[];
  reach: WordReach;
  /** So much of the sentence has to be kept. */
  share: number;
  /** Whether what is denied is compared. */
  denials: 'same' | 'any';
};

function isOfAny(
  pieces: readonly Piece[],
  clause: Clause,
  words: readonly Word[],
  reach: WordReach,
  share: number,
): boolean {
  return pieces.some((piece) => isOf(piece, { clause, words, reach, share, denials: 'same' }));
}

function isOf(piece: Piece, { clause, words, reach, share, denials }: Told): boolean {
  const { language } = piece;
  const content = words.filter(({ folded }) => !isSmall(folded, language));
  if (content.length < FEWEST || turnsOf(words) !== piece.turns) return false;
  const figures = figuresOf(clause.body, language);
  if (figures.size !== piece.figures.size || [...figures].some((one) => !piece.figures.has(one)))
    return false;
  if (freeWords(words).size > 0 !== piece.free) return false;
  let at = -1;
  const meets = (folded: string, { stems }: Piece['words'][number]) =>
    reach.of(folded, language).some(([only = '', ...more]) => more.length === 0 && stems.has(only));
  const [subject] = piece.words;
  // "Los tensiómetros tienen cinco años": what begins the sentence is what it is said of.
  if (share > KEPT.review && subject !== undefined && !content.some(({ folded }) => meets(folded, subject)))
    return false;
  for (const { folded, negated } of content) {
    at = piece.words.findIndex(
      (word, place) => place > at && (denials === 'any' || word.denied === negated) && meets(folded, word),
    );
    if (at < 0) return false;
  }
  return content.length >= (piece.free ? Math.max(share, KEPT.gift) : share) * piece.words.length;
}

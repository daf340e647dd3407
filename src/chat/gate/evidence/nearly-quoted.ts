/** A sentence of a page, a sheet or a review, told again nearly word for word: its words in its order, with nothing that turns it. */
import type { Page, Product } from '../../../catalog/product.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Slots, Word } from '../clause.ts';
import { denialDepths } from '../reading/negation-scope.ts';
import { holdsForAll, namedOrCarried } from '../reading/subjects.ts';
import { meaningMarks } from '../words/meanings.ts';
import { familyOf } from '../words/synonyms.ts';
import { freeWords } from './free-of-charge.ts';
import type { KnownFacts } from './known-facts.ts';
import { isToldByReader, readerWords } from './saying-of-subject.ts';
import { figuresSaid } from './text-index.ts';
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
    figures: new Set(figuresSaid(text, language)),
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
  const slots = namedOrCarried(clause, known);
  if (isToldByReader(clause)) return slots.length > 0 && isOfReview(clause, slots, known);
  const { reach } = known;
  const ofPages = {
    said: saidBy(clause, clause.words),
    reach,
    share: KEPT.sentence,
    denials: 'same',
  } as const;
  if (known.pages.flatMap(ofPage).some((piece) => isOf(piece, ofPages))) return true;
  if (slots.length === 0 || clause.amounts.length > 0) return false;
  const ofGoods = {
    ...ofPages,
    said: saidBy(
      clause,
      clause.words.filter((word) => !word.named),
    ),
  };
  return holdsForAll(slots, known, ({ product }) => ofSheet(product).some((piece) => isOf(piece, ofGoods)));
}

/** "It takes no practice" of "takes some practice": what a shopper is said to have written has lost or won its "no". */
export function turnsReview(clause: Clause, known: KnownFacts): boolean {
  if (clause.question || !isToldByReader(clause)) return false;
  const told = { said: saidBy(clause, wordsOfReader(clause)), reach: known.reach, share: KEPT.sentence };
  return namedOrCarried(clause, known)
    .flat()
    .flatMap((id) => known.byId.get(id)?.product ?? [])
    .flatMap(ofReviews)
    .some((piece) => isOf(piece, { ...told, denials: 'any' }) && !isOf(piece, { ...told, denials: 'same' }));
}

function isOfReview(clause: Clause, slots: Slots, known: KnownFacts): boolean {
  if (clause.amounts.length > 0) return false;
  const said = saidBy(clause, wordsOfReader(clause));
  const told = { said, reach: known.reach, share: KEPT.review, denials: 'same' } as const;
  return holdsForAll(slots, known, ({ product }) => ofReviews(product).some((piece) => isOf(piece, told)));
}

/** What the shopper is said to have written, without the words that say so. */
function wordsOfReader(clause: Clause): Word[] {
  const aside = new Set(readerWords(clause));
  return clause.words.filter((word, index) => !word.named && !aside.has(index));
}

type Said = { content: readonly Word[]; turns: string; figures: readonly string[]; free: boolean };

/** The clause as it is held against every piece of a language. */
function saidBy({ body }: Clause, words: readonly Word[]): (language: Language) => Said {
  const known = new Map<Language, Said>();
  return (language) => {
    const said = known.get(language) ?? {
      content: words.filter(({ folded }) => !isSmall(folded, language)),
      turns: turnsOf(words),
      figures: [...new Set(figuresSaid(body, language))],
      free: freeWords(words).size > 0,
    };
    known.set(language, said);
    return said;
  };
}

type Told = {
  said: (language: Language) => Said;
  reach: WordReach;
  /** So much of the sentence has to be kept. */
  share: number;
  /** Whether what is denied is compared. */
  denials: 'same' | 'any';
};

function isOf(piece: Piece, { said, reach, share, denials }: Told): boolean {
  const { language } = piece;
  const { content, turns, figures, free } = said(language);
  if (content.length < FEWEST || turns !== piece.turns || free !== piece.free) return false;
  if (figures.length !== piece.figures.size || figures.some((one) => !piece.figures.has(one))) return false;
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

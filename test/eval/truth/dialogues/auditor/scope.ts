/** One piece of an answer with all that decides whether it is true. */
import type { Cart, Language, Outcome } from '../../../../../src/protocol.ts';
import { type Figure, figuresOf, isSaidBy } from './figures.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { withDigits } from './number-words.ts';
import { negationsIn, type Piece } from './pieces.ts';
import type { BookProduct, PageSentence, ShopBook } from './shop-book.ts';
import { fold, isSmallWord, wordsOf } from './spelling.ts';

/** What the auditor hears of a turn: the text shown, the turn's events and what came before. Nothing from inside the service. */
export type Hearing = {
  shop: string;
  language: Language;
  /** The shopper's messages so far, the one that is answered last. */
  asks: readonly string[];
  shown: string;
  /** Ids of the turn's cards, best first, and how many there are in all. */
  products?: { ids: readonly string[]; total: number };
  /** The cart as it is now, and as it was before the turn. */
  cart?: Cart;
  cartBefore?: Cart;
  outcome?: Outcome;
  /** What the model was told to be; the only thing known of the inside, to know it when it is shown. */
  rules?: string;
  /** Cards of earlier turns, the latest last. */
  idsBefore?: readonly string[];
  /** The lists of several cards that were shown, turn by turn. */
  listsBefore?: readonly (readonly string[])[];
};

export type Scope = {
  book: ShopBook;
  hearing: Hearing;
  piece: Piece;
  /** The piece with number words as digits. */
  text: string;
  folded: string;
  figures: Figure[];
  mentions: Mention[];
  /** What the piece is about: what it names, else what was last named, else what was asked, else the cards. */
  subject: BookProduct[];
  negations: number;
  /** The products whose own text says the piece word for word. */
  tellers: BookProduct[];
};

/** Why a piece is false, in words for the report. */
export type Check = (scope: Scope) => string[];

/** "About the Corso 15: ", "La Brisa: ". */
const leadIn = /^[^:.]{0,80}:\s/;

export function scopesOf(pieces: readonly Piece[], hearing: Hearing, book: ShopBook): Scope[] {
  let named: BookProduct[] = [];
  return pieces.map((piece) => {
    const text = withDigits(piece.text, hearing.language);
    const mentions = mentionsIn(text, book);
    const tellers = tellersOf(piece.text, book);
    // In a product's own words other products are not meant, but in what leads to them they are.
    const body = tellers.length === 0 ? text.length : (leadIn.exec(text)?.[0].length ?? 0);
    const meant = mentions.filter(({ from }) => from < body);
    if (meant.length > 0) named = meant.flatMap(({ products }) => products);
    const outside = mentions.map(({ from, to }) => [from, to] as const);
    return {
      book,
      hearing,
      piece,
      text,
      folded: fold(text),
      // A figure inside a title ("Meteoro 2", "Corso 15") is part of the name.
      figures: figuresOf(text).filter(
        (f) => !outside.some(([from, to]) => f.from >= from && f.to <= to && f.kind !== 'money'),
      ),
      mentions,
      tellers,
      subject: named.length > 0 ? named : askedAbout(hearing, book),
      negations: negationsIn(text),
    };
  });
}

function tellersOf(text: string, { products }: ShopBook): BookProduct[] {
  const said = fold(text.replace(leadIn, '')).replace(/[.;:\s]+$/, '');
  return said.length < 25 ? [] : products.filter(({ told }) => told.includes(said));
}

/** Whether the product that is spoken of says the piece word for word. */
export function isOwnText({ tellers, subject }: Scope): boolean {
  return tellers.some((teller) => subject.includes(teller));
}

function askedAbout({ asks, products, idsBefore = [] }: Hearing, book: ShopBook): BookProduct[] {
  const ids = new Set(products?.ids ?? idsBefore);
  const cards = book.products.filter(({ id }) => ids.has(id));
  const asked = mentionsIn(asks.at(-1) ?? '', book).flatMap((mention) => mention.products);
  return [...asked, ...cards];
}

/** The words of a text that carry something to be true or false. */
export function contentRoots(text: string): string[] {
  return wordsOf(text)
    .filter(({ folded }) => !isSmallWord(folded) && !/^\d/.test(folded))
    .map(({ root }) => root);
}

/** "... whatever does not suit you" denies nothing of what the sentence says. */
const sideClause =
  /\b(?:lo que no|cuando no|si no|salvo que|siempre que|whatever does not|unless|as long as|if)\b.*/i;

/** The page sentence that says what the piece says: its words, its figures, and no more and no fewer negations. */
export function pageSaying(scope: Scope, share = 0.75): PageSentence | undefined {
  const said = contentRoots(scope.text);
  if (said.length === 0) return undefined;
  const plain = bare(scope.piece.text);
  if (isPageText(scope)) {
    return scope.book.sentences.find(
      ({ folded }) => bare(folded).includes(plain) || plain.includes(bare(folded)),
    );
  }
  return scope.book.sentences.find((sentence) => {
    const shared = said.filter((root) => sentence.roots.has(root)).length;
    return (
      shared / said.length >= share &&
      negationsIn(sentence.text.replace(sideClause, '')) % 2 === scope.negations % 2 &&
      scope.figures.every((figure) =>
        isSaidBy(figure, figuresOf(withDigits(sentence.text, scope.hearing.language))),
      )
    );
  });
}

/** Whether a page has the piece word for word. */
export function isPageText({ piece, book }: Scope): boolean {
  const plain = bare(piece.text);
  return plain.length > 6 && book.pages.some(({ folded }) => bare(folded).includes(plain));
}

/** The page sentences that share most words with the piece, and those that share one less. */
export function nearestPages({ book, text }: Scope): PageSentence[] {
  const said = new Set(
    contentRoots(text).filter((root) => !/^(?:dia|day|hor|hour|ano|year|minut|mes|month|euro)$/.test(root)),
  );
  const shared = book.sentences.map(({ roots }) => [...said].filter((root) => roots.has(root)).length);
  const most = Math.max(0, ...shared);
  return book.sentences.filter((_, at) => (shared[at] ?? 0) >= Math.max(1, most - 1));
}

/** Page sentences that speak of what the piece speaks of. */
export function pagesNear({ book, text }: Scope, sharedWords: number): PageSentence[] {
  const said = new Set(contentRoots(text));
  return book.sentences.filter(
    ({ roots }) => [...said].filter((root) => roots.has(root)).length >= sharedWords,
  );
}

function bare(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

export function sameWords(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

export function bareWords(text: string): string {
  return bare(text);
}

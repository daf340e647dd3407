/** A shopper's words as units that a product holds or does not: what each may be called in this catalogue. */

import { isFiller } from '../language/fillers.ts';
import { foldPhrase } from '../language/fold.ts';
import { isGoods, isKindStem, isThing, translations } from '../language/lexicon.ts';
import { stem } from '../language/stem.ts';
import { isStopword } from '../language/stopwords.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import type { Language } from '../protocol.ts';
import type { Generation } from './generation.ts';
import { quoted, termOf } from './index-terms.ts';
import { keptMeaning } from './kept-meanings.ts';
import { isNoise } from './noise-words.ts';
import { absentTerm } from './product-rows.ts';
import { namesThings, shelvesNamedBy, shelvesOf } from './shelves.ts';
import {
  type Asked,
  alike,
  asWritten,
  best,
  contentTerms,
  joinedMeaning,
  type Meaning,
  meant,
  otherLanguage,
  phraseFrom,
  type Translate,
  type Via,
} from './word-meaning.ts';

export type Unit = {
  /** The shopper's own words. */
  text: string;
  /** Any of these; of each, all its terms together. Empty when the catalogue knows none. */
  alternatives: string[][];
  /** Products that hold the best of them. */
  count: number;
  idf: number;
  via: Via;
  /** Whether it stands where the language puts the thing itself: first in Spanish, last before a preposition in English. */
  head: boolean;
  /** Said to be absent: "sin gluten". */
  absent: boolean;
  /** Shelves whose goods are all meant for it ("ciclismo" of "bicicleta"): terms that meet it in a product's category. */
  shelves: string[][];
};

const mostUnits = 12;
const longestThing = 3;

/** One expression of FTS5 for a unit; every term is quoted. */
export function unitExpression(unit: Unit): string {
  const alternatives = [
    ...unit.alternatives.map((terms) =>
      terms.length === 1 ? quoted(terms[0] ?? '') : `(${terms.map(quoted).join(' AND ')})`,
    ),
    ...unit.shelves.map((terms) => `{category} : ${quoted(terms.join(' '))}`),
  ];
  return alternatives.length === 1 ? (alternatives[0] ?? '') : `(${alternatives.join(' OR ')})`;
}

function isSkipped({ generation, language }: Asked, token: Token): boolean {
  if (isStopword(token.folded, language)) return true;
  if ([...token.folded].length === 1 && !/\d/.test(token.folded)) return true;
  return isStopword(token.folded, otherLanguage(language)) && asWritten(generation, token.folded).count === 0;
}

const without: ReadonlySet<string> = new Set(['sin', 'without', 'no']);
const prepositions: ReadonlySet<string> = new Set(
  'for with without in of to that from by on under over size which who at'.split(' '),
);

/** Said to be absent: only products that say so themselves meet it ("sin gluten"). */
function asAbsent(generation: Generation, found: Meaning): Meaning {
  const absent = found.alternatives
    .filter((terms) => terms.length === 1)
    .map((terms) => terms.map(absentTerm));
  return { ...best(generation, absent), via: found.via };
}

type Piece = {
  written: string;
  /** Of a single word. */
  folded?: string;
  found: Meaning;
  beforePreposition: boolean;
  absent?: boolean;
};

function begins(generation: Generation, [first]: readonly string[]): boolean {
  if (first === undefined) return false;
  const look = () =>
    generation.value('SELECT 1 FROM words WHERE words MATCH ? LIMIT 1', `title : ^ ${quoted(first)}`) ===
    undefined
      ? { ...unknown }
      : { ...unknown, count: 1 };
  return keptMeaning(generation, `begins ${first}`, look).count > 0;
}

/** "Comida para gatos", where a shelf is "Gatos > Comida húmeda": what stands there is it, however its title begins. */
function isShelved(generation: Generation, terms: readonly string[]): boolean {
  if (terms.length < 2) return false;
  const expression = `{category} : (${terms.map(quoted).join(' AND ')})`;
  const look = () =>
    generation.value('SELECT 1 FROM words WHERE words MATCH ? LIMIT 1', expression) === undefined
      ? { ...unknown }
      : { ...unknown, count: 1 };
  return keptMeaning(generation, `shelved ${terms.join(' ')}`, look).count > 0;
}

const unknown: Meaning = { alternatives: [], count: 0, via: 'unknown' };

/**
 * What is wanted stands first in a Spanish title: "tenis" begins none where there are "raquetas de tenis", so who asks for "tenis
 * rojos" may mean "zapatillas", and who asks for "sneakers" means no racket.
 */
function asHead(asked: Asked, piece: Piece): Meaning {
  return withOnlyKind(asked.generation, asHeadOfTitle(asked, piece));
}

/** So many titles tell what kinds of a thing there are. */
const mostTitles = 60;

/** "De trekking" of titles that begin with "Bastones"; those that begin so and say no kind have none. */
function kindsOf(generation: Generation, first: string): Set<string> {
  const numbers = generation.column<number>(
    'SELECT rowid FROM words WHERE words MATCH ? LIMIT ?',
    `title : ^ ${quoted(first)}`,
    mostTitles,
  );
  const kinds = numbers.map((n) => {
    const words = tokenise(generation.productAt(n)?.title ?? '');
    return words[1]?.folded === 'de' ? words[2]?.folded : undefined;
  });
  return new Set(kinds.filter((kind) => kind !== undefined));
}

/** "Bastones de trekking", where no title says "bastones de" anything else: a "bastón plegable" is one too. */
function withOnlyKind(generation: Generation, found: Meaning): Meaning {
  const [terms = []] = found.alternatives;
  const [first, ...more] = terms;
  if (generation.languages[0] !== 'es' || first === undefined || more.length === 0) return found;
  return keptMeaning(generation, `only kind ${terms.join(' ')}`, () => {
    const [kind, ...others] = kindsOf(generation, first);
    // "De tirantes", "de algodón" say how a thing is made, not what it is for.
    const isMade = kind === undefined || isGoods(kind, 'es') || isKindStem(stem(kind, 'es'), 'es');
    const isOnly = !isMade && others.length === 0 && more.includes(termOf(kind, 'es'));
    return isOnly ? { ...found, ...best(generation, [...found.alternatives, [first]]) } : found;
  });
}

function asHeadOfTitle(asked: Asked, { found, folded }: Piece): Meaning {
  const { generation } = asked;
  if (generation.languages[0] !== 'es' || found.count === 0) return found;
  const beginning = found.alternatives.filter(
    (terms) => begins(generation, terms) || isShelved(generation, terms),
  );
  if (found.via === 'translation' && beginning.length > 0)
    return { ...found, ...best(generation, beginning) };
  if (found.via !== 'word' || beginning.length > 0 || asked.language !== 'es') return found;
  // "Impermeable" is a coat too, but first of all a quality.
  if (folded === undefined || !isThing(folded, 'es')) return found;
  const others = alike(asked, folded, 'es').alternatives.filter((terms) => begins(generation, terms));
  return others.length === 0 ? found : { ...found, ...best(generation, [...others, ...found.alternatives]) };
}

/** "Tienda de campaña" is one thing of several words: a "tent", a "carpa". */
function isOneThing({ language, translate }: Asked, phrase: string): boolean {
  const folded = foldPhrase(phrase);
  if (!folded.includes(' ')) return true;
  return translate(folded, language).some((rendering) => !rendering.includes(' '));
}

function asUnits(asked: Asked, pieces: readonly Piece[]): Unit[] {
  const { generation, language } = asked;
  const distinct = pieces.filter((piece, index) => {
    const key = JSON.stringify(piece.found.alternatives);
    const first = pieces.findIndex((other) => JSON.stringify(other.found.alternatives) === key);
    return piece.found.count === 0 || first === index;
  });
  const lastBefore = distinct.filter((piece) => piece.beforePreposition).at(-1) ?? distinct.at(-1);
  const head = language === 'es' ? distinct[0] : lastBefore;
  const { productCount } = generation;
  return distinct.map((piece) => {
    const found = piece === head ? asHead(asked, piece) : piece.found;
    return {
      text: piece.written,
      ...found,
      idf: Math.log(1 + (productCount - found.count + 0.5) / (found.count + 0.5)),
      head: piece === head,
      absent: piece.absent === true,
      shelves:
        piece === head
          ? shelvesNamedBy(generation, found.alternatives, isOneThing(asked, piece.written))
          : shelvesOf(generation, found.alternatives),
    };
  });
}

/** "Tienda de campaña", where there is a shelf of such: one thing, and no "tienda" of any other kind. */
function thingOnShelf(
  asked: Asked,
  tokens: readonly Token[],
  start: number,
): { found: Meaning; length: number } | undefined {
  if (!namesThings(asked.generation)) return undefined;
  for (let length = Math.min(longestThing, tokens.length - start); length >= 2; length -= 1) {
    const run = tokens.slice(start, start + length);
    const phrase = run.map(({ folded }) => folded).join(' ');
    if (isStopword(run.at(-1)?.folded ?? '', asked.language) || !isThing(phrase, asked.language)) continue;
    const written = best(asked.generation, [contentTerms(phrase, asked.language)]);
    if (written.count === 0 || !isOneThing(asked, phrase)) continue;
    if (shelvesNamedBy(asked.generation, written.alternatives, true).length > 0)
      return { found: { ...written, via: 'word' }, length };
  }
  return undefined;
}

/** The thing itself by its other names too: "trainers", where most are called "sneakers". */
export function withOtherNames(
  generation: Generation,
  units: readonly Unit[],
  language: Language,
): Unit[] | undefined {
  const asked: Asked = { generation, language, translate: translations };
  const at = units.findIndex(({ head, via, count }) => head && via === 'word' && count > 0);
  const unit = units[at];
  if (unit === undefined) return undefined;
  const others = alike(asked, foldPhrase(unit.text), language).alternatives;
  if (others.length === 0) return undefined;
  return units.with(at, { ...unit, ...best(generation, [...unit.alternatives, ...others]) });
}

/** Units of a text in order, without stopwords and words of wanting ("busco algo barato"). */
export function queryUnits(
  generation: Generation,
  text: string,
  { language, translate = translations }: { language: Language; translate?: Translate },
): Unit[] {
  const asked: Asked = { generation, language, translate };
  const tokens = tokenise(text);
  const pieces: Piece[] = [];
  let beforePreposition = true;
  for (let index = 0; index < tokens.length && pieces.length < mostUnits; ) {
    const token = tokens[index];
    if (token === undefined) break;
    const before = tokens[index - 1];
    const phrase = isStopword(token.folded, language)
      ? undefined
      : (thingOnShelf(asked, tokens, index) ?? phraseFrom(asked, tokens, index));
    if (phrase !== undefined) {
      const last = tokens[index + phrase.length - 1] ?? token;
      const written = text.slice(token.from, last.to);
      pieces.push({ written, found: phrase.found, beforePreposition });
      index += phrase.length;
      continue;
    }
    const joined = joinedMeaning(asked, tokens, index);
    if (joined !== undefined) {
      const last = tokens[index + 1] ?? token;
      pieces.push({ written: text.slice(token.from, last.to), found: joined, beforePreposition });
      index += 2;
      continue;
    }
    index += 1;
    if (pieces.length > 0 && prepositions.has(token.folded)) beforePreposition = false;
    if (isSkipped(asked, token) || isNoise(token.folded)) continue;
    const found = meant(asked, token.folded);
    if (found.count === 0 && isFiller(token.folded)) continue;
    if (before !== undefined && without.has(before.folded)) {
      const written = text.slice(before.from, token.to);
      pieces.push({ written, found: asAbsent(generation, found), beforePreposition: false, absent: true });
    } else pieces.push({ written: token.text, folded: token.folded, found, beforePreposition });
  }
  return asUnits(asked, pieces);
}

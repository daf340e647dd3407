/** A shopper's words as units that a product holds or does not: what each may be called in this catalogue. */
import { isLexiconStem, synonyms, translations } from '../language/lexicon.ts';
import { stem } from '../language/stem.ts';
import { isStopword } from '../language/stopwords.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import { type Language, languages } from '../protocol.ts';
import type { Generation } from './generation.ts';
import { quoted, termOf, termsOf } from './index-terms.ts';
import { keptMeaning } from './kept-meanings.ts';
import { nearestLexiconWord } from './lexicon-spelling.ts';
import { isNoise, isNoiseTerm } from './noise-words.ts';
import { absentTerm } from './product-rows.ts';
import { shopSynonyms } from './shop-synonyms.ts';
import { nearestWord } from './spelling.ts';

export type Unit = {
  /** The shopper's own words. */
  text: string;
  /** Any of these; of each, all its terms together. Empty when the catalogue knows none. */
  alternatives: string[][];
  /** Products that hold the best of them. */
  count: number;
  idf: number;
  via: 'word' | 'synonym' | 'translation' | 'spelling' | 'unknown';
  /** Whether it stands where the language puts the thing itself: first in Spanish, last before a preposition in English. */
  head: boolean;
  /** Said to be absent: "sin gluten". */
  absent: boolean;
};

/** Longest run of words looked up as one in the lexicon ("ropa de cama"). */
const longestPhrase = 4;
const mostUnits = 12;
const mostAlternatives = 4;
/** Other words for a phrase are looked for where they are what this catalogue calls it, by far. */
const synonymLead = 1.5;

function otherLanguage(language: Language): Language {
  return language === 'es' ? 'en' : 'es';
}

/** One expression of FTS5 for a unit; every term is quoted. */
export function unitExpression(unit: Unit): string {
  const alternatives = unit.alternatives.map((terms) =>
    terms.length === 1 ? quoted(terms[0] ?? '') : `(${terms.map(quoted).join(' AND ')})`,
  );
  return alternatives.length === 1 ? (alternatives[0] ?? '') : `(${alternatives.join(' OR ')})`;
}

function countOf(generation: Generation, terms: readonly string[]): number {
  if (terms.length === 1) return generation.documentCount(terms[0] ?? '');
  if (terms.some((term) => generation.documentCount(term) === 0)) return 0;
  return (
    generation.value<number>(
      'SELECT count(*) FROM words WHERE words MATCH ?',
      terms.map(quoted).join(' AND '),
    ) ?? 0
  );
}

type Found = { alternatives: string[][]; count: number };
const nothing: Found = { alternatives: [], count: 0 };

function contentTerms(text: string, language: Language): string[] {
  const words = tokenise(text).filter((token) => !isStopword(token.folded, language));
  return [...new Set(words.map((token) => termOf(token.folded, language)))];
}

function best(generation: Generation, candidates: Iterable<string[]>): Found {
  const distinct = new Map<string, { terms: string[]; count: number }>();
  for (const terms of candidates) {
    const key = terms.join(' ');
    if (terms.length === 0 || distinct.has(key)) continue;
    const count = countOf(generation, terms);
    if (count > 0) distinct.set(key, { terms, count });
  }
  const found = [...distinct.values()]
    .sort((left, right) => right.count - left.count)
    .slice(0, mostAlternatives);
  return { alternatives: found.map(({ terms }) => terms), count: found[0]?.count ?? 0 };
}

function asWritten(generation: Generation, folded: string): Found {
  return best(
    generation,
    generation.languages.map((language) => termsOf(folded, language)),
  );
}

/** Renderings of a word or phrase in the other language. */
export type Translate = (folded: string, from: Language) => readonly string[];

type Asked = { generation: Generation; language: Language; translate: Translate };

/** What the words are called in the catalogue's languages. */
function translated({ generation, translate }: Asked, folded: string, from: Language): Found {
  const into = otherLanguage(from);
  if (!generation.languages.includes(into)) return nothing;
  return best(
    generation,
    translate(folded, from)
      .map((translation) => contentTerms(translation, into))
      .filter((terms) => !(terms.length === 1 && isNoiseTerm(terms[0] ?? ''))),
  );
}

/** Other words of the same meaning, in the catalogue's language: "tv" of a "television". */
function alike({ generation }: Asked, folded: string, language: Language): Found {
  if (!generation.languages.includes(language)) return nothing;
  return best(
    generation,
    synonyms(folded, language).map((synonym) => contentTerms(synonym, language)),
  );
}

/** A word that products only mention, where others are called by its synonym: "bici" and "bicicleta". */
function withAlike(asked: Asked, folded: string, written: Found): Found {
  if (written.alternatives.some((terms) => isName(asked.generation, terms))) return written;
  const named = alike(asked, folded, asked.language).alternatives.filter((terms) =>
    isName(asked.generation, terms),
  );
  return named.length === 0 ? written : best(asked.generation, [...named, ...written.alternatives]);
}

function isName(generation: Generation, terms: readonly string[]): boolean {
  const expression = `{title category tags} : (${terms.map(quoted).join(' AND ')})`;
  return generation.value('SELECT 1 FROM words WHERE words MATCH ? LIMIT 1', expression) !== undefined;
}

/** What the merchant says means the same stands beside whatever else it may be called. */
function withShopSynonyms<Meant extends Found>({ generation }: Asked, phrase: string, meant: Meant): Meant {
  const others = shopSynonyms(generation, phrase);
  if (others.length === 0) return meant;
  const terms = others.flatMap((other) =>
    generation.languages.map((language) => contentTerms(other, language)),
  );
  const found = best(generation, [...terms, ...meant.alternatives]);
  return found.count === 0 ? meant : { ...meant, ...found };
}

/** By hits: the word or its translation, whichever more products hold; a word nobody holds is looked up both ways. */
function meaning(asked: Asked, folded: string): Found & { via: Unit['via'] } {
  const meant = withShopSynonyms(asked, folded, wordMeaning(asked, folded));
  return meant.count > 0 && meant.via === 'unknown' ? { ...meant, via: 'synonym' } : meant;
}

function wordMeaning(asked: Asked, folded: string): Found & { via: Unit['via'] } {
  const { generation, language } = asked;
  const written = asWritten(generation, folded);
  const foreign = translated(asked, folded, language);
  // In a catalogue of the other language the same spelling is more likely chance: on a draw the translation is meant.
  const isForeign = !generation.languages.includes(language);
  if (foreign.count > written.count || (isForeign && foreign.count > 0 && foreign.count === written.count)) {
    return { ...foreign, via: 'translation' };
  }
  // "Cap" is in no name of a Spanish catalogue, however many of its descriptions speak of a "capa".
  if (isForeign && written.count > 0 && foreign.alternatives.some((terms) => isName(generation, terms))) {
    const isOfName = written.alternatives.some((terms) => isName(generation, terms));
    if (!isOfName) return { ...foreign, via: 'translation' };
  }
  if (written.count > 0) return { ...withAlike(asked, folded, written), via: 'word' };
  const same = alike(asked, folded, language);
  if (same.count > 0) return { ...same, via: 'synonym' };
  const back = translated(asked, folded, otherLanguage(language));
  return back.count > 0 ? { ...back, via: 'translation' } : { ...nothing, via: 'unknown' };
}

function isInLexicon(folded: string): boolean {
  return languages.some((language) => isLexiconStem(stem(folded, language), language));
}

function meantByMisspelling(asked: Asked, folded: string): Found & { via: Unit['via'] } {
  const nearest = isInLexicon(folded) ? undefined : nearestWord(asked.generation, folded);
  const inCatalogue = nearest === undefined ? nothing : meaning(asked, nearest);
  if (inCatalogue.count > 0) return { ...inCatalogue, via: 'spelling' };
  for (const language of [asked.language, otherLanguage(asked.language)]) {
    const word = isInLexicon(folded) ? undefined : nearestLexiconWord(folded, language);
    const found = word === undefined ? nothing : meaning({ ...asked, language }, word);
    if (found.count > 0) return { ...found, via: 'spelling' };
  }
  return { ...nothing, via: 'unknown' };
}

/** A word as it stands, else as it was meant. */
function meant(asked: Asked, folded: string): Found & { via: Unit['via'] } {
  const look = () => {
    const known = meaning(asked, folded);
    return known.count > 0 ? known : meantByMisspelling(asked, folded);
  };
  // Another word list than the usual one is tried for a single question.
  if (asked.translate !== translations) return look();
  return keptMeaning(asked.generation, `word ${asked.language} ${folded}`, look);
}

/** The longest run of words from here that the lexicon knows and the catalogue holds better than word by word. */
function phraseFrom(
  asked: Asked,
  tokens: readonly Token[],
  start: number,
): { found: Found & { via: Unit['via'] }; length: number } | undefined {
  for (let length = Math.min(longestPhrase, tokens.length - start); length >= 2; length -= 1) {
    const run = tokens.slice(start, start + length);
    if (isStopword(run.at(-1)?.folded ?? '', asked.language)) continue;
    const phrase = run.map((token) => token.folded).join(' ');
    const look = () => phraseMeaning(asked, phrase);
    const found =
      asked.translate === translations
        ? keptMeaning(asked.generation, `phrase ${asked.language} ${phrase}`, look)
        : look();
    if (found !== undefined) return { found, length };
  }
  return undefined;
}

/** What a phrase as a whole is called here, when that says more than its words one by one. */
function phraseMeaning(asked: Asked, phrase: string): (Found & { via: Unit['via'] }) | undefined {
  const { generation, language } = asked;
  const written = contentTerms(phrase, generation.languages[0] ?? 'es');
  const ofShop = withShopSynonyms(asked, phrase, nothing);
  if (ofShop.count > 0) {
    const whole = best(generation, [written]);
    return { ...ofShop, alternatives: [...ofShop.alternatives, ...whole.alternatives], via: 'synonym' };
  }
  const foreign = translated(asked, phrase, language);
  const found =
    foreign.count > 0
      ? { ...foreign, via: 'translation' as const }
      : { ...alike(asked, phrase, language), via: 'synonym' as const };
  if (found.count === 0) return undefined;
  const wordByWord = countOf(generation, written);
  if (found.count <= wordByWord * (foreign.count > 0 ? 1 : synonymLead)) return undefined;
  // "Mobile phone" is a smartphone here, and what calls itself a mobile phone is one too.
  if (foreign.count > 0 || wordByWord === 0) return found;
  return { ...found, alternatives: [...found.alternatives, written] };
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
function asAbsent(generation: Generation, found: Found & { via: Unit['via'] }): Found & { via: Unit['via'] } {
  const absent = found.alternatives
    .filter((terms) => terms.length === 1)
    .map((terms) => terms.map(absentTerm));
  return { ...best(generation, absent), via: found.via };
}

type Piece = {
  written: string;
  found: Found & { via: Unit['via'] };
  beforePreposition: boolean;
  absent?: boolean;
};

function asUnits(generation: Generation, language: Language, pieces: readonly Piece[]): Unit[] {
  const distinct = pieces.filter((piece, index) => {
    const key = JSON.stringify(piece.found.alternatives);
    const first = pieces.findIndex((other) => JSON.stringify(other.found.alternatives) === key);
    return piece.found.count === 0 || first === index;
  });
  const lastBefore = distinct.filter((piece) => piece.beforePreposition).at(-1) ?? distinct.at(-1);
  const head = language === 'es' ? distinct[0] : lastBefore;
  const { productCount } = generation;
  return distinct.map((piece) => ({
    text: piece.written,
    ...piece.found,
    idf: Math.log(1 + (productCount - piece.found.count + 0.5) / (piece.found.count + 0.5)),
    head: piece === head,
    absent: piece.absent === true,
  }));
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
    const phrase = isStopword(token.folded, language) ? undefined : phraseFrom(asked, tokens, index);
    if (phrase !== undefined) {
      const last = tokens[index + phrase.length - 1] ?? token;
      const written = text.slice(token.from, last.to);
      pieces.push({ written, found: phrase.found, beforePreposition });
      index += phrase.length;
      continue;
    }
    index += 1;
    if (pieces.length > 0 && prepositions.has(token.folded)) beforePreposition = false;
    if (isSkipped(asked, token) || isNoise(token.folded)) continue;
    const found = meant(asked, token.folded);
    if (before !== undefined && without.has(before.folded)) {
      const written = text.slice(before.from, token.to);
      pieces.push({ written, found: asAbsent(generation, found), beforePreposition: false, absent: true });
    } else pieces.push({ written: token.text, found, beforePreposition });
  }
  return asUnits(generation, language, pieces);
}

/** What a word or phrase of a shopper is called in this catalogue: as written, in other words, in the other language, respelled. */
import { cognates } from '../language/cognates.ts';
import { asTwoWords, isEntry, isLexiconStem, synonyms, translations } from '../language/lexicon.ts';
import { stem } from '../language/stem.ts';
import { isStopword } from '../language/stopwords.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import { type Language, languages } from '../protocol.ts';
import type { Generation } from './generation.ts';
import { quoted, termOf, termsOf } from './index-terms.ts';
import { keptMeaning } from './kept-meanings.ts';
import { nearestLexiconWord } from './lexicon-spelling.ts';
import { isNoiseTerm } from './noise-words.ts';
import { absentTerm } from './product-rows.ts';
import { shopSynonyms } from './shop-synonyms.ts';
import { nearestWord } from './spelling.ts';

/** How a word met the catalogue's own. */
export type Via = 'word' | 'synonym' | 'translation' | 'spelling' | 'unknown';

/** Any of `alternatives`; of each, all its terms together. Empty when the catalogue knows none. `count`: products of the best. */
export type Meaning = { alternatives: string[][]; count: number; via: Via };

/** Longest run of words looked up as one in the lexicon ("ropa de cama"). */
const longestPhrase = 4;
const mostAlternatives = 4;
/** Other words for a phrase are looked for where they are what this catalogue calls it, by far. */
const synonymLead = 1.5;

export function otherLanguage(language: Language): Language {
  return language === 'es' ? 'en' : 'es';
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

export function contentTerms(text: string, language: Language): string[] {
  const tokens = tokenise(text);
  const terms = tokens.map((token, at) => {
    if (isStopword(token.folded, language)) return [];
    const term = termOf(token.folded, language);
    // "Camiseta sin mangas" is none that has sleeves.
    return [/^(?:sin|without)$/.test(tokens[at - 1]?.folded ?? '') ? absentTerm(term) : term];
  });
  return [...new Set(terms.flat())];
}

export function best(generation: Generation, candidates: Iterable<string[]>): Found {
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

export function asWritten(generation: Generation, folded: string): Found {
  return best(
    generation,
    generation.languages.map((language) => termsOf(folded, language)),
  );
}

/** Renderings of a word or phrase in the other language. */
export type Translate = (folded: string, from: Language) => readonly string[];

export type Asked = { generation: Generation; language: Language; translate: Translate };

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
export function alike({ generation }: Asked, folded: string, language: Language): Found {
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
function meaning(asked: Asked, folded: string): Meaning {
  const meant = withShopSynonyms(asked, folded, wordMeaning(asked, folded));
  return meant.count > 0 && meant.via === 'unknown' ? { ...meant, via: 'synonym' } : meant;
}

function wordMeaning(asked: Asked, folded: string): Meaning {
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
    // "Fries" are none of the "entrantes fríos", though both have the same stem.
    if (written.alternatives.every((terms) => !terms.includes(folded))) {
      const both = best(generation, [...foreign.alternatives, ...written.alternatives]);
      return { ...both, via: 'translation' };
    }
  }
  if (written.count > 0) return { ...withAlike(asked, folded, written), via: 'word' };
  const same = alike(asked, folded, language);
  if (same.count > 0) return { ...same, via: 'synonym' };
  const back = translated(asked, folded, otherLanguage(language));
  // "Toster" has the stem of "tostar", and is a toaster all the same.
  const near =
    back.count === 0 || isEntry(folded, otherLanguage(language))
      ? undefined
      : nearestWord(generation, folded);
  if (near !== undefined && near !== folded) return { ...asWritten(generation, near), via: 'spelling' };
  if (back.count > 0) return { ...back, via: 'translation' };
  const guessed = translated({ ...asked, translate: cognates }, folded, language);
  return guessed.count > 0 ? { ...guessed, via: 'translation' } : { ...nothing, via: 'unknown' };
}

function isInLexicon(folded: string): boolean {
  return languages.some((language) => isLexiconStem(stem(folded, language), language));
}

/** "Stepladder", "hosepipe": two words of goods written as one. */
function compoundMeaning(asked: Asked, folded: string): Meaning {
  for (const phrase of asTwoWords(folded)) {
    const found = phraseMeaning(asked, phrase) ?? nothing;
    const terms = contentTerms(phrase, asked.language);
    const written = terms.length === 2 ? best(asked.generation, [terms]) : nothing;
    if (found.count > 0 || written.count > 0)
      return { ...(found.count > 0 ? found : written), via: found.count > 0 ? 'synonym' : 'word' };
  }
  return { ...nothing, via: 'unknown' };
}

/** "Head phones", "t shirt": one word of goods written as two, which more products hold than the two together. */
export function joinedMeaning(asked: Asked, tokens: readonly Token[], at: number): Meaning | undefined {
  const [first, second] = [tokens[at]?.folded ?? '', tokens[at + 1]?.folded ?? ''];
  const joined = `${first}${second}`;
  if (second === '' || joined.length < 6 || !/^[a-z]+$/.test(joined)) return undefined;
  if (isStopword(first, asked.language) || isStopword(second, asked.language) || second.length < 3)
    return undefined;
  return kept(asked, `joined ${asked.language} ${first} ${second}`, () => meaningAsOne(asked, first, second));
}

function meaningAsOne(asked: Asked, first: string, second: string): Meaning | undefined {
  const found = meaning(asked, `${first}${second}`);
  if (found.count === 0) return undefined;
  const apart = [first, second].map((word) => meaning(asked, word));
  return first.length > 1 && apart.every(({ count }) => count > 0) && bothHeld(asked, apart) >= found.count
    ? undefined
    : found;
}

function bothHeld({ generation }: Asked, [one, other]: readonly Found[]): number {
  return countOf(generation, [...(one?.alternatives[0] ?? []), ...(other?.alternatives[0] ?? [])]);
}

function meantByMisspelling(asked: Asked, folded: string): Meaning {
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
export function meant(asked: Asked, folded: string): Meaning {
  const look = () => {
    const known = meaning(asked, folded);
    if (known.count > 0) return known;
    const parts = compoundMeaning(asked, folded);
    return parts.count > 0 ? parts : meantByMisspelling(asked, folded);
  };
  return kept(asked, `word ${asked.language} ${folded}`, look);
}

/** Another word list than the usual one is tried for a single question. */
function kept<Value>({ generation, translate }: Asked, key: string, look: () => Value): Value {
  return translate === translations ? keptMeaning(generation, key, look) : look();
}

/** The longest run of words from here that the lexicon knows and the catalogue holds better than word by word. */
export function phraseFrom(
  asked: Asked,
  tokens: readonly Token[],
  start: number,
): { found: Meaning; length: number } | undefined {
  for (let length = Math.min(longestPhrase, tokens.length - start); length >= 2; length -= 1) {
    const run = tokens.slice(start, start + length);
    if (isStopword(run.at(-1)?.folded ?? '', asked.language)) continue;
    const phrase = run.map((token) => token.folded).join(' ');
    const found = kept(
      asked,
      `phrase ${asked.language} ${phrase}`,
      () => phraseMeaning(asked, phrase) ?? foreignPhrase(asked, phrase),
    );
    if (found !== undefined) return { found, length };
  }
  return undefined;
}

/** "Duct tape" from somebody who is taken to write Spanish: a few words hardly tell the language. */
function foreignPhrase(asked: Asked, phrase: string): Meaning | undefined {
  const language = otherLanguage(asked.language);
  if (isEntry(phrase, asked.language) || !isEntry(phrase, language)) return undefined;
  return phraseMeaning({ ...asked, language }, phrase);
}

/** Whether its words one by one, each as it is called here, are together in a name. */
function isNamedByWords(asked: Asked, phrase: string): boolean {
  const words = tokenise(phrase).filter(({ folded }) => !isStopword(folded, asked.language));
  const meanings = words.map(({ folded }) => meaning(asked, folded));
  if (meanings.length < 2 || meanings.some(({ count }) => count === 0)) return false;
  const all = meanings.map(({ alternatives }) => {
    const any = alternatives.map((terms) => `(${terms.map(quoted).join(' AND ')})`);
    return `(${any.join(' OR ')})`;
  });
  const expression = `{title category tags} : (${all.join(' AND ')})`;
  return asked.generation.value('SELECT 1 FROM words WHERE words MATCH ? LIMIT 1', expression) !== undefined;
}

/** What a phrase as a whole is called here, when that says more than its words one by one. */
function phraseMeaning(asked: Asked, phrase: string): Meaning | undefined {
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
  // "Luces de bici" in passing is not "Luces de bicicleta" by name.
  if (!found.alternatives.some((terms) => isName(generation, terms)) && isNamedByWords(asked, phrase))
    return undefined;
  const wordByWord = countOf(generation, written);
  if (found.count <= wordByWord * (foreign.count > 0 ? 1 : synonymLead)) return undefined;
  // "Mobile phone" is a smartphone here, and what calls itself a mobile phone is one too.
  if (foreign.count > 0 || wordByWord === 0) return found;
  return { ...found, alternatives: [...found.alternatives, written] };
}

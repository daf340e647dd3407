/** What a word that is none may have been meant to be among the words goods are called by: a slip, its beginning, its consonants. */
import { fold } from '../language/fold.ts';
import { isLexiconStem, isThing, lexiconEntries } from '../language/lexicon.ts';
import { stem } from '../language/stem.ts';
import type { Language } from '../protocol.ts';
import type { Generation } from './generation.ts';
import { lexiconWords, nearestLexiconWord } from './lexicon-spelling.ts';
import { findByName } from './resolve-names.ts';
import { editDistance, isWord, mayBeMeant, nearestWord, sameButForOrder } from './spelling.ts';
import { otherLanguage } from './word-meaning.ts';

/** `beside`: the words before and behind it, with which it may be called: "skiping ROPE". */
type Asked = { generation: Generation; folded: string; language: Language; beside: readonly string[] };

/** Where a word stands. `counted`: where goods are counted ("3 pep"), so that its first letters will do. */
export type WordPlace = { counted: boolean; before: string; after: string };

/** Of fewer letters a word is another's neighbour by chance: only letters swapped or doubled are a slip then. */
const shortestSlip = 5;
const shortestGap = 6;
const shortestChange = 7;
const shortestBeginning = 3;
/** Of more words that begin so none is meant. */
const mostBegun = 8;

/** Undefined for what is a word as it stands, and for what may be several. */
export function wordMeant(
  generation: Generation,
  written: string,
  how: WordPlace & { language: Language },
): string | undefined {
  const folded = fold(written);
  const { language, before, after } = how;
  const phrases = [before === '' ? '' : `${fold(before)} *`, after === '' ? '' : `* ${fold(after)}`];
  const asked = { generation, folded, language, beside: phrases.filter((phrase) => phrase !== '') };
  const plural = pluralMeant(asked);
  if (plural !== undefined) return plural;
  if (!/^[a-zñ]{3,}$/.test(folded) || isWord(generation, folded)) return undefined;
  return slipOf(asked) ?? (how.counted ? begunBy(asked) : undefined) ?? shortFor(asked);
}

function isOfTitle({ generation, language }: Asked, word: string): boolean {
  const [best] = findByName(generation, word, language, 1);
  return best !== undefined && best.coverage > 0.99 && best.titleShare > 0;
}

/** "Frys": a plural as it is never spelled, though "fry" is a word. */
function pluralMeant(asked: Asked): string | undefined {
  const { generation, folded, language } = asked;
  const plural = language === 'en' ? folded.replace(/([^aeiou])ys$/, '$1ies') : folded;
  return plural !== folded && isWord(generation, plural) && isOfTitle(asked, plural) ? plural : undefined;
}

function slipOf(asked: Asked): string | undefined {
  const { generation, folded, language, beside } = asked;
  if (folded.length < shortestSlip) return undefined;
  const words = lexiconWords(language).filter(
    (word) => mayBeMeant(folded, word) && isSlip(folded, word, language),
  );
  // What it is called with the word beside it is surer than what it is called alone.
  const together = words.find((word) =>
    beside.some((phrase) => {
      const name = phrase.replace('*', word);
      return isThing(name, language) && isOfTitle(asked, name);
    }),
  );
  if (together !== undefined) return together;
  const near = [nearestWord(generation, folded), nearestLexiconWord(folded, language), ...words];
  return near.find(
    (word) =>
      word !== undefined &&
      isSlip(folded, word, language) &&
      !isForeign(word, language) &&
      isOfTitle(asked, word),
  );
}

/** Letters that sound alike, each written one way: "almuada" and "almohada" are one letter apart. */
const alike: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  es: [
    [/(?<!c)h/g, ''],
    [/v/g, 'b'],
    [/ll/g, 'y'],
    [/z|c(?=[ei])|x/g, 's'],
    [/qu|c(?!h)/g, 'k'],
    [/g(?=[ei])/g, 'j'],
  ],
  en: [
    [/ph/g, 'f'],
    [/ck|c(?=[aou]|$)/g, 'k'],
    [/c(?=[ei])/g, 's'],
  ],
};
const soundOf = (word: string, language: Language): string =>
  alike[language].reduce((text, [from, to]) => text.replace(from, to), word).replace(/(.)\1/g, '$1');

/** Written as it sounds, or with one vowel for another: "casarole", "helmit". */
function soundsSo(folded: string, word: string, language: Language): boolean {
  if (folded.length < shortestGap) return false;
  const [one, other] = [soundOf(folded, language), soundOf(word, language)];
  if (one === other) return true;
  const isVowel = one.replace(/[aeiou]/g, '*') === other.replace(/[aeiou]/g, '*');
  return isVowel && editDistance(one, other, 1) === 1;
}

function isSlip(folded: string, word: string, language: Language): boolean {
  if ([folded, folded.replace(/e?s$/, '')].some((form) => soundsSo(form, word, language))) return true;
  if ([folded, folded.replace(/s$/, '')].some((form) => sameButForOrder(form, word))) return true;
  const shortest = folded.length === word.length ? shortestChange : shortestGap;
  return folded.length >= shortest && editDistance(folded, word, 1) === 1;
}

/** Nobody who writes Spanish misses "pillow" by a letter. */
function isForeign(word: string, language: Language): boolean {
  const isKnown = (one: Language) => isLexiconStem(stem(word, one), one);
  return isKnown(otherLanguage(language)) && !isKnown(language);
}

/** "Pep" where goods are called "pepperoni" and by no other word that begins so. */
function begunBy(asked: Asked): string | undefined {
  const { generation, folded } = asked;
  if (folded.length < shortestBeginning) return undefined;
  const words = generation.column<string>(
    `SELECT word FROM known_word WHERE word > ? AND word < ? LIMIT ${mostBegun + 1}`,
    folded,
    `${folded}{`,
  );
  if (words.length > mostBegun) return undefined;
  const named = words.filter((word) => isOfTitle(asked, word));
  const stems = new Set(named.map((one) => stem(one, generation.languages[0] ?? 'es')));
  return stems.size === 1 ? named[0] : undefined;
}

/** The first letter and the consonants behind it. */
const consonantsOf = (folded: string): string => folded.slice(0, 1) + folded.slice(1).replace(/[aeiou]/g, '');

function isWithin(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

type Shortened = { word: string; consonants: string };
const shortened = new Map<Language, readonly Shortened[]>();

/** Colours and sizes are what is cut short by its vowels: "blk", "gry", "lrg". */
function oftenShort(language: Language): readonly Shortened[] {
  const known = shortened.get(language);
  if (known !== undefined) return known;
  const sizes = language === 'es' ? ['grande', 'pequeño', 'mediano'] : ['large', 'small', 'medium'];
  const colours = lexiconEntries()
    .filter(({ category }) => category === 'colours')
    .flatMap((entry) => entry[language].slice(0, 1));
  const made = [...new Set([...colours, ...sizes])]
    .filter((word) => !word.includes(' '))
    .map((word) => ({ word, consonants: consonantsOf(fold(word)) }));
  shortened.set(language, made);
  return made;
}

function shortFor({ folded, language }: Asked): string | undefined {
  if (consonantsOf(folded) !== folded) return undefined;
  const [one, ...others] = oftenShort(language).filter(
    ({ consonants }) =>
      consonants[0] === folded[0] && consonants.at(-1) === folded.at(-1) && isWithin(folded, consonants),
  );
  return others.length === 0 ? one?.word : undefined;
}

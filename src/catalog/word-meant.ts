/** What a word that is none may have been meant to be among the words goods are called by: a slip, its beginning, its consonants. */
import { fold } from '../language/fold.ts';
import { isLexiconStem, lexiconEntries } from '../language/lexicon.ts';
import { stem } from '../language/stem.ts';
import type { Language } from '../protocol.ts';
import type { Generation } from './generation.ts';
import { nearestLexiconWord } from './lexicon-spelling.ts';
import { findByName } from './resolve-names.ts';
import { editDistance, isWord, nearestWord, sameButForOrder } from './spelling.ts';
import { otherLanguage } from './word-meaning.ts';

type Asked = { generation: Generation; folded: string; language: Language };

/** Of fewer letters a word is another's neighbour by chance: only letters swapped or doubled are a slip then. */
const shortestSlip = 5;
const shortestGap = 6;
const shortestChange = 7;
const shortestBeginning = 3;
/** Of more words that begin so none is meant. */
const mostBegun = 8;

/**
 * Undefined for what is a word as it stands, and for what may be several. `counted`: it stands where goods are counted ("3 pep"), so
 * that its first letters will do.
 */
export function wordMeant(
  generation: Generation,
  written: string,
  how: { language: Language; counted: boolean },
): string | undefined {
  const folded = fold(written);
  if (!/^[a-zñ]{3,}$/.test(folded) || isWord(generation, folded)) return undefined;
  const asked = { generation, folded, language: how.language };
  return slipOf(asked) ?? (how.counted ? begunBy(asked) : undefined) ?? shortFor(asked);
}

function isOfTitle({ generation, language }: Asked, word: string): boolean {
  const [best] = findByName(generation, word, language, 1);
  return best !== undefined && best.coverage > 0.99 && best.titleShare > 0;
}

function slipOf(asked: Asked): string | undefined {
  const { generation, folded, language } = asked;
  if (folded.length < shortestSlip) return undefined;
  const near = [nearestWord(generation, folded), nearestLexiconWord(folded, language)];
  return near.find(
    (word) =>
      word !== undefined && isSlip(folded, word) && !isForeign(word, language) && isOfTitle(asked, word),
  );
}

function isSlip(folded: string, word: string): boolean {
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

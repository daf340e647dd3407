/** Words of a phrase as names are compared: by stems, sizes and slips, and as the other language or other people call the same. */
import { isLexiconStem, synonyms, translations } from '../../../language/lexicon.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { tokenise } from '../../../language/tokens.ts';
import { withinOneTypo } from '../../../language/typos.ts';
import type { Language } from '../../../protocol.ts';
import { respellings, undiminished } from '../said/respellings.ts';
import { isMeasureOf, sizeForm, withMeasures } from './measures.ts';

type Forms = ReadonlySet<string>;
export type NameWord = { text: string; folded: string; forms: Forms };

const knownForms = new Map<string, Forms>();
const knownOthers: Readonly<Record<Language, Map<string, (readonly NameWord[])[]>>> = {
  es: new Map(),
  en: new Map(),
};
/** Shoppers' words are without end: what was worked out for them is not kept for ever. */
const mostKept = 20_000;

function formsOf(folded: string): Forms {
  const known = knownForms.get(folded);
  if (known !== undefined) return known;
  const forms = new Set([folded, stem(folded, 'es'), stem(folded, 'en')]);
  // Doubled letters are where a name is misspelt most: "peperonni".
  if (folded.length > 4) {
    const single = folded.replace(/([^rl])\1/g, '$1');
    if (single !== folded)
      for (const form of [single, stem(single, 'es'), stem(single, 'en')]) forms.add(form);
  }
  for (const word of undiminished(folded)) forms.add(stem(word, 'es'));
  if (/^\d+s$/.test(folded)) forms.add(folded.slice(0, -1));
  if (/^(?:single|suelt[oa]|individual)$/.test(folded)) forms.add('1');
  const size = sizeForm(folded);
  if (size !== undefined) forms.add(size);
  if (knownForms.size >= mostKept) knownForms.clear();
  knownForms.set(folded, forms);
  return forms;
}

const knownWords: Readonly<Record<Language, Map<string, readonly NameWord[]>>> = {
  es: new Map(),
  en: new Map(),
};
/** Texts whose words are kept. Longer ones are descriptions, which are hardly read twice. */
const mostTexts = 5000;
const longestText = 200;

/**
 * Content words of a text: stop words of the language left out, kept when nothing else would be left. One phrase is held against
 * many products, and these stand on the same shelves.
 */
export function nameWords(text: string, language: Language): readonly NameWord[] {
  const cache = knownWords[language];
  const known = cache.get(text);
  if (known !== undefined) return known;
  const words = readNameWords(text, language);
  if (text.length > longestText) return words;
  if (cache.size >= mostTexts) cache.clear();
  cache.set(text, words);
  return words;
}

function readNameWords(text: string, language: Language): NameWord[] {
  return tokenise(withMeasures(text))
    .filter(
      ({ text: word, folded }) =>
        // "Antirrobo en U": a capital alone is a shape or a model.
        /^[BCDF-HJ-NP-XZ]$/.test(word) ||
        (!isStopword(folded, language) && !/^(?:de|del|la|el|y|con|of|the|and|with)$/.test(folded)),
    )
    .map(({ text: word, folded }) => ({ text: word, folded, forms: formsOf(folded) }));
}

export function sameWord(one: NameWord, other: NameWord): boolean {
  for (const form of one.forms) if (other.forms.has(form)) return true;
  return isMeasureOf(one.folded, other.folded) || isMeasureOf(other.folded, one.folded);
}

/** Long enough that one letter is a slip and not another word; numbers are never misspelt. */
export function nearlySame(one: NameWord, other: NameWord): boolean {
  if (one.folded.length < 5 || other.folded.length < 5 || /\d/.test(one.folded)) return false;
  if (one.folded[0] !== other.folded[0] && one.folded.length < 7) return false;
  return withinOneTypo(one.folded, other.folded);
}

const knownSpellings = new Map<string, ReadonlySet<string>>();

/** Forms of the words that a word may be a slip of. */
export function spellingsOf(folded: string): ReadonlySet<string> {
  const known = knownSpellings.get(folded);
  if (known !== undefined) return known;
  const found = new Set(respellings(folded).flatMap((spelling) => [...formsOf(spelling)]));
  if (knownSpellings.size >= mostKept) knownSpellings.clear();
  knownSpellings.set(folded, found);
  return found;
}

/** A word as the other language has it, or as others say it in this one ("jugo" for "zumo"): each is the words it takes. */
export function otherWords(word: NameWord, language: Language): (readonly NameWord[])[] {
  const cache = knownOthers[language];
  const known = cache.get(word.folded);
  if (known !== undefined) return known;
  const words = meanings(word.folded, language);
  if (cache.size >= mostKept) cache.clear();
  cache.set(word.folded, words);
  return words;
}

/** "Jugos" is looked up as "jugo" too; what no list knows may be a slip of a word it does ("watter"). */
function meanings(folded: string, language: Language): (readonly NameWord[])[] {
  const singular = /^\p{L}{3,}s$/u.test(folded) ? [folded.slice(0, -1)] : [];
  const found = [folded, ...singular].flatMap((form) => meaningsOf(form, language));
  if (found.length > 0 || isLexiconStem(stem(folded, language), language)) return found;
  for (const spelling of respellings(folded)) {
    const meant = meaningsOf(spelling, language);
    if (meant.length > 0) return meant;
  }
  return [];
}

function meaningsOf(folded: string, language: Language): (readonly NameWord[])[] {
  return [
    ...translations(folded, language).map((phrase) => nameWords(phrase, language === 'es' ? 'en' : 'es')),
    ...synonyms(folded, language).map((phrase) => nameWords(phrase, language)),
  ];
}

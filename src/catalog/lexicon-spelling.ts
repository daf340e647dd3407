/** Misspelt words of the lexicon: "snekers" is no word of a Spanish catalogue, but "sneakers" is one of the lexicon. */
import { foldPhrase } from '../language/fold.ts';
import { lexiconEntries } from '../language/lexicon.ts';
import type { Language } from '../protocol.ts';
import { closest, formsOf, tolerance } from './spelling.ts';

const byInitial = new Map<Language, Map<string, { word: string; products: number }[]>>();

function wordsByInitial(language: Language): Map<string, { word: string; products: number }[]> {
  const known = byInitial.get(language);
  if (known !== undefined) return known;
  const made = new Map<string, { word: string; products: number }[]>();
  const words = new Set(lexiconEntries().flatMap((entry) => entry[language].map(foldPhrase)));
  for (const word of words) {
    if (word.length < 4 || word.includes(' ')) continue;
    const initial = word[0] ?? '';
    const list = made.get(initial);
    if (list === undefined) made.set(initial, [{ word, products: 0 }]);
    else list.push({ word, products: 0 });
  }
  byInitial.set(language, made);
  return made;
}

const parts = new Map<Language, readonly string[]>();

/** Every word of the entries, those that only stand in a phrase too: the "skipping" of a "skipping rope". */
export function lexiconWords(language: Language): readonly string[] {
  const known = parts.get(language);
  if (known !== undefined) return known;
  const made = new Set(
    lexiconEntries().flatMap((entry) => entry[language].flatMap((phrase) => foldPhrase(phrase).split(' '))),
  );
  const words = [...made].filter((word) => word.length > 3);
  parts.set(language, words);
  return words;
}

export function nearestLexiconWord(folded: string, language: Language): string | undefined {
  const words = wordsByInitial(language);
  for (const form of formsOf(folded)) {
    const most = tolerance(form);
    if (most === 0) continue;
    const initials = new Set([form[0] ?? '', form[1] ?? '']);
    const candidates = [...initials].flatMap((initial) => words.get(initial) ?? []);
    const found = closest(form, candidates, most);
    if (found !== undefined) return found;
  }
  return undefined;
}

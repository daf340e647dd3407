import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../protocol.ts';
import { fold } from './fold.ts';
import { contentStems, stem } from './stem.ts';

/** Words and phrases of one meaning in both languages, as written in the data file; `category` is the file's name. */
export type LexiconEntry = { category: string; es: readonly string[]; en: readonly string[] };

/** A run of stems that the lexicon knows as one thing ("running shoe"), and what it is in the other language. */
export type LexiconMatch = { from: number; to: number; translations: readonly string[] };

type Index = {
  /** By folded word, by stem, by the stems of a phrase joined with a blank. */
  translations: ReadonlyMap<string, readonly string[]>;
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** Stems of all words in the entries: what is spelled right. */
  stems: ReadonlySet<string>;
  longest: number;
};

const other: Readonly<Record<Language, Language>> = { es: 'en', en: 'es' };
const directory = join(import.meta.dirname, 'lexicon');

/** One entry a line: `zapatilla, tenis = sneaker, trainer`; `#` starts a comment. */
export function parseLexicon(text: string, category: string): LexiconEntry[] {
  const list = (side: string) =>
    side
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  const entries: LexiconEntry[] = [];
  for (const line of text.split('\n')) {
    const [es, en, ...rest] = line.replace(/#.*/, '').split('=');
    if (es === undefined || en === undefined || rest.length > 0) continue;
    const entry = { category, es: list(es), en: list(en) };
    if (entry.es.length > 0 && entry.en.length > 0) entries.push(entry);
  }
  return entries;
}

let entries: readonly LexiconEntry[] | undefined;

/** Every entry, read from the data files at first use. */
export function lexiconEntries(): readonly LexiconEntry[] {
  entries ??= readdirSync(directory)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) =>
      parseLexicon(readFileSync(join(directory, name), 'utf8'), name.slice(0, -'.txt'.length)),
    );
  return entries;
}

const privative = /^(?:sin|without|no|non|anti)\b/;

/** The keys under which a word or phrase is found: as it is folded, and by its stems. */
function keysOf(phrase: string, language: Language): string[] {
  const folded = fold(phrase);
  // "sin gluten" is not "gluten": without its small word it would be the opposite.
  if (privative.test(folded)) return [folded];
  const stems = contentStems(phrase, language);
  return [...new Set([folded, stems.length === 0 ? stem(folded, language) : stems.join(' ')])];
}

function buildIndex(language: Language): Index {
  const translations = new Map<string, Set<string>>();
  const synonyms = new Map<string, Set<string>>();
  const stems = new Set<string>();
  let longest = 1;
  const add = (map: Map<string, Set<string>>, key: string, values: readonly string[]) => {
    const known = map.get(key) ?? new Set();
    for (const value of values) known.add(value);
    map.set(key, known);
  };
  for (const entry of lexiconEntries()) {
    const own = entry[language].map(fold);
    const foreign = entry[other[language]].map(fold);
    for (const phrase of own) {
      const content = contentStems(phrase, language);
      for (const word of content) stems.add(word);
      longest = Math.max(longest, content.length);
      for (const key of keysOf(phrase, language)) {
        add(translations, key, foreign);
        add(
          synonyms,
          key,
          own.filter((word) => word !== phrase),
        );
      }
    }
  }
  const frozen = (map: Map<string, Set<string>>) =>
    new Map([...map].map(([key, values]) => [key, [...values]] as const));
  return { translations: frozen(translations), synonyms: frozen(synonyms), stems, longest };
}

const indexes: Partial<Record<Language, Index>> = {};

function indexOf(language: Language): Index {
  const index = indexes[language] ?? buildIndex(language);
  indexes[language] = index;
  return index;
}

function lookUp(
  map: ReadonlyMap<string, readonly string[]>,
  word: string,
  language: Language,
): readonly string[] {
  return map.get(word) ?? map.get(keysOf(word, language).at(-1) ?? word) ?? [];
}

/**
 * What a word or phrase is in the other language: folded words, some of them phrases, best first. Takes a folded word in
 * any form ("rojas"), its stem, or a phrase ("zapatilla de correr").
 */
export function translations(foldedStemOrWord: string, from: Language): string[] {
  return [...lookUp(indexOf(from).translations, foldedStemOrWord, from)];
}

/** Other words of the same language and meaning ("tenis" for "zapatilla"). */
export function synonyms(foldedStemOrWord: string, language: Language): string[] {
  return [...lookUp(indexOf(language).synonyms, foldedStemOrWord, language)];
}

/** Whether a stem belongs to a word of the lexicon: such a word is spelled right and not a typo of another. */
export function isLexiconStem(stemmed: string, language: Language): boolean {
  return indexOf(language).stems.has(stemmed);
}

/** Phrases and words of the lexicon in a list of stems (as `contentStems` gives), longest first, not overlapping. */
export function lexiconMatches(stems: readonly string[], from: Language): LexiconMatch[] {
  const { translations: known, longest } = indexOf(from);
  const matches: LexiconMatch[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    for (let length = Math.min(longest, stems.length - at); length > 0; length -= 1) {
      const found = known.get(stems.slice(at, at + length).join(' '));
      if (found === undefined) continue;
      matches.push({ from: at, to: at + length, translations: found });
      at += length - 1;
      break;
    }
  }
  return matches;
}

const colourStems: Partial<Record<Language, ReadonlySet<string>>> = {};

/** Whether a stem is a colour by itself: "azul marino" is a kind of "azul". */
export function isColourStem(stemmed: string, language: Language): boolean {
  const known =
    colourStems[language] ??
    new Set(
      lexiconEntries()
        .filter((entry) => entry.category === 'colours')
        .flatMap((entry) => entry[language])
        .filter((phrase) => !phrase.includes(' '))
        .flatMap((word) => contentStems(word, language)),
    );
  colourStems[language] = known;
  return known.has(stemmed);
}

/** Reads the files and builds both indexes now, so that the first shopper does not wait for it. */
export function warmLexicon(): void {
  for (const language of languages) indexOf(language);
}

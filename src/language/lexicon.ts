import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../protocol.ts';
import { foldPhrase } from './fold.ts';
import { contentStems, stem } from './stem.ts';

/** Words and phrases of one meaning in both languages, as written in the data file; `category` is the file's name. */
export type LexiconEntry = { category: string; es: readonly string[]; en: readonly string[] };

/** A run of stems that the lexicon knows as one thing ("running shoe"), what it is in the other language and what else in its own. */
export type LexiconMatch = {
  from: number;
  to: number;
  translations: readonly string[];
  synonyms: readonly string[];
};

type Index = {
  /** By folded word, by stem, by the stems of a phrase joined with a blank. */
  translations: ReadonlyMap<string, readonly string[]>;
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** The same, of the entries that begin with the word: its main meaning. */
  headed: ReadonlyMap<string, readonly string[]>;
  headedSynonyms: ReadonlyMap<string, readonly string[]>;
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

/** Small words that make the meaning: "sin gluten" is not "gluten", "one size" is not "size". */
const meaningful = /^(?:sin|without|no|non|anti|one)\b/;

/** The keys under which a word or phrase is found: as it is folded, and by its stems. */
function keysOf(phrase: string, language: Language): string[] {
  return keysOfFolded(foldPhrase(phrase), contentStems(phrase, language), language);
}

function keysOfFolded(folded: string, stems: readonly string[], language: Language): string[] {
  if (meaningful.test(folded)) return [folded];
  return [...new Set([folded, stems.length === 0 ? stem(folded, language) : stems.join(' ')])];
}

type Folded = Readonly<Record<Language, readonly string[]>>;
let foldedOnce: readonly Folded[] | undefined;

/** The entries as words are compared: both directions are built from them. */
function foldedEntries(): readonly Folded[] {
  foldedOnce ??= lexiconEntries().map(({ es, en }) => ({ es: es.map(foldPhrase), en: en.map(foldPhrase) }));
  return foldedOnce;
}

type Growing = Map<string, Set<string>>;

function addTo(map: Growing, key: string, values: readonly string[]): void {
  const known = map.get(key) ?? new Set();
  for (const value of values) known.add(value);
  map.set(key, known);
}

const frozen = (map: Growing) => new Map([...map].map(([key, values]) => [key, [...values]] as const));

function buildIndex(language: Language): Index {
  const all: Growing = new Map();
  const headed: Growing = new Map();
  const synonyms: Growing = new Map();
  const headedSynonyms: Growing = new Map();
  const stems = new Set<string>();
  let longest = 1;
  const addPhrase = (entry: Folded, phrase: string, head: boolean) => {
    const foreign = entry[other[language]];
    const rest = entry[language].filter((word) => word !== phrase);
    const content = contentStems(phrase, language);
    for (const key of keysOfFolded(phrase, content, language)) {
      addTo(all, key, foreign);
      addTo(synonyms, key, rest);
      if (!head) continue;
      addTo(headed, key, foreign);
      addTo(headedSynonyms, key, rest);
    }
    for (const word of content) stems.add(word);
    longest = Math.max(longest, content.length);
  };
  // Heads first: what a word mainly means stands before what it may also mean.
  for (const entry of foldedEntries()) addPhrase(entry, entry[language][0] ?? '', true);
  for (const entry of foldedEntries()) {
    for (const phrase of entry[language].slice(1)) addPhrase(entry, phrase, false);
  }
  return {
    translations: frozen(all),
    synonyms: frozen(synonyms),
    headed: frozen(headed),
    headedSynonyms: frozen(headedSynonyms),
    stems,
    longest,
  };
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
  // "Botas" are more than one "bota"; by its stem the word would be a "bote" too.
  const asItStands =
    map.get(word) ??
    singulars(word)
      .map((form) => map.get(form))
      .find((found) => found !== undefined);
  return asItStands ?? map.get(keysOf(word, language).at(-1) ?? word) ?? [];
}

const singulars = (word: string): string[] =>
  /^[a-zñ]{4,}s$/.test(word) ? [word.slice(0, -1), word.replace(/ces$/, 'z').replace(/es$/, '')] : [];

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

/**
 * Other ways to say a word or phrase in its main meaning, in `to`: "tenis" is tennis here, although some wear them. What
 * begins no entry is taken in all its meanings.
 */
export function mainMeanings(phrase: string, from: Language, to: Language): readonly string[] {
  const index = indexOf(from);
  const headed = lookUp(from === to ? index.headedSynonyms : index.headed, phrase, from);
  if (headed.length > 0 || lookUp(index.headed, phrase, from).length > 0) return headed;
  return lookUp(from === to ? index.synonyms : index.translations, phrase, from);
}

/** Stems of a phrase as a key; the phrase itself where its small words matter ("without laces"). */
export function phraseKey(phrase: string, language: Language): string {
  return keysOf(phrase, language).at(-1) ?? phrase;
}

const qualities: ReadonlySet<string> = new Set(['needs-qualities', 'materials', 'colours']);
function keysOfCategories(language: Language, wanted: (category: string) => boolean): ReadonlySet<string> {
  return new Set(
    lexiconEntries()
      .filter((entry) => wanted(entry.category))
      .flatMap((entry) => entry[language].map((word) => phraseKey(word, language))),
  );
}

const deeds: Partial<Record<Language, ReadonlySet<string>>> = {};

/** Whether a word says what one does with goods: "fry", "mow", "colgar". As it stands, for "fryer" is none. */
export function isDeed(folded: string, language: Language): boolean {
  let known = deeds[language];
  if (known === undefined) {
    const actions = lexiconEntries().filter(({ category }) => category === 'actions');
    known = new Set(actions.flatMap((entry) => entry[language].map(foldPhrase)));
    deeds[language] = known;
  }
  return known.has(folded);
}

const goods: Partial<Record<Language, ReadonlySet<string>>> = {};

/** Whether a phrase names a thing on sale ("laptop") and no quality ("waterproof"), as far as the lexicon knows. */
export function isThing(phrase: string, language: Language): boolean {
  let known = goods[language];
  if (known === undefined) {
    const adjectives = keysOfCategories(language, (category) => qualities.has(category));
    const nouns = keysOfCategories(language, (category) => !qualities.has(category));
    known = new Set([...nouns].filter((key) => !adjectives.has(key)));
    goods[language] = known;
  }
  return known.has(phraseKey(phrase, language));
}

const ofNoGoods: ReadonlySet<string> = new Set([
  ...qualities,
  ...['actions', 'occasions-gifts', 'shopping', 'sizes-people'],
]);
const kindsOfGoods: Partial<Record<Language, ReadonlySet<string>>> = {};

/** Whether a phrase names a kind of goods, and not a quality, what is done with them, or whom they are for. */
export function isKindOfGoods(phrase: string, language: Language): boolean {
  let known = kindsOfGoods[language];
  if (known === undefined) {
    const others = keysOfCategories(language, (category) => ofNoGoods.has(category));
    const nouns = keysOfCategories(language, (category) => !ofNoGoods.has(category));
    known = new Set([...nouns].filter((key) => !others.has(key)));
    kindsOfGoods[language] = known;
  }
  return known.has(phraseKey(phrase, language));
}

const ofGoods: ReadonlySet<string> = new Set(
  'baby bedding-bath beauty computing-phones electronics footwear furniture garden garments jewellery-watches kitchen kitchen-table lighting pets stationery-office tools toys-games travel-luggage'.split(
    ' ',
  ),
);
const heads: Partial<Record<Language, ReadonlySet<string>>> = {};

/** Whether a word is what goods are called in a shop and nothing else: a "cushion", not "cooking". */
export function isGoods(word: string, language: Language): boolean {
  let known = heads[language];
  if (known === undefined) {
    const entries = lexiconEntries().filter(({ category }) => ofGoods.has(category));
    known = new Set(entries.map((entry) => phraseKey(entry[language][0] ?? '', language)));
    heads[language] = known;
  }
  return known.has(phraseKey(word, language));
}

const ofPlay: ReadonlySet<string> = new Set(['sports', 'outdoors-camping']);
const wares: Partial<Record<Language, { alone: ReadonlySet<string>; plural: ReadonlySet<string> }>> = {};

/**
 * Whether somebody who says no more wants the thing: a "fridge", a "washing machine", "skis" but not to "ski". What is called alike in
 * both languages ("bluetooth") is oftener a quality.
 */
export function isWare(phrase: string, language: Language): boolean {
  let known = wares[language];
  if (known === undefined) {
    known = {
      alone: keysOfCategories(language, (category) => ofGoods.has(category)),
      plural: keysOfCategories(language, (category) => ofPlay.has(category)),
    };
    wares[language] = known;
  }
  const key = phraseKey(phrase, language);
  if (translations(phrase, language).includes(phrase)) return false;
  const isPlural = /[a-z]{2}[^s\W]s$/.test(phrase);
  return known.alone.has(key) || (isPlural && known.plural.has(phraseKey(phrase.slice(0, -1), language)));
}

/** Whether a word stands in the lexicon as it is written or but for a plural's end, and not only by its stem. */
export function isEntry(folded: string, language: Language): boolean {
  const { translations: known } = indexOf(language);
  return [folded, folded.replace(/s$/, ''), folded.replace(/es$/, '')].some((form) => known.has(form));
}

/** Whether a stem belongs to a word of the lexicon: such a word is spelled right and not a typo of another. */
export function isLexiconStem(stemmed: string, language: Language): boolean {
  return indexOf(language).stems.has(stemmed);
}

/** Phrases and words of the lexicon in a list of stems (as `contentStems` gives), longest first, not overlapping. */
export function lexiconMatches(stems: readonly string[], from: Language): LexiconMatch[] {
  const { translations: known, synonyms: alike, longest } = indexOf(from);
  const matches: LexiconMatch[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    for (let length = Math.min(longest, stems.length - at); length > 0; length -= 1) {
      const key = stems.slice(at, at + length).join(' ');
      const found = known.get(key);
      if (found === undefined) continue;
      matches.push({ from: at, to: at + length, translations: found, synonyms: alike.get(key) ?? [] });
      at += length - 1;
      break;
    }
  }
  return matches;
}

const endings: Partial<Record<Language, ReadonlyMap<string, readonly string[]>>> = {};

/** Materials of several words, by the stem of the word that English ends them with: "cast iron" by "iron". */
export function materialsEndingIn(stemmed: string, language: Language): readonly string[] {
  if (language !== 'en') return [];
  let known = endings[language];
  if (known === undefined) {
    const phrases = lexiconEntries()
      .filter(({ category }) => category === 'materials')
      .flatMap((entry) => entry[language])
      .filter((phrase) => /[\s-]/.test(phrase));
    const made = new Map<string, string[]>();
    for (const phrase of phrases) {
      const last = contentStems(phrase, language).at(-1) ?? '';
      made.set(last, [...(made.get(last) ?? []), phrase.replaceAll('-', ' ')]);
    }
    known = made;
    endings[language] = known;
  }
  return known.get(stemmed) ?? [];
}

/** Ways to read a word as two that the lexicon knows: "lightbulb" is a light and a bulb. Those it knows together come first. */
export function asTwoWords(folded: string): string[] {
  if (folded.length < 7 || !/^[a-z]+$/.test(folded)) return [];
  const known = (phrase: string) =>
    languages.some((one) => indexOf(one).translations.has(phraseKey(phrase, one)));
  const cuts = Array.from({ length: folded.length - 5 }, (_, place) => place + 3);
  const phrases = cuts
    .map((cut) => [folded.slice(0, cut), folded.slice(cut)] as const)
    .filter((parts) => parts.every(known))
    .map((parts) => parts.join(' '));
  return phrases.toSorted((left, right) => Number(known(right)) - Number(known(left)));
}

const kindStems = new Map<string, ReadonlySet<string>>();

function singleWordStems(category: string, language: Language): ReadonlySet<string> {
  const key = `${language}:${category}`;
  const known = kindStems.get(key);
  if (known !== undefined) return known;
  const stems = new Set(
    lexiconEntries()
      .filter((entry) => entry.category === category)
      .flatMap((entry) => entry[language])
      .filter((phrase) => !/[\s-]/.test(phrase))
      .flatMap((word) => contentStems(word, language)),
  );
  kindStems.set(key, stems);
  return stems;
}

/** Whether a stem is a colour by itself. */
export function isColourStem(stemmed: string, language: Language): boolean {
  return singleWordStems('colours', language).has(stemmed);
}

/** Whether a stem is a colour or material by itself: "azul marino" is a kind of "azul", "lana merina" of "lana". */
export function isKindStem(stemmed: string, language: Language): boolean {
  return isColourStem(stemmed, language) || singleWordStems('materials', language).has(stemmed);
}

/** Reads the files and builds both indexes and what goods are called now, so that the first shopper does not wait for it. */
export function warmLexicon(): void {
  for (const language of languages) {
    indexOf(language);
    for (const ask of [isThing, isKindOfGoods, isGoods, isDeed]) ask('', language);
  }
}

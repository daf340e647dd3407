import type { Language } from '../protocol.ts';
import { isColourStem, lexiconMatches, synonyms, translations } from './lexicon.ts';
import { foldedKey, type NamedThing, NameIndex } from './name-index.ts';
import { contentStems } from './stem.ts';

/** The names of a catalogue, ready to be found in a text of either language. */
export type Names = { readonly indexFor: (language: Language) => NameIndex };

export type NamesOptions = {
  products: readonly { id: string; title: string; aliases?: readonly string[] }[];
  brands: readonly string[];
  /** Paths, levels joined by " > ": matched by the last level. */
  categories: readonly string[];
  attributes: readonly { name: string; values: readonly string[] }[];
  /** The catalogue's own language. */
  language: Language;
};

const MAX_RENDERINGS = 12;
const partsOf = /\s*(?:[/,+&|]|\s(?:y|and|e|o|or)\s)\s*/i;

/** A phrase said in other words: whole, else word by word, in stems of `to`; at most a dozen. */
function renderings(phrase: string, from: Language, to: Language): string[] {
  const stems = contentStems(phrase, from);
  if (stems.length === 0 || stems.length > 4) return [];
  const same = from === to;
  const whole = stems.join(' ');
  const known = same ? synonyms(whole, from) : translations(whole, from);
  if (known.length > 0 || same) return known.map((words) => contentStems(words, to).join(' '));
  const matches = lexiconMatches(stems, from);
  const covered = matches.reduce((sum, match) => sum + match.to - match.from, 0);
  if (covered < stems.length) return [];
  let combined = [''];
  for (const match of matches) {
    const words = match.translations
      .slice(0, 3)
      .map((translation) => contentStems(translation, to).join(' '));
    combined = combined
      .flatMap((head) => words.map((word) => `${head} ${word}`.trim()))
      .slice(0, MAX_RENDERINGS);
  }
  // Adjectives stand on the other side of their noun in the other language.
  const turned = combined.map((words) => words.split(' ').toReversed().join(' '));
  return [...combined, ...turned];
}

function addPhrase(
  index: NameIndex,
  thing: NamedThing,
  phrase: string,
  options: { from: Language; to: Language },
): void {
  const keys = new Set([
    contentStems(phrase, options.to).join(' '),
    contentStems(phrase, options.from).join(' '),
    foldedKey(phrase),
    ...renderings(phrase, options.from, options.to),
  ]);
  for (const key of keys) index.add(key, thing);
}

/** "azul marino" is also found by "azul": the head of a colour of several words. */
function colourHead(value: string, language: Language): string | undefined {
  const stems = contentStems(value, language);
  const head = language === 'es' ? stems[0] : stems.at(-1);
  return stems.length > 1 && head !== undefined && isColourStem(head, language)
    ? language === 'es'
      ? value.split(/\s+/)[0]
      : value.split(/\s+/).at(-1)
    : undefined;
}

function buildIndex(options: NamesOptions, to: Language): NameIndex {
  const from = options.language;
  const index = new NameIndex(to);
  for (const brand of options.brands) index.add(foldedKey(brand), { kind: 'brand', value: brand });
  for (const path of options.categories) {
    const level = path.split('>').at(-1)?.trim() ?? path;
    const thing: NamedThing = { kind: 'category', value: path };
    addPhrase(index, thing, level, { from, to });
    const parts = level.split(partsOf);
    if (parts.length > 1) for (const part of parts) addPhrase(index, thing, part, { from, to });
  }
  for (const { name, values } of options.attributes) {
    for (const value of values) {
      const thing: NamedThing = { kind: 'attribute', value: { name, value } };
      const parts = value.split(partsOf);
      const head = colourHead(value, from);
      for (const part of new Set([value, ...parts, ...(head === undefined ? [] : [head])])) {
        addPhrase(index, thing, part, { from, to });
      }
    }
  }
  for (const { id, title, aliases } of options.products) {
    for (const name of [title, ...(aliases ?? [])]) {
      addPhrase(index, { kind: 'product', value: id, score: 1 }, name, { from, to });
    }
    const stems = contentStems(title, to);
    // "pepperoni pizza" is the other language's order of "pizza pepperoni".
    if (stems.length === 2) index.add(stems.toReversed().join(' '), { kind: 'product', value: id, score: 1 });
    index.addTitle(id, stems);
  }
  return index;
}

/**
 * Prepares the names of a catalogue. They are found in any number and gender, with one typo, and, where the lexicon knows
 * the word, in the other language ("red" finds "rojo").
 */
export function buildNames(options: NamesOptions): Names {
  const built: Partial<Record<Language, NameIndex>> = {};
  const indexFor = (language: Language) => {
    const index = built[language] ?? buildIndex(options, language);
    built[language] = index;
    return index;
  };
  return { indexFor };
}

import type { Language } from '../protocol.ts';
import { fold } from './fold.ts';
import { isKindStem, isThing, lexiconMatches, mainMeanings, phraseKey } from './lexicon.ts';
import { foldedKey, type NamedThing, NameIndex } from './name-index.ts';
import { contentStems, stem } from './stem.ts';
import { isStopword } from './stopwords.ts';
import { tokenise } from './tokens.ts';

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

type Directions = { from: Language; to: Language };

const MAX_RENDERINGS = 12;
const partsOf = /\s*(?:[/,+&|]|\s(?:y|and|e|o|or)\s)\s*/i;

/** A phrase said in other words: whole, else word by word, in stems of `to`; at most a dozen. */
function renderings(phrase: string, from: Language, to: Language): string[] {
  const stems = contentStems(phrase, from);
  if (stems.length === 0 || stems.length > 4) return [];
  const same = from === to;
  const known = mainMeanings(stems.join(' '), from, to);
  if (known.length > 0 || same) return known.map((words) => phraseKey(words, to));
  const matches = lexiconMatches(stems, from);
  const covered = matches.reduce((sum, match) => sum + match.to - match.from, 0);
  if (covered < stems.length) return [];
  // Adjectives stand on the other side of their noun in the other language.
  return [matches, matches.toReversed()].flatMap((order) => {
    let combined = [''];
    for (const match of order) {
      const words = mainMeanings(stems.slice(match.from, match.to).join(' '), from, to)
        .slice(0, 3)
        .map((translation) => phraseKey(translation, to));
      combined = combined
        .flatMap((head) => words.map((word) => `${head} ${word}`.trim()))
        .slice(0, MAX_RENDERINGS);
    }
    return combined;
  });
}

/** The words of a name without its language's small words, as stems of the text's language. */
function stemsOfName(name: string, { from, to }: Directions): string[] {
  return tokenise(name)
    .filter((token) => !isStopword(token.folded, from))
    .map((token) => stem(token.folded, to));
}

/** `except`: renderings that mean something else; "colores" asks for colours, though "colorado" is red. */
function addPhrase(
  index: NameIndex,
  thing: NamedThing,
  phrase: string,
  directions: Directions,
  except: ReadonlySet<string> = new Set(),
): void {
  const own = [
    contentStems(phrase, directions.to).join(' '),
    stemsOfName(phrase, directions).join(' '),
    foldedKey(phrase),
  ];
  for (const key of new Set(own)) index.add(key, thing, 'own');
  for (const key of renderings(phrase, directions.from, directions.to))
    if (!except.has(key)) index.add(key, thing, 'rendered');
}

/** "azul marino" is also found by "azul": the head of a colour or material of several words. */
function kindHead(value: string, language: Language): string[] {
  const stems = contentStems(value, language);
  const words = value.split(/\s+/);
  const [stemmed, word] = language === 'es' ? [stems[0], words[0]] : [stems.at(-1), words.at(-1)];
  const kind = stems.length > 1 && stemmed !== undefined && isKindStem(stemmed, language);
  return kind && word !== undefined ? [word] : [];
}

const affirmative: ReadonlySet<string> = new Set(['si', 'yes', 'true']);

function addAttribute(
  index: NameIndex,
  { name, values }: NamesOptions['attributes'][number],
  directions: Directions,
): void {
  const called = new Set([
    contentStems(name, directions.to).join(' '),
    ...renderings(name, directions.from, directions.to),
  ]);
  for (const value of values) {
    const thing: NamedThing = { kind: 'attribute', value: { name, value } };
    const isName = affirmative.has(fold(value));
    // "impermeable: sí" is what "impermeable" asks for; "laptop: yes" is not what "laptop" does.
    const said = isName
      ? isThing(name, directions.from)
        ? []
        : [name]
      : [value, ...value.split(partsOf), ...kindHead(value, directions.from)];
    for (const phrase of new Set(said))
      addPhrase(index, thing, phrase, directions, isName ? new Set() : called);
  }
}

function addProduct(
  index: NameIndex,
  { id, title, aliases }: NamesOptions['products'][number],
  directions: Directions,
): void {
  const thing: NamedThing = { kind: 'product', value: id, score: 1 };
  for (const name of [title, ...(aliases ?? [])]) addPhrase(index, thing, name, directions);
  const stems = stemsOfName(title, directions);
  // "pepperoni pizza" is the other language's order of "pizza pepperoni".
  if (stems.length === 2) index.add(stems.toReversed().join(' '), thing, 'own');
  index.addTitle(id, stems);
}

function buildIndex(options: NamesOptions, to: Language): NameIndex {
  const directions = { from: options.language, to };
  const index = new NameIndex(to);
  for (const brand of options.brands) index.add(foldedKey(brand), { kind: 'brand', value: brand }, 'own');
  for (const path of options.categories) {
    const level = path.split('>').at(-1)?.trim() ?? path;
    const phrases = new Set([level, ...level.split(partsOf)]);
    for (const phrase of phrases) addPhrase(index, { kind: 'category', value: path }, phrase, directions);
  }
  for (const attribute of options.attributes) addAttribute(index, attribute, directions);
  for (const product of options.products) addProduct(index, product, directions);
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

/** The snippets of a product's sheet that may answer: its attributes, and the sentences of its description, word for word. */
import type { Product } from '../../../catalog/product.ts';
import { looksLikeCode } from '../../../language/code-in-text.ts';
import { fold } from '../../../language/fold.ts';
import { formatMoney } from '../../../language/money-format.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { type Token, tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import { sentences } from '../sentences.ts';
import type { Asked, Concept, Wording } from './asked.ts';

/** A word of a passage; small words keep their place but have no stem. */
export type Word = Token & { stem: string | undefined };

export type AttributePassage = {
  kind: 'attribute';
  name: string;
  values: readonly string[];
  nameWords: readonly Word[];
  valueWords: readonly (readonly Word[])[];
};
export type SentencePassage = { kind: 'sentence'; text: string; words: readonly Word[] };
export type Passage = AttributePassage | SentencePassage;

function wordsOf(text: string, language: Language): Word[] {
  return tokenise(text).map((token) => ({
    ...token,
    stem: isStopword(token.folded, language) ? undefined : stem(token.folded, language),
  }));
}

/** How it comes and what can be added to it, for whoever asks which: the options its variants differ in, and its extras. */
export function offeredPassages(product: Product): Passage[] {
  const { language, variants, extras, attributes } = product;
  const names = [...new Set(variants.flatMap(({ options }) => Object.keys(options)))];
  const rows = names
    .filter((name) => attributes[name] === undefined)
    .map((name): [string, string[]] => [
      name,
      [...new Set(variants.flatMap(({ options }) => options[name] ?? []))],
    ]);
  const added = extras.map(({ title, price }) => `${title} (${formatMoney(price, language)})`);
  return [...rows, ...(added.length === 0 ? [] : [['extras', added] satisfies [string, string[]]])].map(
    ([name, values]) => ({
      kind: 'attribute',
      name,
      values,
      nameWords: wordsOf(name, language),
      valueWords: values.map((value) => wordsOf(value, language)),
    }),
  );
}

/** Attributes first: they were written to be looked up. */
export function passagesOf(product: Product): Passage[] {
  const { language } = product;
  const attributes = Object.entries(product.attributes).map(
    ([name, values]): Passage => ({
      kind: 'attribute',
      name,
      values,
      nameWords: wordsOf(name.replace(/_/g, ' '), language),
      valueWords: values.map((value) => wordsOf(value, language)),
    }),
  );
  const said = sentences(product.description)
    .filter((text) => !looksLikeCode(text))
    .map((text): Passage => ({ kind: 'sentence', text, words: wordsOf(text, language) }));
  return [...attributes, ...said];
}

/** Places of the words that say the same as a concept, when all words of one wording stand together. */
export type Met = { from: number; to: number; sure: boolean };

/** So many words may stand between two of one wording: "cancelación activa de ruido". */
const mostBetween = 3;

function placeOf(words: readonly Word[], { stems, sure }: Wording): Met | undefined {
  const [first = ''] = stems;
  for (const [from, word] of words.entries()) {
    const starts = stems.includes(word.stem ?? '') || word.stem === first;
    if (!starts) continue;
    const end = Math.min(words.length, from + stems.length + mostBetween);
    const within = words.slice(from, end).map((each) => each.stem);
    if (!stems.every((each) => within.includes(each))) continue;
    const last = Math.max(...stems.map((each) => from + within.indexOf(each)));
    return { from, to: last + 1, sure };
  }
  return undefined;
}

export function metIn(words: readonly Word[], concept: Concept): Met | undefined {
  const found = concept.wordings.flatMap((wording) => placeOf(words, wording) ?? []);
  return found.find(({ sure }) => sure) ?? found[0];
}

export function allWords(passage: Passage): readonly Word[] {
  return passage.kind === 'sentence' ? passage.words : [...passage.nameWords, ...passage.valueWords.flat()];
}

/** How many of the concepts a passage speaks of; in an attribute's name they weigh more than in its values. */
export function reachOf(passage: Passage, { concepts }: Asked): { met: number; rank: number } {
  const words = allWords(passage);
  const met = concepts.filter((concept) => metIn(words, concept) !== undefined).length;
  const named =
    passage.kind === 'attribute'
      ? concepts.filter((concept) => metIn(passage.nameWords, concept) !== undefined).length
      : 0;
  // The wording that is asked for by its first name goes before one that is asked for by its last.
  const place = Math.min(...concepts.map((concept) => placeAmong(passage, concept)), 99);
  return { met, rank: met * 100 + named * 20 + (passage.kind === 'attribute' ? 10 : 0) - place };
}

function placeAmong(passage: Passage, { wordings }: Concept): number {
  const words = allWords(passage);
  const at = wordings.findIndex((wording) => placeOf(words, wording) !== undefined);
  return at < 0 ? 99 : at;
}

/** As a person reads it: the attribute with its values, or the sentence. */
export function quoteOf(passage: Passage): string {
  return passage.kind === 'sentence' ? passage.text : `${passage.name}: ${passage.values.join(', ')}`;
}

const yes = /^(?:si|yes|true|verdadero|incluid[oa]s?|included)$/;
const no = /^(?:no|false|falso|none|ningun[oa]?|not included|no incluid[oa]s?)$/;

/** A value that is a yes or a no and nothing more. */
export function plainAnswer(values: readonly string[]): 'yes' | 'no' | undefined {
  const [only, ...more] = values.map((value) => fold(value).trim());
  if (only === undefined || more.length > 0) return undefined;
  return yes.test(only) ? 'yes' : no.test(only) ? 'no' : undefined;
}

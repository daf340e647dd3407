import { translations } from '../language/lexicon.ts';
import { stem } from '../language/stem.ts';
import { isStopword } from '../language/stopwords.ts';
import { tokenise } from '../language/tokens.ts';
import { type Language, languages } from '../protocol.ts';
import type { Embedder } from './embedder.ts';

const dimension = 384;
const longestText = 400;
const wordWeight = 1;
const translationWeight = 0.9;
/** All n-grams of a word together weigh this. */
const gramsWeight = 1;

/** FNV-1a: the same number for the same text on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  // Spread the low bits, which alone choose the place.
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 12;
  return value >>> 0;
}

function addFeature(vector: Float64Array, feature: string, weight: number): void {
  const hashed = hash(feature);
  const place = hashed % dimension;
  const sign = hashed >>> 31 === 0 ? 1 : -1;
  vector[place] = (vector[place] ?? 0) + sign * weight;
}

/** "sofa" gives "^sof", "sofa", "ofa$" and the like: one wrong letter leaves most of them as they were. */
function grams(word: string): string[] {
  const padded = `^${word}$`;
  const found: string[] = [];
  for (let index = 0; index + 3 <= padded.length; index += 1) found.push(padded.slice(index, index + 3));
  return found;
}

type Feature = { text: string; weight: number };

const remembered = new Map<string, readonly Feature[]>();
const mostRemembered = 50_000;

/** Features of one folded word: its stems, its letters, and what it is called in the other language. */
function featuresOf(word: string): readonly Feature[] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const features = new Map<string, number>();
  const add = (text: string, weight: number) => features.set(text, Math.max(features.get(text) ?? 0, weight));
  for (const language of languages) {
    add(stem(word, language), wordWeight);
    const into: Language = language === 'es' ? 'en' : 'es';
    // The first translation is the usual one.
    for (const [rank, other] of translations(word, language).slice(0, 3).entries()) {
      const parts = tokenise(other).filter((token) => !isStopword(token.folded, into));
      const weight = translationWeight / Math.sqrt((rank + 1) * parts.length);
      for (const part of parts) add(stem(part.folded, into), weight);
    }
  }
  const pieces = word.length < 4 ? [] : grams(word);
  for (const piece of pieces) add(`#${piece}`, gramsWeight / Math.sqrt(pieces.length));
  const list = [...features].map(([text, weight]) => ({ text, weight }));
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, list);
  return list;
}

function embed(text: string, weigh: (stems: readonly string[]) => number): number[] {
  const vector = new Float64Array(dimension);
  const words = tokenise(text)
    .map((token) => token.folded)
    .filter((word) => !languages.every((language) => isStopword(word, language)))
    .slice(0, longestText);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) {
    const inOne = languages.some((language) => isStopword(word, language)) ? 0.3 : 1;
    const weight = inOne * (1 + Math.log(count)) * weigh(languages.map((language) => stem(word, language)));
    for (const feature of featuresOf(word)) addFeature(vector, feature.text, weight * feature.weight);
  }
  const length = Math.hypot(...vector);
  return Array.from(vector, (value) => (length === 0 ? 0 : value / length));
}

/**
 * An embedder without a model: stems of both languages, three-letter pieces against typing errors and a Spanish–English shopping
 * lexicon, hashed into 384 numbers, so that "zapatillas rojas" lies near "red sneakers" and "zapatilas". It knows spellings
 * and a word list; it does not know what words mean: "something warm" is not near "wool jumper". `idf` weighs the words of
 * questions only, so that stored vectors do not depend on the rest of the catalogue.
 */
export function createBuiltInEmbedder(options: { idf?: (term: string) => number } = {}): Embedder {
  const idf = (stems: readonly string[]) =>
    options.idf === undefined ? 1 : Math.max(0.1, Math.min(...stems.map(options.idf)));
  return {
    id: 'builtin:1',
    async embedPassages(texts, signal) {
      signal?.throwIfAborted();
      return texts.map((text) => embed(text, () => 1));
    },
    async embedQuery(text, signal) {
      signal?.throwIfAborted();
      return embed(text, idf);
    },
  };
}

/**
 * What a message is judged by: its words, what stands beside what, pieces of longer words (for forms and slips nobody listed), and the
 * moment it is said in. Goods and their options are one word each, whatever they are called.
 */
import { tokenise } from '../../language/tokens.ts';
import type { Moment } from './kind.ts';

/** Features by the hash of their names, each with its value; the values' squares sum to `length` squared. */
export type Features = ReadonlyMap<number, number>;

const goods = '<goods>';
const option = '<option>';
const length = 3;

/** What a word of the message is in this shop: of the name of goods, of how they come, or neither. */
export type WordInShop = (text: string) => 'goods' | 'option' | undefined;

/** The words of a message as they are judged: numbers are alike, and a run of words that name goods is one. */
export function wordsOf(text: string, inShop: WordInShop): string[] {
  const words = tokenise(text).map((token) => {
    const known = inShop(token.text);
    if (known !== undefined) return known === 'goods' ? goods : option;
    if (/^\d/.test(token.folded)) return token.folded.length < 2 ? '#' : '##';
    return token.folded;
  });
  return withoutRuns(words);
}

const withoutRuns = (words: readonly string[]): string[] =>
  words.filter((word, at) => !word.startsWith('<') || word !== words[at - 1]);

/** The same of an example with its marks: `[pizzas de huevo] {grandes}`. */
export function wordsMarked(text: string): string[] {
  const parts = text.split(/(\[[^\]]*\]|\{[^}]*\})/);
  const words = parts.flatMap((part) =>
    part.startsWith('[') ? [goods] : part.startsWith('{') ? [option] : wordsOf(part, () => undefined),
  );
  return withoutRuns(words);
}

export function featuresOf(words: readonly string[], said: { asked: boolean; moment: Moment }): Features {
  const features = new Map<number, number>();
  const add = (name: string, value: number) => {
    const key = hashOf(name);
    features.set(key, (features.get(key) ?? 0) + value);
  };
  add('all', 1);
  add(`at ${said.moment}`, 1);
  if (said.asked) add('?', 1);
  add(`long ${Math.min(8, Math.ceil(words.length / 2))}`, 1);
  const framed = ['^', ...words, '$'];
  framed.forEach((word, at) => {
    const [next, afterNext] = [framed[at + 1], framed[at + 2]];
    if (word !== '^' && word !== '$') {
      add(nameOfWord(word), 1);
      add(`at ${said.moment} ${word}`, 0.5);
      if (!word.startsWith('<')) addPieces(word, add);
    }
    if (next === undefined) return;
    add(`two ${word} ${next}`, 0.8);
    if (afterNext === undefined) return;
    add(`three ${word} ${next} ${afterNext}`, 0.6);
    add(`around ${word} ${afterNext}`, 0.4);
  });
  const norm = length / Math.hypot(...features.values());
  return new Map([...features].map(([key, value]) => [key, value * norm]));
}

function addPieces(word: string, add: (name: string, value: number) => void): void {
  if (word.length > 4) {
    add(`begins ${word.slice(0, 4)}`, 0.6);
    add(`begins ${word.slice(0, 5)}`, 0.6);
  }
  if (word.length < 4) return;
  const edged = `_${word}_`;
  for (let from = 0; from + 4 <= edged.length; from += 1) add(`in ${edged.slice(from, from + 4)}`, 0.3);
}

const nameOfWord = (word: string) => `word ${word}`;

/** The feature of a folded word by itself. */
export function featureOfWord(folded: string): number {
  return hashOf(nameOfWord(folded));
}

/** FNV-1a, 32 bits. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

import { numberWord } from '../../../language/number-words.ts';
import { findNumbers } from '../../../language/numbers.ts';
import { type Token, tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';

/** A word of the message with what stands before it, and the whole number it is, when it is one. */
export type Word = Token & {
  /** Marks between the word before and this one: "," in "dos, una". */
  before: string;
  number?: number;
  /** How many words that number takes ("treinta y dos" is three), on its first word. */
  numberWords?: number;
  /** Of the message: "quite" is a verb in one language only. */
  language: Language;
};

/** "I'd" and "I’d" are "id", "d'accord" one word: comparing needs neither marks nor accents. */
export function readWords(text: string, language: Language): Word[] {
  const tokens = tokenise(text).map((token) => ({ ...token, language }));
  const numbers = findNumbers(text, language);
  // "(12 × 85 g)", "(set of 6)", "35-38": part of a name, neither a quantity nor a remark.
  const measures = [...text.matchAll(/\([^()]*\d[^()]*\)/g)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }));
  const ranges = [...text.matchAll(/(?<![\d-])\d{1,3}-\d{1,3}(?![\d-])/g)];
  measures.push(...ranges.map(({ index, 0: found }) => ({ from: index, to: index + found.length })));
  return tokens.map((token, at) => {
    const between = text.slice(tokens[at - 1]?.to ?? 0, token.from).trim();
    if (measures.some(({ from, to }) => from < token.from && token.from < to))
      return { ...token, before: '' };
    if (ranges.some(({ index, 0: found }) => index === token.from && found !== ''))
      return { ...token, before: between };
    const isHalf = text.slice(0, token.from).search(/\p{L}-$/u) >= 0;
    const before = isHalf ? '' : between.startsWith(')') ? between.slice(1).trim() : between;
    // "Two-person", "non-slip": one word in two halves, whose number counts nothing.
    if (text.slice(token.to).search(/^-\p{L}/u) === 0 && !/\d/.test(token.text)) return { ...token, before };
    const span = numbers.find((number) => number.from === token.from);
    const length =
      span === undefined
        ? 0
        : tokens.filter((other) => other.from >= span.from && other.to <= span.to).length;
    if (span === undefined || length === 0) return withCount({ ...token, before });
    return Number.isInteger(span.value) && length > 0
      ? { ...token, before, number: span.value, numberWords: length }
      : { ...token, before };
  });
}

/** "2x", "x2" and words that are numbers in the other language too ("un" in a message read as English). */
function withCount(word: Word): Word {
  const times = /^(?:x(\d{1,3})|(\d{1,3})(?:x|uds?|pcs?))$/.exec(word.folded);
  const digits = times?.[1] ?? times?.[2];
  if (digits !== undefined) return { ...word, number: Number(digits), numberWords: 1 };
  const known = numberWord(word.folded, 'es') ?? numberWord(word.folded, 'en');
  return known === undefined || known.role === 'scale'
    ? word
    : { ...word, number: known.value, numberWords: 1 };
}

/** The words as they are compared: folded, one blank between. */
export function said(words: readonly Word[]): string {
  return words.map((word) => word.folded).join(' ');
}

/** The words as the shopper wrote them. */
export function written(words: readonly Word[], text: string): string {
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined ? '' : text.slice(first.from, last.to);
}

/** How many words a match of `said(words)` takes from the start. */
export function wordsIn(matched: string): number {
  const trimmed = matched.trim();
  return trimmed === '' ? 0 : trimmed.split(' ').length;
}

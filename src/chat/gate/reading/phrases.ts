/** Finding phrases in the words of a clause, whatever stands between the words. */
import type { Word } from '../clause.ts';

/** The folded words joined by single spaces, so that a pattern may name several. */
export type PlainText = { text: string; starts: number[] };

export function plainText(words: readonly Word[]): PlainText {
  const starts: number[] = [];
  let text = ' ';
  for (const { folded } of words) {
    starts.push(text.length);
    text += `${folded} `;
  }
  return { text, starts };
}

export type Phrase = { first: number; last: number; text: string; groups: readonly (string | undefined)[] };

/** Every hit of a global pattern as indices of words. Patterns begin and end at spaces: write / (no|sin) stock(?= )/g. */
export function findPhrases(plain: PlainText, pattern: RegExp): Phrase[] {
  const found: Phrase[] = [];
  for (const match of plain.text.matchAll(pattern)) {
    const from = match.index;
    const to = from + match[0].length;
    let first = -1;
    let last = -1;
    for (const [index, start] of plain.starts.entries()) {
      if (start >= to) break;
      if (start < from) continue;
      if (first < 0) first = index;
      last = index;
    }
    if (first >= 0) found.push({ first, last, text: match[0].trim(), groups: match.slice(1) });
  }
  return found;
}

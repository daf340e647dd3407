/** Finding phrases in the words of a clause, whatever stands between the words. */
import type { Word } from '../clause.ts';

/** The folded words joined by single spaces, so that a pattern may name several. */
export type PlainText = { text: string; starts: number[] };

/** The accent of "sí" is kept as "si_", a letter to patterns. */
export function plainText(words: readonly Word[]): PlainText {
  const starts: number[] = [];
  let text = ' ';
  for (const word of words) {
    starts.push(text.length);
    text += `${isYes(word) ? 'si_' : word.folded} `;
  }
  return { text, starts };
}

/** "Sí tenemos" supposes nothing, as "si tenemos" does: of all folded words only this one is another without its accent. */
export function isYes({ text }: Pick<Word, 'text'>): boolean {
  return /^sí$/i.test(text);
}

export type Phrase = { first: number; last: number; text: string; groups: readonly (string | undefined)[] };

/** Every hit of a global pattern as indices of words. Patterns begin and end at spaces: write / (no|sin) stock(?= )/g. */
export function findPhrases(plain: PlainText, pattern: RegExp): Phrase[] {
  const found: Phrase[] = [];
  for (const match of matchesOf(pattern, plain.text)) {
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

/** As `matchAll`, without a copy of the pattern each time: dozens are asked of every clause, and few are there. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** Some words of a clause, folded, with a blank before and behind. */
export function wordsAround({ words }: { words: readonly Word[] }, from: number, to: number): string {
  const some = words.slice(Math.max(0, from), to).map(({ folded }) => folded);
  return ` ${some.join(' ')} `;
}

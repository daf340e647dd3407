/** A page as sentences under their headings, and the few of them that an answer quotes. */
import type { Page } from '../../catalog/product.ts';
import { sentences } from '../voice/sentences.ts';

const mostSentences = 3;
const mostCharacters = 320;

/** The page's sentences in order, each with the heading of its section ('' before the first). */
export function sentencesUnderHeadings(page: Page): { text: string; heading: string }[] {
  let heading = '';
  return page.text.split('\n').flatMap((line) => {
    heading = /^##+ +(.*)$/.exec(line)?.[1] ?? heading;
    if (/^#/.test(line)) return [];
    const under = heading;
    return sentences(line).map((text) => ({ text, heading: under }));
  });
}

/** The best of them, as many as one answer quotes, word for word and in the page's order (`at`), a line each. */
export function passageOf(chosen: readonly { at: number; text: string; score: number }[]): string {
  let length = 0;
  const kept: { at: number; text: string }[] = [];
  for (const one of chosen.toSorted((left, right) => right.score - left.score || left.at - right.at)) {
    if (kept.length === mostSentences) break;
    if (kept.length > 0 && length + one.text.length > mostCharacters) continue;
    length += one.text.length + 1;
    kept.push(one);
  }
  return kept
    .toSorted((left, right) => left.at - right.at)
    .map(({ text }) => text)
    .join('\n');
}

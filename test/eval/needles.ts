/** What a right answer holds: ` & ` joins what must all be there, `|` that of which one must. */
import { fold } from '../../src/language/fold.ts';

/** Without case, accents and the kinds of space that prices are written with. */
export const plain = (text: string): string => fold(text).replace(/\s+/g, ' ');

export const needlesOf = (text: string): string[][] =>
  text.split(' & ').map((needles) => needles.split('|').map((needle) => plain(needle.trim())));

export function holdsAll(answer: string, needles: readonly (readonly string[])[]): boolean {
  const said = plain(answer);
  return needles.every((alternatives) => alternatives.some((needle) => said.includes(needle)));
}

export const writtenNeedles = (needles: readonly (readonly string[])[]): string =>
  needles.map((alternatives) => alternatives.join(' | ')).join(' & ');

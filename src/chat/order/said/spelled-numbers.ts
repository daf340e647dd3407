import { findNumbers } from '../../../language/numbers.ts';
import type { Language } from '../../../protocol.ts';

/** So many or fewer count pieces, in words as in figures. */
const mostCounted = 12;

function withNumbers(text: string, language: Language, isMeant: (written: string) => boolean): string {
  return findNumbers(text, language)
    .filter(({ value, from, to }) => {
      const written = text.slice(from, to);
      return Number.isInteger(value) && value > mostCounted && !/\d/.test(written) && isMeant(written);
    })
    .toReversed()
    .reduce((rest, { value, from, to }) => `${rest.slice(0, from)}${value}${rest.slice(to)}`, text);
}

/** "La de ciento cincuenta", "the forty": sizes as the catalogue writes them. */
export const inDigits = (text: string, language: Language): string => withNumbers(text, language, () => true);

/** "La cuarenta y tres": one number, before its "y" is taken to part one thing from another. */
export const longNumbersInDigits = (text: string, language: Language): string =>
  withNumbers(text, language, (written) => /\s/.test(written));

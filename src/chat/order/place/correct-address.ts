/** "Perdón, es Cervantes 18", "it's number 18, not 8": the address that is known, with its number put right. */
import { fold } from '../../../language/fold.ts';
import type { NamesGoods } from './find-address.ts';

/** A longer message says more than that. */
const mostWords = 12;
const houseNumber = '\\d{1,4}[a-z]?(?![\\p{L}\\d])';
const namedNumber = new RegExp(`(\\p{L}{4,}),?\\s+(?:n[uú]mero\\s+|number\\s+)?(${houseNumber})`, 'giu');
const onlyNumber = new RegExp(
  `(?:n[uú]mero|number)\\s+(?:(?:es|is|correcto es)\\s+)?(?:(?:el|the)\\s+)?(${houseNumber})`,
  'iu',
);
const notThat = new RegExp(
  `(${houseNumber}),?\\s+(?:y\\s+)?(?:no|not)\\s+(?:(?:el|la|the)\\s+)?(${houseNumber})`,
  'iu',
);

export function correctedAddress(text: string, known: string, namesGoods: NamesGoods): string | undefined {
  if (text.trim().split(/\s+/).length > mostWords) return undefined;
  for (const [, name = '', number = ''] of text.matchAll(namedNumber)) {
    const place = new RegExp(`(?<!\\p{L})${fold(name)},?\\s+(?=\\d)`, 'iu').exec(fold(known));
    if (place === null || namesGoods(name)) continue;
    return numbered(known, place.index + place[0].length, number);
  }
  const [, wanted, denied] = notThat.exec(text) ?? [];
  const at = denied === undefined ? -1 : known.search(new RegExp(`(?<!\\d)${denied}(?!\\d)`, 'u'));
  if (wanted !== undefined && at >= 0) return numbered(known, at, wanted);
  const [, number] = onlyNumber.exec(text) ?? [];
  const first = known.search(/\d/);
  return number === undefined || first < 0 || namesGoods(number) ? undefined : numbered(known, first, number);
}

const numbered = (known: string, at: number, number: string): string =>
  known.slice(0, at) + known.slice(at).replace(/^\d{1,4}/, number);

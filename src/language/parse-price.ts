import { currencyCode, currencyWord } from './currencies.ts';
import { minorDigits } from './money-format.ts';
import { normaliseText } from './normalise.ts';
import { isAmbiguous, readNumeral, roundedMinor, toMinor } from './numerals.ts';

export type ParsedPrice =
  | { ok: true; amount: number; currency?: string; rounded?: true }
  | { ok: false; why: 'empty' | 'not_a_price' | 'ambiguous' | 'negative' };

const no = (why: 'empty' | 'not_a_price' | 'ambiguous' | 'negative'): ParsedPrice => ({ ok: false, why });
const shape =
  /^(?<minus>[-−–]?)\s*(?<before>[^\d\s.,+'’−–-]{0,5})\s*(?<inner>[-−–]?)\s*(?<digits>\d[\d.,'’\u00A0\u202F ]*\d|\d|[.,]\d+)(?:[.,][-–—])?\s*(?<after>[^\d\s.,]{0,8}?)\.?$/u;

/**
 * One price of a feed, the whole text: "1.299,00 €", "EUR 12.50", "$1,299.00", "12,5". "1.299" is ambiguous unless
 * `decimalMark` says which mark the feed uses. Shop software writes four or six decimals ("16.528926"): those are rounded and
 * `rounded` says so; anything else is refused.
 */
export function parsePrice(
  raw: string,
  options: { currency?: string; decimalMark?: ',' | '.' } = {},
): ParsedPrice {
  const text = normaliseText(raw);
  if (text === '') return no('empty');
  const groups = shape.exec(text)?.groups;
  if (groups === undefined) return no('not_a_price');
  const named = [groups.before ?? '', groups.after ?? ''].filter((part) => part !== '');
  const words = named.map(currencyWord);
  if (words.some((word) => word === undefined || word.cents)) return no('not_a_price');
  const codes = words.map((word) => (word === undefined ? undefined : currencyCode(word, options.currency)));
  // "$60 USD": the code says more than the sign.
  const currency = codes.length === 2 && words[0]?.family === 'dollar' ? codes[1] : codes[0];
  if (codes.length === 2 && words[0]?.family === undefined && codes[0] !== codes[1]) return no('not_a_price');
  const raised = groups.digits ?? '';
  const digits = /^[.,]/.test(raised) ? `0${raised}` : raised.replace(/ /g, '\u00A0');
  const numeral = readNumeral(digits, options.decimalMark);
  const known = currency ?? options.currency;
  const hasMinor = known === undefined || minorDigits(known) > 0;
  if (options.decimalMark === undefined && hasMinor && isAmbiguous(digits)) return no('ambiguous');
  const minor = known === undefined ? 2 : minorDigits(known);
  const exact = numeral === undefined ? undefined : toMinor(numeral, minor);
  const amount = exact ?? (numeral === undefined ? undefined : roundedMinor(numeral, minor));
  if (amount === undefined) return no(isAmbiguous(digits) ? 'ambiguous' : 'not_a_price');
  if (groups.minus !== '' || groups.inner !== '') return amount === 0 ? { ok: true, amount } : no('negative');
  return {
    ok: true,
    amount,
    ...(known === undefined ? {} : { currency: known }),
    ...(exact === undefined ? { rounded: true as const } : {}),
  };
}

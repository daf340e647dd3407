import type { Language } from '../protocol.ts';
import { currencyCode, currencyWord, mayBeWeight } from './currencies.ts';
import { minorDigits } from './money-format.ts';
import { functionWords, limitBefore, priceWords } from './money-phrases.ts';
import { mayBeginNumber, numberRun } from './numbers.ts';
import { type Numeral, readNumeral, toMinor } from './numerals.ts';
import type { Piece } from './scan.ts';

export type MoneyOptions = { currency?: string; language?: Language };

/** A number that may be an amount, with the currency beside it if there is one. Indexes into the pieces. */
export type Reading = {
  numeral: Numeral;
  /** In words, cents apart: "doce con cincuenta", "twelve fifty". */
  split: boolean;
  words: boolean;
  currency?: string;
  /** A currency sign or word stands with it, even one whose code depends on the shop ("50 céntimos"). */
  signed: boolean;
  at: number;
  next: number;
};

type NumberAt = { numeral: Numeral; words: boolean; next: number };

/** "cuesta 1 299 €": a blank groups only after a word that leads to a price, since "iPhone 15 899 €" does not. */
function blankGrouped(pieces: readonly Piece[], at: number): NumberAt | undefined {
  const [head, tail, sign] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (head === undefined || tail === undefined || sign === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(head.text) || !/^\d{3}$/.test(tail.text) || tail.from - head.to !== 1)
    return undefined;
  if (currencyWord(sign.text) === undefined) return undefined;
  const before = pieces[at - 1];
  const led =
    before === undefined ||
    before.kind === 'sign' ||
    functionWords.has(before.folded) ||
    priceWords.has(before.folded) ||
    limitBefore(pieces, at) !== undefined;
  return led
    ? { numeral: { whole: head.text + tail.text, fraction: '' }, words: false, next: at + 2 }
    : undefined;
}

function numberAt(
  pieces: readonly Piece[],
  at: number,
  language: Language | undefined,
): NumberAt | undefined {
  const piece = pieces[at];
  const grouped = piece?.kind === 'numeral' ? blankGrouped(pieces, at) : undefined;
  if (grouped !== undefined) return grouped;
  if (piece?.kind === 'numeral') {
    const numeral = readNumeral(piece.text);
    if (numeral === undefined) return undefined;
    const suffix = pieces[at + 1];
    const thousands =
      (suffix?.folded === 'k' && suffix.glued) || (suffix?.folded === 'mil' && numeral.whole.length < 4);
    if (!thousands) return { numeral, words: false, next: at + 1 };
    const whole = numeral.whole + numeral.fraction.padEnd(3, '0');
    return numeral.fraction.length > 3
      ? undefined
      : { numeral: { whole, fraction: '' }, words: false, next: at + 2 };
  }
  const run = numberRun(pieces, at, language);
  if (run === undefined) return undefined;
  return { numeral: { whole: String(run.value), fraction: '' }, words: true, next: run.next };
}

/** Two digits of hundredths: "50", "cincuenta", "5" (as "05"). */
function hundredths(
  pieces: readonly Piece[],
  at: number,
  language: Language | undefined,
): NumberAt | undefined {
  const number = numberAt(pieces, at, language);
  if (number === undefined || number.numeral.fraction !== '' || number.numeral.whole.length > 2)
    return undefined;
  return { ...number, numeral: { whole: '', fraction: number.numeral.whole.padStart(2, '0') } };
}

const joins: ReadonlySet<string> = new Set(['con', 'y', 'and', 'with']);

function half(pieces: readonly Piece[], at: number): number | undefined {
  const words = [pieces[at]?.folded, pieces[at + 1]?.folded, pieces[at + 2]?.folded];
  if (words[0] === 'y' && (words[1] === 'medio' || words[1] === 'media')) return at + 2;
  if (words[0] === 'and' && words[1] === 'a' && words[2] === 'half') return at + 3;
  return undefined;
}

/** "doce con cincuenta", "doce coma cinco", "twelve fifty", "dos y medio": the hundredths said after the whole. */
function spokenFraction(
  pieces: readonly Piece[],
  whole: NumberAt,
  language: Language | undefined,
): { fraction: string; next: number; sure: boolean } | undefined {
  if (whole.numeral.fraction !== '') return undefined;
  const link = pieces[whole.next];
  const halfEnd = half(pieces, whole.next);
  if (halfEnd !== undefined) return { fraction: '50', next: halfEnd, sure: false };
  if (link?.folded === 'con') {
    const cents = hundredths(pieces, whole.next + 1, language);
    return cents === undefined
      ? undefined
      : { fraction: cents.numeral.fraction, next: cents.next, sure: true };
  }
  if (link?.folded === 'coma' || link?.folded === 'point') {
    const tail = numberAt(pieces, whole.next + 1, language);
    if (tail === undefined || tail.numeral.whole.length > 2) return undefined;
    return { fraction: tail.numeral.whole, next: tail.next, sure: true };
  }
  if (!whole.words || link === undefined || link.glued || Number(whole.numeral.whole) >= 1000)
    return undefined;
  const cents = hundredths(pieces, whole.next, language);
  if (cents === undefined || !cents.words || Number(cents.numeral.fraction) < 10) return undefined;
  return { fraction: cents.numeral.fraction, next: cents.next, sure: false };
}

/** A currency word at a piece, unless it is a weight here ("2 pounds of flour" in a shop that sells in dollars). */
function currencyAt(
  pieces: readonly Piece[],
  at: number,
  options: MoneyOptions,
): { code?: string; cents: boolean } | undefined {
  const piece = pieces[at];
  if (piece === undefined || piece.kind === 'numeral') return undefined;
  const word = currencyWord(piece.text);
  if (word === undefined) return undefined;
  if (mayBeWeight(piece.folded)) {
    const following = pieces[at + 1]?.folded;
    if (following === 'of' || following === 'de') return undefined;
    if (options.currency !== undefined && !['GBP', 'EUR'].includes(options.currency)) return undefined;
  }
  const code = currencyCode(word, options.currency);
  return { ...(code === undefined ? {} : { code }), cents: word.cents };
}

/** "12 €50", "12 euros con 50 céntimos", "un euro y medio": what follows the currency word and still belongs to it. */
function afterCurrency(
  pieces: readonly Piece[],
  next: number,
  whole: Numeral,
  options: MoneyOptions,
): { fraction: string; next: number } | undefined {
  if (whole.fraction !== '') return undefined;
  const following = pieces[next];
  const halfEnd = half(pieces, next);
  if (halfEnd !== undefined) return { fraction: '50', next: halfEnd };
  if (following === undefined) return undefined;
  if (following.kind === 'numeral' && following.text.length === 2 && /^\d\d$/.test(following.text)) {
    const closed = currencyAt(pieces, next + 1, options);
    if (following.glued || closed?.cents === true) {
      return { fraction: following.text, next: closed?.cents === true ? next + 2 : next + 1 };
    }
  }
  const joined = joins.has(following.folded);
  const cents = hundredths(pieces, joined ? next + 1 : next, options.language);
  if (cents === undefined) return undefined;
  if (currencyAt(pieces, cents.next, options)?.cents === true) {
    return { fraction: cents.numeral.fraction, next: cents.next + 1 };
  }
  // "doce euros con cincuenta", "doce euros cincuenta": not "dos euros y tres cafés".
  const closing = pieces[cents.next];
  const ends = closing === undefined || closing.kind === 'sign';
  const wordy =
    following.folded === 'con' || (!joined && cents.words && Number(cents.numeral.fraction) >= 10);
  if (wordy && ends && currencyAt(pieces, cents.next, options) === undefined) {
    return { fraction: cents.numeral.fraction, next: cents.next };
  }
  return undefined;
}

/** "a dollar", "euro y medio": one of them, unsaid. */
function oneUnit(
  pieces: readonly Piece[],
  at: number,
  unitAt: number,
  options: MoneyOptions,
): Reading | undefined {
  const currency = currencyAt(pieces, unitAt, options);
  if (currency?.code === undefined) return undefined;
  const halfEnd = half(pieces, unitAt + 1);
  const numeral = { whole: '1', fraction: halfEnd === undefined ? '' : '50' };
  const next = halfEnd ?? unitAt + 1;
  return { numeral, split: false, words: true, currency: currency.code, signed: true, at, next };
}

function halfUnit(pieces: readonly Piece[], at: number, options: MoneyOptions): Reading | undefined {
  const single = pieces[at]?.folded;
  if (single === 'a' && /^(?:euro|dollar)$/.test(pieces[at + 1]?.folded ?? ''))
    return oneUnit(pieces, at, at + 1, options);
  if (single === 'euro' && half(pieces, at + 1) !== undefined) return oneUnit(pieces, at, at, options);
  const skip = pieces[at]?.folded === 'medio' ? 1 : pieces[at]?.folded === 'half' ? 2 : 0;
  if (skip === 0 || (skip === 2 && pieces[at + 1]?.folded !== 'a')) return undefined;
  const currency = currencyAt(pieces, at + skip, options);
  if (currency === undefined || currency.cents) return undefined;
  const numeral = { whole: '0', fraction: '50' };
  const code = currency.code === undefined ? {} : { currency: currency.code };
  return { numeral, split: false, words: true, ...code, signed: true, at, next: at + skip + 1 };
}

function prefixed(pieces: readonly Piece[], at: number, options: MoneyOptions): Reading | undefined {
  const piece = pieces[at];
  const currency = currencyAt(pieces, at, options);
  if (piece === undefined || currency?.code === undefined || currency.cents) return undefined;
  if (piece.kind === 'word' && !/^(?:[a-z]{3}|.*\$)$/.test(piece.folded)) return undefined;
  const first = pieces[at + 1]?.folded === '-' ? at + 2 : at + 1;
  const number = numberAt(pieces, first, options.language);
  if (number === undefined || number.words) return undefined;
  const second = currencyAt(pieces, number.next, options);
  const more = second !== undefined && !second.cents && !isPrefixOfNext(pieces, number.next);
  return {
    numeral: number.numeral,
    split: false,
    words: false,
    currency: (more ? second.code : undefined) ?? currency.code,
    signed: true,
    at,
    next: more ? number.next + 1 : number.next,
  };
}

/** "€20 €40": the second sign belongs to the number after it. */
function isPrefixOfNext(pieces: readonly Piece[], at: number): boolean {
  const following = pieces[at + 1];
  return pieces[at]?.glued === false && following?.kind === 'numeral' && following.glued;
}

/** "60,- €", "sesenta y pico euros": the index where the currency may stand. */
function pastFiller(pieces: readonly Piece[], at: number): number {
  const [first, second] = [pieces[at]?.folded ?? '', pieces[at + 1]?.folded ?? ''];
  const dashed = /^[.,]$/.test(first) && /^[-–—]$/.test(second);
  return dashed || (first === 'y' && second === 'pico') ? at + 2 : at;
}

/** False of what no number with its currency starts with. */
export function mayBeginReading(piece: Piece, language: Language | undefined): boolean {
  return (
    mayBeginNumber(piece, language) ||
    piece.folded === 'medio' ||
    piece.folded === 'half' ||
    currencyWord(piece.text) !== undefined
  );
}

/** Reads one number, with the currency before or after it, in digits or words. */
export function readingAt(pieces: readonly Piece[], at: number, options: MoneyOptions): Reading | undefined {
  const special = prefixed(pieces, at, options) ?? halfUnit(pieces, at, options);
  if (special !== undefined) return special;
  const number = numberAt(pieces, at, options.language);
  if (number === undefined) return undefined;
  const base = { at, words: number.words };
  const unitAt = pastFiller(pieces, number.next);
  const unit = currencyAt(pieces, unitAt, options);
  if (unit !== undefined && !isPrefixOfNext(pieces, unitAt)) {
    const code = unit.code === undefined ? {} : { currency: unit.code };
    if (unit.cents) {
      if (number.numeral.fraction !== '' || number.numeral.whole.length > 3) return undefined;
      const minor = number.numeral.whole.padStart(3, '0');
      const numeral = { whole: minor.slice(0, -2), fraction: minor.slice(-2) };
      return { ...base, numeral, split: false, ...code, signed: true, next: unitAt + 1 };
    }
    const rest = afterCurrency(pieces, unitAt + 1, number.numeral, options);
    const numeral =
      rest === undefined ? number.numeral : { whole: number.numeral.whole, fraction: rest.fraction };
    return {
      ...base,
      numeral,
      split: rest !== undefined,
      ...code,
      signed: true,
      next: rest?.next ?? unitAt + 1,
    };
  }
  const spoken = spokenFraction(pieces, number, options.language);
  if (spoken === undefined)
    return { ...base, numeral: number.numeral, split: false, signed: false, next: number.next };
  const spokenUnit = currencyAt(pieces, spoken.next, options);
  const code = spokenUnit?.code === undefined ? {} : { currency: spokenUnit.code };
  const signed = spokenUnit !== undefined && !spokenUnit.cents;
  // "dos y media" of something, "12 con 5 aceitunas": a fraction only beside money.
  if (!signed && half(pieces, number.next) !== undefined) {
    return { ...base, numeral: number.numeral, split: false, signed: false, next: number.next };
  }
  return {
    ...base,
    numeral: { whole: number.numeral.whole, fraction: spoken.fraction },
    split: spoken.sure || signed,
    ...(signed ? code : {}),
    signed,
    next: signed ? spoken.next + 1 : spoken.next,
  };
}

/** Minor units in the reading's currency, else the shop's, else hundredths. */
export function minorOf(reading: Reading, options: MoneyOptions, shared?: string): number | undefined {
  const currency = reading.currency ?? shared ?? options.currency;
  return toMinor(reading.numeral, currency === undefined ? 2 : minorDigits(currency));
}

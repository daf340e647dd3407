import {
  hasUnit,
  isNamedNumber,
  isPartOfCode,
  type Lead,
  leadBefore,
  ratingEnd,
  tailAfter,
} from './money-context.ts';
import { limitAfter } from './money-phrases.ts';
import { type MoneyOptions, mayBeginReading, minorOf, type Reading, readingAt } from './money-reading.ts';
import { mayBeginPercentage, percentageAt } from './percentages.ts';
import { type Piece, scan } from './scan.ts';
import type { SpanOf } from './span.ts';

export { type ParsedPrice, parsePrice } from './parse-price.ts';

type Found = SpanOf<'amount' | 'percentage'>;

const yearLike = /^(?:19|20)\d\d$/;

function spanFor(
  pieces: readonly Piece[],
  reading: Reading,
  options: MoneyOptions,
  more: { limit?: 'max' | 'min' | 'around'; certain: boolean; currency?: string; end?: number },
): SpanOf<'amount'> | undefined {
  const first = pieces[reading.at];
  const last = pieces[(more.end ?? reading.next) - 1];
  const currency = reading.currency ?? more.currency;
  const amount = minorOf(reading, options, currency);
  if (first === undefined || last === undefined || amount === undefined) return undefined;
  return {
    kind: 'amount',
    value: { amount, ...(currency === undefined ? {} : { currency }) },
    ...(more.limit === undefined ? {} : { limit: more.limit }),
    certain: more.certain,
    from: first.from,
    to: last.to,
  };
}

/** Whether a number without a currency is an amount at all, and how sure that is. */
function unsignedVerdict(
  pieces: readonly Piece[],
  reading: Reading,
  lead: Lead,
): 'certain' | 'uncertain' | 'no' {
  if (isNamedNumber(pieces, lead.start) || hasUnit(pieces, reading.next)) return 'no';
  if (isPartOfCode(pieces, reading.at, reading.next)) return 'no';
  const integer = reading.numeral.fraction === '';
  if (pieces[reading.next - 1]?.text === 'K' || /^[x×]$/i.test(pieces[reading.next]?.text ?? '')) return 'no';
  const tail = tailAfter(pieces, reading.next);
  if (integer && tail === 'counts') return 'no';
  if (integer && reading.words && Number(reading.numeral.whole) < 2) return 'no';
  const year =
    integer && yearLike.test(reading.numeral.whole) && !/[.,]/.test(pieces[reading.at]?.text ?? '');
  const cents = reading.numeral.fraction.length === 2;
  const single = pieces[reading.at - 1]?.folded ?? '';
  switch (lead.strength) {
    case 'price':
      return year && lead.limit !== undefined ? 'uncertain' : 'certain';
    case 'limit':
      if (lead.limit === 'around' && integer && tail !== 'ends') return 'no';
      return tail === 'ends' && !year ? 'certain' : 'uncertain';
    case 'preposition':
      if (cents && tail !== 'counts') return 'certain';
      if (tail !== 'ends' || year) return 'no';
      if (pieces[reading.at - 2]?.kind === 'numeral') return afterNumeral(pieces, reading.at);
      if (single === 'for' && Number(reading.numeral.whole) < 10) return 'no';
      return single === 'por' || single === 'for' || single === '@' ? 'certain' : 'uncertain';
    case 'weak':
    case 'none': {
      if (reading.split) return tail === 'ends' ? 'certain' : cents ? 'uncertain' : 'no';
      if (cents && !reading.words) return 'uncertain';
      const alone = pieces[reading.next] === undefined || pieces[reading.next]?.kind === 'sign';
      return alone && (lead.strength === 'weak' || (cents && tail === 'ends')) ? 'uncertain' : 'no';
    }
    default:
      return lead.strength satisfies never;
  }
}

/** "la 42 a 60", "del 42 por 60" against "120 por 80" and "de 9 a 14". */
function afterNumeral(pieces: readonly Piece[], at: number): 'uncertain' | 'no' {
  const named = /^(?:la|el|del|un|una|talla|size|de)$/.test(pieces[at - 3]?.folded ?? '');
  const single = pieces[at - 1]?.folded;
  return named && (single === 'por' || (single === 'a' && pieces[at - 3]?.folded !== 'de'))
    ? 'uncertain'
    : 'no';
}

const dashes = /^[-–—~/]$/;
const openers: ReadonlySet<string> = new Set([
  'entre',
  'between',
  'from',
  'desde',
  'de',
  'oscile',
  'oscila',
  'rango',
]);

/** The link of a range between two numbers: its kind says how much of a range it is without help. */
function rangeLink(
  pieces: readonly Piece[],
  at: number,
): { kind: 'and' | 'to' | 'dash' | 'or'; next: number } | undefined {
  const link = pieces[at];
  if (link === undefined) return undefined;
  if (dashes.test(link.text)) return { kind: 'dash', next: at + 1 };
  if (['y', 'and', '&', 'e'].includes(link.folded)) return { kind: 'and', next: at + 1 };
  if (['o', 'or', 'u'].includes(link.folded)) return { kind: 'or', next: at + 1 };
  if (!['a', 'to', 'hasta', 'until', 'till'].includes(link.folded)) return undefined;
  const article = pieces[at + 1]?.folded;
  return { kind: 'to', next: article === 'los' || article === 'unos' ? at + 2 : at + 1 };
}

/** "entre 3 y 5 días", "from 9 to 14 h": the unit of the second number is the first one's too. */
function measureRangeEnd(pieces: readonly Piece[], low: Reading, options: MoneyOptions): number | undefined {
  const link = low.signed ? undefined : rangeLink(pieces, low.next);
  const high = link === undefined ? undefined : readingAt(pieces, link.next, options);
  if (high === undefined || high.signed || high.numeral.whole === '') return undefined;
  const measured = hasUnit(pieces, high.next);
  return measured ? high.next : undefined;
}

function isPlainPair(pieces: readonly Piece[], low: Reading): boolean {
  const lead = leadBefore(pieces, low.at);
  return (
    !low.words && (lead.strength !== 'none' || /^(?:de|of|los|son|,)$/.test(pieces[low.at - 1]?.folded ?? ''))
  );
}

type Range = { low: Reading; high: Reading; certain: boolean; kind: 'range' | 'either' };

/** "entre 20 y 40", "from 20 to 40", "20-40 €", "20 o 30 euros". */
function rangeAt(pieces: readonly Piece[], low: Reading, options: MoneyOptions): Range | undefined {
  const link = rangeLink(pieces, low.next);
  if (link === undefined) return undefined;
  const high = readingAt(pieces, link.next, options);
  if (high === undefined || isNamedNumber(pieces, low.at) || hasUnit(pieces, high.next)) return undefined;
  if (link.kind !== 'dash' && isPartOfCode(pieces, high.at, high.next)) return undefined;
  const signed = low.signed || high.signed;
  const currency = high.currency ?? low.currency;
  const from = minorOf(low, options, currency);
  const to = minorOf(high, options, currency);
  if (from === undefined || to === undefined) return undefined;
  if (low.currency !== undefined && high.currency !== undefined && low.currency !== high.currency)
    return undefined;
  if (link.kind === 'or')
    return high.signed && !low.signed ? { low, high, certain: true, kind: 'either' } : undefined;
  if (
    link.kind === 'and' &&
    high.signed &&
    !low.signed &&
    !/^(?:entre|between)$/.test(pieces[low.at - 1]?.folded ?? '')
  ) {
    // "12 y 15 euros": both are euros, if the first is no count of goods.
    return isPlainPair(pieces, low) ? { low, high, certain: false, kind: 'either' } : undefined;
  }
  // "de 69,95 a 55,96 €": a reduction, not a range.
  if (from >= to)
    return high.signed && link.kind === 'to' ? { low, high, certain: true, kind: 'either' } : undefined;
  const before = pieces[low.at - 1]?.folded ?? '';
  const opened = openers.has(before) || (before === 'los' && openers.has(pieces[low.at - 2]?.folded ?? ''));
  const lead = leadBefore(pieces, low.at);
  const between = before === 'entre' || before === 'between';
  if (link.kind === 'and' && !between) return undefined;
  if (link.kind === 'dash' && pieces[low.next]?.glued === false && !low.signed) {
    const fresh =
      low.at === 0 ||
      between ||
      (opened && before !== 'de') ||
      lead.strength === 'price' ||
      lead.strength === 'limit';
    if (!fresh) return undefined;
  }
  if (signed) return { low, high, certain: true, kind: 'range' };
  const tail = tailAfter(pieces, high.next);
  if (tail === 'counts' || isNamedNumber(pieces, lead.start)) return undefined;
  const worded = (link.kind === 'to' || link.kind === 'and') && opened && before !== 'de';
  if (!worded && lead.strength !== 'price' && !(link.kind === 'to' && before === 'de')) return undefined;
  const clock = before === 'de' && to <= 2400;
  return clock ? undefined : { low, high, certain: before !== 'de' && tail === 'ends', kind: 'range' };
}

function rangeSpans(pieces: readonly Piece[], range: Range, options: MoneyOptions): Found[] {
  const currency = range.high.currency ?? range.low.currency;
  const shared = { certain: range.certain, ...(currency === undefined ? {} : { currency }) };
  const limits = range.kind === 'range' ? (['min', 'max'] as const) : ([undefined, undefined] as const);
  const spans = [range.low, range.high].map((reading, index) => {
    const limit = limits[index];
    const certain = range.certain || reading.signed;
    return spanFor(pieces, reading, options, {
      ...shared,
      certain,
      ...(limit === undefined ? {} : { limit }),
    });
  });
  return spans.filter((span) => span !== undefined);
}

function amountAt(
  pieces: readonly Piece[],
  reading: Reading,
  options: MoneyOptions,
): { spans: Found[]; next: number } {
  const lead = leadBefore(pieces, reading.at);
  const behind = limitAfter(pieces, reading.next);
  const whole: Lead =
    behind !== undefined && lead.limit === undefined && lead.strength !== 'price'
      ? { ...lead, strength: 'limit', limit: behind.limit }
      : lead;
  const verdict = reading.signed ? 'certain' : unsignedVerdict(pieces, reading, whole);
  if (verdict === 'no') return { spans: [], next: reading.next };
  const limit = lead.limit ?? behind?.limit;
  const span = spanFor(pieces, reading, options, {
    certain: verdict === 'certain',
    ...(limit === undefined ? {} : { limit }),
  });
  return { spans: span === undefined ? [] : [span], next: reading.next };
}

/**
 * Every amount of money and every percentage of a text, in order. A number without a currency is an amount only where the
 * words around it say so (`certain`) or its form suggests it (not `certain`); sizes, measures, counts and codes are none.
 */
export function findAmounts(text: string, options: MoneyOptions = {}): Found[] {
  const pieces = scan(text);
  const found: Found[] = [];
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at];
    if (
      piece !== undefined &&
      !mayBeginReading(piece, options.language) &&
      !mayBeginPercentage(piece, options.language)
    ) {
      at += 1;
      continue;
    }
    const percentage = percentageAt(pieces, at, options.language);
    if (percentage !== undefined) {
      found.push(percentage.span);
      at = percentage.next;
      continue;
    }
    const reading = readingAt(pieces, at, options);
    if (reading === undefined) {
      at += 1;
      continue;
    }
    const range = rangeAt(pieces, reading, options);
    if (range !== undefined) {
      found.push(...rangeSpans(pieces, range, options));
      at = range.high.next;
      continue;
    }
    const measured = ratingEnd(pieces, reading) ?? measureRangeEnd(pieces, reading, options);
    if (measured !== undefined) {
      at = measured;
      continue;
    }
    const amount = amountAt(pieces, reading, options);
    found.push(...amount.spans);
    at = amount.next;
  }
  return found;
}

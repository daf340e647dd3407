import type { Language } from '../protocol.ts';
import { mayBeginNumber, numberRun } from './numbers.ts';
import { readNumeral } from './numerals.ts';
import type { Piece } from './scan.ts';
import type { SpanOf } from './span.ts';

/** A percentage and the index of the piece after it. */
export type PercentageAt = { span: SpanOf<'percentage'>; next: number };

const signs: ReadonlySet<string> = new Set(['%', '％', 'percent', 'pct']);

function signEnd(pieces: readonly Piece[], at: number): number | undefined {
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  if (signs.has(piece.folded)) return at + 1;
  const hundred = pieces[at + 1]?.folded;
  if (piece.folded === 'por' && (hundred === 'ciento' || hundred === 'cien')) return at + 2;
  return piece.folded === 'per' && hundred === 'cent' ? at + 2 : undefined;
}

function spanOf(pieces: readonly Piece[], at: number, next: number, value: number): PercentageAt | undefined {
  const first = pieces[at];
  const last = pieces[next - 1];
  if (first === undefined || last === undefined) return undefined;
  return { span: { kind: 'percentage', value, from: first.from, to: last.to }, next };
}

/** "2x1", "3 por 2", "2 for 1": what of the price is saved. */
function multibuy(
  pieces: readonly Piece[],
  at: number,
  language: Language | undefined,
): PercentageAt | undefined {
  const numberAt = (index: number) => {
    const piece = pieces[index];
    if (piece?.kind === 'numeral')
      return /^\d$/.test(piece.text) ? { value: Number(piece.text), next: index + 1 } : undefined;
    return numberRun(pieces, index, language);
  };
  const taken = numberAt(at);
  if (taken === undefined) return undefined;
  const link = pieces[taken.next];
  const tight = link?.folded.match(/^[x×](\d)$/)?.[1];
  const paid =
    tight === undefined ? numberAt(taken.next + 1) : { value: Number(tight), next: taken.next + 1 };
  const linked = tight !== undefined || /^(?:x|×|por|for)$/.test(link?.folded ?? '');
  if (!linked || paid === undefined || paid.value < 1 || paid.value >= taken.value || taken.value > 6)
    return undefined;
  if (link?.folded === 'por' || link?.folded === 'for') {
    const following = pieces[paid.next];
    if (
      paid.value > 2 ||
      (following !== undefined && (following.kind === 'word' || /[€$£]/.test(following.text)))
    )
      return undefined;
  }
  const saved = Math.round(((taken.value - paid.value) / taken.value) * 10_000) / 100;
  return spanOf(pieces, at, paid.next, saved);
}

const halves: readonly (readonly string[])[] = [
  ['mitad', 'de', 'precio'],
  ['mitad', 'del', 'precio'],
  ['half', 'the', 'price'],
  ['half', 'price'],
  ['half', '-', 'price'],
  ['half', 'off'],
  ['buy', 'one', 'get', 'one'],
  ['bogo'],
];

const startsOfHalves: ReadonlySet<string> = new Set(halves.flatMap((words) => words.slice(0, 1)));

function halfOff(pieces: readonly Piece[], at: number): PercentageAt | undefined {
  if (!startsOfHalves.has(pieces[at]?.folded ?? '')) return undefined;
  for (const words of halves) {
    if (words.every((word, index) => pieces[at + index]?.folded === word))
      return spanOf(pieces, at, at + words.length, 50);
  }
  // "a la mitad": not "la mitad de la pizza", "mitad y mitad".
  if (pieces[at]?.folded !== 'mitad' || pieces[at - 1]?.folded !== 'la') return undefined;
  const following = pieces[at + 1]?.folded;
  return following === 'de' || following === 'del' || following === 'y' || following === 'con'
    ? undefined
    : spanOf(pieces, at, at + 1, 50);
}

/** False of what no percentage starts with, which is nearly every word. */
export function mayBeginPercentage(piece: Piece, language: Language | undefined): boolean {
  return mayBeginNumber(piece, language) || startsOfHalves.has(piece.folded);
}

/** Reads a percentage that starts at a piece: "20 %", "veinte por ciento", "half price", "2x1". The sign before it is not read. */
export function percentageAt(
  pieces: readonly Piece[],
  at: number,
  language: Language | undefined,
): PercentageAt | undefined {
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  if (piece.kind === 'numeral') {
    const end = signEnd(pieces, at + 1);
    const numeral = end === undefined ? undefined : readNumeral(piece.text);
    if (end !== undefined && numeral !== undefined) {
      return spanOf(
        pieces,
        at,
        end,
        Number(`${numeral.whole}.${numeral.fraction === '' ? '0' : numeral.fraction}`),
      );
    }
    return multibuy(pieces, at, language);
  }
  // "Un quince por ciento": the article counts nothing.
  if (piece.folded === 'un') {
    const behind = percentageAt(pieces, at + 1, language);
    if (behind !== undefined) return behind;
  }
  const run = piece.kind === 'word' ? numberRun(pieces, at, language) : undefined;
  if (run !== undefined) {
    const end = signEnd(pieces, run.next);
    if (end !== undefined) return spanOf(pieces, at, end, run.value);
    return multibuy(pieces, at, language);
  }
  return halfOff(pieces, at);
}

import type { Language } from '../protocol.ts';
import { numberWord } from './number-words.ts';
import { readNumeral } from './numerals.ts';
import { type Piece, scan } from './scan.ts';

/** A number in digits or words. `exact` is the numeral as decimal text ("12.50"); offsets into the text as given. */
export type NumberSpan = { value: number; exact: string; words: boolean; from: number; to: number };

/** What a run of number words comes to, and the index of the piece after it. */
export type NumberRun = { value: number; next: number };

function tensRun(pieces: readonly Piece[], at: number, language: Language): NumberRun | undefined {
  const first = pieces[at];
  const word = first === undefined ? undefined : numberWord(first.folded, language);
  if (first === undefined || word === undefined || word.language !== language) return undefined;
  if (word.role === 'unit' || word.role === 'teen') return { value: word.value, next: at + 1 };
  if (word.role !== 'ten') return undefined;
  const link = pieces[at + 1]?.folded;
  const skip = language === 'es' ? (link === 'y' ? 2 : 0) : link === '-' ? 2 : 1;
  const after = skip === 0 ? undefined : pieces[at + skip];
  const unit = after === undefined ? undefined : numberWord(after.folded, language);
  if (unit?.role === 'unit' && unit.language === language && unit.value > 0) {
    return { value: word.value + unit.value, next: at + skip + 1 };
  }
  return { value: word.value, next: at + 1 };
}

function isRole(piece: Piece | undefined, language: Language, role: string): number | undefined {
  const word = piece === undefined ? undefined : numberWord(piece.folded, language);
  return word?.role === role && word.language === language ? word.value : undefined;
}

/** Below a thousand: "doscientos treinta y dos", "two hundred and five", "a hundred". */
function hundredsRun(pieces: readonly Piece[], at: number, language: Language): NumberRun | undefined {
  let value = isRole(pieces[at], language, 'hundred');
  let next = at + 1;
  if (language === 'en') {
    const count = pieces[at]?.folded === 'a' ? 1 : isRole(pieces[at], 'en', 'unit');
    if (count !== undefined && isRole(pieces[at + 1], 'en', 'hundred') !== undefined) {
      value = count * 100;
      next = at + 2;
    } else if (value !== undefined) return undefined;
  }
  if (value === undefined) return tensRun(pieces, at, language);
  const rest = tensRun(
    pieces,
    language === 'en' && pieces[next]?.folded === 'and' ? next + 1 : next,
    language,
  );
  return rest === undefined || rest.value === 0
    ? { value, next }
    : { value: value + rest.value, next: rest.next };
}

function runIn(pieces: readonly Piece[], at: number, language: Language): NumberRun | undefined {
  const spanishThousand = language === 'es' ? isRole(pieces[at], 'es', 'scale') : undefined;
  const english = language === 'en' && pieces[at]?.folded === 'a' ? { value: 1, next: at + 1 } : undefined;
  const head = spanishThousand === undefined ? hundredsRun(pieces, at, language) : { value: 1, next: at };
  const count = head ?? english;
  if (count === undefined) return undefined;
  if (isRole(pieces[count.next], language, 'scale') === undefined) return head;
  const value = count.value * 1000;
  const next = count.next + 1;
  const joined = language === 'en' && pieces[next]?.folded === 'and' ? next + 1 : next;
  const rest = hundredsRun(pieces, joined, language);
  return rest === undefined || rest.value === 0
    ? { value, next }
    : { value: value + rest.value, next: rest.next };
}

/** False of what no number starts with. */
export function mayBeginNumber({ kind, folded }: Piece, language: Language | undefined): boolean {
  if (kind !== 'word') return kind === 'numeral';
  return folded === 'a' || numberWord(folded, language) !== undefined;
}

/** Reads the number words that start at a piece; with no language, those of the language that reads further. */
export function numberRun(
  pieces: readonly Piece[],
  at: number,
  language: Language | undefined,
): NumberRun | undefined {
  const first = pieces[at];
  if (first?.kind !== 'word') return undefined;
  if (first.folded !== 'a' && numberWord(first.folded, language) === undefined) return undefined;
  const own = language === 'en' ? 'en' : 'es';
  const other = own === 'es' ? 'en' : 'es';
  return runIn(pieces, at, own) ?? runIn(pieces, at, other);
}

/** Every number of a text, digits and words, prices and sizes alike: who asks decides what it counts. */
export function findNumbers(text: string, language?: Language): NumberSpan[] {
  const pieces = scan(text);
  const found: NumberSpan[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (piece.kind === 'numeral') {
      const numeral = readNumeral(piece.text);
      if (numeral === undefined) continue;
      const exact = numeral.fraction === '' ? numeral.whole : `${numeral.whole}.${numeral.fraction}`;
      found.push({ value: Number(exact), exact, words: false, from: piece.from, to: piece.to });
      continue;
    }
    const run = numberRun(pieces, at, language);
    const end = run === undefined ? undefined : pieces[run.next - 1];
    if (run === undefined || end === undefined) continue;
    found.push({ value: run.value, exact: String(run.value), words: true, from: piece.from, to: end.to });
    at = run.next - 1;
  }
  return found;
}

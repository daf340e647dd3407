import type { Language } from '../../protocol.ts';
import { type Piece, scan } from '../scan.ts';
import type { SpanOf } from '../span.ts';

const spanish: ReadonlyMap<string, number> = new Map(
  [
    'primer primero primera 1er 1ero 1ra 1o 1a',
    'segundo segunda 2do 2da 2o 2a',
    'tercer tercero tercera 3er 3ero 3ra 3o 3a',
    'cuarto cuarta 4to 4ta',
    'quinto quinta 5to 5ta',
    'sexto sexta',
    'septimo septima',
    'octavo octava',
    'noveno novena',
    'decimo decima',
  ].flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const)),
);
const english: ReadonlyMap<string, number> = new Map(
  [
    'first 1st',
    'second 2nd',
    'third 3rd',
    'fourth 4th',
    'fifth 5th',
    'sixth 6th',
    'seventh 7th',
    'eighth 8th',
    'ninth 9th',
    'tenth 10th',
  ].flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const)),
);
const lastOnes: ReadonlyMap<string, number> = new Map([
  ['ultimo', -1],
  ['ultima', -1],
  ['last', -1],
  ['latter', -1],
  ['former', 1],
  ['penultimo', -2],
  ['penultima', -2],
]);

const articles: ReadonlySet<string> = new Set([
  ...[
    'el',
    'la',
    'lo',
    'del',
    'al',
    'este',
    'esta',
    'ese',
    'esa',
    'tu',
    'su',
    'the',
    'that',
    'this',
    'your',
    'numero',
    'number',
    'opcion',
    'option',
  ],
]);
/** After these words the ordinal speaks of time, of a manner or of a part, not of one in a list. */
const otherThings: ReadonlySet<string> = new Set(
  `vez mano plana clase necesidad moda semana noche minuto momento hora dia piso planta puerta unidad auxilios
  hand time times aid week month year night floor class person name all place edition half minute day unit of`.split(
    /\s+/,
  ),
);
const timeArticles: ReadonlySet<string> = new Set([
  'un',
  'cada',
  'por',
  'a',
  'per',
  'at',
  'one',
  'every',
  'each',
]);

function ordinalWord(piece: Piece): number | undefined {
  return spanish.get(piece.folded) ?? english.get(piece.folded) ?? lastOnes.get(piece.folded);
}

/** "2º", "2.º", "#2", "n.º 2", "option 2", "el número 2". */
function numbered(
  pieces: readonly Piece[],
  at: number,
): { value: number; from: number; next: number } | undefined {
  const piece = pieces[at];
  if (piece?.kind !== 'numeral' || !/^(?:[1-9]|[12]\d)$/.test(piece.text)) return undefined;
  const value = Number(piece.text);
  let next = at + 1;
  if (
    pieces[next]?.text === '.' &&
    pieces[next]?.glued === true &&
    /^[ºª]$/.test(pieces[next + 1]?.text ?? '')
  )
    next += 1;
  const isTemperature = /^[cf]$/.test(pieces[next + 1]?.folded ?? '');
  if (/^[ºª°]$/.test(pieces[next]?.text ?? '') && pieces[next]?.glued === true && !isTemperature)
    return { value, from: at, next: next + 1 };
  const english = `${piece.text}${pieces[next]?.folded ?? ''}`;
  if (pieces[next]?.glued === true && /^\d+(?:st|nd|rd|th|er|ero|ra|do|da|to|ta)$/.test(english))
    return { value, from: at, next: next + 1 };
  const before = pieces[at - 1];
  if (before === undefined) return undefined;
  const named = /^(?:numero|number|opcion|option|#)$/.test(before.folded);
  if (named) return { value, from: at - 1, next: at + 1 };
  // "n.º 2", "nº 2"
  const sign = before.text === 'º' && /^(?:n|\.)$/.test(pieces[at - 2]?.folded ?? '');
  return sign ? { value, from: at - (pieces[at - 2]?.folded === '.' ? 3 : 2), next: at + 1 } : undefined;
}

function isListed(pieces: readonly Piece[], at: number, next: number): boolean {
  const before = pieces[at - 1];
  const after = pieces[next];
  if (after !== undefined && otherThings.has(after.folded)) return false;
  if (before !== undefined && timeArticles.has(before.folded)) return false;
  if (after?.folded === 'one') return true;
  if (before !== undefined && articles.has(before.folded)) return true;
  // "segundo" or "first" as the whole answer, or before a noun ("primer producto").
  return (
    before === undefined ||
    before.kind === 'sign' ||
    /^(?:primer|tercer|y|and|o|or|quiero|ponme|want)$/.test(before.folded)
  );
}

/** Places in a list that was shown: "el segundo" 2, "the last one" -1, "n.º 3" 3. */
export function recogniseOrdinals(text: string, _language: Language): SpanOf<'ordinal'>[] {
  const pieces = scan(text);
  const found: SpanOf<'ordinal'>[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    const number = numbered(pieces, at);
    const value = number?.value ?? ordinalWord(piece);
    if (value === undefined) continue;
    const start = number?.from ?? at;
    let next = number?.next ?? at + 1;
    if (number === undefined && !isListed(pieces, at, next)) continue;
    // "the last 2", "las últimas tres": how many are left, not which.
    if (lastOnes.has(piece.folded) && pieces[next]?.kind === 'numeral') continue;
    if (number !== undefined && otherThings.has(pieces[next]?.folded ?? '')) continue;
    if (pieces[next]?.folded === 'one') next += 1;
    const article = pieces[start - 1];
    const from = article !== undefined && articles.has(article.folded) ? article : pieces[start];
    const last = pieces[next - 1];
    if (from === undefined || last === undefined) continue;
    found.push({ kind: 'ordinal', value, from: from.from, to: last.to });
    at = next - 1;
  }
  return found;
}

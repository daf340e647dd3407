import {
  functionWords,
  type Limit,
  limitBefore,
  priceFillers,
  pricePrepositions,
  priceWords,
  sizeFillers,
  sizeWords,
  unitWords,
} from './money-phrases.ts';
import type { Reading } from './money-reading.ts';
import type { Piece } from './scan.ts';

/** What stands before a number and says what it is. `start` is the index of the first piece that belongs to it. */
export type Lead = {
  limit?: Limit;
  strength: 'price' | 'limit' | 'preposition' | 'weak' | 'none';
  start: number;
};

const articles: ReadonlySet<string> = new Set([
  'los',
  'the',
  'de',
  'unos',
  'a',
  'an',
  'about',
  ':',
  '$',
  'of',
]);
const verbsOfBeing: ReadonlySet<string> = new Set([
  ...[
    'es',
    'son',
    'seria',
    'serian',
    'is',
    'are',
    "it's",
    "that's",
    "they're",
    'its',
    'thats',
    'would',
    'be',
    'solo',
    'just',
    'only',
  ],
]);

function limitLead(pieces: readonly Piece[], at: number): { limit: Limit; start: number } | undefined {
  let found = limitBefore(pieces, at);
  if (found === undefined && articles.has(pieces[at - 1]?.folded ?? '')) found = limitBefore(pieces, at - 1);
  if (found === undefined) return undefined;
  // "menos de unos 50": the outer limit decides.
  const outer = limitBefore(pieces, found.start);
  if (outer === undefined) return found;
  return found.limit === 'around' || outer.limit === found.limit
    ? outer
    : { limit: found.limit, start: outer.start };
}

function hasPriceWord(pieces: readonly Piece[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 6); index -= 1) {
    const word = pieces[index]?.folded ?? '';
    if (priceWords.has(word)) return true;
    if (!priceFillers.has(word)) return false;
  }
  return false;
}

const denials: ReadonlySet<string> = new Set([
  ...[
    'no',
    'not',
    'sin',
    'nunca',
    'never',
    "don't",
    'dont',
    "can't",
    'cant',
    'cannot',
    "won't",
    'wont',
    "doesn't",
    "shouldn't",
    'without',
  ],
]);
const spendingWords: ReadonlySet<string> = new Set(
  `quiero quisiera puedo podemos queremos gastar gastarme gastarnos pagar cueste cuesten costar valga valgan tengo tenemos me nos que sea sean llegar
  pasar want to spend pay cost costs costing have be is i we go going spending paying the price el precio`.split(
    /\s+/,
  ),
);

/** "no quiero gastar más de 40" is at most 40, "que no cueste menos de 20" at least. */
function deniedLimit(pieces: readonly Piece[], start: number, limit: Limit): Limit {
  if (limit === 'around') return limit;
  for (let index = start - 1; index >= Math.max(0, start - 6); index -= 1) {
    const word = pieces[index]?.folded ?? '';
    if (denials.has(word)) return limit === 'min' ? 'max' : 'min';
    if (!spendingWords.has(word)) return limit;
  }
  return limit;
}

export function leadBefore(pieces: readonly Piece[], at: number): Lead {
  const limit = limitLead(pieces, at);
  const start = limit?.start ?? at;
  const limited = limit === undefined ? {} : { limit: deniedLimit(pieces, start, limit.limit) };
  if (hasPriceWord(pieces, start)) return { ...limited, strength: 'price', start };
  if (limit !== undefined) return { ...limited, strength: 'limit', start };
  const before = pieces[at - 1];
  if (before === undefined) return { strength: 'weak', start };
  if (pricePrepositions.has(before.folded)) return { strength: 'preposition', start: at };
  const weak =
    verbsOfBeing.has(before.folded) ||
    (before.kind === 'sign' &&
      /^[-–—:=(|*~]$/.test(before.text) &&
      (!before.glued || before.text === ':' || before.text === '('));
  return { strength: weak ? 'weak' : 'none', start };
}

/** "talla 42", "size: 9.5", "n.º 3", "calle Mayor 12": the number belongs to the word before it. */
export function isNamedNumber(pieces: readonly Piece[], at: number): boolean {
  let index = at - 1;
  for (let skipped = 0; skipped < 3; skipped += 1) {
    const word = pieces[index]?.folded ?? '';
    if (sizeWords.has(word)) return true;
    if (word === 'º' || word === '.') {
      index -= 1;
      continue;
    }
    if (!sizeFillers.has(word)) break;
    index -= 1;
  }
  return index >= 1 && /^(?:calle|c|avenida|avda|plaza|paseo|camino)$/.test(pieces[index - 1]?.folded ?? '');
}

const nounsOfInches =
  /^(?:screen|display|tv|monitor|pan|pot|tall|long|wide|deep|high|thick|laptop|tablet|heel|blade|wheel|x|by|lcd)/;
const gluedOnly: ReadonlySet<string> = new Set(['a', 'in', 's', 'us', 'point', 'points', 'bar', 'can', 'c']);

/** "5.5 in", "42 EU", "500 ml", "3 días": measured or counted. */
export function hasUnit(pieces: readonly Piece[], next: number): boolean {
  let unit = pieces[next];
  // "15-inch", "2-pack"
  if (unit?.text === '-' && unit.glued && pieces[next + 1]?.glued === true) unit = pieces[next + 1];
  if (unit === undefined) return false;
  if (/^["″”'′º°ª]$/.test(unit.text) && unit.glued) return true;
  if (!unitWords.has(unit.folded)) return false;
  if (!gluedOnly.has(unit.folded) || unit.glued) return true;
  const following = pieces[next + 1];
  if (unit.folded === 'in')
    return following === undefined || following.kind === 'sign' || nounsOfInches.test(following.folded);
  return false;
}

const joinsDigits = /^[/:x×*.]$/i;

/** "12/05", "24/7", "20x30", "9:00", "4,5/5", "+34 600", "ZP-204": part of a longer thing that is no price. */
export function isPartOfCode(pieces: readonly Piece[], at: number, next: number): boolean {
  const before = pieces[at - 1];
  const own = pieces[at];
  const after = pieces[next];
  const following = pieces[next + 1];
  if (after !== undefined && joinsDigits.test(after.folded) && following?.kind === 'numeral') return true;
  if (after !== undefined && after.kind === 'word' && after.glued && after.folded !== 'k') return true;
  if (after?.text === '/' && after.glued && following?.glued === true && following.kind !== 'word')
    return true;
  if (before === undefined || own === undefined) return false;
  if (joinsDigits.test(before.folded) && before.text !== ':' && pieces[at - 2]?.kind === 'numeral')
    return true;
  if (before.text === ':' && before.glued && own.glued && pieces[at - 2]?.kind === 'numeral') return true;
  if (/^[-_#/.@&]$/.test(before.text) && own.glued && before.glued && pieces[at - 2] !== undefined)
    return true;
  return (before.text === '+' || before.text === '#') && own.glued;
}

/** "4,5 de 5", "4.5 out of 5": a rating; the index after it. */
export function ratingEnd(pieces: readonly Piece[], reading: Reading): number | undefined {
  if (reading.signed || reading.numeral.whole.length > 2) return undefined;
  const link = pieces[reading.next]?.folded;
  const outOf = link === 'out' && pieces[reading.next + 1]?.folded === 'of';
  if (!outOf && link !== 'sobre' && link !== 'de' && link !== '/') return undefined;
  const top = reading.next + (outOf ? 2 : 1);
  return /^(?:5|10|cinco|five|ten|diez)$/.test(pieces[top]?.folded ?? '') ? top + 1 : undefined;
}

/** What comes after the number: nothing that is counted, a word that may describe the goods, or things in the plural. */
export function tailAfter(pieces: readonly Piece[], next: number): 'ends' | 'describes' | 'counts' {
  const following = pieces[next];
  if (following === undefined || following.kind !== 'word' || functionWords.has(following.folded))
    return 'ends';
  return /[^s]s$/.test(following.folded) && following.folded.length > 3 ? 'counts' : 'describes';
}

import { limitBefore } from '../money-phrases.ts';
import { type Piece, scan } from '../scan.ts';
import type { SpanOf } from '../span.ts';

/** Denies a thing: what follows up to the next joint of the sentence. */
const ofThings: ReadonlySet<string> = new Set([
  'sin',
  'without',
  'ni',
  'nor',
  'excepto',
  'salvo',
  'except',
  'excluding',
  'non',
  'ningun',
  'ninguna',
  'ninguno',
  'neither',
]);
/** Denies a sentence: everything up to its end or its "but". */
const ofSentences: ReadonlySet<string> = new Set([
  ...[
    'no',
    'not',
    'nunca',
    'never',
    'tampoco',
    'jamas',
    "don't",
    'dont',
    "doesn't",
    'doesnt',
    "isn't",
    'isnt',
    "aren't",
    'arent',
    "can't",
    'cant',
  ],
  ...[
    'cannot',
    "won't",
    'wont',
    "wouldn't",
    "didn't",
    "haven't",
    "hasn't",
    'nada',
    'nothing',
    'nobody',
    'nadie',
  ],
]);
const thingEnds: ReadonlySet<string> = new Set(
  'pero sino con por para que cuando si aunque y e en a al desde hasta entre menos mas sobre but with for that which when if although and in on at from to under below over between'.split(
    ' ',
  ),
);
const sentenceEnds: ReadonlySet<string> = new Set([
  'pero',
  'sino',
  'aunque',
  'but',
  'although',
  'though',
  'however',
  'porque',
  'because',
]);
const notDenying: ReadonlySet<string> = new Set([
  'solo',
  'solamente',
  'only',
  'obstante',
  'just',
  'matter',
  'problem',
  'problema',
  'worries',
  'importa',
]);
const stop = /^[.,;:!?¡¿…()\n]$/;
const MAX_THING_WORDS = 5;

function scopeEnd(pieces: readonly Piece[], at: number, wide: boolean): number {
  let next = at;
  const ends = wide ? sentenceEnds : thingEnds;
  while (next < pieces.length) {
    const piece = pieces[next];
    if (piece === undefined || stop.test(piece.text) || ends.has(piece.folded)) break;
    if (!wide && (next - at >= MAX_THING_WORDS || ofThings.has(piece.folded))) break;
    next += 1;
  }
  return next;
}

/** "no más de 60" limits, "no solo" adds, "¿no?" asks, "no. 3" counts: none denies. */
function isOtherNo(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  if (pieces[at]?.text.endsWith('º') === true) return true;
  if (next === undefined) return false;
  if (notDenying.has(next.folded)) return true;
  if (next.text === '?' && at > 0) return true;
  if (next.text === '.' && next.glued && pieces[at + 2]?.kind === 'numeral') return true;
  for (let end = at + 2; end <= Math.min(pieces.length, at + 6); end += 1) {
    const limit = limitBefore(pieces, end);
    if (limit !== undefined && limit.start <= at) return true;
  }
  return false;
}

/** "gluten-free", "libre de gluten". */
function freeOf(pieces: readonly Piece[], at: number): { from: number; to: number } | undefined {
  const piece = pieces[at];
  if (piece?.folded === 'free') {
    const dashed = pieces[at - 1]?.text === '-';
    const before = pieces[dashed ? at - 2 : at - 1];
    const known =
      /^(?:gluten|grain|wheat|cereal|yeast|sugar|sweetener|lactose|milk|dairy|nut|peanut|egg|soya?|fish|meat|fat|oil|salt|alcohol|caffeine|bpa|pfoa|ptfe|teflon|plastic|lead|nickel|latex|silicone|wax|fluoride|sulphate|sulfate|paraben|perfume|fragrance|scent|soap|dye|bleach|ammonia|chlorine|pesticide|cruelty|wire|cord|cable)$/;
    if (before?.kind === 'word' && (dashed || known.test(before.folded)))
      return { from: before.from, to: before.to };
  }
  if (
    !/^(?:libre|libres|free)$/.test(piece?.folded ?? '') ||
    !/^(?:de|of)$/.test(pieces[at + 1]?.folded ?? '')
  )
    return undefined;
  const end = pieces[scopeEnd(pieces, at + 2, false) - 1];
  const first = pieces[at + 2];
  return first === undefined || end === undefined || first.folded === 'charge'
    ? undefined
    : { from: first.from, to: end.to };
}

/** What a text denies; a "no" that stands alone has an empty scope at its end. */
export function recogniseNegations(text: string): SpanOf<'negation'>[] {
  const pieces = scan(text);
  const found: SpanOf<'negation'>[] = [];
  for (const [at, piece] of pieces.entries()) {
    const free = freeOf(pieces, at);
    if (free !== undefined) {
      found.push({ kind: 'negation', value: piece.folded, scope: free, from: piece.from, to: piece.to });
      continue;
    }
    const things = ofThings.has(piece.folded);
    if (!things && !ofSentences.has(piece.folded)) continue;
    if (isOtherNo(pieces, at)) continue;
    const first = at + 1;
    const end = scopeEnd(
      pieces,
      piece.folded === 'non' && pieces[first]?.text === '-' ? first + 1 : first,
      !things,
    );
    const scope = {
      from: end > first ? (pieces[first]?.from ?? piece.to) : piece.to,
      to: end > first ? (pieces[end - 1]?.to ?? piece.to) : piece.to,
    };
    found.push({ kind: 'negation', value: piece.folded, scope, from: piece.from, to: piece.to });
  }
  return found;
}

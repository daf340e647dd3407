import type { Language } from '../../protocol.ts';
import { currencyWord } from '../currencies.ts';
import { hasUnit, isNamedNumber, isPartOfCode } from '../money-context.ts';
import { functionWords, limitBefore } from '../money-phrases.ts';
import { numberRun } from '../numbers.ts';
import { percentageAt } from '../percentages.ts';
import { type Piece, scan } from '../scan.ts';
import type { SpanOf } from '../span.ts';

type Counted = { value: number; next: number; words: boolean };

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
/** Things are counted in these: they are units to the money grammar and goods here. */
const counters = words(`
  unidad unidades ud uds unit units pieza piezas pcs pc piece pieces par pares pair pairs caja cajas box boxes paquete paquetes pack packs
  botella botellas bottle bottles lata latas can cans bolsa bolsas bag bags rollo rollos roll rolls copia copias racion raciones
  product products producto productos articulo articulos item items taza tazas cup cups
`);
const orderWords = words(`
  quiero queria quisiera ponme pon ponga pongame poner anade anademe anadir agrega agregame agregar dame deme mete meteme llevo llevare llevarme compro
  comprar pido pedir necesito cambia cambialo deja dejalo sean sea mejor solo solamente son que otros otras otro mas otra resta quita quitame
  want need like take get add order buy have make give me it only just another more of them remove put also please i'll
`);
const months = words(
  `enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`,
);
const fixed: readonly { words: readonly string[]; value: number }[] = [
  { words: ['media', 'docena'], value: 6 },
  { words: ['half', 'a', 'dozen'], value: 6 },
  { words: ['a', 'half', 'dozen'], value: 6 },
  { words: ['half', 'dozen'], value: 6 },
  { words: ['una', 'docena'], value: 12 },
  { words: ['a', 'dozen'], value: 12 },
  { words: ['un', 'par'], value: 2 },
  { words: ['un', 'parcito'], value: 2 },
  { words: ['a', 'couple'], value: 2 },
  { words: ['un', 'trio'], value: 3 },
  { words: ['one', 'more'], value: 1 },
  { words: ['una', 'mas'], value: 1 },
  { words: ['uno', 'mas'], value: 1 },
  { words: ['las', 'dos'], value: 2 },
  { words: ['los', 'dos'], value: 2 },
  { words: ['ambos'], value: 2 },
  { words: ['ambas'], value: 2 },
  { words: ['both'], value: 2 },
];

function fixedAt(pieces: readonly Piece[], at: number): Counted | undefined {
  for (const { words: wanted, value } of fixed) {
    if (!wanted.every((word, index) => pieces[at + index]?.folded === word)) continue;
    let next = at + wanted.length;
    // "un par de", "a couple of"; "a pair of trousers" is one thing and not here.
    if (pieces[next]?.folded === 'de' || pieces[next]?.folded === 'of') next += 1;
    return { value, next, words: true };
  }
  return undefined;
}

function countAt(pieces: readonly Piece[], at: number, language: Language): Counted | undefined {
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  if (piece.kind === 'numeral') {
    return /^\d{1,3}$/.test(piece.text)
      ? { value: Number(piece.text), next: at + 1, words: false }
      : undefined;
  }
  const run = piece.kind === 'word' ? numberRun(pieces, at, language) : undefined;
  return run === undefined || run.value > 999 ? undefined : { ...run, words: true };
}

/** "x3", "× 3" before, "3x", "3 x" after: a sign that says "times". */
function timesAt(pieces: readonly Piece[], at: number): Counted | undefined {
  const piece = pieces[at];
  const tight = piece?.folded.match(/^x(\d{1,3})$/)?.[1];
  if (tight !== undefined) return { value: Number(tight), next: at + 1, words: false };
  const number = pieces[at + 1];
  const sign = piece?.folded === 'x' || piece?.folded === '×';
  if (
    sign &&
    number?.kind === 'numeral' &&
    /^\d{1,3}$/.test(number.text) &&
    pieces[at - 1]?.kind !== 'numeral'
  ) {
    return { value: Number(number.text), next: at + 2, words: false };
  }
  if (piece?.kind !== 'numeral' || !/^\d{1,3}$/.test(piece.text)) return undefined;
  const after = pieces[at + 1];
  const times = (after?.folded === 'x' || after?.folded === '×') && pieces[at + 2]?.kind !== 'numeral';
  return times ? { value: Number(piece.text), next: at + 2, words: false } : undefined;
}

function isSingular(pieces: readonly Piece[], at: number, counted: Counted): boolean {
  const word = pieces[at]?.folded ?? '';
  const following = pieces[counted.next]?.folded;
  if (['un', 'a', 'an'].includes(word)) return following === undefined || !counters.has(following);
  if (word === 'una' || word === 'uno')
    return following !== undefined && following !== 'de' && !counters.has(following);
  // "this one", "the red one", "which one"
  return (
    word === 'one' &&
    at > 0 &&
    !orderWords.has(pieces[at - 1]?.folded ?? '') &&
    pieces[at - 1]?.kind === 'word'
  );
}

function isCount(pieces: readonly Piece[], at: number, counted: Counted): boolean {
  if (counted.value === 1 && counted.words && isSingular(pieces, at, counted)) return false;
  const following = pieces[counted.next];
  const before = pieces[at - 1];
  const goods = following !== undefined && counters.has(following.folded);
  if (isNamedNumber(pieces, at) || isPartOfCode(pieces, at, counted.next)) return false;
  if (!goods && hasUnit(pieces, counted.next)) return false;
  if (
    before !== undefined &&
    (currencyWord(before.text) !== undefined || limitBefore(pieces, at) !== undefined)
  )
    return false;
  if (before?.folded === 'con' && pieces[at - 2]?.kind === 'numeral') return false;
  if (following !== undefined && currencyWord(following.text) !== undefined) return false;
  if (goods) return true;
  const asked =
    before === undefined ||
    before.kind === 'sign' ||
    orderWords.has(before.folded) ||
    before.folded === 'y' ||
    before.folded === 'and';
  if (following === undefined || following.kind !== 'word') {
    return asked && (before === undefined || orderWords.has(before.folded));
  }
  if (following.folded === 'de' || following.folded === 'of') {
    const thing = pieces[counted.next + 1];
    return thing?.kind === 'word' && !months.has(thing.folded) && thing.folded !== 'cada';
  }
  if (following.folded === 'mas' || following.folded === 'more') return true;
  if (following.folded === 'con' && numberRun(pieces, counted.next + 1, 'es') !== undefined) return false;
  return functionWords.has(following.folded) && !/s$/.test(following.folded) ? asked : true;
}

/** Counts of things: not prices, sizes, measures, parts of codes. "un" and "a" alone are articles and not counted. */
export function recogniseQuantities(text: string, language: Language): SpanOf<'quantity'>[] {
  const pieces = scan(text);
  const found: SpanOf<'quantity'>[] = [];
  let at = 0;
  while (at < pieces.length) {
    const first = pieces[at];
    const percentage = percentageAt(pieces, at, language);
    if (percentage !== undefined) {
      at = percentage.next;
      continue;
    }
    const sure = fixedAt(pieces, at) ?? timesAt(pieces, at);
    const counted = sure ?? countAt(pieces, at, language);
    if (counted === undefined || first === undefined) {
      at += 1;
      continue;
    }
    const dozens = pieces[counted.next]?.folded;
    const dozen = dozens === 'docenas' || (dozens === 'dozen' && sure === undefined);
    const next = dozen ? counted.next + 1 : counted.next;
    const value = dozen ? counted.value * 12 : counted.value;
    const last = pieces[next - 1];
    if (last !== undefined && value > 0 && (sure !== undefined || dozen || isCount(pieces, at, counted))) {
      found.push({ kind: 'quantity', value, from: first.from, to: last.to });
    }
    at = next;
  }
  return found;
}

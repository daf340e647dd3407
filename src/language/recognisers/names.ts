import type { Language } from '../../protocol.ts';
import { unitWords } from '../money-phrases.ts';
import type { NamedThing, NameMatch } from '../name-index.ts';
import type { Names } from '../names.ts';
import type { Span } from '../span.ts';
import type { Token } from '../tokens.ts';

/** Words that make a bare number or letter a size ("talla 42", "una M"). */
const sizeLead: ReadonlySet<string> = new Set(
  'talla tallas talle talles size sizes sz numero num nro pie t eu us uk capacidad capacity calzo gasto uso'.split(
    ' ',
  ),
);
const softLead: ReadonlySet<string> = new Set(['una', 'la', 'un', 'el', 'a', 'en', 'in', 'de', 'del', 'the']);

/** "42", "M", "5.5": too little to be a value by itself. */
function isBare(match: NameMatch, tokens: readonly Token[]): boolean {
  if (match.to - match.from !== 1) return false;
  const folded = tokens[match.from]?.folded ?? '';
  return /^\d/.test(folded) || folded.length < 3;
}

function bareIsMeant(match: NameMatch, thing: NamedThing, tokens: readonly Token[]): boolean {
  const token = tokens[match.from];
  if (token === undefined) return false;
  const before = [tokens[match.from - 1]?.folded ?? '', tokens[match.from - 2]?.folded ?? ''];
  if (sizeLead.has(before[0] ?? '') || (softLead.has(before[0] ?? '') && sizeLead.has(before[1] ?? '')))
    return true;
  if (thing.kind === 'brand') return token.text === thing.value;
  if (thing.kind !== 'attribute') return false;
  const measured = unitWords.has(tokens[match.from + 1]?.folded ?? '');
  if (/^\d{2,3}(?:\.5)?$/.test(token.folded)) return !measured && /tall|size|numer/i.test(thing.value.name);
  return /^[A-Z]{1,4}$/.test(token.text) && (softLead.has(before[0] ?? '') || token.text.length > 1);
}

function meant(match: NameMatch, tokens: readonly Token[]): NamedThing[] {
  if (!isBare(match, tokens)) return [...match.things];
  return match.things.filter((thing) => bareIsMeant(match, thing, tokens));
}

type Candidate = { things: NamedThing[]; whole: boolean; match: NameMatch };

const letters = (match: NameMatch, tokens: readonly Token[]) =>
  (tokens[match.to - 1]?.to ?? 0) - (tokens[match.from]?.from ?? 0);

/** Products, brands, categories and attribute values of a catalogue. The longest name wins; equals stand side by side. */
export function recogniseNames(text: string, names: Names, language: Language): Span[] {
  const { tokens, matches } = names.indexFor(language).find(text);
  const candidates: Candidate[] = [];
  for (const match of matches) {
    const things = meant(match, tokens);
    if (things.length === 0) continue;
    candidates.push({
      things,
      whole: things.some((thing) => thing.kind !== 'product' || thing.score === 1),
      match,
    });
  }
  // A whole name is worth more than any part of a title, then the longer one.
  candidates.sort(
    (a, b) =>
      Number(b.whole) - Number(a.whole) ||
      b.match.words - a.match.words ||
      letters(b.match, tokens) - letters(a.match, tokens) ||
      a.match.from - b.match.from,
  );
  const taken: NameMatch[] = [];
  const spans: Span[] = [];
  for (const { things, match } of candidates) {
    const clash = taken.some((other) => match.from < other.to && other.from < match.to);
    const first = tokens[match.from];
    const last = tokens[match.to - 1];
    if (clash || first === undefined || last === undefined) continue;
    taken.push(match);
    for (const thing of things) spans.push({ ...thing, from: first.from, to: last.to });
  }
  return spans.toSorted((a, b) => a.from - b.from);
}

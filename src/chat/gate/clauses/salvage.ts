/** The true pieces of a sentence that is not true as a whole. */
import type { Clause, Finding } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { carriedSlots, productAnchors } from '../reading/subjects.ts';
import { cutsOf, goesOn, hasVerb, withoutBrackets } from './pieces.ts';

/** In the order of the body; a piece with no clause is left out. Together they are the body. */
export type SavedPiece = { from: number; to: number; text: string; clause?: Clause; finding?: Finding };

type Reader = {
  known: KnownFacts;
  /** Reads a piece as the gate would; `after` are the pieces shown before it. */
  read(text: string, after: readonly Clause[]): Clause;
  judge(clause: Clause): Finding | undefined;
};

/** What these rules find holds of the sentence as a whole. */
const whole = new Set([
  'language',
  'loop',
  'orphan',
  'bare-answer',
  'echo',
  'identity',
  'ignorance',
  'scaffolding',
]);

export function salvage(clause: Clause, finding: Finding, reader: Reader): SavedPiece[] | undefined {
  if (whole.has(finding.rule) || clause.question) return undefined;
  return fromBrackets(clause, finding, reader) ?? fromCuts(clause, finding, reader);
}

function fromBrackets({ body }: Clause, finding: Finding, reader: Reader): SavedPiece[] | undefined {
  for (const { before, inside, after } of withoutBrackets(body)) {
    const rest = reader.read(`${before.text}${after.text}`, []);
    if (rest.words.length < 2 || reader.judge(rest) !== undefined) continue;
    return [
      { ...before, clause: rest },
      { from: inside.from, to: inside.to, text: '', finding },
      { ...after, clause: rest },
    ].filter(({ from, to }) => to > from);
  }
  return undefined;
}

function fromCuts(clause: Clause, finding: Finding, reader: Reader): SavedPiece[] | undefined {
  const { language } = reader.known.facts;
  const cuts = cutsOf(clause.body, language);
  for (const { head, tail } of cuts) {
    if (head === undefined) continue;
    const first = reader.read(head.text, []);
    if (saysNothing(first) || isOfNobody(first, reader.known) || reader.judge(first) !== undefined) continue;
    const more = lastPiece(clause.body, tail.from, [first], reader);
    const end = more?.from ?? clause.body.length;
    return [
      { ...head, clause: first },
      { from: tail.from, to: end, text: '', finding },
      ...(more === undefined ? [] : [more]),
    ];
  }
  const more = lastPiece(clause.body, 0, [], reader);
  return more === undefined ? undefined : [{ from: 0, to: more.from, text: '', finding }, more];
}

/** The longest end of the body that is true and names its subject, or goes on about the one just shown. */
function lastPiece(body: string, from: number, shown: Clause[], reader: Reader): SavedPiece | undefined {
  const { language } = reader.known.facts;
  const tails = cutsOf(body, language)
    .map(({ tail }) => tail)
    .filter((tail) => tail.from > from)
    .toReversed();
  for (const tail of tails) {
    // "En azul, la camiseta está disponible": what stands before the comma says of which one.
    if (!hasVerb(tail.text, language) || !hasVerb(body.slice(from, tail.from), language)) continue;
    const clause = reader.read(tail.text, shown);
    const [name] = productAnchors(clause);
    const named = name !== undefined && name.first <= 2;
    if (!named && !(shown.length > 0 && goesOn(tail.text, language))) continue;
    if (!saysNothing(clause) && reader.judge(clause) === undefined) return { ...tail, clause };
  }
  return undefined;
}

/** "Pesa 240 g" where nothing was spoken of. */
function isOfNobody(clause: Clause, known: KnownFacts): boolean {
  return (
    goesOn(clause.body, known.facts.language) &&
    productAnchors(clause).length === 0 &&
    carriedSlots(clause, known).length === 0
  );
}

/** "Es una buena opción": true of anything, and no loss. */
function saysNothing(clause: Clause): boolean {
  const claims = clause.words.some(({ ordinary, named }) => !ordinary && !named);
  return (
    !claims &&
    clause.amounts.length + clause.numbers.length + clause.percentages.length === 0 &&
    productAnchors(clause).length === 0
  );
}

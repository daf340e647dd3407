/** Which name each figure of a clause goes with: "la Brisa 59,95 € y la Cumbre 89,50 €". The pair matters, not the figure. */
import type { Anchor, Clause, Slots, Word } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { carriedSlots, groupEndingBefore, groupStartingAfter, productAnchors } from '../reading/subjects.ts';

/** A figure by the number of words before it. */
export type Figure = { wordsBefore: number };

export type BoundTo =
  | { kind: 'product'; slots: Slots; anchor: Anchor | undefined }
  | { kind: 'none' }
  | { kind: 'anchor'; anchor: Anchor };

export type Bound<One extends Figure> = { figure: One; on: BoundTo };

const costVerbs = new Set('theyre cuesta cuestan vale valen sale salen es son costs cost is are'.split(' '));

/** "It's" is "it" when folded. */
function isCostVerb({ folded, text }: Word): boolean {
  return costVerbs.has(folded) || /^it['’]s$/i.test(text);
}

/** Each figure goes with what stands before it; with what follows when nothing stands before; in pairs when they come in pairs. */
export function bindFigures<One extends Figure>(
  clause: Clause,
  figures: readonly One[],
  known: KnownFacts,
): Bound<One>[] {
  const names = productAnchors(clause);
  const first = figures[0];
  const leading = first !== undefined && !clause.anchors.some(({ first: at }) => at < first.wordsBefore);
  const paired = names.length === figures.length && names.length > 1;
  if (leading && paired && names.length === clause.anchors.length) {
    return figures.map((figure, index) => ({ figure, on: onProducts([names[index]], names[index]) }));
  }
  return figureRuns(clause, figures).flatMap((run) => bindRun(clause, run, known));
}

function bindRun<One extends Figure>(clause: Clause, run: readonly One[], known: KnownFacts): Bound<One>[] {
  const [start] = run;
  if (start === undefined) return [];
  const before = clause.anchors.filter(({ first: at }) => at < start.wordsBefore).at(-1);
  if (before?.kind === 'product') {
    const near = groupEndingBefore(clause, start.wordsBefore);
    const group = isPairOfAll(clause, run)
      ? productAnchors(clause).filter(({ first }) => first < start.wordsBefore)
      : near;
    const paired = group.length === run.length && group.length > 1;
    return run.map((figure, index) => ({
      figure,
      on: paired ? onProducts([group[index]], group[index]) : onProducts(group, group.at(-1)),
    }));
  }
  if (before !== undefined) return run.map((figure) => ({ figure, on: { kind: 'anchor', anchor: before } }));
  return run.map((figure, index) => ({
    figure,
    on: withoutNameBefore(clause, figure, { index, length: run.length }, known),
  }));
}

/** "A es más barata que B: 10,95 € frente a 11,95 €": as many figures as names, set against each other. */
function isPairOfAll(clause: Clause, run: readonly Figure[]): boolean {
  const [first, second, ...more] = run;
  if (first === undefined || second === undefined || more.length > 0) return false;
  const names = productAnchors(clause).filter((anchor) => anchor.first < first.wordsBefore);
  const between = clause.words.slice(first.wordsBefore, second.wordsBefore).map(({ folded }) => folded);
  return (
    names.length === 2 &&
    / (?:frente a|contra|vs|versus|against|compared (?:to|with)) $/.test(` ${between.join(' ')} `)
  );
}

function withoutNameBefore(
  clause: Clause,
  figure: Figure,
  place: { index: number; length: number },
  known: KnownFacts,
): BoundTo {
  const after = clause.anchors.find(({ first }) => first >= figure.wordsBefore);
  const verb = clause.words.slice(0, figure.wordsBefore).some(isCostVerb);
  const carried = carriedSlots(clause, known);
  // "It's €1,499.00, and delivery is by appointment": another clause begins between them.
  const between = clause.body.slice(
    clause.words[figure.wordsBefore]?.from,
    clause.words[after?.first ?? figure.wordsBefore]?.from,
  );
  const isApart = after?.kind !== 'product' && /[,;]\s*(?:and|y|but|pero)\s/.test(between);
  if (after !== undefined && !((verb || isApart) && carried.length > 0)) {
    // "Por 17,45 € se lleva la pizza y las patatas": of all that is named together.
    return after.kind === 'product'
      ? onProducts(groupStartingAfter(clause, figure.wordsBefore - 1), after)
      : { kind: 'anchor', anchor: after };
  }
  if (carried.length === place.length && carried.length > 1) {
    return { kind: 'product', slots: carried.slice(place.index, place.index + 1), anchor: undefined };
  }
  return carried.length === 0 ? { kind: 'none' } : { kind: 'product', slots: carried, anchor: undefined };
}

function onProducts(group: readonly (Anchor | undefined)[], anchor: Anchor | undefined): BoundTo {
  const slots = group.flatMap((one) => (one?.kind === 'product' ? [one.ids] : []));
  return { kind: 'product', slots, anchor };
}

/** Figures with no name between them. */
function figureRuns<One extends Figure>(clause: Clause, figures: readonly One[]): One[][] {
  const runs: One[][] = [];
  for (const figure of figures) {
    const last = runs.at(-1)?.at(-1);
    const apart =
      last === undefined ||
      clause.anchors.some(({ first }) => first >= last.wordsBefore && first < figure.wordsBefore);
    if (apart) runs.push([figure]);
    else runs.at(-1)?.push(figure);
  }
  return runs;
}

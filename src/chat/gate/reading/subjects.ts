/** What a word or an amount of a clause is said of. */
import type { Anchor, Clause, Slots } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';

const joining = new Set(
  'y e o u ni and or as well also tambien the la el las los una un a de both ambas ambos'.split(' '),
);
const openers = new Set('otro otra otros otras other others another'.split(' '));
/** "We also have …"; "it also carries" is still about it. */
const opensMore =
  / (?:we (?:\w+ )?also|also (?:we|there|have|sell|available)|there(?:s| is| are)? also|(?:ademas|tambien|besides) (?:le |les )?(?:we|tenemos|tengo|hay|vendemos|disponemos|ofrecemos|esta|estan|existe\w*)|(?:tenemos|tengo|hay|vendemos|ofrecemos) (?:tambien|ademas))(?= )/;

type ProductAnchor = Extract<Anchor, { kind: 'product' }>;

/** The names before a word, taken together when only joined by "y" or a comma; else those after it; else what is carried. */
export function slotsFor(clause: Clause, word: number, known: KnownFacts): Slots {
  const before = groupEndingBefore(clause, word);
  if (before.length > 0) return before.map(({ ids }) => ids);
  const after = groupStartingAfter(clause, word);
  if (after.length > 0) return after.map(({ ids }) => ids);
  return carriedSlots(clause, known);
}

/** "Ambas son antivaho": of the two that this answer named last. */
const ofBoth = /^ (?:\w+ )?(?:both|amb[oa]s|l[oa]s dos|the two|the pair of them)(?= )/;
const PAIR = 2;

export function carriedSlots(clause: Clause, known: KnownFacts): Slots {
  if (clause.orphan) return [];
  if (clause.pair?.length === PAIR && ofBoth.test(clause.plain.text)) return clause.pair;
  if (clause.carried.length > 0) return clause.carried;
  return known.defaultIds.length > 0 ? [known.defaultIds] : [];
}

/** Those that the clause names, and where it names none those it goes on about. */
export function namedOrCarried(clause: Clause, known: KnownFacts): Slots {
  const named = productAnchors(clause).map(({ ids }) => ids);
  return named.length > 0 ? named : carriedSlots(clause, known);
}

export function groupEndingBefore(clause: Clause, word: number): ProductAnchor[] {
  const names = productAnchors(clause).filter(({ last }) => last < word);
  const group: ProductAnchor[] = [];
  for (const anchor of names.toReversed()) {
    const next = group[0];
    if (next !== undefined && !joined(clause, anchor.last, next.first)) break;
    group.unshift(anchor);
  }
  return group;
}

export function groupStartingAfter(clause: Clause, word: number): ProductAnchor[] {
  const group: ProductAnchor[] = [];
  for (const anchor of productAnchors(clause).filter(({ first }) => first > word)) {
    const last = group.at(-1);
    if (last !== undefined && !joined(clause, last.last, anchor.first)) break;
    group.push(anchor);
  }
  return group;
}

export function productAnchors(clause: Clause): ProductAnchor[] {
  return clause.anchors.filter((anchor): anchor is ProductAnchor => anchor.kind === 'product');
}

function joined(clause: Clause, last: number, first: number): boolean {
  const from = clause.words[last]?.to ?? 0;
  const to = clause.words[first]?.from ?? 0;
  if (/[.:;(\n—–]/.test(clause.body.slice(from, to))) return false;
  if (clause.amounts.some((amount) => amount.from >= from && amount.to <= to)) return false;
  const between = clause.words.slice(last + 1, first);
  const isPaired = between[0]?.folded === 'como' && / tanto (?:\w+ ){1,8}como /.test(clause.plain.text);
  return between.slice(isPaired ? 1 : 0).every(({ folded }) => joining.has(folded));
}

/** "otras", "also" between the name and the word: it is about others now. */
export function isAboutOthers(clause: Clause, word: number): boolean {
  const last = productAnchors(clause).findLast((anchor) => anchor.last < word)?.last ?? -1;
  const between = clause.words.slice(last + 1, word).map(({ folded }) => folded);
  return between.some((folded) => openers.has(folded)) || opensMore.test(` ${between.join(' ')} `);
}

/** True of every slot, by any product it may mean. */
export function holdsForAll(
  slots: Slots,
  known: KnownFacts,
  holds: (product: KnownProduct) => boolean,
): boolean {
  return slots.every((ids) =>
    ids.some((id) => {
      const product = known.byId.get(id);
      return product !== undefined && holds(product);
    }),
  );
}

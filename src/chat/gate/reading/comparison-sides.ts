/** What is compared with what: "A cuesta 5 € más que B", "frente a B, A …", "A … y B, 5 € más". */
import type { Clause, Slots } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { findPhrases } from './phrases.ts';
import { range } from './read-clause.ts';
import { carriedSlots, groupEndingBefore, productAnchors } from './subjects.ts';

/** The words that compare, as indices of words, inclusive, and as text. */
type Said = { first: number; last: number; phrase: { text: string } };

export type Sides = { left: Slots; right: readonly string[] };

export function sidesOf(one: Said, clause: Clause, known: KnownFacts): Sides | undefined {
  const names = productAnchors(clause);
  const follows =
    / (?:que|than|de lo que|frente a|respecto a|with|to|as|of|what|de|del|como|a|al|a la)$/.test(
      ` ${one.phrase.text}`,
    );
  const after = names.find(({ first }) => first > one.last && first - one.last <= 6);
  const against = againstName(clause);
  const rightAnchor = against ?? (follows ? after : undefined);
  const lefts = leftNames(clause, one.first).filter((anchor) => anchor !== rightAnchor);
  const own =
    lefts.length > 0
      ? lefts
      : names.filter((anchor) => anchor !== rightAnchor && anchor.first > one.last).slice(0, 1);
  const carried = carriedSlots(clause, known);
  const left: Slots = own.length > 0 ? own.map(({ ids }) => ids) : carried;
  if (left.length === 0) return undefined;
  const right =
    rightAnchor?.ids ??
    impliedRight(
      left,
      names.filter((anchor) => !own.includes(anchor)).map(({ ids }) => ids),
      carried,
      known,
    );
  return right === undefined ? undefined : { left, right };
}

/** "A es más barata que B: cuesta 9,96 € menos": still about A. */
function leftNames(clause: Clause, before: number): ReturnType<typeof productAnchors> {
  const near = groupEndingBefore(clause, before);
  const isRight =
    near.length > 0 &&
    near.every(({ first }) => {
      const lead = clause.words.slice(Math.max(0, first - 2), first).map(({ folded }) => folded);
      return /(?:^| )(?:que|than|como|as)(?: (?:el|la|los|las|the))?$/.test(lead.join(' '));
    });
  return isRight ? groupEndingBefore(clause, near[0]?.first ?? 0) : near;
}

const againstWords =
  / (?:frente al?|respecto al?|comparad[oa]s? con|en comparacion con|en lugar del?|en vez del?|a diferencia del?|compared (?:to|with)|versus|vs|instead of|rather than|unlike|over)(?: (?:el|la|los|las|the|un|una))*(?= )/g;

export function joiningWords(clause: Clause): number[] {
  return findPhrases(clause.plain, againstWords).flatMap(({ first, last }) => range(first, last));
}

/** "Frente a la Cumbre, la Brisa cuesta 29,55 € menos": the name right after such words is the other side. */
export function againstName(clause: Clause): ReturnType<typeof productAnchors>[number] | undefined {
  const [phrase] = findPhrases(clause.plain, againstWords);
  if (phrase === undefined) return undefined;
  return productAnchors(clause).find(({ first }) => first === phrase.last + 1);
}

/** "La Cumbre es 29,55 € más cara": than the one other that is spoken of. */
function impliedRight(
  left: Slots,
  named: Slots,
  carried: Slots,
  known: KnownFacts,
): readonly string[] | undefined {
  const own = new Set(left.flat());
  for (const slots of [named, carried, known.foundIds.map((id) => [id])]) {
    const others = new Map(
      slots.filter((ids) => !ids.some((id) => own.has(id))).map((ids) => [ids.join(), ids]),
    );
    if (others.size === 1) return [...others.values()][0];
    if (others.size > 1) return undefined;
  }
  return undefined;
}

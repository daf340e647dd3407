/** "The better rated one is A": of two that are spoken of, what is said of one is said against the other. */
import type { Clause, Slots } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { namedByShopper } from '../evidence/question-subject.ts';

const PAIR = 2;

/** These and the other of the two that this answer named last, that were asked about, that the shopper named, or that were found. */
export function twoSpokenOf(ids: readonly string[], clause: Clause, known: KnownFacts): Slots {
  const asked = known.facts.products.filter(({ from }) => from === 'asked');
  const two = [
    clause.pair ?? [],
    asked.map(({ product }) => [product.id]),
    namedByShopper(known),
    known.foundIds.map((id) => [id]),
  ].find((slots) => slots.length === PAIR && slots.some((one) => one.some((id) => ids.includes(id))));
  const other = two?.find((one) => !one.some((id) => ids.includes(id)));
  return other === undefined ? [] : [ids, other];
}

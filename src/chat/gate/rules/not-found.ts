/** "- **Pizza de pepperoni**: 12,95 €", listed for somebody who asked for vegetarian: an item that the search left out is no answer to it. */
import { fold } from '../../../language/fold.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { productAnchors } from '../reading/subjects.ts';

/**
 * Only where this turn found or was asked about something, and the item opens with a name that the shopper did not say. Where nothing
 * was searched for, what is said of other goods may be wanted; their mere name says nothing.
 */
export function judgeNotFound(clause: Clause, known: KnownFacts): Judgement {
  const { facts, foundIds, byId, question, reach } = known;
  const isBare =
    clause.words.every(({ named, ordinary }) => named || ordinary) && clause.amounts.length === 0;
  if (!clause.bullet || foundIds.length === 0 || (facts.counts === undefined && !isBare)) return {};
  const [head] = productAnchors(clause);
  if (head === undefined || head.first > 0 || !head.exact) return {};
  const isLeftOut = head.ids.every((id) => {
    const product = byId.get(id)?.product;
    // The first word says what kind of thing it is.
    const [, ...names] = product?.title.split(/\s+/) ?? [];
    const isAsked = names.some((word) => /^\p{L}{3,}/u.test(word) && reach.says(question, fold(word)));
    return !foundIds.includes(id) && !isAsked;
  });
  return isLeftOut
    ? { finding: { rule: 'not-found', evidence: byId.get(head.ids[0] ?? '')?.product.title ?? '' } }
    : {};
}

/** "- **Pizza de pepperoni**: 12,95 €", listed for somebody who asked for vegetarian: an item that the search left out is no answer to it. */
import { fold } from '../../../language/fold.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { productAnchors } from '../reading/subjects.ts';

/** Only where this turn searched, found something, and the item opens with a name that the shopper did not say. */
export function judgeNotFound(clause: Clause, known: KnownFacts): Judgement {
  const { facts, foundIds, byId, question, reach } = known;
  if (!clause.bullet || facts.counts === undefined || foundIds.length === 0) return {};
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

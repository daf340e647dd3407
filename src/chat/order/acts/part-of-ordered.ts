/** "Two pepperonis and an egg pizza, one of the pepperonis with mushrooms": of what the same message orders, and no more of it. */
import type { Draft } from '../cart/draft.ts';
import { findProduct } from '../names/find-product.ts';
import { matchName } from '../names/match-name.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { isOfSome } from '../said/read-item.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** The acts, with what is said of some of the goods before it as how those are to be. */
export function partsOfOrdered(draft: Draft, acts: readonly OrderAct[]): OrderAct[] {
  return acts.map((act, at): OrderAct => {
    if (act.kind !== 'add' || !isOfKnown(act)) return act;
    const { with: withs, without, quantity, ...rest } = act.item;
    // "The egg one" is called as "an egg pizza" is.
    const words = rest.words.replace(/\s+ones?$/i, '');
    const meant = acts.slice(0, at).filter((before) => isOrderOf(draft, before, { words, quantity }));
    if (meant.length !== 1) return act;
    const count = quantity === undefined ? {} : { quantity };
    const target: Item = { ...rest, ...count, words, fullWords: words, with: [], without: [] };
    return { kind: 'extras', with: withs, without, target, ...count };
  });
}

/** "The egg one with …", "one of the pepperonis with …": something on some that are known. */
const isOfKnown = ({ item }: AddAct): boolean =>
  (isOfSome(item) || item.article === 'the') &&
  item.words !== '' &&
  item.variantWords === '' &&
  !item.more &&
  item.with.length + item.without.length > 0;

/** Orders at least so many of one thing that the words name. */
function isOrderOf(
  draft: Draft,
  act: OrderAct,
  { words, quantity = 1 }: { words: string; quantity?: number | undefined },
): boolean {
  if (act.kind !== 'add' || act.item.article !== 'count' || (act.item.quantity ?? 1) < quantity) return false;
  const choice = findProduct(draft, act.item);
  if (choice.kind !== 'one') return false;
  const { covered, total } = matchName(words, choice.product, draft.context.language);
  return total > 0 && covered === total;
}

/** "Egg suits us all, give me two egg pizzas": what is praised first and ordered then is ordered once. */
import type { Draft } from '../cart/draft.ts';
import { findProduct } from '../names/find-product.ts';
import type { OrderAct } from '../said/order-act.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** A stronger way to say it than another. */
const strengths: readonly AddAct['strength'][] = ['bare', 'listed', 'weak', 'polite', 'strong'];
const isStronger = (one: AddAct, other: AddAct): boolean =>
  strengths.indexOf(one.strength) > strengths.indexOf(other.strength);

/** Names goods, and neither how many nor how. */
function onlyNames({ item }: AddAct): boolean {
  const { quantity, more, words, variantWords, with: withs, without, reference, searching } = item;
  const isPlain = quantity === undefined && !more && !searching && reference === undefined;
  return isPlain && words !== '' && variantWords === '' && withs.length + without.length === 0;
}

/** The acts without goods that are only spoken of, before the same message orders them with a stronger word. */
export function withoutSpokenOf(draft: Draft, acts: readonly OrderAct[]): readonly OrderAct[] {
  const productOf = ({ item }: AddAct): string | undefined => {
    const choice = findProduct(draft, item);
    return choice.kind === 'one' ? choice.product.id : undefined;
  };
  return acts.filter((act, at) => {
    if (act.kind !== 'add' || !onlyNames(act)) return true;
    const ordered = acts
      .slice(at + 1)
      .filter((other) => other.kind === 'add')
      .filter((other) => !other.item.more && other.item.words !== '')
      // "That sounds nice, two of it": however strongly it was agreed to.
      .filter(
        (other) =>
          isStronger(other, act) || ((other.item.quantity ?? 1) > 1 && other.item.variantWords === ''),
      );
    if (ordered.length === 0) return true;
    const id = productOf(act);
    return id === undefined || ordered.every((other) => productOf(other) !== id);
  });
}

/** What follows a number and only says why, or for whom: "make it two, my son wants another", "dos sillas, una es para mi hermana". */
import type { OrderAct } from './order-act.ts';

/** How many pieces an act asks for; one where it does not say. */
export const quantityOf = (act: OrderAct): number =>
  (act.kind === 'set_quantity'
    ? act.quantity
    : act.kind === 'add'
      ? act.item.quantity
      : act.kind === 'replace'
        ? act.to.quantity
        : undefined) ?? 1;

/** "Make it two, my son wants another", "2 sprites, my mate wants 1": why, and no other act. */
export function saysWhy(act: OrderAct, all: readonly OrderAct[]): boolean {
  if (isForOne(act, all)) return true;
  if (act.kind !== 'add' || act.strength !== 'weak' || act.item.fullWords !== '') return false;
  if (act.item.reference !== undefined) return false;
  if (act.item.more && all.some((other) => other.kind === 'set_quantity')) return true;
  const { quantity } = act.item;
  // "I want two, one orange and one grey": those are of the two.
  const isOfSoMany = (other: OrderAct) =>
    other.kind === 'add' &&
    other.item.words !== '' &&
    other.item.article === 'count' &&
    quantityOf(other) >= (quantity ?? 1);
  return quantity !== undefined && all.some(isOfSoMany);
}

/** "Two of those in fact, one for the kid", "dos sillas, una es para mi hermana", "one each": whom one of them is for. */
function isForOne(act: OrderAct, all: readonly OrderAct[]): boolean {
  if (act.kind !== 'add' || act.strength !== 'bare') return false;
  const { words, variantWords, quantity = 0, whom, purpose, each, more, ...item } = act.item;
  const saysNone = /^(?:es|is|son|are|s|sera|seria|va)?$/i.test(`${words}${variantWords}`);
  const isOnlyFor = saysNone && !more && item.with.length + item.without.length === 0;
  const isFor = whom !== undefined || purpose !== undefined || each === true;
  if (!isOnlyFor || quantity === 0 || !isFor) return false;
  return all
    .slice(0, all.indexOf(act))
    .some((other) => ['set_quantity', 'add', 'replace'].includes(other.kind) && quantityOf(other) > quantity);
}

/** Two mentions in a row that are of one thing: "two pizzas for the kids, pepperoni", "another one, the same but without mushrooms". */
import type { Ground } from '../names/ground.ts';
import type { Item, OrderAct } from '../said/order-act.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** Both as one act; undefined where they are two. `isJoined`: an "and" stands between them. */
export function asOneItem(
  before: OrderAct | undefined,
  act: OrderAct | undefined,
  { ground, isJoined }: { ground: Ground; isJoined: boolean },
): AddAct | undefined {
  if (before?.kind !== 'add' || act?.kind !== 'add' || isJoined) return undefined;
  const item = sameAgain(before.item, act.item, ground) ?? whichOfKind(before.item, act.item, ground);
  return item === undefined ? undefined : { ...before, item };
}

/** "Another pizza", and then "the same but with cheese": how that one is to be. */
function sameAgain(before: Item, same: Item, ground: Ground): Item | undefined {
  const isSame = same.more && same.same === true && same.words === '' && same.reference === undefined;
  const isPlain = before.variantWords === '' && before.with.length + before.without.length === 0;
  if (!isSame || !isPlain || !before.more || before.reference !== undefined) return undefined;
  const { quantity = 1, whom } = before;
  const item: Item = { ...same, quantity, keeps: true, ...(whom === undefined ? {} : { whom }) };
  if (before.words === '') return item;
  const like: Item = { ...before, article: 'the', more: false };
  return ground.linesOf(like).length === 1 ? { ...item, like } : item;
}

/** "Two pizzas", and then "de jamón": which of the kind they are. */
function whichOfKind(kind: Item, which: Item, ground: Ground): Item | undefined {
  const isKind = kind.words !== '' && kind.reference === undefined && !kind.more;
  const isBare = which.quantity === undefined && which.reference === undefined && !which.more;
  if (!isKind || !isBare || which.words === '' || ground.choice(kind).kind !== 'several') return undefined;
  const words = `${kind.words} ${which.words}`;
  const variantWords = `${kind.variantWords} ${which.variantWords}`.trim();
  const item: Item = {
    ...kind,
    words,
    fullWords: words,
    variantWords,
    with: [...kind.with, ...which.with],
    without: [...kind.without, ...which.without],
  };
  return ground.choice(item).kind === 'one' ? item : undefined;
}

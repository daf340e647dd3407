/** "The running ones, 35-38, two pairs": the number is of what was named just before it, and no act of its own. */
import type { Draft } from '../cart/draft.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { quantityOf } from '../said/says-why.ts';
import { areOnlyPieces } from './pieces-said.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** The acts with each such number as how many there are to be of what stands before it. */
export function countedAtOnce(draft: Draft, acts: readonly OrderAct[]): OrderAct[] {
  const counted: OrderAct[] = [];
  for (const act of acts) {
    const before = counted.at(-1);
    const isNamed = before?.kind === 'add' && before.item.quantity === undefined && before.item.words !== '';
    const isOfBefore =
      (isNamed || isMoreThan(before, act)) &&
      ((act.kind === 'set_quantity' && act.item?.fullWords === before.item.fullWords) ||
        isSoMany(draft, act));
    if (isOfBefore)
      counted.splice(-1, 1, {
        ...before,
        item: { ...before.item, ...pairOf(act), quantity: quantityOf(act), article: 'count' },
      });
    else counted.push(act);
  }
  return counted;
}

/** "A sprite, three of those". */
const isMoreThan = (before: OrderAct | undefined, act: OrderAct): before is AddAct =>
  before?.kind === 'add' &&
  before.item.words !== '' &&
  before.item.quantity === 1 &&
  act.kind === 'add' &&
  act.item.ofThose === true &&
  act.item.besides !== true &&
  quantityOf(act) > 1;

/** "The ham one, two of those". */
function isSoMany(draft: Draft, act: OrderAct): boolean {
  if (act.kind !== 'add' || act.item.quantity === undefined) return false;
  const { words, variantWords, with: withs, without } = act.item;
  if (variantWords !== '' || withs.length + without.length > 0) return false;
  // "Tennis balls, 10 cans".
  return words === ''
    ? act.item.ofThose === true
    : act.item.article === 'count' && areOnlyPieces(draft, act.item);
}

/** "The bricks, a pair": one of what is sold so. */
const pairOf = (act: OrderAct): Pick<Item, 'pair'> =>
  (act.kind === 'add' || act.kind === 'set_quantity') && act.item?.pair === true ? { pair: true } : {};

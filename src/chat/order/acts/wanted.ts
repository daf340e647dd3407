import type { Item, OrderAct } from '../said/order-act.ts';
import { howMany } from './how-many.ts';

/** What is wanted of a product: `with` are the shopper's words for extras, `extraIds` extras that are known already. */
export type Wanted = {
  /** `howMany`: several, and it is to be asked. */
  quantity: number;
  with: string[];
  without: string[];
  extraIds: string[];
  words: string;
  /** Whom it is for. */
  whom?: string | undefined;
  /** "Me lo llevo": no number, nothing more: what is in the cart already is not put there twice. */
  isBare?: boolean;
  /** "Otra igual": with all that is noted of the one that is there. */
  isLike?: boolean;
  /** The act it comes from, taken up again when a question about another one comes first. */
  act?: OrderAct | undefined;
};

export function wantedOf(act: Extract<OrderAct, { kind: 'add' }>): Wanted {
  const { item } = act;
  return {
    quantity: item.quantity ?? (item.several === true ? howMany : 1),
    with: item.with,
    without: item.without,
    extraIds: [],
    whom: item.whom,
    words: `${item.words} ${item.variantWords}`.trim(),
    act,
  };
}

/** Extras as a pending question keeps them: "#queso" an extra by its id, "-cebolla" one not wanted, else words. */
export function keptExtras(wanted: Wanted): string[] {
  return [
    ...wanted.with,
    ...wanted.extraIds.map((id) => `#${id}`),
    ...wanted.without.map((words) => `-${words}`),
  ];
}

export function readKept(kept: readonly string[]): Pick<Wanted, 'with' | 'without' | 'extraIds'> {
  const marked = (mark: string) =>
    kept.filter((words) => words.startsWith(mark)).map((words) => words.slice(1));
  return {
    with: kept.filter((words) => !words.startsWith('#') && !words.startsWith('-')),
    without: marked('-'),
    extraIds: marked('#'),
  };
}

/** What was wanted when it was asked about, with what the answer says besides. */
export function wantedAgain(
  pending: { quantity: number; extras: string[] },
  item: Item,
  words: string,
): Wanted {
  const quantity =
    item.quantity !== undefined && item.article === 'count' && item.quantity > 1
      ? item.quantity
      : pending.quantity;
  const kept = readKept(pending.extras);
  return {
    quantity,
    with: [...kept.with, ...item.with],
    without: [...kept.without, ...item.without],
    extraIds: kept.extraIds,
    words,
  };
}

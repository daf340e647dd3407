import type { Cart } from '../../../protocol.ts';
import { cart as cartSchema } from '../../../protocol.ts';
import type { ConversationState } from '../../conversation-state.ts';

/** How many acts back "lo de antes no" can go. */
const deepest = 10;

/** What an act changes and undoing restores: the cart and what was said of delivery. */
export type Snapshot = { cart: Cart | null; delivery: ConversationState['delivery'] | null };

/** Carts before the last acts, oldest first. */
export function readUndo(state: ConversationState): Snapshot[] {
  if (state.undo === undefined) return [];
  const parsed: unknown = JSON.parse(state.undo.cartJson);
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: unknown) => {
    const { cart, delivery } = (entry ?? {}) as Snapshot;
    const read = cartSchema.safeParse(cart);
    return read.success || cart === null ? [{ cart: read.data ?? null, delivery: delivery ?? null }] : [];
  });
}

export function writeUndo(snapshots: readonly Snapshot[]): { cartJson: string } | undefined {
  return snapshots.length === 0 ? undefined : { cartJson: JSON.stringify(snapshots.slice(-deepest)) };
}

/** The way back from an act on `before`. What is confirmed is not brought back: undoing the first act of a new order leaves an empty cart. */
export function undoTo(before: { cart: Cart | undefined; state: ConversationState }): {
  undo?: { cartJson: string };
} {
  const { cart, state } = before;
  const isNew = cart === undefined || cart.status === 'confirmed';
  const snapshot = { cart: isNew ? null : cart, delivery: state.delivery ?? null };
  const undo = writeUndo([...(isNew ? [] : readUndo(state)), snapshot]);
  return undo === undefined ? {} : { undo };
}

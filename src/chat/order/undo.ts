import type { Cart } from '../../protocol.ts';
import { cart as cartSchema } from '../../protocol.ts';
import type { ConversationState } from '../conversation-state.ts';

/** How many messages back "lo de antes no" can go. */
const deepest = 10;

/** What a message changes and undoing restores: the cart and what was said of delivery. */
export type Snapshot = { cart: Cart | null; delivery: ConversationState['delivery'] | null };

/** Carts before the last acts, oldest first; one that the cart's buttons left as a bare cart is read too. */
export function readUndo(state: ConversationState): Snapshot[] {
  if (state.undo === undefined) return [];
  const parsed: unknown = JSON.parse(state.undo.cartJson);
  const list = Array.isArray(parsed) ? parsed : [parsed];
  return list.flatMap((entry: unknown) => {
    if (entry === null) return [{ cart: null, delivery: null }];
    const bare = cartSchema.safeParse(entry);
    if (bare.success) return [{ cart: bare.data, delivery: state.delivery ?? null }];
    const { cart, delivery } = entry as Snapshot;
    return [{ cart: cart ?? null, delivery: delivery ?? null }];
  });
}

export function writeUndo(snapshots: readonly Snapshot[]): { cartJson: string } | undefined {
  return snapshots.length === 0 ? undefined : { cartJson: JSON.stringify(snapshots.slice(-deepest)) };
}

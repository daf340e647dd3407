/** The cart's buttons: a door to the same cart as the chat, with the same way back and the same "another one". */
import type { Cart, CartRequest } from '../../../protocol.ts';
import type { ConversationState } from '../../conversation-state.ts';
import { memoryOf, type OrderState } from './draft.ts';
import { type SetContext, setQuantity } from './set-quantity.ts';
import { undoTo } from './undo.ts';

/** Sets how many pieces the order has, as `setQuantity` does, and notes it as the last act on the order. */
export function pressButton(
  context: SetContext,
  request: CartRequest,
): { cart: Cart; state: ConversationState } {
  const cart = setQuantity(context, request);
  const linesBefore = context.cart?.status === 'confirmed' ? [] : (context.cart?.lines ?? []);
  if (JSON.stringify(cart.lines) === JSON.stringify(linesBefore)) return { cart, state: context.state };
  const pressed = cart.lines.findLast(
    ({ productId, variantId }) =>
      productId === request.productId && (request.variantId ?? variantId) === variantId,
  );
  return { cart, state: { ...actedOn(context.state, pressed?.lineId), ...undoTo(context) } };
}

function actedOn(state: ConversationState, lineId: string | undefined): OrderState {
  const { lastLineId: _, ...others } = state;
  const touched = lineId === undefined ? [] : [lineId];
  return {
    ...others,
    ...(lineId === undefined ? {} : { lastLineId: lineId }),
    order: { ...memoryOf(state), touched, onlyAsked: false },
  };
}

/** The state of a turn while whose words ran buttons were pressed: what they left is the newer. */
export function withPressed(decided: ConversationState, stored: ConversationState): ConversationState {
  if (decided.undo?.cartJson === stored.undo?.cartJson) return decided;
  const { undo: _, lastLineId: _l, ...others } = decided;
  const { undo, lastLineId } = stored;
  const next: OrderState = {
    ...others,
    ...(undo === undefined ? {} : { undo }),
    ...(lastLineId === undefined ? {} : { lastLineId }),
    order: { ...memoryOf(decided), touched: memoryOf(stored).touched ?? [] },
  };
  return next;
}

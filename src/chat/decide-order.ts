/** An order in a turn: code acts, once, on disk, before anybody words it. */
import type { StoredConversation } from './conversation-store.ts';
import { type Decision, emptyDecision } from './decision.ts';
import type { OrderResult } from './order/take-order.ts';
import { takeOrder } from './order/take-order.ts';
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import type { NameMatch } from './understand/references.ts';

/**
 * What the order room makes of the message, kept on disk before it is told. A turn that is run again after a crash gets what it
 * decided the first time and does not act twice.
 */
export function takeOrderOnce(
  deps: TurnDeps,
  input: TurnInput,
  conversation: StoredConversation,
  findByName: (phrase: string) => NameMatch[],
): OrderResult | undefined {
  const committed = deps.store.committedAct(input.turnId);
  if (committed !== undefined) return committed as OrderResult;
  const result = takeOrder(input.text, {
    language: input.language,
    shop: input.generation.shop,
    cart: conversation.cart,
    state: conversation.state,
    findByName,
    product: (id) => input.generation.product(id),
    newId: deps.newId,
    newOrderNumber: deps.newOrderNumber,
  });
  if (result?.cart !== undefined && changed(conversation, result)) {
    deps.store.commitAct({
      turnId: input.turnId,
      conversationId: input.conversationId,
      cart: result.cart,
      state: result.state,
      act: result,
    });
  }
  return result;
}

export function decideOrder(
  deps: TurnDeps,
  input: TurnInput,
  conversation: StoredConversation,
  order: OrderResult,
): Decision {
  const acted = deps.store.committedAct(input.turnId) !== undefined;
  const products = new Set([...order.productIds, ...(order.cart?.lines ?? []).map((line) => line.productId)]);
  const state = { ...order.state, greeted: true };
  return {
    ...emptyDecision(state, order.cart ?? conversation.cart),
    understood: { intent: 'order', acted: order.acted },
    told: { must: order.told, may: [] },
    // What the shopper agrees to is said by code to the letter; a model may word the way there.
    asksModel: order.acted === 'cart' && order.cart?.status === 'open',
    outcome: order.acted === 'ordered' ? 'ordered' : acted ? 'cart' : 'answered',
    events: acted && order.cart !== undefined ? [{ event: 'cart', data: order.cart }] : [],
    products: [...products].flatMap((id) => {
      const product = input.generation.product(id);
      return product === undefined ? [] : [{ product, from: 'cart' as const }];
    }),
  };
}

function changed(conversation: StoredConversation, result: OrderResult): boolean {
  return JSON.stringify(conversation.cart) !== JSON.stringify(result.cart);
}

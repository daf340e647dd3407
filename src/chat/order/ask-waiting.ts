/** What waits is asked again of who said something that nobody understood. */
import { askAgain } from './acts/next-step.ts';
import type { OrderContext, OrderResult } from './order-context.ts';
import { resultOf, startDraft } from './take-order.ts';

/** Undefined where nothing waits, or the question would change the order. */
export function askWaiting(context: OrderContext): OrderResult | undefined {
  const draft = startDraft(context, context.cart);
  askAgain(draft);
  const result = resultOf(draft, []);
  return result.told.length === 0 || result.acted === 'cart' ? undefined : result;
}

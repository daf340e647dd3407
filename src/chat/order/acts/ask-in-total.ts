import type { CartLine } from '../../../protocol.ts';
import { variantOf } from '../cart/cart.ts';
import { ask, type Draft, setMemory, tell } from '../cart/draft.ts';
import { piecesInStock } from '../cart/stock.ts';
import type { OrderAct } from '../said/order-act.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** "Ponme dos" of what is in the cart already: two more, or two in all; never more than there are. */
export function askInTotal(draft: Draft, line: CartLine, quantity: number, act: AddAct): void {
  const product = draft.context.product(line.productId);
  if (quantity === line.quantity) {
    tell(draft, { kind: 'already_in_cart', line }, product);
    return;
  }
  const stock =
    product === undefined ? undefined : piecesInStock(product, variantOf(product, line.variantId));
  const most = Math.min(quantity, stock ?? quantity);
  setMemory(draft, { target: { lineId: line.lineId, how: 'set' } });
  ask(
    draft,
    most < quantity
      ? { kind: 'ask_most', title: line.title, wanted: quantity, most }
      : { kind: 'ask_in_total', title: line.title, quantity },
    {
      pending: {
        kind: 'choose_quantity',
        productId: line.productId,
        ...(line.variantId === undefined ? {} : { variantId: line.variantId }),
        offered: most,
        extras: [],
      },
      act,
    },
  );
}

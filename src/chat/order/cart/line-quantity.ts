/** How many pieces a line has: as many as were asked for, or as there are, which is asked first. */
import type { CartLine } from '../../../protocol.ts';
import type { OrderAct } from '../said/order-act.ts';
import { mostPieces, variantOf, withQuantity } from './cart.ts';
import { ask, type Draft, openLines, setLines, setMemory, tell, touch } from './draft.ts';
import { removeLine } from './remove-line.ts';
import { piecesInStock } from './stock.ts';

export function setLineQuantity(
  draft: Draft,
  line: CartLine,
  quantity: number,
  act: OrderAct | undefined,
): void {
  const product = draft.context.product(line.productId);
  if (quantity === 0) {
    removeLine(draft, line, undefined);
    return;
  }
  if (product === undefined) {
    tell(draft, { kind: 'gone', title: line.title });
    return;
  }
  const stock = Math.min(
    piecesInStock(product, variantOf(product, line.variantId)) ?? mostPieces,
    mostPieces,
  );
  const others = openLines(draft)
    .filter(
      (other) => other !== line && other.productId === line.productId && other.variantId === line.variantId,
    )
    .reduce((sum, other) => sum + other.quantity, 0);
  const most = Math.max(0, stock - others);
  if (quantity > most && stock === mostPieces) {
    tell(draft, { kind: 'too_many', most: mostPieces }, product);
    return;
  }
  if (quantity > most && most <= line.quantity) {
    tell(draft, { kind: 'all_in_cart', title: line.title, left: line.quantity }, product);
    return;
  }
  if (quantity > most) {
    setMemory(draft, { target: { lineId: line.lineId, how: 'set' } });
    const variant = line.variantId === undefined ? {} : { variantId: line.variantId };
    ask(
      draft,
      { kind: 'ask_most', title: line.title, wanted: quantity, most },
      {
        pending: { kind: 'choose_quantity', productId: product.id, ...variant, offered: most, extras: [] },
        act,
        products: [product],
      },
    );
    return;
  }
  const changed = withQuantity(line, quantity);
  setLines(
    draft,
    openLines(draft).map((other) => (other.lineId === line.lineId ? changed : other)),
  );
  touch(draft, line.lineId);
  tell(draft, { kind: 'quantity_set', line: changed }, product);
}

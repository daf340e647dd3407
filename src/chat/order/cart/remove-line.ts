import type { CartLine } from '../../../protocol.ts';
import { withQuantity } from './cart.ts';
import { type Draft, openLines, setLines, tell, touch } from './draft.ts';

/** Takes so many pieces out of a line, or all of them, and tells it. */
export function removeLine(draft: Draft, line: CartLine, quantity: number | undefined): void {
  const taken = Math.min(quantity ?? line.quantity, line.quantity);
  const left = line.quantity - taken;
  const lines = openLines(draft);
  setLines(
    draft,
    left === 0
      ? lines.filter((other) => other.lineId !== line.lineId)
      : lines.map((other) => (other.lineId === line.lineId ? withQuantity(other, left) : other)),
  );
  if (left > 0) touch(draft, line.lineId);
  tell(
    draft,
    { kind: 'removed', title: line.title, quantity: taken, left },
    draft.context.product(line.productId),
  );
}

/** Undoing, keeping, emptying: none of it touches an order that is confirmed. */
import type { Cart, CartLine } from '../../../protocol.ts';
import { emptyCart, withDelivery, withLines } from '../cart/cart.ts';
import { ask, type Draft, isOpen, memoryOf, openLines, setLines, tell, touch } from '../cart/draft.ts';
import { removeLine } from '../cart/remove-line.ts';
import { readUndo, writeUndo } from '../cart/undo.ts';
import { alike } from '../names/alike.ts';
import { findLines } from '../names/find-lines.ts';
import type { Item } from '../said/order-act.ts';
import { askAgain, showCart } from './next-step.ts';

/** What stands in the cart stays; what stood there before the last act comes back with it. */
export function keep(draft: Draft, item: Item): boolean {
  const { replaced } = item.reference?.kind === 'all' ? memoryOf(draft.context.state) : {};
  if (replaced !== undefined) {
    setLines(draft, [...openLines(draft), replaced]);
    touch(draft, replaced.lineId);
    const product = draft.context.product(replaced.productId);
    tell(draft, { kind: 'added', line: replaced, quantity: replaced.quantity }, product);
    return true;
  }
  if (findLines(draft, item).length > 0) {
    // Beside what else was asked it goes without saying.
    if (draft.news.length === 0) tell(draft, { kind: 'left_as_it_was' });
    return true;
  }
  const snapshots = readUndo(draft.context.state);
  const wasIn = (cart: Cart | null | undefined) =>
    cart === null || cart === undefined ? [] : findLines({ ...draft, cart }, item);
  if (wasIn(snapshots.at(-1)?.cart).length > 0) return undo(draft);
  const before = snapshots.findLast(({ cart }) => wasIn(cart).length === 1);
  const [line] = wasIn(before?.cart);
  return line !== undefined && putBack(draft, line, before?.cart?.lines ?? []);
}

/** What stood there some acts ago: in place of what of its kind has come since. */
function putBack(draft: Draft, line: CartLine, before: readonly CartLine[]): boolean {
  const product = draft.context.product(line.productId);
  if (product === undefined) return false;
  const known = new Set(before.map(({ lineId }) => lineId));
  const came = openLines(draft).filter(
    (other) => !known.has(other.lineId) && alike(draft.context.product(other.productId), product),
  );
  for (const other of came) removeLine(draft, other, undefined);
  setLines(draft, [...openLines(draft), line]);
  touch(draft, line.lineId);
  tell(draft, { kind: 'added', line, quantity: line.quantity }, product);
  return true;
}

/** "Just the red one": the others of that product go, or of that kind where it is the only one of the product. */
export function keepOnly(draft: Draft, item: Item): boolean {
  const kept = findLines(draft, item);
  if (kept.length === 0) return false;
  const others = openLines(draft).filter((line) => !kept.includes(line));
  const same = others.filter((line) => kept.some(({ productId }) => productId === line.productId));
  const products = kept
    .map(({ productId }) => draft.context.product(productId))
    .filter((product) => product !== undefined);
  const ofKind = others.filter((line) =>
    products.some((product) => alike(draft.context.product(line.productId), product)),
  );
  const gone = same.length > 0 ? same : ofKind;
  if (gone.length === 0) tell(draft, { kind: 'left_as_it_was' });
  for (const line of gone) removeLine(draft, line, undefined);
  return true;
}

export function undo(draft: Draft): boolean {
  const { cart, context } = draft;
  const snapshots = readUndo(context.state);
  if (cart?.status === 'confirmed') {
    tellFinal(draft, cart.orderNumber ?? '', context.shop.contact.phone ?? context.shop.contact.email);
    return true;
  }
  const last = snapshots.at(-1);
  if (last === undefined) {
    if (openLines(draft).length === 0) return false;
    tell(draft, { kind: 'nothing_to_undo' });
    askAgain(draft);
    return true;
  }
  const { undo: _u, delivery: _d, lastLineId: _l, ...state } = draft.state;
  const kept = writeUndo(snapshots.slice(0, -1));
  draft.state = {
    ...state,
    ...(kept === undefined ? {} : { undo: kept }),
    ...(last.delivery === null || last.delivery === undefined ? {} : { delivery: last.delivery }),
  };
  draft.cart = last.cart ?? emptyCart(context.shop.currency);
  tell(draft, { kind: 'undone' });
  showCart(draft);
  if (openLines(draft).length > 0)
    ask(draft, { kind: 'ask_more' }, { pending: { kind: 'more' }, act: undefined });
  return true;
}

export function clear(draft: Draft, kind: 'clear' | 'cancel'): boolean {
  const { cart, context } = draft;
  if (cart?.status === 'confirmed') {
    tellFinal(draft, cart.orderNumber ?? '', context.shop.contact.phone ?? context.shop.contact.email);
    return true;
  }
  draft.answered = true;
  if (openLines(draft).length === 0) {
    tell(draft, { kind: 'cart_empty' });
    return true;
  }
  if (isOpen(cart)) {
    const bare = { ...withLines(cart, [], context.shop), status: 'open' as const };
    draft.cart = kind === 'cancel' ? withDelivery(bare, undefined, context.shop) : bare;
  }
  if (kind === 'cancel') {
    const { delivery: _, ...state } = draft.state;
    draft.state = state;
  }
  tell(draft, { kind: 'emptied' });
  return true;
}

export function tellFinal(draft: Draft, orderNumber: string, contact: string | undefined): void {
  tell(draft, { kind: 'confirmed_is_final', orderNumber, ...(contact === undefined ? {} : { contact }) });
}

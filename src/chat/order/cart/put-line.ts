/** A line into the cart: onto one of the same goods, in the place of the one it replaces, or as a new one at the end. */
import type { Extra, Product, Variant } from '../../../catalog/product.ts';
import type { CartLine } from '../../../protocol.ts';
import { makeLine, sameGoods, withQuantity } from './cart.ts';
import {
  type Draft,
  focusOn,
  forgetTarget,
  memoryOf,
  openCart,
  openLines,
  setLines,
  setMemory,
  tell,
  touch,
} from './draft.ts';
import { joinedNotes } from './line-notes.ts';

export function putLine(
  draft: Draft,
  goods: {
    product: Product;
    variant: Variant | undefined;
    extras: readonly Extra[];
    quantity: number;
    called?: string;
    whom?: string | undefined;
    /** As the one that is there, with all that is noted of it. */
    isLike?: boolean | undefined;
  },
): void {
  const replaced = takeReplaced(draft);
  const fresh = makeLine({ lineId: draft.context.newId(), ...goods });
  // "Mejor morada", of a purple one.
  if (replaced !== undefined && replaced.quantity === fresh.quantity && sameGoods(replaced, fresh)) {
    tell(draft, { kind: 'already_in_cart', line: replaced }, goods.product);
    return;
  }
  const lines = openCart(draft).lines;
  const same = lines.find(
    (line) =>
      line.lineId !== replaced?.lineId &&
      sameGoods(line, fresh) &&
      line.unitPrice.amount === fresh.unitPrice.amount,
  );
  const line = same === undefined ? fresh : withQuantity(same, same.quantity + goods.quantity);
  const kept = lines.filter((other) => other.lineId !== replaced?.lineId || other.lineId === line.lineId);
  keepNotes(draft, { replaced, fresh, same, isLike: goods.isLike === true });
  setLines(
    draft,
    same === undefined
      ? insert(kept, line, lines, replaced)
      : kept.map((other) => (other.lineId === line.lineId ? line : other)),
  );
  const before = replaced?.productId === goods.product.id ? calledOf(draft, replaced.lineId) : '';
  noteCalled(draft, line.lineId, `${goods.called ?? ''} ${before}`);
  const whom =
    goods.whom ?? (replaced === undefined ? undefined : memoryOf(draft.state).whose?.[replaced.lineId]);
  if (whom !== undefined) noteWhose(draft, line, { whom, pieces: goods.quantity });
  touch(draft, line.lineId);
  focusOn(draft, goods.product, goods.variant);
  if (replaced === undefined) tell(draft, { kind: 'added', line, quantity: goods.quantity }, goods.product);
  else
    tell(
      draft,
      { kind: 'replaced', from: replaced.title, line },
      goods.product,
      draft.context.product(replaced.productId),
    );
}

/** Of a line with others' pieces in it only so many are theirs. */
function noteWhose(draft: Draft, { lineId, quantity }: CartLine, of: { whom: string; pieces: number }): void {
  const { whose, theirs = {} } = memoryOf(draft.state);
  const { [lineId]: _, ...others } = theirs;
  setMemory(draft, {
    whose: { ...whose, [lineId]: of.whom },
    theirs: of.pieces < quantity ? { ...others, [lineId]: of.pieces } : others,
  });
}

/** What is noted of a line stays noted when it is put otherwise, and is not of pieces that come to it. */
function keepNotes(
  draft: Draft,
  put: { replaced: CartLine | undefined; fresh: CartLine; same: CartLine | undefined; isLike: boolean },
): void {
  const { replaced, fresh, same, isLike } = put;
  const cart = openCart(draft);
  if (cart.notes === undefined || isLike) return;
  const from = replaced?.productId === fresh.productId ? replaced.lineId : fresh.lineId;
  const notes =
    same === undefined
      ? cart.notes.map((note) => (note.lineId === from ? { ...note, lineId: fresh.lineId } : note))
      : joinedNotes(
          cart.notes,
          { from: { lineId: from, quantity: fresh.quantity }, to: same },
          draft.context.language,
        );
  draft.cart = { ...cart, notes };
}

const mostCalled = 120;
const calledOf = (draft: Draft, lineId: string | undefined): string =>
  lineId === undefined ? '' : (memoryOf(draft.state).called?.[lineId] ?? '');

function noteCalled(draft: Draft, lineId: string, words: string): void {
  const called = `${calledOf(draft, lineId)} ${words}`.trim().replace(/\s+/g, ' ').slice(0, mostCalled);
  if (called !== '') setMemory(draft, { called: { ...memoryOf(draft.state).called, [lineId]: called } });
}

function insert(
  kept: readonly CartLine[],
  line: CartLine,
  before: readonly CartLine[],
  replaced: CartLine | undefined,
): CartLine[] {
  const at = replaced === undefined ? kept.length : before.indexOf(replaced);
  return [...kept.slice(0, at), line, ...kept.slice(at)];
}

function takeReplaced(draft: Draft): CartLine | undefined {
  const { target } = memoryOf(draft.state);
  if (target?.how !== 'replace') return undefined;
  forgetTarget(draft);
  return openLines(draft).find((line) => line.lineId === target.lineId);
}

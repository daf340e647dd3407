/** Applies what a message asks to the order, act by act. */
import { addItem, isExtraOfLastLine } from './add-item.ts';
import { askOnceMore } from './ask-pending.ts';
import { emptyCart, withDelivery, withLines } from './cart.ts';
import { changeExtrasOf } from './change-extras.ts';
import { removeItem, setItemQuantity } from './change-lines.ts';
import { askCoupon, chooseCoupon, dropCoupon } from './choose-coupon.ts';
import { isChoosing } from './choosing.ts';
import { correctedActs } from './correct.ts';
import { distributed } from './distribute.ts';
import { ask, type Draft, isOpen, memoryOf, openLines, setDelivery, setPlace, tell } from './draft.ts';
import { isPlausibleAddress } from './find-address.ts';
import { findLines, lastLine } from './find-lines.ts';
import { saysNothing } from './match-name.ts';
import { askAgain, deliveryTold, showCart } from './next-step.ts';
import { dropNotes, noteOrder } from './notes.ts';
import type { Item, OrderAct } from './order-act.ts';
import { isOneOfEach, readItem } from './read-item.ts';
import { replaceItem } from './replace-item.ts';
import { reshape } from './reshape.ts';
import { ontoTarget } from './sentence-reader.ts';
import { readUndo, writeUndo } from './undo.ts';
import { readWords } from './words.ts';

/** Returns how many of the acts were of the order after all: a wish for a kind of thing turns out to be a search. */
export function applyActs(draft: Draft, said: readonly OrderAct[]): number {
  const isAlone = said.length === 1;
  const [first, ...others] = said;
  const isCorrection = first?.kind === 'no' && others.length > 0;
  const acts = distributed(draft, isCorrection ? [first, ...correctedActs(draft, others)] : pointedAt(said));
  const doubtful: Extract<OrderAct, { kind: 'add' }>[] = [];
  let applied = 0;
  for (const act of acts) {
    if (applyAct(draft, act, isAlone)) applied += 1;
    else if (act.kind === 'add' && !act.item.searching) doubtful.push(act);
  }
  // "Quiero un zumo y dos de pepperoni": once a part of it orders, the rest does too.
  if (draft.touched.size > 0 || (isChoosing(draft.question?.pending) && applied > 0)) {
    for (const act of doubtful) if (applyAct(draft, { ...act, strength: 'strong' }, false)) applied += 1;
  }
  return applied;
}

function addOrPutOnto(draft: Draft, act: Extract<OrderAct, { kind: 'add' }>): boolean {
  const { item } = act;
  const [, extra, target] = ontoTarget.exec(item.words) ?? [];
  if (extra !== undefined && target !== undefined) {
    const named = readItem(readWords(target, draft.context.language), target);
    if (findLines(draft, named).length > 0) {
      return changeExtrasOf(draft, {
        kind: 'extras',
        with: [extra, ...item.with],
        without: item.without,
        target: named,
      });
    }
  }
  const line = act.strength === 'bare' ? lineModified(draft, item) : undefined;
  if (line !== undefined) {
    return changeExtrasOf(draft, { kind: 'extras', with: item.with, without: item.without, target: line });
  }
  if (act.strength === 'bare' && isBareNumber(item) && draft.flowing && actedLast(draft)) {
    return setItemQuantity(draft, { kind: 'set_quantity', quantity: item.quantity ?? 1, sure: true });
  }
  if (act.strength === 'bare' && resizesLast(draft, item)) {
    return replaceItem(draft, { kind: 'replace', from: undefined, to: item });
  }
  return isExtraOfLastLine(draft, item)
    ? changeExtrasOf(draft, {
        kind: 'extras',
        with: [item.words, ...item.with, ...item.tails],
        without: item.without,
      })
    : addItem(draft, act);
}

/** "Y la de huevo con extra de queso", where one of egg is in the cart: that one. */
function lineModified(draft: Draft, item: Item): Item | undefined {
  const isModified = item.with.length + item.without.length > 0 && item.tails.length === 0;
  if (!isModified) return undefined;
  const isOther = item.reference?.kind === 'other' && item.words === '' && draft.flowing;
  if (isOther && openLines(draft).length > 1) return { ...item, with: [], without: [] };
  const plain = { ...item, with: [], without: [] };
  const isPointed = item.reference?.kind === 'ordinal' && item.words === '' && draft.flowing;
  if (isPointed && findLines(draft, plain).length === 1) return lastPiece(draft, plain);
  if (item.article !== 'the' || item.reference !== undefined || item.words === '') return undefined;
  return findLines(draft, plain).length === 1 ? plain : undefined;
}

/** "The last one", of several alike: one of them. */
function lastPiece(draft: Draft, item: Item): Item {
  const [line] = findLines(draft, item);
  return item.reference?.kind === 'ordinal' && item.reference.value < 0 && (line?.quantity ?? 1) > 1
    ? { ...item, article: 'count', quantity: 1 }
    : item;
}

/** "Dos", right after one thing was put in: so many of it. */
const isBareNumber = (item: Item): boolean =>
  item.quantity !== undefined &&
  item.article === 'count' &&
  !item.more &&
  item.also !== true &&
  (item.fullWords === '' || saysNothing(item.fullWords)) &&
  item.reference === undefined;

function actedLast(draft: Draft): boolean {
  const touched = memoryOf(draft.context.state).touched ?? [];
  const last = lastLine(draft);
  return draft.context.state.pending?.kind === 'more' && last !== undefined && touched.includes(last.lineId);
}

/** "Y talla L", right after a thing that comes in sizes: that thing in that size. */
function resizesLast(draft: Draft, item: Item): boolean {
  const last = lastLine(draft);
  const isSize = item.words === '' && /^(?:talla|size|n[uú]mero) /i.test(item.fullWords);
  const touched = memoryOf(draft.context.state).touched ?? [];
  return isSize && draft.flowing && last?.variantId !== undefined && touched.includes(last.lineId);
}

/** "Pues esa, ponme dos": what is pointed at first is what the number is of. */
function pointedAt(acts: readonly OrderAct[]): readonly OrderAct[] {
  const [first, second, ...others] = acts;
  // "One of each: pepperoni and egg".
  if (first?.kind === 'add' && second?.kind === 'add' && isOneOfEach(first.item)) {
    const { quantity = 1 } = first.item;
    return [second, ...others].map((act) =>
      act.kind === 'add' ? { ...act, item: { ...act.item, quantity, article: 'count' as const } } : act,
    );
  }
  if (first?.kind !== 'add' || second?.kind !== 'add' || second.strength !== 'strong') return acts;
  const { reference } = first.item;
  const points = first.strength === 'bare' && first.item.words === '';
  const counts = second.item.words === '' && second.item.reference === undefined && !second.item.more;
  if (!points || !counts || reference === undefined) return acts;
  return [{ ...second, item: { ...second.item, reference } }, ...others];
}

/** "Lo quiero", where the order itself is what was asked about. */
function agrees(draft: Draft, act: Extract<OrderAct, { kind: 'add' }>): boolean {
  const { item } = act;
  return (
    draft.flowing &&
    draft.context.state.pending?.kind === 'confirm' &&
    item.reference?.kind === 'that' &&
    item.quantity === undefined &&
    item.fullWords === ''
  );
}

function applyAct(draft: Draft, act: OrderAct, isAlone: boolean): boolean {
  switch (act.kind) {
    case 'add':
      return agrees(draft, act) ? sayYes(draft) : addOrPutOnto(draft, act);
    case 'remove':
      return isFinal(draft, act) || removeItem(draft, act);
    case 'set_quantity':
      return isFinal(draft, act) || setItemQuantity(draft, act);
    case 'replace':
      if (act.from === undefined && draft.news.some((news) => news.kind === 'removed'))
        return addOrPutOnto(draft, { kind: 'add', item: act.to, strength: 'strong' });
      return isFinal(draft, act) || replaceItem(draft, act);
    case 'extras':
      return changeExtrasOf(draft, act);
    case 'delivery':
      return chooseMethod(draft, act.method);
    case 'address':
      return chooseAddress(draft, act.address);
    case 'time':
      tell(draft, { kind: 'cannot_note_time', words: act.words });
      return true;
    case 'done':
      if (draft.cart === undefined && !isChoosing(draft.context.state.pending)) return false;
      draft.wants.done = true;
      return true;
    case 'confirm':
      draft.wants.confirm = true;
      return true;
    case 'yes':
      return sayYes(draft);
    case 'satisfied':
      if (draft.context.state.pending?.kind !== 'more' || openLines(draft).length === 0) return sayYes(draft);
      draft.wants.done = true;
      return true;
    case 'reshape':
      return isFinal(draft, act) || reshape(draft, act.words);
    case 'no':
      return sayNo(draft, isAlone);
    case 'view':
      showCart(draft);
      askAgain(draft);
      return true;
    case 'begin':
      ask(draft, { kind: 'ask_what_else' }, { pending: { kind: 'more' }, act: undefined });
      return true;
    case 'undo':
      return undo(draft);
    case 'keep':
      return keep(draft, act.item);
    case 'clear':
    case 'cancel':
      return clear(draft, act.kind);
    case 'resume':
      resume(draft, act);
      return true;
    case 'coupon':
      return isFinal(draft, act) || chooseCoupon(draft, act.code);
    case 'no_coupon':
      return isFinal(draft, act) || dropCoupon(draft);
    case 'which_coupon':
      return askCoupon(draft);
    case 'note':
      return isFinal(draft, act) || noteOrder(draft, act.text);
    case 'no_notes':
      return isFinal(draft, act) || dropNotes(draft);
    case 'place':
      return choosePlace(draft, act.place);
    case 'do_not_add':
      if (draft.context.state.pending === undefined && openLines(draft).length === 0) return false;
      tell(draft, { kind: 'nothing_added' });
      askAgain(draft);
      return true;
    default:
      return act satisfies never;
  }
}

function resume(draft: Draft, act: Extract<OrderAct, { kind: 'resume' }>): void {
  if (draft.question === undefined) askOnceMore(draft, act.pending);
  else draft.later.push(act);
}

/** A confirmed order is no longer changed here: the shopper is told who can. */
function isFinal(draft: Draft, act: OrderAct): boolean {
  const { cart, context } = draft;
  if (cart?.status !== 'confirmed') return false;
  if (act.kind === 'remove' && act.because === 'not_wanted') return false;
  tellFinal(draft, cart.orderNumber ?? '', context.shop.contact.phone ?? context.shop.contact.email);
  return true;
}

function tellFinal(draft: Draft, orderNumber: string, contact: string | undefined): void {
  tell(draft, { kind: 'confirmed_is_final', orderNumber, ...(contact === undefined ? {} : { contact }) });
}

function chooseMethod(draft: Draft, method: 'delivery' | 'pickup'): boolean {
  if (draft.cart?.status === 'confirmed') return false;
  if (draft.cart?.delivery?.method === method) {
    draft.placeChanged = true;
    return true;
  }
  setDelivery(draft, { method });
  draft.placeChanged = true;
  const told = draft.cart === undefined ? undefined : deliveryTold(draft, draft.cart);
  if (told !== undefined) tell(draft, { kind: 'delivery', delivery: told, changed: 'method' });
  if (told?.method === 'pickup' && told.pickupPlaces.length === 0) tell(draft, { kind: 'no_pickup_place' });
  return true;
}

function choosePlace(draft: Draft, place: string): boolean {
  if (draft.cart?.status === 'confirmed') return false;
  setPlace(draft, place);
  draft.placeChanged = true;
  const told = draft.cart === undefined ? undefined : deliveryTold(draft, draft.cart);
  const already = draft.news.findIndex((news) => news.kind === 'delivery');
  if (already >= 0) draft.news.splice(already, 1);
  if (told !== undefined) tell(draft, { kind: 'delivery', delivery: told, changed: 'method' });
  return true;
}

function chooseAddress(draft: Draft, address: string): boolean {
  if (draft.cart?.status === 'confirmed') return false;
  if (!isPlausibleAddress(address)) {
    ask(draft, { kind: 'ask_address', again: true }, { pending: { kind: 'address' }, act: undefined });
    return true;
  }
  setDelivery(draft, { method: 'delivery', address });
  draft.placeChanged = true;
  const told = draft.cart === undefined ? undefined : deliveryTold(draft, draft.cart);
  const already = draft.news.findIndex((news) => news.kind === 'delivery');
  if (already >= 0) draft.news.splice(already, 1);
  if (told !== undefined) tell(draft, { kind: 'delivery', delivery: told, changed: 'address' });
  return true;
}

function sayYes(draft: Draft): boolean {
  switch (draft.context.state.pending?.kind) {
    case 'confirm':
      draft.wants.confirm = true;
      return true;
    case 'more':
      if (draft.wants.confirm || draft.wants.done) return true;
      ask(draft, { kind: 'ask_what_else' }, { pending: { kind: 'more' }, act: undefined });
      return true;
    case 'delivery_or_pickup':
    case 'address':
      return true;
    default:
      return false;
  }
}

function sayNo(draft: Draft, isAlone: boolean): boolean {
  const { pending } = draft.context.state;
  switch (pending?.kind) {
    case 'more':
      if (isAlone) draft.wants.done = true;
      return isAlone && openLines(draft).length > 0;
    case 'confirm':
      if (!isAlone) return true;
      tell(draft, { kind: 'not_confirmed' });
      ask(draft, { kind: 'ask_change' }, { pending: { kind: 'more' }, act: undefined });
      return true;
    case 'delivery_or_pickup':
    case 'address':
      return true;
    default:
      return false;
  }
}

/** What stands in the cart stays; what stood there before the last act comes back with it. */
function keep(draft: Draft, item: Item): boolean {
  if (findLines(draft, item).length > 0) {
    tell(draft, { kind: 'left_as_it_was' });
    return true;
  }
  const before = readUndo(draft.context.state).at(-1)?.cart;
  const was = before === null || before === undefined ? [] : findLines({ ...draft, cart: before }, item);
  return was.length > 0 && undo(draft);
}

function undo(draft: Draft): boolean {
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

function clear(draft: Draft, kind: 'clear' | 'cancel'): boolean {
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

/** Applies what a message asks to the order, act by act. */

import {
  ask,
  type Draft,
  forgetTarget,
  isOpen,
  memoryOf,
  openLines,
  setMemory,
  tell,
} from '../cart/draft.ts';
import { dropNotes, noteOrder } from '../cart/notes.ts';
import { findProduct } from '../names/find-product.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import { isChoosing } from '../said/choosing.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { isOneOfEach } from '../said/read-item.ts';
import { saysWhy } from '../said/says-why.ts';
import { askOnceMore } from './ask-pending.ts';
import { changeExtrasOf } from './change-extras.ts';
import { removeItem, scaleLine, setItemQuantity } from './change-lines.ts';
import { askCoupon, chooseCoupon, dropCoupon } from './choose-coupon.ts';
import { chooseAddress, chooseMethod, choosePlace } from './choose-place.ts';
import { correctedActs } from './correct.ts';
import { countedAtOnce } from './counted-at-once.ts';
import { distributed } from './distribute.ts';
import { askAgain, showBrought, showCart } from './next-step.ts';
import { settlingWaiting } from './option-apart.ts';
import { orderGoods } from './order-goods.ts';
import { partsOfOrdered } from './part-of-ordered.ts';
import { askWhichBeside, pointedAtNothing } from './points-at-nothing.ts';
import { replaceItem } from './replace-item.ts';
import { settleLine } from './settle-line.ts';
import { withoutSpokenOf } from './spoken-first.ts';
import { clear, keep, keepOnly, tellFinal, undo } from './take-back.ts';

/** Returns how many of the acts were of the order after all: a wish for a kind of thing turns out to be a search. */
export function applyActs(draft: Draft, all: readonly OrderAct[]): number {
  return applyCounted(draft, all).applied;
}

/** The same, with how many turned out to be none. */
export function applyCounted(draft: Draft, asked: readonly OrderAct[]): { applied: number; refused: number } {
  const all = partsOfOrdered(draft, withoutSpokenOf(draft, settlingWaiting(draft, asked)));
  const isAlone = all.length === 1;
  // "Sí, eso es todo", and "perfecto, y un agua" to "anything else?": what follows says what is agreed to.
  const isClosed = all.some(({ kind }) => kind === 'done' || kind === 'confirm');
  const goesOn = draft.context.state.pending?.kind === 'more' && all.some(isOfGoods);
  const told = countedAtOnce(draft, all).filter(
    (act) => !saysWhy(act, all) && !((isClosed || goesOn) && isAssent(act)),
  );
  const { meant: said, atNothing } = pointedAtNothing(draft, told);
  const [first, ...others] = said;
  const isCorrection = first?.kind === 'no' && others.length > 0;
  const acts = asShoppingList(
    draft,
    distributed(draft, isCorrection ? [first, ...correctedActs(draft, others)] : pointedAt(draft, said)),
  );
  const doubtful: AddAct[] = [];
  let applied = 0;
  for (const act of acts) {
    if (applyBeside(draft, act, isAlone)) applied += 1;
    else if (act.kind === 'add' && !act.item.searching) doubtful.push(act);
  }
  // "Quiero un zumo y dos de pepperoni": once a part of it orders, the rest does too.
  if (draft.touched.size > 0 || (isChoosing(draft.question?.pending) && applied > 0)) {
    for (const act of doubtful) if (applyAct(draft, { ...act, strength: 'strong' }, false)) applied += 1;
  }
  settleLine(draft);
  if (atNothing > 0) applied += askWhichBeside(draft);
  const counted = acts.filter(({ kind }) => kind !== 'no' && kind !== 'yes' && kind !== 'satisfied').length;
  return { applied, refused: Math.max(0, counted - applied) };
}

/** What is asked for beside a change that waits for an answer takes no line's place. */
function applyBeside(draft: Draft, act: OrderAct, isAlone: boolean): boolean {
  const { target } = memoryOf(draft.state);
  const waits = act.kind === 'add' && draft.question !== undefined && target !== undefined;
  if (waits) forgetTarget(draft);
  const isApplied = applyAct(draft, act, isAlone);
  if (waits) setMemory(draft, { target });
  return isApplied;
}

export const isAssent = ({ kind }: OrderAct): boolean => kind === 'yes' || kind === 'satisfied';
const isOfGoods = ({ kind }: OrderAct): boolean =>
  ['add', 'remove', 'set_quantity', 'replace', 'extras', 'scale'].includes(kind);

/** So many things named one after another are no search; of those that are known, fewer. */
const leastListed = { any: 3, known: 2 };

/** "Mancuernas, comba y bandas": each of them a thing of its own, which is ordered. */
function asShoppingList(draft: Draft, acts: readonly OrderAct[]): readonly OrderAct[] {
  const isBare = (act: OrderAct) => act.kind === 'add' && act.strength === 'bare' && !act.item.searching;
  const areKnown = acts.every((act) => act.kind === 'add' && act.item.article === 'the');
  if (acts.length < (areKnown ? leastListed.known : leastListed.any) || !acts.every(isBare)) return acts;
  const named = acts.map((act) => (act.kind === 'add' ? findProduct(draft, act.item) : undefined));
  const ids = new Set(named.map((choice) => (choice?.kind === 'one' ? choice.product.id : undefined)));
  if (ids.has(undefined) || ids.size < acts.length) return acts;
  return acts.map((act) => (act.kind === 'add' ? { ...act, strength: 'listed' as const } : act));
}

function isSummedAnew({ cart, context, question }: Draft): boolean {
  const waits = question === undefined && context.state.pending?.kind === 'confirm';
  return waits && isOpen(cart) && cart.lines.length > 0 && cart.status !== 'summary';
}

/** "Pues esa, ponme dos": what is pointed at first is what the number is of. */
function pointedAt(draft: Draft, acts: readonly OrderAct[]): readonly OrderAct[] {
  const [first, second, ...others] = acts;
  // "One of each: pepperoni and egg".
  if (first?.kind === 'add' && second?.kind === 'add' && isOneOfEach(first.item)) {
    const { quantity = 1 } = first.item;
    return [second, ...others].map((act) =>
      act.kind === 'add' ? { ...act, item: { ...act.item, quantity, article: 'count' as const } } : act,
    );
  }
  if (first?.kind !== 'add' || second?.kind !== 'add') return acts;
  const taken = optionOfTaken(draft, acts);
  if (taken !== undefined) return taken;
  if (second.strength !== 'strong') return acts;
  const { reference } = first.item;
  const points = first.strength === 'bare' && first.item.words === '';
  const counts = second.item.words === '' && second.item.reference === undefined && !second.item.more;
  if (!points || !counts || reference === undefined) return acts;
  return [{ ...second, item: { ...second.item, reference } }, ...others];
}

/** "Grey, size 44, I'll take them": how they are wanted, and then that they are. */
function optionOfTaken(draft: Draft, acts: readonly OrderAct[]): readonly OrderAct[] | undefined {
  const last = acts.at(-1);
  if (last?.kind !== 'add' || !isTaken(last) || last.item.fullWords !== '') return undefined;
  const options = acts.slice(0, -1);
  const { pending, focus } = draft.context.state;
  const id = pending !== undefined && 'productId' in pending ? pending.productId : focus;
  const product = id === undefined ? undefined : draft.context.product(id);
  if (product === undefined || product.variants.length < 2) return undefined;
  const words = options.map((act) =>
    act.kind === 'add' && act.strength !== 'strong'
      ? `${act.item.words} ${act.item.variantWords}`.trim()
      : '',
  );
  if (!words.every((one) => one !== '' && isVariantOnly(draft, product, one))) return undefined;
  const that: Item = { ...last.item, reference: { kind: 'that' }, variantWords: words.join(' ') };
  return [{ ...last, item: that }];
}

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** "I'll take them", "put me down for one". */
const isTaken = ({ item, strength }: AddAct): boolean =>
  item.reference?.kind === 'that' || (strength === 'strong' && item.quantity !== undefined && !item.more);

const isOfThat = ({ item }: AddAct): boolean =>
  item.reference?.kind === 'that' && item.quantity === undefined && item.fullWords === '' && !item.more;

/** "Lo quiero", where the order itself is what was asked about. */
const agrees = (draft: Draft, act: AddAct): boolean =>
  draft.flowing && draft.context.state.pending?.kind === 'confirm' && isOfThat(act);

/** "The blue one looks good, I'll have it": that is what the same message has put in. */
const takesJustPut = (draft: Draft, act: AddAct): boolean =>
  isOfThat(act) && draft.news.at(-1)?.kind === 'added';

/** "Mejor tres aguas y un sprite": after the first was put right, the next is one more. */
const changed: ReadonlySet<string> = new Set(['removed', 'quantity_set', 'replaced', 'out_of_stock']);

function applyAct(draft: Draft, act: OrderAct, isAlone: boolean): boolean {
  switch (act.kind) {
    case 'add':
      if (takesJustPut(draft, act)) return true;
      return agrees(draft, act) ? sayYes(draft) : orderGoods(draft, act);
    case 'remove':
      return isFinal(draft, act) || removeItem(draft, act);
    case 'not_there':
      tell(draft, { kind: 'not_in_cart', words: act.words });
      return true;
    case 'set_quantity':
      return isFinal(draft, act) || setItemQuantity(draft, act);
    case 'replace':
      if (act.from === undefined && draft.news.some((news) => changed.has(news.kind)))
        return orderGoods(draft, { kind: 'add', item: act.to, strength: 'strong' });
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
    case 'no':
      return sayNo(draft, isAlone);
    case 'view':
      if (act.brought === true) return showBrought(draft);
      // What buttons changed after a summary is summed up anew, which shows it.
      if (!isSummedAnew(draft)) showCart(draft);
      askAgain(draft);
      return true;
    case 'begin':
      ask(draft, { kind: 'ask_what_else' }, { pending: { kind: 'more' }, act: undefined });
      return true;
    case 'scale':
      return isFinal(draft, act) || scaleLine(draft, act);
    case 'undo':
      return act.ofTalk === true && (!draft.flowing || isChoosing(draft.context.state.pending))
        ? passOver(draft)
        : undo(draft);
    case 'keep':
      return keep(draft, act.item);
    case 'keep_only':
      return isFinal(draft, act) || keepOnly(draft, act.item);
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

/** "Never mind", after a question about something else: nothing of the order is meant. */
function passOver(draft: Draft): boolean {
  askAgain(draft);
  return true;
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

function sayYes(draft: Draft): boolean {
  switch (draft.context.state.pending?.kind) {
    case 'confirm':
      draft.wants.confirm = true;
      return true;
    case 'more':
      if (draft.wants.confirm || draft.wants.done) return true;
      ask(
        draft,
        { kind: 'ask_what_else', ...(openLines(draft).length > 0 ? { more: true as const } : {}) },
        { pending: { kind: 'more' }, act: undefined },
      );
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

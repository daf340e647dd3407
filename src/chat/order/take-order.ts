/** The waiter: a message in, the order and what to say out. Code alone decides; no model, no I/O. */
import type { Pending } from '../conversation-state.ts';
import type { OrderNews } from '../voice/order-news.ts';
import { orderSentences } from '../voice/order-sentences.ts';
import { applyActs, isAssent } from './acts/apply-acts.ts';
import { sawOthers, sightsOf, wasInterrupted, withoutChoice } from './acts/aside.ts';
import { speakOfAsked } from './acts/asked-about.ts';
import { setReplaced } from './acts/both.ts';
import { withoutStaleCoupon } from './acts/choose-coupon.ts';
import { notePlace } from './acts/made-place.ts';
import {
  afterGoods,
  afterPlace,
  askAgain,
  completeOrder,
  confirmOrder,
  leavesOpen,
} from './acts/next-step.ts';
import { answerOffer } from './answers/answer-offer.ts';
import { answerShown, asChoice } from './answers/answer-shown.ts';
import { answered, isPlace } from './answers/answered.ts';
import { linesSignature } from './cart/cart.ts';
import { type Draft, forgetTarget, memoryOf, openLines, setMemory } from './cart/draft.ts';
import { repriceCart } from './cart/reprice-cart.ts';
import { undoTo } from './cart/undo.ts';
import { withNamesSpelled } from './names/name-spelling.ts';
import { namesSome, standsInTitle } from './names/names-some.ts';
import type { OrderContext, OrderResult } from './order-context.ts';
import { addressAnswer } from './place/find-place.ts';
import { chooseReading } from './reading/choose-reading.ts';
import { type ParseContext, parseOrder } from './reading/parse-acts.ts';
import { type Choosing, isChoosing } from './said/choosing.ts';
import { withCuesSpelled } from './said/cue-spelling.ts';
import { withoutExclaiming } from './said/exclaimed.ts';
import type { OrderAct, ParsedOrder } from './said/order-act.ts';
import { putRightInside } from './said/put-right.ts';
import { withoutSlang } from './said/slang.ts';
import { longNumbersInDigits } from './said/spelled-numbers.ts';
import { withoutSpokenTo } from './said/spoken-to.ts';

export type { NamedProduct, OrderContext, OrderResult } from './order-context.ts';

/** Undefined: the message has nothing of an order in it. What was shown to be chosen from waits no longer. */
export function takeOrder(written: string, given: OrderContext): OrderResult | undefined {
  const context = { ...given, state: withoutChoice(given.state) };
  const message = withoutMasks(written);
  const parts = putRightInside(message, isChoosing(context.state.pending));
  if (parts === undefined) return takeMessage(message, context);
  return takeInTwo(parts.first, `no, ${parts.second}`, context) ?? takeMessage(message, context);
}

/** What the message takes of the goods just shown; undefined where it says anything else. */
export function takeChoice(written: string, context: OrderContext): OrderResult | undefined {
  const state = asChoice(context.state);
  return state === undefined
    ? undefined
    : takeMessage(withoutMasks(written), { ...context, state }, (draft, _, parsed) =>
        answerShown(draft, { ...parsed, parse: parsing(draft) }),
      );
}

/** As if it had been said in two messages, and told as one; undefined where one of them says nothing of an order. */
function takeInTwo(first: string, second: string, context: OrderContext): OrderResult | undefined {
  const before = takeMessage(first, context);
  if (before === undefined || before.cart === undefined || before.acted === 'ordered') return undefined;
  const after = takeOrder(second, { ...context, cart: before.cart, state: before.state });
  if (after === undefined) return undefined;
  const { undo } = before.state;
  return {
    ...after,
    acted: after.acted === 'ordered' ? 'ordered' : before.acted === 'cart' ? 'cart' : after.acted,
    state: { ...after.state, ...(undo === undefined ? {} : { undo }) },
    told: [...before.told.filter((sentence) => !/[?]$/.test(sentence)), ...after.told],
    productIds: [...new Set([...before.productIds, ...after.productIds])],
    notFound: [...before.notFound, ...after.notFound],
  };
}

function takeMessage(
  message: string,
  context: OrderContext,
  isOrder: (draft: Draft, message: string, parsed: ParsedOrder) => boolean = understood,
): OrderResult | undefined {
  const repriced =
    context.cart === undefined
      ? undefined
      : repriceCart(context.cart, (id) => context.product(id), context.shop);
  const checked = repriced === undefined ? undefined : withoutStaleCoupon(repriced.cart, context);
  const draft = startDraft(context, checked?.cart);
  speakOfAsked(draft, message);
  const plain = longNumbersInDigits(
    withoutExclaiming(
      withoutSlang(message, context.language, (word) => standsInTitle(context, word)),
      context.language,
    ),
    context.language,
  );
  const uncalled = withoutSpokenTo(plain, context.language, (word) => context.findByName(word).length > 0);
  const said = withNamesSpelled(withCuesSpelled(uncalled, context.language, context.findByName), context);
  const parsed = parseOrder(said, parseContext(draft));
  const listedBefore = memoryOf(context.state).listed;
  if (!isOrder(draft, message, parsed)) return undefined;
  const today = [...(repriced?.news ?? []), ...staleCoupon(checked?.dropped)];
  draft.news.unshift(...today);
  goOn(draft, { listed: listedBefore, changed: today.length > 0 || draft.news.some(isNote) });
  return resultOf(draft, parsed.rest);
}

/** "Tel. [phone]": what is masked on the way in is no part of an address. */
const masked =
  /[\s,;(]*(?:(?:y |and )?(?:(?:mi|my|el|the) )?(?:tel[eé]fonos?|tel\.?|tlf\.?|tfno\.?|m[oó]vil|celular|whatsapp|phone(?: number)?|mobile|cell|number|n[uú]mero|correo|e-?mail)(?: es| is)?\s*:?\s*)?\[(?:phone|email|card|IBAN|DNI)\]\)?/giu;
const withoutMasks = (text: string): string => text.replace(masked, '');

/** "Sí, pero una sin cebolla": what is noted now was in no summary. */
const isNote = ({ kind }: OrderNews): boolean =>
  ['noted', 'noted_without', 'note_refused', 'cannot_note', 'notes_dropped'].includes(kind);

const staleCoupon = (code: string | undefined): OrderNews[] =>
  code === undefined ? [] : [{ kind: 'coupon_gone', code }];

export function startDraft(context: OrderContext, cart: OrderContext['cart']): Draft {
  return {
    context,
    cartBefore: context.cart,
    cart,
    state: context.state,
    news: [],
    question: undefined,
    later: [],
    productIds: new Set(),
    touched: new Set(),
    wants: { done: false, confirm: false },
    placeChanged: false,
    flowing: !wasInterrupted(context.state),
    answered: false,
    askedAgain: false,
  };
}

function understood(draft: Draft, message: string, parsed: ParsedOrder): boolean {
  const { pending } = draft.context.state;
  const { acts } = parsed;
  if (isChoosing(pending) && answered(draft, pending, { ...parsed, parse: parsing(draft) })) {
    draft.answered = true;
    applyActs(draft, acts.filter(isPlace));
    applyLater(draft);
    return true;
  }
  if (pending?.kind === 'offered') {
    const rest = answerOffer(
      draft,
      pending,
      acts.filter((act) => !isPlace(act)),
    );
    if (rest !== undefined) {
      applyActs(draft, [...rest, ...acts.filter(isPlace)]);
      return true;
    }
  }
  // "Excellent. I also require …", "wait, does it have nuts?": what is no order is to be answered.
  const isRemark = (act: OrderAct) => isAssent(act) || (act.kind === 'no' && !saysNo.test(parsed.told));
  if (pending?.kind === 'more' && parsed.rest.length > 0 && acts.every(isRemark)) return false;
  const waiting = memoryOf(draft.state).later ?? [];
  const applied = applyActs(draft, acts);
  if (pending?.kind === 'choose_product' && tookOneOf(draft, pending.productIds)) draft.answered = true;
  if (applied > 0 && waits(draft, pending) && acts.every((act) => goesBeside.has(act.kind))) {
    applyActs(draft, [{ kind: 'resume', pending }]);
  }
  // What is undone or emptied leaves nothing to be done later.
  const isOver = acts.some(({ kind }) => kind === 'undo' || kind === 'clear' || kind === 'cancel');
  if (applied > 0 && !isOver && waits(draft, pending) && waiting.length > 0) applyLater(draft);
  if (applied > 0 || draft.placeChanged) return true;
  if (pending?.kind !== 'address' || /[?¿]/.test(message)) return false;
  return answerAddress(draft, message);
}

const saysNo = /(?<![\p{L}])(?:no+|nope|nah|not|nothing|nada)(?![\p{L}])/iu;

/** What was to be chosen is in the cart by a way of its own, or asked about: "una de cada: pepperoni y huevo". */
function tookOneOf(draft: Draft, productIds: readonly string[]): boolean {
  const asked = draft.question?.pending;
  if (asked?.kind === 'choose_variant' && productIds.includes(asked.productId)) return true;
  return openLines(draft).some(
    (line) => draft.touched.has(line.lineId) && productIds.includes(line.productId),
  );
}

/** Another list shown since takes the place of a choice that was not made. */
function waits(draft: Draft, pending: Pending | undefined): pending is Choosing {
  return isChoosing(pending) && !draft.answered && !sawOthers(draft.context.state);
}

/** What may be asked in between without dropping a choice that waits. */
const goesBeside: ReadonlySet<OrderAct['kind']> = new Set([
  'add',
  'extras',
  'delivery',
  'address',
  'place',
  'time',
  'coupon',
  'note',
]);

const parsing = (draft: Draft) => (text: string) => parseOrder(text, parseContext(draft)).acts;

function parseContext(draft: Draft): ParseContext {
  const { context } = draft;
  return {
    language: context.language,
    hasCart:
      context.cart !== undefined && (openLines(draft).length > 0 || context.cart.status === 'confirmed'),
    methodAsked: context.state.pending?.kind === 'delivery_or_pickup',
    addressAsked: context.state.pending?.kind === 'address',
    shop: context.shop,
    choose: (sentence) => chooseReading(draft, sentence),
    couponAsked: memoryOf(context.state).couponAsked === true,
    placeAsked:
      context.state.pending?.kind === 'delivery_or_pickup' &&
      context.cart?.delivery?.method === 'pickup' &&
      memoryOf(context.state).placeAsked === true,
    placeLacks: context.cart?.delivery?.method === 'pickup' && context.cart.delivery.address === undefined,
    addressLacks:
      context.cart?.delivery?.method === 'delivery' && context.cart.delivery.address === undefined,
    address: context.cart?.delivery?.method === 'delivery' ? context.cart.delivery.address : undefined,
    namesGoods: (words) => namesSome(draft, words),
  };
}

/** Acts of an earlier message that waited for this answer. */
function applyLater(draft: Draft): void {
  const { later, ...rest } = memoryOf(draft.state);
  if (later === undefined) return;
  draft.state = { ...draft.state, order: rest };
  if (draft.news.some((news) => news.kind === 'left_as_it_was') && later.length === 0) return;
  applyActs(draft, later);
}

/** Asked for the address: a plausible one is taken as it is written, a scrap is asked for again, other goods are a search. */
function answerAddress(draft: Draft, message: string): boolean {
  const address = addressAnswer(message);
  if (address !== undefined) return applyActs(draft, [{ kind: 'address', address }]) > 0;
  const namesGoods = draft.context.findByName(message).some((named) => named.coverage > 0.6);
  if (namesGoods || message.trim().split(/\s+/).length > 5) return false;
  return applyActs(draft, [{ kind: 'address', address: '' }]) > 0;
}

/** The next step of the order after what was said. */
function goOn(draft: Draft, before: { listed: string | undefined; changed: boolean }): void {
  const goodsChanged = linesOf(draft) !== linesSignatureOf(draft.cartBefore);
  noteListed(draft);
  if (draft.question !== undefined) return;
  if ((draft.wants.confirm || draft.wants.done) && leavesOpen(draft)) return;
  if (draft.wants.confirm) {
    confirmOrder(draft, before);
    return;
  }
  if (draft.wants.done) {
    completeOrder(draft);
    return;
  }
  const isUndone = draft.news.some((news) => news.kind === 'undone' || news.kind === 'emptied');
  if (isUndone || draft.cart?.status === 'confirmed') return;
  if (goodsChanged) afterGoods(draft);
  else if (draft.placeChanged) afterPlace(draft);
  else askAgain(draft);
}

function linesSignatureOf(cart: Draft['cart']): string {
  return cart === undefined || cart.status === 'confirmed' ? '[]' : linesSignature(cart);
}
const linesOf = (draft: Draft): string => linesSignatureOf(draft.cart);

/** A first order told in one piece is listed: what was in the cart before, this reply does not say. */
function noteListed(draft: Draft): void {
  if (linesSignatureOf(draft.cartBefore) !== '[]') return;
  const added = draft.news.flatMap((news) => (news.kind === 'added' ? [news.line.lineId] : []));
  const lines = openLines(draft);
  if (lines.length > 0 && lines.every((line) => added.includes(line.lineId))) {
    setMemory(draft, { listed: linesOf(draft) });
  }
}

export function resultOf(draft: Draft, rest: readonly string[]): OrderResult {
  const { context, question, cart } = draft;
  const isChanged = JSON.stringify(cart) !== JSON.stringify(draft.cartBefore);
  const isOrdered = cart?.status === 'confirmed' && draft.cartBefore?.status !== 'confirmed';
  settleState(draft, isOrdered);
  const news = [...worthTelling(draft.news), ...(question === undefined ? [] : [question.news])];
  const asksBack = question !== undefined && (question.news.kind !== 'ask_more' || draft.news.length === 0);
  const told = orderSentences(news, context.language);
  return {
    acted: isOrdered ? 'ordered' : isChanged ? 'cart' : asksBack ? 'asked' : 'nothing',
    cart,
    state: draft.state,
    told,
    productIds: [...draft.productIds],
    notFound: draft.news.flatMap((piece) => (piece.kind === 'not_found' ? [piece.words] : [])),
    ...(rest.length === 0 ? {} : { rest: rest.join(' ') }),
  };
}

/** A summary says how the order is delivered: not twice in one reply. */
function worthTelling(news: Draft['news']): Draft['news'] {
  const isSummedUp = news.some((piece) => piece.kind === 'summary' || piece.kind === 'confirmed');
  return isSummedUp ? news.filter((piece) => piece.kind !== 'delivery') : news;
}

/** What the next message needs to know: the question that waits, the line last acted upon, the way back. */
function settleState(draft: Draft, isOrdered: boolean): void {
  if (isOrdered) return;
  const { pending: _, ...state } = draft.state;
  const pending = draft.question?.pending;
  draft.state = { ...state, ...(pending === undefined ? {} : { pending }) };
  notePlace(draft);
  if (!isChoosing(pending)) forgetTarget(draft);
  setMemory(draft, {
    onlyAsked: isChoosing(pending) && JSON.stringify(draft.cart) === JSON.stringify(draft.cartBefore),
  });
  if (draft.later.length > 0) setMemory(draft, { later: draft.later });
  const acted = [...draft.touched].filter((id) => openLines(draft).some((line) => line.lineId === id));
  setMemory(draft, { touched: acted });
  setReplaced(draft);
  setMemory(draft, { tooSmall: draft.question?.news.kind === 'below_minimum' });
  setMemory(draft, { couponAsked: draft.question?.news.kind === 'ask_coupon' });
  setMemory(draft, { closing: draft.news.some((news) => news.kind === 'still_open') });
  setMemory(draft, { asides: 0, askedAgain: draft.askedAgain, seen: sightsOf(draft.state) });
  const lines = openLines(draft);
  const touched = lines.filter((line) => draft.touched.has(line.lineId));
  const isOfOne = new Set(touched.map((line) => line.productId)).size === 1;
  const last = isOfOne ? touched.find((line) => line.lineId === draft.state.lastLineId) : undefined;
  if (touched.length > 0 || !lines.some((line) => line.lineId === draft.state.lastLineId)) {
    const { lastLineId: _l, ...others } = draft.state;
    draft.state = { ...others, ...(last === undefined ? {} : { lastLineId: last.lineId }) };
  }
  noteUndo(draft);
}

function noteUndo(draft: Draft): void {
  if (draft.news.some((news) => news.kind === 'undone')) return;
  const before = draft.cartBefore;
  const besidesOf = (cart: Draft['cart']) =>
    JSON.stringify([cart?.delivery?.method, cart?.delivery?.address, cart?.coupon, cart?.notes]);
  const isChanged =
    linesOf(draft) !== linesSignatureOf(before) || besidesOf(draft.cart) !== besidesOf(before);
  if (!isChanged) return;
  draft.state = { ...draft.state, ...undoTo(draft.context) };
}

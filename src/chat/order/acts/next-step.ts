/** What a waiter does next: anything else, delivery or pick-up, sum up once, the address, confirm. */

import type { Cart } from '../../../protocol.ts';
import type { CouponTold, DeliveryTold, OrderNews } from '../../voice/order-news.ts';
import { deliveryFee, linesSignature, missingForMinimum, withStatus } from '../cart/cart.ts';
import { checkoutLinks, leftBehind } from '../cart/checkout-links.ts';
import { ask, type Draft, isOpen, memoryOf, openLines, setMemory, tell } from '../cart/draft.ts';
import { noteTexts } from '../cart/notes.ts';
import { pickupPlaces } from '../place/pickup-place.ts';
import { type Choosing, isChoosing } from '../said/choosing.ts';
import { askOnceMore, dropChoice } from './ask-pending.ts';

export function deliveryTold(draft: Draft, cart: Cart): DeliveryTold | undefined {
  if (cart.delivery === undefined) return undefined;
  const { method, address, fee } = cart.delivery;
  const places = pickupPlaces(draft.context.shop);
  const chosen = method === 'pickup' ? address : undefined;
  return {
    method,
    ...(address === undefined || chosen !== undefined ? {} : { address }),
    ...(fee === undefined ? {} : { fee }),
    pickupPlaces: chosen === undefined ? places : [chosen],
  };
}

/** Everything that an order needs is known. */
function isReady(draft: Draft, cart: Cart): boolean {
  const { delivery } = cart;
  if (cart.lines.length === 0) return false;
  // How it is sent is the business of the shop's own checkout.
  if (draft.context.checkout !== undefined) return true;
  if (delivery === undefined) return false;
  return delivery.address !== undefined || (delivery.method === 'pickup' && !lacksPlace(draft, cart));
}

/** It is collected, and nobody has said at which of the shop's places. */
function lacksPlace(draft: Draft, { delivery }: Cart): boolean {
  const places = pickupPlaces(draft.context.shop);
  return delivery?.method === 'pickup' && places.length > 1 && delivery.address === undefined;
}

function askPlace(draft: Draft): void {
  setMemory(draft, { placeAsked: true });
  const places = pickupPlaces(draft.context.shop);
  ask(draft, { kind: 'ask_place', places }, { pending: { kind: 'delivery_or_pickup' }, act: undefined });
}

function isListed(draft: Draft, cart: Cart): boolean {
  return memoryOf(draft.state).listed === linesSignature(cart);
}

/** Goes on to the next thing the order lacks; sums up when nothing of the goods and the way is open. */
export function completeOrder(draft: Draft, how: { addressAgain?: boolean } = {}): void {
  const { cart } = draft;
  if (!isOpen(cart) || cart.lines.length === 0) {
    tell(draft, { kind: 'cart_empty' });
    return;
  }
  if (draft.context.checkout !== undefined) {
    completeForCheckout(draft, cart);
    return;
  }
  if (cart.delivery === undefined) {
    ask(draft, { kind: 'ask_method' }, { pending: { kind: 'delivery_or_pickup' }, act: undefined });
    return;
  }
  const short = missingForMinimum(cart, draft.context.shop);
  if (short !== undefined) {
    draft.cart = withStatus(cart, 'open');
    ask(draft, { kind: 'below_minimum', ...short }, { pending: { kind: 'more' }, act: undefined });
    return;
  }
  const isSummedUp = cart.status === 'summary' && isListed(draft, cart);
  if (!isSummedUp) sumUp(draft, cart);
  if (lacksPlace(draft, cart)) {
    askPlace(draft);
    return;
  }
  if (cart.delivery.method === 'delivery' && cart.delivery.address === undefined) {
    ask(
      draft,
      { kind: 'ask_address', again: how.addressAgain ?? false },
      { pending: { kind: 'address' }, act: undefined },
    );
    return;
  }
  ask(draft, { kind: 'ask_confirm', total: cart.total }, { pending: { kind: 'confirm' }, act: undefined });
}

/** The goods are listed once and agreed to; all else is asked at the shop's own checkout. */
function completeForCheckout(draft: Draft, cart: Cart): void {
  if (cart.status !== 'summary' || !isListed(draft, cart)) {
    showCart(draft);
    draft.cart = withStatus(cart, 'summary');
  }
  ask(draft, { kind: 'ask_checkout' }, { pending: { kind: 'confirm' }, act: undefined });
}

/** The cart is handed over, and nothing is ordered: who opens the link finds the goods there and pays, or does not. */
function handOver(draft: Draft, cart: Cart, template: string): void {
  draft.cart = { ...cart, checkout: checkoutLinks(template, cart) };
  tell(draft, { kind: 'checkout', leftBehind: leftBehind(template, cart) });
  for (const line of cart.lines) draft.productIds.add(line.productId);
}

/** What is told with the sums: the coupon, and the notes that go with the order. */
function besidesOf(cart: Cart): { coupon?: CouponTold; notes?: string[] } {
  const { coupon: code, discount } = cart;
  return {
    ...(code === undefined || discount === undefined ? {} : { coupon: { code, discount } }),
    ...(cart.notes === undefined ? {} : { notes: noteTexts(cart) }),
  };
}

function sumUp(draft: Draft, cart: Cart): void {
  const delivery = deliveryTold(draft, cart);
  if (delivery === undefined) return;
  const { shop, deliveryPassage } = draft.context;
  const quotes =
    delivery.method === 'delivery' && delivery.fee === undefined && deliveryPassage !== undefined;
  tell(draft, {
    kind: 'summary',
    lines: cart.lines,
    subtotal: cart.subtotal,
    total: cart.total,
    delivery,
    taxIncluded: shop.taxIncluded,
    ...besidesOf(cart),
    ...(quotes ? { deliveryPassage } : {}),
  });
  for (const line of cart.lines) draft.productIds.add(line.productId);
  draft.cart = withStatus(cart, 'summary');
  setMemory(draft, { listed: linesSignature(cart) });
}

/**
 * The shopper said to confirm. It is done only when lines, method and address are known, the minimum is met, nothing changed price,
 * sold out or was noted just now (`changed`), and these lines were listed in a message before this one (`listed`).
 */
export function confirmOrder(draft: Draft, before: { listed: string | undefined; changed: boolean }): void {
  const { cart } = draft;
  if (!isOpen(cart) || cart.lines.length === 0) {
    if (cart?.status === 'confirmed') tellConfirmed(draft, cart);
    else tell(draft, { kind: 'cart_empty' });
    return;
  }
  const wasListed = before.listed === linesSignature(cart);
  const short = missingForMinimum(cart, draft.context.shop);
  if (!isReady(draft, cart) || short !== undefined || before.changed || !wasListed) {
    completeOrder(draft);
    return;
  }
  if (draft.context.checkout !== undefined) {
    handOver(draft, cart, draft.context.checkout);
    return;
  }
  const orderNumber = draft.context.newOrderNumber();
  const confirmed: Cart = { ...cart, status: 'confirmed', orderNumber };
  draft.cart = confirmed;
  const delivery = deliveryTold(draft, confirmed);
  if (delivery === undefined) return;
  const news: OrderNews = {
    kind: 'confirmed',
    orderNumber,
    total: confirmed.total,
    delivery,
    taxIncluded: draft.context.shop.taxIncluded,
    ...besidesOf(confirmed),
  };
  tell(draft, news);
  for (const line of confirmed.lines) draft.productIds.add(line.productId);
  const { pending: _p, undo: _u, delivery: _d, lastLineId: _l, order: _o, ...state } = draft.state;
  draft.state = state;
}

export function tellConfirmed(draft: Draft, cart: Cart): void {
  tell(draft, { kind: 'already_confirmed', orderNumber: cart.orderNumber ?? '', total: cart.total });
}

export function showCart(draft: Draft): void {
  const { cart } = draft;
  if (cart?.status === 'confirmed') {
    tellConfirmed(draft, cart);
    return;
  }
  if (cart === undefined || cart.lines.length === 0) {
    tell(draft, { kind: 'cart_empty' });
    return;
  }
  const delivery = deliveryTold(draft, cart);
  tell(draft, {
    kind: 'cart_shown',
    lines: cart.lines,
    subtotal: cart.subtotal,
    total: cart.total,
    ...(delivery === undefined ? {} : { delivery }),
    ...besidesOf(cart),
  });
  for (const line of cart.lines) draft.productIds.add(line.productId);
  setMemory(draft, { listed: linesSignature(cart) });
}

/** "¿Cuánto sería con envío?" False where shop.json does not say what bringing it costs: its pages may. */
export function showBrought(draft: Draft): boolean {
  const { cart } = draft;
  if (cart === undefined || cart.lines.length === 0 || cart.status === 'confirmed') return false;
  const fee = deliveryFee(draft.context.shop, cart.subtotal);
  if (fee === undefined) return false;
  showCart(draft);
  if (cart.delivery?.method === 'delivery') return true;
  const amount = cart.subtotal.amount - (cart.discount?.amount ?? 0) + fee.amount;
  tell(draft, { kind: 'brought_total', total: { ...cart.subtotal, amount }, fee });
  return true;
}

/** What was asked and still waits is asked again after an aside; a choice among goods keeps its own question. */
export function askAgain(draft: Draft): void {
  if (draft.question !== undefined) return;
  const { pending } = draft.context.state;
  const { cart } = draft;
  if (!isChoosing(pending) && (!isOpen(cart) || cart.lines.length === 0)) return;
  switch (pending?.kind) {
    case 'delivery_or_pickup':
      if (isOpen(cart) && lacksPlace(draft, cart)) askPlace(draft);
      else if (cart?.delivery !== undefined) completeOrder(draft);
      else ask(draft, { kind: 'ask_method' }, { pending, act: undefined });
      return;
    case 'address':
      ask(draft, { kind: 'ask_address', again: false }, { pending, act: undefined });
      return;
    case 'confirm':
      if (!isOpen(cart)) return;
      if (cart.status === 'summary')
        ask(draft, { kind: 'ask_confirm', total: cart.total }, { pending, act: undefined });
      else completeOrder(draft);
      return;
    default:
      if (isChoosing(pending) && !draft.answered && !isPutIn(draft, pending)) askOnceMore(draft, pending);
      if (draft.question !== undefined) return;
      if (isOpen(cart) && cart.lines.length > 0)
        ask(draft, { kind: 'ask_more' }, { pending: { kind: 'more' }, act: undefined });
  }
}

/** "A shame. Cream then": what was asked about has come in with the message, however it was read. */
function isPutIn({ touched, cartBefore, cart }: Draft, pending: Choosing): boolean {
  if (pending.kind !== 'choose_product' && pending.kind !== 'choose_variant') return false;
  const ids = pending.kind === 'choose_product' ? pending.productIds : [pending.productId];
  const before = new Set(openLines({ cart: cartBefore }).map(({ lineId }) => lineId));
  return openLines({ cart }).some(
    ({ lineId, productId }) => touched.has(lineId) && !before.has(lineId) && ids.includes(productId),
  );
}

/**
 * The order is said to be complete while something of it is undecided: that is asked once more, then left out and the order summed
 * up without it. True when nothing more is to be done.
 */
export function leavesOpen(draft: Draft): boolean {
  const { pending } = draft.context.state;
  if (!isChoosing(pending) || draft.answered) return false;
  if (memoryOf(draft.context.state).askedAgain === true) {
    dropChoice(draft, pending);
    completeOrder(draft);
    return true;
  }
  tell(draft, { kind: 'still_open' });
  askOnceMore(draft, pending);
  return true;
}

/** After goods changed: told what it comes to, and on with what the order was at. */
export function afterGoods(draft: Draft): void {
  const { cart } = draft;
  if (draft.question !== undefined || !isOpen(cart)) return;
  const { pending } = draft.context.state;
  const isUnderWay =
    draft.cartBefore?.status === 'summary' ||
    memoryOf(draft.context.state).tooSmall === true ||
    (pending !== undefined && ['delivery_or_pickup', 'address', 'confirm'].includes(pending.kind));
  if (openLines(draft).length === 0) {
    draft.cart = withStatus(cart, 'open');
    ask(draft, { kind: 'ask_what_else' }, { pending: undefined, act: undefined });
    return;
  }
  if (isUnderWay) {
    draft.cart = withStatus(cart, 'open');
    completeOrder(draft);
    return;
  }
  const isTotalTold = draft.news.at(-1)?.kind === 'coupon_applied';
  if (isTotalTold) {
    ask(draft, { kind: 'ask_more' }, { pending: { kind: 'more' }, act: undefined });
    return;
  }
  tell(draft, {
    kind: 'cart_total',
    total: cart.total,
    ...(cart.delivery?.fee === undefined ? {} : { fee: cart.delivery.fee }),
  });
  ask(draft, { kind: 'ask_more' }, { pending: { kind: 'more' }, act: undefined });
}

/** After the way it leaves the shop changed. */
export function afterPlace(draft: Draft): void {
  if (draft.question !== undefined) return;
  const { pending } = draft.context.state;
  if (openLines(draft).length === 0) {
    ask(draft, { kind: 'ask_what_else' }, { pending: undefined, act: undefined });
    return;
  }
  const isUnderWay =
    draft.cart?.status === 'summary' ||
    memoryOf(draft.context.state).tooSmall === true ||
    (pending !== undefined && ['delivery_or_pickup', 'address', 'confirm'].includes(pending.kind));
  if (isUnderWay) completeOrder(draft);
  else ask(draft, { kind: 'ask_more' }, { pending: { kind: 'more' }, act: undefined });
}

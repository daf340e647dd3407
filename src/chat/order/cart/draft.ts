/** The order while a message is applied to it: what it has become, what is to be told, what is to be asked. */
import type { Product, Variant } from '../../../catalog/product.ts';
import type { Cart, CartLine } from '../../../protocol.ts';
import type { ConversationState, Pending } from '../../conversation-state.ts';
import type { OrderNews } from '../../voice/order-news.ts';
import type { OrderContext } from '../order-context.ts';
import type { OrderAct } from '../said/order-act.ts';
import { sayableName } from '../said/sayable.ts';
import { emptyCart, withDelivery, withLines } from './cart.ts';

/** What the order room keeps beside the shared state, in the same JSON. */
export type OrderMemory = {
  /** The lines as they were told in one piece; an order listed so may be confirmed without a second summary. */
  listed?: string;
  /** Acts that wait for the answer to a question about an earlier one of the same message. */
  later?: OrderAct[];
  /** The last message only asked a choice: "lo de antes no" takes back the wish, not the act before it. */
  onlyAsked?: boolean;
  /** The line that a pending choice is about, where it is not a new one. */
  target?: { lineId: string; how: 'set' | 'replace' };
  /** What a pending choice of a line is for, where it is more than to remove it or set how many. */
  lineAct?: Extract<OrderAct, { kind: 'extras' | 'replace' }>;
  /** At which of its places the shop's orders are collected was asked. */
  placeAsked?: boolean;
  /** The code of a coupon was asked for. */
  couponAsked?: boolean;
  /** The order was said to be complete, and is too small to be brought. */
  tooSmall?: boolean;
  /** Extras put on or taken off last: "a la otra también". */
  extras?: { with: string[]; without: string[] };
  /** Lines the last message of the order acted upon: what "no, dos" puts right. */
  touched?: string[];
  /** What the shopper called each line when it was put in: "the cap" is then the swim cap. */
  called?: Record<string, string>;
  /** Whom each line is for, where it was said. */
  whose?: Record<string, string>;
  /** How many pieces of a line are for that person, where others are not. */
  theirs?: Record<string, number>;
  /** The line that the last message put another in place of. */
  replaced?: CartLine;
  /** The product that was last taken out, or was sold out, with nothing done to the goods since. */
  place?: string | undefined;
  /** Messages that others answered since the last one of the order. */
  asides?: number;
  /** What the last message that others answered said: "añádela" may mean just that. */
  asideText?: string;
  /** What was shown when the order last spoke. */
  seen?: string;
  /** The order was said to be complete while something of it was open. */
  closing?: boolean;
  /** The pending choice was asked again already, after something else was said. */
  askedAgain?: boolean;
};
export type OrderState = ConversationState & { order?: OrderMemory };

export type Draft = {
  readonly context: OrderContext;
  readonly cartBefore: Cart | undefined;
  cart: Cart | undefined;
  state: OrderState;
  news: OrderNews[];
  question: { news: OrderNews; pending: Pending | undefined } | undefined;
  /** Acts put off because a question about another comes first. */
  later: OrderAct[];
  productIds: Set<string>;
  /** Lines this message acted upon. */
  touched: Set<string>;
  /** Said that the order is complete, or to be confirmed. */
  wants: { done: boolean; confirm: boolean };
  placeChanged: boolean;
  /** Nothing else was answered since the order last spoke: a bare name goes on with it. */
  readonly flowing: boolean;
  /** The pending choice was answered or taken back by this message. */
  answered: boolean;
  /** The pending choice is asked again after something else. */
  askedAgain: boolean;
};

export function memoryOf(state: ConversationState): OrderMemory {
  return (state as OrderState).order ?? {};
}

export function isOpen(cart: Cart | undefined): cart is Cart {
  return cart !== undefined && cart.status !== 'confirmed';
}

/** The lines that acts may work on: those of an order not yet confirmed. */
export function openLines(draft: Pick<Draft, 'cart'>): CartLine[] {
  return isOpen(draft.cart) ? draft.cart.lines : [];
}

/** The cart to put things in: the open one, or a new one that knows how delivery was asked for. */
export function openCart(draft: Draft): Cart {
  if (isOpen(draft.cart)) return draft.cart;
  const { method, address } = draft.state.delivery ?? {};
  const cart = emptyCart(draft.context.shop.currency);
  const to = method === 'delivery' ? address : undefined;
  draft.cart = method === undefined ? cart : withDelivery(cart, { method, address: to }, draft.context.shop);
  return draft.cart;
}

export function setLines(draft: Draft, lines: readonly CartLine[]): void {
  draft.cart = withLines(openCart(draft), lines, draft.context.shop);
}

/** Keeps how the order leaves the shop, in the cart and for the next one; the address outlives a change of mind. */
export function setDelivery(
  draft: Draft,
  change: { method?: 'delivery' | 'pickup'; address?: string },
): void {
  const kept = { ...draft.state.delivery, ...change };
  draft.state = { ...draft.state, delivery: kept };
  if (kept.method === undefined) return;
  const address = kept.method === 'delivery' ? kept.address : undefined;
  draft.cart = withDelivery(openCart(draft), { method: kept.method, address }, draft.context.shop);
}

/** One of the shop's places to collect at. */
export function setPlace(draft: Draft, place: string): void {
  setDelivery(draft, { method: 'pickup' });
  draft.cart = withDelivery(openCart(draft), { method: 'pickup', address: place }, draft.context.shop);
}

/** A line this message acted upon: what "otra" and "con setas" are about from here on. */
export function touch(draft: Draft, lineId: string): void {
  draft.touched.add(lineId);
  draft.state = { ...draft.state, lastLineId: lineId };
}

export function tell(draft: Draft, news: OrderNews, ...products: (Product | undefined)[]): void {
  draft.news.push('words' in news ? { ...news, words: sayableName(news.words) } : news);
  for (const product of products) if (product !== undefined) draft.productIds.add(product.id);
}

/** One question a message: a second one waits, and its act with it. */
export function ask(
  draft: Draft,
  news: OrderNews,
  how: { pending: Pending | undefined; act: OrderAct | undefined; products?: readonly Product[] },
): void {
  if (draft.question !== undefined) {
    if (how.act !== undefined) draft.later.push(how.act);
    return;
  }
  draft.question = { news, pending: how.pending };
  for (const product of how.products ?? []) draft.productIds.add(product.id);
}

export function setMemory(draft: Draft, change: OrderMemory): void {
  draft.state = { ...draft.state, order: { ...memoryOf(draft.state), ...change } };
}

export function forgetTarget(draft: Draft): void {
  const { target: _, lineAct: _a, ...rest } = memoryOf(draft.state);
  draft.state = { ...draft.state, order: rest };
}

/** What the talk is about from now on. */
export function focusOn(draft: Draft, product: Product, variant: Variant | undefined): void {
  const { focusVariant: _, ...state } = draft.state;
  draft.state = {
    ...state,
    focus: product.id,
    ...(variant === undefined ? {} : { focusVariant: variant.id }),
  };
}

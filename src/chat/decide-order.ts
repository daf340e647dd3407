/** An order in a turn: code acts, once, on disk, before anybody words it. */
import type { Product } from '../catalog/product.ts';
import { fold } from '../language/fold.ts';
import { cardsOf } from './cards-of.ts';
import type { ConversationState } from './conversation-state.ts';
import type { StoredConversation } from './conversation-store.ts';
import { type Decision, emptyDecision } from './decision.ts';
import { fromPages } from './from-pages.ts';
import { namesIn } from './names-in.ts';
import type { OrderContext, OrderResult } from './order/order-context.ts';
import { findCouponIn } from './order/reading/find-coupon.ts';
import { takeChoice, takeOrder } from './order/take-order.ts';
import { afterOrder } from './subject.ts';
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import { policyTopic, topicWords } from './understand/policy-topic.ts';
import { firstSentences } from './voice/sentences.ts';

/**
 * What the order room makes of the message, kept on disk before it is told. A turn that is run again after a crash gets what it
 * decided the first time and does not act twice.
 */
export function takeOrderOnce(
  deps: TurnDeps,
  input: TurnInput,
  conversation: StoredConversation,
  how: {
    /** The message asks something of the shop, or looks for goods: it is an order only if goods are put in. */
    onlyGoods: boolean;
    /** The message is for others, unless it chooses of what was shown. */
    onlyChoice: boolean;
  },
): OrderResult | undefined {
  const committed = deps.store.committedAct(input.turnId);
  if (committed !== undefined) return committed as OrderResult;
  const context = orderContext(deps, input, conversation);
  const chosen = takeChoice(input.text, context);
  const result =
    chosen ?? (how.onlyChoice ? undefined : (takeOrder(input.text, context) ?? takeCoupon(input, context)));
  if (chosen === undefined && how.onlyGoods && (result?.cart?.lines ?? []).length === 0) return undefined;
  if (result?.cart !== undefined && changed(conversation, result)) {
    deps.store.commitAct({
      turnId: input.turnId,
      conversationId: input.conversationId,
      cart: result.cart,
      state: result.state,
      act: result,
    });
  }
  return result;
}

/** "Tengo un cupón VERANO20, ¿vale?": what is asked of a code is answered by trying it. */
function takeCoupon({ text, generation }: TurnInput, context: OrderContext): OrderResult | undefined {
  const codes = generation.shop.coupons.map(({ code }) => code);
  const coupon = findCouponIn(text, codes, false);
  return coupon?.found.kind === 'code' ? takeOrder(text.slice(coupon.from, coupon.to), context) : undefined;
}

/** What the order room is given. */
export function orderContext(
  deps: TurnDeps,
  input: TurnInput,
  { cart, state }: StoredConversation,
): OrderContext {
  const { generation, language } = input;
  return {
    language,
    shop: generation.shop,
    cart,
    state,
    findByName: namesIn(deps, input),
    isWord: (word) => deps.catalogue.isWord(generation, word),
    wordMeant: (word, place) => deps.catalogue.wordMeant(generation, word, { language, ...place }),
    product: (id) => generation.product(id),
    newId: deps.newId,
    newOrderNumber: deps.newOrderNumber,
    ...deliveryPassage(deps, input),
    ...checkoutOf(deps),
  };
}

function checkoutOf({ settings }: TurnDeps): { checkout?: string } {
  return settings.CHECKOUT_URL === undefined ? {} : { checkout: settings.CHECKOUT_URL };
}

/** What the shop's delivery page says, for a summary whose fee shop.json does not name. */
function deliveryPassage(deps: TurnDeps, input: TurnInput): { deliveryPassage?: string } {
  if (input.generation.shop.delivery?.fee !== undefined) return {};
  const [first] = fromPages(deps, input, { topic: 'delivery', words: topicWords.delivery }).pages;
  return first === undefined ? {} : { deliveryPassage: firstSentences(first.passage, 200) };
}

export function decideOrder(
  deps: TurnDeps,
  input: TurnInput,
  conversation: StoredConversation,
  order: OrderResult,
): Decision {
  const acted = deps.store.committedAct(input.turnId) !== undefined;
  const products = new Set([...order.productIds, ...(order.cart?.lines ?? []).map((line) => line.productId)]);
  // A question which of several goods is meant shows them: they are what "the second" then points to.
  const choices = order.state.pending?.kind === 'choose_product' ? order.state.pending.productIds : [];
  // Of one whose size is asked about, "¿trae pedales?" is a question about it.
  const chosen = order.state.pending?.kind === 'choose_variant' ? order.state.pending.productId : undefined;
  const unseen = chosen === undefined || conversation.state.shown.includes(chosen) ? [] : [chosen];
  const state = {
    ...besideOrder(order.state, order.rest),
    ...(choices.length === 0 ? {} : { shown: choices }),
    ...(chosen === undefined ? {} : { focus: chosen }),
    greeted: true,
  };
  return {
    ...emptyDecision(state, order.cart ?? conversation.cart),
    understood: {
      intent: 'order',
      acted: order.acted,
      ...(order.notFound.length === 0 ? {} : { missingWords: order.notFound }),
    },
    told: { must: [...order.told, ...answerToRest(deps, input, order.rest)], may: [] },
    // What the shopper agrees to is said by code to the letter; a model may word the way there.
    asksModel: order.acted === 'cart' && order.cart?.status === 'open',
    outcome: order.acted === 'ordered' ? 'ordered' : acted ? 'cart' : outcomeUnacted(order),
    events: [
      ...cardsOf(productsOf(input, [...choices, ...unseen])),
      ...(acted && order.cart !== undefined ? [{ event: 'cart' as const, data: order.cart }] : []),
    ],
    products: productsOf(input, products).map((product) => ({ product, from: 'cart' })),
  };
}

/** Goods were asked for, nothing here is called so, and nothing else came of it. */
function outcomeUnacted({ acted, notFound }: OrderResult): Decision['outcome'] {
  return acted === 'nothing' && notFound.length > 0 ? 'no_result' : 'answered';
}

function productsOf(input: TurnInput, ids: Iterable<string>): Product[] {
  return [...ids].map((id) => input.generation.product(id)).filter((product) => product !== undefined);
}

/** "Is it free?" then asks on about what was answered beside the order. */
function besideOrder(state: ConversationState, rest: string | undefined): ConversationState {
  const topic = rest === undefined ? undefined : policyTopic(fold(rest));
  return topic === undefined ? afterOrder(state) : { ...afterOrder(state), topic, topicAge: 0 };
}

/** "Ponme dos. ¿Y cuánto tarda el envío?": what else the message asks of the shop is answered from its pages. */
function answerToRest(deps: TurnDeps, input: TurnInput, rest: string | undefined): string[] {
  const topic = rest === undefined ? undefined : policyTopic(fold(rest));
  if (rest === undefined || topic === undefined) return [];
  return fromPages(deps, input, { topic, words: rest }).told.must;
}

function changed(conversation: StoredConversation, result: OrderResult): boolean {
  return JSON.stringify(conversation.cart) !== JSON.stringify(result.cart);
}

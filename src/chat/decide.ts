/** From a message to what the turn does: understand, take the order, search, look up. The model comes after. */

import type { Product } from '../catalog/product.ts';
import { fold } from '../language/fold.ts';
import { askedOfSome } from './asked-of-some.ts';
import type { StoredConversation } from './conversation-store.ts';
import { answerAboutProduct, askedForDiscount, compare, picked } from './decide-goods.ts';
import { decideOrder, takeOrderOnce } from './decide-order.ts';
import { decideSearch } from './decide-search.ts';
import { type Decision, emptyDecision, spoken, worded } from './decision.ts';
import { fromPages } from './from-pages.ts';
import { kindsOf } from './kinds/kinds-of.ts';
import { hasNoOrder, looksLikeSearch, mayOrder, saysCoupon } from './may-order.ts';
import { keptInTalk, type Talk } from './mid-talk.ts';
import { namesIn } from './names-in.ts';
import { withOffer } from './offer.ts';
import { openNow } from './open-now.ts';
import { noteAside } from './order/acts/aside.ts';
import { momentOf } from './order/names/kind-cost.ts';
import { pagesToRead } from './shop-pages.ts';
import { withSubject } from './subject.ts';
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import { greetedPlainly } from './understand/asked-how-we-are.ts';
import { askedLikewise } from './understand/asked-likewise.ts';
import { askedOn } from './understand/asked-on.ts';
import {
  beyondDoubt,
  isBesideShop,
  oddsBeside,
  signsBeside,
  worthWeighing,
} from './understand/beside-shop.ts';
import { isSurelyOfElsewhere } from './understand/elsewhere.ts';
import { namesOf } from './understand/generation-names.ts';
import { backToAssistant, isQuestion, refersBack } from './understand/intent-words.ts';
import { isSought } from './understand/references.ts';
import { wordsKnown } from './understand/scope.ts';
import { asksOfThisShop, asShopQuestion, isForShop, toldByPages } from './understand/shop-question.ts';
import { spelledOut } from './understand/spellings.ts';
import { understand, understandFirst } from './understand/understand.ts';
import type { Understanding } from './understand/understanding.ts';
import { wordInShop } from './understand/words-in-shop.ts';
import { tellDistress } from './voice/distress.ts';
import * as smallTalk from './voice/small-talk.ts';

export type DecideTimings = { understandMs: number; retrieveMs: number };

export async function decide(
  deps: TurnDeps,
  asWritten: TurnInput,
  conversation: StoredConversation,
): Promise<{ decision: Decision; timings: DecideTimings }> {
  const startedAt = deps.clock();
  const { generation, language } = asWritten;
  const text = greetedPlainly(spelledOut(asWritten.text, language), language);
  const input = { ...asWritten, text };
  if (conversation.handoff) {
    const back = backToAssistant.test(fold(input.text));
    const decision = back
      ? spoken(conversation, { intent: 'back_to_assistant' }, smallTalk.tellBackAgain(language))
      : waiting(deps, input, conversation);
    return { decision, timings: { understandMs: deps.clock() - startedAt, retrieveMs: 0 } };
  }
  const findByName = namesIn(deps, input);
  const likely = once(() =>
    kindsOf(input.text, { moment: momentOf(conversation), inShop: wordInShop({ findByName, language }) }),
  );
  const first = understandFirst(input.text, { findByName, language, likely });
  const context = {
    ...{ findByName, language, pages: pagesToRead(generation, language), likely },
    product: (id: string) => generation.product(id),
  };
  // "How much would three Sprites be?" – "and two waters": asked as before, while nobody orders yet.
  const { asked: askedBefore } = conversation.state;
  const likewise = { understood: { intent: 'unclear' as const }, asked: askedBefore };
  const asksOn =
    askedBefore?.of === 'product' &&
    hasNoOrder(conversation) &&
    askedLikewise(input.text, likewise, context) !== undefined;
  // "And can I cancel if I change my mind?" orders nothing, whatever was spoken of.
  const unmarked = input.text.replace(/[?¿]/g, '');
  const isAside =
    hasNoOrder(conversation) &&
    isQuestion(unmarked, fold(unmarked)) &&
    !refersBack.test(fold(unmarked)) &&
    isForShop(input.text, context) &&
    wordsKnown(input.text, context).naming.length === 0;
  const isHeard = first === undefined && !asksOn && !isAside && mayOrder(input, conversation, context);
  const order =
    isHeard || (first === undefined && conversation.state.pending?.kind === 'which_shown')
      ? takeOrderOnce(deps, input, conversation, {
          onlyGoods:
            hasNoOrder(conversation) &&
            !saysCoupon(input) &&
            (looksLikeSearch(input) || isForShop(input.text, context)),
          onlyChoice: !isHeard,
        })
      : undefined;
  if (order !== undefined) {
    const decision = decideOrder(deps, input, conversation, order);
    return { decision, timings: { understandMs: deps.clock() - startedAt, retrieveMs: 0 } };
  }
  const {
    understanding: taken,
    amounts,
    named,
  } = first === undefined
    ? understand(input.text, {
        state: conversation.state,
        language,
        pageProductId: input.pageProductId,
        product: (id) => generation.product(id),
        findByName,
        pages: context.pages,
        shop: generation.shop,
        names: namesOf(generation),
        facets: generation.facets,
        likely,
      })
    : { understanding: first, amounts: [], named: [] };
  const { topic, topicAge = 0, asked: _, ...state } = conversation.state;
  const isElsewhere = () => isSurelyOfElsewhere(input.text, 'shop', context);
  const carriedOn =
    askedLikewise(input.text, { understood: taken, asked: askedBefore }, context) ??
    askedOn(input.text, { understood: taken, topic, isFresh: topicAge === 0, isElsewhere }, context);
  const read = carriedOn ?? asShopQuestion(input.text, taken, context) ?? taken;
  const asked = mayBeElsewhere.get(read.intent);
  // "Busco una talega": that the shop has none is its answer, and the merchant's to learn from.
  const isWish = read.intent === 'find' && read.asked && likely().elsewhere < beyondDoubt;
  const isAway =
    asked !== undefined &&
    carriedOn === undefined &&
    !isWish &&
    isSurelyOfElsewhere(input.text, asked, context);
  const understanding: Understanding = isAway ? { intent: 'off_topic' } : read;
  const understoodAt = deps.clock();
  const remembered: StoredConversation = {
    ...conversation,
    // The order room hears that somebody else answered: its open question grows old.
    state: {
      ...noteAside(state, input.text),
      amounts: [...state.amounts, ...amounts].slice(-6),
    },
  };
  const followed = await follow(deps, { input, conversation: remembered, likely }, understanding);
  const kept = keptInTalk(deps, { input, conversation, likely }, followed);
  const decision = withSubject(withOffer(kept, { input, conversation, understanding }), {
    ...{ text: input.text, understanding, before: conversation.state },
    context: { findByName, language },
  });
  return {
    decision: withNamed(decision, input, named),
    timings: { understandMs: understoodAt - startedAt, retrieveMs: deps.clock() - understoodAt },
  };
}

const mayBeElsewhere: ReadonlyMap<Understanding['intent'], 'goods' | 'shop'> = new Map([
  ['find', 'goods'],
  ['ask_product', 'goods'],
  ['policy', 'shop'],
]);

/** Asked for by several, worked out for the first. */
function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** What the message names is a fact of the turn, whatever it asks: whoever asks about returning the pillow hears of the pillow. */
function withNamed(decision: Decision, input: TurnInput, named: readonly string[]): Decision {
  if (decision.outcome === 'redirected') return decision;
  const known = new Set(decision.products.map(({ product }) => product.id));
  const added = named
    .filter((id) => !known.has(id))
    .map((id) => input.generation.product(id))
    .filter((product): product is Product => product !== undefined);
  return {
    ...decision,
    products: [...decision.products, ...added.map((product) => ({ product, from: 'asked' as const }))],
  };
}

function follow(deps: TurnDeps, talk: Talk, understanding: Understanding): Decision | Promise<Decision> {
  const { input, conversation } = talk;
  const { generation, language } = input;
  const { shop } = generation;
  switch (understanding.intent) {
    case 'greet':
      return worded(conversation, understanding, smallTalk.tellGreeting(shop, language));
    case 'thanks':
      return worded(conversation, understanding, smallTalk.tellThanks(language));
    case 'goodbye':
      return worded(conversation, understanding, smallTalk.tellGoodbye(language));
    case 'about_assistant':
      return spoken(conversation, understanding, smallTalk.tellAboutAssistant(shop, language));
    case 'back_to_assistant':
      return spoken(conversation, understanding, smallTalk.tellBackAgain(language));
    case 'off_topic':
      return sentAway(input, conversation, understanding);
    case 'distress':
      return {
        ...spoken(conversation, understanding, tellDistress(shop, language)),
        outcome: 'redirected',
        notes: ['The shopper may be in distress: somebody of the team should read this.'],
      };
    case 'human':
      return callPerson(deps, input, conversation, understanding);
    case 'order_status': {
      const orders = deps.store.ordersOfVisitor(conversation.visitorId);
      return spoken(
        conversation,
        understanding,
        smallTalk.tellOrderStatus(orders, understanding.orderNumber, language),
      );
    }
    case 'policy':
      return answerFromPages(deps, input, conversation, understanding);
    case 'ask_product':
      return answerAboutProduct(input, conversation, understanding);
    case 'compare':
      return compare(input, conversation, understanding);
    case 'pick':
      return picked(input, conversation, understanding);
    case 'discount':
      return askedForDiscount(input, conversation, understanding);
    case 'range':
      return spoken(
        conversation,
        understanding,
        smallTalk.tellRange(understanding.of, generation.facets, language),
      );
    case 'unclear':
      return spoken(conversation, understanding, smallTalk.tellUnclear(language));
    case 'find':
      return searchOrPages(deps, talk, understanding);
    default:
      return understanding satisfies never;
  }
}

function sentAway(
  { generation, language }: TurnInput,
  conversation: StoredConversation,
  understood: Decision['understood'],
): Decision {
  return {
    ...spoken(conversation, { intent: 'off_topic' }, smallTalk.tellRedirect(generation.shop, language)),
    understood,
    outcome: 'redirected',
  };
}

/** Goods that lack a word of a question, or none at all: the shop's pages may be what it asks about. */
async function searchOrPages(
  deps: TurnDeps,
  { input, conversation, likely }: Talk,
  find: Extract<Understanding, { intent: 'find' }>,
): Promise<Decision> {
  // "Can't sleep, is there a tea for that": who surely looks for something is shown it or told that there is none.
  const wished = isSought({ likely }) ? { ...find, asked: true, question: false, worldly: false } : find;
  const { decision, found } = await decideSearch(deps, input, conversation, wished);
  const { language } = input;
  const context = {
    language,
    findByName: namesIn(deps, input),
    pages: pagesToRead(input.generation, language),
    likely,
  };
  const isWhole = decision.outcome === 'answered' && decision.understood.missingWords === undefined;
  const policy = isWhole ? undefined : toldByPages(input.text, context);
  if (policy !== undefined) return answerFromPages(deps, input, conversation, policy);
  const ofGoods =
    decision.outcome === 'no_result'
      ? await askedOfSome(deps, { input, conversation, likely }, find)
      : undefined;
  if (ofGoods !== undefined) return ofGoods;
  if (decision.outcome === 'redirected')
    return asksOfThisShop(input.text)
      ? answerFromPages(deps, input, conversation, { intent: 'policy', topic: 'other', words: input.text })
      : decision;
  if (find.followUp || likely().elsewhere < worthWeighing) return decision;
  const signs = signsBeside({ text: input.text, find, found }, likely(), context);
  const weighed = { ...decision.understood, beside: { odds: oddsBeside(signs), ...signs } };
  return isBesideShop(weighed.beside.odds)
    ? sentAway(input, conversation, { ...weighed, intent: 'off_topic' })
    : { ...decision, understood: weighed };
}

function callPerson(
  deps: TurnDeps,
  input: TurnInput,
  conversation: StoredConversation,
  understanding: Understanding,
): Decision {
  const position = deps.store.handoffPosition(input.conversationId);
  const { shop } = input.generation;
  const hours = openNow(shop, deps.now?.() ?? new Date());
  return {
    ...spoken(conversation, understanding, smallTalk.tellHandoff(shop, input.language, hours)),
    outcome: 'handoff',
    events: [{ event: 'handoff', data: { position } }],
    handoff: true,
  };
}

function waiting(deps: TurnDeps, input: TurnInput, conversation: StoredConversation): Decision {
  const { generation, language } = input;
  const attended = conversation.attended === true;
  const hours = openNow(generation.shop, deps.now?.() ?? new Date());
  const position = deps.store.handoffPosition(input.conversationId);
  return {
    ...emptyDecision(conversation.state, conversation.cart),
    understood: { intent: attended ? 'with_person' : 'waiting_for_person' },
    told: attended
      ? smallTalk.tellAttended(language)
      : smallTalk.tellWaiting(generation.shop, language, hours),
    outcome: 'handoff',
    events: [{ event: 'handoff', data: attended ? {} : { position } }],
    handoff: true,
  };
}

function answerFromPages(
  deps: TurnDeps,
  input: TurnInput,
  conversation: StoredConversation,
  understanding: Extract<Understanding, { intent: 'policy' }>,
): Decision {
  const answer = fromPages(deps, input, understanding);
  const decision = worded(conversation, understanding, answer.told);
  return {
    ...decision,
    state: { ...decision.state, topic: understanding.topic },
    understood: { ...understanding, pages: answer.pages.map(({ page }) => page.id) },
    pages: answer.pages,
  };
}

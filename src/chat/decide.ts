/** From a message to what the turn does: understand, take the order, search, look up. The model comes after. */

import type { Product } from '../catalog/product.ts';
import { fold } from '../language/fold.ts';
import { findAmounts } from '../language/money-grammar.ts';
import { cardsOf, comparedCardsOf } from './cards-of.ts';
import type { StoredConversation } from './conversation-store.ts';
import { decideOrder, takeOrderOnce } from './decide-order.ts';
import { decideSearch } from './decide-search.ts';
import { type Decision, emptyDecision } from './decision.ts';
import { fromPages } from './from-pages.ts';
import { withOffer } from './offer.ts';
import { openNow } from './open-now.ts';
import { noteAside } from './order/aside.ts';
import { pagesToRead } from './shop-pages.ts';
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import { haggles } from './understand/discount-words.ts';
import { namesOf } from './understand/generation-names.ts';
import { backToAssistant } from './understand/intent-words.ts';
import { looksForGoods } from './understand/need-words.ts';
import type { NameMatch } from './understand/references.ts';
import { changesSearch } from './understand/refine-search.ts';
import { asksOfThisShop, asShopQuestion, isForShop, toldByPages } from './understand/shop-question.ts';
import { spelledOut } from './understand/spellings.ts';
import { understand, understandFirst } from './understand/understand.ts';
import type { Understanding } from './understand/understanding.ts';
import { tellAdvised, tellComparison, tellMeasuredPick, tellPick } from './voice/comparison-sentences.ts';
import { tellDiscounts } from './voice/discount-sentences.ts';
import { tellDistress } from './voice/distress.ts';
import { tellOfEach, tellProduct } from './voice/product-sentences.ts';
import * as smallTalk from './voice/small-talk.ts';
import type { Told } from './voice/told.ts';

/** How many candidates by name a phrase may have. */
const nameMatches = 10;

export type DecideTimings = { understandMs: number; retrieveMs: number };

export async function decide(
  deps: TurnDeps,
  asWritten: TurnInput,
  conversation: StoredConversation,
): Promise<{ decision: Decision; timings: DecideTimings }> {
  const startedAt = deps.clock();
  const input = { ...asWritten, text: spelledOut(asWritten.text, asWritten.language) };
  const { generation, language } = input;
  if (conversation.handoff) {
    const back = backToAssistant.test(fold(input.text));
    const decision = back
      ? spoken(conversation, { intent: 'back_to_assistant' }, smallTalk.tellBackAgain(language))
      : waiting(deps, input, conversation);
    return { decision, timings: { understandMs: deps.clock() - startedAt, retrieveMs: 0 } };
  }
  const findByName = (phrase: string): NameMatch[] =>
    deps.catalogue.findByName(generation, phrase, language, nameMatches);
  const first = understandFirst(input.text, { findByName, language });
  // A price put to us is no order at that price: the catalogue's price is the answer.
  const order =
    first === undefined &&
    !asksToBeTold(input) &&
    !prefersAnother(input, conversation) &&
    !(hasNoOrder(conversation) && looksForGoods(input.text, language)) &&
    !namesItsPrice(input, generation.shop.currency)
      ? takeOrderOnce(deps, input, conversation, {
          findByName,
          onlyGoods: hasNoOrder(conversation) && isForShop(input.text, { findByName, language }),
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
        shop: generation.shop,
        names: namesOf(generation),
        facets: generation.facets,
      })
    : { understanding: first, amounts: [], named: [] };
  const pages = pagesToRead(generation, language);
  const asked = asShopQuestion(input.text, taken, { findByName, language, pages });
  const understanding = asked ?? taken;
  const understoodAt = deps.clock();
  const remembered: StoredConversation = {
    ...conversation,
    // The order room hears that somebody else answered: its open question grows old.
    state: {
      ...noteAside(conversation.state, input.text),
      amounts: [...conversation.state.amounts, ...amounts].slice(-6),
    },
  };
  const followed = await follow(deps, input, remembered, understanding);
  const decision = withOffer(followed, input, understanding);
  return {
    decision: withNamed(decision, input, named),
    timings: { understandMs: understoodAt - startedAt, retrieveMs: deps.clock() - understoodAt },
  };
}

/** Nothing in the cart and nothing asked about it: a question about orders is one about the shop's. */
function hasNoOrder({ cart, state }: StoredConversation): boolean {
  return (cart?.lines.length ?? 0) === 0 && state.pending === undefined;
}

/** "Give me some details on the egg pizza": words are wanted, not the pizza. */
function asksToBeTold({ text }: TurnInput): boolean {
  return /(?<![a-z])(?:give me|tell me|dame|deme|dime|digame|i (?:want|need|would like)|quiero|necesito)(?: \w+){0,2} (?:details|information|info|detalles|informacion)(?![a-z])/.test(
    fold(text),
  );
}

/** "Forget what I said, I prefer the black shoes", with nothing in the cart: other goods are to be shown. */
function prefersAnother({ text, language }: TurnInput, { cart, state }: StoredConversation): boolean {
  if ((cart?.lines.length ?? 0) > 0) return false;
  // "Mejor en negro" answers the order room where that has asked something.
  if (changesSearch(text, { state, language })) return true;
  return /^[^a-z0-9]*(?:ignor[ae]|olvid[ae]|forget|ignore|disregard)(?![a-z])[^,.;:]*[,.;:] *(?:prefiero|preferiria|i(?: would|.d)? prefer|show|muestr|ensen|busco|ver)/.test(
    fold(text),
  );
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

/** "La quiero por 1 €, ¿trato hecho?" */
function namesItsPrice(input: TurnInput, currency: string): boolean {
  if (!haggles.test(fold(input.text))) return false;
  return findAmounts(input.text, { currency, language: input.language }).some(
    (span) => span.kind === 'amount' && span.certain && span.limit === undefined,
  );
}

function follow(
  deps: TurnDeps,
  input: TurnInput,
  conversation: StoredConversation,
  understanding: Understanding,
): Decision | Promise<Decision> {
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
      return {
        ...spoken(conversation, understanding, smallTalk.tellRedirect(shop, language)),
        outcome: 'redirected',
      };
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
      return searchOrPages(deps, input, conversation, understanding);
    default:
      return understanding satisfies never;
  }
}

/** Goods that lack a word of a question, or none at all: the shop's pages may be what it asks about. */
async function searchOrPages(
  deps: TurnDeps,
  input: TurnInput,
  conversation: StoredConversation,
  find: Extract<Understanding, { intent: 'find' }>,
): Promise<Decision> {
  const decision = await decideSearch(deps, input, conversation, find);
  const { language } = input;
  if (decision.outcome === 'answered' && decision.understood.missingWords === undefined) return decision;
  const policy = toldByPages(input.text, {
    language,
    findByName: (phrase) => deps.catalogue.findByName(input.generation, phrase, language, nameMatches),
    pages: pagesToRead(input.generation, language),
  });
  if (policy !== undefined) return answerFromPages(deps, input, conversation, policy);
  if (decision.outcome !== 'redirected' || !asksOfThisShop(input.text)) return decision;
  return answerFromPages(deps, input, conversation, { intent: 'policy', topic: 'other', words: input.text });
}

/** Words that are code's alone. */
function spoken(conversation: StoredConversation, understanding: Understanding, told: Told): Decision {
  return { ...emptyDecision(conversation.state, conversation.cart), understood: { ...understanding }, told };
}

/** Words that the model may find better ones for. */
function worded(conversation: StoredConversation, understanding: Understanding, told: Told): Decision {
  return {
    ...spoken(conversation, understanding, told),
    asksModel: true,
    state: { ...conversation.state, greeted: true },
  };
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
  return {
    ...worded(conversation, understanding, answer.told),
    understood: { ...understanding, pages: answer.pages.map(({ page }) => page.id) },
    pages: answer.pages,
  };
}

function answerAboutProduct(
  input: TurnInput,
  conversation: StoredConversation,
  understanding: Extract<Understanding, { intent: 'ask_product' }>,
): Decision {
  const { generation, language } = input;
  const product = generation.product(understanding.productId);
  if (product === undefined) {
    return {
      ...spoken(conversation, { intent: 'off_topic' }, smallTalk.tellRedirect(generation.shop, language)),
      outcome: 'redirected',
    };
  }
  const { aspect, namedPrice } = understanding;
  return {
    ...worded(
      conversation,
      understanding,
      tellProduct(product, {
        ...{ aspect, language, namedPrice, question: input.text },
        digest: () => generation.reviewsDigest(product),
      }),
    ),
    events: cardsOf([product]),
    products: [{ product, from: 'asked' }],
    state: { ...conversation.state, focus: product.id },
  };
}

function picked(
  input: TurnInput,
  conversation: StoredConversation,
  understanding: Extract<Understanding, { intent: 'pick' }>,
): Decision {
  const product = input.generation.product(understanding.productId);
  const told =
    product === undefined
      ? smallTalk.tellUnclear(input.language)
      : 'measured' in understanding
        ? tellMeasuredPick(product, understanding, input.language)
        : understanding.advised === true
          ? tellAdvised(product, input.language)
          : tellPick(product, understanding.by, input.language);
  return {
    ...worded(conversation, understanding, told),
    events: cardsOf(product === undefined ? [] : [product]),
    products: shownProducts(input, conversation).map((shown) => ({ product: shown, from: 'asked' })),
    state: { ...conversation.state, focus: understanding.productId },
  };
}

/** Nobody here can give one: what is reduced among what was shown is said, from its prior price. */
function askedForDiscount(
  input: TurnInput,
  conversation: StoredConversation,
  understanding: Extract<Understanding, { intent: 'discount' }>,
): Decision {
  const products = shownProducts(input, conversation);
  return {
    ...spoken(conversation, understanding, tellDiscounts(products, input.language)),
    events: cardsOf(products),
    products: products.map((product) => ({ product, from: 'asked' })),
  };
}

function shownProducts(input: TurnInput, conversation: StoredConversation): Product[] {
  const { focus, shown } = conversation.state;
  return [...new Set(focus === undefined ? shown : [focus, ...shown])]
    .map((id) => input.generation.product(id))
    .filter((product): product is Product => product !== undefined);
}

function compare(
  input: TurnInput,
  conversation: StoredConversation,
  understanding: Extract<Understanding, { intent: 'compare' }>,
): Decision {
  const products = understanding.productIds
    .map((id) => input.generation.product(id))
    .filter((product): product is Product => product !== undefined);
  return {
    ...worded(
      conversation,
      understanding,
      understanding.ofEach === true
        ? tellOfEach(products, input.text, input.language)
        : tellComparison(products, input.language, understanding),
    ),
    state: { ...conversation.state, ...shownNow(conversation, understanding.productIds), greeted: true },
    events: understanding.contrast === true ? comparedCardsOf(products) : cardsOf(products),
    products: products.map((product) => ({ product, from: 'asked' })),
  };
}

/** Products named afresh are what "the second" then points to; a comparison within the list leaves the list as it is. */
function shownNow({ state }: StoredConversation, ids: readonly string[]): { shown?: string[] } {
  return ids.every((id) => state.shown.includes(id)) ? {} : { shown: [...ids] };
}

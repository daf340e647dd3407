/** What a turn does about goods that are shown or named: one of them, several beside one another, the one that is picked. */
import type { Product } from '../catalog/product.ts';
import { cardsOf, comparedCardsOf } from './cards-of.ts';
import type { StoredConversation } from './conversation-store.ts';
import { type Decision, spoken, worded } from './decision.ts';
import type { TurnInput } from './turn-deps.ts';
import type { Understanding } from './understand/understanding.ts';
import { variantsAsked } from './variants-asked.ts';
import { tellAdvised, tellComparison, tellMeasuredPick, tellPick } from './voice/comparison-sentences.ts';
import { tellDiscounts } from './voice/discount-sentences.ts';
import { tellOfEach, tellProduct } from './voice/product-sentences.ts';
import * as smallTalk from './voice/small-talk.ts';

export function answerAboutProduct(
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
  const { aspect, namedPrice, question = input.text } = understanding;
  return {
    ...worded(
      conversation,
      understanding,
      tellProduct(product, {
        ...{ aspect, language, namedPrice, question },
        asked: variantsAsked(product, question, language),
        digest: () => generation.reviewsDigest(product),
      }),
    ),
    events: cardsOf([product]),
    products: [{ product, from: 'asked' }],
    state: { ...conversation.state, focus: product.id },
  };
}

export function picked(
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
export function askedForDiscount(
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

export function compare(
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
        ? tellOfEach(products, {
            question: understanding.question ?? input.text,
            language: input.language,
            askedOf: (product) => variantsAsked(product, input.text, input.language),
          })
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

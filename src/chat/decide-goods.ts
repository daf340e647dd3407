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
import { contactSentences } from './voice/page-sentences.ts';
import { tellOfEach, tellProduct } from './voice/product-sentences.ts';
import { tellReturns } from './voice/return-sentences.ts';
import * as smallTalk from './voice/small-talk.ts';

/** WIRE.md: as many stand side by side. */
const mostCompared = 4;

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
  // "¿Y la Pulso?" leaves what is asked to the message before, and names which itself.
  const words = question === input.text ? question : `${question} ${input.text}`;
  const told = tellProduct(product, {
    ...{ aspect, language, namedPrice, question },
    asked: variantsAsked(product, words, language),
    digest: () => generation.reviewsDigest(product),
  });
  const asksPerson = aspect.asks === 'restock' ? contactSentences(generation.shop, language).slice(-1) : [];
  return {
    ...worded(conversation, understanding, { ...told, may: [...told.may, ...asksPerson] }),
    events: cardsOf([product]),
    products: [{ product, from: 'asked' }],
    state: { ...conversation.state, ...focusOn(conversation, product.id) },
  };
}

/** What was in focus until now is what the new one may be weighed against. */
function focusOn({ state }: StoredConversation, id: string): Partial<StoredConversation['state']> {
  const { focus } = state;
  return { focus: id, ...(focus === undefined || focus === id ? {} : { earlierFocus: focus }) };
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
          ? tellAdvised(product, understanding, input.language)
          : tellPick(product, understanding, input.language);
  return {
    ...worded(conversation, understanding, told),
    events: cardsOf(product === undefined ? [] : [product]),
    products: shownProducts(input, conversation).map((shown) => ({ product: shown, from: 'asked' })),
    state: { ...conversation.state, ...focusOn(conversation, understanding.productId) },
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
  const { focus: _, earlierFocus: __, focusVariant: ___, ...state } = conversation.state;
  return {
    ...worded(
      conversation,
      understanding,
      understanding.restock === true
        ? tellReturns(products, input.language)
        : understanding.ofEach === true
          ? tellOfEach(products, {
              question: understanding.fewer ?? understanding.question ?? input.text,
              language: input.language,
              askedOf: (product) => variantsAsked(product, input.text, input.language),
              ...(understanding.fewer === undefined ? {} : { fewer: true }),
            })
          : tellComparison(products, input.language, understanding),
    ),
    state: { ...state, ...shownNow(conversation, understanding.productIds), greeted: true },
    events: understanding.contrast === true ? comparedCardsOf(products) : cardsOf(products),
    products: products.map((product) => ({ product, from: 'asked' })),
  };
}

/**
 * Products named afresh are what "the second" then points to; a comparison within the list leaves the list as it is, and is what
 * "which of them" is said of, unless it went over the list from its beginning.
 */
function shownNow(
  { state }: StoredConversation,
  ids: readonly string[],
): Pick<StoredConversation['state'], 'shown' | 'compared'> {
  const { shown } = state;
  if (!ids.every((id) => shown.includes(id))) return { shown: [...ids], compared: [...ids] };
  const isCutShort = ids.length >= mostCompared && ids.every((id, at) => shown[at] === id);
  return { shown, compared: isCutShort || ids.length < 2 ? shown : [...ids] };
}

/** Decides what a message means from its spans and the conversation's state. No model, no I/O: the catalogue is asked by a door. */

import type { Page } from '../../catalog/product.ts';
import type { Facets } from '../../catalog/search.ts';
import type { Shop } from '../../catalog/shop.ts';
import { fold } from '../../language/fold.ts';
import { isThing } from '../../language/lexicon.ts';
import type { Names } from '../../language/names.ts';
import { goodsNeeded } from '../../language/needs.ts';
import { recognise } from '../../language/recognise.ts';
import { inEuropeanSizes } from '../../language/shoe-sizes.ts';
import type { Span } from '../../language/span.ts';
import { contentStems } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import { languages, type Money } from '../../protocol.ts';
import { advisedOf } from './advised.ts';
import { asksBehindName, oneMentioned, surelyAsksOfGoods } from './asked-of-goods.ts';
import { aspectOf, aspectWords } from './aspect-of.ts';
import { comparisonOf } from './comparison-of.ts';
import { asCordless } from './cordless.ts';
import { isDistress } from './distress.ts';
import { findInOrder, lettingGo } from './find-of.ts';
import * as words from './intent-words.ts';
import { mentionsIn, productsNamed } from './mentions.ts';
import type { Message } from './message.ts';
import { aboutNamed } from './named-in-full.ts';
import { isChore, isForeignTask, isForeignText, isTampering, shapesAnswer } from './off-topic.ts';
import { pickOf } from './pick-of.ts';
import { pastTheList, pointedAt, pointsNowhere } from './points-into-list.ts';
import { asksAboutShop, asksDeliveryAndReturns, policyTopic } from './policy-topic.ts';
import { asksRating } from './rating-words.ts';
import { reductionAsked } from './reductions.ts';
import {
  comparativeReference,
  hardlyAsks,
  implicitReference,
  namedProducts,
  ordinalReferences,
  type ReferenceContext,
} from './references.ts';
import { returnOf } from './return-of.ts';
import { asksReturn } from './return-words.ts';
import { isStrangeToShop, ordersNoGoods } from './scope.ts';
import { hasLimits, type ReadFilters, readFilters } from './search-filters.ts';
import { shopMatter } from './shop-matters.ts';
import { isWish, wantsHarmless } from './shop-question.ts';
import { similarTo } from './similar-to.ts';
import { asksOf, asksWhat, otherOfTwo, sizedReference, toldReference, withoutTold } from './spoken-of.ts';
import { beyondOf, superlativeOf } from './superlatives.ts';
import type { Understanding } from './understanding.ts';

export type UnderstandContext = ReferenceContext & {
  shop: Shop;
  names: Names;
  facets?: Facets;
  pages?: readonly Page[];
};

export type Understood = {
  understanding: Understanding;
  spans: Span[];
  amounts: Money[];
  /** Ids of the products that the message names, whatever it asks: facts of the turn. */
  named: string[];
};

/**
 * What is decided before the order room is asked: a person, small talk, the state of an order made. With a catalogue to ask, also
 * orders for what no shop hands over ("get me a taxi"), in which the order room would look for goods.
 */
export function understandFirst(
  text: string,
  context?: Pick<ReferenceContext, 'findByName' | 'language' | 'likely'>,
): Understanding | undefined {
  const folded = fold(text);
  if (isDistress(folded)) return { intent: 'distress' };
  if (words.aboutAssistant.test(folded)) return { intent: 'about_assistant' };
  if (words.wantsPerson.test(folded)) return { intent: 'human' };
  if (words.asksOrderStatus.test(folded)) {
    const orderNumber = /[A-Z0-9]{2,}(?:-[A-Z0-9]{3,})+/i.exec(text)?.[0].toUpperCase();
    return { intent: 'order_status', ...(orderNumber === undefined ? {} : { orderNumber }) };
  }
  if (words.greetingOnly.test(folded)) return { intent: 'greet' };
  if (isChore(folded) || (shapesAnswer(folded) && !namesAmount.test(text)) || isForeignText(text))
    return { intent: 'off_topic' };
  const mayOrder = context !== undefined && !isNeed(text, context) && !surelyAsksOfGoods(context);
  if (mayOrder && ordersNoGoods(text, folded, context)) return { intent: 'off_topic' };
  return undefined;
}

/** "Necesito escuchar música en la ducha": told in so many words, what goods serve is no task. */
function isNeed(text: string, { language }: Pick<ReferenceContext, 'language'>): boolean {
  return goodsNeeded(text, language).words > 1;
}

/** A price put to us is answered with the catalogue's, whatever else the message orders. */
const namesAmount = /\d\s?(?:€|euros?|eur|\$|£)|[€$£]\s?\d/i;

/** Everything else, after the order room found nothing of an order in the message. */
export function understand(written: string, context: UnderstandContext): Understood {
  const { text, size } = inEuropeanSizes(written, context.language);
  const folded = fold(text);
  const { spans, read } = readMessage(text, context);
  const small = smallTalk(folded);
  const ordinals = spans.filter(({ kind }) => kind === 'ordinal');
  // "La primera" is one of the list and no first-aid kit.
  const mentions = (small === undefined ? mentionsIn(text, context) : []).filter(
    (mention) => !ordinals.some(({ from, to }) => mention.from >= from && mention.from < to),
  );
  const message: Message = { text, folded, spans, read, mentions };
  const understanding =
    small ??
    lettingGo(folded, read, context) ??
    pointedAt(message, context) ??
    pastTheList(message, context) ??
    pickOf(folded, read, context) ??
    advisedOf(folded, context) ??
    beyondOf(message, context) ??
    superlativeOf(message, context) ??
    similarTo(message, context) ??
    returnOf(message, context) ??
    comparisonOf(message, context) ??
    aboutTheShop(message, context) ??
    aboutOneProduct(message, context) ??
    reductionAsked(message, context, (rest) => readMessage(rest, context).read) ??
    aboutNamed(message, pointsNowhere(message, findInOrder(text, folded, read, context), context), context);
  const sized =
    size !== undefined && understanding.intent === 'find' ? { ...understanding, size } : understanding;
  return { understanding: sized, spans, amounts: read.amounts, named: productsNamed(mentions) };
}

function readMessage(text: string, context: UnderstandContext): { spans: Span[]; read: ReadFilters } {
  const { language, names, shop, facets } = context;
  const spans = recognise(text, { language, names, currency: shop.currency });
  const limits = { language, currency: shop.currency, shop: shop.language };
  const read = readFilters(text, spans, { ...limits, ...(facets === undefined ? {} : { facets }) });
  return { spans, read: asCordless(text, read, context) };
}

function smallTalk(folded: string): Understanding | undefined {
  if (words.thanksOnly.test(folded)) return { intent: 'thanks' };
  if (words.goodbyeOnly.test(folded)) return { intent: 'goodbye' };
  return undefined;
}

/** "Write happy birthday on the box": what no catalogue answers, but a person of the shop. */
const asksForNote =
  /(?<![a-z])(?:write|put|print|escrib\w+|pon\w*|poner)(?: \w+){0,5} (?:on|in|en) (?:the|my|an?|la|el|una?) (?:box|card|note|label|caja|tarjeta|nota|etiqueta)(?![a-z])/;

/** "Is the dough made fresh?": how the shop makes what goods are made of. */
function isHowMade(folded: string): boolean {
  const asked =
    /^[^a-z0-9]*(?:is|are|do you make|es|son|esta|estan|haceis|hacen) (?:the|your|la|el|las|los|su|vuestra) ([a-z]+)(?: [a-z]+)?(?: \w+)? (?:made|fresh|homemade|home made|handmade|frozen|baked|cooked|hech[oa]s?|fresc[oa]s?|caser[oa]s?|congelad[oa]s?|artesan\w+|en casa)(?![a-z])/.exec(
      folded,
    );
  const thing = asked?.[1];
  return thing !== undefined && languages.some((one) => isThing(thing, one));
}

function aboutTheShop(
  { text, folded, read, mentions }: Message,
  context: UnderstandContext,
): Understanding | undefined {
  // "¿Cuánto se tarda en montar la tienda Refugio 2?": how long delivery takes is asked of no tent.
  if (mentions.some(({ by }) => by === 'name') && surelyAsksOfGoods(context)) return undefined;
  if (asksForNote.test(folded)) return { intent: 'policy', topic: 'contact', words: text };
  if (mentions.length === 0 && isHowMade(folded)) return { intent: 'policy', topic: 'other', words: text };
  const named = policyTopic(folded);
  const topic = named ?? shopMatter(text);
  if (topic === undefined || isWish(topic, named, context)) return undefined;
  // "What is Lara Croft's phone number?": a long question that names somebody else is not about our contact.
  const aboutUs =
    /(?:^|[^a-z])(?:you|your|yours|come|visit|in person|pasar(?:me)?|venir|shop|store|order|purchase|tienda|local|pedido|compra|ustedes|su|sus|vuestr[oa]s?|tu|les|os|[a-z]{2,}(?:ais|eis)|abr(?:is|en)|cierran)(?![a-z])/;
  if (topic === 'contact' && !aboutUs.test(folded) && tokenise(text).length > 5) return undefined;
  // "Mochila con garantía" names goods: more of it is in the catalogue than about the shop.
  const best = context.findByName(text)[0];
  const namesGoods = best !== undefined && best.titleShare >= 0.6 && best.coverage >= 0.5;
  const asks =
    named === undefined ||
    asksAboutShop.test(folded) ||
    /[?¿]/.test(text) ||
    contentStems(text, context.language).length <= 3;
  if (!asks || (words.asksToFind.test(folded) && read.filters.price !== undefined)) return undefined;
  if (
    topic === 'allergens' &&
    (namesGoods || (context.pages !== undefined && wantsHarmless(folded, context.pages)))
  )
    return undefined;
  if (isStrangeToShop(text, folded, context)) return undefined;
  if (asksDeliveryAndReturns(folded))
    return { intent: 'policy', topic: 'delivery', also: 'returns', words: text };
  return { intent: 'policy', topic, words: text };
}

function aboutOneProduct(message: Message, context: UnderstandContext): Understanding | undefined {
  const { text, folded, spans, read } = message;
  const pointed = ordinalReferences(spans, context);
  const compared =
    (narrowsWhich(folded, read) ? undefined : comparativeReference(folded, context)) ??
    sizedReference(folded, context) ??
    otherOfTwo(folded, context);
  const named = pointed.length > 0 || compared !== undefined ? [] : namedProducts(text, context);
  const asksAspect =
    words.asksPrice.test(folded) ||
    words.asksStock.test(folded) ||
    asksReturn.test(folded) ||
    asksRating.test(folded) ||
    words.asksDetails.test(folded);
  // "Best rated mascara" wants the best of them, not what is said of one.
  const ranked = read.sort === 'best_rated' && pointed.length === 0 && compared === undefined;
  if (ranked && !words.refersBack.test(folded)) return undefined;
  const question = words.isQuestion(text, folded) || asksAspect || asksBehindName(message, context);
  const told = question || asksWhat.test(folded) ? toldReference(folded, context) : undefined;
  // A name without a question is a wish to see: a search, which shows cards.
  const explicit =
    pointed[0] ??
    compared ??
    (question && named.length === 1 ? named[0] : undefined) ??
    (question ? oneMentioned(message, context) : undefined) ??
    told;
  const implied =
    explicit === undefined &&
    question &&
    named.length === 0 &&
    read.filters.price === undefined &&
    !hardlyAsks(context)
      ? impliedByQuestion(text, folded, read, context)
      : undefined;
  const productId = explicit ?? implied ?? (asksAspect ? onlyOneMeant(read, context) : undefined);
  if (productId === undefined || context.product(productId) === undefined) return undefined;
  const namedPrice = read.amounts[0];
  const asked = productId === told ? withoutTold(text) : text;
  return {
    intent: 'ask_product',
    productId,
    aspect: { asks: aspectOf(folded), words: aspectWords(withoutOrdinals(asked, spans), context.language) },
    ...(asked === text ? {} : { question: asked }),
    ...(namedPrice === undefined ? {} : { namedPrice }),
  };
}

/** "What is the cheapest with wifi?" is asked of all that have it, and not whether the cheapest has. */
function narrowsWhich(folded: string, { filters }: ReadFilters): boolean {
  const asksWhichOne =
    /^[^a-z0-9]*(?:(?:y|and|so)[^a-z0-9]+)?(?:what(?:.?s| is| are)|which|cual(?:es)?)(?![a-z])/;
  return (filters.attributes ?? []).length > 0 && asksWhichOne.test(folded);
}

/** "¿Cuánto cuesta la pepperoni?": part of one title and of no other names that product. */
function onlyOneMeant(read: ReadFilters, context: UnderstandContext): string | undefined {
  if (read.text === '') return undefined;
  const whole = context.findByName(read.text).filter(({ coverage }) => coverage >= 0.99);
  return whole.length === 1 ? whole[0]?.product.id : undefined;
}

/** "¿Lleva tacón?", "is it waterproof?": about what was spoken of, unless the words name other goods of the catalogue. */
function impliedByQuestion(
  text: string,
  folded: string,
  read: ReadFilters,
  context: UnderstandContext,
): string | undefined {
  const asked = asksOf({ text, folded, read }, context);
  const candidate = asked ?? implicitReference(folded, context);
  if (candidate === undefined) return undefined;
  if (isTampering(folded) || isForeignTask(folded) || words.courseOf(folded) !== undefined) return undefined;
  if (words.refersBack.test(folded) || asked !== undefined) return candidate;
  if (asksForAny.test(folded)) return undefined;
  const asksKind = words.asksToFind.test(folded) && read.text !== '';
  const isChange = words.continues.test(folded) && hasLimits(read) && !offers(candidate, read, context);
  const otherGoods = context
    .findByName(read.text === '' ? text : read.text)
    .some((match) => match.product.id !== candidate && match.titleShare >= 0.5);
  return asksKind || isChange || otherGoods || namesOthers(folded, candidate, read, context)
    ? undefined
    : candidate;
}

/** "Anything vegetarian?", "¿algo sin gluten?": whichever goods are so. Folded. */
const asksForAny =
  /^[^a-z]*(?:(?:y|and|ok|hay|tienen?|teneis|have you|(?:do )?you have|got|is there) )*(?:anything|something|any|algo|alguna?|algun[oa]s)(?![a-z])/;

/** "¿Y batidoras?", "and blenders?", "what are your cheapest headphones?": nothing but what other goods are called. */
function namesOthers(
  folded: string,
  candidate: string,
  read: ReadFilters,
  context: UnderstandContext,
): boolean {
  const begins = /^[^a-z]*(?:y|e|and|what about|how about|que tal)(?![a-z])/.test(folded);
  if ((!begins && read.sort === undefined) || read.text === '') return false;
  const whole = context
    .findByName(read.text)
    .filter(({ coverage, titleShare }) => coverage >= 0.99 && titleShare > 0);
  return whole.length > 0 && !whole.some(({ product }) => product.id === candidate);
}

/** "La primera" says which, not what: it is no word to look up in the sheet. */
function withoutOrdinals(text: string, spans: readonly Span[]): string {
  return spans
    .filter(({ kind }) => kind === 'ordinal')
    .reduce((rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text);
}

/** "¿Y en azul?" of a product that comes in blue is about that product; else it changes the search. */
function offers(productId: string, read: ReadFilters, context: UnderstandContext): boolean {
  const product = context.product(productId);
  const wanted = read.filters.attributes ?? [];
  if (product === undefined || wanted.length === 0 || Object.keys(read.filters).length > 1) return false;
  const values = new Set(
    [
      ...product.variants.flatMap(({ options }) => Object.values(options)),
      ...Object.values(product.attributes).flat(),
    ].map(fold),
  );
  return wanted.every((attribute) => attribute.values.some((value) => values.has(fold(value))));
}

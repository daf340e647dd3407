/** Decides what a message means from its spans and the conversation's state. No model, no I/O: the catalogue is asked by a door. */
import type { Shop } from '../../catalog/shop.ts';
import { fold } from '../../language/fold.ts';
import type { Names } from '../../language/names.ts';
import { recognise } from '../../language/recognise.ts';
import type { Span } from '../../language/span.ts';
import { contentStems } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Money } from '../../protocol.ts';
import { findOf } from './find-of.ts';
import * as words from './intent-words.ts';
import { isChore, isForeignTask, isForeignText, isTampering, shapesAnswer } from './off-topic.ts';
import { pickOf } from './pick-of.ts';
import { asksAboutShop, asksDeliveryAndReturns, policyTopic } from './policy-topic.ts';
import {
  comparativeReference,
  implicitReference,
  namedProducts,
  ordinalReferences,
  type ReferenceContext,
} from './references.ts';
import { isStrangeToShop, ordersNoGoods } from './scope.ts';
import { hasLimits, type ReadFilters, readFilters } from './search-filters.ts';
import type { Aspect, Understanding } from './understanding.ts';

export type UnderstandContext = ReferenceContext & { shop: Shop; names: Names };

export type Understood = { understanding: Understanding; spans: Span[]; amounts: Money[] };

/**
 * What is decided before the order room is asked: a person, small talk, the state of an order made. With a catalogue to ask, also
 * orders for what no shop hands over ("get me a taxi"), in which the order room would look for goods.
 */
export function understandFirst(
  text: string,
  context?: Pick<ReferenceContext, 'findByName' | 'language'>,
): Understanding | undefined {
  const folded = fold(text);
  if (words.aboutAssistant.test(folded)) return { intent: 'about_assistant' };
  if (words.wantsPerson.test(folded)) return { intent: 'human' };
  if (words.asksOrderStatus.test(folded)) {
    const orderNumber = /[A-Z0-9]{2,}(?:-[A-Z0-9]{3,})+/i.exec(text)?.[0].toUpperCase();
    return { intent: 'order_status', ...(orderNumber === undefined ? {} : { orderNumber }) };
  }
  if (words.greetingOnly.test(folded)) return { intent: 'greet' };
  if (isChore(folded) || (shapesAnswer(folded) && !namesAmount.test(text)) || isForeignText(text))
    return { intent: 'off_topic' };
  if (context !== undefined && ordersNoGoods(text, folded, context)) return { intent: 'off_topic' };
  return undefined;
}

/** A price put to us is answered with the catalogue's, whatever else the message orders. */
const namesAmount = /\d\s?(?:€|euros?|eur|\$|£)|[€$£]\s?\d/i;

/** Everything else, after the order room found nothing of an order in the message. */
export function understand(text: string, context: UnderstandContext): Understood {
  const folded = fold(text);
  const spans = recognise(text, {
    language: context.language,
    names: context.names,
    currency: context.shop.currency,
  });
  const read = readFilters(text, spans, { language: context.language, currency: context.shop.currency });
  const understanding =
    smallTalk(folded) ??
    pickOf(folded, read, context) ??
    comparison(text, folded, spans, context) ??
    aboutTheShop(text, folded, read, context) ??
    aboutOneProduct(text, folded, spans, read, context) ??
    discount(folded) ??
    findOf(text, folded, read, context);
  return { understanding, spans, amounts: read.amounts };
}

function smallTalk(folded: string): Understanding | undefined {
  if (words.thanksOnly.test(folded)) return { intent: 'thanks' };
  if (words.goodbyeOnly.test(folded)) return { intent: 'goodbye' };
  return undefined;
}

function comparison(
  text: string,
  folded: string,
  spans: readonly Span[],
  context: UnderstandContext,
): Understanding | undefined {
  const firstOnes =
    /(?:(?:l[oa]s )?(?:primer[oa]s (dos|tres|cuatro|[234])|(dos|tres|cuatro|[234]) primer[oa]s)|(?:the )?first (two|three|four|[234]))(?![a-z])/.exec(
      folded,
    );
  // "¿Cuál tiene mejor batería?" is about what was shown; "¿cuáles tenéis?" asks for more.
  const asksForMore = /(?:^|[^a-z])(?:teneis|tienen|tienes|hay|vendeis|do you have|are there)(?![a-z])/.test(
    folded,
  );
  const several = words.asksWhich.test(folded) && context.state.shown.length > 1 && !asksForMore;
  const asked = contentStems(text, context.language);
  const stems = [...new Set(asked.flatMap((stem) => [stem, verbalNouns[stem] ?? stem]))];
  const attribute = asksAttributeOfShown(text, folded, { asked, stems }, context);
  if (attribute.length > 0) return { intent: 'compare', productIds: attribute, words: stems };
  if (!words.asksComparison.test(folded) && !several) return undefined;
  if (firstOnes !== null || several) {
    const many = firstOnes === null ? 4 : countOf(firstOnes[1] ?? firstOnes[2] ?? firstOnes[3] ?? '');
    const productIds = context.state.shown.slice(0, many);
    if (productIds.length >= 2) return { intent: 'compare', productIds, words: stems };
  }
  const pointed = ordinalReferences(spans, context);
  const parts = text.split(/\s+(?:y|e|o|con|and|or|with|vs\.?|versus|contra|against)\s+|[,;]/i);
  const named = parts.length > 1 ? parts.flatMap((part) => namedProducts(part, context).slice(0, 1)) : [];
  const both = [...new Set([...pointed, ...named])];
  if (both.length === 1 && context.state.focus !== undefined && context.state.focus !== both[0]) {
    both.unshift(context.state.focus);
  }
  const productIds =
    both.length >= 2 ? both.slice(0, 4) : context.state.shown.slice(0, both.length === 0 ? 2 : 0);
  return productIds.length >= 2 ? { intent: 'compare', productIds, words: stems } : undefined;
}

/** "¿Cuánto pesa?" after a list, with none in focus: of each of them that has such an attribute. */
function asksAttributeOfShown(
  text: string,
  folded: string,
  { asked, stems }: { asked: readonly string[]; stems: readonly string[] },
  context: UnderstandContext,
): string[] {
  const { focus, shown } = context.state;
  if (focus !== undefined || shown.length < 2 || context.pageProductId !== undefined) return [];
  if (!/[?¿]/.test(text) || words.asksToFind.test(folded) || asked.length === 0 || asked.length > 2)
    return [];
  const having = shown.filter((id) => {
    const product = context.product(id);
    return Object.keys(product?.attributes ?? {}).some((name) => {
      const named = new Set(contentStems(name, product?.language ?? context.language));
      return stems.some((stem) => named.has(stem));
    });
  });
  return having.length >= 2 ? having.slice(0, 4) : [];
}

/** Verbs that ask for what an attribute names: "cuánto pesa" asks for the "peso". Stems. */
const verbalNouns: Readonly<Record<string, string>> = {
  pes: 'peso',
  weigh: 'weight',
  mid: 'med',
  measur: 'size',
};

const countOf = (word: string): number =>
  ({ dos: 2, two: 2, tres: 3, three: 3, cuatro: 4, four: 4 })[word] ?? (Number(word) || 2);

function discount(folded: string): Understanding | undefined {
  return words.asksDiscount.test(folded) ? { intent: 'discount' } : undefined;
}

function aboutTheShop(
  text: string,
  folded: string,
  read: ReadFilters,
  context: UnderstandContext,
): Understanding | undefined {
  const topic = policyTopic(folded);
  if (topic === undefined) return undefined;
  // "What is Lara Croft's phone number?": a long question that names somebody else is not about our contact.
  const aboutUs =
    /(?:^|[^a-z])(?:you|your|yours|shop|store|tienda|local|ustedes|su|sus|vuestr[oa]s?|tu|les|os)(?![a-z])/;
  if (topic === 'contact' && !aboutUs.test(folded) && tokenise(text).length > 5) return undefined;
  // "Mochila con garantía" names goods: more of it is in the catalogue than about the shop.
  const best = context.findByName(text)[0];
  const namesGoods = best !== undefined && best.titleShare >= 0.6 && best.coverage >= 0.5;
  const asks =
    asksAboutShop.test(folded) || /[?¿]/.test(text) || contentStems(text, context.language).length <= 3;
  if (!asks || (words.asksToFind.test(folded) && read.filters.price !== undefined)) return undefined;
  if (namesGoods && topic === 'allergens') return undefined;
  if (isStrangeToShop(text, folded, context)) return undefined;
  if (asksDeliveryAndReturns(folded))
    return { intent: 'policy', topic: 'delivery', also: 'returns', words: text };
  return { intent: 'policy', topic, words: text };
}

function aboutOneProduct(
  text: string,
  folded: string,
  spans: readonly Span[],
  read: ReadFilters,
  context: UnderstandContext,
): Understanding | undefined {
  const pointed = ordinalReferences(spans, context);
  const compared = comparativeReference(folded, context);
  const named = pointed.length > 0 || compared !== undefined ? [] : namedProducts(text, context);
  const asksAspect =
    words.asksPrice.test(folded) ||
    words.asksStock.test(folded) ||
    words.asksRating.test(folded) ||
    words.asksDetails.test(folded);
  const question = /[?¿]/.test(text) || asksAspect;
  // A name without a question is a wish to see: a search, which shows cards.
  const explicit = pointed[0] ?? compared ?? (question && named.length === 1 ? named[0] : undefined);
  const implied =
    explicit === undefined && question && named.length === 0 && read.filters.price === undefined
      ? impliedByQuestion(text, folded, read, context)
      : undefined;
  const productId = explicit ?? implied ?? (asksAspect ? onlyOneMeant(read, context) : undefined);
  if (productId === undefined || context.product(productId) === undefined) return undefined;
  const namedPrice = read.amounts[0];
  return {
    intent: 'ask_product',
    productId,
    aspect: { asks: aspectOf(folded), words: contentStems(withoutOrdinals(text, spans), context.language) },
    ...(namedPrice === undefined ? {} : { namedPrice }),
  };
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
  const candidate = implicitReference(folded, context);
  if (candidate === undefined) return undefined;
  if (isTampering(folded) || isForeignTask(folded)) return undefined;
  if (words.refersBack.test(folded)) return candidate;
  const asksKind = words.asksToFind.test(folded) && read.text !== '';
  const isChange = words.continues.test(folded) && hasLimits(read) && !offers(candidate, read, context);
  const otherGoods = context
    .findByName(read.text === '' ? text : read.text)
    .some((match) => match.product.id !== candidate && match.titleShare >= 0.5);
  return asksKind || isChange || otherGoods ? undefined : candidate;
}

function aspectOf(folded: string): Aspect['asks'] {
  if (words.asksDiscount.test(folded)) return 'discount';
  if (words.asksPrice.test(folded)) return 'price';
  if (words.asksRating.test(folded)) return 'rating';
  if (words.asksStock.test(folded)) return 'stock';
  return 'details';
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

/** Decides what a message means from its spans and the conversation's state. No model, no I/O: the catalogue is asked by a door. */
import type { SearchQuery } from '../../catalog/search.ts';
import type { Shop } from '../../catalog/shop.ts';
import { fold } from '../../language/fold.ts';
import type { Names } from '../../language/names.ts';
import { recognise } from '../../language/recognise.ts';
import type { Span } from '../../language/span.ts';
import { contentStems } from '../../language/stem.ts';
import type { Money } from '../../protocol.ts';
import * as words from './intent-words.ts';
import { isForeignTask, isTampering } from './off-topic.ts';
import { asksAboutShop, policyTopic } from './policy-topic.ts';
import {
  comparativeReference,
  implicitReference,
  namedProducts,
  ordinalReferences,
  type ReferenceContext,
} from './references.ts';
import { type ReadFilters, readFilters, sortOf } from './search-filters.ts';
import type { Search, Understanding } from './understanding.ts';

export type UnderstandContext = ReferenceContext & { shop: Shop; names: Names };

/** At most this many cards are shown: WIRE.md. */
const cards = 8;

export type Understood = { understanding: Understanding; spans: Span[]; amounts: Money[] };

/** What is decided before the order room is asked: a person, small talk, the state of an order made. */
export function understandFirst(text: string): Understanding | undefined {
  const folded = fold(text);
  if (words.aboutAssistant.test(folded)) return { intent: 'about_assistant' };
  if (words.wantsPerson.test(folded)) return { intent: 'human' };
  if (words.asksOrderStatus.test(folded)) {
    const orderNumber = /[A-Z0-9]{2,}(?:-[A-Z0-9]{3,})+/i.exec(text)?.[0].toUpperCase();
    return { intent: 'order_status', ...(orderNumber === undefined ? {} : { orderNumber }) };
  }
  if (words.greetingOnly.test(folded)) return { intent: 'greet' };
  return undefined;
}

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
    comparison(text, folded, spans, context) ??
    aboutTheShop(text, folded, read, context) ??
    aboutOneProduct(text, folded, spans, read, context) ??
    searchOf(text, folded, read, context);
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
  if (!words.asksComparison.test(folded)) return undefined;
  const pointed = ordinalReferences(spans, context);
  const parts = text.split(/\s+(?:y|e|o|con|and|or|with|vs\.?|versus|contra|against)\s+|[,;]/i);
  const named = parts.length > 1 ? parts.flatMap((part) => namedProducts(part, context).slice(0, 1)) : [];
  const both = [...new Set([...pointed, ...named])];
  if (both.length === 1 && context.state.focus !== undefined && context.state.focus !== both[0]) {
    both.unshift(context.state.focus);
  }
  const productIds =
    both.length >= 2 ? both.slice(0, 4) : context.state.shown.slice(0, both.length === 0 ? 2 : 0);
  return productIds.length >= 2 ? { intent: 'compare', productIds } : undefined;
}

function aboutTheShop(
  text: string,
  folded: string,
  read: ReadFilters,
  context: UnderstandContext,
): Understanding | undefined {
  const topic = policyTopic(folded);
  if (topic === undefined) return undefined;
  // "Mochila con garantía" names goods: more of it is in the catalogue than about the shop.
  const best = context.findByName(text)[0];
  const namesGoods = best !== undefined && best.titleShare >= 0.6 && best.coverage >= 0.5;
  const asks =
    asksAboutShop.test(folded) || /[?¿]/.test(text) || contentStems(text, context.language).length <= 3;
  if (!asks || (words.asksToFind.test(folded) && read.filters.price !== undefined)) return undefined;
  if (namesGoods && topic === 'allergens') return undefined;
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
    words.asksPrice.test(folded) || words.asksStock.test(folded) || words.asksRating.test(folded);
  const question = /[?¿]/.test(text) || asksAspect;
  const explicit = pointed[0] ?? compared ?? (named.length === 1 ? named[0] : undefined);
  const implied =
    explicit === undefined && question && named.length === 0 && read.filters.price === undefined
      ? impliedByQuestion(text, folded, read, context)
      : undefined;
  const productId = explicit ?? implied;
  if (productId === undefined || context.product(productId) === undefined) return undefined;
  const namedPrice = read.amounts[0];
  return {
    intent: 'ask_product',
    productId,
    aspect: { asks: aspectOf(folded), words: contentStems(text, context.language) },
    ...(namedPrice === undefined ? {} : { namedPrice }),
  };
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
  const isChange = words.continues.test(folded) && hasLimits(read);
  const otherGoods = context
    .findByName(read.text === '' ? text : read.text)
    .some((match) => match.product.id !== candidate && match.titleShare >= 0.5);
  return asksKind || isChange || otherGoods ? undefined : candidate;
}

function aspectOf(folded: string): 'price' | 'stock' | 'rating' | 'details' {
  if (words.asksPrice.test(folded)) return 'price';
  if (words.asksRating.test(folded)) return 'rating';
  if (words.asksStock.test(folded)) return 'stock';
  return 'details';
}

const hasLimits = (read: ReadFilters): boolean =>
  Object.keys(read.filters).length > 0 || read.sort !== undefined;

function searchOf(
  text: string,
  folded: string,
  read: ReadFilters,
  context: UnderstandContext,
): Understanding {
  if (words.asksForEverything.test(folded))
    return find({ text: '', filters: read.filters }, read, context, { followUp: false, asked: true });
  const coverage = context.findByName(read.text === '' ? text : read.text)[0]?.coverage ?? 0;
  const goods = read.text !== '' && coverage >= 0.5;
  if (
    (isTampering(folded) || isForeignTask(folded)) &&
    !(goods && coverage === 1 && words.asksToFind.test(folded) && !isTampering(folded))
  ) {
    return { intent: 'off_topic' };
  }
  const followUp = followedUp(folded, read, context, goods);
  if (followUp !== undefined) return find(followUp, read, context, { followUp: true, asked: true });
  const asked = words.asksToFind.test(folded) || hasLimits(read) || read.foreignCurrency !== undefined;
  if (!goods && !asked && coverage < 0.34) return { intent: 'off_topic' };
  const sort = read.sort;
  return find(
    { text: read.text, filters: read.filters, ...(sort === undefined ? {} : { sort }) },
    read,
    context,
    { followUp: false, asked: words.asksToFind.test(folded) },
  );
}

/**
 * A message that only changes the last search ("más barato", "¿y en azul?", "no, de mujer") keeps what it does not mention. New
 * goods start anew.
 */
function followedUp(
  folded: string,
  read: ReadFilters,
  context: UnderstandContext,
  goods: boolean,
): Search | undefined {
  const last = context.state.search;
  if (last === undefined) return undefined;
  const changesOnly = hasLimits(read) && read.text === '';
  const continued = words.continues.test(folded) && hasLimits(read) && !goods;
  const more =
    /(?:^|[^a-z])(?:otr[oa]s|mas opciones|alguno mas|alguna mas|others?|more(?: options)?|something else|anything else|show more)(?![a-z])/.test(
      folded,
    ) && !goods;
  if (!changesOnly && !continued && !more) return undefined;
  const attributes = [
    ...(last.filters.attributes ?? []).filter(
      (old) => !(read.filters.attributes ?? []).some((changed) => changed.name === old.name),
    ),
    ...(read.filters.attributes ?? []),
  ];
  const sort = sortOf(folded) ?? last.sort;
  const cheaperThan = cheaperLimit(folded, context);
  return {
    text: last.text,
    filters: {
      ...last.filters,
      ...read.filters,
      ...(attributes.length > 0 ? { attributes } : {}),
      ...(cheaperThan === undefined ? {} : { price: { max: cheaperThan } }),
      ...(more ? { excludeIds: [...(last.filters.excludeIds ?? []), ...context.state.shown] } : {}),
    },
    ...(sort === undefined ? {} : { sort }),
  };
}

/** "Más barato" after one product was in focus: under its price. After a list: the cheapest of it first, no limit. */
function cheaperLimit(folded: string, context: UnderstandContext): Money | undefined {
  if (!words.comparativeCheaper.test(folded) || context.state.focus === undefined) return undefined;
  const product = context.product(context.state.focus);
  return product === undefined ? undefined : { ...product.price, amount: product.price.amount - 1 };
}

function find(
  search: Search,
  read: ReadFilters,
  context: UnderstandContext,
  how: { followUp: boolean; asked: boolean },
): Understanding {
  const query: SearchQuery = {
    text: search.text,
    language: context.language,
    filters: search.filters,
    ...(search.sort === undefined ? {} : { sort: search.sort }),
    limit: cards,
  };
  return {
    intent: 'find',
    search,
    query,
    ...(read.foreignCurrency === undefined ? {} : { foreignCurrency: read.foreignCurrency }),
    ...how,
  };
}

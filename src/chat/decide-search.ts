/** A search in a turn: cards, counts, and the words for what was or was not found. */

import type { Product } from '../catalog/product.ts';
import { cardOf } from '../catalog/product-card.ts';
import type { SearchQuery, SearchResult } from '../catalog/search.ts';
import { fold } from '../language/fold.ts';
import { goodsNeeded } from '../language/needs.ts';
import { tokenise } from '../language/tokens.ts';
import type { ChatEvent, Language, Trace } from '../protocol.ts';
import type { StoredConversation } from './conversation-store.ts';
import { type Decision, emptyDecision } from './decision.ts';
import { measuredBy, superlativeIn } from './superlatives.ts';
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import type { Sought } from './understand/beside-shop.ts';
import { isQuestion } from './understand/intent-words.ts';
import type { Understanding } from './understand/understanding.ts';
import { tellNoneBeyond } from './voice/comparison-sentences.ts';
import { reduction, tellReduced } from './voice/discount-sentences.ts';
import { filterLabels, reasonLine, relaxedLabels } from './voice/filter-labels.ts';
import { tellNotSaid } from './voice/page-sentences.ts';
import { tellSearch } from './voice/search-sentences.ts';
import { tellRedirect } from './voice/small-talk.ts';

type Find = Extract<Understanding, { intent: 'find' }>;

/** The decision, and how far what was found is what was searched for. */
export async function decideSearch(
  deps: TurnDeps,
  input: TurnInput,
  conversation: StoredConversation,
  find: Find,
): Promise<{ decision: Decision; found: Sought['found'] }> {
  const { generation, language } = input;
  const first = await deps.catalogue.search(generation, find.query, input.signal);
  const wider = first.hits.length === 0 ? widerQuery(find) : undefined;
  const whole = wider === undefined ? first : await deps.catalogue.search(generation, wider, input.signal);
  const beyond = find.beyond === undefined ? undefined : generation.product(find.beyond);
  const reduced = find.reduced === true ? reducedOf(whole) : undefined;
  const result =
    inOrder(find, whole, beyond) ??
    reduced ??
    (find.reduced === true ? { ...whole, hits: whole.hits.slice(0, cards) } : whole);
  const base = emptyDecision(conversation.state, conversation.cart);
  const { intent, search, followUp, foreignCurrency } = find;
  const understood = {
    intent,
    ...search,
    followUp,
    asked: find.asked,
    ...(foreignCurrency === undefined ? {} : { foreignCurrency }),
    total: result.total,
    inStock: result.inStock,
    ...(result.relaxed.length === 0 ? {} : { relaxed: result.relaxed }),
    ...(result.missingWords.length === 0 ? {} : { missingWords: result.missingWords }),
    dense: result.dense,
  };
  const notes = result.dense === 'late' ? ['The embedder was late: this search was lexical.'] : [];
  const allOfIt = result.hits.length > 0 && result.complete && result.missingWords.length === 0;
  const nothingOfIt =
    result.hits.length === 0 && !find.asked && !find.followUp && result.nearestMiss === undefined;
  const words = tokenise(find.query.text).length;
  const isWish = () =>
    (find.asked && find.question !== true) || goodsNeeded(find.query.text, find.query.language).words > 1;
  const hardlyOurs = !find.followUp && result.missingWords.length >= Math.max(2, words / 2) && !isWish();
  const extent = {
    hits: result.hits.length,
    missing: result.missingWords.length,
    complete: result.complete,
    top: result.hits[0]?.score ?? 0,
  };
  if (nothingOfIt || hardlyOurs || (find.worldly === true && !allOfIt)) {
    // Nothing of the catalogue in it, and nothing was asked for: not about this shop.
    const decision: Decision = {
      ...base,
      understood: { ...understood, intent: 'off_topic' },
      told: tellRedirect(generation.shop, language),
      outcome: 'redirected',
      notes,
    };
    return { decision, found: extent };
  }
  const { focus: _, focusVariant: __, earlierFocus: ___, compared: ____, ...fresh } = conversation.state;
  const askShop =
    result.hits.length === 0 && result.nearestMiss === undefined && isQuestion(input.text, fold(input.text));
  const only = result.hits.length === 1 ? result.hits[0] : undefined;
  const found = result.hits.length > 0;
  // Where nothing else was found, the talk is still about what it was about.
  const state = found ? fresh : conversation.state;
  const decision: Decision = {
    ...base,
    understood,
    told:
      find.reduced === true
        ? tellReduced(
            reduced?.hits.map(({ product }) => product) ?? [],
            tellSearch(find, result, language),
            language,
          )
        : beyond !== undefined && !found
          ? tellNoneBeyond(beyond, language)
          : askShop
            ? tellNotSaid(generation.shop, language)
            : tellSearch(find, result, language),
    asksModel: true,
    outcome: found || beyond !== undefined ? 'answered' : 'no_result',
    events: [productsEvent(find, result, language)],
    candidates: candidatesOf(result, language),
    products: factsOf(result),
    ...(found ? { counts: countsOf(result) } : {}),
    state: {
      ...state,
      shown: found ? result.hits.map(({ product }) => product.id) : state.shown,
      ...(only === undefined ? {} : { focus: only.product.id }),
      // What a change leaves nothing of is not what the next change starts from.
      search: found || !find.followUp ? find.search : (state.search ?? find.search),
      greeted: true,
    },
    notes,
  };
  return { decision, found: extent };
}

/** What is looked for next where nothing was found. */
function widerQuery({ advice, query }: Find): SearchQuery | undefined {
  // "Pues ¿qué me recomienda?" after what there is none of: of all there is.
  return advice === undefined ? widerShelf(query) : { ...query, text: '', filters: {} };
}

/** "What else?" where a shelf has nothing else: what stands beside it, or all the rest. */
function widerShelf({ text, filters, ...query }: SearchQuery): SearchQuery | undefined {
  const { categories: [shelf] = [], excludeIds = [], ...kept } = filters;
  if (text !== '' || shelf === undefined || excludeIds.length === 0) return undefined;
  const [above] = shelf.split(' > ');
  const beside = above === undefined || above === shelf ? {} : { categories: [above] };
  return { ...query, text, filters: { ...kept, excludeIds, ...beside } };
}

/**
 * The first of what was found by the figure asked for, then those whose sheets do not say it, or only those that go beyond another;
 * undefined where none does.
 */
function inOrder(find: Find, found: SearchResult, beyond: Product | undefined): SearchResult | undefined {
  if (find.ordered === undefined) return undefined;
  const asked = superlativeIn(find.ordered);
  const products = found.hits.map(({ product }) => product);
  const others = products.filter(({ id }) => id !== beyond?.id);
  const table =
    asked === undefined
      ? undefined
      : measuredBy(asked, beyond === undefined ? products : [...others, beyond]);
  const places = new Map(table?.sorted.map(({ product, figure }, place) => [product.id, { place, figure }]));
  const placeOf = (id: string) => places.get(id)?.place ?? Number.POSITIVE_INFINITY;
  const sorted = found.hits.toSorted((one, other) => {
    const [left, right] = [placeOf(one.product.id), placeOf(other.product.id)];
    return left === right ? 0 : left - right;
  });
  if (beyond === undefined) return { ...found, hits: sorted.slice(0, cards) };
  const own = places.get(beyond.id);
  const hits = sorted.filter(
    ({ product: { id } }) => placeOf(id) < (own?.place ?? 0) && places.get(id)?.figure !== own?.figure,
  );
  const { cheapest: _, nearestMiss: __, ...rest } = found;
  return { ...rest, hits: hits.slice(0, cards), ...countedOf(hits) };
}

const countedOf = (hits: SearchResult['hits']) => ({
  total: hits.length,
  inStock: hits.filter(({ product }) => product.availability !== 'out_of_stock').length,
});

/** Cards of one answer: WIRE.md. */
const cards = 8;

/** The part of what was found that costs less than it did; undefined when nothing does. */
function reducedOf(found: SearchResult): SearchResult | undefined {
  const hits = found.hits.filter(({ product }) => reduction(product, 'en') !== undefined);
  const { cheapest: _, nearestMiss: __, ...rest } = found;
  return hits.length === 0
    ? undefined
    : {
        ...rest,
        hits: hits.slice(0, cards),
        ...countedOf(hits),
      };
}

function countsOf(result: SearchResult) {
  return {
    total: result.total,
    inStock: result.inStock,
    ...(result.cheapest === undefined ? {} : { cheapestId: result.cheapest.id }),
  };
}

function factsOf(result: SearchResult): Decision['products'] {
  const hits = result.hits.map(({ product, variantId }) => ({
    product,
    ...(variantId === undefined ? {} : { variantId }),
    from: 'found' as const,
  }));
  const others = [result.cheapest, result.nearestMiss?.product].filter(
    (product) => product !== undefined && !hits.some((hit) => hit.product.id === product.id),
  );
  return [
    ...hits,
    ...others.flatMap((product) => (product === undefined ? [] : [{ product, from: 'found' as const }])),
  ];
}

function productsEvent(
  find: Find,
  result: SearchResult,
  language: Language,
): Extract<ChatEvent, { event: 'products' }> {
  return {
    event: 'products',
    data: {
      items: result.hits.map(({ product, variantId, reasons }) => {
        const reason = reasonLine(reasons, language);
        return cardOf(product, {
          ...(variantId === undefined ? {} : { variantId }),
          ...(reason === undefined ? {} : { reason }),
        });
      }),
      total: result.total,
      filters: filterLabels(find.query.filters, find.query.sort, language),
      ...(result.relaxed.length === 0 ? {} : { relaxed: relaxedLabels(result.relaxed, language) }),
    },
  };
}

function candidatesOf(result: SearchResult, language: Language): Trace['candidates'] {
  return result.hits.map(({ product, score, lexical, dense, reasons }) => ({
    id: product.id,
    title: product.title,
    score,
    ...(lexical === undefined ? {} : { lexical }),
    ...(dense === undefined ? {} : { dense }),
    reason: reasonLine(reasons, language) ?? '',
  }));
}

/** A search in a turn: cards, counts, and the words for what was or was not found. */
import { cardOf } from '../catalog/product-card.ts';
import type { SearchResult } from '../catalog/search.ts';
import type { ChatEvent, Language, Trace } from '../protocol.ts';
import type { StoredConversation } from './conversation-store.ts';
import { type Decision, emptyDecision } from './decision.ts';
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import type { Understanding } from './understand/understanding.ts';
import { filterLabels, reasonLine, relaxedLabels } from './voice/filter-labels.ts';
import { tellSearch } from './voice/search-sentences.ts';
import { tellRedirect } from './voice/small-talk.ts';

type Find = Extract<Understanding, { intent: 'find' }>;

export async function decideSearch(
  deps: TurnDeps,
  input: TurnInput,
  conversation: StoredConversation,
  find: Find,
): Promise<Decision> {
  const { generation, language } = input;
  const result = await deps.catalogue.search(generation, find.query, input.signal);
  const base = emptyDecision(conversation.state, conversation.cart);
  const { intent, search, followUp, asked, foreignCurrency } = find;
  const understood = {
    intent,
    ...search,
    followUp,
    asked,
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
  if (nothingOfIt || (find.worldly === true && !allOfIt)) {
    // Nothing of the catalogue in it, and nothing was asked for: not about this shop.
    return {
      ...base,
      understood: { ...understood, intent: 'off_topic' },
      told: tellRedirect(generation.shop, language),
      outcome: 'redirected',
      notes,
    };
  }
  const { focus: _, focusVariant: __, ...state } = conversation.state;
  const only = result.hits.length === 1 ? result.hits[0] : undefined;
  const found = result.hits.length > 0;
  return {
    ...base,
    understood,
    told: tellSearch(find, result, language),
    asksModel: true,
    outcome: found ? 'answered' : 'no_result',
    events: [productsEvent(find, result, language)],
    candidates: candidatesOf(result, language),
    products: factsOf(result),
    ...(found ? { counts: countsOf(result) } : {}),
    state: {
      ...state,
      shown: found ? result.hits.map(({ product }) => product.id) : state.shown,
      ...(only === undefined ? {} : { focus: only.product.id }),
      search: find.search,
      greeted: true,
    },
    notes,
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

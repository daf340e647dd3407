/** "Algo como el segundo pero en azul", "similar to that one but cheaper": a search that starts from a product spoken of. */
import { lowestPrice } from '../../catalog/product-card.ts';
import type { SearchQuery } from '../../catalog/search.ts';
import { namedInFull } from './full-names.ts';
import { comparativeCheaper, comparativeDearer } from './intent-words.ts';
import type { Message } from './message.ts';
import { comparativeReference, ordinalReferences, type ReferenceContext } from './references.ts';
import type { Search, Understanding } from './understanding.ts';

/** Cards of one answer: WIRE.md. */
const cards = 8;
const asksAlike =
  /(?<![a-z])(?:(?:algo|alguno|alguna|un[oa]?|otr[oa]s?|something|anything|one|ones|more|mas)(?: [a-z]+)? (?:como|like)|parecid[oa]s? al?|similar(?:es)? al?|del estilo (?:del?|que)|similar to|along the lines of) ?(?:el|la|los|las|lo|es[aeo]s?|est[aeo]s?|the|that|this|it|those|these)(?![a-z])/;

export function similarTo(
  { text, folded, spans, read }: Message,
  context: ReferenceContext,
): Understanding | undefined {
  const alike = asksAlike.exec(folded);
  if (alike === null) return undefined;
  const { state } = context;
  const [named] = namedInFull(text, context);
  // "The Keel 140 or something like it": the one that is named first of all.
  if (named !== undefined && named.from < alike.index) return undefined;
  const only = state.shown.length === 1 ? state.shown[0] : undefined;
  const id =
    ordinalReferences(spans, context)[0] ??
    comparativeReference(folded, context) ??
    named?.productId ??
    state.focus ??
    context.pageProductId ??
    only;
  const product = id === undefined ? undefined : context.product(id);
  if (product === undefined) return { intent: 'unclear' };
  const search = searchLike(product.id, read.filters, context);
  const limit = limitAgainst(folded, product.id, context);
  const filters = { ...search.filters, ...(limit === undefined ? {} : { price: limit }) };
  const changed = Object.keys(read.filters).length > 0 || limit !== undefined;
  // Nothing else was asked for: the product itself is known already.
  const others = changed ? filters : { ...filters, excludeIds: [product.id] };
  const { sort: _, ...kind } = search;
  const query: SearchQuery = { text: kind.text, language: context.language, filters: others, limit: cards };
  return { intent: 'find', search: { ...kind, filters: others }, query, followUp: true, asked: true };
}

/** As the list it stood in was searched for, else of its kind: the shelf it stands on. */
export function searchLike(id: string, filters: Search['filters'], context: ReferenceContext): Search {
  const { search, shown } = context.state;
  const { price: _, excludeIds: __, ...kept } = search?.filters ?? {};
  if (search !== undefined && search.text !== '' && shown.includes(id)) {
    const named = new Set((filters.attributes ?? []).map(({ name }) => name));
    const attributes = [
      ...(kept.attributes ?? []).filter(({ name }) => !named.has(name)),
      ...(filters.attributes ?? []),
    ];
    return {
      text: search.text,
      filters: { ...kept, ...filters, ...(attributes.length === 0 ? {} : { attributes }) },
    };
  }
  const shelf = context.product(id)?.categories[0];
  return { text: '', filters: { ...(shelf === undefined ? {} : { categories: [shelf] }), ...filters } };
}

function limitAgainst(folded: string, id: string, context: ReferenceContext) {
  const product = context.product(id);
  if (product === undefined) return undefined;
  const { amount, currency } = lowestPrice(product);
  if (comparativeCheaper.test(folded)) return { max: { amount: amount - 1, currency } };
  if (comparativeDearer.test(folded)) return { min: { amount: amount + 1, currency } };
  return undefined;
}

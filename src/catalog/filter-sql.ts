/** Filters as one SQL condition on `product p`, the same text for the same shape of filters, values as parameters. */
import { synonyms } from '../language/lexicon.ts';
import type { Generation } from './generation.ts';
import { keyOf, pathKeysOf, quoted, termsOf } from './index-terms.ts';
import type { AttributeFilter, Filters } from './search.ts';
import { withoutCondition } from './without.ts';

export type Condition = { sql: string; values: unknown[] };

const among = 'IN (SELECT value FROM json_each(?))';

function offerLimits(filters: Filters): Condition {
  const parts: string[] = [];
  const values: unknown[] = [];
  const { min, max } = filters.price ?? {};
  if (min !== undefined) {
    parts.push('o.currency = ? AND o.amount >= ?');
    values.push(min.currency, min.amount);
  }
  if (max !== undefined) {
    parts.push('o.currency = ? AND o.amount <= ?');
    values.push(max.currency, max.amount);
  }
  if (filters.available === true) parts.push('o.buyable = 1');
  return { sql: parts.join(' AND '), values };
}

/** A shopper's "M" or "42" says nothing in a title; "infantil" does. */
const tellsByItself = (value: string): boolean => value.length > 2 && !/^\d/.test(value);
const isYes = (value: string): boolean => /^(?:si|yes|true)$/.test(keyOf(value));

/** Where a product has no such attribute, its title, category or tags may say it. */
function saidInName(generation: Generation, { name, values }: AttributeFilter): Condition | undefined {
  const phrases = values.flatMap((value) => {
    const said = isYes(value) ? name : value;
    if (!tellsByItself(said)) return [];
    return generation.languages.flatMap((language) =>
      [said, ...synonyms(keyOf(said), language)].map((wording) => termsOf(wording, language)),
    );
  });
  const expressions = new Set(
    phrases.filter((terms) => terms.length > 0).map((terms) => quoted(terms.join(' '))),
  );
  if (expressions.size === 0) return undefined;
  return {
    sql: `NOT EXISTS (SELECT 1 FROM attribute a WHERE a.n = o.n AND a.name_key = ?) AND o.n IN (SELECT rowid FROM words WHERE words MATCH ?)`,
    values: [keyOf(name), `{title category tags} : (${[...expressions].join(' OR ')})`],
  };
}

function attributeCondition(generation: Generation, filter: AttributeFilter): Condition {
  const key = keyOf(filter.name);
  const wanted = JSON.stringify(filter.values.map(keyOf));
  if (filter.not === true) return deniedCondition(key, wanted);
  const has = (rest: string) =>
    `EXISTS (SELECT 1 FROM attribute a WHERE a.n = o.n AND a.name_key = ? AND a.value_key ${among} AND ${rest})`;
  // What the sheet says of all variants ("rojo, azul") is said of each of them only when none of them has it as its own.
  const own = has("a.variant <> '' AND a.variant = o.variant");
  const ofAll = `${has("a.variant = ''")} AND NOT ${has("a.variant <> ''")}`;
  const named = saidInName(generation, filter);
  const said = named === undefined ? '' : ` OR (${named.sql})`;
  return {
    sql: `(${own} OR (${ofAll})${said})`,
    values: [key, wanted, key, wanted, key, wanted, ...(named?.values ?? [])],
  };
}

/** A variant by its own option; a product without that option by its attribute, which must name something else too. */
function deniedCondition(key: string, wanted: string): Condition {
  const one = (rest: string) =>
    `EXISTS (SELECT 1 FROM attribute a WHERE a.n = o.n AND a.name_key = ? AND ${rest})`;
  const own = "a.variant <> '' AND a.variant = o.variant";
  return {
    sql: `NOT (${one(`${own} AND a.value_key ${among}`)} OR (NOT ${one(own)} AND ${one(`a.variant = '' AND a.value_key ${among}`)}
      AND NOT ${one(`a.variant = '' AND a.value_key NOT ${among}`)}))`,
    values: [key, wanted, key, key, wanted, key, wanted],
  };
}

/** What one variant must meet all at once: price, stock and every attribute. Undefined when nothing is asked of it. */
export function offerCondition(generation: Generation, filters: Filters): Condition | undefined {
  const limits = offerLimits(filters);
  const parts = limits.sql === '' ? [] : [limits.sql];
  const values = limits.values;
  for (const attribute of filters.attributes ?? []) {
    const condition = attributeCondition(generation, attribute);
    parts.push(condition.sql);
    values.push(...condition.values);
  }
  return parts.length === 0 ? undefined : { sql: parts.join(' AND '), values };
}

/** Undefined when nothing is filtered. */
export function filterCondition(generation: Generation, filters: Filters): Condition | undefined {
  const parts: string[] = [];
  const values: unknown[] = [];
  const add = (condition: Condition | undefined) => {
    if (condition === undefined) return;
    parts.push(condition.sql);
    values.push(...condition.values);
  };
  const list = (column: string, keys: readonly string[] | undefined) => {
    if (keys !== undefined && keys.length > 0)
      add({ sql: `${column} ${among}`, values: [JSON.stringify(keys)] });
  };
  if (filters.ids !== undefined) add({ sql: `p.id ${among}`, values: [JSON.stringify(filters.ids)] });
  list('p.brand_key', filters.brands?.map(keyOf));
  if (filters.categories !== undefined && filters.categories.length > 0) {
    const paths = filters.categories.map((path) => pathKeysOf(path).at(-1) ?? '');
    add({ sql: `p.n IN (SELECT n FROM category WHERE path_key ${among})`, values: [JSON.stringify(paths)] });
  }
  if (filters.minRating !== undefined) add({ sql: 'p.rating >= ?', values: [filters.minRating] });
  if (filters.excludeIds !== undefined && filters.excludeIds.length > 0) {
    add({ sql: `p.id NOT ${among}`, values: [JSON.stringify(filters.excludeIds)] });
  }
  const offer = offerCondition(generation, filters);
  if (offer !== undefined) {
    add({ sql: `EXISTS (SELECT 1 FROM offer o WHERE o.n = p.n AND ${offer.sql})`, values: offer.values });
  }
  add(withoutCondition(generation, filters.without ?? []));
  return parts.length === 0 ? undefined : { sql: parts.join(' AND '), values };
}

/** Filters as one SQL condition on `product p`, the same text for the same shape of filters, values as parameters. */
import type { Generation } from './generation.ts';
import { keyOf, pathKeysOf, quoted, termsOf } from './index-terms.ts';
import { absentTerm } from './product-rows.ts';
import type { Filters } from './search.ts';

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

/** What one variant must meet all at once: price, stock and every attribute. Undefined when nothing is asked of it. */
export function offerCondition(filters: Filters): Condition | undefined {
  const limits = offerLimits(filters);
  const parts = limits.sql === '' ? [] : [limits.sql];
  const values = limits.values;
  for (const attribute of filters.attributes ?? []) {
    parts.push(
      `EXISTS (SELECT 1 FROM attribute a WHERE a.n = o.n AND a.name_key = ? AND a.value_key ${among} AND a.variant IN ('', o.variant))`,
    );
    values.push(keyOf(attribute.name), JSON.stringify(attribute.values.map(keyOf)));
  }
  return parts.length === 0 ? undefined : { sql: parts.join(' AND '), values };
}

/** Words a product says of itself in its title, category, attributes or tags, unless it says that it is without. */
function withoutCondition(generation: Generation, words: readonly string[]): Condition | undefined {
  const expressions = words.flatMap((word) => {
    const perLanguage = new Map(
      generation.languages.map((language) => [termsOf(word, language).join(' '), termsOf(word, language)]),
    );
    return [...perLanguage.values()]
      .filter((terms) => terms.length > 0)
      .map((terms) => {
        const phrase = quoted(terms.join(' '));
        const absent = terms.map((term) => quoted(absentTerm(term))).join(' OR ');
        return `(({title category attributes tags} : ${phrase}) NOT (${absent}))`;
      });
  });
  if (expressions.length === 0) return undefined;
  return {
    sql: 'p.n NOT IN (SELECT rowid FROM words WHERE words MATCH ?)',
    values: [expressions.join(' OR ')],
  };
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
  const offer = offerCondition(filters);
  if (offer !== undefined) {
    add({ sql: `EXISTS (SELECT 1 FROM offer o WHERE o.n = p.n AND ${offer.sql})`, values: offer.values });
  }
  add(withoutCondition(generation, filters.without ?? []));
  return parts.length === 0 ? undefined : { sql: parts.join(' AND '), values };
}

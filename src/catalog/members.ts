/** The products that match, as a set in SQL: counted and sorted without reading them. */
import type { Condition } from './filter-sql.ts';
import type { Generation } from './generation.ts';
import type { Sort } from './search.ts';

/** Those that meet an FTS5 expression, and these. */
export type Members = { must: string | undefined; numbers: number[] };

export type MembersQuery = {
  generation: Generation;
  /** Undefined: every product. */
  members: Members | undefined;
  condition: Condition | undefined;
  /** What a variant must meet: its price is the one that counts then. */
  offer: Condition | undefined;
};

export function memberCondition(members: Members | undefined): Condition | undefined {
  if (members === undefined) return undefined;
  const listed = {
    sql: 'p.n IN (SELECT value FROM json_each(?))',
    values: [JSON.stringify(members.numbers)],
  };
  if (members.must === undefined) return listed;
  const worded = { sql: 'p.n IN (SELECT rowid FROM words WHERE words MATCH ?)', values: [members.must] };
  if (members.numbers.length === 0) return worded;
  return { sql: `(${worded.sql} OR ${listed.sql})`, values: [...worded.values, ...listed.values] };
}

/** `WHERE` of the members that pass. */
function where({ members, condition }: Pick<MembersQuery, 'members' | 'condition'>): Condition {
  const parts = [memberCondition(members), condition].filter((part) => part !== undefined);
  if (parts.length === 0) return { sql: '', values: [] };
  return {
    sql: ` WHERE ${parts.map((part) => part.sql).join(' AND ')}`,
    values: parts.flatMap((part) => part.values),
  };
}

/** The lowest price that meets the limits, in the product's own currency. */
function priceSql(offer: Condition | undefined): Condition {
  if (offer === undefined) return { sql: 'p.lowest', values: [] };
  return {
    sql: `(SELECT min(o.amount) FROM offer o WHERE o.n = p.n AND o.currency = p.currency AND ${offer.sql})`,
    values: offer.values,
  };
}

function buyableSql(offer: Condition | undefined): Condition {
  if (offer === undefined) return { sql: 'p.buyable', values: [] };
  return {
    sql: `EXISTS (SELECT 1 FROM offer o WHERE o.n = p.n AND o.buyable = 1 AND ${offer.sql})`,
    values: offer.values,
  };
}

export function countMembers(query: MembersQuery): { total: number; inStock: number; cheapest?: number } {
  const { generation } = query;
  const members = where(query);
  const buyable = buyableSql(query.offer);
  const price = priceSql(query.offer);
  const [row] = generation.rows<{
    total: number;
    stock: number | null;
    price: number | null;
    n: number | null;
  }>(
    // Beside min() SQLite gives the other columns of the row that has the least.
    `SELECT total, stock, price, n FROM (
       SELECT sum(one) AS total, sum(stock) AS stock, min(rank) AS least, price, n FROM (
         SELECT 1 AS one, ${buyable.sql} AS stock, ${price.sql} AS price, p.n AS n,
           (p.currency <> ?) * 1e12 + ifnull(${price.sql}, 1e11) + 0.5 - 0.5 * p.buyable AS rank
         FROM product p${members.sql}))`,
    ...buyable.values,
    ...price.values,
    generation.shop.currency,
    ...price.values,
    ...members.values,
  );
  if (row === undefined || row.n === null) return { total: 0, inStock: 0 };
  return { total: row.total, inStock: row.stock ?? 0, cheapest: row.n };
}

const orders: Readonly<Record<Sort | 'catalogue', string>> = {
  cheapest: 'p.currency <> $currency, price, p.buyable DESC, p.rating DESC, p.n',
  dearest: 'p.currency <> $currency, price DESC, p.buyable DESC, p.n',
  best_rated: 'p.rating DESC, p.reviews DESC, p.buyable DESC, p.n',
  /** Nothing was asked for in particular: what can be bought and is liked. */
  catalogue: 'p.buyable DESC, p.rating DESC, p.reviews DESC, p.n',
};

/** Row numbers in that order; prices of the shop's own currency before others, which cannot be compared. */
export function sortedMembers(query: MembersQuery & { sort: Sort | 'catalogue'; limit: number }): number[] {
  const { generation, sort } = query;
  const members = where(query);
  const price = priceSql(query.offer);
  const order = orders[sort].replace('$currency', '?');
  const currency = order.includes('?') ? [generation.shop.currency] : [];
  return generation.column<number>(
    `SELECT p.n, ${price.sql} AS price FROM product p${members.sql} ORDER BY ${order} LIMIT ?`,
    ...price.values,
    ...members.values,
    ...currency,
    query.limit,
  );
}

import type { Language, Outcome } from '../protocol.ts';
import type { Sqlite } from '../sqlite.ts';
import type {
  FacetCount,
  FacetKind,
  InboxCounts,
  InboxItem,
  InboxQuery,
  Insights,
} from '../staff-protocol.ts';
import {
  type Condition,
  conditionsOf,
  cursorOf,
  type InboxFilters,
  type Place,
  placeOf,
} from './inbox-query.ts';

type Row = {
  id: string;
  language: Language;
  started_at: string;
  updated_at: string;
  touched: number;
  attention: number;
  reviewed: number;
  handoff_at: string | null;
  handoff_answered: number;
  messages: number;
  first_message: string | null;
  last_outcome: Outcome | null;
  order_number: string | null;
  labels: string | null;
  helpful: number | null;
  found: string | null;
};

const columns = `
  c.id, c.language, c.started_at, c.updated_at, c.touched, c.attention, c.reviewed, c.handoff_at, c.handoff_answered,
  (SELECT count(*) FROM messages m WHERE m.conversation = c.id) AS messages,
  (SELECT m.text FROM messages m WHERE m.conversation = c.id AND m.role = 'shopper' ORDER BY m.seq LIMIT 1) AS first_message,
  (SELECT t.outcome FROM turns t WHERE t.conversation = c.id AND t.outcome IS NOT NULL ORDER BY t.seq DESC LIMIT 1) AS last_outcome,
  (SELECT o.number FROM orders o WHERE o.conversation = c.id ORDER BY o.at DESC LIMIT 1) AS order_number,
  (SELECT json_group_array(f.value) FROM facets f WHERE f.conversation = c.id AND f.kind = 'label') AS labels,
  (SELECT b.helpful FROM feedback b JOIN turns t ON t.id = b.turn WHERE t.conversation = c.id ORDER BY t.seq DESC LIMIT 1) AS helpful,
  (SELECT i.found FROM insights i WHERE i.conversation = c.id) AS found`;

/** Up to so many rows a set is looked up without a second thought. */
const fewRows = 2000;
const manyRows = 20_000;
/** So much of the list is gone through row by row in the hope that it fills a page. */
const nearRows = 1000;
const previewLength = 160;
/** Values of one kind that are counted: beyond these a search is the better tool. */
const mostValues = 40;
/** Beyond these it is said that there are more: nobody reads them one by one. */
const mostCounted = 1000;
/** Counting all values reads every facet there is: an answer is good for so many times as long as it took, at most so long. */
const goodForTimes = 50;
const goodForMs = 20_000;

/** The list of conversations, searched, filtered and counted. It only reads. */
export class Inbox {
  readonly #db: Sqlite;
  #counted: { until: number; facets: FacetCount[] } | undefined;

  constructor(db: Sqlite) {
    this.#db = db;
  }

  /**
   * Conversations, the one that changed last first, or those that need somebody first. `query` keeps those in which one message
   * (or the order number, or the id) has every word of it, accents and case aside. A cursor that is none of ours throws
   * AppError `bad_cursor` 400.
   */
  list(query: InboxQuery): { items: InboxItem[]; next?: string } {
    const order = query.order ?? 'newest';
    const rows = this.#rows(query, placeOf(query.cursor, order));
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(itemOf),
      ...(rows.length > query.limit && last !== undefined ? { next: cursorOf(last, order) } : {}),
    };
  }

  /**
   * A page and one row more. What fits many conversations fills a page among the next few of the list; what fits few leads to
   * them. Conditions that each fit many may fit few together: then the larger sets are looked up after all.
   */
  #rows(query: InboxQuery, place: Place): Row[] {
    const conditions = conditionsOf(this.#db, query, fewRows);
    if (conditions.length === 0 || conditions.some(({ kind }) => kind === 'set')) {
      return this.#page(query, place, conditions);
    }
    const end = this.#placeAfter(place, query, nearRows);
    const near = this.#page(query, place, conditions, end);
    if (near.length > query.limit || end === undefined) return near;
    return this.#page(query, place, conditionsOf(this.#db, query, manyRows));
  }

  /** First which conversations, then what is shown of them: that of all that fit would be much to look up before sorting. */
  #page(query: InboxQuery, from: Place, conditions: readonly Condition[], to?: Place): Row[] {
    const byAttention = query.order === 'attention';
    const within = [
      beyond('<', from, byAttention),
      ...(to === undefined ? [] : [beyond('>=', to, byAttention)]),
    ];
    const all = [...within, ...conditions];
    const by = byAttention ? 'c.attention DESC, c.touched DESC' : 'c.touched DESC';
    return this.#db
      .prepare(
        `SELECT ${columns}
         FROM (SELECT c.rowid AS place FROM conversations c WHERE ${all.map(({ sql }) => sql).join(' AND ')}
               ORDER BY ${by} LIMIT ?) AS page CROSS JOIN conversations c ON c.rowid = page.place
         ORDER BY ${by}`,
      )
      .all(...all.flatMap(({ parameters }) => parameters), query.limit + 1) as Row[];
  }

  /** Where the list is so many rows later; undefined when it ends before. */
  #placeAfter(place: Place, { order }: InboxQuery, rows: number): Place | undefined {
    const byAttention = order === 'attention';
    const { sql, parameters } = beyond('<', place, byAttention);
    const by = byAttention ? 'c.attention DESC, c.touched DESC' : 'c.touched DESC';
    return this.#db
      .prepare(
        `SELECT c.attention, c.touched FROM conversations c WHERE ${sql} ORDER BY ${by} LIMIT 1 OFFSET ?`,
      )
      .get(...parameters, rows) as Place | undefined;
  }

  find(conversationId: string): InboxItem | undefined {
    const row = this.#db
      .prepare(`SELECT ${columns} FROM conversations c WHERE c.id = ?`)
      .get(conversationId) as Row | undefined;
    return row === undefined ? undefined : itemOf(row);
  }

  counts(query: InboxFilters): InboxCounts {
    const few = conditionsOf(this.#db, query, fewRows);
    const conditions = few.some(({ kind }) => kind === 'set') ? few : conditionsOf(this.#db, query, manyRows);
    const total = this.#count('1 = 1', [], Number.MAX_SAFE_INTEGER);
    const matching =
      conditions.length === 0
        ? total
        : this.#count(
            conditions.map(({ sql }) => sql).join(' AND '),
            conditions.flatMap(({ parameters }) => parameters),
            mostCounted,
          );
    return { matching, total, facets: this.#facets() };
  }

  #count(sql: string, parameters: unknown[], most: number): number {
    const row = this.#db
      .prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM conversations c WHERE ${sql} LIMIT ?)`)
      .get(...parameters, most) as { n: number };
    return row.n;
  }

  #facets(): FacetCount[] {
    const startedAt = performance.now();
    if (this.#counted !== undefined && startedAt < this.#counted.until) return this.#counted.facets;
    const facets = this.#countFacets();
    const at = performance.now();
    this.#counted = { until: at + Math.min(goodForMs, goodForTimes * (at - startedAt)), facets };
    return facets;
  }

  #countFacets(): FacetCount[] {
    const rows = this.#db
      .prepare(
        `SELECT kind, value, count, (SELECT max(f.shown) FROM facets f WHERE f.kind = ranked.kind AND f.value = ranked.value) AS shown
         FROM (SELECT kind, value, count(*) AS count, row_number() OVER (PARTITION BY kind ORDER BY count(*) DESC, value) AS place
               FROM facets GROUP BY kind, value) AS ranked
         WHERE place <= ? ORDER BY kind, place`,
      )
      .all(mostValues) as { kind: FacetKind; value: string; count: number; shown: string | null }[];
    return rows.map(({ kind, value, count, shown }) => ({
      kind,
      value,
      count,
      ...(shown === null ? {} : { label: shown }),
    }));
  }
}

function beyond(side: '<' | '>=', { attention, touched }: Place, byAttention: boolean) {
  return byAttention
    ? { sql: `(c.attention, c.touched) ${side} (?, ?)`, parameters: [attention, touched] }
    : { sql: `c.touched ${side} ?`, parameters: [touched] };
}

function itemOf(row: Row): InboxItem {
  const first = [...(row.first_message ?? '')];
  const waits = row.handoff_at !== null && row.handoff_answered === 0;
  return {
    conversationId: row.id,
    language: row.language,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    messages: row.messages,
    firstMessage:
      first.length > previewLength ? `${first.slice(0, previewLength - 1).join('')}…` : first.join(''),
    ...(row.last_outcome === null ? {} : { lastOutcome: row.last_outcome }),
    handoff: row.handoff_at !== null,
    ...(row.order_number === null ? {} : { orderNumber: row.order_number }),
    reviewed: row.reviewed === 1,
    labels: JSON.parse(row.labels ?? '[]') as string[],
    ...(row.helpful === null ? {} : { thumb: row.helpful === 1 ? 'up' : 'down' }),
    ...(row.found === null ? {} : { insights: JSON.parse(row.found) as Insights }),
    ...(waits && row.handoff_at !== null ? { waitingSince: row.handoff_at } : {}),
  };
}

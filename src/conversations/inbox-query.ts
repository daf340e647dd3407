import { AppError } from '../errors.ts';
import { fold } from '../language/fold.ts';
import type { Sqlite } from '../sqlite.ts';
import type { InboxOrder, InboxQuery } from '../staff-protocol.ts';

/** Words of a search beyond this many narrow it no further. */
const mostWords = 12;

/**
 * Up to so many rows a condition is looked up as a set, which leads straight to them. What is true of more is tested row by row
 * on the way through the list: a page is full long before the end of it.
 */
const smallSet = 2000;

export type Condition = { sql: string; parameters: unknown[] };

/** The conditions of a search on `conversations c`, each true by itself. Every value is a parameter. */
export function conditionsOf(db: Sqlite, { query = '', from, to, facets = {} }: InboxFilters): Condition[] {
  const words = searchWords(query);
  return [
    ...(words.length === 0 ? [] : [matching(db, words)]),
    ...(from === undefined ? [] : [{ sql: 'c.updated_at >= ?', parameters: [from] }]),
    ...(to === undefined ? [] : [{ sql: 'c.updated_at < ?', parameters: [to] }]),
    ...Object.entries(facets).map(([kind, value]) => withFacet(db, kind, value)),
  ];
}

export type InboxFilters = Omit<InboxQuery, 'limit' | 'cursor' | 'order'>;

function withFacet(db: Sqlite, kind: string, value: string): Condition {
  const of = 'SELECT f.conversation FROM facets f WHERE f.kind = ? AND f.value = ?';
  const parameters = [kind, value];
  return isSmall(db, of, parameters)
    ? { sql: `c.id IN (${of})`, parameters }
    : { sql: `EXISTS (${of} AND f.conversation = c.id)`, parameters };
}

/**
 * Conversations in which one message has every word, or whose id or order number is the word. Trigrams find words of three
 * letters or more; the filter decides for every word, so that results equal a plain one.
 */
function matching(db: Sqlite, words: readonly string[]): Condition {
  const indexed = words.filter((word) => [...word].length >= 3);
  const phrase = indexed.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
  const filters = words.map(() => 'instr(s.text, ?) > 0').join(' AND ');
  const found = 'SELECT s.rowid FROM message_search s WHERE s.text MATCH ?';
  const few = indexed.length > 0 && isSmall(db, found, [phrase]);
  const inMessages = few
    ? `c.id IN (SELECT m.conversation FROM message_search s JOIN messages m ON m.seq = s.rowid
                WHERE s.text MATCH ? AND ${filters})`
    : `EXISTS (SELECT 1 FROM messages m CROSS JOIN message_search s ON s.rowid = m.seq
               WHERE m.conversation = c.id AND ${filters})`;
  const only = words.length === 1 ? (words[0] ?? '') : '';
  return {
    sql: `(${inMessages} OR c.id = ? OR c.id IN (SELECT o.conversation FROM orders o WHERE o.number = ? COLLATE NOCASE))`,
    parameters: [...(few ? [phrase] : []), ...words, only, only],
  };
}

function isSmall(db: Sqlite, sql: string, parameters: unknown[]): boolean {
  const row = db.prepare(`SELECT count(*) AS n FROM (${sql} LIMIT ${smallSet + 1})`).get(...parameters) as {
    n: number;
  };
  return row.n <= smallSet;
}

function searchWords(query: string): string[] {
  const words = fold(query.replaceAll('\0', ' '))
    .split(/\s+/u)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, mostWords);
}

/** A place in the list. `attention` is there when the list is by it. */
export type Place = { attention: number; touched: number };

/** Before every conversation there is. */
const start: Place = { attention: 9, touched: Number.MAX_SAFE_INTEGER };

export function placeOf(cursor: string | undefined, order: InboxOrder): Place {
  if (cursor === undefined) return start;
  const form = order === 'newest' ? /^c()([0-9a-z]{1,10})$/ : /^a(\d)\.([0-9a-z]{1,10})$/;
  const [, attention = '', touched] = form.exec(cursor) ?? [];
  const value = touched === undefined ? Number.NaN : Number.parseInt(touched, 36);
  if (Number.isSafeInteger(value)) return { attention: Number(attention), touched: value };
  throw new AppError('bad_cursor', 'A cursor of the conversation list that was not made here', {
    status: 400,
    publicMessage: {
      es: 'El cursor de la lista no es válido. Empiece por la primera página.',
      en: 'The list cursor is not valid. Start from the first page.',
    },
  });
}

export function cursorOf({ attention, touched }: Place, order: InboxOrder): string {
  return order === 'newest' ? `c${touched.toString(36)}` : `a${attention}.${touched.toString(36)}`;
}

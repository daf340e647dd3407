import { AppError } from '../errors.ts';
import { fold } from '../language/fold.ts';
import type { Sqlite } from '../sqlite.ts';
import type { InboxOrder, InboxQuery } from '../staff-protocol.ts';

/** Words of a search beyond this many narrow it no further. */
const mostWords = 12;

/** `set`: looked up, it leads straight to the few conversations it is true of. `test`: true or not of one that is looked at. */
export type Condition = { kind: 'set' | 'test'; sql: string; parameters: unknown[] };
export type InboxFilters = Omit<InboxQuery, 'limit' | 'cursor' | 'order'>;

/**
 * The conditions of a search on `conversations c`, each true by itself, the cheap ones first; what is true of more than `most`
 * rows is a test. Every value is a parameter.
 */
export function conditionsOf(
  db: Sqlite,
  { query = '', from, to, facets = {} }: InboxFilters,
  most: number,
): Condition[] {
  const words = searchWords(query);
  return [
    ...(from === undefined && to === undefined ? [] : [between(db, { from, to }, most)]),
    ...Object.entries(facets).map(([kind, value]) => withFacet(db, { kind, value }, most)),
    ...(words.length === 0 ? [] : [matching(db, words, most)]),
  ];
}

function between(
  db: Sqlite,
  { from, to }: { from: string | undefined; to: string | undefined },
  most: number,
): Condition {
  const bounds: [string, string][] = [];
  if (from !== undefined) bounds.push(['updated_at >= ?', from]);
  if (to !== undefined) bounds.push(['updated_at < ?', to]);
  const parameters = bounds.map(([, moment]) => moment);
  const within = bounds.map(([sql]) => sql).join(' AND ');
  const rows = `SELECT rowid FROM conversations WHERE ${within}`;
  // The plus keeps SQLite on its way through the list: by the index of days it would have to sort all of them.
  return isSmall(db, { sql: rows, parameters }, most)
    ? { kind: 'set', sql: `c.rowid IN (${rows})`, parameters }
    : { kind: 'test', sql: bounds.map(([sql]) => `+c.${sql}`).join(' AND '), parameters };
}

function withFacet(db: Sqlite, { kind, value }: { kind: string; value: string }, most: number): Condition {
  const of = 'SELECT f.conversation FROM facets f WHERE f.kind = ? AND f.value = ?';
  const parameters = [kind, value];
  return isSmall(db, { sql: of, parameters }, most)
    ? { kind: 'set', sql: `c.id IN (${of})`, parameters }
    : { kind: 'test', sql: `EXISTS (${of} AND f.conversation = c.id)`, parameters };
}

function isSmall(
  db: Sqlite,
  { sql, parameters }: Pick<Condition, 'sql' | 'parameters'>,
  most: number,
): boolean {
  const row = db.prepare(`SELECT count(*) AS n FROM (${sql} LIMIT ${most + 1})`).get(...parameters) as {
    n: number;
  };
  return row.n <= most;
}

/**
 * Conversations in which one message has every word, or whose id or order number is the word. Trigrams find words of three
 * letters or more; the filter decides for every word, so that results equal a plain one.
 */
function matching(db: Sqlite, words: readonly string[], most: number): Condition {
  const found = messagesWith(db, words, most);
  const filters = words.map(() => 'instr(s.text, ?) > 0').join(' AND ');
  const inMessages =
    found === undefined
      ? `EXISTS (SELECT 1 FROM messages m CROSS JOIN message_search s ON s.rowid = m.seq
                 WHERE m.conversation = c.id AND ${filters})`
      : 'c.id IN (SELECT m.conversation FROM json_each(?) AS found JOIN messages m ON m.seq = found.value)';
  const only = words.length === 1 ? (words[0] ?? '') : '';
  return {
    kind: found === undefined ? 'test' : 'set',
    sql: `(${inMessages} OR c.id = ? OR c.id IN (SELECT o.conversation FROM orders o WHERE o.number = ?))`,
    parameters: [...(found === undefined ? words : [JSON.stringify(found)]), only, only.toUpperCase()],
  };
}

/** Places in the log of the messages with all words; undefined when they are more than `most`. */
function messagesWith(db: Sqlite, words: readonly string[], most: number): number[] | undefined {
  const indexed = words.filter((word) => [...word].length >= 3);
  const phrase = indexed.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
  const filters = (column: string) => words.map(() => `instr(${column}, ?) > 0`).join(' AND ');
  // Without a word for the index all texts are read: where FTS5 keeps them, which is three times as fast as through it.
  const rows = (
    indexed.length > 0
      ? db
          .prepare(
            `SELECT s.rowid FROM message_search s WHERE s.text MATCH ? AND ${filters('s.text')} LIMIT ?`,
          )
          .pluck()
          .all(phrase, ...words, most + 1)
      : db
          .prepare(`SELECT id FROM message_search_content WHERE ${filters('c0')} LIMIT ?`)
          .pluck()
          .all(...words, most + 1)
  ) as number[];
  return rows.length > most ? undefined : rows;
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

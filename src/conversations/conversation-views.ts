import { AppError } from '../errors.ts';
import { fold } from '../language/fold.ts';
import type {
  Cart,
  ConversationMessage,
  ConversationSummary,
  ConversationView,
  Language,
  Outcome,
  Trace,
} from '../protocol.ts';
import type { Sqlite } from '../sqlite.ts';
import { MessageTable } from './message-table.ts';
import { OrderTable } from './order-table.ts';

export type StaffMessage = ConversationMessage & { turnId?: string };
export type StaffDetail = Omit<ConversationSummary, 'messages'> & {
  messages: StaffMessage[];
  turns: Trace[];
  cart?: Cart;
  orders: { orderNumber: string; status: string; at: string }[];
  feedback: { turnId: string; helpful: boolean; reason?: string; at: string }[];
};
export type SummaryPage = { items: ConversationSummary[]; next?: string };

type SummaryRow = {
  id: string;
  language: Language;
  started_at: string;
  updated_at: string;
  touched: number;
  handoff_at: string | null;
  messages: number;
  first_message: string | null;
  last_outcome: Outcome | null;
  order_number: string | null;
};

const summaryColumns = `
  c.id, c.language, c.started_at, c.updated_at, c.touched, c.handoff_at,
  (SELECT count(*) FROM messages m WHERE m.conversation = c.id) AS messages,
  (SELECT m.text FROM messages m WHERE m.conversation = c.id AND m.role = 'shopper' ORDER BY m.seq LIMIT 1) AS first_message,
  (SELECT t.outcome FROM turns t WHERE t.conversation = c.id AND t.outcome IS NOT NULL ORDER BY t.seq DESC LIMIT 1) AS last_outcome,
  (SELECT o.number FROM orders o WHERE o.conversation = c.id ORDER BY o.at DESC LIMIT 1) AS order_number`;

const previewLength = 160;
/** Words of a search beyond this many narrow it no further. */
const mostWords = 12;

/** What people read of the log: the shopper's own conversation, and the staff's list and detail. */
export class ConversationViews {
  readonly #db: Sqlite;
  readonly #messages: MessageTable;
  readonly #orders: OrderTable;

  constructor(db: Sqlite) {
    this.#db = db;
    this.#messages = new MessageTable(db);
    this.#orders = new OrderTable(db);
  }

  /** As the shopper saw it. */
  view(conversationId: string): ConversationView | undefined {
    const row = this.#db
      .prepare('SELECT language, cart FROM conversations WHERE id = ?')
      .get(conversationId) as { language: Language; cart: string | null } | undefined;
    if (row === undefined) return undefined;
    return {
      conversationId,
      language: row.language,
      messages: this.#messages.ofConversation(conversationId).map(({ message }) => message),
      ...(row.cart === null ? {} : { cart: JSON.parse(row.cart) as Cart }),
    };
  }

  /**
   * Conversations, the one that changed last first. `query` keeps those in which one message (or the order number, or the id)
   * has every word of it, accents and case aside. A cursor that is none of ours throws AppError `bad_cursor` 400.
   */
  list(page: { cursor?: string; limit: number; query?: string }): SummaryPage {
    const before = page.cursor === undefined ? Number.MAX_SAFE_INTEGER : cursorValue(page.cursor);
    const words = searchWords(page.query ?? '');
    const where = words.length === 0 ? { sql: '', parameters: [] } : this.#matching(words);
    const rows = this.#db
      .prepare(
        `SELECT ${summaryColumns} FROM conversations c WHERE c.touched < ? ${where.sql}
         ORDER BY c.touched DESC LIMIT ?`,
      )
      .all(before, ...where.parameters, page.limit + 1) as SummaryRow[];
    const items = rows.slice(0, page.limit);
    const last = items.at(-1);
    return {
      items: items.map(summaryOf),
      ...(rows.length > page.limit && last !== undefined ? { next: `c${last.touched.toString(36)}` } : {}),
    };
  }

  detail(conversationId: string): StaffDetail | undefined {
    const row = this.#db
      .prepare(`SELECT ${summaryColumns}, c.cart FROM conversations c WHERE c.id = ?`)
      .get(conversationId) as (SummaryRow & { cart: string | null }) | undefined;
    if (row === undefined) return undefined;
    const traces = this.#db
      .prepare('SELECT trace FROM turns WHERE conversation = ? AND trace IS NOT NULL ORDER BY seq')
      .all(conversationId) as { trace: string }[];
    const { messages: _, ...summary } = summaryOf(row);
    return {
      ...summary,
      ...(row.cart === null ? {} : { cart: JSON.parse(row.cart) as Cart }),
      orders: this.#orders
        .ofConversation(conversationId)
        .map(({ orderNumber, status, at }) => ({ orderNumber, status, at })),
      feedback: this.#feedback(conversationId),
      messages: this.#messages
        .ofConversation(conversationId)
        .map(({ turnId, message }) => ({ ...message, ...(turnId === undefined ? {} : { turnId }) })),
      turns: traces.map(({ trace }) => JSON.parse(trace) as Trace),
    };
  }

  #feedback(conversationId: string): StaffDetail['feedback'] {
    const rows = this.#db
      .prepare(
        `SELECT f.turn, f.helpful, f.reason, f.at FROM feedback f JOIN turns t ON t.id = f.turn
         WHERE t.conversation = ? ORDER BY t.seq`,
      )
      .all(conversationId) as { turn: string; helpful: number; reason: string | null; at: string }[];
    return rows.map((row) => ({
      turnId: row.turn,
      helpful: row.helpful === 1,
      ...(row.reason === null ? {} : { reason: row.reason }),
      at: row.at,
    }));
  }

  /** Trigrams find words of three letters or more; the filter decides for every word, so that results equal a plain one. */
  #matching(words: string[]): { sql: string; parameters: unknown[] } {
    const indexed = words.filter((word) => [...word].length >= 3);
    const filters = words.map(() => 'instr(s.text, ?) > 0').join(' AND ');
    const match = indexed.length === 0 ? '' : 'message_search MATCH ? AND ';
    const phrase = indexed.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
    const only = words.length === 1 ? (words[0] ?? '') : '';
    return {
      sql: `AND (c.id IN (SELECT m.conversation FROM message_search s JOIN messages m ON m.seq = s.rowid
                          WHERE ${match}${filters})
                 OR c.id = ? OR c.id IN (SELECT o.conversation FROM orders o WHERE o.number = ? COLLATE NOCASE))`,
      parameters: [...(indexed.length === 0 ? [] : [phrase]), ...words, only, only],
    };
  }
}

function searchWords(query: string): string[] {
  const words = fold(query.replaceAll('\0', ' '))
    .split(/\s+/u)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, mostWords);
}

function cursorValue(cursor: string): number {
  const value = /^c[0-9a-z]{1,10}$/.test(cursor) ? Number.parseInt(cursor.slice(1), 36) : Number.NaN;
  if (Number.isSafeInteger(value)) return value;
  throw new AppError('bad_cursor', 'A cursor of the conversation list that was not made here', {
    status: 400,
    publicMessage: {
      es: 'El cursor de la lista no es válido. Empiece por la primera página.',
      en: 'The list cursor is not valid. Start from the first page.',
    },
  });
}

function summaryOf(row: SummaryRow): ConversationSummary {
  const first = [...(row.first_message ?? '')];
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
  };
}

import type { Cart, ConversationMessage, ConversationView, Language, Trace } from '../protocol.ts';
import type { Sqlite } from '../sqlite.ts';
import type { InboxItem, InboxQuery, InsightsByModel } from '../staff-protocol.ts';
import { Inbox } from './inbox.ts';
import { InsightsTable } from './insights-table.ts';
import { MessageTable } from './message-table.ts';
import { OrderTable } from './order-table.ts';
import type { StaffNote, StaffNotes } from './staff-notes.ts';

export type StaffMessage = ConversationMessage & { turnId?: string };
export type StaffDetail = Omit<InboxItem, 'messages'> & {
  messages: StaffMessage[];
  turns: Trace[];
  cart?: Cart;
  orders: { orderNumber: string; status: string; at: string }[];
  feedback: { turnId: string; helpful: boolean; reason?: string; at: string }[];
  notes: StaffNote[];
  corrections: { turnId: string; text: string; author: string; at: string }[];
  insightsByModel?: InsightsByModel;
};

/** What people read of one conversation: the shopper's own view, and the staff's. */
export class ConversationViews {
  readonly #db: Sqlite;
  readonly #messages: MessageTable;
  readonly #orders: OrderTable;
  readonly #inbox: Inbox;
  readonly #insights: InsightsTable;
  readonly #notes: StaffNotes;

  constructor(options: { db: Sqlite; notes: StaffNotes }) {
    this.#db = options.db;
    this.#messages = new MessageTable(options.db);
    this.#orders = new OrderTable(options.db);
    this.#inbox = new Inbox(options.db);
    this.#insights = new InsightsTable({ db: options.db, topics: () => [] });
    this.#notes = options.notes;
  }

  /** As the shopper saw it. */
  view(conversationId: string): ConversationView | undefined {
    const row = this.#db
      .prepare('SELECT language, cart, handoff_at FROM conversations WHERE id = ?')
      .get(conversationId) as
      | { language: Language; cart: string | null; handoff_at: string | null }
      | undefined;
    if (row === undefined) return undefined;
    return {
      conversationId,
      language: row.language,
      messages: this.#messages.ofConversation(conversationId).map(({ message }) => message),
      ...(row.cart === null ? {} : { cart: JSON.parse(row.cart) as Cart }),
      ...(row.handoff_at === null ? {} : { handoff: true }),
    };
  }

  /** On this connection: what a test or a command asks. The console's lists are read elsewhere, so as to hold up no shopper. */
  list(query: InboxQuery): { items: InboxItem[]; next?: string } {
    return this.#inbox.list(query);
  }

  detail(conversationId: string): StaffDetail | undefined {
    const found = this.#inbox.find(conversationId);
    if (found === undefined) return undefined;
    const { cart } = this.#db.prepare('SELECT cart FROM conversations WHERE id = ?').get(conversationId) as {
      cart: string | null;
    };
    const traces = this.#db
      .prepare('SELECT trace FROM turns WHERE conversation = ? AND trace IS NOT NULL ORDER BY seq')
      .all(conversationId) as { trace: string }[];
    const byModel = this.#insights.shownByModel(conversationId);
    return {
      ...found,
      ...(byModel === undefined ? {} : { insightsByModel: byModel }),
      ...(cart === null ? {} : { cart: JSON.parse(cart) as Cart }),
      orders: this.#orders
        .ofConversation(conversationId)
        .map(({ orderNumber, status, at }) => ({ orderNumber, status, at })),
      feedback: this.#feedback(conversationId),
      notes: this.#notes.notesOf(conversationId),
      corrections: this.#notes.correctionsOf(conversationId),
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
}

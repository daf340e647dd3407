import { fold } from '../language/fold.ts';
import type { ConversationMessage, ProductCard } from '../protocol.ts';
import type { Sqlite } from '../sqlite.ts';

type Row = {
  seq: number;
  turn: string | null;
  role: ConversationMessage['role'];
  text: string;
  at: string;
  products: string | null;
};

export type StoredMessage = { seq: number; turnId: string | undefined; message: ConversationMessage };

/** The messages of all conversations and, in the same commit, the folded copy that staff search. */
export class MessageTable {
  readonly #db: Sqlite;

  constructor(db: Sqlite) {
    this.#db = db;
  }

  /** The message's place in the log. */
  insert(message: {
    conversationId: string;
    turnId?: string;
    role: ConversationMessage['role'];
    text: string;
    at: string;
    products?: ProductCard[];
  }): number {
    const products = message.products ?? [];
    const { lastInsertRowid } = this.#db
      .prepare(
        'INSERT INTO messages (conversation, turn, role, text, at, products) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(
        message.conversationId,
        message.turnId ?? null,
        message.role,
        message.text,
        message.at,
        products.length === 0 ? null : JSON.stringify(products),
      );
    this.#db
      .prepare('INSERT INTO message_search (rowid, text) VALUES (?, ?)')
      .run(lastInsertRowid, fold(message.text));
    return Number(lastInsertRowid);
  }

  ofConversation(conversationId: string): StoredMessage[] {
    const rows = this.#db
      .prepare('SELECT seq, turn, role, text, at, products FROM messages WHERE conversation = ? ORDER BY seq')
      .all(conversationId) as Row[];
    return rows.map(fromRow);
  }

  /** What staff wrote after a place in the log. */
  ofStaffAfter(conversationId: string, seq: number): StoredMessage[] {
    const rows = this.#db
      .prepare(
        `SELECT seq, turn, role, text, at, products FROM messages
         WHERE conversation = ? AND role = 'staff' AND seq > ? ORDER BY seq`,
      )
      .all(conversationId, seq) as Row[];
    return rows.map(fromRow);
  }

  /** How many were deleted. */
  delete(conversationId: string): number {
    this.#db
      .prepare('DELETE FROM message_search WHERE rowid IN (SELECT seq FROM messages WHERE conversation = ?)')
      .run(conversationId);
    return this.#db.prepare('DELETE FROM messages WHERE conversation = ?').run(conversationId).changes;
  }
}

function fromRow(row: Row): StoredMessage {
  return {
    seq: row.seq,
    turnId: row.turn ?? undefined,
    message: {
      role: row.role,
      text: row.text,
      at: row.at,
      ...(row.products === null ? {} : { products: JSON.parse(row.products) as ProductCard[] }),
    },
  };
}

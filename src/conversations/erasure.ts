import type { Sqlite } from '../sqlite.ts';
import type { Handoffs } from './handoffs.ts';
import { MessageTable } from './message-table.ts';
import { OrderTable } from './order-table.ts';

/** Spanish commercial law has business records kept for six years (Código de Comercio, art. 30). */
export const orderRetentionYears = 6;

/** What an erasure did: counts, and what stays behind with its reason. It holds nothing that was said. */
export type Receipt = {
  conversationId: string;
  erasedAt: string;
  erased: { messages: number; turns: number };
  kept: { what: 'order'; orderNumber: string; until: string }[];
};

const busyWaitMs = 5000;
const checkpointWaitMs = 20;
const checkpointAgainMs = 250;

export class Erasure {
  readonly #db: Sqlite;
  readonly #handoffs: Handoffs;
  readonly #now: () => Date;
  readonly #erased: ((conversationId: string) => void) | undefined;
  readonly #messages: MessageTable;
  readonly #orders: OrderTable;
  #again: NodeJS.Timeout | undefined;

  constructor(options: {
    db: Sqlite;
    handoffs: Handoffs;
    now: () => Date;
    erased?: (conversationId: string) => void;
  }) {
    this.#erased = options.erased;
    this.#db = options.db;
    this.#handoffs = options.handoffs;
    this.#now = options.now;
    this.#messages = new MessageTable(options.db);
    this.#orders = new OrderTable(options.db);
  }

  /** Deletes a conversation so that no file holds its words any more. Undefined when it is not there. */
  erase(conversationId: string): Receipt | undefined {
    const receipt = this.#db.transaction(() => this.#delete(conversationId)).immediate();
    if (receipt === undefined) return undefined;
    this.#handoffs.leftQueue(conversationId);
    this.#erased?.(conversationId);
    this.#forgetPages();
    return receipt;
  }

  /** Everything of a visitor. */
  eraseVisitor(visitorId: string): Receipt[] {
    const rows = this.#db
      .prepare('SELECT id FROM conversations WHERE visitor = ? ORDER BY started_at')
      .all(visitorId) as { id: string }[];
    return rows.map(({ id }) => this.erase(id)).filter((receipt) => receipt !== undefined);
  }

  /** Retention: conversations silent since `conversationsBefore`, and orders older than theirs. */
  deleteExpired(limits: { conversationsBefore: Date }): { conversations: number; orders: number } {
    const ordersBefore = yearsLater(this.#now(), -orderRetentionYears);
    const rows = this.#db
      .prepare('SELECT id FROM conversations WHERE updated_at < ?')
      .all(limits.conversationsBefore.toISOString()) as { id: string }[];
    let conversations = 0;
    for (const { id } of rows) {
      if (this.#db.transaction(() => this.#delete(id)).immediate() !== undefined) conversations += 1;
      this.#handoffs.leftQueue(id);
    }
    const orders = this.#orders.deleteBefore(ordersBefore.toISOString());
    if (conversations + orders > 0) this.#forgetPages();
    return { conversations, orders };
  }

  #delete(conversationId: string): Receipt | undefined {
    const known = this.#db.prepare('SELECT 1 FROM conversations WHERE id = ?').get(conversationId);
    if (known === undefined) return undefined;
    const orders = this.#orders.ofConversation(conversationId);
    this.#orders.detach(conversationId);
    const messages = this.#messages.delete(conversationId);
    const turns = this.#db.prepare('DELETE FROM turns WHERE conversation = ?').run(conversationId).changes;
    this.#db.prepare('DELETE FROM conversations WHERE id = ?').run(conversationId);
    return {
      conversationId,
      erasedAt: this.#now().toISOString(),
      erased: { messages, turns },
      kept: orders.map(({ orderNumber, at }) => ({
        what: 'order',
        orderNumber,
        until: yearsLater(new Date(at), orderRetentionYears).toISOString().slice(0, 10),
      })),
    };
  }

  /**
   * Deleted cells are zeroed already (secure_delete); this empties the write-ahead log, which still had them. Whoever reads at
   * this moment is let finish first: shoppers are not kept waiting for it.
   */
  #forgetPages(): void {
    clearTimeout(this.#again);
    this.#db.pragma(`busy_timeout = ${checkpointWaitMs}`);
    const [outcome] = this.#db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    this.#db.pragma(`busy_timeout = ${busyWaitMs}`);
    if (outcome?.busy !== 1) return;
    this.#again = setTimeout(() => {
      if (this.#db.open) this.#forgetPages();
    }, checkpointAgainMs).unref();
  }
}

function yearsLater(date: Date, years: number): Date {
  const later = new Date(date);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}

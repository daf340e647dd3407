import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfirmedOrder } from '../chat/conversation-store.ts';
import { openWritable, type Sqlite } from '../sqlite.ts';
import { ConversationLog } from './conversation-log.ts';
import { ConversationViews } from './conversation-views.ts';
import { Erasure } from './erasure.ts';
import { FeedbackTable } from './feedback-table.ts';
import { Handoffs } from './handoffs.ts';
import { LiveEvents } from './live-events.ts';
import { migrate } from './migrations.ts';
import { OrderOutbox } from './order-outbox.ts';
import { OrderTable } from './order-table.ts';
import { OrderViews } from './order-views.ts';

/** How long an answer to "is it writable?" is believed: each asks the disk to sync. */
const probeMs = 1000;

/** Everything that is kept about conversations, on one open database. */
export type ConversationsDb = {
  /** What the chat keeps and reads: a ConversationStore. */
  log: ConversationLog;
  views: ConversationViews;
  handoffs: Handoffs;
  feedback: FeedbackTable;
  erasure: Erasure;
  /** What the shop's own system is told of orders. */
  outbox: OrderOutbox;
  /** Orders as staff see them. */
  orders: OrderViews;
  /** Moves an order on; false when there is none of that number. */
  setOrderStatus(orderNumber: string, status: ConfirmedOrder['status']): boolean;
  /** Turns that are stored and not over, by conversation. */
  unfinishedTurns(conversationId: string): string[];
  writable(): boolean;
  /** How the connection keeps its word on what is on disk and what is deleted. */
  pragmas(): { journalMode: unknown; synchronous: unknown; secureDelete: unknown };
  close(): void;
};

/**
 * Opens (makes, migrates) `conversations.db` in DATA_DIR. `textKey` is what resent texts are compared under; `orderEvents: 'kept'`
 * has each order announced in the outbox.
 */
export function openConversations(options: {
  dataDir: string;
  textKey: Buffer;
  orderEvents?: 'kept' | 'none';
  now?: () => Date;
}): ConversationsDb {
  mkdirSync(options.dataDir, { recursive: true });
  const file = join(options.dataDir, 'conversations.db');
  const db = openWritable(file);
  try {
    // Only the service's own user reads what shoppers wrote; SQLite gives its side files the same mode.
    chmodSync(file, 0o600);
    db.pragma('secure_delete = ON');
    migrate(db);
  } catch (error) {
    db.close();
    throw error;
  }
  const now = options.now ?? (() => new Date());
  const live = new LiveEvents();
  const orders = new OrderTable(db);
  const handoffs = new Handoffs({ db, live, now });
  const outbox = new OrderOutbox({ db, now, events: options.orderEvents ?? 'none' });
  return {
    log: new ConversationLog({
      db,
      textKey: options.textKey,
      now,
      handedBack: (conversationId) => handoffs.leftQueue(conversationId),
      ordered: (orderNumber) => outbox.add(orderNumber),
    }),
    views: new ConversationViews(db),
    handoffs,
    feedback: new FeedbackTable({ db, now }),
    erasure: new Erasure({ db, handoffs, now }),
    outbox,
    orders: new OrderViews({ db, outbox }),
    setOrderStatus: (orderNumber, status) => orders.setStatus(orderNumber, status, now().toISOString()),
    unfinishedTurns(conversationId) {
      const rows = db
        .prepare("SELECT id FROM turns WHERE conversation = ? AND status = 'running'")
        .all(conversationId) as { id: string }[];
      return rows.map(({ id }) => id);
    },
    writable: writableProbe(db),
    pragmas: () => ({
      journalMode: db.pragma('journal_mode', { simple: true }),
      synchronous: db.pragma('synchronous', { simple: true }),
      secureDelete: db.pragma('secure_delete', { simple: true }),
    }),
    close() {
      db.close();
    },
  };
}

function writableProbe(db: Sqlite): () => boolean {
  let known = { at: 0, writable: false };
  return () => {
    const at = performance.now();
    if (known.at === 0 || at - known.at > probeMs) known = { at, writable: canWrite(db) };
    return known.writable;
  };
}

function canWrite(db: Sqlite): boolean {
  try {
    return db.prepare('UPDATE probe SET at = ?').run(new Date().toISOString()).changes === 1;
  } catch {
    return false;
  }
}

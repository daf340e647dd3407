import { join } from 'node:path';
import type { ConfirmedOrder } from '../chat/conversation-store.ts';
import type { Log } from '../log.ts';
import type { Language } from '../protocol.ts';
import { openPrivate, type Sqlite } from '../sqlite.ts';
import type {
  InboxCounts,
  InboxItem,
  InboxQuery,
  Learned,
  LearnedTable,
  LearnQuery,
} from '../staff-protocol.ts';
import { AuditTrail } from './audit.ts';
import type { ExportFormat, SubjectExport, TestCase } from './conversation-export.ts';
import { ConversationLog } from './conversation-log.ts';
import { ConversationViews } from './conversation-views.ts';
import { Erasure } from './erasure.ts';
import { FeedbackTable } from './feedback-table.ts';
import { Handoffs } from './handoffs.ts';
import { InsightsTable } from './insights-table.ts';
import { LiveEvents } from './live-events.ts';
import { migrations } from './migrations.ts';
import { ModelInsights } from './model-insights.ts';
import { OrderOutbox } from './order-outbox.ts';
import { OrderTable } from './order-table.ts';
import { OrderViews } from './order-views.ts';
import { SharedAnswers } from './shared-answers.ts';
import { StaffFeed } from './staff-feed.ts';
import { StaffNotes } from './staff-notes.ts';
import { StaffReader } from './staff-reader.ts';
import { SynonymsTable } from './synonyms-table.ts';

/** How long an answer to "is it writable?" is believed: each asks the disk to sync. */
const probeMs = 1000;

/** Everything that is kept about conversations, on one open database. */
export type ConversationsDb = {
  /** What the chat keeps and reads: a ConversationStore. */
  log: ConversationLog;
  views: ConversationViews;
  /** The staff's lists, read on a thread of their own. */
  inbox: {
    list(query: InboxQuery): Promise<{ items: InboxItem[]; next?: string }>;
    counts(query: Omit<InboxQuery, 'limit' | 'cursor' | 'order'>): Promise<InboxCounts>;
  };
  /** Conversations as files, read there too. */
  files: {
    file(ids: readonly string[], format: ExportFormat): Promise<string>;
    testCase(conversationId: string): Promise<TestCase | undefined>;
    subject(conversationId: string): Promise<SubjectExport | undefined>;
  };
  /** What the log teaches, on another thread again: reading all of it takes a while. */
  learn: {
    read(query: LearnQuery): Promise<Learned>;
    csv(query: LearnQuery, table: LearnedTable): Promise<string>;
  };
  /** What open consoles are told. */
  feed: StaffFeed;
  /** What staff add to conversations. */
  notes: StaffNotes;
  audit: AuditTrail;
  /** Words the merchant took over. */
  synonyms: SynonymsTable;
  /** What code reads out of conversations. */
  insights: InsightsTable;
  /** What a model reads out of them, when it is asked to. */
  modelInsights: ModelInsights;
  handoffs: Handoffs;
  feedback: FeedbackTable;
  erasure: Erasure;
  /** What the shop's own system is told of orders. */
  outbox: OrderOutbox;
  /** Orders as staff see them. */
  orders: OrderViews;
  /** Moves an order on; false when there is none of that number. */
  setOrderStatus(orderNumber: string, status: ConfirmedOrder['status']): boolean;
  /** Every conversation of a shopper. */
  ofVisitor(visitorId: string): string[];
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
  /** What the shop files conversations under. */
  topics?: () => readonly string[];
  log?: Log;
  /** Searches are to know other words. */
  synonymsChanged?: () => void;
  /** Somebody new waits for a person. */
  personAsked?: (asked: { conversationId: string; language: Language; at: string }) => void;
}): ConversationsDb {
  const file = join(options.dataDir, 'conversations.db');
  const db = openPrivate(file, migrations);
  const now = options.now ?? (() => new Date());
  const live = new LiveEvents();
  const orders = new OrderTable(db);
  const insights = new InsightsTable({ db, topics: options.topics ?? (() => []) });
  const shared = new SharedAnswers();
  const feed = new StaffFeed({ told: () => shared.forget() });
  const reread = rereader(db, insights, options.log);
  const changed = (conversationId: string): void => {
    reread(conversationId);
    feed.changed(conversationId);
  };
  /** Whoever did it reads it at once. */
  const acted = (conversationId: string): void => {
    shared.forget();
    feed.changed(conversationId);
  };
  const handoffs = new Handoffs({
    ...{ db, live, now },
    changed(conversationId) {
      changed(conversationId);
      acted(conversationId);
    },
  });
  const notes = new StaffNotes({ db, now, changed, acted });
  const reader = new StaffReader(file);
  const learner = new StaffReader(file);
  const outbox = new OrderOutbox({ db, now, events: options.orderEvents ?? 'none' });
  return {
    log: new ConversationLog({
      db,
      textKey: options.textKey,
      now,
      handedBack: (conversationId) => handoffs.leftQueue(conversationId),
      ordered: (orderNumber) => outbox.add(orderNumber),
      turnEnded: changed,
      touched: (conversationId) => feed.changed(conversationId),
      ...(options.personAsked === undefined ? {} : { personAsked: options.personAsked }),
    }),
    views: new ConversationViews({ db, notes }),
    inbox: {
      list: (query) => shared.ask(JSON.stringify(['list', query]), () => reader.ask('list', query)),
      counts: (query) => shared.ask(JSON.stringify(['counts', query]), () => reader.ask('counts', query)),
    },
    learn: {
      read: (query) => learner.ask('learn', query),
      csv: (query, table) => learner.ask('learnedCsv', { ...query, table }),
    },
    files: {
      file: (ids, format) => reader.ask('file', { ids, format }),
      testCase: (conversationId) => reader.ask('testCase', conversationId),
      subject: (conversationId) => reader.ask('subject', conversationId),
    },
    feed,
    notes,
    audit: new AuditTrail({ db, now }),
    synonyms: new SynonymsTable({ db, now, changed: () => options.synonymsChanged?.() }),
    insights,
    modelInsights: new ModelInsights({
      ...{ insights, topics: options.topics ?? (() => []), now },
      kept: acted,
    }),
    handoffs,
    feedback: new FeedbackTable({ db, now, changed }),
    erasure: new Erasure({ db, handoffs, now, erased: acted }),
    outbox,
    orders: new OrderViews({ db, outbox }),
    setOrderStatus(orderNumber, status) {
      const set = orders.setStatus(orderNumber, status, now().toISOString());
      if (set) acted(orderNumber);
      return set;
    },
    ofVisitor(visitorId) {
      const rows = db
        .prepare('SELECT id FROM conversations WHERE visitor = ? ORDER BY started_at')
        .all(visitorId) as { id: string }[];
      return rows.map(({ id }) => id);
    },
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
      feed.close();
      reader.close();
      learner.close();
      db.close();
    },
  };
}

/** What is read out of a conversation never costs the conversation: if reading fails, the log says so and the rest is kept. */
function rereader(
  db: Sqlite,
  insights: InsightsTable,
  log: Log | undefined,
): (conversationId: string) => void {
  const refresh = db.transaction((conversationId: string) => insights.refresh(conversationId));
  return (conversationId) => {
    try {
      refresh(conversationId);
    } catch (error) {
      log?.error({ err: error, conversationId }, 'The insights of a conversation could not be made');
    }
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

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConversationState } from '../../../src/chat/conversation-state.ts';
import { type ConversationsDb, openConversations } from '../../../src/conversations/database.ts';
import type { Cart, NumberedEvent, Outcome, ProductCard, Trace } from '../../../src/protocol.ts';
import { openWritable, type Sqlite } from '../../../src/sqlite.ts';

export const textKey = Buffer.alloc(32, 7);
export const state: ConversationState = { shown: ['a'], amounts: [], greeted: true };

/** A real database in a folder of its own, with a clock that a test moves. */
export function tempConversations(how: { orderEvents?: 'kept' | 'none'; topics?: string[] } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tendero-conversations-'));
  const clock = { now: new Date('2026-01-01T10:00:00.000Z') };
  const { topics = [], ...rest } = how;
  const options = { dataDir, textKey, now: () => clock.now, topics: () => topics, ...rest };
  let db = openConversations(options);
  return {
    dataDir,
    clock,
    get db(): ConversationsDb {
      return db;
    },
    /** What no part of the program does: on a connection of its own. */
    raw(act: (sqlite: Sqlite) => void): void {
      const sqlite = openWritable(join(dataDir, 'conversations.db'));
      act(sqlite);
      sqlite.close();
    },
    /** As a restart of the service. */
    reopen(): void {
      db.close();
      db = openConversations(options);
    },
    [Symbol.dispose](): void {
      db.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function begin(
  db: ConversationsDb,
  message: { text?: string; conversationId?: string; visitorId?: string; messageId?: string } = {},
): { turnId: string; conversationId: string; messageId: string; visitorId: string } {
  const messageId = message.messageId ?? randomUUID();
  const visitorId = message.visitorId ?? randomUUID();
  const begun = db.log.beginTurn({
    messageId,
    rawText: message.text ?? 'hola',
    text: message.text ?? 'hola',
    conversationId: message.conversationId,
    visitorId,
    language: 'es',
  });
  if (begun.kind !== 'begun') throw new Error(`expected a new turn, not ${begun.kind}`);
  return { turnId: begun.turnId, conversationId: begun.conversationId, messageId, visitorId };
}

export function finish(
  db: ConversationsDb,
  turn: { turnId: string; conversationId: string },
  end: {
    shown?: string;
    cards?: ProductCard[];
    outcome?: Outcome;
    handoff?: boolean;
    events?: NumberedEvent[];
    status?: 'done' | 'failed' | 'stopped';
    draft?: string;
  } = {},
): void {
  db.log.finishTurn({
    turnId: turn.turnId,
    conversationId: turn.conversationId,
    status: end.status ?? 'done',
    outcome: end.outcome ?? 'answered',
    voice: 'catalogue',
    shown: end.shown ?? 'Buenos días.',
    cards: end.cards ?? [],
    events: end.events ?? [],
    trace: traceOf(turn.turnId, end.draft ?? ''),
    state,
    language: 'es',
    handoff: end.handoff ?? false,
    history: { promptContent: 'prompt', productIds: ['a'], pageIds: ['p'] },
  });
}

export function traceOf(turnId: string, draft = ''): Trace {
  return {
    turnId,
    language: 'es',
    understood: { intent: 'greet' },
    candidates: [],
    prompt: [],
    draft,
    verdicts: [{ clause: 'Hola.', verdict: 'passed', rule: 'true' }],
    generation: 'g1',
    timings: { understandMs: 1, retrieveMs: 2, firstTokenMs: 30, totalMs: 40 },
    outcome: 'answered',
    voice: 'catalogue',
  };
}

/** A confirmed order of a conversation of its own. */
export function confirmOrder(
  db: ConversationsDb,
  orderNumber: string,
): { turnId: string; conversationId: string; messageId: string; visitorId: string } {
  const turn = begin(db);
  const cart = cartOf({ orderNumber, address: 'Calle Mayor 1' });
  db.log.commitAct({ ...turn, cart, state, act: {} });
  return turn;
}

export function cartOf(options: { orderNumber?: string; address?: string } = {}): Cart {
  const price = { amount: 1295, currency: 'EUR' };
  return {
    lines: [
      {
        lineId: 'l1',
        productId: 'pepperoni',
        title: 'Pizza pepperoni',
        quantity: 2,
        unitPrice: price,
        lineTotal: { amount: 2590, currency: 'EUR' },
      },
    ],
    subtotal: { amount: 2590, currency: 'EUR' },
    total: { amount: 2590, currency: 'EUR' },
    ...(options.address === undefined
      ? {}
      : { delivery: { method: 'delivery' as const, address: options.address } }),
    ...(options.orderNumber === undefined
      ? { status: 'open' as const }
      : { status: 'confirmed' as const, orderNumber: options.orderNumber }),
  };
}

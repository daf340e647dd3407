import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { ConversationState } from '../chat/conversation-state.ts';
import type {
  BegunTurn,
  ConfirmedOrder,
  ConversationStore,
  HistoryTurn,
  StoredConversation,
} from '../chat/conversation-store.ts';
import { AppError } from '../errors.ts';
import type { Cart, Language, NumberedEvent } from '../protocol.ts';
import type { Sqlite } from '../sqlite.ts';
import { HandoffQueue } from './handoff-queue.ts';
import { MessageTable } from './message-table.ts';
import { OrderTable } from './order-table.ts';

type TurnRow = {
  id: string;
  conversation: string;
  visitor: string;
  text_hash: Buffer;
  had_token: number;
  status: string;
  events: string | null;
  text: string;
};

const freshState: ConversationState = { shown: [], amounts: [], greeted: false };

/** The log of all turns: each method that writes is one commit, on disk when it returns. */
export class ConversationLog implements ConversationStore {
  readonly #db: Sqlite;
  readonly #textKey: Buffer;
  readonly #now: () => Date;
  readonly #handedBack: (conversationId: string) => void;
  readonly #personAsked:
    | ((asked: { conversationId: string; language: Language; at: string }) => void)
    | undefined;
  readonly #turnEnded: ((conversationId: string) => void) | undefined;
  readonly #touched: ((conversationId: string) => void) | undefined;
  readonly #messages: MessageTable;
  readonly #orders: OrderTable;
  readonly #queue: HandoffQueue;

  constructor(options: {
    db: Sqlite;
    textKey: Buffer;
    now: () => Date;
    handedBack: (conversationId: string) => void;
    /** Called in the commit of each new order. */
    ordered?: (orderNumber: string) => void;
    /** Called once somebody new waits for a person. */
    personAsked?: (asked: { conversationId: string; language: Language; at: string }) => void;
    /** Called in the commit that ends a turn. */
    turnEnded?: (conversationId: string) => void;
    /** Called in every commit that changes a conversation. */
    touched?: (conversationId: string) => void;
  }) {
    this.#touched = options.touched;
    this.#db = options.db;
    this.#textKey = options.textKey;
    this.#now = options.now;
    this.#handedBack = options.handedBack;
    this.#personAsked = options.personAsked;
    this.#turnEnded = options.turnEnded;
    this.#messages = new MessageTable(options.db);
    this.#orders = new OrderTable(options.db, options.ordered);
    this.#queue = new HandoffQueue(options.db);
  }

  beginTurn(message: Parameters<ConversationStore['beginTurn']>[0]): BegunTurn {
    const textHash = this.#hashOf(message.messageId, message.rawText);
    return this.#db
      .transaction((): BegunTurn => {
        const known = this.#turnOfMessage(message.messageId);
        if (known !== undefined) return begunBefore(known, textHash);
        const at = this.#now().toISOString();
        const conversationId = message.conversationId ?? this.#insertConversation(message, at);
        this.#touch(conversationId, at);
        const turnId = randomUUID();
        this.#db
          .prepare(
            `INSERT INTO turns (id, conversation, message_id, text_hash, had_token, status, started_at)
             VALUES (?, ?, ?, ?, ?, 'running', ?)`,
          )
          .run(
            turnId,
            conversationId,
            message.messageId,
            textHash,
            message.conversationId === undefined ? 1 : 0,
            at,
          );
        this.#messages.insert({ conversationId, turnId, role: 'shopper', text: message.text, at });
        return { kind: 'begun', turnId, conversationId };
      })
      .immediate();
  }

  isKnownMessage(messageId: string): boolean {
    return this.#db.prepare('SELECT 1 FROM turns WHERE message_id = ?').get(messageId) !== undefined;
  }

  conversation(conversationId: string): StoredConversation | undefined {
    const row = this.#db
      .prepare(
        'SELECT visitor, language, handoff_at, handoff_answered, state, cart FROM conversations WHERE id = ?',
      )
      .get(conversationId) as
      | {
          visitor: string;
          language: Language;
          handoff_at: string | null;
          handoff_answered: number;
          state: string;
          cart: string | null;
        }
      | undefined;
    if (row === undefined) return undefined;
    return {
      conversationId,
      visitorId: row.visitor,
      language: row.language,
      handoff: row.handoff_at !== null,
      attended: row.handoff_at !== null && row.handoff_answered === 1,
      state: JSON.parse(row.state) as ConversationState,
      cart: row.cart === null ? undefined : (JSON.parse(row.cart) as Cart),
    };
  }

  history(conversationId: string): HistoryTurn[] {
    const rows = this.#db
      .prepare(
        `SELECT t.id, t.prompt_content, t.product_ids, t.page_ids,
                coalesce((SELECT m.text FROM messages m WHERE m.conversation = t.conversation AND m.turn = t.id
                          AND m.role = 'assistant'), '') AS shown
         FROM turns t WHERE t.conversation = ? AND t.status <> 'running' ORDER BY t.seq`,
      )
      .all(conversationId) as {
      id: string;
      prompt_content: string;
      product_ids: string;
      page_ids: string;
      shown: string;
    }[];
    return rows.map((row) => ({
      turnId: row.id,
      promptContent: row.prompt_content,
      shown: row.shown,
      productIds: JSON.parse(row.product_ids) as string[],
      pageIds: JSON.parse(row.page_ids) as string[],
    }));
  }

  commitAct(act: Parameters<ConversationStore['commitAct']>[0]): void {
    this.#db
      .transaction(() => {
        this.saveCart(act.conversationId, act.cart, act.state);
        const changed = this.#db
          .prepare('UPDATE turns SET act = ? WHERE id = ? AND conversation = ?')
          .run(JSON.stringify(act.act ?? null), act.turnId, act.conversationId).changes;
        if (changed === 0) throw conversationGone(act.conversationId);
      })
      .immediate();
  }

  /** A cart changed outside a turn (a card's buttons), one commit. A confirmed one is stored as an order with it. */
  saveCart(conversationId: string, cart: Cart, state: ConversationState): void {
    this.#db
      .transaction(() => {
        const at = this.#now().toISOString();
        const row = this.#db
          .prepare('UPDATE conversations SET cart = ?, state = ? WHERE id = ? RETURNING visitor, language')
          .get(JSON.stringify(cart), JSON.stringify(state), conversationId) as
          | { visitor: string; language: Language }
          | undefined;
        if (row === undefined) throw conversationGone(conversationId);
        this.#touch(conversationId, at);
        if (cart.status === 'confirmed') {
          this.#orders.insert({ cart, conversationId, visitorId: row.visitor, language: row.language, at });
        }
      })
      .immediate();
  }

  committedAct(turnId: string): unknown {
    const row = this.#db.prepare('SELECT act FROM turns WHERE id = ?').get(turnId) as
      | { act: string | null }
      | undefined;
    return row === undefined || row.act === null ? undefined : JSON.parse(row.act);
  }

  /** Says nothing when the turn is over already or its conversation was erased meanwhile: there is nothing left to keep. */
  finishTurn(end: Parameters<ConversationStore['finishTurn']>[0]): void {
    let handedBack = false;
    let asked = false;
    const at = this.#now().toISOString();
    this.#db
      .transaction(() => {
        const changed = this.#db
          .prepare(
            `UPDATE turns SET status = ?, outcome = ?, voice = ?, finished_at = ?, events = ?, trace = ?,
                              prompt_content = ?, product_ids = ?, page_ids = ?
             WHERE id = ? AND conversation = ? AND status = 'running'`,
          )
          .run(
            end.status,
            end.outcome ?? null,
            end.voice ?? null,
            at,
            JSON.stringify(end.events.map(withoutToken)),
            JSON.stringify(end.trace),
            end.history.promptContent,
            JSON.stringify(end.history.productIds),
            JSON.stringify(end.history.pageIds),
            end.turnId,
            end.conversationId,
          ).changes;
        if (changed === 0) return;
        if (end.shown !== '' || end.cards.length > 0) {
          this.#messages.insert({
            conversationId: end.conversationId,
            turnId: end.turnId,
            role: 'assistant',
            text: end.shown,
            at,
            products: end.cards,
          });
        }
        this.#db
          .prepare('UPDATE conversations SET state = ?, language = ? WHERE id = ?')
          .run(JSON.stringify(end.state), end.language, end.conversationId);
        if (end.handoff) asked = this.#queue.join(end.conversationId, at);
        else handedBack = this.#queue.leaveByTurn(end.conversationId, end.turnId);
        this.#touch(end.conversationId, at);
        this.#turnEnded?.(end.conversationId);
      })
      .immediate();
    if (handedBack) this.#handedBack(end.conversationId);
    if (asked) this.#personAsked?.({ conversationId: end.conversationId, language: end.language, at });
  }

  order(orderNumber: string): ConfirmedOrder | undefined {
    return this.#orders.find(orderNumber);
  }

  ordersOfVisitor(visitorId: string): ConfirmedOrder[] {
    return this.#orders.ofVisitor(visitorId);
  }

  handoffPosition(conversationId: string): number {
    return this.#queue.before(conversationId);
  }

  #insertConversation(message: { visitorId: string; language: Language }, at: string): string {
    const id = randomUUID();
    this.#db
      .prepare(
        `INSERT INTO conversations (id, visitor, language, started_at, updated_at, touched, state)
         VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(touched), 0) + 1 FROM conversations), ?)`,
      )
      .run(id, message.visitorId, message.language, at, at, JSON.stringify(freshState));
    return id;
  }

  #touch(conversationId: string, at: string): void {
    const changed = this.#db
      .prepare(
        `UPDATE conversations SET updated_at = ?, reviewed = 0, touched = (SELECT max(touched) + 1 FROM conversations) WHERE id = ?`,
      )
      .run(at, conversationId).changes;
    if (changed === 0) throw conversationGone(conversationId);
    this.#touched?.(conversationId);
  }

  #turnOfMessage(messageId: string): TurnRow | undefined {
    return this.#db
      .prepare(
        `SELECT t.id, t.conversation, c.visitor, t.text_hash, t.had_token, t.status, t.events,
                (SELECT m.text FROM messages m WHERE m.conversation = t.conversation AND m.turn = t.id
                 AND m.role = 'shopper') AS text
         FROM turns t JOIN conversations c ON c.id = t.conversation WHERE t.message_id = ?`,
      )
      .get(messageId) as TurnRow | undefined;
  }

  #hashOf(messageId: string, rawText: string): Buffer {
    return createHmac('sha256', this.#textKey).update(`${messageId}\n${rawText}`).digest();
  }
}

function begunBefore(row: TurnRow, textHash: Buffer): BegunTurn {
  if (!timingSafeEqual(row.text_hash, textHash)) return { kind: 'other_text' };
  const found = {
    turnId: row.id,
    conversationId: row.conversation,
    visitorId: row.visitor,
    hadToken: row.had_token === 1,
  };
  if (row.status === 'running') return { kind: 'unfinished', text: row.text, ...found };
  return { kind: 'finished', events: JSON.parse(row.events ?? '[]') as NumberedEvent[], ...found };
}

/** A visitor's token is never on disk; a replay makes it again. */
function withoutToken(event: NumberedEvent): NumberedEvent {
  if (event.event !== 'turn') return event;
  const { token: _, ...data } = event.data;
  return { ...event, data };
}

function conversationGone(conversationId: string): AppError {
  return new AppError('not_found', `Conversation ${conversationId} is not there (erased meanwhile?)`, {
    status: 404,
    publicMessage: {
      es: 'No encontramos esa conversación.',
      en: 'We cannot find that conversation.',
    },
  });
}

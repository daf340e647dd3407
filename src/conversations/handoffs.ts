import type { Cart, ConversationMessage, Language } from '../protocol.ts';
import type { Sqlite } from '../sqlite.ts';
import { HandoffQueue } from './handoff-queue.ts';
import { backToAssistant, personIsHere } from './handoff-sentences.ts';
import type { LiveEvent, LiveEvents } from './live-events.ts';
import { MessageTable } from './message-table.ts';

/** Conversations in which a person was asked for: the queue, what staff answer, and handing back to the assistant. */
export class Handoffs {
  readonly #db: Sqlite;
  readonly #live: LiveEvents;
  readonly #now: () => Date;
  readonly #changed: ((conversationId: string) => void) | undefined;
  readonly #messages: MessageTable;
  readonly #queue: HandoffQueue;

  constructor(options: {
    db: Sqlite;
    live: LiveEvents;
    now: () => Date;
    /** Somebody answered, took over or handed back: what is read out of the conversation may be another thing now. */
    changed?: (conversationId: string) => void;
  }) {
    this.#db = options.db;
    this.#live = options.live;
    this.#now = options.now;
    this.#changed = options.changed;
    this.#messages = new MessageTable(options.db);
    this.#queue = new HandoffQueue(options.db);
  }

  /** How many wait for a person now. */
  waiting(): number {
    return this.#queue.length();
  }

  /** Whether a person was asked for; undefined for an unknown conversation. */
  isOpen(conversationId: string): boolean | undefined {
    const row = this.#db.prepare('SELECT handoff_at FROM conversations WHERE id = ?').get(conversationId) as
      | { handoff_at: string | null }
      | undefined;
    return row === undefined ? undefined : row.handoff_at !== null;
  }

  /** How many wait before this one; undefined when no person was asked for, or one has answered already. */
  position(conversationId: string): number | undefined {
    return this.#queue.isWaiting(conversationId) ? this.#queue.before(conversationId) : undefined;
  }

  /** A person's answer: on disk, then to the shopper who listens. Undefined when no person was asked for. */
  answer(conversationId: string, text: string): ConversationMessage | undefined {
    const at = this.#now().toISOString();
    const message: ConversationMessage = { role: 'staff', text, at };
    const seq = this.#db
      .transaction(() => {
        const changed = this.#db
          .prepare(
            `UPDATE conversations SET handoff_answered = 1, updated_at = ?,
                                      touched = (SELECT max(touched) + 1 FROM conversations)
             WHERE id = ? AND handoff_at IS NOT NULL`,
          )
          .run(at, conversationId).changes;
        return changed === 0 ? undefined : this.#messages.insert({ conversationId, role: 'staff', text, at });
      })
      .immediate();
    if (seq === undefined) return undefined;
    this.#changed?.(conversationId);
    this.#live.publish(conversationId, { event: 'message', id: seq, data: message });
    this.queueMoved();
    return message;
  }

  /**
   * A person comes in, asked for or not: the assistant falls silent from now on and the shopper is told. False for an unknown
   * conversation; taking over what a person has already says nothing again.
   */
  takeOver(conversationId: string): boolean {
    const at = this.#now().toISOString();
    const came = this.#db
      .transaction(() => {
        const row = this.#row(conversationId);
        if (row === undefined) return undefined;
        const isHere = row.handoff_at !== null && row.handoff_answered === 1;
        if (isHere) return { said: undefined };
        this.#db
          .prepare(
            `UPDATE conversations SET handoff_at = coalesce(handoff_at, ?), handoff_answered = 1, updated_at = ?,
                                      touched = (SELECT max(touched) + 1 FROM conversations) WHERE id = ?`,
          )
          .run(at, at, conversationId);
        return { said: this.#keep(conversationId, personIsHere[row.language], at) };
      })
      .immediate();
    if (came === undefined) return false;
    if (came.said === undefined) return true;
    this.#changed?.(conversationId);
    this.#live.publish(conversationId, came.said);
    this.queueMoved();
    return true;
  }

  /** The assistant answers again, and the shopper is told. False when no person was asked for. */
  handBack(conversationId: string): boolean {
    const at = this.#now().toISOString();
    const said = this.#db
      .transaction(() => {
        const row = this.#row(conversationId);
        if (row === undefined || row.handoff_at === null) return undefined;
        this.#db
          .prepare(
            `UPDATE conversations SET handoff_at = NULL, handoff_answered = 0, updated_at = ?,
                                      touched = (SELECT max(touched) + 1 FROM conversations) WHERE id = ?`,
          )
          .run(at, conversationId);
        return this.#keep(conversationId, backToAssistant[row.language], at);
      })
      .immediate();
    if (said === undefined) return false;
    this.#changed?.(conversationId);
    this.#live.publish(conversationId, said);
    this.leftQueue(conversationId);
    return true;
  }

  #row(
    conversationId: string,
  ): { language: Language; handoff_at: string | null; handoff_answered: number } | undefined {
    return this.#db
      .prepare('SELECT language, handoff_at, handoff_answered FROM conversations WHERE id = ?')
      .get(conversationId) as
      | { language: Language; handoff_at: string | null; handoff_answered: number }
      | undefined;
  }

  #keep(conversationId: string, text: string, at: string): LiveEvent {
    const id = this.#messages.insert({ conversationId, role: 'staff', text, at });
    return { event: 'message', id, data: { role: 'staff', text, at } };
  }

  cartChanged(conversationId: string, cart: Cart): void {
    this.#live.publish(conversationId, { event: 'cart', data: cart });
  }

  /** It was handed back or erased: its listeners are let go, and who waited behind it moves up. */
  leftQueue(conversationId: string): void {
    this.#live.end(conversationId);
    this.queueMoved();
  }

  /** Tells everybody who listens where they stand now. */
  queueMoved(): void {
    for (const conversationId of this.#live.listening()) {
      this.#live.publish(conversationId, this.#standing(conversationId));
    }
  }

  /**
   * Where the shopper stands, then what happens, until it is handed back or the reader leaves. With `afterId`, first what staff
   * wrote after that place in the log.
   */
  events(conversationId: string, afterId: number | undefined): AsyncIterableIterator<LiveEvent> {
    const missed = afterId === undefined ? [] : this.#messages.ofStaffAfter(conversationId, afterId);
    return this.#live.subscribe(conversationId, [
      this.#standing(conversationId),
      ...missed.map(({ seq, message }): LiveEvent => ({ event: 'message', id: seq, data: message })),
    ]);
  }

  #standing(conversationId: string): LiveEvent {
    const position = this.position(conversationId);
    return { event: 'handoff', data: position === undefined ? {} : { position } };
  }
}

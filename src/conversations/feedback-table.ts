import type { Sqlite } from '../sqlite.ts';
import { maskPersonalData } from './masking.ts';

/** Thumbs and their reasons, one a turn: the last one counts. */
export class FeedbackTable {
  readonly #db: Sqlite;
  readonly #now: () => Date;
  readonly #changed: ((conversationId: string) => void) | undefined;

  constructor(options: { db: Sqlite; now: () => Date; changed?: (conversationId: string) => void }) {
    this.#db = options.db;
    this.#now = options.now;
    this.#changed = options.changed;
  }

  /** False when the turn is not of this conversation. */
  keep(
    conversationId: string,
    feedback: { turnId: string; helpful: boolean; reason?: string | undefined },
  ): boolean {
    const reason = feedback.reason === undefined ? null : maskPersonalData(feedback.reason);
    const { changes } = this.#db
      .prepare(
        `INSERT INTO feedback (turn, helpful, reason, at)
         SELECT id, ?, ?, ? FROM turns WHERE id = ? AND conversation = ?
         ON CONFLICT (turn) DO UPDATE SET helpful = excluded.helpful, reason = excluded.reason, at = excluded.at`,
      )
      .run(feedback.helpful ? 1 : 0, reason, this.#now().toISOString(), feedback.turnId, conversationId);
    if (changes > 0) this.#changed?.(conversationId);
    return changes > 0;
  }
}

import type { Sqlite } from '../sqlite.ts';
import { maskPersonalData } from './masking.ts';

/** Thumbs and their reasons, one a turn: the last one counts. */
export class FeedbackTable {
  readonly #db: Sqlite;
  readonly #now: () => Date;

  constructor(options: { db: Sqlite; now: () => Date }) {
    this.#db = options.db;
    this.#now = options.now;
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
    return changes > 0;
  }
}

import type { Sqlite } from '../sqlite.ts';

/** Who waits for a person, first come first served. Who was answered by one waits no longer, and still has a person. */
export class HandoffQueue {
  readonly #db: Sqlite;

  constructor(db: Sqlite) {
    this.#db = db;
  }

  length(): number {
    const row = this.#db
      .prepare(
        'SELECT count(*) AS n FROM conversations WHERE handoff_at IS NOT NULL AND handoff_answered = 0',
      )
      .get() as { n: number };
    return row.n;
  }

  /** How many wait before this one; all of them when it does not wait yet. */
  before(conversationId: string): number {
    const row = this.#db
      .prepare(
        `SELECT count(*) AS before FROM conversations
         WHERE handoff_at IS NOT NULL AND handoff_answered = 0 AND id <> @id
           AND (handoff_at, rowid) < (coalesce((SELECT handoff_at FROM conversations WHERE id = @id), '9'),
                                      coalesce((SELECT rowid FROM conversations WHERE id = @id), 0))`,
      )
      .get({ id: conversationId }) as { before: number };
    return row.before;
  }

  isWaiting(conversationId: string): boolean {
    const row = this.#db
      .prepare('SELECT 1 FROM conversations WHERE id = ? AND handoff_at IS NOT NULL AND handoff_answered = 0')
      .get(conversationId);
    return row !== undefined;
  }

  /** Keeps the place of a conversation that has one; true when it is new in the queue. */
  join(conversationId: string, at: string): boolean {
    const { changes } = this.#db
      .prepare(
        'UPDATE conversations SET handoff_at = ?, handoff_answered = 0 WHERE id = ? AND handoff_at IS NULL',
      )
      .run(at, conversationId);
    return changes > 0;
  }

  /** True when this turn gave the conversation back: only one that began after a person was asked for does. */
  leaveByTurn(conversationId: string, turnId: string): boolean {
    const { changes } = this.#db
      .prepare(
        `UPDATE conversations SET handoff_at = NULL, handoff_answered = 0
         WHERE id = ? AND handoff_at <= (SELECT started_at FROM turns WHERE id = ?)`,
      )
      .run(conversationId, turnId);
    return changes > 0;
  }
}

import { randomUUID } from 'node:crypto';
import type { Sqlite } from '../sqlite.ts';
import { maskPersonalData } from './masking.ts';

export type StaffNote = { id: string; author: string; text: string; at: string };

/** What staff add to a conversation. Personal data is masked here too: it goes into exports. */
export class StaffNotes {
  readonly #db: Sqlite;
  readonly #now: () => Date;
  /** A conversation's insights and facets are to be made again. */
  readonly #changed: (conversationId: string) => void;

  /** Something was added or taken away. */
  readonly #acted: (conversationId: string) => void;

  constructor(options: {
    db: Sqlite;
    now(): Date;
    changed(conversationId: string): void;
    acted?(conversationId: string): void;
  }) {
    this.#acted = options.acted ?? (() => {});
    this.#db = options.db;
    this.#now = options.now;
    this.#changed = options.changed;
  }

  /** Undefined when the conversation is not there. */
  addNote(conversationId: string, note: { author: string; text: string }): StaffNote | undefined {
    const kept: StaffNote = {
      id: randomUUID(),
      author: note.author,
      text: maskPersonalData(note.text),
      at: this.#now().toISOString(),
    };
    const { changes } = this.#db
      .prepare(
        `INSERT INTO staff_notes (id, conversation, author, text, at)
         SELECT ?, id, ?, ?, ? FROM conversations WHERE id = ?`,
      )
      .run(kept.id, kept.author, kept.text, kept.at, conversationId);
    if (changes === 0) return undefined;
    this.#acted(conversationId);
    return kept;
  }

  deleteNote(conversationId: string, noteId: string): boolean {
    const { changes } = this.#db
      .prepare('DELETE FROM staff_notes WHERE id = ? AND conversation = ?')
      .run(noteId, conversationId);
    return this.#done(changes, conversationId);
  }

  notesOf(conversationId: string): StaffNote[] {
    return this.#db
      .prepare('SELECT id, author, text, at FROM staff_notes WHERE conversation = ? ORDER BY at, id')
      .all(conversationId) as StaffNote[];
  }

  /** What an answer should have said; an empty text takes it back. False when the turn is not of this conversation. */
  correct(conversationId: string, correction: { turnId: string; author: string; text: string }): boolean {
    const known = this.#db
      .prepare('SELECT 1 FROM turns WHERE id = ? AND conversation = ?')
      .get(correction.turnId, conversationId);
    if (known === undefined) return false;
    if (correction.text === '') {
      this.#db.prepare('DELETE FROM corrections WHERE turn = ?').run(correction.turnId);
      this.#acted(conversationId);
      return true;
    }
    this.#db
      .prepare(
        `INSERT INTO corrections (turn, author, text, at) VALUES (?, ?, ?, ?)
         ON CONFLICT (turn) DO UPDATE SET author = excluded.author, text = excluded.text, at = excluded.at`,
      )
      .run(
        correction.turnId,
        correction.author,
        maskPersonalData(correction.text),
        this.#now().toISOString(),
      );
    this.#acted(conversationId);
    return true;
  }

  correctionsOf(conversationId: string): { turnId: string; text: string; author: string; at: string }[] {
    return this.#db
      .prepare(
        `SELECT k.turn AS turnId, k.text, k.author, k.at FROM corrections k JOIN turns t ON t.id = k.turn
         WHERE t.conversation = ? ORDER BY t.seq`,
      )
      .all(conversationId) as { turnId: string; text: string; author: string; at: string }[];
  }

  /** False when the conversation is not there. Something new in it makes it unread again. */
  setReviewed(conversationId: string, reviewed: 'yes' | 'no'): boolean {
    const { changes } = this.#db
      .prepare('UPDATE conversations SET reviewed = ? WHERE id = ?')
      .run(reviewed === 'yes' ? 1 : 0, conversationId);
    if (changes > 0) this.#changed(conversationId);
    return this.#done(changes, conversationId);
  }

  addLabel(conversationId: string, label: string): boolean {
    const { changes } = this.#db
      .prepare(
        `INSERT INTO facets (kind, value, conversation) SELECT 'label', ?, id FROM conversations WHERE id = ?
         ON CONFLICT DO UPDATE SET value = excluded.value`,
      )
      .run(maskPersonalData(label), conversationId);
    return this.#done(changes, conversationId);
  }

  removeLabel(conversationId: string, label: string): boolean {
    const { changes } = this.#db
      .prepare("DELETE FROM facets WHERE kind = 'label' AND value = ? AND conversation = ?")
      .run(label, conversationId);
    return this.#done(changes, conversationId);
  }

  #done(changes: number, conversationId: string): boolean {
    if (changes > 0) this.#acted(conversationId);
    return changes > 0;
  }
}

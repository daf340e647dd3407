import { randomUUID } from 'node:crypto';
import { fold } from '../language/fold.ts';
import type { Sqlite } from '../sqlite.ts';
import type { AcceptedSynonyms } from '../staff-protocol.ts';

/** Groups of words of one meaning that the merchant took over from what shoppers say. */
export class SynonymsTable {
  readonly #db: Sqlite;
  readonly #now: () => Date;
  readonly #changed: () => void;

  /** `changed`: searches are to know. */
  constructor(options: { db: Sqlite; now(): Date; changed(): void }) {
    this.#db = options.db;
    this.#now = options.now;
    this.#changed = options.changed;
  }

  /** The newest first. */
  list(): AcceptedSynonyms[] {
    const rows = this.#db.prepare('SELECT id, words, by, at FROM synonyms ORDER BY at DESC, id').all() as {
      id: string;
      words: string;
      by: string;
      at: string;
    }[];
    return rows.map(({ words, ...rest }) => ({ ...rest, words: JSON.parse(words) as string[] }));
  }

  groups(): string[][] {
    return this.list().map(({ words }) => words);
  }

  /** The same words again are the group there is. Undefined when they are fewer than two. */
  accept(words: readonly string[], by: string): AcceptedSynonyms | undefined {
    const distinct = [
      ...new Map(words.map((word) => [fold(word), word.replace(/\s+/g, ' ').trim()])).values(),
    ];
    if (distinct.length < 2) return undefined;
    const key = (group: readonly string[]) => group.map(fold).sort().join('\n');
    const known = this.list().find((one) => key(one.words) === key(distinct));
    if (known !== undefined) return known;
    const made = { id: randomUUID(), words: distinct, by, at: this.#now().toISOString() };
    this.#db
      .prepare('INSERT INTO synonyms (id, words, by, at) VALUES (?, ?, ?, ?)')
      .run(made.id, JSON.stringify(made.words), by, made.at);
    this.#changed();
    return made;
  }

  /** What was taken back; undefined for an unknown one. */
  takeBack(id: string): AcceptedSynonyms | undefined {
    const known = this.list().find((one) => one.id === id);
    if (known === undefined) return undefined;
    this.#db.prepare('DELETE FROM synonyms WHERE id = ?').run(id);
    this.#changed();
    return known;
  }
}

import type { Sqlite } from '../sqlite.ts';

export const auditActs = ['open', 'export', 'erase', 'account'] as const;
export type AuditAct = (typeof auditActs)[number];
export type AuditEntry = { at: string; who: string; act: AuditAct; subject?: string; detail?: string };

const openingMs = 15 * 60_000;

/** Who opened, exported or erased which conversation. Nothing that was said is in it. */
export class AuditTrail {
  readonly #db: Sqlite;
  readonly #now: () => Date;

  constructor(options: { db: Sqlite; now(): Date }) {
    this.#db = options.db;
    this.#now = options.now;
  }

  add(entry: { who: string; act: AuditAct; subject?: string; detail?: string }): void {
    this.#db
      .prepare('INSERT INTO audit (at, who, act, subject, detail) VALUES (?, ?, ?, ?, ?)')
      .run(this.#now().toISOString(), entry.who, entry.act, entry.subject ?? null, entry.detail ?? null);
  }

  /** Reading on in the page that is open is one opening: the console asks anew every few seconds. */
  opened(who: string, conversationId: string): void {
    const recent = this.#db
      .prepare("SELECT 1 FROM audit WHERE at > ? AND who = ? AND subject = ? AND act = 'open'")
      .get(new Date(this.#now().getTime() - openingMs).toISOString(), who, conversationId);
    if (recent === undefined) this.add({ who, act: 'open', subject: conversationId });
  }

  /** The newest first. */
  list(page: { before?: number; limit: number }): { items: AuditEntry[]; next?: number } {
    const rows = this.#db
      .prepare('SELECT seq, at, who, act, subject, detail FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?')
      .all(page.before ?? Number.MAX_SAFE_INTEGER, page.limit + 1) as {
      seq: number;
      at: string;
      who: string;
      act: AuditAct;
      subject: string | null;
      detail: string | null;
    }[];
    const items = rows.slice(0, page.limit);
    const last = items.at(-1);
    return {
      items: items.map(({ at, who, act, subject, detail }) => ({
        at,
        who,
        act,
        ...(subject === null ? {} : { subject }),
        ...(detail === null ? {} : { detail }),
      })),
      ...(rows.length > page.limit && last !== undefined ? { next: last.seq } : {}),
    };
  }
}

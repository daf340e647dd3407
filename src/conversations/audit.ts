import type { Sqlite } from '../sqlite.ts';
import type { AuditAct, AuditEntry, AuditQuery } from '../staff-protocol.ts';
import { csvOf } from './csv.ts';

type Row = {
  seq: number;
  at: string;
  who: string;
  act: AuditAct;
  subject: string | null;
  detail: string | null;
};

const openingMs = 15 * 60_000;
/** More than anybody opens in a table program. */
const mostCsvRows = 100_000;

/** Who of the staff did what: openings, exports, erasures, accounts, signing in. Nothing that was said is in it. */
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

  /** Reading on in the page that is open is one opening: the console asks anew whenever something happens. */
  opened(who: string, conversationId: string): void {
    const recent = this.#db
      .prepare("SELECT 1 FROM audit WHERE at > ? AND who = ? AND subject = ? AND act = 'open'")
      .get(new Date(this.#now().getTime() - openingMs).toISOString(), who, conversationId);
    if (recent === undefined) this.add({ who, act: 'open', subject: conversationId });
  }

  /** The newest first. `before` is `next` of the page before. */
  list(page: AuditQuery & { before?: number; limit: number }): { items: AuditEntry[]; next?: number } {
    const rows = this.#rows(page, page.limit + 1, page.before);
    const items = rows.slice(0, page.limit);
    const last = items.at(-1);
    return {
      items: items.map(entryOf),
      ...(rows.length > page.limit && last !== undefined ? { next: last.seq } : {}),
    };
  }

  /** All that fits, the newest first, safe to open in a table program. */
  csv(query: AuditQuery): string {
    const rows = this.#rows(query, mostCsvRows);
    return csvOf([
      ['at', 'who', 'act', 'subject', 'detail'],
      ...rows.map(({ at, who, act, subject, detail }) => [at, who, act, subject ?? '', detail ?? '']),
    ]);
  }

  /** How many entries were older. */
  deleteBefore(at: Date): number {
    return this.#db.prepare('DELETE FROM audit WHERE at < ?').run(at.toISOString()).changes;
  }

  #rows(query: AuditQuery, most: number, before = Number.MAX_SAFE_INTEGER): Row[] {
    const { who, act, subject, from, to } = query;
    const conditions: [string, string | undefined][] = [
      ['who = ?', who],
      ['act = ?', act],
      ['subject = ?', subject],
      ['at >= ?', from],
      ['at < ?', to],
    ];
    const given = conditions.filter((one): one is [string, string] => one[1] !== undefined);
    const where = ['seq < ?', ...given.map(([sql]) => sql)].join(' AND ');
    return this.#db
      .prepare(
        `SELECT seq, at, who, act, subject, detail FROM audit WHERE ${where} ORDER BY seq DESC LIMIT ?`,
      )
      .all(before, ...given.map(([, value]) => value), most) as Row[];
  }
}

function entryOf({ at, who, act, subject, detail }: Row): AuditEntry {
  return {
    at,
    who,
    act,
    ...(subject === null ? {} : { subject }),
    ...(detail === null ? {} : { detail }),
  };
}

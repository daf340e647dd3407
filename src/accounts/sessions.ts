import { createHash, randomBytes } from 'node:crypto';
import type { Sqlite } from '../sqlite.ts';
import type { StaffMember, StaffRole } from '../staff-protocol.ts';

/** Who comes with the access token. */
export const tokenName = 'ADMIN_TOKEN';

const idleMs = 12 * 3_600_000;
const longestMs = 7 * 24 * 3_600_000;
/** A session in use is written down this often, not with every request. */
const notedEveryMs = 60_000;

/** Sessions, each known by the hash of its id. */
export class Sessions {
  readonly #db: Sqlite;
  readonly #now: () => Date;

  constructor(options: { db: Sqlite; now: () => Date }) {
    this.#db = options.db;
    this.#now = options.now;
    // The access token may be another one since.
    this.#db.prepare('DELETE FROM sessions WHERE account IS NULL').run();
    this.#forget();
  }

  /** The id, 256 random bits. */
  open(accountId: string | undefined): string {
    this.#forget();
    const id = randomBytes(32).toString('base64url');
    const at = this.#now().toISOString();
    this.#db
      .prepare('INSERT INTO sessions (hash, account, started_at, seen_at) VALUES (?, ?, ?, ?)')
      .run(hashOf(id), accountId ?? null, at, at);
    return id;
  }

  memberOf(id: string): StaffMember | undefined {
    const row = this.#db
      .prepare(
        `SELECT s.account, s.started_at, s.seen_at, a.name, a.role, a.disabled, a.must_change
         FROM sessions s LEFT JOIN accounts a ON a.id = s.account WHERE s.hash = ?`,
      )
      .get(hashOf(id)) as
      | {
          account: string | null;
          started_at: string;
          seen_at: string;
          name: string | null;
          role: StaffRole | null;
          disabled: number | null;
          must_change: number | null;
        }
      | undefined;
    if (row === undefined || row.disabled === 1) return undefined;
    const now = this.#now();
    const idle = now.getTime() - Date.parse(row.seen_at);
    if (idle > idleMs || now.getTime() - Date.parse(row.started_at) > longestMs) return undefined;
    if (idle > notedEveryMs) {
      this.#db.prepare('UPDATE sessions SET seen_at = ? WHERE hash = ?').run(now.toISOString(), hashOf(id));
    }
    if (row.account === null) return { name: tokenName, role: 'admin', mustChange: false };
    if (row.name === null || row.role === null) return undefined;
    return { accountId: row.account, name: row.name, role: row.role, mustChange: row.must_change === 1 };
  }

  end(id: string): void {
    this.#db.prepare('DELETE FROM sessions WHERE hash = ?').run(hashOf(id));
  }

  /** Every session of an account but the one that is named. */
  endAll(accountId: string, butId?: string): void {
    this.#db
      .prepare('DELETE FROM sessions WHERE account = ? AND hash IS NOT ?')
      .run(accountId, butId === undefined ? null : hashOf(butId));
  }

  #forget(): void {
    const now = this.#now().getTime();
    this.#db
      .prepare('DELETE FROM sessions WHERE seen_at < ? OR started_at < ?')
      .run(new Date(now - idleMs).toISOString(), new Date(now - longestMs).toISOString());
  }
}

function hashOf(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}

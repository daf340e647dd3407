import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fold } from '../language/fold.ts';
import { openPrivate, type Sqlite } from '../sqlite.ts';
import type { StaffAccount, StaffMember, StaffRole } from '../staff-protocol.ts';
import {
  badName,
  firstIsAdmin,
  lastAdmin,
  leastPasswordChars,
  mostNameChars,
  mostPasswordChars,
  nameTaken,
  weakPassword,
} from './account-errors.ts';
import { accountMigrations } from './accounts-schema.ts';
import { hashPassword, isPassword, type ScryptCost, usualCost } from './password.ts';
import { Sessions, tokenName } from './sessions.ts';

type Row = {
  id: string;
  name: string;
  role: StaffRole;
  must_change: number;
  disabled: number;
  created_at: string;
  seen_at: string | null;
};

const columns = 'id, name, role, must_change, disabled, created_at, seen_at';

export type AccountChange = { role?: StaffRole; disabled?: boolean; password?: string };

/**
 * Who of the staff may sign in, in `accounts.db` of DATA_DIR. Names are the shop's own, never addresses; passwords and session ids
 * are kept as hashes alone. A change holds from the next request on.
 */
export class Accounts {
  readonly #db: Sqlite;
  readonly #now: () => Date;
  readonly #cost: ScryptCost;
  readonly #sessions: Sessions;
  /** Checked where there is no account of the name, so that an answer takes as long as if there were. */
  readonly #nobody: Promise<string>;

  constructor(options: { db: Sqlite; now: () => Date; cost: ScryptCost }) {
    this.#db = options.db;
    this.#now = options.now;
    this.#cost = options.cost;
    this.#sessions = new Sessions({ db: options.db, now: options.now });
    this.#nobody = hashPassword(randomUUID(), options.cost);
    this.#nobody.catch(() => undefined);
  }

  /** No account yet: the console then asks for the first admin's. */
  isEmpty(): boolean {
    return this.#db.prepare('SELECT 1 FROM accounts LIMIT 1').get() === undefined;
  }

  /** By name. */
  list(): StaffAccount[] {
    const rows = this.#db.prepare(`SELECT ${columns} FROM accounts ORDER BY folded`).all() as Row[];
    return rows.map(accountOf);
  }

  find(id: string): StaffAccount | undefined {
    const row = this.#db.prepare(`SELECT ${columns} FROM accounts WHERE id = ?`).get(id) as Row | undefined;
    return row === undefined ? undefined : accountOf(row);
  }

  /** Throws AppError `bad_name`, `weak_password` 400, `name_taken`, `first_is_admin` 409. The password is to be changed at once. */
  async create(given: { name: string; role: StaffRole; password: string }): Promise<StaffAccount> {
    const name = given.name.normalize('NFC').replace(/\s+/g, ' ').trim();
    // Whoever comes with the token is called that in the trail.
    if (!isName(name) || fold(name) === fold(tokenName)) throw badName();
    checkPassword(given.password, name);
    if (given.role !== 'admin' && this.isEmpty()) throw firstIsAdmin();
    if (this.#rowNamed(name) !== undefined) throw nameTaken();
    const password = await hashPassword(given.password, this.#cost);
    const id = randomUUID();
    return this.#db
      .transaction(() => {
        // The first admin types their own password; everybody else's was thought of by somebody else.
        const mustChange = this.isEmpty() ? 0 : 1;
        const { changes } = this.#db
          .prepare(
            `INSERT INTO accounts (id, name, folded, role, password, must_change, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (folded) DO NOTHING`,
          )
          .run(id, name, fold(name), given.role, password, mustChange, this.#now().toISOString());
        const made = this.find(id);
        if (changes === 0 || made === undefined) throw nameTaken();
        return made;
      })
      .immediate();
  }

  /**
   * What an admin does to an account; undefined for an unknown one. Disabling and a new password end its sessions. Throws AppError
   * `last_admin` 409, `weak_password` 400.
   */
  async change(id: string, change: AccountChange): Promise<StaffAccount | undefined> {
    const known = this.find(id);
    if (known === undefined) return undefined;
    if (change.password !== undefined) checkPassword(change.password, known.name);
    const password =
      change.password === undefined ? undefined : await hashPassword(change.password, this.#cost);
    return this.#db
      .transaction(() => {
        const before = this.find(id);
        if (before === undefined) return undefined;
        const after = {
          role: change.role ?? before.role,
          disabled: change.disabled ?? before.disabled,
        };
        const staysAdmin = after.role === 'admin' && !after.disabled;
        if (!staysAdmin && before.role === 'admin' && !before.disabled && this.#admins() === 1) {
          throw lastAdmin();
        }
        this.#db
          .prepare('UPDATE accounts SET role = ?, disabled = ? WHERE id = ?')
          .run(after.role, after.disabled ? 1 : 0, id);
        if (password !== undefined) this.#setPassword(id, password, 'by_another');
        if (after.disabled || password !== undefined) this.#sessions.endAll(id);
        return this.find(id);
      })
      .immediate();
  }

  /** The account whose name and password these are, unless it is disabled; every refusal takes the same time. */
  async signIn(name: string, password: string): Promise<StaffAccount | undefined> {
    const row = this.#rowNamed(name);
    const fits = await isPassword(password, row?.password ?? (await this.#nobody));
    if (row === undefined || !fits) return undefined;
    const account = this.find(row.id);
    if (account === undefined || account.disabled) return undefined;
    this.#db
      .prepare('UPDATE accounts SET seen_at = ? WHERE id = ?')
      .run(this.#now().toISOString(), account.id);
    return account;
  }

  /** How the trail calls whoever tried to sign in: only the name of an account, never what else was typed. */
  nameFor(typed: string): string | undefined {
    return this.#rowNamed(typed)?.name;
  }

  /** False when `current` is not their password. Every other session of theirs ends. Throws AppError `weak_password` 400. */
  async changeOwnPassword(
    id: string,
    change: { current: string; next: string; session: string },
  ): Promise<boolean> {
    const row = this.#db.prepare('SELECT name, password FROM accounts WHERE id = ?').get(id) as
      | { name: string; password: string }
      | undefined;
    if (row === undefined || !(await isPassword(change.current, row.password))) return false;
    if (change.next === change.current) throw weakPassword();
    checkPassword(change.next, row.name);
    const password = await hashPassword(change.next, this.#cost);
    this.#db
      .transaction(() => {
        this.#setPassword(id, password, 'by_themselves');
        this.#sessions.endAll(id, change.session);
      })
      .immediate();
    return true;
  }

  /** A new session's id: what the cookie holds, and no file. Without an account it is one of the access token. */
  openSession(accountId: string | undefined): string {
    return this.#sessions.open(accountId);
  }

  /** Who is signed in with this session now: role and name as they are at this moment. */
  memberOf(sessionId: string): StaffMember | undefined {
    return this.#sessions.memberOf(sessionId);
  }

  endSession(sessionId: string): void {
    this.#sessions.end(sessionId);
  }

  close(): void {
    this.#db.close();
  }

  #rowNamed(name: string): { id: string; name: string; password: string } | undefined {
    const folded = fold(name.normalize('NFC').replace(/\s+/g, ' ').trim());
    return this.#db.prepare('SELECT id, name, password FROM accounts WHERE folded = ?').get(folded) as
      | { id: string; name: string; password: string }
      | undefined;
  }

  #admins(): number {
    const row = this.#db
      .prepare("SELECT count(*) AS n FROM accounts WHERE role = 'admin' AND disabled = 0")
      .get() as { n: number };
    return row.n;
  }

  #setPassword(id: string, password: string, chosen: 'by_themselves' | 'by_another'): void {
    this.#db
      .prepare('UPDATE accounts SET password = ?, must_change = ? WHERE id = ?')
      .run(password, chosen === 'by_another' ? 1 : 0, id);
  }
}

/** Opens (makes, migrates) `accounts.db`; only the service's own user may read it. */
export function openAccounts(options: { dataDir: string; now?: () => Date; cost?: ScryptCost }): Accounts {
  const db = openPrivate(join(options.dataDir, 'accounts.db'), accountMigrations);
  return new Accounts({ db, now: options.now ?? (() => new Date()), cost: options.cost ?? usualCost });
}

function accountOf(row: Row): StaffAccount {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    mustChange: row.must_change === 1,
    disabled: row.disabled === 1,
    createdAt: row.created_at,
    ...(row.seen_at === null ? {} : { seenAt: row.seen_at }),
  };
}

/** No `@`: a name is for colleagues, and an address is personal data that nobody needs here. */
function isName(name: string): boolean {
  const length = [...name].length;
  return length >= 2 && length <= mostNameChars && /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ._’'-]*$/u.test(name);
}

function checkPassword(password: string, name: string): void {
  const characters = [...password];
  const fits = characters.length >= leastPasswordChars && characters.length <= mostPasswordChars;
  if (!fits || new Set(characters).size < 3 || fold(password) === fold(name)) throw weakPassword();
}

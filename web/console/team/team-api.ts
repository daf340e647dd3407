import type { Language } from '../../../src/protocol.ts';
import type {
  AuditAct,
  AuditEntry,
  StaffAccount,
  StaffRole,
  StaffSession,
} from '../../../src/staff-protocol.ts';
import { type Call, staffFetch } from '../staff-fetch.ts';

export type AuditFilter = { who?: string; act?: AuditAct; from?: string; to?: string; subject?: string };
export type AuditPage = { items: AuditEntry[]; next?: string };

/** Signing in, and who else may. */
export class TeamApi {
  readonly #language: () => Language;

  constructor(options: { language(): Language }) {
    this.#language = options.language;
  }

  session(): Promise<StaffSession> {
    return this.#call('session');
  }

  signIn(given: { name: string; password: string } | { token: string }): Promise<StaffSession> {
    return this.#call('session', { body: given });
  }

  signOut(): Promise<StaffSession> {
    return this.#call('session', { method: 'DELETE' });
  }

  changePassword(current: string, next: string): Promise<StaffSession> {
    return this.#call('password', { body: { current, next } });
  }

  async accounts(): Promise<StaffAccount[]> {
    return (await this.#call<{ items: StaffAccount[] }>('accounts')).items;
  }

  create(account: { name: string; password: string; role: StaffRole }): Promise<StaffAccount> {
    return this.#call('accounts', { body: account });
  }

  change(
    id: string,
    change: { role?: StaffRole; disabled?: boolean; password?: string },
  ): Promise<StaffAccount> {
    return this.#call(`accounts/${encodeURIComponent(id)}`, { method: 'PATCH', body: change });
  }

  audit(filter: AuditFilter, cursor?: string): Promise<AuditPage> {
    const parameters = new URLSearchParams({ ...filter, limit: '50' });
    if (cursor !== undefined) parameters.set('cursor', cursor);
    return this.#call(`audit?${parameters}`);
  }

  async auditFile(filter: AuditFilter): Promise<Blob> {
    return (await staffFetch(`audit.csv?${new URLSearchParams(filter)}`, this.#language())).blob();
  }

  async #call<Answer>(path: string, how: Call = {}): Promise<Answer> {
    return (await staffFetch(path, this.#language(), how)).json() as Promise<Answer>;
  }
}

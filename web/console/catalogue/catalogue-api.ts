import type {
  BesideFeed,
  DeskJob,
  PublishedGeneration,
  PublishRequest,
} from '../../../src/catalogue-protocol.ts';
import type { ErrorBody, Language } from '../../../src/protocol.ts';
import { ownPage, StaffError } from '../staff-fetch.ts';

/** Small enough for the proxies that people put in front of a service. */
const pieceBytes = 768 * 1024;

export type CatalogueState = { generations: PublishedGeneration[]; job?: DeskJob };

/** The publishing side of the service. */
export class CatalogueApi {
  readonly #language: () => Language;

  constructor(options: { language(): Language }) {
    this.#language = options.language;
  }

  state(): Promise<CatalogueState> {
    return this.#call('', {});
  }

  rollback(): Promise<{ generation: string }> {
    return this.#post('/rollback', {});
  }

  start(upload: string, kind: 'check' | 'publish', options: PublishRequest): Promise<DeskJob> {
    return this.#post(`/uploads/${encodeURIComponent(upload)}/${kind}`, options);
  }

  /** In pieces, telling how much of it is there. */
  async send(file: File, onSent: (share: number) => void): Promise<string> {
    let path = `/uploads?${new URLSearchParams({ name: file.name })}`;
    let upload = '';
    let sent = 0;
    do {
      const body = file.slice(sent, sent + pieceBytes);
      const answer = await this.#call<{ upload: string; bytes: number }>(path, { method: 'POST', body });
      ({ upload, bytes: sent } = answer);
      path = `/uploads/${encodeURIComponent(upload)}?offset=${sent}`;
      onSent(file.size === 0 ? 1 : sent / file.size);
    } while (sent < file.size);
    return upload;
  }

  async attach(upload: string, kind: BesideFeed, file: File): Promise<void> {
    const query = new URLSearchParams({ kind, name: file.name });
    await this.#call(`/uploads/${encodeURIComponent(upload)}/files?${query}`, { method: 'POST', body: file });
  }

  #post<Answer>(path: string, body: object): Promise<Answer> {
    return this.#call(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  }

  async #call<Answer>(
    path: string,
    init: RequestInit & { headers?: Record<string, string> },
  ): Promise<Answer> {
    const response = await fetch(`/api/staff/catalogue${path}`, {
      ...init,
      headers: {
        ...ownPage,
        'accept-language': this.#language(),
        ...init.headers,
      },
    });
    if (response.ok) return response.json() as Promise<Answer>;
    const answer = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
    throw new StaffError(response.status, answer?.error.message ?? String(response.status));
  }
}

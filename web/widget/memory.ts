export type Session = { conversationId: string; token: string; handoff?: boolean };

/** What the browser keeps between pages: nothing before the first message. A browser that keeps nothing works for one page. */
export class Memory {
  readonly #key: string;
  #session: Session | undefined;

  constructor(server: string) {
    this.#key = `tendero:${server}`;
  }

  /** Reads what an earlier page kept. */
  recall(): Session | undefined {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
      if (isSession(kept)) this.#session = kept;
    } catch {
      // Storage is blocked or holds something else.
    }
    return this.#session;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  keep(session: Session | undefined): void {
    this.#session = session;
    try {
      if (session === undefined) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(session));
    } catch {
      // The conversation lives as long as the page.
    }
  }
}

function isSession(value: unknown): value is Session {
  return (
    typeof value === 'object' &&
    value !== null &&
    'conversationId' in value &&
    'token' in value &&
    typeof value.conversationId === 'string' &&
    typeof value.token === 'string'
  );
}

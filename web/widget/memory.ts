export type Session = { conversationId: string; token: string };

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
      const kept = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Partial<Session> | null;
      const { conversationId, token } = kept ?? {};
      if (conversationId !== undefined && token !== undefined) this.#session = { conversationId, token };
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

import { randomUUID } from 'node:crypto';
import type { Log } from '../log.ts';
import type { Language } from '../protocol.ts';
import { postEvent } from './post-event.ts';

/** Somebody asked for a person. Nothing they wrote goes out: whoever is rung reads it in the console. */
export type Ring = { conversationId: string; language: Language; at: string };

/** How long after each failed try the next comes; a bell that rings much later than this helps nobody. */
const delaysMs = [2_000, 10_000, 60_000];
const timeoutMs = 10_000;

/** Rings someone of the shop when a shopper asks for a person: a few tries, and only while they still wait. */
export class HandoffBell {
  readonly #url: string;
  readonly #secret: string;
  readonly #log: Log;
  readonly #stillWaits: (conversationId: string) => boolean;
  readonly #schedule: (run: () => void, ms: number) => void;
  readonly #stop = new AbortController();

  constructor(options: {
    url: string;
    secret: string;
    log: Log;
    stillWaits(conversationId: string): boolean;
    schedule?: (run: () => void, ms: number) => void;
  }) {
    this.#url = options.url;
    this.#secret = options.secret;
    this.#log = options.log;
    this.#stillWaits = options.stillWaits;
    this.#schedule =
      options.schedule ??
      ((run, ms) => {
        setTimeout(run, ms).unref();
      });
  }

  ring({ conversationId, language, at }: Ring): void {
    const id = randomUUID();
    const body = JSON.stringify({ id, type: 'handoff.requested', at, conversationId, language });
    void this.#try({ id, body, conversationId }, 0);
  }

  close(): void {
    this.#stop.abort();
  }

  async #try(event: { id: string; body: string; conversationId: string }, tries: number): Promise<void> {
    const result = await postEvent({
      url: this.#url,
      secret: this.#secret,
      event,
      at: new Date(),
      timeoutMs,
      stop: this.#stop.signal,
    });
    if (result.kind !== 'refused') return;
    const waitMs = delaysMs[tries];
    const about = { event: event.id, conversationId: event.conversationId, problem: result.problem };
    if (waitMs === undefined) {
      this.#log.error(about, 'Nobody could be rung for a shopper who waits. Mend HANDOFF_WEBHOOK_URL');
      return;
    }
    this.#log.warn(about, 'Ringing for a shopper who waits failed; it is tried again');
    this.#schedule(() => {
      if (!this.#stop.signal.aborted && this.#stillWaits(event.conversationId))
        void this.#try(event, tries + 1);
    }, waitMs);
  }
}

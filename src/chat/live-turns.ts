/**
 * The turns that run now. A turn belongs to the conversation, not to the connection that asked for it: readers come, go and come
 * back, each gets every event once, and only a stop, or nobody back within RESUME_MS, ends a turn early.
 */
import type { NumberedEvent } from '../protocol.ts';

/** Why a turn was ended early: the reason its signal carries. */
export type EndedBecause = 'stopped' | 'gone' | 'closing';

export class LiveTurn {
  readonly turnId: string;
  readonly conversationId: string;
  readonly #events: NumberedEvent[] = [];
  readonly #abort = new AbortController();
  readonly #resumeMs: number;
  #wake: (() => void)[] = [];
  #over = false;
  #readers = 0;
  #goneTimer: NodeJS.Timeout | undefined;

  constructor(options: { turnId: string; conversationId: string; resumeMs: number }) {
    this.turnId = options.turnId;
    this.conversationId = options.conversationId;
    this.#resumeMs = options.resumeMs;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  end(because: EndedBecause): void {
    this.#abort.abort(because);
  }

  /** Runs the turn to its end, keeping its events for whoever reads. Never rejects: `onError` hears what broke. */
  async run(events: AsyncIterable<NumberedEvent>, onError: (error: unknown) => void): Promise<void> {
    try {
      for await (const event of events) {
        this.#events.push(event);
        this.#wakeReaders();
      }
    } catch (error) {
      onError(error);
    } finally {
      this.#over = true;
      clearTimeout(this.#goneTimer);
      this.#wakeReaders();
    }
  }

  /**
   * Every event after the one numbered `after`, those of the past at once. Leaving (`return`) takes effect at once, also while
   * `next` waits for a silent model.
   */
  read(after: number): AsyncIterableIterator<NumberedEvent> {
    this.#readers += 1;
    clearTimeout(this.#goneTimer);
    let next = 0;
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      this.#readers -= 1;
      if (this.#readers === 0 && !this.#over) this.#waitForReturn();
      this.#wakeReaders();
    };
    return {
      next: async () => {
        while (!left) {
          for (; next < this.#events.length; next += 1) {
            const event = this.#events[next];
            if (event === undefined || event.id <= after) continue;
            next += 1;
            return { value: event, done: false };
          }
          if (this.#over) break;
          await new Promise<void>((resolve) => this.#wake.push(resolve));
        }
        leave();
        return { value: undefined, done: true };
      },
      return: async () => {
        leave();
        return { value: undefined, done: true };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  #waitForReturn(): void {
    clearTimeout(this.#goneTimer);
    this.#goneTimer = setTimeout(() => this.end('gone'), this.#resumeMs);
    this.#goneTimer.unref();
  }

  #wakeReaders(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }
}

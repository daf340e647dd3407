import type { Log } from '../log.ts';
import { type PostProblem, postEvent } from './post-event.ts';
import { mostTries, retryDelayMs } from './retry-delay.ts';

export type QueuedEvent = { id: string; tries: number; dueAt: string };

/** The outbox as the sender uses it. */
export interface EventQueue {
  /** The event that is due first, perhaps not yet. */
  next(): QueuedEvent | undefined;
  body(eventId: string): string;
  delivered(eventId: string): void;
  /** Without `dueAt` it is given up. */
  notDelivered(event: QueuedEvent, problem: PostProblem, dueAt: string | undefined): void;
  listen(listener: () => void): void;
}

export type WebhookClock = {
  now(): Date;
  /** Runs once after `ms`; gives what cancels it. */
  schedule(run: () => void, ms: number): () => void;
  random(): number;
};

const realClock: WebhookClock = {
  now: () => new Date(),
  schedule(run, ms) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
  random: Math.random,
};

/** The wall clock may be set while we wait: look again after this long at the latest. */
const longestWaitMs = 3_600_000;
/** After the outbox itself failed (a full disk). */
const pauseMs = 60_000;
const usualTimeoutMs = 10_000;

/**
 * Tells the shop's own system of orders: one request at a time, each event until it is taken, at least once. What it knows is in
 * the outbox alone, so that a process that dies between sending and noting sends again, under the same id.
 */
export class OrderWebhook {
  readonly #url: string;
  readonly #secret: string;
  readonly #events: EventQueue;
  readonly #log: Log;
  readonly #clock: WebhookClock;
  readonly #timeoutMs: number;
  readonly #stop = new AbortController();
  #cancel: (() => void) | undefined;
  #running: Promise<void> | undefined;
  /** Something came while a request was under way, maybe after the last look at the outbox. */
  #woken = false;

  constructor(options: {
    url: string;
    secret: string;
    events: EventQueue;
    log: Log;
    clock?: WebhookClock;
    timeoutMs?: number;
  }) {
    this.#url = options.url;
    this.#secret = options.secret;
    this.#events = options.events;
    this.#log = options.log;
    this.#clock = options.clock ?? realClock;
    this.#timeoutMs = options.timeoutMs ?? usualTimeoutMs;
  }

  start(): void {
    this.#events.listen(() => {
      this.#woken = true;
      this.#plan(0);
    });
    this.#plan(0);
  }

  /** Ends the request under way: the event stays in the outbox for the next start. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#cancel?.();
    await this.#running;
  }

  #plan(ms: number): void {
    if (this.#stop.signal.aborted || this.#running !== undefined) return;
    this.#cancel?.();
    this.#cancel = this.#clock.schedule(() => {
      this.#running ??= this.#run();
    }, ms);
  }

  async #run(): Promise<void> {
    let waitMs: number | undefined;
    this.#woken = false;
    try {
      waitMs = await this.#sendDue();
    } catch (error) {
      this.#log.error({ err: error }, 'The outbox of orders cannot be used; trying again in a minute');
      waitMs = pauseMs;
    }
    this.#running = undefined;
    if (this.#woken) this.#plan(0);
    else if (waitMs !== undefined) this.#plan(waitMs);
  }

  /** Sends what is due; gives how long until the next is, undefined when nothing waits. */
  async #sendDue(): Promise<number | undefined> {
    while (!this.#stop.signal.aborted) {
      const event = this.#events.next();
      if (event === undefined) return undefined;
      const waitMs = Date.parse(event.dueAt) - this.#clock.now().getTime();
      if (waitMs > 0) return Math.min(waitMs, longestWaitMs);
      await this.#send(event);
    }
    return undefined;
  }

  async #send(event: QueuedEvent): Promise<void> {
    const result = await postEvent({
      url: this.#url,
      secret: this.#secret,
      event: { id: event.id, body: this.#events.body(event.id) },
      at: this.#clock.now(),
      timeoutMs: this.#timeoutMs,
      stop: this.#stop.signal,
    });
    const tries = event.tries + 1;
    switch (result.kind) {
      case 'stopped':
        return;
      case 'taken':
        this.#events.delivered(event.id);
        this.#log.info({ event: event.id, tries }, 'Order event delivered');
        return;
      case 'refused':
        this.#tryLater(event, result.problem);
        return;
      default:
        result satisfies never;
    }
  }

  #tryLater(event: QueuedEvent, problem: PostProblem): void {
    const tries = event.tries + 1;
    const about = { event: event.id, tries, problem };
    if (tries >= mostTries) {
      this.#events.notDelivered(event, problem, undefined);
      this.#log.error(about, 'Order event given up. Mend the receiver, then send it again from the console');
      return;
    }
    const waitMs = retryDelayMs(tries, this.#clock.random());
    const dueAt = new Date(this.#clock.now().getTime() + waitMs).toISOString();
    this.#events.notDelivered(event, problem, dueAt);
    this.#log.warn({ ...about, nextTryAt: dueAt }, 'Order event not taken; it will be sent again');
  }
}

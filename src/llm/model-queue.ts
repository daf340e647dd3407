import { setTimeout as sleep } from 'node:timers/promises';
import { ModelFailureError } from './model-failure.ts';

/** A place at the model. Releasing twice does nothing. */
export type Lease = {
  /** Gives the place back; with `afterMs`, only when the model is thought to be free again. */
  release(afterMs?: number): void;
};

/** A place of nobody who is served: `wanted` says that somebody came who is. */
export type IdleLease = Lease & { wanted: AbortSignal };

/** How often it is looked whether all is quiet. */
const lookMs = 100;

type Ticket = {
  visitor: string;
  /** The round that was being served when it came. */
  since: number;
  grant(): void;
  refuse(reason: unknown): void;
};

/**
 * The line in front of the model: first come first served, in rounds in which every visitor has one turn, so that who asks five
 * times at once does not make others wait for five. Waiting and leaving cost the model nothing: a prompt is sent only by who holds
 * a place.
 */
export class ModelQueue {
  readonly #concurrency: number;
  readonly #waitMs: number;
  readonly #waiting: Ticket[] = [];
  /** Visitors at the model, one entry a place. */
  readonly #running: string[] = [];
  /** The round each visitor was last served in, of the last rounds. */
  readonly #servedIn = new Map<string, number>();
  #round = 0;
  readonly #holds = new Set<NodeJS.Timeout>();
  #idle: AbortController | undefined;
  #busyAt = Number.NEGATIVE_INFINITY;
  #alone: Ticket | undefined;
  #aloneRuns = false;
  #closed: unknown;

  constructor(options: { concurrency: number; waitMs: number }) {
    this.#concurrency = options.concurrency;
    this.#waitMs = options.waitMs;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  get running(): number {
    return this.#running.length;
  }

  /** Throws ModelFailureError `queue_full` after `waitMs`, or the signal's reason. */
  enter(options: { visitor: string; signal: AbortSignal }): Promise<Lease> {
    const { visitor, signal } = options;
    this.#idle?.abort(new Error('a shopper came'));
    return this.#ticket(signal, this.#waitMs, {
      visitor,
      wait: (ticket) => this.#waiting.push(ticket),
      leave: (ticket) => remove(this.#waiting, ticket),
      leaseOnGrant: () => {
        this.#running.push(visitor);
        return this.#lease(() => {
          remove(this.#running, visitor);
          this.#busyAt = performance.now();
        });
      },
    });
  }

  /** The whole model for one: waits until nobody is at it, and nobody is let in before this one is done. */
  enterAlone(signal: AbortSignal): Promise<Lease> {
    if (this.#alone !== undefined || this.#aloneRuns) {
      return Promise.reject(new Error('the model is already reserved for one'));
    }
    return this.#ticket(signal, undefined, {
      visitor: '',
      wait: (ticket) => {
        this.#alone = ticket;
      },
      leave: () => {
        this.#alone = undefined;
      },
      leaseOnGrant: () => {
        this.#aloneRuns = true;
        return this.#lease(() => {
          this.#aloneRuns = false;
        });
      },
    });
  }

  /** A place once nobody has been at the model or in line for `quietMs`. It is to be given back as soon as it is `wanted`. */
  async enterIdle(options: { signal: AbortSignal; quietMs: number }): Promise<IdleLease> {
    const { signal, quietMs } = options;
    for (;;) {
      signal.throwIfAborted();
      if (this.#closed !== undefined) throw this.#closed;
      if (this.#isQuiet(quietMs)) break;
      await sleep(lookMs, undefined, { ref: false });
    }
    const idle = new AbortController();
    this.#idle = idle;
    const place = 'staff';
    this.#running.push(place);
    const lease = this.#lease(() => {
      remove(this.#running, place);
      this.#idle = undefined;
    });
    return { ...lease, wanted: idle.signal };
  }

  #isQuiet(quietMs: number): boolean {
    const free = this.#running.length === 0 && this.#waiting.length === 0;
    const reserved = this.#alone !== undefined || this.#aloneRuns || this.#idle !== undefined;
    return free && !reserved && performance.now() - this.#busyAt >= quietMs;
  }

  /** Everybody in line is sent away with `reason`, and nobody gets in any more. */
  close(reason: unknown): void {
    this.#closed = reason;
    for (const hold of this.#holds) clearTimeout(hold);
    this.#holds.clear();
    for (const ticket of [...this.#waiting]) ticket.refuse(reason);
    this.#alone?.refuse(reason);
  }

  #ticket(
    signal: AbortSignal,
    waitMs: number | undefined,
    place: {
      visitor: string;
      wait(ticket: Ticket): void;
      leave(ticket: Ticket): void;
      leaseOnGrant(): Lease;
    },
  ): Promise<Lease> {
    if (signal.aborted) return Promise.reject(signal.reason);
    if (this.#closed !== undefined) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => {
      const outOfLine = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        place.leave(ticket);
      };
      const ticket: Ticket = {
        visitor: place.visitor,
        since: this.#round,
        grant: () => {
          outOfLine();
          resolve(place.leaseOnGrant());
        },
        refuse: (reason) => {
          outOfLine();
          reject(reason);
          this.#next();
        },
      };
      const onAbort = () => ticket.refuse(signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      const timer =
        waitMs === undefined ? undefined : setTimeout(() => ticket.refuse(tooLong(waitMs)), waitMs);
      place.wait(ticket);
      this.#next();
    });
  }

  #lease(giveBack: () => void): Lease {
    let held = true;
    const free = () => {
      giveBack();
      this.#next();
    };
    return {
      release: (afterMs = 0) => {
        if (!held) return;
        held = false;
        if (afterMs <= 0 || this.#closed !== undefined) {
          free();
          return;
        }
        const hold = setTimeout(() => {
          this.#holds.delete(hold);
          free();
        }, afterMs);
        hold.unref();
        this.#holds.add(hold);
      },
    };
  }

  #next(): void {
    if (this.#closed !== undefined || this.#aloneRuns) return;
    if (this.#alone !== undefined) {
      if (this.#running.length === 0) this.#alone.grant();
      return;
    }
    while (this.#running.length < this.#concurrency) {
      const first = this.#first();
      if (first === undefined) return;
      this.#round = first.round;
      this.#servedIn.set(first.ticket.visitor, first.round);
      for (const [visitor, round] of this.#servedIn) {
        if (round < this.#round - 1) this.#servedIn.delete(visitor);
      }
      first.ticket.grant();
    }
  }

  /** The earliest round, and in it who came first. Rounds are counted anew each time, so who left leaves no gap. */
  #first(): { ticket: Ticket; round: number } | undefined {
    const last = new Map(this.#servedIn);
    let first: { ticket: Ticket; round: number } | undefined;
    for (const ticket of this.#waiting) {
      const round = Math.max(ticket.since, (last.get(ticket.visitor) ?? -1) + 1);
      last.set(ticket.visitor, round);
      if (first === undefined || round < first.round) first = { ticket, round };
    }
    return first;
  }
}

function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}

function tooLong(waitMs: number): ModelFailureError {
  return new ModelFailureError('queue_full', `waited ${waitMs} ms for the model to be free`);
}

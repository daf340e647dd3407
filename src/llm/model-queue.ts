import { ModelFailureError } from './model-failure.ts';

/** A place at the model. Releasing twice does nothing. */
export type Lease = {
  /** Gives the place back; with `afterMs`, only when the model is thought to be free again. */
  release(afterMs?: number): void;
};

type Ticket = {
  visitor: string;
  grant(): void;
  refuse(reason: unknown): void;
};

/**
 * The line in front of the model: first come first served, but a visitor who has several requests in it, or one at the model,
 * lets visitors with fewer go first. Waiting and leaving cost the model nothing: a prompt is sent only by who holds a place.
 */
export class ModelQueue {
  readonly #concurrency: number;
  readonly #waitMs: number;
  readonly #waiting: Ticket[] = [];
  /** Visitors at the model, one entry a place. */
  readonly #running: string[] = [];
  readonly #holds = new Set<NodeJS.Timeout>();
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
    return this.#ticket(signal, this.#waitMs, {
      visitor,
      wait: (ticket) => this.#waiting.push(ticket),
      leave: (ticket) => remove(this.#waiting, ticket),
      leaseOnGrant: () => {
        this.#running.push(visitor);
        return this.#lease(() => remove(this.#running, visitor));
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
      const ticket = this.#fairest();
      if (ticket === undefined) return;
      ticket.grant();
    }
  }

  /** Whoever has the fewest places and requests ahead of this one; among equals, who came first. */
  #fairest(): Ticket | undefined {
    const ahead = new Map<string, number>();
    for (const visitor of this.#running) ahead.set(visitor, (ahead.get(visitor) ?? 0) + 1);
    let best: { ticket: Ticket; rank: number } | undefined;
    for (const ticket of this.#waiting) {
      const rank = ahead.get(ticket.visitor) ?? 0;
      ahead.set(ticket.visitor, rank + 1);
      if (best === undefined || rank < best.rank) best = { ticket, rank };
    }
    return best?.ticket;
  }
}

function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}

function tooLong(waitMs: number): ModelFailureError {
  return new ModelFailureError('queue_full', `waited ${waitMs} ms for the model to be free`);
}

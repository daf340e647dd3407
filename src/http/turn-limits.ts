import { isIPv6 } from 'node:net';
import { tooManyTurns } from './http-errors.ts';

const windowMs = 60_000;

/** Counts of the last minute by key, in memory only: an address never reaches the disk. */
class MinuteLimit {
  readonly #most: number;
  readonly #clock: () => number;
  readonly #times = new Map<string, number[]>();
  #sweptAt: number;

  constructor(most: number, clock: () => number) {
    this.#most = most;
    this.#clock = clock;
    this.#sweptAt = clock();
  }

  /** Seconds until one more is taken; 0 when it is taken now. */
  waitSeconds(key: string): number {
    if (this.#most === 0) return 0;
    const now = this.#clock();
    const recent = this.#recent(key, now);
    const [oldest] = recent;
    if (recent.length < this.#most || oldest === undefined) return 0;
    return Math.max(1, Math.ceil((oldest + windowMs - now) / 1000));
  }

  count(key: string): void {
    if (this.#most === 0) return;
    const now = this.#clock();
    this.#sweep(now);
    const recent = this.#recent(key, now);
    recent.push(now);
    this.#times.set(key, recent);
  }

  #recent(key: string, now: number): number[] {
    const times = this.#times.get(key) ?? [];
    const firstRecent = times.findIndex((time) => time > now - windowMs);
    if (firstRecent === 0) return times;
    const recent = firstRecent === -1 ? [] : times.slice(firstRecent);
    if (recent.length > 0) this.#times.set(key, recent);
    return recent;
  }

  /** Once a minute: who has been silent for that long is forgotten. */
  #sweep(now: number): void {
    if (now - this.#sweptAt < windowMs) return;
    this.#sweptAt = now;
    for (const [key, times] of this.#times) {
      if ((times.at(-1) ?? 0) <= now - windowMs) this.#times.delete(key);
    }
  }
}

/** How many turns a visitor, and a network address, may start in a minute. */
export class TurnLimits {
  readonly #visitors: MinuteLimit;
  readonly #addresses: MinuteLimit;

  constructor(options: { visitor: number; address: number; clock: () => number }) {
    this.#visitors = new MinuteLimit(options.visitor, options.clock);
    this.#addresses = new MinuteLimit(options.address, options.clock);
  }

  /** Counts one turn, or throws 429. A first message has no visitor yet: only its address counts. */
  take(asker: { visitorId: string | undefined; address: string | undefined }): void {
    const address = addressKey(asker.address ?? '');
    const wait = Math.max(
      this.#addresses.waitSeconds(address),
      asker.visitorId === undefined ? 0 : this.#visitors.waitSeconds(asker.visitorId),
    );
    if (wait > 0) throw tooManyTurns(wait);
    this.#addresses.count(address);
    if (asker.visitorId !== undefined) this.#visitors.count(asker.visitorId);
  }
}

/** One household has a whole IPv6 /64; an IPv4 address written as IPv6 is still that IPv4 address. */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  const network = [...groups, ...zeros, ...rest].slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

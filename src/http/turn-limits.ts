import { isIPv6 } from 'node:net';
import { tooManyTurns } from './http-errors.ts';
import { MinuteLimit } from './minute-limit.ts';

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

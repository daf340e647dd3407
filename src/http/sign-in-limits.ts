import { fold } from '../language/fold.ts';
import { tooManySignIns } from './http-errors.ts';
import { MinuteLimit } from './minute-limit.ts';
import { addressKey } from './turn-limits.ts';

/** A person mistypes; who tries more is guessing. From other addresses the name's owner still gets in. */
const mostOfNameAndAddress = 5;
const mostOfAddress = 30;
/** However many addresses there are. */
const mostOfName = 60;

/** How often signing in may go wrong in a minute. What went well does not count. */
export class SignInLimits {
  readonly #pairs: MinuteLimit;
  readonly #addresses: MinuteLimit;
  readonly #names: MinuteLimit;

  constructor(clock: () => number) {
    this.#pairs = new MinuteLimit(mostOfNameAndAddress, clock);
    this.#addresses = new MinuteLimit(mostOfAddress, clock);
    this.#names = new MinuteLimit(mostOfName, clock);
  }

  /** Counts at once, so that many tries at the same time are as many; or throws 429. */
  begin(who: { name: string; address: string | undefined }): { succeeded(): void } {
    const address = addressKey(who.address ?? '');
    const name = fold(who.name).slice(0, 100);
    const counted = [
      { limit: this.#pairs, key: `${address} ${name}` },
      { limit: this.#addresses, key: address },
      { limit: this.#names, key: name },
    ];
    const wait = Math.max(...counted.map(({ limit, key }) => limit.waitSeconds(key)));
    if (wait > 0) throw tooManySignIns(wait);
    for (const { limit, key } of counted) limit.count(key);
    return {
      succeeded() {
        for (const { limit, key } of counted) limit.takeBack(key);
      },
    };
  }
}

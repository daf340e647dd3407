const windowMs = 60_000;

/** Counts of the last minute by key, in memory only: an address never reaches the disk. */
export class MinuteLimit {
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

  /** The last count is as if it had not been. */
  takeBack(key: string): void {
    this.#times.get(key)?.pop();
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

import type { StaffNews } from '../../src/staff-protocol.ts';

type Hearer = (news: StaffNews) => void;

/** A stream that could not be opened is tried again by us; one that broke, by the browser. */
const againMs = 5000;
/** Where nothing comes through, not even the greeting (a proxy that holds streams back), it is asked this often instead. */
const askMs = 10_000;
const anything: StaffNews = { conversations: [], more: true };

/**
 * Hears of changes from the service while the page is seen. A tab in the background lets its connection go (a browser has six
 * for a site) and asks for everything when it is seen again.
 */
export class LiveNews {
  readonly #hearers = new Set<Hearer>();
  readonly #over: () => void;
  #source: EventSource | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #unheard: ReturnType<typeof setInterval> | undefined;
  readonly #seen = () => (document.hidden ? this.#leave() : this.#open());

  /** `over`: one is signed out, or may be. */
  constructor(options: { over(): void }) {
    this.#over = options.over;
    document.addEventListener('visibilitychange', this.#seen);
    this.#seen();
  }

  /** The way to stop hearing. */
  hear(hearer: Hearer): () => void {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#leave();
    this.#hearers.clear();
  }

  #open(): void {
    this.#leave();
    const source = new EventSource('/api/staff/events');
    this.#source = source;
    this.#unheard = setInterval(() => this.#tell(anything), askMs);
    // Whatever happened while nobody listened.
    source.addEventListener('hello', () => {
      clearInterval(this.#unheard);
      this.#tell(anything);
    });
    source.addEventListener('changed', ({ data }) => this.#tell(JSON.parse(data) as StaffNews));
    source.addEventListener('over', () => {
      this.#leave();
      this.#over();
    });
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED || this.#source !== source) return;
      this.#leave();
      this.#again = setTimeout(() => this.#open(), againMs);
      this.#over();
    });
  }

  #leave(): void {
    clearTimeout(this.#again);
    clearInterval(this.#unheard);
    this.#source?.close();
    this.#source = undefined;
  }

  #tell(news: StaffNews): void {
    for (const hearer of [...this.#hearers]) hearer(news);
  }
}

/** Does `act` soon after it is called, and not again before `restMs` have passed: once for many calls. */
export class Unhurried {
  readonly #act: () => void;
  readonly #restMs: number;
  #lastAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(act: () => void, restMs: number) {
    this.#act = act;
    this.#restMs = restMs;
  }

  call(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        this.#lastAt = performance.now();
        this.#act();
      },
      Math.max(0, this.#lastAt + this.#restMs - performance.now()),
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

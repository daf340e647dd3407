import type { StaffNews } from '../staff-protocol.ts';
import { LiveEvents } from './live-events.ts';

/** News of a moment travel together: a busy shop has hundreds a second, and nobody reads that fast. */
const gatherMs = 400;
/** Conversations named one by one; of more than these it is said that there are more. */
const mostNamed = 100;
const everybody = 'staff';

/** Tells the consoles that are open which conversations have changed. What has become of them they ask for themselves. */
export class StaffFeed {
  readonly #live = new LiveEvents<StaffNews>();
  readonly #told: () => void;
  #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  /** `told` is called whenever there are news, before anybody hears of them. */
  constructor(options: { told(): void }) {
    this.#told = options.told;
  }

  changed(conversationId: string): void {
    this.#changed.add(conversationId);
    this.#timer ??= setTimeout(() => this.#tell(), gatherMs).unref();
  }

  /** News from now on. */
  listen(): AsyncIterableIterator<StaffNews> {
    return this.#live.subscribe(everybody);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#live.end(everybody);
  }

  #tell(): void {
    const conversations = [...this.#changed];
    this.#changed = new Set();
    this.#timer = undefined;
    this.#told();
    this.#live.publish(everybody, {
      conversations: conversations.slice(0, mostNamed),
      more: conversations.length > mostNamed,
    });
  }
}

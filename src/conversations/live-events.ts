import type { Cart, ConversationMessage } from '../protocol.ts';

/** What a shopper who waits for a person is told while it happens. `id` is the message's place in the log. */
export type LiveEvent =
  | { event: 'message'; id: number; data: ConversationMessage }
  | { event: 'handoff'; data: { position?: number } }
  | { event: 'cart'; data: Cart };

/** A reader this far behind is let go: it comes back with its last id and misses nothing. */
const mostWaiting = 200;

type Subscriber<Event> = { push(event: Event): void; end(): void };

/** Passes what happens to whoever listens to a conversation. In memory: what matters is in the log. */
export class LiveEvents<Event = LiveEvent> {
  readonly #subscribers = new Map<string, Set<Subscriber<Event>>>();

  publish(conversationId: string, event: Event): void {
    for (const subscriber of this.#subscribers.get(conversationId) ?? []) subscriber.push(event);
  }

  /** Ends every stream of a conversation: it was handed back, or erased. */
  end(conversationId: string): void {
    for (const subscriber of [...(this.#subscribers.get(conversationId) ?? [])]) subscriber.end();
  }

  /** Conversations somebody is listening to now. */
  listening(): string[] {
    return [...this.#subscribers.keys()];
  }

  /** `first`, then what is published from now on. Leaving (`return`) takes effect at once, also while `next` waits. */
  subscribe(conversationId: string, first: readonly Event[] = []): AsyncIterableIterator<Event> {
    const waiting: Event[] = [...first];
    let over = false;
    let wake: (() => void) | undefined;
    const subscriber: Subscriber<Event> = {
      push(event) {
        waiting.push(event);
        if (waiting.length > first.length + mostWaiting) end();
        wake?.();
      },
      end: () => end(),
    };
    const end = (): void => {
      over = true;
      this.#remove(conversationId, subscriber);
      wake?.();
    };
    this.#add(conversationId, subscriber);
    return {
      async next() {
        while (waiting.length === 0 && !over) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        const event = waiting.shift();
        return event === undefined ? { value: undefined, done: true } : { value: event, done: false };
      },
      async return() {
        waiting.length = 0;
        end();
        return { value: undefined, done: true };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  #add(conversationId: string, subscriber: Subscriber<Event>): void {
    const all = this.#subscribers.get(conversationId) ?? new Set();
    all.add(subscriber);
    this.#subscribers.set(conversationId, all);
  }

  #remove(conversationId: string, subscriber: Subscriber<Event>): void {
    const all = this.#subscribers.get(conversationId);
    all?.delete(subscriber);
    if (all?.size === 0) this.#subscribers.delete(conversationId);
  }
}

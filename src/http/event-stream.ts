import type { ServerResponse } from 'node:http';

/** `id` is left out where an event is nothing to resume from. */
export type StreamedEvent = { id?: number; event: string; data: unknown };

/** A reader that takes nothing for this long is let go; what it missed can be asked for again. */
const usualStalledMs = 60_000;

/**
 * Sends events as they come until they end or the reader leaves, never faster than the reader reads. A reader who leaves ends
 * the iteration (`return`); that is all it ends. What the events throw becomes the last event, by `failed`.
 */
export async function sendEvents(options: {
  response: ServerResponse;
  events: AsyncIterable<StreamedEvent>;
  heartbeatMs: number;
  stalledMs?: number;
  failed(thrown: unknown, lastId: number): StreamedEvent;
}): Promise<void> {
  const { response, events, heartbeatMs, failed } = options;
  const reader = new StreamReader({
    response,
    heartbeatMs,
    stalledMs: options.stalledMs ?? usualStalledMs,
  });
  const iterator = events[Symbol.asyncIterator]();
  let lastId = 0;
  try {
    reader.begin();
    while (!reader.gone) {
      const next = await reader.whileHere(iterator.next());
      if (next === undefined || next.done === true) break;
      lastId = next.value.id ?? lastId;
      await reader.write(formatEvent(next.value));
    }
  } catch (thrown) {
    if (!reader.gone) await reader.write(formatEvent(failed(thrown, lastId)));
  } finally {
    // Not awaited: an iterator in the middle of a wait may settle much later.
    Promise.resolve(iterator.return?.()).catch(() => {});
    reader.end();
  }
}

/** What Unicode counts as a line's end beside those JSON escapes itself: some clients would split there. */
const lineEnds = /[\u0085\u2028\u2029]/g;

/** One line of JSON, whatever it holds: nothing in the data can end the event. */
export function formatEvent(event: StreamedEvent): string {
  const id = event.id === undefined ? '' : `id: ${event.id}\n`;
  const data = JSON.stringify(event.data).replace(
    lineEnds,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${id}event: ${event.event}\ndata: ${data}\n\n`;
}

class StreamReader {
  gone = false;
  readonly #response: ServerResponse;
  readonly #heartbeatMs: number;
  readonly #stalledMs: number;
  #wake: () => void = () => {};
  #beat: NodeJS.Timeout | undefined;

  constructor(options: { response: ServerResponse; heartbeatMs: number; stalledMs: number }) {
    this.#response = options.response;
    this.#heartbeatMs = options.heartbeatMs;
    this.#stalledMs = options.stalledMs;
  }

  readonly #leave = (): void => {
    this.gone = true;
    this.#wake();
  };

  /** What the promise gives, or undefined as soon as the reader leaves. One waiter at a time. */
  whileHere<T>(promise: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      // Replaced each time: racing against one promise of "left" would keep something for every event sent.
      this.#wake = () => resolve(undefined);
      promise.then(resolve, reject);
      if (this.gone) resolve(undefined);
    });
  }

  begin(): void {
    const response = this.#response;
    response.once('close', this.#leave);
    response.once('error', this.#leave);
    if (response.destroyed || response.writableEnded) this.#leave();
    response.statusCode = 200;
    response.setHeader('content-type', 'text/event-stream');
    response.setHeader('cache-control', 'no-cache, no-transform');
    response.setHeader('x-accel-buffering', 'no');
    response.flushHeaders();
    this.#beat = setInterval(() => {
      // While the reader is behind, a beat would only grow what waits for it.
      if (!this.gone && !response.writableNeedDrain) response.write(': beat\n\n');
    }, this.#heartbeatMs);
  }

  /** Resolves when the reader can take more, or has left. */
  async write(chunk: string): Promise<void> {
    if (this.gone || this.#response.write(chunk)) return;
    let drained = (): void => {};
    const drain = new Promise<void>((resolve) => {
      drained = resolve;
    });
    this.#response.once('drain', drained);
    const stalled = setTimeout(() => this.#response.destroy(), this.#stalledMs);
    await this.whileHere(drain);
    clearTimeout(stalled);
    this.#response.off('drain', drained);
  }

  end(): void {
    clearInterval(this.#beat);
    this.#response.off('close', this.#leave);
    if (!this.gone) this.#response.end();
  }
}

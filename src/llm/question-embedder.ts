import type { Log } from '../log.ts';
import type { Embedder } from './embedder.ts';
import { ModelFailureError, modelFailureOf } from './model-failure.ts';

/** What the service embeds questions with, and what /ready says of it. */
export interface QuestionEmbedder extends Embedder {
  state(): 'ready' | 'unreachable' | 'missing';
  close(): void;
}

const mostRemembered = 1000;
/** After a failure the next questions do not wait for another one. */
const restAfterFailureMs = 3000;
const longestMs = 10_000;

/**
 * Embeds each question once: the same words again come from memory, and two askers at a time share one request. Who cannot wait
 * (its signal) is let go at once while the request goes on for those who ask the same later.
 */
export class CachedQuestionEmbedder implements QuestionEmbedder {
  readonly id: string;
  readonly #embedder: Embedder;
  readonly #log: Log;
  readonly #remembered = new Map<string, number[]>();
  readonly #asked = new Map<string, Promise<number[]>>();
  readonly #closing = new AbortController();
  #state: 'ready' | 'unreachable' | 'missing' = 'ready';
  #restUntil = 0;

  constructor(embedder: Embedder, log: Log) {
    this.id = embedder.id;
    this.#embedder = embedder;
    this.#log = log;
  }

  state(): 'ready' | 'unreachable' | 'missing' {
    return this.#state;
  }

  embedPassages(texts: readonly string[], signal?: AbortSignal): Promise<number[][]> {
    return this.#embedder.embedPassages(texts, signal);
  }

  async embedQuery(text: string, signal?: AbortSignal): Promise<number[]> {
    signal?.throwIfAborted();
    const known = this.#remembered.get(text);
    if (known !== undefined) {
      this.#remember(text, known);
      return known;
    }
    if (performance.now() < this.#restUntil) {
      throw new ModelFailureError(
        this.#state === 'missing' ? 'model_missing' : 'unreachable',
        `${this.id} failed a moment ago`,
      );
    }
    return orAborted(this.#ask(text), signal);
  }

  close(): void {
    this.#closing.abort(new ModelFailureError('unreachable', 'the service is closing'));
  }

  #ask(text: string): Promise<number[]> {
    const running = this.#asked.get(text);
    if (running !== undefined) return running;
    const enough = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(longestMs)]);
    const asked = this.#embedder.embedQuery(text, enough).then(
      (vector) => {
        this.#asked.delete(text);
        this.#remember(text, vector);
        this.#is('ready', '');
        return vector;
      },
      (error: unknown) => {
        this.#asked.delete(text);
        const failure = modelFailureOf(error, 'before_first_piece');
        this.#restUntil = performance.now() + restAfterFailureMs;
        this.#is(failure.failure === 'model_missing' ? 'missing' : 'unreachable', failure.message);
        throw failure;
      },
    );
    this.#asked.set(text, asked);
    // Nobody may be waiting any more when it fails.
    asked.catch(() => undefined);
    return asked;
  }

  /** The least recently used goes first. */
  #remember(text: string, vector: number[]): void {
    this.#remembered.delete(text);
    this.#remembered.set(text, vector);
    if (this.#remembered.size <= mostRemembered) return;
    const [oldest] = this.#remembered.keys();
    if (oldest !== undefined) this.#remembered.delete(oldest);
  }

  #is(state: 'ready' | 'unreachable' | 'missing', why: string): void {
    if (state === this.#state || this.#closing.signal.aborted) return;
    this.#state = state;
    if (state === 'ready') this.#log.info({ embedder: this.id }, 'the embedder answers again');
    else this.#log.warn({ embedder: this.id }, `searching lexically, the embedder does not answer: ${why}`);
  }
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

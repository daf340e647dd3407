import { AppError } from '../errors.ts';
import { prefixesFor } from './embed-prefixes.ts';
import type { Embedder } from './embedder.ts';
import { ModelFailureError, modelFailureOf, ServerRefusedError } from './model-failure.ts';

/** Exactly one request to an embedding server. */
export type EmbedOnce = (texts: readonly string[], signal: AbortSignal) => Promise<number[][]>;

const batchSize = 32;
/** No chunk of ours is near it; what a merchant pastes may be. Models read a few hundred words at most. */
const longestText = 8000;
const shortestCut = 200;
const retryAfterMs = 500;
/** A batch takes a second or two on a small model; a server that is silent for this long will not answer. */
const longestRequestMs = 120_000;

/**
 * What every embedding server has in common: batches, the prefixes of the model's family, texts that are too long, one retry for a
 * connection that failed, and numbers that are checked before anybody indexes them.
 */
export class BatchedEmbedder implements Embedder {
  readonly id: string;
  readonly #embedOnce: EmbedOnce;
  readonly #prefixes: ReturnType<typeof prefixesFor>;
  #dimension: number | undefined;

  constructor(options: { id: string; model: string; embedOnce: EmbedOnce }) {
    this.id = options.id;
    this.#embedOnce = options.embedOnce;
    this.#prefixes = prefixesFor(options.model);
  }

  /** How many numbers a vector has; known after the first call. */
  get dimension(): number | undefined {
    return this.#dimension;
  }

  async embedPassages(texts: readonly string[], signal?: AbortSignal): Promise<number[][]> {
    const vectors: number[][] = [];
    for (let from = 0; from < texts.length; from += batchSize) {
      signal?.throwIfAborted();
      const batch = texts.slice(from, from + batchSize).map((text) => prepared(this.#prefixes.passage, text));
      vectors.push(...(await this.#embed(batch, signal, 'retry_once')));
    }
    return vectors;
  }

  /** One try: a shopper waits, and the search goes on without. */
  async embedQuery(text: string, signal?: AbortSignal): Promise<number[]> {
    const [vector] = await this.#embed([prepared(this.#prefixes.query, text)], signal, 'one_try');
    if (vector === undefined) throw this.#broken('no vector came back');
    return vector;
  }

  async #embed(
    texts: readonly string[],
    signal: AbortSignal | undefined,
    tries: 'one_try' | 'retry_once',
  ): Promise<number[][]> {
    const enough = AbortSignal.timeout(longestRequestMs);
    try {
      const vectors = await this.#embedOnce(texts, signal ? AbortSignal.any([signal, enough]) : enough);
      return this.#checked(vectors, texts.length);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof AppError) throw error;
      if (isTooLong(error)) return this.#embedShorter(texts, signal, error);
      const failure = modelFailureOf(error, 'before_first_piece');
      if (tries === 'retry_once' && (failure.failure === 'unreachable' || isServerError(error))) {
        await pause(retryAfterMs, signal);
        return this.#embed(texts, signal, 'one_try');
      }
      throw new ModelFailureError(failure.failure, `${this.id}: ${failure.message}`, { cause: error });
    }
  }

  /** One by one, the beginning of those that the model refuses for their length. */
  async #embedShorter(
    texts: readonly string[],
    signal: AbortSignal | undefined,
    refusal: unknown,
  ): Promise<number[][]> {
    const [only] = texts;
    if (texts.length === 1 && only !== undefined) {
      if (only.length <= shortestCut) throw refusal;
      return this.#embed([wellFormed(only.slice(0, Math.floor(only.length / 2)))], signal, 'one_try');
    }
    const vectors: number[][] = [];
    for (const text of texts) vectors.push(...(await this.#embed([text], signal, 'one_try')));
    return vectors;
  }

  #checked(vectors: number[][], wanted: number): number[][] {
    if (vectors.length !== wanted) throw this.#broken(`${wanted} texts gave ${vectors.length} vectors`);
    for (const vector of vectors) {
      if (vector.length === 0 || !vector.every(Number.isFinite))
        throw this.#broken('a vector is not all numbers');
      this.#dimension ??= vector.length;
      if (vector.length !== this.#dimension) {
        throw this.#broken(`a vector has ${vector.length} numbers, the first had ${this.#dimension}`);
      }
    }
    return vectors;
  }

  #broken(what: string): AppError {
    return new AppError(
      'embedder_broken',
      `${this.id}: ${what}. Embed with another model: EMBED_MODEL=builtin, or ollama:NAME`,
    );
  }
}

function prepared(prefix: string, text: string): string {
  // Some servers answer an empty text with an error, or with a vector of zeros that is near to nothing.
  const words = wellFormed(text.slice(0, longestText)).trim();
  return prefix + (words === '' ? '-' : words);
}

/** A text cut in the middle of a character ends in half a surrogate pair, which JSON parsers refuse. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

function isTooLong(error: unknown): boolean {
  return (
    refusalIn(error)?.body.match(/context length|too (long|large)|maximum.*(token|length)|exceed/i) != null
  );
}

function isServerError(error: unknown): boolean {
  return (refusalIn(error)?.status ?? 0) >= 500;
}

function refusalIn(error: unknown): ServerRefusedError | undefined {
  for (let next = error, depth = 0; next instanceof Error && depth < 10; next = next.cause, depth += 1) {
    if (next instanceof ServerRefusedError) return next;
  }
  return undefined;
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

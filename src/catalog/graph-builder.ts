/** Builds the graph of vectors: a small one where it is asked for, a large one on a thread of its own while the caller embeds on. */
import type { Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import { startThread } from '../typescript-thread.ts';
import type { GraphAnswer, GraphRequest } from './graph-thread.ts';
import { VectorIndex } from './vector-index.ts';

export type GraphBuilder = {
  /** In the order of the labels, from 0. Returns when there is room for more. */
  add(vectors: readonly ArrayLike<number>[]): Promise<void>;
  save(file: string): Promise<void>;
  /** Similarity of each of these to what is nearest to it. */
  nearestSimilarities(vectors: readonly ArrayLike<number>[]): Promise<number[]>;
  close(): Promise<void>;
};

/** With fewer, starting a thread costs more than it saves. */
const fewVectors = 3000;
/** Batches on their way to the thread: enough to keep it busy, few enough to stay in memory. */
const mostUnderWay = 8;

export function buildGraph(shape: { dimension: number; capacity: number }): GraphBuilder {
  return shape.capacity < fewVectors ? new GraphHere(shape) : new GraphOnThread(shape);
}

class GraphHere implements GraphBuilder {
  readonly #index: VectorIndex;

  constructor(shape: { dimension: number; capacity: number }) {
    this.#index = VectorIndex.create(shape);
  }

  async add(vectors: readonly ArrayLike<number>[]): Promise<void> {
    for (const vector of vectors) this.#index.add(this.#index.count, vector);
  }

  async save(file: string): Promise<void> {
    this.#index.save(file);
  }

  async nearestSimilarities(vectors: readonly ArrayLike<number>[]): Promise<number[]> {
    return vectors.flatMap((vector) => this.#index.nearest(vector, 1)[0]?.similarity ?? []);
  }

  async close(): Promise<void> {
    this.#index.close();
  }
}

type Waiting = { resolve(answer: GraphAnswer): void; reject(error: unknown): void };

class GraphOnThread implements GraphBuilder {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  readonly #dimension: number;
  #failure: unknown;
  /** The oldest batches that were not confirmed yet. */
  #underWay: Promise<unknown>[] = [];

  constructor(shape: { dimension: number; capacity: number }) {
    this.#dimension = shape.dimension;
    this.#worker = startThread(new URL('./graph-thread.ts', import.meta.url), shape);
    this.#worker.on('message', (answer: GraphAnswer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) =>
      this.#fail(new Error(`the thread that builds the graph ended (${code})`)),
    );
  }

  async add(vectors: readonly ArrayLike<number>[]): Promise<void> {
    for (const vector of vectors) this.#checkLength(vector);
    const numbers = Float64Array.from(vectors.flatMap((vector) => Array.from(vector)));
    const confirmed = this.#ask({ kind: 'add', numbers }, [numbers.buffer]);
    confirmed.catch(() => {});
    this.#underWay.push(confirmed);
    if (this.#underWay.length >= mostUnderWay) await this.#underWay.shift();
  }

  async save(file: string): Promise<void> {
    await Promise.all(this.#underWay);
    this.#underWay = [];
    await this.#ask({ kind: 'save', file });
  }

  async nearestSimilarities(vectors: readonly ArrayLike<number>[]): Promise<number[]> {
    const answer = await this.#ask({ kind: 'nearest', vectors: vectors.map((vector) => Array.from(vector)) });
    return answer.kind === 'similarities' ? answer.similarities : [];
  }

  async close(): Promise<void> {
    this.#worker.removeAllListeners('exit');
    await this.#worker.terminate();
  }

  #checkLength(vector: ArrayLike<number>): void {
    if (vector.length === this.#dimension) return;
    throw new AppError(
      'bad_vector',
      `A vector has ${vector.length} numbers where the index has ${this.#dimension} dimensions.`,
    );
  }

  async #ask(request: GraphRequest, transfer: ArrayBuffer[] = []): Promise<GraphAnswer> {
    if (this.#failure !== undefined) throw this.#failure;
    const answered = new Promise<GraphAnswer>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#worker.postMessage(request, transfer);
    const answer = await answered;
    if (answer.kind === 'failed') throw new AppError(answer.code, answer.message);
    return answer;
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}

import type { Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import { startThread } from '../typescript-thread.ts';
import type { ReaderAnswer, ReaderCalls, ReaderQuestion } from './staff-reader-thread.ts';

type Waiting = { resolve(answer: unknown): void; reject(error: Error): void };

/** Asks the database what staff want to know, on a thread and a connection of its own: a long search holds up no shopper. */
export class StaffReader {
  readonly #file: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  /** The thread starts with the first question. */
  constructor(file: string) {
    this.#file = file;
  }

  ask<Call extends keyof ReaderCalls>(
    call: Call,
    question: ReaderCalls[Call]['question'],
  ): Promise<ReaderCalls[Call]['answer']> {
    this.#worker ??= this.#start();
    this.#asked += 1;
    const id = this.#asked;
    const asked = { id, call, question } as ReaderQuestion;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (answer) => resolve(answer as ReaderCalls[Call]['answer']), reject });
      this.#worker?.postMessage(asked);
    });
  }

  close(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
    this.#failAll(new AppError('reader_closed', 'The staff’s reader was closed while it was asked'));
  }

  #start(): Worker {
    const file = new URL('./staff-reader-thread.ts', import.meta.url);
    const worker = startThread(file, { database: this.#file });
    worker.unref();
    worker.on('message', (answer: ReaderAnswer) => this.#answered(answer));
    // A thread that died answers nothing more; the next question starts another.
    const died = (error: Error): void => {
      if (this.#worker === worker) this.#worker = undefined;
      this.#failAll(error);
    };
    worker.on('error', died);
    worker.on('exit', () => died(new AppError('reader_gone', 'The staff’s reader ended unexpectedly')));
    return worker;
  }

  #answered(answer: ReaderAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (waiting === undefined) return;
    if (answer.kind === 'found') waiting.resolve(answer.found);
    else waiting.reject(errorOf(answer));
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function errorOf({ error }: Extract<ReaderAnswer, { kind: 'failed' }>): AppError {
  const { code, message, status, publicMessage } = error;
  return new AppError(code, message, {
    ...(status === undefined ? {} : { status }),
    ...(publicMessage === undefined ? {} : { publicMessage }),
  });
}

/** Runs as a worker thread: adds vectors to a graph while the thread that started it embeds the next ones. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import { VectorIndex } from './vector-index.ts';

export type GraphRequest =
  | { kind: 'add'; numbers: Float64Array }
  | { kind: 'save'; file: string }
  | { kind: 'nearest'; vectors: number[][] };

export type GraphAnswer =
  | { kind: 'done' }
  | { kind: 'similarities'; similarities: number[] }
  | { kind: 'failed'; code: string; message: string };

const { dimension, capacity } = workerData as { dimension: number; capacity: number };
const index = VectorIndex.create({ dimension, capacity });

function answer(request: GraphRequest): GraphAnswer {
  switch (request.kind) {
    case 'add':
      for (let from = 0; from < request.numbers.length; from += dimension) {
        index.add(index.count, request.numbers.subarray(from, from + dimension));
      }
      return { kind: 'done' };
    case 'save':
      index.save(request.file);
      return { kind: 'done' };
    case 'nearest':
      return {
        kind: 'similarities',
        similarities: request.vectors.flatMap((vector) => index.nearest(vector, 1)[0]?.similarity ?? []),
      };
    default:
      return request satisfies never;
  }
}

parentPort?.on('message', (request: GraphRequest) => {
  let reply: GraphAnswer;
  try {
    reply = answer(request);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    reply = { kind: 'failed', code: error instanceof AppError ? error.code : 'graph_failed', message };
  }
  parentPort?.postMessage(reply);
});

/** Products by the similarity of their chunks to a question's vector. */

import type { Generation } from './generation.ts';
import type { Embedder } from './search.ts';

const nearestChunks = 200;

type Chunks = {
  /** Product row number of each chunk label, 0 for a page's. */
  owner: Int32Array;
  /** Labels of product n are first[n] up to first[n + 1]. */
  first: Int32Array;
};

const known = new WeakMap<Generation, Chunks>();

function chunksOf(generation: Generation): Chunks {
  const made = known.get(generation);
  if (made !== undefined) return made;
  const owner = new Int32Array(generation.manifest.counts.chunks);
  const first = new Int32Array(generation.productCount + 2);
  const owners = generation.column<number | null>('SELECT product FROM chunk ORDER BY n');
  owners.forEach((product, label) => {
    owner[label] = product ?? 0;
    if (product !== null) first[product + 1] = label + 1;
  });
  for (let n = 1; n < first.length; n += 1) first[n] = Math.max(first[n] ?? 0, first[n - 1] ?? 0);
  const chunks = { owner, first };
  known.set(generation, chunks);
  return chunks;
}

function labelsOf(chunks: Chunks, n: number): number[] {
  const from = chunks.first[n] ?? 0;
  const to = chunks.first[n + 1] ?? from;
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function bestByProduct(
  chunks: Chunks,
  found: readonly { label: number; similarity: number }[],
): Map<number, number> {
  const best = new Map<number, number>();
  for (const { label, similarity } of found) {
    const n = chunks.owner[label] ?? 0;
    if (n !== 0 && similarity > (best.get(n) ?? -2)) best.set(n, similarity);
  }
  return best;
}

/** The most similar products, among these when they are given: exactly when those are few. */
export function nearestProducts(
  generation: Generation,
  vector: readonly number[],
  among?: readonly number[],
): Map<number, number> {
  const { vectors } = generation;
  if (vectors === undefined) return new Map();
  const chunks = chunksOf(generation);
  if (among === undefined) {
    const found = vectors.nearest(vector, nearestChunks, undefined);
    return bestByProduct(chunks, found);
  }
  const allowed = new Uint8Array(chunks.first.length);
  for (const n of among) allowed[n] = 1;
  const labels = among.flatMap((n) => labelsOf(chunks, n));
  const has = (label: number) => allowed[chunks.owner[label] ?? 0] === 1;
  return bestByProduct(chunks, vectors.nearest(vector, nearestChunks, { has, labels }));
}

/** Exact similarity of each of these products. */
export function similarityOf(
  generation: Generation,
  vector: readonly number[],
  products: readonly number[],
): Map<number, number> {
  const { vectors } = generation;
  if (vectors === undefined) return new Map();
  const chunks = chunksOf(generation);
  return bestByProduct(
    chunks,
    vectors.exact(
      vector,
      products.flatMap((n) => labelsOf(chunks, n)),
    ),
  );
}

export type QuestionVector = { kind: 'used'; vector: number[] } | { kind: 'late' } | { kind: 'unavailable' };

/** The question's vector within `embedMs`; the shopper's own abort is thrown, every other trouble makes the search lexical. */
export async function embedQuestion(
  deps: {
    generation: Generation;
    embedder: Embedder | undefined;
    embedMs: number;
    signal?: AbortSignal | undefined;
  },
  text: string,
): Promise<QuestionVector> {
  const { generation, embedder, embedMs, signal } = deps;
  signal?.throwIfAborted();
  const usable = embedder !== undefined && embedder.id === generation.manifest.embedder.id;
  if (!usable || generation.vectors === undefined) return { kind: 'unavailable' };
  const deadline = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<QuestionVector>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'late' });
      deadline.abort();
    }, embedMs);
  });
  const signals = signal === undefined ? [deadline.signal] : [deadline.signal, signal];
  const embedded = embedder.embedQuery(text, AbortSignal.any(signals)).then(
    (vector): QuestionVector => {
      const sound = vector.length === generation.vectors?.dimension && vector.every(Number.isFinite);
      return sound ? { kind: 'used', vector } : { kind: 'unavailable' };
    },
    (): QuestionVector => (deadline.signal.aborted ? { kind: 'late' } : { kind: 'unavailable' }),
  );
  try {
    const question = await Promise.race([embedded, late]);
    signal?.throwIfAborted();
    return question;
  } finally {
    clearTimeout(timer);
  }
}

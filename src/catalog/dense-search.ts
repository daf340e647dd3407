/** Products by the similarity of their chunks to a question's vector. */

import type { Generation } from './generation.ts';
import type { Embedder } from './search.ts';

const nearestChunks = 200;

/** Which product has which vectors, both ways: places in a flat list by row number and by label. */
type Chunks = { labels: Places; owners: Places };
type Places = { start: Int32Array; values: Int32Array };

const known = new WeakMap<Generation, Chunks>();

/** Of each key (below `size`) its values, from two lists side by side. */
function places(size: number, keys: readonly number[], values: readonly number[]): Places {
  const start = new Int32Array(size + 1);
  for (const key of keys) start[key + 1] = (start[key + 1] ?? 0) + 1;
  for (let key = 1; key <= size; key += 1) start[key] = (start[key] ?? 0) + (start[key - 1] ?? 0);
  const next = start.slice();
  const placed = new Int32Array(keys.length);
  keys.forEach((key, index) => {
    const place = next[key] ?? 0;
    placed[place] = values[index] ?? 0;
    next[key] = place + 1;
  });
  return { start, values: placed };
}

function at({ start, values }: Places, key: number): Int32Array {
  return values.subarray(start[key] ?? 0, start[key + 1] ?? 0);
}

/** Made at the first use, which `warmSearch` takes off the first shopper. */
export function chunksOf(generation: Generation): Chunks {
  const made = known.get(generation);
  if (made !== undefined) return made;
  const ofProducts = 'FROM chunk WHERE product IS NOT NULL AND vector IS NOT NULL ORDER BY product, vector';
  const products = generation.column<number>(`SELECT product ${ofProducts}`);
  const vectors = generation.column<number>(`SELECT vector ${ofProducts}`);
  const chunks = {
    labels: places((products.at(-1) ?? 0) + 1, products, vectors),
    owners: places(generation.vectors?.count ?? 0, vectors, products),
  };
  known.set(generation, chunks);
  return chunks;
}

type Similar = { label: number; similarity: number };

/** Of each product, the similarity of its best chunk. */
function bestByProduct(
  chunks: Chunks,
  found: readonly Similar[],
  among?: (n: number) => boolean,
): Map<number, number> {
  const best = new Map<number, number>();
  for (const { label, similarity } of found) {
    for (const n of at(chunks.owners, label)) {
      if (among?.(n) === false) continue;
      if (similarity > (best.get(n) ?? -2)) best.set(n, similarity);
    }
  }
  return best;
}

/** Labels of these products' vectors, each once. */
function labelsOf(chunks: Chunks, products: Iterable<number>): number[] {
  const labels = new Set<number>();
  for (const n of products) for (const label of at(chunks.labels, n)) labels.add(label);
  return [...labels];
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
  if (among === undefined) return bestByProduct(chunks, vectors.nearest(vector, nearestChunks));
  const wanted = new Set(among);
  const labels = labelsOf(chunks, among);
  const allowed = new Set(labels);
  const found = vectors.nearest(vector, nearestChunks, { labels, has: (label) => allowed.has(label) });
  return bestByProduct(chunks, found, (n) => wanted.has(n));
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
  const wanted = new Set(products);
  return bestByProduct(chunks, vectors.exact(vector, labelsOf(chunks, products)), (n) => wanted.has(n));
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
  const left = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true, signal: deadline.signal });
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
    const question = await Promise.race([embedded, late, left]);
    signal?.throwIfAborted();
    return question;
  } finally {
    clearTimeout(timer);
    // Nobody waits any more: the embedder stops, and nothing stays registered on the turn's signal.
    deadline.abort();
  }
}

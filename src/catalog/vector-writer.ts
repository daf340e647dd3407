/** Embeds what is new, takes over what is not, and writes the vector index. */
import { setImmediate as nextTick } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import type { Sqlite } from '../sqlite.ts';
import type { VectorSource } from './generation-writer.ts';
import type { Embedder } from './search.ts';
import { strangers, strongFrom } from './similar-products.ts';
import { VectorIndex } from './vector-index.ts';

export type WriteVectorsOptions = {
  db: Sqlite;
  file: string;
  chunks: number;
  embedder: Embedder;
  previous?: VectorSource | undefined;
  batch: number;
  signal?: AbortSignal;
  onProgress(done: number, total: number): void;
};

/** Vectors indexed before other work gets a turn: some tens of milliseconds. */
const atOnce = 32;

type Text = { hash: string; text: string };

export type WrittenVectors = {
  dimension: number;
  embedded: number;
  reused: number;
  /** Vectors of the strangers, kept so that the next generation need not embed them. */
  strangers?: number[][];
  strongSimilarity?: number;
};

export async function writeVectors(options: WriteVectorsOptions): Promise<WrittenVectors> {
  const { db, embedder, previous } = options;
  const setVector = db.prepare<[number, string]>('UPDATE chunk SET vector = ? WHERE hash = ?');
  const texts = db
    .prepare<[], Text>('SELECT hash, min(text) AS text FROM chunk GROUP BY hash ORDER BY min(n)')
    .all();
  const reusable =
    previous !== undefined && previous.manifest.embedder.id === embedder.id ? previous : undefined;
  const state = { index: undefined as VectorIndex | undefined, embedded: 0, reused: 0, added: 0 };

  /** Returns how many chunks have that text. */
  const add = async (hash: string, vector: ArrayLike<number>): Promise<number> => {
    state.index ??= VectorIndex.create({ dimension: vector.length, capacity: texts.length });
    const label = state.index.count;
    state.index.add(label, vector);
    const { changes } = setVector.run(label, hash);
    state.added += changes;
    if (label % atOnce === 0) await nextTick();
    return changes;
  };

  let waiting: Text[] = [];
  const embedWaiting = async (): Promise<void> => {
    if (waiting.length === 0) return;
    options.signal?.throwIfAborted();
    const vectors = await embedder.embedPassages(
      waiting.map(({ text }) => text),
      options.signal,
    );
    if (vectors.length !== waiting.length) {
      throw new AppError(
        'bad_vector',
        `The embedder ${embedder.id} gave ${vectors.length} vectors for ${waiting.length} texts.`,
      );
    }
    for (const [place, { hash }] of waiting.entries())
      state.embedded += await add(hash, vectors[place] ?? []);
    waiting = [];
  };

  for (const text of texts) {
    const known = reusable?.vectorOfChunk(text.hash);
    if (known !== undefined) state.reused += await add(text.hash, known);
    else if (waiting.push(text) >= options.batch) await embedWaiting();
    options.onProgress(state.added, options.chunks);
  }
  await embedWaiting();
  options.onProgress(state.added, options.chunks);
  if (state.index === undefined) return { dimension: 0, embedded: 0, reused: 0 };
  state.index.save(options.file);
  const { dimension } = state.index;
  const measured = await measureStrangers(options, state.index, reusable);
  state.index.close();
  return { dimension, embedded: state.embedded, reused: state.reused, ...measured };
}

/** How near the catalogue comes to questions it cannot answer; a model that fails here leaves the search to words. */
async function measureStrangers(
  { embedder, signal }: WriteVectorsOptions,
  index: VectorIndex,
  previous: VectorSource | undefined,
): Promise<Pick<WrittenVectors, 'strangers' | 'strongSimilarity'>> {
  if (embedder.id.startsWith('builtin')) return {};
  const kept = previous?.strangerVectors();
  const usable =
    kept?.length === strangers.length && kept.every((vector) => vector.length === index.dimension);
  const vectors: number[][] = usable ? kept : [];
  try {
    if (!usable) for (const stranger of strangers) vectors.push(await embedder.embedQuery(stranger, signal));
    const nearest = vectors.flatMap((vector) => index.nearest(vector, 1)[0]?.similarity ?? []);
    const strong = strongFrom(nearest);
    return { strangers: vectors, ...(strong === undefined ? {} : { strongSimilarity: strong }) };
  } catch {
    signal?.throwIfAborted();

    return {};
  }
}

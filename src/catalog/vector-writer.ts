/** Embeds what is new, takes over what is not, and writes the vector index. */
import { setImmediate as nextTick } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import type { Sqlite } from '../sqlite.ts';
import type { VectorSource } from './generation-writer.ts';
import { buildGraph, type GraphBuilder } from './graph-builder.ts';
import type { Embedder } from './search.ts';
import { strangers, strongFrom } from './similar-products.ts';

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

/** Vectors handed to the graph at once: some tens of milliseconds where it is built in this thread. */
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
  const texts = db
    .prepare<[], Text>('SELECT hash, min(text) AS text FROM chunk GROUP BY hash ORDER BY min(n)')
    .all();
  const reusable =
    previous !== undefined && previous.manifest.embedder.id === embedder.id ? previous : undefined;
  const intake = new GraphIntake(options, texts.length);
  try {
    let waiting: Text[] = [];
    let embedded = 0;
    let reused = 0;
    const embedWaiting = async (): Promise<void> => {
      const vectors = await embedAll(options, waiting);
      for (const [place, { hash }] of waiting.entries())
        embedded += await intake.add(hash, vectors[place] ?? []);
      waiting = [];
    };
    for (const text of texts) {
      const known = reusable?.vectorOfChunk(text.hash);
      if (known !== undefined) reused += await intake.add(text.hash, known);
      else if (waiting.push(text) >= options.batch) await embedWaiting();
      options.onProgress(embedded + reused, options.chunks);
    }
    if (waiting.length > 0) await embedWaiting();
    const graph = await intake.finish();
    options.onProgress(embedded + reused, options.chunks);
    if (graph === undefined) return { dimension: 0, embedded: 0, reused: 0 };
    const { dimension, builder } = graph;
    await builder.save(options.file);
    const measured = await measureStrangers(options, { dimension, builder }, reusable);
    return { dimension, embedded, reused, ...measured };
  } finally {
    await intake.close();
  }
}

async function embedAll(
  { embedder, signal }: WriteVectorsOptions,
  texts: readonly Text[],
): Promise<number[][]> {
  signal?.throwIfAborted();
  const vectors = await embedder.embedPassages(
    texts.map(({ text }) => text),
    signal,
  );
  if (vectors.length === texts.length) return vectors;
  throw new AppError(
    'bad_vector',
    `The embedder ${embedder.id} gave ${vectors.length} vectors for ${texts.length} texts.`,
  );
}

/** Numbers the vectors as they come, and hands them to the graph in batches. */
class GraphIntake {
  readonly #setVector;
  readonly #capacity: number;
  readonly #signal: AbortSignal | undefined;
  #builder: GraphBuilder | undefined;
  #dimension = 0;
  #batch: ArrayLike<number>[] = [];
  #next = 0;

  constructor({ db, signal }: Pick<WriteVectorsOptions, 'db' | 'signal'>, capacity: number) {
    this.#setVector = db.prepare<[number, string]>('UPDATE chunk SET vector = ? WHERE hash = ?');
    this.#capacity = capacity;
    this.#signal = signal;
  }

  /** Returns how many chunks have that text. */
  async add(hash: string, vector: ArrayLike<number>): Promise<number> {
    if (this.#builder === undefined) {
      this.#dimension = vector.length;
      this.#builder = buildGraph({ dimension: this.#dimension, capacity: this.#capacity });
    }
    const { changes } = this.#setVector.run(this.#next, hash);
    this.#next += 1;
    if (this.#batch.push(vector) >= atOnce) await this.#flush();
    return changes;
  }

  async finish(): Promise<{ dimension: number; builder: GraphBuilder } | undefined> {
    await this.#flush();
    return this.#builder === undefined ? undefined : { dimension: this.#dimension, builder: this.#builder };
  }

  async close(): Promise<void> {
    await this.#builder?.close();
  }

  async #flush(): Promise<void> {
    this.#signal?.throwIfAborted();
    const batch = this.#batch;
    this.#batch = [];
    await this.#builder?.add(batch);
    await nextTick();
  }
}

/** How near the catalogue comes to questions it cannot answer; a model that fails here leaves the search to words. */
async function measureStrangers(
  { embedder, signal }: WriteVectorsOptions,
  graph: { dimension: number; builder: GraphBuilder },
  previous: VectorSource | undefined,
): Promise<Pick<WrittenVectors, 'strangers' | 'strongSimilarity'>> {
  if (embedder.id.startsWith('builtin')) return {};
  const kept = previous?.strangerVectors();
  const usable =
    kept?.length === strangers.length && kept.every((vector) => vector.length === graph.dimension);
  const vectors: number[][] = usable ? kept : [];
  try {
    if (!usable) for (const stranger of strangers) vectors.push(await embedder.embedQuery(stranger, signal));
    const strong = strongFrom(await graph.builder.nearestSimilarities(vectors));
    return { strangers: vectors, ...(strong === undefined ? {} : { strongSimilarity: strong }) };
  } catch {
    signal?.throwIfAborted();

    return {};
  }
}

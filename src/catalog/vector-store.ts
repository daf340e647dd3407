/** A generation as LangChain sees it: a `VectorStore` and retriever that any chain can use. Read only. */
import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import { AppError } from '../errors.ts';
import { type Condition, filterCondition } from './filter-sql.ts';
import type { Generation } from './generation.ts';
import type { Embedder, Filters } from './search.ts';
import type { Allowed } from './vector-index.ts';

type ChunkRow = { n: number; owner_kind: string; owner_id: string; kind: string; text: string };

/** Our embedder as LangChain's. */
export function asLangChainEmbeddings(embedder: Embedder): EmbeddingsInterface {
  return {
    embedDocuments: (texts) => embedder.embedPassages(texts),
    embedQuery: (text) => embedder.embedQuery(text),
  };
}

export class GenerationVectorStore extends VectorStore {
  declare FilterType: Filters;
  readonly #generation: Generation;

  /** Throws `embedder_mismatch` when questions would be embedded by another embedder than the catalogue was. */
  constructor(options: { generation: Generation; embedder: Embedder }) {
    const { generation, embedder } = options;
    const recorded = generation.manifest.embedder.id;
    if (embedder.id !== recorded) {
      throw new AppError(
        'embedder_mismatch',
        `The catalogue was embedded with ${recorded}, not ${embedder.id}: their vectors cannot be compared.`,
      );
    }
    super(asLangChainEmbeddings(embedder), {});
    this.#generation = generation;
  }

  override _vectorstoreType(): string {
    return 'tendero';
  }

  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: Filters,
  ): Promise<[DocumentInterface, number][]> {
    const generation = this.#generation;
    const condition = filter === undefined ? undefined : filterCondition(generation, filter);
    const allowed = condition === undefined ? undefined : allowedChunks(generation, condition);
    const near = generation.vectors?.nearest(query, k, allowed?.vectors) ?? [];
    const found = near.flatMap(({ label, similarity }) =>
      generation
        .rows<ChunkRow>(
          'SELECT n, owner_kind, owner_id, kind, text FROM chunk WHERE vector = ? ORDER BY n',
          label,
        )
        .filter((row) => allowed === undefined || allowed.chunks.has(row.n))
        .map((row): [DocumentInterface, number] => [documentOf(generation, row), similarity]),
    );
    return found.slice(0, k);
  }

  override addVectors(): Promise<never> {
    return Promise.reject(readOnly());
  }

  override addDocuments(): Promise<never> {
    return Promise.reject(readOnly());
  }
}

function readOnly(): AppError {
  return new AppError(
    'read_only',
    'A published catalogue is read only. Publish another one with: npm run ingest',
  );
}

function documentOf(generation: Generation, row: ChunkRow): DocumentInterface {
  const metadata = { owner: row.owner_kind, id: row.owner_id, kind: row.kind, generation: generation.id };
  return new Document({ pageContent: row.text, id: String(row.n), metadata });
}

function allowedChunks(
  generation: Generation,
  condition: Condition,
): { chunks: ReadonlySet<number>; vectors: Allowed } {
  const rows = generation.rows<{ n: number; vector: number }>(
    `SELECT c.n, c.vector FROM chunk c JOIN product p ON p.n = c.product WHERE ${condition.sql}`,
    ...condition.values,
  );
  const labels = new Set(rows.map((row) => row.vector));
  return {
    chunks: new Set(rows.map((row) => row.n)),
    vectors: { labels: [...labels], has: (label) => labels.has(label) },
  };
}

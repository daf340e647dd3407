/** All vectors of a generation under one numbering: those in the graph, then those that came after it. */
import type { LateVectors } from './late-vectors.ts';
import type { Allowed, Neighbour, VectorIndex } from './vector-index.ts';

function bestFirst(left: Neighbour, right: Neighbour): number {
  return right.similarity - left.similarity || left.label - right.label;
}

export class Vectors {
  readonly #graph: VectorIndex;
  readonly #late: LateVectors;
  readonly #lateLabels: readonly number[];

  constructor(graph: VectorIndex, late: LateVectors) {
    this.#graph = graph;
    this.#late = late;
    this.#lateLabels = late.labels();
  }

  /** The same graph with other late vectors, without loading it again. Both have to be closed. */
  sharing(late: LateVectors): Vectors {
    return new Vectors(this.#graph.shared(), late);
  }

  get dimension(): number {
    return this.#graph.dimension;
  }

  get count(): number {
    return this.#graph.count + this.#late.count;
  }

  get late(): LateVectors {
    return this.#late;
  }

  vector(label: number): number[] | undefined {
    return label < this.#late.firstLabel ? this.#graph.vector(label) : this.#late.vector(label);
  }

  /** Best first, at most `count`. */
  nearest(query: ArrayLike<number>, count: number, allowed?: Allowed): Neighbour[] {
    if (this.#late.count === 0) return this.#graph.nearest(query, count, allowed);
    const late = this.#lateLabels.filter((label) => allowed?.has(label) !== false);
    const inGraph =
      allowed === undefined
        ? undefined
        : {
            has: (label: number) => allowed.has(label),
            labels: allowed.labels.filter((label) => label < this.#late.firstLabel),
          };
    return [...this.#graph.nearest(query, count, inGraph), ...this.exact(query, late)]
      .sort(bestFirst)
      .slice(0, count);
  }

  /** Similarity of each of these labels, best first; unknown labels are left out. */
  exact(query: ArrayLike<number>, labels: Iterable<number>): Neighbour[] {
    return this.#graph.exact(query, labels, (label) => this.vector(label));
  }

  /** One graph of all of them but those of these labels, for another program. Nothing else may be asked of them after. */
  saveFor(file: string, without: readonly number[]): void {
    const more = this.#lateLabels.map((label) => this.#late.vector(label) ?? []);
    this.#graph.saveFor(file, { more, without });
  }

  close(): void {
    this.#graph.close();
  }
}

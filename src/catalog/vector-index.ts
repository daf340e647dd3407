/**
 * The only user of hnswlib-node, which aborts the process on a non-number, loads damaged files silently, forgets `ef` on
 * load, reports success when it writes into a missing folder, and is slower than brute force under a narrow filter.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import hnswlib from 'hnswlib-node';
import { AppError } from '../errors.ts';
import { checkVectorFile, checkVectorHeader, type VectorFileHeader } from './vector-file.ts';

const leastEf = 256;
const links = 24;
const efConstruction = 200;
/** Below this share of the vectors, or this many, allowed ones are scored one by one. */
const exactShare = 0.02;
const exactCount = 400;

export type Neighbour = { label: number; similarity: number };
/** Which labels may be found: those with a 1, and how many they are. */
export type Allowed = { has(label: number): boolean; labels: readonly number[] };

/** hnswlib's "cosine" space returns a distance in [0, 2]; people read a similarity in [-1, 1]. */
export function similarityFromCosineDistance(distance: number): number {
  return 1 - distance;
}

function badVector(message: string): AppError {
  return new AppError('bad_vector', message);
}

/** A plain array of finite numbers of the right length, or a clear error: hnswlib takes nothing else alive. */
function checkedVector(vector: ArrayLike<number>, dimension: number): number[] {
  if (vector.length !== dimension) {
    throw badVector(`A vector has ${vector.length} numbers where the index has ${dimension} dimensions.`);
  }
  const plain = new Array<number>(dimension);
  for (let index = 0; index < dimension; index += 1) {
    const value = vector[index];
    if (typeof value !== 'number' || !Number.isFinite(Math.fround(value))) {
      throw badVector(
        `A vector holds ${String(value)} at place ${index}; only finite numbers can be indexed.`,
      );
    }
    plain[index] = value;
  }
  return plain;
}

function similarity(left: readonly number[], right: readonly number[]): number {
  let dot = 0;
  for (let index = 0; index < left.length; index += 1) dot += (left[index] ?? 0) * (right[index] ?? 0);
  return dot;
}

function normalised(vector: readonly number[]): number[] {
  const length = Math.sqrt(similarity(vector, vector));
  return length === 0 ? [...vector] : vector.map((value) => value / length);
}

export class VectorIndex {
  readonly dimension: number;
  #index: hnswlib.HierarchicalNSW | undefined;
  #count: number;
  #capacity: number;
  #ef = leastEf;
  #holders = 1;

  private constructor(
    index: hnswlib.HierarchicalNSW,
    shape: { dimension: number; count: number; capacity: number },
  ) {
    this.#index = index;
    this.dimension = shape.dimension;
    this.#count = shape.count;
    this.#capacity = shape.capacity;
  }

  static create(options: { dimension: number; capacity: number }): VectorIndex {
    const { dimension } = options;
    const capacity = Math.max(1, options.capacity);
    if (!Number.isInteger(dimension) || dimension < 1 || dimension > 65_536) {
      throw badVector(`An index cannot have ${dimension} dimensions.`);
    }
    if (!Number.isInteger(capacity) || capacity > 2 ** 31)
      throw badVector(`An index cannot hold ${capacity} vectors.`);
    const index = new hnswlib.HierarchicalNSW('cosine', dimension);
    index.initIndex({ maxElements: capacity, m: links, efConstruction, randomSeed: 100 });
    index.setEf(leastEf);
    return new VectorIndex(index, { dimension, count: 0, capacity });
  }

  /** Checks the whole file first; a damaged one throws `vectors_damaged` and never reaches the library. */
  static load(file: string, dimension: number): VectorIndex {
    return VectorIndex.#read(file, dimension, checkVectorFile(file, dimension));
  }

  /** For a file whose hash was just checked. */
  static loadVerified(file: string, dimension: number): VectorIndex {
    return VectorIndex.#read(file, dimension, checkVectorHeader(file, dimension));
  }

  /** The same on a thread of the library's, so that a service goes on answering while it loads. */
  static async loadVerifiedQuietly(file: string, dimension: number): Promise<VectorIndex> {
    const header = checkVectorHeader(file, dimension);
    const index = new hnswlib.HierarchicalNSW('cosine', dimension);
    await index.readIndex(file);
    return VectorIndex.#opened(index, dimension, header);
  }

  static #read(file: string, dimension: number, header: VectorFileHeader): VectorIndex {
    const index = new hnswlib.HierarchicalNSW('cosine', dimension);
    index.readIndexSync(file);
    return VectorIndex.#opened(index, dimension, header);
  }

  static #opened(index: hnswlib.HierarchicalNSW, dimension: number, header: VectorFileHeader): VectorIndex {
    // The library forgets it on load.
    index.setEf(leastEf);
    return new VectorIndex(index, { dimension, count: header.count, capacity: header.capacity });
  }

  get count(): number {
    return this.#count;
  }

  get ef(): number {
    return this.#ef;
  }

  /** Labels are row numbers: each is added once. */
  add(label: number, vector: ArrayLike<number>): void {
    if (!Number.isInteger(label) || label < 0 || label > 0xffff_ffff)
      throw badVector(`${label} is no label.`);
    const plain = checkedVector(vector, this.dimension);
    if (this.#count >= this.#capacity)
      throw badVector(`The index is full: it was made for ${this.#capacity} vectors.`);
    this.#open().addPoint(plain, label);
    this.#count += 1;
  }

  save(file: string): void {
    const folder = dirname(file);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      throw new AppError('folder_missing', `Cannot write ${file}: the folder ${folder} does not exist.`);
    }
    this.#open().writeIndexSync(file);
    // The library reports success whatever happened, so what is on disk is read back.
    if (checkVectorFile(file, this.dimension).count !== this.#count) {
      throw new AppError(
        'vectors_damaged',
        `${file} does not hold what was written into it. Is the disk full?`,
      );
    }
  }

  /**
   * For another program that reads the library's files: these vectors after its own, and none of those that belong to nothing. The
   * index itself is changed by it, and has to be closed after.
   */
  saveFor(file: string, change: { more: readonly number[][]; without: readonly number[] }): void {
    const index = this.#open();
    this.#capacity = Math.max(this.#capacity, this.#count + change.more.length);
    index.resizeIndex(this.#capacity);
    for (const vector of change.more) this.add(this.#count, vector);
    for (const label of change.without) index.markDelete(label);
    this.save(file);
  }

  /** The vector as it is kept (of length one), or undefined when there is none of that label. */
  vector(label: number): number[] | undefined {
    try {
      return this.#open().getPoint(label);
    } catch {
      return undefined;
    }
  }

  /** Best first, at most `count`. With few allowed ones they are scored exactly, every one. */
  nearest(query: ArrayLike<number>, count: number, allowed?: Allowed): Neighbour[] {
    const plain = checkedVector(query, this.dimension);
    const wanted = Math.min(Math.max(0, Math.trunc(count)), this.#count);
    if (wanted === 0) return [];
    if (allowed !== undefined) {
      if (allowed.labels.length <= Math.max(exactCount, exactShare * this.#count)) {
        return this.exact(plain, allowed.labels).slice(0, wanted);
      }
    }
    const index = this.#open();
    const ef = Math.max(leastEf, wanted);
    if (ef !== this.#ef) {
      index.setEf(ef);
      this.#ef = ef;
    }
    const k = allowed === undefined ? wanted : Math.min(wanted, allowed.labels.length);
    const found = index.searchKnn(
      plain,
      k,
      allowed === undefined ? undefined : (label) => allowed.has(label),
    );
    return found.neighbors.map((label, place) => ({
      label,
      similarity: similarityFromCosineDistance(found.distances[place] ?? 2),
    }));
  }

  /** Similarity of each of these labels, best first; unknown labels are left out. */
  exact(
    query: ArrayLike<number>,
    labels: Iterable<number>,
    vectorOf: (label: number) => number[] | undefined = (label) => this.vector(label),
  ): Neighbour[] {
    const unit = normalised(checkedVector(query, this.dimension));
    const scored: Neighbour[] = [];
    for (const label of labels) {
      const vector = vectorOf(label);
      if (vector !== undefined) scored.push({ label, similarity: similarity(unit, vector) });
    }
    return scored.sort((left, right) => right.similarity - left.similarity || left.label - right.label);
  }

  /** The same index for one holder more: it closes when the last of them has closed it. */
  shared(): VectorIndex {
    this.#open();
    this.#holders += 1;
    return this;
  }

  /** Lets the memory go with the last holder; any use after that is an error. */
  close(): void {
    this.#holders -= 1;
    if (this.#holders <= 0) this.#index = undefined;
  }

  #open(): hnswlib.HierarchicalNSW {
    if (this.#index === undefined) throw new AppError('index_closed', 'This vector index is closed.');
    return this.#index;
  }
}

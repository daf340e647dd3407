/**
 * Vectors that came after the graph was built: a small change adds a few numbers to a flat file instead of building the graph anew.
 * They are few (see `mostLate`), so every one is scored.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { AppError } from '../errors.ts';

/** Scoring so many costs a question about a millisecond; with more, the graph is built anew. */
export const mostLate = 2000;

export class LateVectors {
  readonly dimension: number;
  /** Label of the first: the graph has all labels below. */
  readonly firstLabel: number;
  readonly #numbers: Float32Array;

  private constructor(numbers: Float32Array, shape: { dimension: number; firstLabel: number }) {
    this.#numbers = numbers;
    this.dimension = shape.dimension;
    this.firstLabel = shape.firstLabel;
  }

  static none(shape: { dimension: number; firstLabel: number }): LateVectors {
    return new LateVectors(new Float32Array(), shape);
  }

  /** Of a file whose hash was just checked. */
  static read(file: string, shape: { dimension: number; firstLabel: number }): LateVectors {
    const bytes = readFileSync(file);
    if (bytes.length % (4 * shape.dimension) !== 0) {
      throw new AppError(
        'vectors_damaged',
        `The vectors in ${file} are damaged: ${bytes.length} bytes are no whole number of vectors. Publish again with: npm run ingest`,
        { status: 503 },
      );
    }
    if (endianness() === 'BE') bytes.swap32();
    const numbers = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    return new LateVectors(numbers, shape);
  }

  get count(): number {
    return this.#numbers.length / this.dimension;
  }

  /** These and more after them, scaled to length one as the graph keeps its own; a new set. */
  with(more: readonly (readonly number[])[]): LateVectors {
    const numbers = new Float32Array(this.#numbers.length + more.length * this.dimension);
    numbers.set(this.#numbers);
    more.forEach((vector, place) => {
      numbers.set(this.#unit(vector), this.#numbers.length + place * this.dimension);
    });
    return new LateVectors(numbers, this);
  }

  write(file: string): void {
    const bytes = Buffer.from(this.#numbers.buffer, this.#numbers.byteOffset, this.#numbers.byteLength);
    writeFileSync(file, endianness() === 'BE' ? Buffer.from(bytes).swap32() : bytes);
  }

  vector(label: number): number[] | undefined {
    const place = label - this.firstLabel;
    if (place < 0 || place >= this.count) return undefined;
    return Array.from(this.#numbers.subarray(place * this.dimension, (place + 1) * this.dimension));
  }

  labels(): number[] {
    return Array.from({ length: this.count }, (_, place) => this.firstLabel + place);
  }

  #unit(vector: readonly number[]): number[] {
    let squares = 0;
    for (const value of vector) squares += value * value;
    if (vector.length !== this.dimension || !Number.isFinite(squares)) {
      throw new AppError('bad_vector', `A vector of ${vector.length} numbers cannot be indexed.`);
    }
    const length = Math.sqrt(squares);
    return length === 0 ? [...vector] : vector.map((value) => value / length);
  }
}

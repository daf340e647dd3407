/** What was learnt, as a file: a line of JSON, the features' hashes in order (Uint32, little-endian), and a row of bytes for each. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from './kind.ts';

/** What each feature says for each kind, in the order of `kinds`: `values[rows.get(hash) + kind] * scale`. */
export type Weights = {
  rows: ReadonlyMap<number, number>;
  values: Float32Array | Int8Array;
  scale: number;
};

type Header = {
  kinds: readonly string[];
  features: number;
  /** What a byte is worth. */
  scale: number;
  /** SHA-256 of the examples these were learnt from. */
  examples: string;
};

export const weightsFile = join(import.meta.dirname, 'weights.bin');

export function fingerprintOf(examples: string): string {
  return createHash('sha256').update(examples).digest('hex');
}

const mostOfByte = 127;

export function packWeights({ rows, values }: Weights, examples: string): Buffer {
  const all = [...rows].toSorted(([one], [other]) => one - other);
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  const scale = most / mostOfByte;
  const header: Header = { kinds, features: all.length, scale, examples: fingerprintOf(examples) };
  const keys = Buffer.alloc(all.length * 4);
  const bytes = Buffer.alloc(all.length * kinds.length);
  all.forEach(([key, row], at) => {
    keys.writeUInt32LE(key, at * 4);
    kinds.forEach((_, kind) => {
      bytes.writeInt8(Math.round((values[row + kind] ?? 0) / scale), at * kinds.length + kind);
    });
  });
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), keys, bytes]);
}

export function unpackWeights(file: Buffer): { weights: Weights; examples: string } {
  const end = file.indexOf('\n');
  const header = JSON.parse(file.subarray(0, end).toString()) as Header;
  if (header.kinds.join() !== kinds.join()) {
    throw new Error('weights.bin was learnt for other kinds of messages. Learn again: npm run learn');
  }
  const rows = new Map<number, number>();
  for (let at = 0; at < header.features; at += 1) {
    rows.set(file.readUInt32LE(end + 1 + at * 4), at * kinds.length);
  }
  const from = end + 1 + header.features * 4;
  const values = new Int8Array(file.subarray(from, from + header.features * kinds.length));
  return { weights: { rows, values, scale: header.scale }, examples: header.examples };
}

let read: Weights | undefined;

/** The weights of the file beside this one, read at first use. */
export function learntWeights(): Weights {
  read ??= unpackWeights(readFileSync(weightsFile)).weights;
  return read;
}

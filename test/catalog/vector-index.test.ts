import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VectorIndex } from '../../src/catalog/vector-index.ts';
import { createBuiltInEmbedder } from '../../src/llm/built-in-embedder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tendero-vectors-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
}

function randomVectors(count: number, dimension: number, seed = 1): number[][] {
  const next = randomNumbers(seed);
  return Array.from({ length: count }, () => Array.from({ length: dimension }, next));
}

function indexOf(vectors: readonly number[][]): VectorIndex {
  const index = VectorIndex.create({ dimension: vectors[0]?.length ?? 1, capacity: vectors.length });
  vectors.forEach((vector, label) => {
    index.add(label, vector);
  });
  return index;
}

function saved(vectors: readonly number[][]): string {
  const file = join(folder, 'vectors.hnsw');
  indexOf(vectors).save(file);
  return file;
}

function recallAt10(index: VectorIndex, queries: readonly number[][]): number {
  const every = Array.from({ length: index.count }, (_, label) => label);
  const shares = queries.map((query) => {
    const exact = index.exact(query, every).slice(0, 10);
    const found = new Set(index.nearest(query, 10).map(({ label }) => label));
    return exact.filter(({ label }) => found.has(label)).length / exact.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

describe('what would abort the process is an error instead', () => {
  test.each([
    ['a non-number', [1, Number.NaN, 3]],
    ['an infinite number', [1, Number.POSITIVE_INFINITY, 3]],
    ['a number too large for four bytes', [1, 1e300, 3]],
    ['too few numbers', [1, 2]],
    ['too many numbers', [1, 2, 3, 4]],
    ['text in place of a number', [1, '2', 3] as unknown as number[]],
    ['a hole', Object.assign(new Array<number>(3), { 0: 1, 2: 3 })],
  ])('%s is refused when added and when asked', (_, vector) => {
    const index = indexOf([[1, 2, 3]]);

    expect(() => index.add(1, vector)).toThrow(/vector/i);
    expect(() => index.nearest(vector, 1)).toThrow(/vector/i);
    expect(index.nearest([1, 2, 3], 1)).toHaveLength(1);
  });

  test('more than it was made for is refused', () => {
    const index = indexOf([[1, 2, 3]]);

    expect(() => index.add(1, [1, 2, 3])).toThrow(/full/);
  });

  test('typed arrays are taken too', () => {
    const index = VectorIndex.create({ dimension: 2, capacity: 1 });
    index.add(0, new Float32Array([1, 0]));

    expect(index.nearest(new Float64Array([1, 0]), 1)[0]?.similarity).toBeCloseTo(1, 5);
  });

  test('a folder that is not there is said, not passed over', () => {
    expect(() => indexOf([[1, 2]]).save(join(folder, 'nowhere', 'vectors.hnsw'))).toThrow(/does not exist/);
  });

  test('more neighbours than there are gives all there are', () => {
    const index = indexOf(randomVectors(5, 4));

    expect(index.nearest([1, 0, 0, 0], 50)).toHaveLength(5);
    expect(index.nearest([1, 0, 0, 0], 0)).toEqual([]);
  });

  test('an empty index finds nothing', () => {
    expect(VectorIndex.create({ dimension: 4, capacity: 3 }).nearest([1, 0, 0, 0], 3)).toEqual([]);
  });

  test('a closed index is an error, not a crash', () => {
    const index = indexOf([[1, 2]]);
    index.close();

    expect(() => index.nearest([1, 2], 1)).toThrow(/closed/);
  });
});

describe('a file is checked before it is loaded', () => {
  test('what was saved is found again, with ef of 64 or more', () => {
    const vectors = randomVectors(300, 16);
    const index = VectorIndex.load(saved(vectors), 16);

    expect(index.count).toBe(300);
    expect(index.ef).toBeGreaterThanOrEqual(64);
    expect(index.nearest(vectors[42] ?? [], 1)[0]?.label).toBe(42);
  });

  test('another dimension is refused', () => {
    const file = saved(randomVectors(20, 16));

    expect(() => VectorIndex.load(file, 8)).toThrow(/damaged/);
  });

  test('a missing file is refused', () => {
    expect(() => VectorIndex.load(join(folder, 'nothing.hnsw'), 8)).toThrow(/not there/);
  });

  test('a file cut anywhere is refused', () => {
    const file = saved(randomVectors(40, 8));
    const { length } = readFileSync(file);

    for (const bytes of [0, 50, 96, 500, length - 200, length - 1]) {
      truncateSync(saved(randomVectors(40, 8)), bytes);
      expect(() => VectorIndex.load(file, 8)).toThrow(/damaged/);
    }
  });

  test('a byte more is refused', () => {
    const file = saved(randomVectors(20, 8));
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from([0])]));

    expect(() => VectorIndex.load(file, 8)).toThrow(/longer/);
  });

  test('a non-number or a link to nowhere inside is refused', () => {
    const file = saved(randomVectors(20, 8));
    const sound = readFileSync(file);
    const notANumber = Buffer.from(sound);
    notANumber.writeFloatLE(Number.NaN, 96 + Number(sound.readBigUInt64LE(40)));
    const linkToNowhere = Buffer.from(sound);
    linkToNowhere.writeUInt32LE(4_000_000, 96 + 4);

    writeFileSync(file, notANumber);
    expect(() => VectorIndex.load(file, 8)).toThrow(/non-number/);
    writeFileSync(file, linkToNowhere);
    expect(() => VectorIndex.load(file, 8)).toThrow(/link/);
  });

  test('a header of random bytes is refused, whatever it says', () => {
    const file = saved(randomVectors(20, 8));
    const sound = readFileSync(file);
    const next = randomNumbers(7);

    for (let round = 0; round < 60; round += 1) {
      const broken = Buffer.from(sound);
      for (let at = 8; at < 72; at += 1) if (next() > 0.2) broken[at] = Math.floor((next() + 0.5) * 256);
      if (broken.equals(sound)) continue;
      writeFileSync(file, broken);
      expect(() => VectorIndex.load(file, 8)).toThrow(/damaged/);
    }
  });
});

describe('finding', () => {
  test('recall at 10 is at least .99 on random vectors', () => {
    const index = indexOf(randomVectors(1500, 24));

    expect(recallAt10(index, randomVectors(25, 24, 99))).toBeGreaterThanOrEqual(0.99);
  });

  test('recall at 10 is at least .99 on the built-in embedder’s vectors', async () => {
    const embedder = createBuiltInEmbedder();
    const kinds = [
      'zapatilla',
      'mochila',
      'botella',
      'camiseta',
      'saco de dormir',
      'balón',
      'esterilla',
      'linterna',
    ];
    const colours = ['rojo', 'azul', 'verde', 'negro', 'gris', 'blanco'];
    const uses = ['correr', 'montaña', 'ciudad', 'playa', 'yoga', 'niños', 'viaje', 'lluvia'];
    const texts = kinds.flatMap((kind) =>
      colours.flatMap((colour) =>
        uses.map((use, size) => `${kind} ${colour} para ${use}, modelo ${kind.length * size}`),
      ),
    );
    const index = indexOf(await embedder.embedPassages(texts));
    const queries = await Promise.all(
      texts.filter((_, at) => at % 32 === 0).map((text) => embedder.embedQuery(text)),
    );

    expect(recallAt10(index, queries)).toBeGreaterThanOrEqual(0.99);
  });

  test('under a narrow filter every allowed one is scored exactly', () => {
    const vectors = randomVectors(1500, 8);
    const index = indexOf(vectors);
    const labels = [5, 700, 1400, 1499];
    const query = [1, 1, 1, 1, 1, 1, 1, 1];

    const found = index.nearest(query, 10, { labels, has: () => false });

    expect(found).toEqual(index.exact(query, labels));
    expect(found).toHaveLength(4);
  });

  test('under a wide filter only allowed ones are found', () => {
    const index = indexOf(randomVectors(1200, 8));
    const labels = Array.from({ length: 600 }, (_, at) => at * 2);

    const found = index.nearest([1, 0, 0, 0, 0, 0, 0, 0], 20, { labels, has: (label) => label % 2 === 0 });

    expect(found).toHaveLength(20);
    expect(found.every(({ label }) => label % 2 === 0)).toBe(true);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/catalog/graph-builder.ts';
import { VectorIndex } from '../../src/catalog/vector-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'tendero-graph-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Below and above what is built without a thread. */
describe.each([
  { where: 'here', capacity: 10 },
  { where: 'on a thread', capacity: 4000 },
])('a graph built $where', ({ where, capacity }) => {
  test('holds every vector under its label', async () => {
    const file = join(folder, `${where}.hnsw`);
    const graph = buildGraph({ dimension: 2, capacity });
    await graph.add([[1, 0]]);
    await graph.add([
      [0, 1],
      [1, 1],
    ]);

    await graph.save(file);

    const [near] = await graph.nearestSimilarities([[0, 5]]);
    await graph.close();
    const index = VectorIndex.load(file, 2);
    expect(near).toBeCloseTo(1);
    expect(index.nearest([0, 1], 1)[0]?.label).toBe(1);
    expect(index.count).toBe(3);
  });

  test.each([
    ['no number', [Number.NaN, 1]],
    ['too short', [1]],
    ['too long', [1, 2, 3]],
    ['beyond any number', [1e300, 1]],
  ])('a bad vector is an error, and the process lives: %s', async (_, vector) => {
    const graph = buildGraph({ dimension: 2, capacity });
    const built = async () => {
      await graph.add([vector]);
      await graph.save(join(folder, 'bad.hnsw'));
    };

    await expect(built()).rejects.toMatchObject({ code: 'bad_vector' });
    await graph.close();
  });

  test('a folder that is not there is an error', async () => {
    const graph = buildGraph({ dimension: 1, capacity });
    await graph.add([[1]]);

    await expect(graph.save(join(folder, 'none', 'x.hnsw'))).rejects.toMatchObject({
      code: 'folder_missing',
    });
    await graph.close();
  });
});

import { describe, expect, test } from 'vitest';
import { createBuiltInEmbedder } from '../../src/llm/built-in-embedder.ts';

const embedder = createBuiltInEmbedder();

async function similarity(query: string, passage: string): Promise<number> {
  const [left, [right = []]] = await Promise.all([
    embedder.embedQuery(query),
    embedder.embedPassages([passage]),
  ]);
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
}

describe('what lies near', () => {
  test.each([
    ['the other language', 'red sneakers', 'Zapatillas rojas', 'Botella azul'],
    ['the other language, the other way', 'zapatillas rojas', 'Red sneakers', 'Blue bottle'],
    ['a misspelling', 'zapatilas rojsa', 'Zapatillas rojas', 'Botella azul'],
    ['a misspelling in the other language', 'snekers', 'Sneakers', 'Bottle'],
    ['another form of the word', 'zapatilla', 'Zapatillas', 'Botellas'],
    ['accents left out', 'pantalon', 'Pantalón', 'Camisón'],
  ])('%s', async (_, query, near, far) => {
    expect(await similarity(query, near)).toBeGreaterThan((await similarity(query, far)) + 0.15);
  });

  test('what has no spelling in common does not', async () => {
    expect(await similarity('xbox', 'Pizza de jamón y queso')).toBeLessThan(0.3);
    expect(await similarity('coche eléctrico', 'Zumo de naranja natural')).toBeLessThan(0.3);
  });
});

describe('the vectors', () => {
  test('are of length one and of one dimension, whatever the text', async () => {
    const vectors = await embedder.embedPassages([
      'Zapatilla',
      'a',
      '🎉',
      '日本語',
      'x'.repeat(10_000),
      'word '.repeat(3000),
    ]);

    for (const vector of vectors) {
      expect(vector).toHaveLength(384);
      expect(vector.every(Number.isFinite)).toBe(true);
    }
    expect(Math.hypot(...(vectors[0] ?? []))).toBeCloseTo(1);
  });

  test('of passages do not depend on the catalogue; questions weigh rare words more', async () => {
    const weighing = createBuiltInEmbedder({ idf: (term) => (term.startsWith('zapat') ? 0.1 : 3) });

    const [plain] = await embedder.embedPassages(['zapatilla roja']);
    const [weighed] = await weighing.embedPassages(['zapatilla roja']);
    const question = await weighing.embedQuery('zapatilla roja');

    expect(weighed).toEqual(plain);
    expect(question).not.toEqual(plain);
    expect(weighing.id).toBe(embedder.id);
  });

  test('are the same in every run', async () => {
    const [first] = await embedder.embedPassages(['Zapatilla Brisa']);

    expect(await createBuiltInEmbedder().embedPassages(['Zapatilla Brisa'])).toEqual([first]);
  });

  test('are not made for who has left', async () => {
    await expect(embedder.embedPassages(['a'], AbortSignal.abort())).rejects.toThrow(/abort/i);
    await expect(embedder.embedQuery('a', AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});

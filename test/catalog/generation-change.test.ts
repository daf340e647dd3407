import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarityOf } from '../../src/catalog/dense-search.ts';
import { type Generation, openGeneration, openGenerationQuietly } from '../../src/catalog/generation.ts';
import { changeGeneration, mayChange } from '../../src/catalog/generation-change.ts';
import { writeGeneration } from '../../src/catalog/generation-writer.ts';
import type { Chunk, Product } from '../../src/catalog/product.ts';
import { currentId, generationFolder, generationIds, rollback } from '../../src/catalog/publish.ts';
import type { Embedder } from '../../src/catalog/search.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { createBuiltInEmbedder } from '../../src/llm/built-in-embedder.ts';
import { samplePages, sampleProduct, sampleProductChunks, sampleShop } from '../support/sample-generation.ts';

const embedder = createBuiltInEmbedder();
const source = { name: 'test', sha256: '0' };
const whole = {
  pages: samplePages,
  shop: sampleShop(),
  embedder,
  chunksOfProduct: sampleProductChunks,
  chunksOfPage: (): Chunk[] => [],
  source,
};

async function folder(): Promise<AsyncDisposable & { dataDir: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tendero-change-'));
  return { dataDir, [Symbol.asyncDispose]: () => rm(dataDir, { recursive: true, force: true }) };
}

function opened(dataDir: string): Generation {
  const id = currentId(dataDir);
  if (id === undefined) throw new Error('nothing is published');
  return openGeneration(generationFolder(dataDir, id));
}

async function change(
  dataDir: string,
  products: readonly Product[],
  given: { removedIds?: string[]; embedder?: Embedder } = {},
) {
  const previous = opened(dataDir);
  const written = await changeGeneration({
    ...{ dataDir, previous, products, removedIds: given.removedIds ?? [], source, read: 'part' as const },
    embedder: given.embedder ?? embedder,
    chunksOfProduct: sampleProductChunks,
    chunksOfPage: () => [],
  });
  previous.close();
  return written;
}

const words = [
  'zapatilla',
  'zapatillas',
  'mochila',
  'azul',
  'lana',
  'café',
  'running',
  'sin cordones',
  'botella',
];
const words2 = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
  .map((list) => list.join(' '));

const anyProduct = fc
  .record({
    id: fc.integer({ min: 1, max: 30 }).map((n) => `P${n}`),
    title: words2,
    description: fc.oneof(fc.constant(''), words2),
    brand: fc.constantFrom('Lumbre', 'lumbre', 'Cumbre'),
    categories: fc.constantFrom<string[]>([], ['Calzado > Correr'], ['Calzado > Montaña'], ['Casa']),
    price: fc.integer({ min: 100, max: 9000 }),
    attributes: fc.constantFrom<Record<string, string[]>>(
      {},
      { material: ['lana'] },
      { Material: ['Malla', 'lana'] },
    ),
    language: fc.constantFrom('es' as const, 'en' as const),
  })
  .map((fields) => sampleProduct(fields));

function byId(products: readonly Product[]): Map<string, Product> {
  return new Map(products.map((product) => [product.id, product]));
}

/** All that a search could notice, whatever the order the products came in. */
async function asSearched(generation: Generation) {
  const found = [];
  for (const text of [...words, 'zapatila azul', 'backpack', 'lana cumbre']) {
    const { hits, total, inStock } = await searchProducts(
      { generation, embedder, embedMs: 5000 },
      { text, language: 'es', filters: {}, limit: 100 },
    );
    // Their likeness as it is: a search spreads it between its least and its most, even where those are all but equal.
    const scores = hits.map((hit) => [hit.product.id, (hit.lexical ?? 0).toFixed(4)]).sort();
    const rows = generation.rows<{ n: number; id: string }>('SELECT n, id FROM product');
    const alike = similarityOf(
      generation,
      await embedder.embedQuery(text),
      rows.map(({ n }) => n),
    );
    const likeness = rows.map(({ n, id }) => [id, alike.get(n)?.toFixed(4)]).sort();
    found.push({ text, total, inStock, scores, likeness });
  }
  const tables = Object.fromEntries(
    [
      'SELECT word, products FROM known_word ORDER BY word',
      'SELECT form, word FROM spelling ORDER BY form, word',
      'SELECT term, doc, cnt FROM vocabulary ORDER BY term',
      'SELECT kind, name_key, key, spelling, products FROM facet ORDER BY kind, name_key, key, spelling',
      'SELECT p.id, c.kind, c.hash, c.vector IS NULL AS without FROM chunk c JOIN product p ON p.n = c.product ORDER BY p.id, c.n',
      'SELECT p.id, path_key FROM category c JOIN product p ON p.n = c.n ORDER BY 1, 2',
      'SELECT p.id, code_key FROM code c JOIN product p ON p.n = c.n ORDER BY 1, 2',
    ].map((sql) => [sql, generation.rows(sql)]),
  );
  const { counts, languages } = generation.manifest;
  const products = [...generation.allProducts()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { found, tables, counts, languages, facets: generation.facets, products };
}

test('a changed generation answers as one that was written whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyProduct, { selector: ({ id }) => id, minLength: 5, maxLength: 20 }),
      fc.uniqueArray(anyProduct, { selector: ({ id }) => id, minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(19), { maxLength: 3 }),
      async (before, upserts, removals) => {
        await using changed = await folder();
        await using anew = await folder();
        const kept = byId(before);
        const removedIds = [...new Set(removals.map((at) => before[at]?.id))].filter(
          (id): id is string => id !== undefined && !upserts.some((product) => product.id === id),
        );
        for (const id of removedIds) kept.delete(id);
        for (const product of upserts) kept.set(product.id, product);
        await writeGeneration({ ...whole, dataDir: changed.dataDir, products: before });
        await writeGeneration({ ...whole, dataDir: anew.dataDir, products: kept.values() });

        const written = await change(changed.dataDir, upserts, { removedIds });

        const [left, right] = [opened(changed.dataDir), opened(anew.dataDir)];
        expect(written?.id).toBe(left.id);
        expect(await asSearched(left)).toEqual(await asSearched(right));
        left.close();
        right.close();
      },
    ),
    { numRuns: 8, seed: 7 },
  );
}, 120_000);

const cap = sampleProduct({ id: 'one', title: 'Gorra' });
const scarf = sampleProduct({ id: 'two', title: 'Bufanda' });

test('a new price embeds nothing and shares the graph; the way back is one step', async () => {
  await using place = await folder();
  const { dataDir } = place;
  const first = await writeGeneration({ ...whole, dataDir, products: [cap, scarf] });

  const written = await change(dataDir, [{ ...cap, price: { amount: 777, currency: 'EUR' } }]);

  const file = (id: string) => statSync(join(generationFolder(dataDir, id), 'vectors.hnsw')).ino;
  const generation = opened(dataDir);
  expect(written).toMatchObject({ embedded: 0, products: 2 });
  expect(generation.product('one')?.price.amount).toBe(777);
  expect(generation.manifest.changed).toEqual({ of: first.id, products: 1 });
  expect(file(generation.id)).toBe(file(first.id));
  generation.close();
  expect(rollback(dataDir)).toBe(first.id);
});

test('a text that changed is found by meaning, through several changes, and the graph is not loaded twice', async () => {
  await using place = await folder();
  const { dataDir } = place;
  await writeGeneration({ ...whole, dataDir, products: [cap, scarf] });
  const serving = opened(dataDir);
  await change(dataDir, [{ ...cap, title: 'Paraguas plegable' }]);
  await change(dataDir, [{ ...scarf, title: 'Linterna frontal' }]);

  const id = currentId(dataDir) ?? '';
  const generation = await openGenerationQuietly(generationFolder(dataDir, id), serving);
  serving.close();

  const nearest = async (text: string) => {
    const [best] = generation.vectors?.nearest(await embedder.embedQuery(text), 1) ?? [];
    return generation.value('SELECT owner_id FROM chunk WHERE vector = ?', best?.label);
  };
  expect(await nearest('paraguas')).toBe('one');
  expect(await nearest('linterna')).toBe('two');
  expect(generation.vectors?.late.count).toBe(2);
  generation.close();
  expect(() => generation.vectors?.nearest([1], 1)).toThrow();
});

test('another embedder, a large share of the catalogue or an index of another version are no small change', async () => {
  await using place = await folder();
  await writeGeneration({
    ...whole,
    dataDir: place.dataDir,
    products: Array.from({ length: 200 }, (_, at) => sampleProduct({ id: `P${at}`, title: `Gorra ${at}` })),
  });
  const generation = opened(place.dataDir);
  const may = (products: number, embedderId = embedder.id) => mayChange(generation, { embedderId, products });

  expect([may(1), may(40), may(41), may(1, 'ollama:other')]).toEqual([true, true, false, false]);
  generation.close();
});

test('texts that outgrow what is scored one by one publish nothing and say so', async () => {
  await using place = await folder();
  const { dataDir } = place;
  await writeGeneration({ ...whole, dataDir, products: [cap] });
  const before = currentId(dataDir);
  const many = Array.from({ length: 2100 }, (_, at) => sampleProduct({ id: `N${at}`, title: `Vaso ${at}` }));

  expect(await change(dataDir, many)).toBeUndefined();
  expect(currentId(dataDir)).toBe(before);
});

test('an embedder that fails on the way leaves the generation before as it is', async () => {
  await using place = await folder();
  const { dataDir } = place;
  await writeGeneration({ ...whole, dataDir, products: [cap] });
  const before = currentId(dataDir);
  const failing: Embedder = { ...embedder, embedPassages: () => Promise.reject(new Error('gone')) };

  await expect(change(dataDir, [scarf], { embedder: failing })).rejects.toThrow('gone');
  expect(currentId(dataDir)).toBe(before);
});

test('many small changes do not push out the last catalogue that was read whole', async () => {
  await using place = await folder();
  const { dataDir } = place;
  const first = await writeGeneration({ ...whole, dataDir, products: [cap, scarf] });
  const ids: (string | undefined)[] = [];
  for (const amount of [1, 2, 3, 4, 5]) {
    ids.push((await change(dataDir, [{ ...cap, price: { amount, currency: 'EUR' } }]))?.id);
  }

  expect(generationIds(dataDir)).toEqual([first.id, ...ids.slice(2)]);
});

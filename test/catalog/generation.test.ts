import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openGeneration } from '../../src/catalog/generation.ts';
import { writeGeneration } from '../../src/catalog/generation-writer.ts';
import type { Chunk } from '../../src/catalog/product.ts';
import { currentId, generationFolder, listGenerations, rollback } from '../../src/catalog/publish.ts';
import type { Embedder } from '../../src/catalog/search.ts';
import { createBuiltInEmbedder } from '../../src/llm/built-in-embedder.ts';
import {
  sampleGeneration,
  samplePages,
  sampleProduct,
  sampleProductChunks,
  sampleProducts,
  sampleShop,
} from '../support/sample-generation.ts';

function countingEmbedder(id = 'builtin:1'): Embedder & { texts: string[] } {
  const inner = createBuiltInEmbedder();
  const texts: string[] = [];
  return {
    id,
    texts,
    embedPassages: (given) => {
      texts.push(...given);
      return inner.embedPassages(given);
    },
    embedQuery: (text) => inner.embedQuery(text),
  };
}

function writeOptions(dataDir: string, embedder: Embedder = createBuiltInEmbedder()) {
  return {
    dataDir,
    products: sampleProducts,
    pages: samplePages,
    shop: sampleShop(),
    embedder,
    chunksOfProduct: sampleProductChunks,
    chunksOfPage: (): Chunk[] => [],
    source: { name: 'test', sha256: '' },
  };
}

describe('an open generation', () => {
  test('gives back what went in', async () => {
    await using sample = await sampleGeneration();
    const { generation } = sample;

    expect([...generation.allProducts()]).toEqual(sampleProducts);
    expect(generation.product('MO-1')?.title).toBe('Mochila Senda 30 L');
    expect(generation.product('nothing')).toBeUndefined();
    expect(generation.productCount).toBe(sampleProducts.length);
    expect(generation.shop.name).toBe('Tienda de prueba');
    expect(generation.pages('en').map((page) => page.title)).toEqual(['Returns']);
    expect(generation.pages()).toEqual(samplePages);
    expect(generation.page('devoluciones', 'en')?.title).toBe('Returns');
    expect(generation.page('envios', 'en')?.title).toBe('Envíos');
  });

  test('knows its embedder, its languages, its chunks and the weight of a word', async () => {
    await using sample = await sampleGeneration();
    const { generation } = sample;

    expect(generation.manifest.embedder).toEqual({ id: 'builtin:1', dimension: 384 });
    expect(generation.stemsPerLanguage).toEqual({ es: sampleProducts.length });
    expect(generation.chunkHashes().size).toBe(generation.manifest.counts.chunks);
    expect(generation.idf('mochil')).toBeGreaterThan(generation.idf('zapatill'));
    expect(generation.idf('inexistente')).toBeGreaterThan(generation.idf('mochil'));
  });

  test('has facets: every level of a category, values most used first', async () => {
    await using sample = await sampleGeneration();
    const { facets } = sample.generation;

    expect(facets.brands).toEqual(['Cumbre', 'Lumbre']);
    expect(facets.categories).toEqual(expect.arrayContaining(['Calzado', 'Calzado > Correr']));
    expect(facets.attributes.find(({ name }) => name === 'color')?.values[0]).toBe('rojo');
    expect(facets.currencies).toEqual(['EUR']);
  });
});

describe('a damaged generation is refused before it is loaded', () => {
  const damages: [string, (folder: string) => void][] = [
    ['a cut database', (folder) => truncateSync(join(folder, 'catalog.sqlite'), 5000)],
    ['a database one byte longer', (folder) => appendFileSync(join(folder, 'catalog.sqlite'), 'x')],
    ['a missing database', (folder) => rmSync(join(folder, 'catalog.sqlite'))],
    ['cut vectors', (folder) => truncateSync(join(folder, 'vectors.hnsw'), 100)],
    ['a missing manifest', (folder) => rmSync(join(folder, 'manifest.json'))],
    ['a manifest that is not JSON', (folder) => writeFileSync(join(folder, 'manifest.json'), '{')],
    ['a manifest that lists no files', (folder) => emptyFiles(folder)],
    ['one bit turned in the vectors', (folder) => turnBit(join(folder, 'vectors.hnsw'), 2000)],
    ['one bit turned in the database', (folder) => turnBit(join(folder, 'catalog.sqlite'), 9000)],
  ];

  function turnBit(file: string, at: number): void {
    const bytes = readFileSync(file);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }

  function emptyFiles(folder: string): void {
    const file = join(folder, 'manifest.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), files: {} }));
  }

  test.each(damages)('%s', async (_, damage) => {
    await using sample = await sampleGeneration();
    const folder = generationFolder(sample.dataDir, sample.generation.id);
    damage(folder);

    expect(() => openGeneration(folder)).toThrow(expect.objectContaining({ code: 'generation_damaged' }));
  });
});

describe('writing', () => {
  test('embeds only what is new when the generation before is given', async () => {
    await using sample = await sampleGeneration();
    const embedder = countingEmbedder();
    const more = [...sampleProducts, sampleProduct({ id: 'new', title: 'Gorra Alba' })];

    const written = await writeGeneration({
      ...writeOptions(sample.dataDir, embedder),
      products: more,
      previous: sample.generation,
    });

    expect(embedder.texts).toEqual(['Gorra Alba']);
    expect(written.embedded).toBe(1);
    expect(written.reused).toBeGreaterThan(5);
    const generation = openGeneration(generationFolder(sample.dataDir, written.id));
    const hash =
      sampleProductChunks(more[0] ?? more[1] ?? sampleProduct({ id: '', title: '' }))[0]?.hash ?? '';
    const [before, after] = [sample.generation.vectorOfChunk(hash), generation.vectorOfChunk(hash)];
    generation.close();
    expect(after?.every((value, at) => Math.abs(value - (before?.[at] ?? 9)) < 1e-6)).toBe(true);
  });

  test('embeds everything anew with another embedder', async () => {
    await using sample = await sampleGeneration();
    const embedder = countingEmbedder('ollama:other');

    const written = await writeGeneration({
      ...writeOptions(sample.dataDir, embedder),
      previous: sample.generation,
    });

    expect(written.reused).toBe(0);
    expect(embedder.texts.length).toBe(written.embedded);
  });

  test('the same text in two products is embedded once', async () => {
    await using sample = await sampleGeneration();
    const embedder = countingEmbedder();
    const twins = ['a', 'b'].map((id) => sampleProduct({ id, title: 'Gorra Alba' }));

    await writeGeneration({ ...writeOptions(sample.dataDir, embedder), products: twins });

    expect(embedder.texts).toEqual(['Gorra Alba']);
  });

  test('a catalogue without products or pages can be published and opened', async () => {
    await using sample = await sampleGeneration({ products: [], pages: [] });

    expect(sample.generation.productCount).toBe(0);
    expect(sample.generation.vectors).toBeUndefined();
  });

  test('two products of one id are refused, and nothing is left behind', async () => {
    await using sample = await sampleGeneration();
    const twice = [sampleProduct({ id: 'a', title: 'A' }), sampleProduct({ id: 'a', title: 'B' })];
    const before = readdirSync(join(sample.dataDir, 'catalog'));

    const writing = writeGeneration({ ...writeOptions(sample.dataDir), products: twice });

    await expect(writing).rejects.toThrow(/two products/i);
    expect(readdirSync(join(sample.dataDir, 'catalog'))).toEqual(before);
    expect(currentId(sample.dataDir)).toBe(sample.generation.id);
  });

  test.each([
    ['non-numbers', [Number.NaN, 1]],
    ['vectors of another length', [1, 2, 3]],
  ])('an embedder that gives %s leaves the published generation as it is', async (_, bad) => {
    await using sample = await sampleGeneration();
    const embedder: Embedder = {
      id: 'ollama:broken',
      embedPassages: async (texts) => texts.map((_text, at) => (at === texts.length - 1 ? bad : [1, 2])),
      embedQuery: async () => [1, 2],
    };

    const writing = writeGeneration(writeOptions(sample.dataDir, embedder));

    await expect(writing).rejects.toThrow(expect.objectContaining({ code: 'bad_vector' }));
    expect(currentId(sample.dataDir)).toBe(sample.generation.id);
  });

  test('an abort leaves the published generation as it is', async () => {
    await using sample = await sampleGeneration();

    const writing = writeGeneration({ ...writeOptions(sample.dataDir), signal: AbortSignal.abort() });

    await expect(writing).rejects.toThrow(/abort/i);
    expect(currentId(sample.dataDir)).toBe(sample.generation.id);
  });

  test('folders of dead builders are swept, those of living ones stay', async () => {
    await using sample = await sampleGeneration();
    const catalog = join(sample.dataDir, 'catalog');
    mkdirSync(join(catalog, '.building-4194304999-old'));
    mkdirSync(join(catalog, `.building-${process.ppid}-running`));

    await writeGeneration(writeOptions(sample.dataDir));

    expect(existsSync(join(catalog, '.building-4194304999-old'))).toBe(false);
    expect(existsSync(join(catalog, `.building-${process.ppid}-running`))).toBe(true);
  });
});

describe('publishing', () => {
  test('the last three generations stay, and rollback goes back one at a time', async () => {
    await using sample = await sampleGeneration();
    const ids: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      ids.push((await writeGeneration(writeOptions(sample.dataDir))).id);
    }

    expect(listGenerations(sample.dataDir).map(({ id }) => id)).toEqual(ids.slice(1).reverse());
    expect(rollback(sample.dataDir)).toBe(ids[2]);
    expect(rollback(sample.dataDir)).toBe(ids[1]);
    expect(listGenerations(sample.dataDir).map(({ serving }) => serving)).toEqual([false, false, true]);
    expect(() => rollback(sample.dataDir)).toThrow(/no generation before/);
  });

  test('after a rollback the serving generation is not removed by the next ones', async () => {
    await using sample = await sampleGeneration();
    await writeGeneration(writeOptions(sample.dataDir));
    rollback(sample.dataDir);

    const { id } = await writeGeneration(writeOptions(sample.dataDir));

    expect(currentId(sample.dataDir)).toBe(id);
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGeneration } from '../../src/catalog/generation.ts';
import { currentId, generationFolder } from '../../src/catalog/publish.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { IngestFixture } from './ingest-fixture.ts';

let shop: IngestFixture;
beforeEach(async () => {
  shop = await IngestFixture.create();
});
afterEach(() => shop[Symbol.asyncDispose]());

const catalogue = [
  { id: 'A-1', title: 'Ambientador Monte', price: { amount: 500, currency: 'EUR' }, language: 'es' },
  {
    id: 'C-1',
    title: 'Calzado de estar por casa Fieltro',
    price: { amount: 1900, currency: 'EUR' },
    language: 'es',
  },
]
  .map((product) => JSON.stringify(product))
  .join('\n');

async function found(text: string): Promise<string[]> {
  const generation = openGeneration(generationFolder(shop.dataDir, currentId(shop.dataDir) ?? ''));
  try {
    const query = { text, language: 'es', filters: {}, limit: 8 } as const;
    const result = await searchProducts({ generation, embedder: undefined, embedMs: 100 }, query);
    return result.hits.map(({ product }) => product.id);
  } finally {
    generation.close();
  }
}

test('the merchant’s own words find what the catalogue calls otherwise, and stay until others are given', async () => {
  const file = await shop.file('c.jsonl', catalogue);
  const words = await shop.file(
    'synonyms.txt',
    '# our regulars say\npopurrí, ambientador\n\nbabucha, pantufla, calzado de estar por casa\n',
  );
  await shop.run(file);
  expect(await found('popurrí')).toEqual([]);

  await shop.run(file, { synonymsFile: words });
  expect(await found('POPURRI')).toEqual(['A-1']);
  expect(await found('babuchas')).toEqual(['C-1']);

  const changed = await shop.file('c.jsonl', catalogue.replace('Monte', 'Bosque'));
  await shop.run(changed);
  expect(await found('popurrí')).toEqual(['A-1']);

  await shop.run(changed, { synonymsFile: await shop.file('none.txt', '# none any more\n') });
  expect(await found('popurrí')).toEqual([]);
});

test('a file that is not right is refused with the line, and nothing is published', async () => {
  const file = await shop.file('c.jsonl', catalogue);
  const words = await shop.file('synonyms.txt', `popurrí, ambientador\nsola\nx, ${'y'.repeat(61)}\n`);

  const run = shop.run(file, { synonymsFile: words });

  await expect(run).rejects.toThrow(
    /synonyms\.txt is not right:\nline 2: “sola” stands alone.*\nline 3: “y+…” is longer/,
  );
  await expect(shop.run(file, { synonymsFile: 'nowhere.txt' })).rejects.toThrow(
    /nowhere\.txt cannot be read/,
  );
  expect(currentId(shop.dataDir)).toBeUndefined();
});

import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chunkProduct } from '../../ingest/chunk-product.ts';
import { takeLock } from '../../ingest/ingest-lock.ts';
import { summaryLine } from '../../ingest/ingest-options.ts';
import { currentId } from '../../src/catalog/publish.ts';
import { goodLines, IngestFixture } from './ingest-fixture.ts';

const shopJson = JSON.stringify({
  name: 'La Prueba',
  assistantName: 'Tendero',
  greeting: { es: 'Hola', en: 'Hello' },
  language: 'es',
  currency: 'EUR',
});

test('a first catalogue is published with a shop made from its language and currency, and says so', async () => {
  await using fixture = await IngestFixture.create();

  const { summary, said } = await fixture.run(await fixture.file('a.jsonl', goodLines(3)));

  expect(summary).toMatchObject({ read: 3, added: 3, changed: 0, removed: 0, unchanged: 0, rejected: 0 });
  expect(fixture.published().shop).toMatchObject({ name: 'Tienda', language: 'es', currency: 'EUR' });
  expect(said.join('\n')).toContain('“Tienda” (es, EUR)');
});

test('the digest of reviews is embedded once; a new rating alone embeds nothing', async () => {
  await using fixture = await IngestFixture.create();
  const reviews = [
    { rating: 5, text: 'Muy cómodas y con buena amortiguación.' },
    { rating: 3, text: 'En mojado resbalan.' },
  ];
  const reviewed = { reviews, rating: 4, reviewCount: 31 };
  await fixture.run(await fixture.file('a.jsonl', goodLines(2)));

  const first = await fixture.run(await fixture.file('a.jsonl', goodLines(2, { A1: reviewed })));
  const again = await fixture.run(await fixture.file('a.jsonl', goodLines(2, { A1: reviewed })));
  const rated = await fixture.run(
    await fixture.file('a.jsonl', goodLines(2, { A1: { ...reviewed, rating: 4.2, reviewCount: 32 } })),
  );

  expect(first.summary).toMatchObject({ changed: 1, embedded: 1 });
  expect(again.summary).toMatchObject({ unchanged: 2, embedded: 0 });
  expect(rated.summary).toMatchObject({ changed: 1, embedded: 0 });
  expect(chunkProduct(fixture.product('A1')).find(({ kind }) => kind === 'reviews')?.text).toBe(
    'Zapatilla 1. la comodidad, la amortiguación. Muy cómodas y con buena amortiguación. En mojado resbalan.',
  );
});

test('an unchanged catalogue publishes nothing and embeds nothing', async () => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file('a.jsonl', goodLines(3));
  await fixture.run(file);
  const before = currentId(fixture.dataDir);
  fixture.embedded = 0;

  const { summary } = await fixture.run(file);

  expect(summary).toMatchObject({ unchanged: 3, embedded: 0 });
  expect(summary.published).toBeUndefined();
  expect(currentId(fixture.dataDir)).toBe(before);
  expect(fixture.embedded).toBe(0);
});

test('a new price is published without embedding anything; a new title embeds its own chunks only', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(10)));

  const cheaper = await fixture.run(
    await fixture.file('b.jsonl', goodLines(10, { A2: { price: { amount: 5, currency: 'EUR' } } })),
  );
  const renamed = await fixture.run(
    await fixture.file('c.jsonl', goodLines(10, { A2: { title: 'Botas de monte' } })),
  );

  expect(cheaper.summary).toMatchObject({ changed: 1, unchanged: 9, embedded: 0 });
  expect(renamed.summary).toMatchObject({ changed: 1, unchanged: 9, embedded: 1 });
});

test('what is absent from the files is removed; several files are one catalogue', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(4)));
  const [first, , third, fourth] = goodLines(4).split('\n');
  const one = await fixture.file('one.jsonl', `${first}\n${third}`);
  const two = await fixture.file('two.json', `[${fourth}]`);

  const { summary, report } = await fixture.run([one, two]);

  expect(summary).toMatchObject({ read: 3, removed: 1, unchanged: 3 });
  expect(report.files.map(({ file, read }) => [file, read])).toEqual([
    ['one.jsonl', 2],
    ['two.json', 1],
  ]);
  expect(fixture.published().products.map(({ id }) => id)).toEqual(['A1', 'A3', 'A4']);
});

test('without --pages and --shop those of the generation before stay', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.file('pages/delivery.es.md', '# Envíos\n\nEnviamos en 48 horas.');
  await fixture.file('pages/delivery.en.md', '# Delivery\n\nWe ship within 48 hours.');
  const shopFile = await fixture.file('shop.json', shopJson);
  await fixture.run(await fixture.file('a.jsonl', goodLines(3)), {
    shopFile,
    pagesDir: join(fixture.folder, 'pages'),
  });

  await fixture.run(await fixture.file('a.jsonl', goodLines(4)));

  const { shop, pages, products } = fixture.published();
  expect(shop.name).toBe('La Prueba');
  expect(pages.map(({ id, language, title }) => [id, language, title])).toEqual([
    ['delivery', 'en', 'Delivery'],
    ['delivery', 'es', 'Envíos'],
  ]);
  expect(products).toHaveLength(4);
});

test('a changed page or shop alone is published', async () => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file('a.jsonl', goodLines(3));
  await fixture.run(file, { shopFile: await fixture.file('shop.json', shopJson) });

  const { summary } = await fixture.run(file, {
    shopFile: await fixture.file('shop.json', shopJson.replace('La Prueba', 'La Otra')),
  });

  expect(summary.published).toBeDefined();
  expect(fixture.published().shop.name).toBe('La Otra');
});

test('more than 5 % rejected rows are refused unless they are allowed', async () => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file('a.jsonl', `${goodLines(18)}\n{"id":"B"}`);

  const refused = await fixture.run(file);
  const allowed = await fixture.run(file, { allowRejects: true });

  expect(refused.summary.refusal).toMatchObject({ exitCode: 3 });
  expect(refused.summary.published).toBeUndefined();
  expect(allowed.summary).toMatchObject({ read: 19, added: 18, rejected: 1 });
  expect(allowed.summary.published).toBeDefined();
});

test('one bad row of twenty is left out and the others are imported', async () => {
  await using fixture = await IngestFixture.create();

  const { summary, report } = await fixture.run(
    await fixture.file('a.jsonl', `${goodLines(19)}\n{"id":"B","title":"x"}`),
  );

  expect(summary.refusal).toBeUndefined();
  expect(report).toMatchObject({ read: 20, imported: 19, repaired: 0, rejected: 1, products: 19 });
  expect(report.issues).toEqual([
    { line: 20, column: 'price', code: 'price_missing', message: 'sin precio', action: 'rejected' },
  ]);
});

test('a catalogue that loses more than half is refused unless that is allowed, or it replaces a sample', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(5)));
  const small = await fixture.file('b.jsonl', goodLines(2));

  const refused = await fixture.run(small);
  const stillServing = fixture.published().products.length;
  const allowed = await fixture.run(small, { allowShrink: true, sourceName: 'sample:sports' });
  const overSample = await fixture.run(await fixture.file('c.jsonl', goodLines(1).replace('A1', 'Z1')));

  expect(refused.summary.refusal?.message).toContain('--allow-shrink');
  expect(stillServing).toBe(5);
  expect(allowed.summary.published).toBeDefined();
  expect(overSample.summary.published).toBeDefined();
  expect(overSample.said.join('\n')).toContain('still the sample’s');
});

test('a dry run shows what would change and publishes nothing', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(3)));
  const before = currentId(fixture.dataDir);
  const changes = { A2: { price: { amount: 900, currency: 'EUR' } } };

  const { summary, said } = await fixture.run(await fixture.file('b.jsonl', goodLines(4, changes)), {
    dryRun: true,
  });

  expect(summary).toMatchObject({ added: 1, changed: 1, embedded: 0 });
  expect(said.join('\n').replaceAll('\u00a0', ' ')).toContain('~ A2  Zapatilla 2  10,01 € → 9,00 €');
  expect(currentId(fixture.dataDir)).toBe(before);
});

test('prices without a currency anywhere are refused with what to say', async () => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file(
    'a.jsonl',
    '{"id":"A","title":"T","price":5.5}\n{"id":"B","title":"T","price":"7,20"}',
  );

  await expect(fixture.run(file)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining('--currency EUR'),
  });
  await fixture.run(file, { currency: 'EUR' });

  expect(fixture.published().products.map(({ price }) => price.amount)).toEqual([550, 720]);
});

test('a second ingestion waits for nobody: it is told that one is at work', async () => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file('a.jsonl', goodLines(1));
  const lock = takeLock(fixture.dataDir);

  await expect(fixture.run(file)).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringContaining('Another ingestion'),
  });
  lock.release();

  expect((await fixture.run(file)).summary.published).toBeDefined();
});

test('with EMBED_MODEL=auto a model that is away does not embed an unchanged catalogue anew', async () => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file('a.jsonl', goodLines(3));
  const builtIn = fixture.embedder;
  fixture.embedderIsAuto = true;
  fixture.embedder = { ...builtIn, id: 'ollama:bge-m3' };
  await fixture.run(file);

  fixture.embedder = builtIn;
  const away = await fixture.run(file);
  fixture.embedder = { ...builtIn, id: 'ollama:embeddinggemma' };
  const other = await fixture.run(file);

  expect(away.summary.published).toBeUndefined();
  expect(other.summary).toMatchObject({ unchanged: 3, embedded: 3 });
});

test('a damaged generation is not replaced without its shop and pages', async () => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file('a.jsonl', goodLines(3));
  await fixture.run(file);
  const folder = join(fixture.dataDir, 'catalog', fixture.published().id);
  await rename(join(folder, 'catalog.sqlite'), join(folder, 'lost'));

  await expect(fixture.run(file)).rejects.toMatchObject({
    exitCode: 3,
    message: expect.stringContaining('--shop and --pages'),
  });
});

test('the report as a page holds no markup of the catalogue', async () => {
  await using fixture = await IngestFixture.create();
  const reportFile = join(fixture.folder, 'report.html');
  const bad = JSON.stringify({ id: '<script>alert(1)</script>', title: 'x' });
  const file = await fixture.file(
    'a.jsonl',
    `${goodLines(30)}\n${bad}\n{"id":"Q","title":"q","price":"<img src=x>"}`,
  );

  await fixture.run(file, { reportFile, allowRejects: true }).catch(() => {});
  const html = await readFile(reportFile, 'utf8');

  expect(html).toContain('&lt;img src=x&gt;');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<script');
});

test('the last line of a run reads as scripts expect it', () => {
  const summary = {
    read: 300,
    added: 2,
    changed: 1,
    removed: 0,
    unchanged: 297,
    rejected: 0,
    embedded: 3,
    seconds: 1.23,
  };

  expect(summaryLine(summary)).toBe(
    '300 read, 2 added, 1 changed, 0 removed, 297 unchanged, 0 rejected, 3 embedded, 1.2 s',
  );
});

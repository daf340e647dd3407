import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportCatalogue, generationLines, goBack } from '../../ingest/catalog-commands.ts';
import { goodLines, IngestFixture } from './ingest-fixture.ts';

test('list names the generations, newest first, and marks the one that serves', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(3)));
  await fixture.run(await fixture.file('b.jsonl', goodLines(4)));

  const lines = generationLines(fixture.dataDir, 'en');

  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^→ .*4 products.*from b\.jsonl {2}serving$/);
  expect(lines[1]).toMatch(/^ {2}.*3 products.*from a\.jsonl$/);
});

test('rollback serves the generation before; without one it says so', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(3)));
  await fixture.run(await fixture.file('b.jsonl', goodLines(4)));

  goBack(fixture.dataDir);

  expect(fixture.published().products).toHaveLength(3);
  expect(() => goBack(fixture.dataDir)).toThrow(/no generation before/);
});

test('after a rollback the same export publishes again what was taken back, and rollback says so', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(3)));
  const nightly = await fixture.file('b.jsonl', goodLines(4));
  await fixture.run(nightly);

  const told = goBack(fixture.dataDir);
  const { summary } = await fixture.run(nightly);

  expect(told.en).toContain('The next ingestion of the same export publishes again what was taken back');
  expect(summary).toMatchObject({ added: 1 });
  expect(fixture.published().products).toHaveLength(4);
});

test('an export, ingested again, changes nothing', async () => {
  await using fixture = await IngestFixture.create();
  const data = join(import.meta.dirname, '..', '..', 'data', 'pizzeria', 'catalogue.jsonl');
  await fixture.run(data);
  const file = join(fixture.folder, 'out.jsonl');

  await exportCatalogue(fixture.dataDir, file);
  const { summary, report } = await fixture.run(file);

  expect(summary).toMatchObject({ added: 0, changed: 0, removed: 0 });
  expect(summary.published).toBeUndefined();
  expect(report).toMatchObject({ repaired: 0, rejected: 0 });
});

test('nothing published: list says how to publish, export refuses', async () => {
  await using fixture = await IngestFixture.create();

  expect(generationLines(fixture.dataDir, 'en')[0]).toContain('npm run ingest');
  await expect(exportCatalogue(fixture.dataDir, 'x.jsonl')).rejects.toMatchObject({ exitCode: 2 });
});

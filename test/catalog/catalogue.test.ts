import { truncateSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Catalogue } from '../../src/catalog/catalogue.ts';
import { generationFolder, rollback, setCurrent } from '../../src/catalog/publish.ts';
import { createLog } from '../../src/log.ts';
import { sampleGeneration, sampleProduct } from '../support/sample-generation.ts';

const silent = createLog('silent');

async function publish(dataDir: string, title: string): Promise<string> {
  const sample = await sampleGeneration({ dataDir, products: [sampleProduct({ id: 'one', title })] });
  sample.generation.close();
  return sample.generation.id;
}

async function folder(): Promise<AsyncDisposable & { dataDir: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tendero-catalogue-'));
  return { dataDir, [Symbol.asyncDispose]: () => rm(dataDir, { recursive: true, force: true }) };
}

function damage(dataDir: string, id: string): void {
  truncateSync(join(generationFolder(dataDir, id), 'catalog.sqlite'), 4096);
}

test('serves nothing until something is published, then that, without a restart', async () => {
  await using place = await folder();
  const catalogue = Catalogue.open({ dataDir: place.dataDir, log: silent });
  const before = catalogue.acquire();
  await publish(place.dataDir, 'Gorra');

  await catalogue.refresh();

  expect(before).toBeUndefined();
  expect(catalogue.current()?.product('one')?.title).toBe('Gorra');
  catalogue.close();
});

test('a turn keeps its generation, which closes when the last one is released', async () => {
  await using place = await folder();
  await publish(place.dataDir, 'Gorra');
  const catalogue = Catalogue.open({ dataDir: place.dataDir, log: silent });
  const first = catalogue.acquire();
  const second = catalogue.acquire();
  await publish(place.dataDir, 'Gorra nueva');
  await catalogue.refresh();

  expect(catalogue.current()?.product('one')?.title).toBe('Gorra nueva');
  first?.release();
  first?.release();
  expect(second?.generation.product('one')?.title).toBe('Gorra');
  second?.release();
  expect(() => second?.generation.product('two')).toThrow();
  catalogue.close();
});

test('a damaged new generation is refused and the old one goes on serving', async () => {
  await using place = await folder();
  const sound = await publish(place.dataDir, 'Gorra');
  const catalogue = Catalogue.open({ dataDir: place.dataDir, log: silent });
  damage(place.dataDir, await publish(place.dataDir, 'Gorra nueva'));

  await catalogue.refresh();

  expect(catalogue.current()?.id).toBe(sound);
  catalogue.close();
});

test('a start on a damaged generation serves the newest sound one before it', async () => {
  await using place = await folder();
  const sound = await publish(place.dataDir, 'Gorra');
  damage(place.dataDir, await publish(place.dataDir, 'Gorra nueva'));

  const catalogue = Catalogue.open({ dataDir: place.dataDir, log: silent });

  expect(catalogue.current()?.id).toBe(sound);
  catalogue.close();
});

test('a rollback is noticed like a new generation', async () => {
  await using place = await folder();
  const first = await publish(place.dataDir, 'Gorra');
  await publish(place.dataDir, 'Gorra nueva');
  const catalogue = Catalogue.open({ dataDir: place.dataDir, log: silent });

  rollback(place.dataDir);
  await catalogue.refresh();

  expect(catalogue.current()?.id).toBe(first);
  catalogue.close();
});

test('a CURRENT that names nothing sound changes nothing', async () => {
  await using place = await folder();
  const sound = await publish(place.dataDir, 'Gorra');
  const catalogue = Catalogue.open({ dataDir: place.dataDir, log: silent });
  setCurrent(place.dataDir, '20990101-000000-000-ffffff');

  await catalogue.refresh();

  expect(catalogue.current()?.id).toBe(sound);
  catalogue.close();
});

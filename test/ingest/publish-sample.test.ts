import { expect, test } from 'vitest';
import { silentProgress } from '../../ingest/progress.ts';
import { publishSample } from '../../ingest/publish-sample.ts';
import { currentId } from '../../src/catalog/publish.ts';
import { readSettings } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { goodLines, IngestFixture } from './ingest-fixture.ts';

const log = createLog('silent');

function settingsFor(shop: string, dataDir: string) {
  return readSettings({ SHOP: shop, DATA_DIR: dataDir, EMBED_MODEL: 'builtin' });
}

test.each(['sports', 'home', 'pizzeria'])(
  'the sample %s is published whole: no row of ours is repaired or rejected',
  async (shop) => {
    await using fixture = await IngestFixture.create();
    const settings = settingsFor(shop, fixture.dataDir);

    await publishSample({ settings, log, progress: silentProgress });
    const { products, pages, shop: published, source } = fixture.published();

    expect(products.length).toBeGreaterThan(5);
    expect(pages.length).toBeGreaterThan(1);
    expect(published.name).not.toBe('Shop');
    expect(source).toBe(`sample:${shop}`);
  },
);

test('a sample never replaces a catalogue', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(2)));
  const before = currentId(fixture.dataDir);

  await publishSample({ settings: settingsFor('sports', fixture.dataDir), log, progress: silentProgress });

  expect(currentId(fixture.dataDir)).toBe(before);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashFileSync } from '../../src/catalog/file-hash.ts';
import { currentId, generationFolder } from '../../src/catalog/publish.ts';
import { openForBuilding } from '../../src/sqlite.ts';
import { goodLines, IngestFixture } from './ingest-fixture.ts';

const spanish = { language: 'es' as const };

/** Whoever is checked again is found changed: what the generation knows of its products is made wrong. */
function forgetHashes({ dataDir }: IngestFixture): void {
  const folder = generationFolder(dataDir, currentId(dataDir) ?? '');
  const db = openForBuilding(join(folder, 'catalog.sqlite'));
  db.exec("UPDATE product SET hash = 'forgotten'");
  db.close();
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.files['catalog.sqlite'] = hashFileSync(join(folder, 'catalog.sqlite'));
  writeFileSync(file, JSON.stringify(manifest));
}

async function checkedAgain(changes: Record<string, object>, given: object = {}): Promise<number> {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(30, changes)), spanish);
  forgetHashes(fixture);
  const { summary } = await fixture.run(await fixture.file('b.jsonl', `\n${goodLines(30, changes)}`), {
    ...spanish,
    ...given,
  });
  return summary.changed;
}

test('a record that says what it said before is not checked again, whatever file it is in', async () => {
  expect(await checkedAgain({})).toBe(0);
});

test('read in another way, every record is checked again', async () => {
  expect(await checkedAgain({}, { currency: 'USD' })).toBe(30);
  expect(await checkedAgain({}, { language: 'en' })).toBe(30);
});

test('a record of which something was said, or with a sale by date, is checked each time and told again', async () => {
  const sale = { salePrice: 5, saleUntil: '2030-01-01', currency: 'EUR' };
  const changes = { A1: { title: 'Zapa\u200Btilla' }, A2: sale };

  expect(await checkedAgain(changes)).toBe(2);

  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(3, changes)), spanish);
  const { report } = await fixture.run(await fixture.file('b.jsonl', `\n${goodLines(3, changes)}`), spanish);
  expect(report).toMatchObject({ read: 3, imported: 2, repaired: 1 });
});

test('a product that was changed in places since is what the next export says', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(30)), spanish);
  await fixture.update(await fixture.file('u.jsonl', '{"id":"A1","price":{"amount":7,"currency":"EUR"}}'));

  const { summary } = await fixture.run(await fixture.file('b.jsonl', `\n${goodLines(30)}`), spanish);

  expect(summary).toMatchObject({ changed: 1, unchanged: 29 });
  expect(fixture.product('A1').price.amount).toBe(1000);
});

test('export after export, what is published is what a first reading of the last one publishes', async () => {
  await using fixture = await IngestFixture.create();
  const days = [
    goodLines(40),
    goodLines(38, { A3: { title: 'Bota' }, A4: { quantity: 2 } }),
    `${goodLines(20, { A3: { title: 'Bota' } })}\n${goodLines(2)}`,
    goodLines(41, {
      A4: { quantity: 2 },
      A5: { variants: [{ id: 'v', title: 'v', price: 5 }], currency: 'EUR' },
    }),
    goodLines(41, { A5: { variants: [{ id: 'v', title: 'v', price: 6 }], currency: 'EUR' } }),
    goodLines(60),
  ];
  for (const [day, text] of days.entries()) {
    const given = { ...spanish, allowShrink: true, allowRejects: true };
    const told = await fixture.run(await fixture.file(`d${day}.jsonl`, text), given);
    await using fresh = await IngestFixture.create();
    const first = await fresh.run(await fresh.file(`d${day}.jsonl`, text), given);

    expect(told.report).toEqual(first.report);
    const byId = (one: IngestFixture) =>
      new Map(one.published().products.map((product) => [product.id, product]));
    expect(byId(fixture)).toEqual(byId(fresh));
  }
});

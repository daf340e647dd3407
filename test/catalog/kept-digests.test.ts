import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashFileSync } from '../../src/catalog/file-hash.ts';
import { type Generation, openGeneration } from '../../src/catalog/generation.ts';
import { currentId, generationFolder } from '../../src/catalog/publish.ts';
import type { ReviewsDigest } from '../../src/catalog/reviews-digest.ts';
import { openForBuilding } from '../../src/sqlite.ts';
import { goodLines, IngestFixture } from '../ingest/ingest-fixture.ts';

const comfortable = { reviews: [{ rating: 5, text: 'Muy cómodas.' }] };
const slippery = { reviews: [{ rating: 2, text: 'Resbalan en mojado.' }] };

function openedIn({ dataDir }: IngestFixture): Generation {
  return openGeneration(generationFolder(dataDir, currentId(dataDir) ?? ''));
}

function digestOf(fixture: IngestFixture, id: string): ReviewsDigest | undefined {
  const generation = openedIn(fixture);
  try {
    return generation.reviewsDigest(fixture.product(id));
  } finally {
    generation.close();
  }
}

function named(digest: ReviewsDigest | undefined): string[] | undefined {
  return digest?.opinions.map(({ name, good, bad }) => `${good}/${bad} ${name.es}`);
}

/** Writes into what is published, as only a test may. */
function alter({ dataDir }: IngestFixture, sql: string): void {
  const folder = generationFolder(dataDir, currentId(dataDir) ?? '');
  const db = openForBuilding(join(folder, 'catalog.sqlite'));
  db.exec(sql);
  db.close();
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.files['catalog.sqlite'] = hashFileSync(join(folder, 'catalog.sqlite'));
  writeFileSync(file, JSON.stringify(manifest));
}

test('the digest is counted at ingestion and read, not counted again, when it is asked for', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(30, { A1: comfortable })));

  expect(named(digestOf(fixture, 'A1'))).toEqual(['1/0 la comodidad']);
  expect(digestOf(fixture, 'A2')).toBeUndefined();

  alter(fixture, `UPDATE review_digest SET json = '{"read":7,"opinions":[],"quotes":[]}'`);
  expect(digestOf(fixture, 'A1')?.read).toBe(7);
});

test('reviews that change in place change their digest, and it goes with its product', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(30, { A1: comfortable, A30: comfortable })));

  await fixture.run(await fixture.file('b.jsonl', goodLines(29, { A1: slippery })));

  expect(named(digestOf(fixture, 'A1'))).toEqual(['0/1 el agarre']);
  const generation = openedIn(fixture);
  expect(generation.column('SELECT product FROM review_digest')).toEqual(['A1']);
  generation.close();
});

test('a generation from before there were digests opens, counts when asked, and keeps what a change in place counts', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(30, { A1: comfortable, A2: comfortable })));
  alter(fixture, 'DROP TABLE review_digest');

  expect(named(digestOf(fixture, 'A1'))).toEqual(['1/0 la comodidad']);

  await fixture.update(await fixture.file('u.jsonl', JSON.stringify({ id: 'A1', ...slippery })));
  expect(named(digestOf(fixture, 'A1'))).toEqual(['0/1 el agarre']);
  expect(named(digestOf(fixture, 'A2'))).toEqual(['1/0 la comodidad']);
});

import { expect, test } from 'vitest';
import { goodLines, IngestFixture } from './ingest-fixture.ts';

const trusting = { trustSameFile: true, language: 'es' as const };
const notReadAgain = expect.stringContaining('not read again');

test('a file that is published already, byte for byte, is not read again and counts what it counted', async () => {
  await using fixture = await IngestFixture.create();
  const feed = await fixture.file('a.jsonl', `${goodLines(30)}\n{"id":"bad","title":"x"}\n`);
  const first = await fixture.run(feed, trusting);

  const again = await fixture.run(feed, trusting);

  expect(first.said).not.toContainEqual(notReadAgain);
  expect(again.said).toContainEqual(notReadAgain);
  expect(again.summary).toMatchObject({ read: 31, unchanged: 30, rejected: 1, added: 0, embedded: 0 });
  expect(again.summary.published).toBeUndefined();
});

test('what is not the same is read: another way of reading, a catalogue changed in places, a report that is asked for', async () => {
  await using fixture = await IngestFixture.create();
  const feed = await fixture.file('a.jsonl', goodLines(30));
  await fixture.run(feed, trusting);

  const said = async (given: object) => (await fixture.run(feed, given)).said;
  expect(await said({ ...trusting, currency: 'USD' })).not.toContainEqual(notReadAgain);
  expect(await said({})).not.toContainEqual(notReadAgain);

  await fixture.update(await fixture.file('u.jsonl', '{"id":"A1","price":{"amount":7,"currency":"EUR"}}'));
  const { summary } = await fixture.run(feed, trusting);
  expect(summary).toMatchObject({ changed: 1, unchanged: 29 });
  expect(fixture.product('A1').price.amount).toBe(1000);
});

test('a feed with too many rejects is refused again, read or not', async () => {
  await using fixture = await IngestFixture.create();
  const feed = await fixture.file('a.jsonl', `${goodLines(3)}\n{"id":"bad","title":"x"}\n`);
  await fixture.run(feed, { ...trusting, allowRejects: true });

  const { summary, said } = await fixture.run(feed, trusting);

  expect(said).toContainEqual(notReadAgain);
  expect(summary.refusal?.safeguard).toBe('rejects');
});

test('other pages or another model publish the same file anew, whole, without reading it', async () => {
  await using fixture = await IngestFixture.create();
  const feed = await fixture.file('a.jsonl', goodLines(30));
  await fixture.run(feed, trusting);
  await fixture.file('pages/delivery.es.md', '# Envíos\n\nEnviamos en 48 horas a toda la península.');

  const pages = await fixture.run(feed, { ...trusting, pagesDir: `${fixture.folder}/pages` });
  expect(pages.said).toContainEqual(notReadAgain);
  expect(fixture.published().pages.map(({ id }) => id)).toEqual(['delivery']);

  fixture.embedder = { ...fixture.embedder, id: 'test:other' };
  const other = await fixture.run(feed, trusting);
  expect(other.said).toContainEqual(notReadAgain);
  expect(other.summary.embedded).toBeGreaterThanOrEqual(30);
  expect(fixture.published().products).toHaveLength(30);
});

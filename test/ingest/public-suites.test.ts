/** Files that other people made to break readers; they are read from beside the project and never copied into it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvRecords, readHeader } from '../../ingest/source/csv-records.ts';
import { jsonRecords } from '../../ingest/source/json-records.ts';
import type { Source } from '../../ingest/source/open-source.ts';
import { readText } from './read-fixture.ts';

const attacks = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'attacks');
const present = existsSync(attacks);
const skipped = present ? '' : `skipped: ../shared/data/attacks is absent: `;

function rowsOf<Row>(name: string): Row[] {
  return readFileSync(join(attacks, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

function sourceOf(text: string): Source {
  return {
    ...{ path: 'suite', name: 'suite', encoding: 'UTF-8', sha256: '', head: text },
    text: async function* () {
      yield text;
    },
  };
}

test.skipIf(!present)(
  `${skipped}JSONTestSuite: what is valid is read right, what is not is told, nothing crashes`,
  async () => {
    type Case = { name: string; expect: 'accept' | 'reject' | 'either'; b64: string };
    const wrong: string[] = [];
    for (const { name, expect: wanted, b64 } of rowsOf<Case>('robust_json_test_suite.jsonl')) {
      const bytes = Buffer.from(b64, 'base64');
      const outcome = await readText(bytes, { currency: 'EUR' }).catch((error: unknown) => error);
      if (outcome instanceof Error && outcome.name !== 'IngestError')
        wrong.push(`${name}: ${outcome.message}`);
      // No file of the suite holds a product: whatever is read is a row rejected, or a sentence.
      if (
        !(outcome instanceof Error) &&
        (outcome as Awaited<ReturnType<typeof readText>>).products.length > 0
      )
        wrong.push(`${name}: imported`);
      if (wanted !== 'accept') continue;
      const value: unknown = JSON.parse(bytes.toString('utf8'));
      const read: unknown[] = [];
      for await (const record of jsonRecords(sourceOf(bytes.toString('utf8')))) read.push(record.value);
      if (JSON.stringify(read) !== JSON.stringify(Array.isArray(value) ? value : [value]))
        wrong.push(`${name}: ${JSON.stringify(read)}`);
    }

    expect(wrong).toEqual([]);
  },
);

test.skipIf(!present)(`${skipped}csv-spectrum: every cell is what it is`, async () => {
  type Case = { name: string; csv: string; expected: Record<string, string>[] | Record<string, string> };
  for (const { name, csv, expected } of rowsOf<Case>('robust_csv_spectrum.jsonl')) {
    // The suite's own file gives another telephone number than its expectation.
    if (name === 'location_coordinates') continue;
    const source = sourceOf(csv.replace(/\r\n/g, '\n'));
    const header = await readHeader(source);
    const read = [];
    for await (const { cells } of csvRecords(source, header))
      read.push(Object.fromEntries(header.map((title, at) => [title, cells[at]])));

    const wanted: unknown = JSON.parse(JSON.stringify(expected).replaceAll('\\r\\n', '\\n'));
    expect(read, name).toEqual(wanted);
  }
});

test.skipIf(!present)(`${skipped}poisoned rows: harmless in the catalogue, told in the report`, async () => {
  type Case = { id: string; field: string; payload: string; channel: string };
  const cases = rowsOf<Case>('poisoned_catalog_rows.jsonl');
  const ours: Readonly<Record<string, string>> = { name: 'title', image_url: 'image' };
  const lines = cases.map(({ id, field, payload }) =>
    JSON.stringify({ id, title: 'Zapatilla', price: '10,00 €', [ours[field] ?? field]: payload }),
  );

  const { report, products, codes } = await readText(lines.join('\n'), { currency: 'EUR' });

  const told = new Map(cases.map(({ channel }, at) => [channel, codes(at + 1)]));
  for (const channel of [
    'plain',
    'html comment',
    'turn forging',
    'unicode tag characters (ASCII smuggling)',
    'markdown image',
    'policy poisoning',
  ])
    expect(told.get(channel), channel).toContain('instructions_in_text');
  expect(told.get('js url')).toEqual(['bad_link']);
  expect(told.get('userinfo url')).toEqual(['bad_link']);
  expect(told.get('200 kB description')).toEqual(['too_long']);
  expect(told.get('infinite price')).toEqual(['price_unreadable']);
  expect(told.get('html in name')).toContain('title_missing');
  expect(report).toMatchObject({ read: cases.length, rejected: 2 });
  expect(products.find(({ price }) => price.amount === 123_456)).toBeDefined();
  expect(JSON.stringify(products)).not.toMatch(/javascript:|<img|\uDB40|evil\.example\/x/u);
});

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodLines, IngestFixture } from './ingest-fixture.ts';

const header = 'Handle,Title,Variant Price,Vendor';

test.each<[string, string | Uint8Array, string]>([
  ['empty.csv', '', 'is empty'],
  ['blank.json', ' \n\n', 'nothing but blanks'],
  ['mark.csv', '\uFEFF', 'nothing but blanks'],
  ['export.xlsx', Buffer.from('PK\u0003\u0004rest'), 'zip archive'],
  ['export.csv', Buffer.from([0x1f, 0x8b, 8, 0, 0]), 'gzip'],
  ['noise.json', Buffer.from([7, 0, 200, 0, 1, 2, 3]), 'zero bytes'],
  ['page.csv', '<!doctype html><html><body>Sign in</body></html>', 'is it a sign-in page?'],
  ['other.csv', 'name,cost\na,1\n', 'Its columns are: name, cost'],
  ['number.json', '42', 'no format known here'],
  ['list.json', '[1,2,null]', 'no format known here'],
  [
    'cut.json',
    `[${goodLines(3).replaceAll('\n', ',')},{"id":"x"`,
    'ends in the middle of a record that starts at line 1',
  ],
  ['deep.json', '['.repeat(50_000), 'ends in the middle'],
  ['two.json', `[${goodLines(1)}]\n[${goodLines(1)}]`, 'goes on after the end of its list (line 2)'],
  ['headers.csv', `${header},Title\na,A,1.00,V,B\n`, 'names the column "Title" twice'],
  ['quote.csv', `${header}\na,A,1.00,V\nb,"B,2.00,V\nc,C,3.00,V\n`, 'a quote opened in the record at line 3'],
  [
    'cell.csv',
    `${header}\na,A,1.00,V\nb,"${'x'.repeat(5_000_000)}",2.00,V\n`,
    'the record at line 3 is longer than',
  ],
])('%s is refused in one sentence: %#', async (name, content, sentence) => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file(name, content);

  await expect(fixture.run(file, { currency: 'EUR' })).rejects.toMatchObject({
    name: 'IngestError',
    exitCode: 2,
    message: expect.stringContaining(sentence),
  });
});

test.each([
  ['missing.csv', 'There is no file'],
  ['.', 'is a folder'],
  ['/dev/zero', 'not an ordinary file'],
  ['x'.repeat(5000), 'not the name of a file'],
])('the path %s is refused in one sentence', async (path, sentence) => {
  await using fixture = await IngestFixture.create();

  await expect(fixture.run(path)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(sentence),
  });
});

test('a wrong shop.json, pages folder, currency or report name is refused before the catalogue is touched', async () => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file('a.jsonl', goodLines(1));
  const shopFile = await fixture.file('shop.json', '{"name":"x","colour":"red"}');
  await mkdir(join(fixture.folder, 'nothing'));

  await expect(fixture.run(file, { shopFile })).rejects.toThrow(/colour/);
  await expect(fixture.run(file, { pagesDir: join(fixture.folder, 'nothing') })).rejects.toThrow(
    'no Markdown, HTML or text page',
  );
  await expect(fixture.run(file, { pagesDir: join(fixture.folder, 'absent') })).rejects.toThrow(
    'There is no folder',
  );
  await expect(fixture.run(file, { currency: 'EURO' })).rejects.toThrow('EURO is no currency');
  await expect(fixture.run(file, { reportFile: 'report.txt' })).rejects.toThrow('FILE.json or FILE.html');
});

test('a line that is no JSON is rejected alone', async () => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file('a.jsonl', `{"id":"broken", oops}\n${goodLines(30)}\n[1]\n"text"\n`);

  const { report } = await fixture.run(file, { allowRejects: true });

  expect(report).toMatchObject({ read: 33, imported: 30, rejected: 3, products: 30 });
  expect(report.issues.map(({ line, code }) => [line, code])).toEqual([
    [1, 'broken_json'],
    [32, 'not_an_object'],
    [33, 'not_an_object'],
  ]);
});

test('ids that look like paths or SQL are only ids', async () => {
  await using fixture = await IngestFixture.create();
  const ids = ['../../etc/passwd', "x'); DROP TABLE product;--", '__proto__', 'constructor', 'a\\..\\b'];
  const lines = ids
    .map((id) => JSON.stringify({ id, title: 'T', price: { amount: 1, currency: 'EUR' } }))
    .join('\n');

  await fixture.run(await fixture.file('a.jsonl', lines));

  expect(fixture.published().products.map(({ id }) => id)).toEqual(ids);
});

/** Files as merchants and attackers hand them over: encodings, packing, XML that would explode. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readText } from './read-fixture.ts';

const header = 'id,title,link,image_link,availability,price,condition';
const spanish = `${header}\nÑ-1,Cafetería «Añil»,https://t.example/1,https://t.example/1.jpg,in stock,"12,50 €",new\n`;

function utf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

function legacy(text: string): Buffer {
  return Buffer.from([...text].map((letter) => (letter === '€' ? 0x80 : (letter.codePointAt(0) ?? 0))));
}

test.each<[string, Uint8Array, string]>([
  ['UTF-8', Buffer.from(spanish), 'UTF-8'],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${spanish}`), 'UTF-8'],
  ['UTF-16 little endian', utf16(`\uFEFF${spanish}`, 'le'), 'UTF-16LE'],
  ['UTF-16 big endian', utf16(`\uFEFF${spanish}`, 'be'), 'UTF-16BE'],
  ['UTF-16 without a mark', utf16(spanish, 'le'), 'UTF-16LE'],
  ['windows-1252', legacy(spanish), 'windows-1252'],
  ['gzip', gzipSync(spanish), 'UTF-8'],
  ['gzip of windows-1252', gzipSync(legacy(spanish)), 'windows-1252'],
])('%s is read letter by letter', async (_, bytes, encoding) => {
  const { report, product } = await readText(bytes);

  expect(report).toMatchObject({ encoding, read: 1, imported: 1 });
  expect(product('Ñ-1')).toMatchObject({
    title: 'Cafetería «Añil»',
    price: { amount: 1250, currency: 'EUR' },
  });
});

test('an encoding that an XML declaration names is used where the bytes are not UTF-8', async () => {
  const text = `<?xml version="1.0" encoding="ISO-8859-15"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>1</g:id><g:title>A\u00F1il</g:title><g:price>5 \u00A4</g:price></item></channel></rss>`;

  const { report, product } = await readText(Buffer.from(text, 'latin1'));

  expect(report.encoding.toUpperCase()).toBe('ISO-8859-15');
  expect(product('1')).toMatchObject({ title: 'Añil', price: { amount: 500, currency: 'EUR' } });
});

test('no replacement character gets into the catalogue', async () => {
  const broken = Buffer.concat([
    utf16(`\uFEFF${spanish}`, 'le').subarray(0, -30),
    Buffer.from([0x00, 0xd8]),
    utf16('x,https://t.example/1,a,in stock,"1,50 €",new', 'le'),
  ]);
  const { products } = await readText(broken);
  const { product } = await readText(spanish.replace('«', '\uFFFD'));

  expect(JSON.stringify(products)).not.toContain('\uFFFD');
  expect(product('Ñ-1').title).toBe('Cafetería Añil»');
});

const feed = (inner: string, before = '') =>
  `<?xml version="1.0"?>\n${before}<rss xmlns:g="http://base.google.com/ns/1.0"><channel>\n${inner}\n</channel></rss>`;
const item = (inner: string) => `<item><g:id>1</g:id><g:price>5 EUR</g:price>${inner}</item>`;
const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`).join('')}]>\n`;
const packed = gzipSync(spanish.repeat(50));

test.each<[string, string | Uint8Array, RegExp]>([
  ['billion laughs', feed(item('<g:title>&l8;</g:title>'), laughs), /document type \(DTD, line 2\)/],
  ['an external entity', feed('', '<!DOCTYPE x SYSTEM "file:///etc/passwd">'), /document type/],
  [
    'a million references in one item',
    feed(item(`<g:title>${'&#65;'.repeat(1e6)}</g:title>`)),
    /longer than 4 MB/,
  ],
  ['a cell of 100 MB', `${header}\n1,"${'x'.repeat(1e8)}"`, /longer than 4 MB/],
  ['an element of 100 MB', feed(item(`<g:title>${'x'.repeat(1e8)}</g:title>`)), /longer than 4 MB/],
  [
    'an attribute of 100 MB',
    `<rss xmlns:g="http://base.google.com/ns/1.0" a="${'x'.repeat(1e8)}">`,
    /longer than 4 MB|no format/,
  ],
  ['a hundred thousand elements within one another', feed('<a>'.repeat(100_000)), /nests more than 100/],
  ['crossed elements', feed('<item><g:id>1</g:id></channel></item>'), /not well-formed XML \(line 3/],
  ['a feed that was cut', feed(item('<g:title>x</g:title>')).slice(0, -30), /the feed was cut/],
  [
    'gzip that was cut',
    packed.subarray(0, packed.length - 12),
    /gzip file that was cut: nothing was imported/,
  ],
  [
    'gzip with a damaged byte',
    Buffer.concat([packed.subarray(0, 60), Buffer.from([1, 2, 3, 4]), packed.subarray(64)]),
    /damaged gzip/,
  ],
  ['a gzip bomb', gzipSync(Buffer.alloc(2e8, 'a')), /unpacks to more than 150 times/],
  ['gzip within gzip', gzipSync(packed), /packed with gzip twice/],
  ['zip', Buffer.from('PK\u0003\u0004rest'), /zip archive/],
  ['zip within gzip', gzipSync(Buffer.from('PK\u0003\u0004rest')), /zip archive/],
])('%s is refused in one sentence', async (_, content, sentence) => {
  const refused = await readText(content).catch((error: unknown) => error);

  expect(refused).toMatchObject({ name: 'IngestError', exitCode: 2 });
  expect((refused as Error).message).toMatch(sentence);
  expect((refused as Error).message).not.toContain('\n');
});

test('what is written within CDATA and comments is not mended, and invisible characters are counted', async () => {
  const { product, issue } = await readText(
    feed(
      `<!-- A & B -->${item('<g:title><![CDATA[A & B &amp; C]]></g:title><g:brand>Lum\u0001bre</g:brand>')}`,
    ),
  );

  expect(product('1')).toMatchObject({ title: 'A & B & C', brand: 'Lumbre' });
  expect(issue('invisible_characters').message).toMatch(/^1 control/);
});

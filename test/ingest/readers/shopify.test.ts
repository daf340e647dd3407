import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IngestFixture } from '../ingest-fixture.ts';

const oldHeader =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Status';
const newHeader =
  'Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Product image URL,Image position,Color (product.metafields.shopify.color-pattern)';
const packt = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'shared',
  'data',
  'catalogs',
  'shopify-packt.csv',
);

const allowed = { currency: 'EUR', allowRejects: true, allowShrink: true } as const;

function oldRow(cells: Record<string, string>): string {
  return oldHeader
    .split(',')
    .map((name) => cells[name] ?? '')
    .join(',');
}

const shirt = oldRow({
  Handle: 'camiseta',
  Title: 'Camiseta Lino',
  'Body (HTML)':
    '"<h2>Frescura</h2><p>Muy ligera.</p><ul><li>Lino</li><li>Lavable</li></ul><script>alert(1)</script>"',
  Vendor: 'Lumbre',
  Type: 'Ropa',
  Tags: '"verano, lino"',
  Published: 'true',
  'Option1 Name': 'Color',
  'Option1 Value': 'Rojo',
  'Option2 Name': 'Talla',
  'Option2 Value': 'M',
  'Variant SKU': 'L-R-M',
  'Variant Inventory Tracker': 'shopify',
  'Variant Inventory Qty': '3',
  'Variant Inventory Policy': 'deny',
  'Variant Price': '19.95',
  'Variant Compare At Price': '29.95',
  'Image Src': 'https://cdn.example/a.jpg',
  'Image Position': '2',
  Status: 'active',
});
const blueShirt = oldRow({
  Handle: 'camiseta',
  'Option1 Value': 'Azul',
  'Option2 Value': 'M',
  'Variant SKU': 'L-A-M',
  'Variant Inventory Tracker': 'shopify',
  'Variant Inventory Qty': '0',
  'Variant Inventory Policy': 'deny',
  'Variant Price': '17.50',
});
const picture = oldRow({
  Handle: 'camiseta',
  'Image Src': 'https://cdn.example/first.jpg',
  'Image Position': '1',
});

test('rows of a handle are one product with its variants; picture rows fold into it', async () => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file(
    'export.csv',
    `\uFEFF${[oldHeader, shirt, blueShirt, picture].join('\r\n')}\r\n`,
  );

  const { report } = await fixture.run(file, allowed);

  expect(report).toMatchObject({
    format: 'shopify',
    encoding: 'UTF-8',
    read: 3,
    imported: 3,
    rejected: 0,
    products: 1,
  });
  expect(fixture.product('camiseta')).toMatchObject({
    title: 'Camiseta Lino',
    brand: 'Lumbre',
    categories: ['Ropa'],
    tags: ['verano', 'lino'],
    price: { amount: 1750, currency: 'EUR' },
    availability: 'low_stock',
    image: 'https://cdn.example/first.jpg',
    variants: [
      {
        id: 'L-R-M',
        title: 'Rojo / M',
        options: { color: 'Rojo', talla: 'M' },
        availability: 'low_stock',
        quantity: 3,
      },
      { id: 'L-A-M', title: 'Azul / M', price: { amount: 1750 }, availability: 'out_of_stock', quantity: 0 },
    ],
  });
});

test('a compare-at price is not a price of the last 30 days', async () => {
  await using fixture = await IngestFixture.create();

  await fixture.run(await fixture.file('export.csv', [oldHeader, shirt].join('\n')), allowed);

  expect(fixture.product('camiseta').priorPrice30d).toBeUndefined();
  expect(fixture.product('camiseta').variants[0]?.priorPrice30d).toBeUndefined();
});

test('HTML becomes text that keeps headings, paragraphs and lists, and loses scripts', async () => {
  await using fixture = await IngestFixture.create();

  await fixture.run(await fixture.file('export.csv', [oldHeader, shirt].join('\n')), allowed);

  const { description } = fixture.product('camiseta');
  expect(description.split('\n').map((line) => line.trim())).toEqual(
    expect.arrayContaining(['Frescura', 'Muy ligera.', '- Lino', '- Lavable']),
  );
  expect(description).not.toContain('alert');
});

test('the new header names are the same format', async () => {
  await using fixture = await IngestFixture.create();
  const rows = [
    'Lamp,lamp,<p>Small lamp for the desk</p>,Glow,Home > Lighting,Lamp,desk,TRUE,active,L-1,4012345678901,Title,Default Title,12.50,20.00,shopify,9,deny,https://cdn.example/l.jpg,1,Black; White',
    'Draft,draft,x,Glow,,,,TRUE,draft,D-1,,Title,Default Title,1.00,,,,,,,',
    'Hidden,hidden,x,Glow,,,,FALSE,active,H-1,,Title,Default Title,1.00,,,,,,,',
    'Old,old,x,Glow,,,,TRUE,archived,O-1,,Title,Default Title,1.00,,,,,,,',
  ];

  const { report } = await fixture.run(await fixture.file('e.csv', [newHeader, ...rows].join('\n')), allowed);

  expect(fixture.published().products.map(({ id }) => id)).toEqual(['lamp']);
  expect(fixture.product('lamp')).toMatchObject({
    price: { amount: 1250, currency: 'EUR' },
    categories: ['Home > Lighting', 'Lamp'],
    attributes: { color: ['Black', 'White'] },
    gtin: '4012345678901',
    sku: 'L-1',
    variants: [],
    quantity: 9,
  });
  expect(report).toMatchObject({ read: 4, imported: 1, repaired: 3, rejected: 0, products: 1 });
});

test.each([
  { tracker: '', policy: 'deny', quantity: '0', availability: 'in_stock', counted: undefined },
  { tracker: 'shopify', policy: 'continue', quantity: '0', availability: 'in_stock', counted: undefined },
  { tracker: 'shopify', policy: 'deny', quantity: '0', availability: 'out_of_stock', counted: 0 },
  { tracker: 'shopify', policy: 'deny', quantity: '-2', availability: 'out_of_stock', counted: 0 },
  { tracker: 'shopify', policy: 'deny', quantity: '5', availability: 'low_stock', counted: 5 },
  { tracker: 'shopify', policy: 'deny', quantity: '6', availability: 'in_stock', counted: 6 },
  { tracker: 'shopify', policy: 'deny', quantity: '', availability: 'unknown', counted: undefined },
])('tracker "$tracker", $policy, quantity "$quantity" is $availability', async (stock) => {
  await using fixture = await IngestFixture.create();
  const row = oldRow({
    Handle: 'x',
    Title: 'X',
    'Option1 Name': 'Title',
    'Option1 Value': 'Default Title',
    'Variant Inventory Tracker': stock.tracker,
    'Variant Inventory Policy': stock.policy,
    'Variant Inventory Qty': stock.quantity,
    'Variant Price': '1.00',
  });

  await fixture.run(await fixture.file('e.csv', `${oldHeader}\n${row}\n`), allowed);

  expect(fixture.product('x').availability).toBe(stock.availability);
  expect(fixture.product('x').quantity).toBe(stock.counted);
});

test('a variant with a bad price is left out alone, and the same options again are rejected', async () => {
  await using fixture = await IngestFixture.create();
  const bad = blueShirt.replace('17.50', '-3');
  const again = shirt.replace('19.95', '9.95');
  const file = await fixture.file('e.csv', [oldHeader, shirt, bad, again].join('\n'));

  const { report } = await fixture.run(file, allowed);

  expect(report).toMatchObject({ read: 3, imported: 1, rejected: 2 });
  expect(report.issues.map(({ line, column, code }) => [line, column, code])).toEqual([
    [3, 'Variant Price', 'price_negative'],
    [4, 'Handle', 'duplicate_id'],
  ]);
  expect(fixture.product('camiseta').variants.map(({ id }) => id)).toEqual(['L-R-M']);
});

test('rows of a handle that a sheet has scattered are grouped all the same', async () => {
  await using fixture = await IngestFixture.create();
  const other = oldRow({ Handle: 'gorra', Title: 'Gorra', 'Variant Price': '9.00' });

  await fixture.run(await fixture.file('e.csv', [oldHeader, blueShirt, other, shirt].join('\n')), allowed);

  expect(
    fixture
      .product('camiseta')
      .variants.map(({ id }) => id)
      .sort(),
  ).toEqual(['L-A-M', 'L-R-M']);
});

test('issues name the physical line, also after cells of several lines', async () => {
  await using fixture = await IngestFixture.create();
  const long = oldRow({
    Handle: 'a',
    Title: 'A',
    'Body (HTML)': '"uno\r\ndos\r\ntres"',
    'Variant Price': '1.00',
  });
  const bad = oldRow({ Handle: 'b', Title: 'B', 'Variant Price': 'gratis' });
  const shifted = 'c,C,sin comillas, y con coma';

  const { report } = await fixture.run(
    await fixture.file('e.csv', [oldHeader, long, '', bad, shifted].join('\r\n')),
    allowed,
  );

  expect(report.issues.map(({ line, code }) => [line, code])).toEqual([
    [6, 'price_unreadable'],
    [7, 'column_count'],
  ]);
});

test('windows-1252 is read as such', async () => {
  await using fixture = await IngestFixture.create();
  const text = [oldHeader, oldRow({ Handle: 'n', Title: 'Ñandú rápido', 'Variant Price': '1.00' })].join(
    '\n',
  );

  const { report } = await fixture.run(await fixture.file('e.csv', Buffer.from(text, 'latin1')), allowed);

  expect(report.encoding).toBe('windows-1252');
  expect(fixture.product('n').title).toBe('Ñandú rápido');
});

test('the Packt export gives its 20 products', async ({ skip }) => {
  skip(!existsSync(packt), 'skipped: ../shared/data/catalogs is absent');
  await using fixture = await IngestFixture.create();

  const { report } = await fixture.run(packt, { currency: 'USD' });

  expect(report).toMatchObject({ format: 'shopify', read: 21, imported: 21, products: 20 });
  expect(
    fixture.product('gardening-gloves').variants.map(({ title, price }) => [title, price.amount]),
  ).toEqual([
    ['Green', 999],
    ['Yellow', 1599],
  ]);
  expect(fixture.product('watering-can').availability).toBe('in_stock');
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodLines, IngestFixture } from '../ingest-fixture.ts';

const dummyjson = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'shared',
  'data',
  'catalogs',
  'dummyjson.json',
);
const eur = { allowRejects: true, allowShrink: true, currency: 'EUR' } as const;
const full = {
  id: 'ZP-204',
  title: 'Zapatilla Brisa',
  brand: 'Lumbre',
  categories: ['Calzado > Correr'],
  description: 'Ligera &amp; fresca<br>para correr',
  language: 'es',
  price: { amount: 5995, currency: 'EUR' },
  priorPrice30d: { amount: 6995, currency: 'EUR' },
  availability: 'in_stock',
  quantity: 12,
  sku: 'S-1',
  gtin: '2032205942685',
  attributes: { material: 'malla', color: ['rojo', 'azul'] },
  variants: [
    {
      id: 'ZP-204-R42',
      title: 'Roja / 42',
      options: { color: 'roja', talla: '42' },
      price: { amount: 5995, currency: 'EUR' },
      availability: 'low_stock',
      quantity: 3,
    },
  ],
  extras: [{ id: 'queso', title: 'Extra de queso', price: { amount: 200, currency: 'EUR' } }],
  rating: 4.6,
  reviewCount: 31,
  reviews: [{ rating: 5, text: 'Muy cómoda' }],
  tags: ['nuevo'],
  url: 'https://shop.example/zp',
  image: '/pictures/zp.svg',
};

test('every field of our own format arrives', async () => {
  await using fixture = await IngestFixture.create();

  const { report } = await fixture.run(await fixture.file('a.jsonl', JSON.stringify(full)));

  expect(report).toMatchObject({ format: 'tendero', imported: 1, repaired: 0 });
  expect(fixture.product('ZP-204')).toEqual({
    ...full,
    description: 'Ligera & fresca\npara correr',
    attributes: { material: ['malla'], color: ['rojo', 'azul'] },
  });
});

test('an indented array and objects one after another are read with their lines', async () => {
  await using fixture = await IngestFixture.create();
  const pretty = JSON.stringify([full, { ...full, id: 'B', price: 0 }], null, 2);
  const loose = `${JSON.stringify({ ...full, id: 'C' }, null, 1)}\n${JSON.stringify({ ...full, id: 'D' }, null, 1)}`;

  const array = await fixture.run(await fixture.file('a.json', pretty), eur);
  const objects = await fixture.run(await fixture.file('b.json', loose), eur);

  expect(array.report.issues[0]).toMatchObject({
    line: pretty.slice(0, pretty.indexOf('"B"')).split('\n').length - 1,
  });
  expect(array.report).toMatchObject({ read: 2, imported: 1, rejected: 1 });
  expect(objects.report).toMatchObject({ read: 2, imported: 2 });
});

test.each([
  ['12,5', 1250],
  ['1.234,56 €', 123456],
  ['12,50\u00a0€', 1250],
  ['€ 12,50', 1250],
  ['49,0000', 4900],
  ['1.234', 123400],
  [19.99, 1999],
  [0.07, 7],
  [1234.5, 123450],
  [4.35, 435],
  [19.999, 2000],
  [{ amount: 1, currency: 'eur' }, 1],
])('a price of %j is %i cents in a catalogue that writes commas', async (price, cents) => {
  await using fixture = await IngestFixture.create();
  const commas = Array.from({ length: 3 }, (_, at) => ({ id: `c${at}`, title: 'C', price: `${at + 1},95` }));
  const lines = [...commas, { id: 'x', title: 'X', price }].map((line) => JSON.stringify(line)).join('\n');

  await fixture.run(await fixture.file('a.jsonl', lines), eur);

  expect(fixture.product('x').price).toEqual({ amount: cents, currency: 'EUR' });
});

test.each([
  [0, 'price_zero'],
  [-1, 'price_negative'],
  ['-3,50', 'price_negative'],
  ['NaN', 'price_unreadable'],
  ['gratis', 'price_unreadable'],
  [true, 'price_unreadable'],
  [null, 'price_missing'],
  ['', 'price_missing'],
  ['1.234', 'price_ambiguous'],
  [1e12, 'price_absurd'],
  [{ amount: 1.5, currency: 'EUR' }, 'price_unreadable'],
  [{ amount: 5, currency: 'XXQ' }, 'currency_unknown'],
  [{ amount: 99_999_999_999, currency: 'EUR' }, 'price_absurd'],
])('a price of %j is rejected as %s', async (price, code) => {
  await using fixture = await IngestFixture.create();

  const { report } = await fixture.run(
    await fixture.file('a.jsonl', `${goodLines(1)}\n${JSON.stringify({ id: 'x', title: 'X', price })}`),
    eur,
  );

  expect(report.issues).toMatchObject([{ line: 2, column: 'price', code, action: 'rejected' }]);
  expect(report).toMatchObject({ read: 2, imported: 1, rejected: 1 });
});

test('ids are trimmed, and a duplicate then is one: the first stays, the later is rejected with both lines', async () => {
  await using fixture = await IngestFixture.create();
  const lines = [full, { ...full, id: ' ZP-204\u200b ', title: 'Otra' }].map((line) => JSON.stringify(line));

  const { report } = await fixture.run(await fixture.file('a.jsonl', lines.join('\n')), eur);

  expect(report.issues).toContainEqual({
    line: 2,
    column: 'id',
    code: 'duplicate_id',
    message: 'la línea 2 repite el id de la línea 1: queda el primero',
    value: 'ZP-204',
    action: 'rejected',
  });
  expect(fixture.product('ZP-204').title).toBe('Zapatilla Brisa');
});

test('control, bidi, zero-width, tag and replacement characters go; the row counts as repaired', async () => {
  await using fixture = await IngestFixture.create();
  const title = 'Zapa\u200btilla \u202eazul\u202c\u0007 \u{e0049}\u{e0067}\uFFFD ágil 👩\u200d🍳';

  const { report } = await fixture.run(
    await fixture.file('a.jsonl', JSON.stringify({ ...full, title })),
    eur,
  );

  expect(fixture.product('ZP-204').title).toBe('Zapatilla azul ágil 👩\u200d🍳');
  expect(report).toMatchObject({ imported: 0, repaired: 1 });
  expect(report.issues[0]).toMatchObject({
    column: 'title',
    code: 'invisible_characters',
    action: 'repaired',
  });
  expect(report.issues[0]?.message).toMatch(/^7 /);
});

test('what cannot be used is left out of a product and said: links, names, ratings, misspelt fields', async () => {
  await using fixture = await IngestFixture.create();
  const line = `{"id":"x","title":"<b>X</b>","price":5,"url":"javascript:alert(1)","rating":9,"prize":1,
    "attributes":{"__proto__":"a","color":"rojo"},"reviews":[{"rating":5}],"language":"de"}`.replaceAll(
    '\n',
    ' ',
  );

  const { report } = await fixture.run(await fixture.file('a.jsonl', line), eur);

  expect(fixture.product('x')).toMatchObject({ title: 'X', attributes: { color: ['rojo'] }, reviews: [] });
  expect(fixture.product('x').url).toBeUndefined();
  expect(report.issues.map(({ column, code }) => `${column} ${code}`).sort()).toEqual([
    'attributes reserved_name',
    'language language_unknown',
    'prize unknown_field',
    'rating bad_number',
    'title html',
    'url bad_link',
  ]);
});

test.each([
  [{ quantity: 0 }, 'out_of_stock'],
  [{ quantity: 5 }, 'low_stock'],
  [{ quantity: 6 }, 'in_stock'],
  [{}, 'unknown'],
  [{ availability: 'preorder', quantity: 0 }, 'preorder'],
  [{ availability: 'in_stock', quantity: 0 }, 'out_of_stock'],
  [{ availability: 'in_stock' }, 'in_stock'],
  [{ availability: 'agotado' }, 'unknown'],
])('stock %j is %s', async (stock, availability) => {
  await using fixture = await IngestFixture.create();

  await fixture.run(
    await fixture.file('a.jsonl', JSON.stringify({ id: 'x', title: 'X', price: 5, ...stock })),
    eur,
  );

  expect(fixture.product('x').availability).toBe(availability);
});

test('a bad variant is left out alone and told; a product none of whose variants is left is rejected', async () => {
  await using fixture = await IngestFixture.create();
  const bad = { ...full, id: 'bad', variants: [...full.variants, { id: 'q', title: 'Q' }] };
  const twice = { ...full, id: 'twice', variants: [...full.variants, ...full.variants] };
  const none = { ...full, id: 'none', variants: [{ id: 'q', title: 'Q', price: 'gratis' }] };
  const lines = [full, bad, twice, none].map((line) => JSON.stringify(line)).join('\n');

  const { report } = await fixture.run(await fixture.file('a.jsonl', lines), { ...eur, allowRejects: true });

  expect(report.issues.map(({ line, column, code, action }) => [line, column, code, action])).toEqual([
    [2, 'variants[1].price', 'price_missing', 'repaired'],
    [3, 'variants[1].id', 'duplicate_variant', 'repaired'],
    [4, 'variants[0].price', 'price_unreadable', 'repaired'],
    [4, 'variants', 'no_variant_left', 'rejected'],
  ]);
  expect(report.issues[0]?.message).toMatch(/(?:left out|se deja fuera)$/);
  expect(report).toMatchObject({ read: 4, imported: 1, repaired: 2, rejected: 1 });
  expect(fixture.published().products.map(({ id, variants }) => [id, variants.length])).toEqual([
    ['ZP-204', 1],
    ['bad', 1],
    ['twice', 1],
  ]);
});

test('the language is told from the texts where neither row nor command says it', async () => {
  await using fixture = await IngestFixture.create();
  const lines = [
    'Mesa de comedor de madera maciza para seis personas',
    'Silla cómoda con respaldo alto para la cocina',
  ];
  const rows = lines.map((title, at) => JSON.stringify({ id: `p${at}`, title, price: 5 })).join('\n');

  await fixture.run(await fixture.file('a.jsonl', rows), eur);

  expect(fixture.published().products.map(({ language }) => language)).toEqual(['es', 'es']);
});

test('the DummyJSON shape is told by its fields, bare or wrapped; who wrote a review is not taken', async () => {
  await using fixture = await IngestFixture.create();
  const item = {
    id: 1,
    title: 'Lash Mascara',
    category: 'skin-care',
    price: 9.99,
    discountPercentage: 10,
    stock: 4,
    availabilityStatus: 'Low Stock',
    thumbnail: 'https://cdn.example/t.webp',
    reviews: [{ rating: 3, comment: 'Fine', reviewerName: 'Eleanor', reviewerEmail: 'e@x.example' }],
  };
  const wrapped = JSON.stringify({ products: [item, { ...item, id: 2, price: -1 }], total: 2 }, null, 1);

  const { report } = await fixture.run(await fixture.file('a.json', wrapped), eur);

  expect(report).toMatchObject({ format: 'map', read: 2, imported: 1, rejected: 1 });
  expect(report.issues[0]?.line).toBe(wrapped.slice(0, wrapped.indexOf('"id": 2')).split('\n').length - 1);
  expect(fixture.product('1')).toMatchObject({
    price: { amount: 999, currency: 'EUR' },
    categories: ['skin care'],
    availability: 'low_stock',
    reviews: [{ rating: 3, text: 'Fine' }],
  });
  expect(JSON.stringify(fixture.product('1'))).not.toContain('Eleanor');
  expect(fixture.product('1').priorPrice30d).toBeUndefined();
});

test('all 194 products of DummyJSON are imported', async ({ skip }) => {
  skip(!existsSync(dummyjson), 'skipped: ../shared/data/catalogs is absent');
  await using fixture = await IngestFixture.create();

  const { report } = await fixture.run(dummyjson, { currency: 'USD', dryRun: true });

  expect(report).toMatchObject({ format: 'map', read: 194, imported: 194, products: 194 });
});

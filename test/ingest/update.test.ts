import { expect, test } from 'vitest';
import { generationLines } from '../../ingest/catalog-commands.ts';
import { rollback } from '../../src/catalog/publish.ts';
import { createBuiltInEmbedder } from '../../src/llm/built-in-embedder.ts';
import { goodLines, IngestFixture } from './ingest-fixture.ts';

const shirt = {
  id: 'S',
  title: 'Camiseta',
  description: 'Algodón  &amp; lino, <con> punto.',
  language: 'es',
  price: { amount: 1500, currency: 'EUR' },
  variants: [
    {
      id: 'S-1',
      title: 'Roja',
      options: { color: 'roja' },
      price: { amount: 1500, currency: 'EUR' },
      quantity: 9,
    },
    {
      id: 'S-2',
      title: 'Azul',
      options: { color: 'azul' },
      price: { amount: 1700, currency: 'EUR' },
      quantity: 0,
    },
  ],
};

/** Five plain products, one with variants. */
async function shop(): Promise<IngestFixture> {
  const fixture = await IngestFixture.create();
  const lines = `${goodLines(5, { A2: { quantity: 12, priorPrice30d: { amount: 2000, currency: 'EUR' } } })}\n${JSON.stringify(shirt)}`;
  await fixture.run(await fixture.file('all.jsonl', lines));
  fixture.embedded = 0;
  return fixture;
}

function lines(...rows: object[]): string {
  return rows.map((row) => JSON.stringify(row)).join('\n');
}

test('an update changes the named fields of the named products and nothing else, and embeds nothing for a price', async () => {
  await using fixture = await shop();
  const before = fixture.published();
  const file = await fixture.file('u.jsonl', lines({ id: 'A1', price: 7.5 }, { id: 'A2', quantity: 0 }));

  const { summary, said } = await fixture.update(file);

  const after = fixture.published();
  const expected = before.products.map((product) => {
    if (product.id === 'A1') return { ...product, price: { amount: 750, currency: 'EUR' } };
    if (product.id === 'A2') return { ...product, quantity: 0, availability: 'out_of_stock' };
    return product;
  });
  expect(after.products).toEqual(expected);
  expect([after.shop, after.pages, after.source]).toEqual([before.shop, before.pages, before.source]);
  expect(summary).toMatchObject({
    read: 2,
    added: 0,
    changed: 2,
    removed: 0,
    unchanged: 4,
    rejected: 0,
    embedded: 0,
  });
  expect(fixture.embedded).toBe(0);
  expect(said.join('\n')).toContain('2 products changed');
  expect(generationLines(fixture.dataDir, 'en')[0]).toMatch(/2 changed {2}serving$/);
  expect(rollback(fixture.dataDir)).toBe(before.id);
  expect(fixture.published().products).toEqual(before.products);
});

test('a new text is embedded, alone', async () => {
  await using fixture = await shop();
  const file = await fixture.file('u.jsonl', lines({ id: 'A3', title: 'Sandalia de corcho' }));

  const { summary } = await fixture.update(file);

  expect(fixture.product('A3').title).toBe('Sandalia de corcho');
  expect([summary.embedded, fixture.embedded]).toEqual([1, 1]);
});

test.each([
  ['pieces say whether there are any', 'A2', { quantity: 3 }, { quantity: 3, availability: 'low_stock' }],
  [
    'a word without pieces: they are not counted',
    'A2',
    { availability: 'in_stock' },
    { availability: 'in_stock' },
  ],
  ['null takes away', 'A2', { priorPrice30d: null }, { priorPrice30d: undefined }],
  [
    'an empty cell names nothing',
    'A2',
    { title: '', price: '9' },
    { title: 'Zapatilla 2', price: { amount: 900, currency: 'EUR' } },
  ],
  [
    'variants by their id; the price is the lowest one',
    'S',
    { variants: [{ id: 'S-2', price: 12, quantity: 4 }] },
    { price: { amount: 1200, currency: 'EUR' }, availability: 'in_stock' },
  ],
])('%s', async (_, id, fields, expected) => {
  await using fixture = await shop();

  const { summary } = await fixture.update(await fixture.file('u.jsonl', lines({ id, ...fields })));

  const product = fixture.product(id);
  expect(summary.changed).toBe(1);
  for (const [field, value] of Object.entries(expected))
    expect(product[field as keyof typeof product]).toEqual(value);
  if (id === 'S') {
    expect(product.description).toBe((await descriptionOf()) ?? '');
    expect(product.variants[0]).toMatchObject({ id: 'S-1', quantity: 9, price: { amount: 1500 } });
    expect(product.variants[1]).toMatchObject({
      quantity: 4,
      availability: 'low_stock',
      options: { color: 'azul' },
    });
  }
});

async function descriptionOf(): Promise<string | undefined> {
  await using fixture = await shop();
  return fixture.product('S').description;
}

test.each([
  ['an unknown id', { id: 'X', price: 1 }, 'unknown_id'],
  ['no id', { price: 1 }, 'unknown_id'],
  ['a bad price', { id: 'A1', price: -3 }, undefined],
  ['the stock of a product that is sold by variant', { id: 'S', quantity: 3 }, 'stock_of_variants'],
  ['one price for variants of several', { id: 'S', price: 3 }, 'price_of_variants'],
  ['a variant that is not there', { id: 'S', variants: [{ id: 'S-9', price: 3 }] }, 'unknown_variant'],
  ['variants of a product without', { id: 'A1', variants: [{ id: 'A1-1', price: 3 }] }, 'no_variants'],
])('refused, and nothing is published: %s', async (_, row, code) => {
  await using fixture = await shop();
  const before = fixture.published();

  const { summary, report } = await fixture.update(await fixture.file('u.jsonl', lines(row)));

  expect(summary).toMatchObject({ read: 1, changed: 0, rejected: 1 });
  expect(summary.refusal?.exitCode).toBe(3);
  expect(report.issues[0]).toMatchObject({
    line: 1,
    action: 'rejected',
    ...(code === undefined ? {} : { code }),
  });
  expect(fixture.published()).toEqual(before);
});

test('the same values again publish nothing; the same id twice is told with its line', async () => {
  await using fixture = await shop();
  const { id } = fixture.published();
  const same = await fixture.update(await fixture.file('same.jsonl', lines({ id: 'A1', price: 10 })));
  const file = await fixture.file('twice.jsonl', lines({ id: 'A1', price: 8 }, { id: 'A1', price: 9 }));

  const twice = await fixture.update(file, { allowRejects: true });

  expect(same.summary.published).toBeUndefined();
  expect(twice.report.issues).toMatchObject([{ line: 2, code: 'duplicate_id' }]);
  expect(fixture.product('A1').price.amount).toBe(800);
  expect(twice.summary.published).not.toBe(id);
});

test('a dry run of an update shows old and new price and publishes nothing', async () => {
  await using fixture = await shop();
  const before = fixture.published();

  const { said } = await fixture.update(await fixture.file('u.jsonl', lines({ id: 'A1', price: 8 })), {
    dryRun: true,
  });

  expect(said).toContainEqual(expect.stringMatching(/^~ A1 {2}Zapatilla 1 {2}10,00\s€ → 8,00\s€$/));
  expect(fixture.published()).toEqual(before);
});

test('while the model of the catalogue is away prices change and texts are refused', async () => {
  await using fixture = await shop();
  fixture.embedder = { ...createBuiltInEmbedder(), id: 'ollama:other' };

  const price = await fixture.update(await fixture.file('p.jsonl', lines({ id: 'A1', price: 8 })));
  const text = fixture.update(await fixture.file('t.jsonl', lines({ id: 'A1', title: 'Bota' })));

  expect(price.summary.changed).toBe(1);
  await expect(text).rejects.toThrow(/builtin:1/);
  expect(fixture.product('A1')).toMatchObject({ title: 'Zapatilla 1', price: { amount: 800 } });
});

test('without a catalogue there is nothing to change', async () => {
  await using fixture = await IngestFixture.create();

  await expect(fixture.update(await fixture.file('u.jsonl', lines({ id: 'A1', price: 8 })))).rejects.toThrow(
    /nothing to change/,
  );
});

test('an update that spoils a variant is refused: it takes nothing away that it does not name', async () => {
  await using fixture = await IngestFixture.create();
  const variant = (id: string) => ({
    id,
    title: id,
    options: { talla: id },
    price: { amount: 100, currency: 'EUR' },
  });
  await fixture.run(
    await fixture.file('a.jsonl', goodLines(30, { A1: { variants: [variant('S'), variant('M')] } })),
  );

  const { report } = await fixture.update(
    await fixture.file('u.jsonl', '{"id":"A1","variants":[{"id":"S","price":"gratis"}]}'),
  );

  expect(report).toMatchObject({ read: 1, rejected: 1 });
  expect(fixture.product('A1').variants).toHaveLength(2);
});

import { expect, test } from 'vitest';
import { IngestFixture } from '../ingest-fixture.ts';
import { csv } from '../read-fixture.ts';

const productColumns = [
  'Product ID',
  'Nombre',
  'Referencia',
  'Precio (imp. excl.)',
  'Precio (imp. incl.)',
  'Cantidad',
  'Estado',
];
const shirt = {
  ...{ 'Product ID': '1', Nombre: 'Camiseta Brisa', Referencia: 'CAM', 'Precio (imp. excl.)': '16,53' },
  ...{ 'Precio (imp. incl.)': '20,00', Cantidad: '9', Estado: '1' },
};
const mug = { ...shirt, 'Product ID': '2', Nombre: 'Taza Nube', Referencia: 'TAZ' };
const poster = {
  ...shirt,
  'Product ID': '3',
  Nombre: 'Lámina Faro',
  Referencia: 'LAM',
  'Precio (imp. excl.)': '',
};

const combinationColumns = [
  ...['Product ID*', 'Product Reference', 'Attribute (Name:Type:Position)*', 'Value (Value:Position)*'],
  ...['Reference', 'EAN13', 'Impact on price', 'Quantity', 'Default (0 = No, 1 = Yes)'],
];
const names = 'Talla:select:0, Color:color:1';
const combination = (product: string, values: string, more: Readonly<Record<string, string>> = {}) => ({
  ...{ 'Product ID*': product, 'Attribute (Name:Type:Position)*': names, 'Value (Value:Position)*': values },
  ...{ 'Impact on price': '0', Quantity: '4' },
  ...more,
});

async function run(fixture: IngestFixture, combinations: readonly Readonly<Record<string, string>>[]) {
  const products = await fixture.file('productos.csv', csv(productColumns, [shirt, mug, poster], ';'));
  const joined = await fixture.file('combinaciones.csv', csv(combinationColumns, combinations, ';'));
  // In whatever order they are given.
  return fixture.run([joined, products], { currency: 'EUR', language: 'es', allowRejects: true });
}

test('combinations are the variants of their products: own SKU, stock and price with tax', async () => {
  await using fixture = await IngestFixture.create();

  const { report } = await run(fixture, [
    combination('1', 'M:0, Azul:1', { Reference: 'CAM-M-A', EAN13: '8412345678905' }),
    combination('1', 'L:0, Azul:1', { Reference: 'CAM-L-A', 'Impact on price': '2,00', Quantity: '0' }),
    combination('1', 'L:0, Blanco:#ffffff:1', { 'Impact on price': '-1.652893', Quantity: '50' }),
    combination('', 'S:0, Rojo:1', { 'Product Reference': 'TAZ' }),
  ]);

  expect(report).toMatchObject({ format: 'presta', read: 7, imported: 7, rejected: 0, products: 3 });
  expect(report.files.map(({ file, read }) => `${file} ${read}`)).toEqual([
    'productos.csv 3',
    'combinaciones.csv 4',
  ]);
  const product = fixture.product('1');
  expect(product.price).toEqual({ amount: 1800, currency: 'EUR' });
  expect(product.variants).toMatchObject([
    {
      id: 'CAM-M-A',
      sku: 'CAM-M-A',
      gtin: '8412345678905',
      title: 'M / Azul',
      options: { talla: 'M', color: 'Azul' },
      price: { amount: 2000 },
      quantity: 4,
      availability: 'low_stock',
    },
    { id: 'CAM-L-A', price: { amount: 2242 }, availability: 'out_of_stock' },
    {
      id: '1-L-Blanco',
      options: { talla: 'L', color: 'Blanco' },
      price: { amount: 1800 },
      availability: 'in_stock',
    },
  ]);
  expect(fixture.product('2').variants).toHaveLength(1);
  expect(fixture.product('3')).toMatchObject({ price: { amount: 2000 }, variants: [] });
});

test('a combination that cannot be told is rejected alone, with its line and reason', async () => {
  await using fixture = await IngestFixture.create();

  const { report } = await run(fixture, [
    combination('1', 'M:0, Azul:1'),
    combination('1', 'L:0, Azul:1', { 'Impact on price': 'consultar' }),
    combination('99', 'M:0, Azul:1'),
    combination('3', 'A3:0, Mate:1'),
    combination('3', 'A2:0, Mate:1', { 'Impact on price': '5,00' }),
  ]);

  expect(report).toMatchObject({ read: 8, rejected: 3, products: 3 });
  const told = report.issues.map(({ file, line, column, code }) => `${file} ${line} ${column ?? ''} ${code}`);
  expect(told).toEqual([
    'combinaciones.csv 3 Impact on price price_unreadable',
    'combinaciones.csv 4  parent_missing',
    'combinaciones.csv 6 Impact on price impact_without_tax',
  ]);
  expect(fixture.product('1').variants).toHaveLength(1);
  expect(fixture.product('3').variants.map(({ title }) => title)).toEqual(['A3 / Mate']);
});

test('combinations without their products are refused with what to do', async () => {
  await using fixture = await IngestFixture.create();
  const alone = await fixture.file(
    'combinaciones.csv',
    csv(combinationColumns, [combination('1', 'M:0, Azul:1')], ';'),
  );

  await expect(fixture.run(alone, { currency: 'EUR' })).rejects.toMatchObject({
    exitCode: 2,
    sentence: { es: expect.stringContaining('dé también el fichero de los productos') },
  });
});

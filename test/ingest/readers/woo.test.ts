import { expect, test } from 'vitest';
import { decodeAs } from '../../../ingest/source/encoding.ts';
import { csv, readText } from '../read-fixture.ts';

const english = [
  ...['ID', 'Type', 'SKU', 'GTIN, UPC, EAN, or ISBN', 'Name', 'Published', 'Is featured?'],
  ...['Visibility in catalog', 'Short description', 'Description', 'Date sale price starts'],
  ...['Date sale price ends', 'Tax status', 'Tax class', 'In stock?', 'Stock', 'Low stock amount'],
  ...['Backorders allowed?', 'Sold individually?', 'Weight (kg)', 'Sale price', 'Regular price'],
  ...['Categories', 'Tags', 'Images', 'Parent', 'Position', 'Brands', 'Attribute 1 name'],
  ...['Attribute 1 value(s)', 'Attribute 1 visible', 'Attribute 1 global', 'Attribute 2 name'],
  ...['Attribute 2 value(s)', 'Attribute 2 visible'],
];
const spanish = [
  ...['ID', 'Tipo', 'SKU', 'GTIN, UPC, EAN o ISBN', 'Nombre', 'Publicado', '¿Está destacado?'],
  ...['Visibilidad en el catálogo', 'Descripción corta', 'Descripción'],
  ...['Día en que empieza el precio rebajado', 'Día en que termina el precio rebajado'],
  ...['Estado del impuesto', 'Clase de impuesto', '¿Existencias?', 'Inventario'],
  ...[
    'Cantidad de bajo inventario',
    '¿Permitir reservas de productos agotados?',
    '¿Vendido individualmente?',
  ],
  ...['Peso (kg)', 'Precio rebajado', 'Precio normal', 'Categorías', 'Etiquetas', 'Imágenes', 'Superior'],
  ...['Posición', 'Marcas', 'Nombre del atributo 1', 'Valor(es) del atributo 1', 'Atributo visible 1'],
  ...['Atributo global 1', 'Nombre del atributo 2', 'Valor(es) del atributo 2', 'Atributo visible 2'],
];
const spanishOf = new Map(english.map((name, at) => [name, spanish[at] ?? name]));

const kettle = {
  ...{ ID: '12', Type: 'simple', SKU: 'HV-1', Name: 'Hervidor Alba', Published: '1', 'In stock?': '1' },
  ...{ Stock: '8', 'Regular price': '39,95', Categories: 'Cocina > Hervidores, Regalos', Tags: 'té, hogar' },
  ...{ Images: 'https://tienda.example/a.jpg, https://tienda.example/b.jpg', Brands: 'Lumbre' },
  ...{ 'Visibility in catalog': 'visible', 'Weight (kg)': '1.2', 'Attribute 1 name': 'Material' },
  ...{ 'Attribute 1 value(s)': 'Acero, Vidrio\\, templado', 'Attribute 1 visible': '1' },
};
const shirt = {
  ...{ ID: '44', Type: 'variable', SKU: 'CAM', Name: 'Camiseta Lino', Published: '1', 'In stock?': '1' },
  ...{ 'Attribute 1 name': 'Color', 'Attribute 1 value(s)': 'Rojo, Azul', 'Attribute 1 visible': '1' },
  ...{ 'Attribute 2 name': 'Talla', 'Attribute 2 value(s)': 'M, L', 'Attribute 2 visible': '1' },
};
const red = {
  ...{ ID: '45', Type: 'variation', SKU: 'CAM-R-M', Name: 'Camiseta Lino - Rojo, M', Published: '1' },
  ...{ 'In stock?': '1', Stock: '3', 'Regular price': '19,95', Parent: 'id:44' },
  ...{ 'Attribute 1 name': 'Color', 'Attribute 1 value(s)': 'Rojo' },
  ...{ 'Attribute 2 name': 'Talla', 'Attribute 2 value(s)': 'M' },
};
const blue = {
  ...red,
  ...{ ID: '46', Type: 'variation, virtual', SKU: 'CAM-A-L', Parent: 'CAM', Stock: '', 'In stock?': '0' },
  ...{ 'Regular price': '17,50', 'Attribute 1 value(s)': 'Azul', 'Attribute 2 value(s)': 'L' },
};

type Cells = Readonly<Record<string, string>>;
function inSpanish(rows: readonly Cells[]): Cells[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [spanishOf.get(name) ?? name, cell])),
  );
}
const read = (rows: readonly Cells[], header = english) => readText(csv(header, rows), { currency: 'EUR' });

test('a simple product keeps its id, codes, categories, measures and visible attributes', async () => {
  const { report, product } = await read([kettle]);

  expect(report).toMatchObject({ format: 'woo', encoding: 'UTF-8', read: 1, imported: 1, products: 1 });
  expect(product('12')).toMatchObject({
    sku: 'HV-1',
    title: 'Hervidor Alba',
    brand: 'Lumbre',
    categories: ['Cocina > Hervidores', 'Regalos'],
    tags: ['té', 'hogar'],
    price: { amount: 3995, currency: 'EUR' },
    availability: 'in_stock',
    quantity: 8,
    image: 'https://tienda.example/a.jpg',
    attributes: { material: ['Acero', 'Vidrio, templado'], weight: ['1.2 kg'] },
  });
});

test('variations join their parent by id or SKU, before or after it, with price and stock of their own', async () => {
  const { report, product } = await read([red, kettle, shirt, blue]);

  expect(report).toMatchObject({ read: 4, imported: 4, rejected: 0, products: 2 });
  expect(product('44')).toMatchObject({
    title: 'Camiseta Lino',
    price: { amount: 1750 },
    variants: [
      {
        id: '45',
        sku: 'CAM-R-M',
        title: 'Rojo / M',
        options: { color: 'Rojo', talla: 'M' },
        price: { amount: 1995 },
        availability: 'low_stock',
        quantity: 3,
      },
      { id: '46', sku: 'CAM-A-L', price: { amount: 1750 }, availability: 'out_of_stock' },
    ],
  });
});

const headers: [string, readonly string[]][] = [
  ['as exported', spanish],
  ['without accents', spanish.map((name) => name.normalize('NFD').replace(/\p{M}/gu, ''))],
  ['with accents lost to question marks', spanish.map((name) => name.replace(/[^\p{ASCII}]/gu, '?'))],
  ['with accents dropped', spanish.map((name) => name.replace(/[^\p{ASCII}]/gu, ''))],
  ['read as windows-1252', spanish.map((name) => misread(name, 'windows-1252'))],
  ['read as Mac Roman', spanish.map((name) => misread(name, 'macintosh'))],
  ['in capitals', spanish.map((name) => name.toUpperCase())],
];

function misread(text: string, codePage: string): string {
  return decodeAs(codePage, new TextEncoder().encode(text));
}

test.each(headers)('Spanish headers %s are the same format', async (_, header) => {
  const rows = inSpanish([kettle, shirt, red, blue]).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [header[spanish.indexOf(name)] ?? name, cell]),
    ),
  );

  const { report, product } = await readText(csv(header, rows), { currency: 'EUR' });

  expect(report).toMatchObject({ format: 'woo', read: 4, rejected: 0, products: 2 });
  expect(product('12')).toMatchObject({ categories: ['Cocina > Hervidores', 'Regalos'], quantity: 8 });
  expect(product('44').variants.map(({ options }) => options)).toEqual([
    { color: 'Rojo', talla: 'M' },
    { color: 'Azul', talla: 'L' },
  ]);
});

test('a sale counts within its dates, without dates always, and never claims a price of the last 30 days', async () => {
  const on = { 'Sale price': '29,95', 'Date sale price starts': '2020-01-01' };
  const { product } = await read([
    { ...kettle, ID: '1', 'Sale price': '29,95' },
    { ...kettle, ID: '2', ...on, 'Date sale price ends': '2020-02-01 23:59:59' },
    { ...kettle, ID: '3', ...on, 'Date sale price ends': '2999-01-01' },
    { ...kettle, ID: '4', 'Sale price': '29,95', 'Date sale price starts': '2998-01-01' },
    { ...kettle, ID: '5', 'Sale price': '29,95', 'Date sale price ends': 'nunca' },
    { ...kettle, ID: '6', 'Sale price': '49,95' },
  ]);

  expect(['1', '2', '3', '4', '5', '6'].map((id) => product(id).price.amount)).toEqual([
    2995, 3995, 2995, 3995, 3995, 3995,
  ]);
  expect(['1', '2', '3'].map((id) => product(id).priorPrice30d)).toEqual([undefined, undefined, undefined]);
  expect(product('3').sale).toMatchObject({ regular: { amount: 3995 }, until: '2999-01-01T22:59:59.000Z' });
});

test.each([
  [{ 'In stock?': '1', Stock: '' }, 'in_stock', undefined],
  [{ 'In stock?': '0', Stock: '' }, 'out_of_stock', undefined],
  [{ 'In stock?': 'backorder', Stock: '0' }, 'in_stock', undefined],
  [{ 'In stock?': '1', Stock: '0', 'Backorders allowed?': 'notify' }, 'in_stock', undefined],
  [{ 'In stock?': '1', Stock: '0', 'Backorders allowed?': '0' }, 'out_of_stock', 0],
  [{ 'In stock?': '1', Stock: '5' }, 'low_stock', 5],
  [{ 'In stock?': '', Stock: '' }, 'unknown', undefined],
])('stock %j is %s', async (cells, availability, quantity) => {
  const { product } = await read([{ ...kettle, ...cells }]);

  expect(product('12').availability).toBe(availability);
  expect(product('12').quantity).toBe(quantity);
});

test('a variation that counts with its parent has the parent’s stock', async () => {
  const { product } = await read([
    { ...shirt, Stock: '4' },
    { ...red, Stock: 'parent' },
  ]);

  expect(product('44').variants[0]).toMatchObject({ quantity: 4, availability: 'low_stock' });
});

test('what the shop does not show or sell by itself is left out and counted; an orphan is rejected', async () => {
  const { report, codes } = await read([
    kettle,
    { ...kettle, ID: '2', Published: '0' },
    { ...kettle, ID: '3', 'Visibility in catalog': 'hidden' },
    { ...kettle, ID: '4', Type: 'grouped', 'Regular price': '' },
    { ...shirt, Published: '-1' },
    red,
    { ...blue, Parent: 'id:999' },
    { ...kettle, 'Regular price': '1,00' },
  ]);

  expect(report).toMatchObject({ read: 8, imported: 1, repaired: 5, rejected: 2, products: 1 });
  expect([3, 4, 5, 6, 7, 8, 9].map((line) => codes(line)[0])).toEqual([
    ...['not_published', 'not_published', 'grouped_product', 'not_published', 'not_published'],
    ...['parent_missing', 'duplicate_id'],
  ]);
});

test('a variation without a price is left out alone, with its line and column', async () => {
  const { report, product, issue } = await read([shirt, red, { ...blue, 'Regular price': 'consultar' }]);

  expect(report).toMatchObject({ read: 3, imported: 2, rejected: 1 });
  expect(product('44').variants).toHaveLength(1);
  expect(issue('price_unreadable')).toMatchObject({ line: 4, column: 'Regular price', value: 'consultar' });
});

test('paragraphs of a description stay, and a formula cell is text', async () => {
  const { product } = await read([
    {
      ...kettle,
      Name: '\'=HYPERLINK("https://x.example")',
      'Short description': 'Hierve en un minuto.',
      Description:
        '<strong>Acero</strong> sin costuras.\\n\\nSe lava a mano.\\n<ul><li>1,7 l</li><li>2200 W</li></ul>',
    },
  ]);

  expect(product('12').title).toBe('=HYPERLINK("https://x.example")');
  expect(
    product('12')
      .description.split('\n')
      .filter((line) => line !== '')
      .map((line) => line.trim()),
  ).toEqual([...['Hierve en un minuto.', 'Acero sin costuras.', 'Se lava a mano.', '- 1,7 l', '- 2200 W']]);
});

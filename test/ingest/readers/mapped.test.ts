import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mapping, readMapping } from '../../../ingest/mapping/mapping.ts';
import { proposeMapping } from '../../../ingest/mapping/propose-mapping.ts';
import { csv, readText } from '../read-fixture.ts';

const magentoHeader = [
  ...['sku', 'store_view_code', 'attribute_set_code', 'product_type', 'categories', 'name', 'description'],
  ...[
    'product_online',
    'visibility',
    'price',
    'special_price',
    'special_price_from_date',
    'special_price_to_date',
  ],
  ...['base_image', 'additional_attributes', 'qty', 'is_in_stock', 'manage_stock', 'use_config_manage_stock'],
  ...[
    'allow_backorders',
    'use_config_backorders',
    'configurable_variations',
    'configurable_variation_labels',
  ],
];
const simple = {
  ...{ sku: 'MB-1', attribute_set_code: 'Default', product_type: 'simple', name: 'Bolso Duna' },
  ...{ categories: 'Default Category/Moda/Bolsos,Default Category/Ofertas', product_online: '1' },
  ...{ visibility: 'Catalog, Search', price: '49.000000', base_image: '/m/b/mb1.jpg', qty: '100.0000' },
  ...{ is_in_stock: '1', manage_stock: '1', use_config_manage_stock: '1' },
  additional_attributes:
    'manufacturer=Lumbre,material=Piel|Lona,care=Lavar a mano, sin lejía,ean=8412345678905',
};
const child = (sku: string, price: string, qty: string) => ({
  ...{ ...simple, sku, name: `Camiseta ${sku}`, price, qty, visibility: 'Not Visible Individually' },
  additional_attributes: `manufacturer=Lumbre,size=${sku.slice(-1)}`,
});
const shirt = {
  ...{ ...simple, sku: 'CAM', product_type: 'configurable', name: 'Camiseta', price: '', qty: '0' },
  additional_attributes: 'manufacturer=Lumbre',
  configurable_variations: 'sku=CAM-M,size=M|sku=CAM-L,size=L',
  configurable_variation_labels: 'size=Talla',
};
const eur = { currency: 'EUR' };

test('Magento: six decimals are cents, the brand is the manufacturer, attributes come out of their cell', async () => {
  const { report, product } = await readText(csv(magentoHeader, [simple]), eur);

  expect(report).toMatchObject({ format: 'magento', read: 1, imported: 1 });
  expect(product('MB-1')).toMatchObject({
    title: 'Bolso Duna',
    brand: 'Lumbre',
    gtin: '8412345678905',
    categories: ['Moda > Bolsos', 'Ofertas'],
    price: { amount: 4900, currency: 'EUR' },
    attributes: { material: ['Piel', 'Lona'], care: ['Lavar a mano, sin lejía'] },
    image: '/media/catalog/product/m/b/mb1.jpg',
    quantity: 100,
  });
});

test('Magento: a configurable and its simples are one product, wherever they stand', async () => {
  const rows = [
    child('CAM-M', '19.9500', '3.0000'),
    simple,
    shirt,
    child('CAM-L', '17.5', '0'),
    child('ZZ', '1', '1'),
  ];

  const { report, product, codes } = await readText(csv(magentoHeader, rows), eur);

  expect(report).toMatchObject({ read: 5, imported: 4, repaired: 1, products: 2 });
  expect(codes(6)).toEqual(['not_published']);
  expect(product('CAM')).toMatchObject({
    price: { amount: 1750 },
    variants: [
      {
        id: 'CAM-M',
        sku: 'CAM-M',
        title: 'M',
        options: { talla: 'M' },
        price: { amount: 1995 },
        quantity: 3,
      },
      { id: 'CAM-L', options: { talla: 'L' }, price: { amount: 1750 }, availability: 'out_of_stock' },
    ],
  });
});

test('Magento: other store views and disabled products are left out, dates are month first, backorders are in stock', async () => {
  const sale = { special_price: '39', special_price_from_date: '1/15/20' };
  const { report, product, codes } = await readText(
    csv(magentoHeader, [
      { ...simple, ...sale, special_price_to_date: '12/31/20, 12:00 AM' },
      { ...simple, store_view_code: 'en', name: 'Dune bag' },
      { ...simple, sku: 'OFF', product_online: '2' },
      { ...simple, sku: 'ON', ...sale, special_price_to_date: '12/31/98' },
      { ...simple, sku: 'BACK', qty: '0', allow_backorders: '1', use_config_backorders: '0' },
    ]),
    eur,
  );

  expect(report).toMatchObject({ read: 5, imported: 3, repaired: 2, products: 3 });
  expect([3, 4].map((line) => codes(line))).toEqual([['other_store_view'], ['not_published']]);
  expect(product('MB-1')).toMatchObject({ title: 'Bolso Duna', price: { amount: 4900 } });
  expect(product('ON')).toMatchObject({
    price: { amount: 3900 },
    sale: { until: '2098-12-31T22:59:59.000Z' },
  });
  expect(product('BACK').availability).toBe('in_stock');
});

const prestaList =
  'Product ID;Imagen;Nombre;Referencia;Categoría;"Precio (imp. excl.)";"Precio (imp. incl.)";Cantidad;Estado;Posición';

test('PrestaShop: the list of the back office, with tax, in Spanish', async () => {
  const rows = [
    '1;https://t.example/1.jpg;Taza Nube;demo_1;Cocina;9,83;"11,90";300;1;0',
    '2;;Taza Sol;demo_2;Cocina;9,83;"11,90";0;0;1',
  ];

  const { report, product, codes } = await readText([prestaList, ...rows].join('\n'), eur);

  expect(report).toMatchObject({ format: 'presta', read: 2, imported: 1, repaired: 1 });
  expect(codes(3)).toEqual(['not_published']);
  expect(product('1')).toMatchObject({
    sku: 'demo_1',
    title: 'Taza Nube',
    categories: ['Cocina'],
    price: { amount: 1190 },
    quantity: 300,
  });
});

test('PrestaShop: columns of its import, with features, discounts and tax by rate', async () => {
  const header = [
    ...['Product ID', 'Active (0/1)', 'Name *', 'Categories (x,y,z...)', 'Price tax excluded', 'Tax rate'],
    ...[
      'Discount percent',
      'Discount from (yyyy-mm-dd)',
      'Discount to (yyyy-mm-dd)',
      'Reference #',
      'Manufacturer',
    ],
    ...['Quantity', 'Description', 'Feature(Name:Value:Position)', 'Out of stock action'],
  ];
  const mug = {
    ...{
      'Product ID': '7',
      'Active (0/1)': '1',
      'Name *': 'Taza',
      'Price tax excluded': '16.528926',
      'Tax rate': '21',
    },
    ...{
      'Categories (x,y,z...)': 'Inicio,Cocina',
      'Reference #': 'T-7',
      Manufacturer: 'Lumbre',
      Quantity: '0',
    },
    ...{ 'Feature(Name:Value:Position)': 'Material:Gres:1,Capacidad:350 ml:2', 'Out of stock action': '1' },
  };
  const off = { 'Discount percent': '10', 'Discount from (yyyy-mm-dd)': '2020-01-01' };

  const { report, product, issue } = await readText(
    csv(
      header,
      [
        mug,
        { ...mug, 'Product ID': '8', ...off, 'Discount to (yyyy-mm-dd)': '2999-01-01' },
        { ...mug, 'Product ID': '9', ...off, 'Discount to (yyyy-mm-dd)': '2020-02-01' },
        { ...mug, 'Product ID': '10', 'Tax rate': '' },
      ],
      ';',
    ),
    eur,
  );

  expect(report).toMatchObject({ format: 'presta', read: 4, rejected: 1 });
  expect(product('7')).toMatchObject({
    brand: 'Lumbre',
    price: { amount: 2000 },
    availability: 'in_stock',
    attributes: { material: ['Gres'], capacidad: ['350 ml'] },
  });
  expect([product('8').price.amount, product('9').price.amount]).toEqual([1800, 2000]);
  expect(issue('price_without_tax')).toMatchObject({ line: 5, column: 'Price tax excluded' });
});

test('our own CSV: attributes, variants and lists, and a misspelt column is named once', async () => {
  const header = [
    'id',
    'title',
    'price',
    'currency',
    'categories',
    'tags',
    'quantity',
    'attributes.material',
    'variantOf',
    'options.talla',
    'colour',
  ];
  const { report, product, issue } = await readText(
    csv(header, [
      {
        id: 'A',
        title: 'Taza',
        price: '9.50',
        currency: 'EUR',
        categories: 'Cocina > Tazas|Regalos',
        tags: 'té|café',
        'attributes.material': 'gres',
        colour: 'azul',
      },
      { id: 'B', title: 'Camiseta' },
      { id: 'B-M', price: '19.95', currency: 'EUR', variantOf: 'B', 'options.talla': 'M', quantity: '2' },
      { id: 'C', title: 'Cup', price: '12.00', currency: 'GBP' },
    ]),
  );

  expect(report).toMatchObject({ format: 'tendero', read: 4, rejected: 0, products: 3 });
  expect(product('A')).toMatchObject({
    categories: ['Cocina > Tazas', 'Regalos'],
    tags: ['té', 'café'],
    attributes: { material: ['gres'] },
  });
  expect(product('B')).toMatchObject({
    price: { amount: 1995 },
    variants: [{ id: 'B-M', options: { talla: 'M' }, quantity: 2 }],
  });
  expect(product('C').price).toEqual({ amount: 1200, currency: 'GBP' });
  expect(issue('unknown_field').column).toBe('colour');
});

const erp =
  'Código artículo|Denominación|PVP (IVA incl.)|Precio coste|Familia|Existencias|Tejido|Modelo|Talla\nA1|Camisa lino|1.234,50 €|5|Ropa/Camisas|3|Lino||\nA2|Pantalón|29,90 €|8|Ropa/Pantalones|0|Sarga|P9|40\nA3|Pantalón|31 €|8|Ropa/Pantalones|9|Sarga|P9|42\n';

test('a mapping is proposed from the header, corrected, and read with', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tendero-map-'));
  try {
    const [file, into] = [join(folder, 'erp.csv'), join(folder, 'mapping.json')];
    await writeFile(file, erp);

    await proposeMapping(file, into);
    const proposed = await readMapping(into);
    await expect(proposeMapping(file, into)).rejects.toThrow('is there already');

    expect(proposed.fields).toEqual({
      ...{ id: 'Código artículo', title: 'Denominación', price: 'PVP (IVA incl.)', categories: 'Familia' },
      quantity: 'Existencias',
    });
    expect(proposed).toMatchObject({
      attributes: { tejido: 'Tejido' },
      variants: { group: 'Modelo', options: { talla: 'Talla' } },
    });
    const corrected = {
      ...proposed,
      currency: 'EUR',
      fields: { ...proposed.fields, categories: { column: 'Familia', levels: '/' } },
    };
    const { report, product } = await readText(erp, { mapping: mapping.parse(corrected) });
    expect(report).toMatchObject({ format: 'map', read: 3, imported: 3, products: 2 });
    expect(product('A1')).toMatchObject({
      price: { amount: 123450 },
      categories: ['Ropa > Camisas'],
      attributes: { tejido: ['Lino'] },
    });
    expect(product('P9')).toMatchObject({
      title: 'Pantalón',
      price: { amount: 2990 },
      variants: [{ id: 'A2', options: { talla: '40' } }, { id: 'A3' }],
    });
    expect(JSON.parse(await readFile(into, 'utf8')).about).toContain('erp.csv');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('JSON of any shape is read by paths', async () => {
  const rows = [{ ref: 7, texts: { es: 'Taza' }, money: { pvp: 9.5, cur: 'EUR' }, labels: ['a', 'b'] }];
  const given = mapping.parse({
    fields: { id: 'ref', title: 'texts.es', price: 'money.pvp', currency: 'money.cur', tags: 'labels' },
  });

  const { report, product } = await readText(JSON.stringify(rows), { mapping: given });

  expect(report).toMatchObject({ format: 'map', imported: 1 });
  expect(product('7')).toMatchObject({
    title: 'Taza',
    price: { amount: 950, currency: 'EUR' },
    tags: ['a', 'b'],
  });
});

test('a mapping that names a column the file lacks is refused with the columns there are', async () => {
  const given = mapping.parse({ fields: { id: 'id', title: 'nombre', price: 'pvp' } });

  await expect(readText('id;nombre;precio\n1;Taza;9,50\n', { mapping: given })).rejects.toThrow(
    /no column "pvp".*id, nombre, precio/,
  );
});

test.each(['README.md', 'README.es.md'])('the mapping that %s shows is one', async (file) => {
  const readme = await readFile(join(import.meta.dirname, '..', '..', '..', file), 'utf8');
  const shown = /```json\n(\{ "fields"[\s\S]*?)```/.exec(readme)?.[1] ?? '';

  expect(mapping.parse(JSON.parse(shown)).currency).toBe('EUR');
});

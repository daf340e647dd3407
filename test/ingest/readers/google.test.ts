import { expect, test } from 'vitest';
import { csv, readText } from '../read-fixture.ts';

type Cells = Readonly<Record<string, string>>;

function element(name: string, text: string): string {
  return `<g:${name}>${text}</g:${name}>`;
}

function rss(items: readonly Cells[], inner = ''): string {
  const entries = items.map(
    (item) =>
      `<item>\n${Object.entries(item)
        .map(([name, text]) => element(name, text))
        .join('\n')}\n${inner}</item>`,
  );
  return `<?xml version="1.0"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0">
<channel>
<title>Tienda</title>
<link>https://tienda.example</link>
${entries.join('\n')}
</channel>
</rss>
`;
}

const shoe = {
  ...{
    id: 'Z-1',
    title: 'Zapatilla Brisa',
    description: 'Ligera &amp; transpirable',
    link: 'https://t.example/z1',
  },
  ...{
    image_link: 'https://t.example/z1.jpg',
    availability: 'in_stock',
    price: '59.95 EUR',
    brand: 'Lumbre',
  },
  ...{
    gtin: '8412345678905',
    condition: 'new',
    product_type: 'Calzado > Correr',
    color: 'rojo',
    material: 'malla',
  },
};

test('an RSS item is a product; what the channel says of itself is none', async () => {
  const { report, product } = await readText(rss([shoe]));

  expect(report).toMatchObject({ format: 'google', encoding: 'UTF-8', read: 1, imported: 1, products: 1 });
  expect(product('Z-1')).toMatchObject({
    title: 'Zapatilla Brisa',
    description: 'Ligera & transpirable',
    brand: 'Lumbre',
    gtin: '8412345678905',
    categories: ['Calzado > Correr'],
    attributes: { color: ['rojo'], material: ['malla'] },
    price: { amount: 5995, currency: 'EUR' },
    availability: 'in_stock',
    url: 'https://t.example/z1',
    image: 'https://t.example/z1.jpg',
  });
});

test('Atom entries and plain RSS elements are read, and a price within shipping is no price', async () => {
  const atom = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:goo="http://base.google.com/ns/1.0">
<title>Tienda</title><id>urn:feed</id>
<entry><title>Taza Nube</title><link href="https://t.example/taza"/><summary>De cerámica</summary>
<goo:id>T-1</goo:id><goo:price>9,50 EUR</goo:price><goo:availability>out of stock</goo:availability>
<goo:shipping><goo:country>ES</goo:country><goo:price>1.00 EUR</goo:price></goo:shipping>
<goo:product_detail><goo:attribute_name>Capacidad</goo:attribute_name><goo:attribute_value>350 ml</goo:attribute_value></goo:product_detail>
</entry></feed>`;

  const { report, product } = await readText(atom);

  expect(report).toMatchObject({ format: 'google', read: 1, rejected: 0 });
  expect(product('T-1')).toMatchObject({
    title: 'Taza Nube',
    description: 'De cerámica',
    url: 'https://t.example/taza',
    price: { amount: 950, currency: 'EUR' },
    availability: 'out_of_stock',
    attributes: { capacidad: ['350 ml'] },
  });
});

test('the items of a group are one product whose variants say what differs, with the lowest price', async () => {
  const item = (id: string, size: string, price: string, availability: string) => ({
    ...{ ...shoe, id, size, price, availability, item_group_id: 'G-1' },
    title: `Zapatilla Brisa, rojo, ${size}`,
  });

  const { report, product } = await readText(
    rss([item('Z-40', '40', '59.95 EUR', 'in_stock'), shoe, item('Z-41', '41', '49.95 EUR', 'out_of_stock')]),
  );

  expect(report).toMatchObject({ read: 3, imported: 3, products: 2 });
  expect(product('G-1')).toMatchObject({
    title: 'Zapatilla Brisa, rojo',
    price: { amount: 4995 },
    attributes: { color: ['rojo'], material: ['malla'] },
    variants: [
      { id: 'Z-40', sku: 'Z-40', title: '40', options: { size: '40' }, price: { amount: 5995 } },
      { id: 'Z-41', title: '41', price: { amount: 4995 }, availability: 'out_of_stock' },
    ],
  });
});

test('a sale counts within its interval, in the shop’s time zone where it names none', async () => {
  const sale = (id: string, dates: string) => ({
    ...shoe,
    id,
    sale_price: '39.95 EUR',
    ...(dates === '' ? {} : { sale_price_effective_date: dates }),
  });

  const { product } = await readText(
    rss([
      sale('always', ''),
      sale('over', '2020-01-01T00:00+01:00/2020-01-31T23:59+01:00'),
      sale('on', '2020-01-01T00:00/2999-06-30T12:00'),
      sale('unclear', 'in summer'),
    ]),
  );

  expect(['always', 'over', 'on', 'unclear'].map((id) => product(id).price.amount)).toEqual([
    3995, 5995, 3995, 5995,
  ]);
  expect(product('on').sale?.until).toBe('2999-06-30T10:00:00.000Z');
  expect(product('always').priorPrice30d).toBeUndefined();
});

test('a table with tabs is the same feed, and its currencies are kept row by row', async () => {
  const header = [
    'id',
    'title',
    'description',
    'link',
    'image link',
    'availability',
    'price',
    'sale price',
    'item group id',
    'condition',
  ];
  const table = csv(
    header,
    [
      { ...shoe, 'image link': shoe.image_link, price: '59,95 EUR' },
      { ...shoe, id: 'Z-2', 'image link': shoe.image_link, price: 'USD 64.00', availability: 'preorder' },
    ],
    '\t',
  );

  const { report, product } = await readText(table);

  expect(report).toMatchObject({ format: 'google', read: 2, imported: 2 });
  expect(product('Z-1').price).toEqual({ amount: 5995, currency: 'EUR' });
  expect(product('Z-2')).toMatchObject({
    price: { amount: 6400, currency: 'USD' },
    availability: 'preorder',
  });
});

test('rows carry the line their item starts on, and a duplicate names both', async () => {
  const { report, issue } = await readText(rss([shoe, { ...shoe, id: 'Z-2', price: '0 EUR' }, shoe]));

  expect(report).toMatchObject({ read: 3, imported: 1, rejected: 2 });
  expect(issue('price_zero')).toMatchObject({ line: 21, column: 'g:price' });
  expect(issue('duplicate_id')).toMatchObject({ line: 36, column: 'g:id' });
  expect(issue('duplicate_id').message).toMatch(/36.*6/);
});

test('a bare ampersand and an HTML entity are read as they are meant and told', async () => {
  const { product, codes } = await readText(
    rss([
      {
        ...shoe,
        title: 'Hierro & Fuego',
        description: '<![CDATA[<p>A & B</p>]]>',
        material: 'Piel&nbsp;vuelta',
      },
    ]),
  );

  expect(product('Z-1')).toMatchObject({
    title: 'Hierro & Fuego',
    description: 'A & B',
    attributes: { material: ['Piel vuelta'] },
  });
  expect(codes(6)).toContain('bare_ampersand');
});

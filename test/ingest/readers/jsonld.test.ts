import { expect, test } from 'vitest';
import { readText } from '../read-fixture.ts';

const lamp = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Lámpara Faro',
  sku: 'LF-1',
  gtin13: '8412345678905',
  description: '<p>De mesa</p>',
  brand: { '@type': 'Brand', name: 'Lumbre' },
  category: 'Hogar > Luz',
  image: ['https://t.example/1.jpg', 'https://t.example/2.jpg'],
  url: 'https://t.example/lampara',
  material: 'latón',
  weight: { '@type': 'QuantitativeValue', value: 1.2, unitCode: 'KGM' },
  additionalProperty: [{ '@type': 'PropertyValue', name: 'Casquillo', value: 'E27' }],
  aggregateRating: { '@type': 'AggregateRating', ratingValue: '9', bestRating: '10', reviewCount: '31' },
  review: [{ '@type': 'Review', reviewRating: { ratingValue: 5 }, reviewBody: 'Preciosa' }],
  offers: {
    '@type': 'Offer',
    price: '49.90',
    priceCurrency: 'EUR',
    availability: 'https://schema.org/InStock',
    inventoryLevel: { value: 3 },
  },
};
const json = (value: unknown) => JSON.stringify(value, null, 2);

test('a Product with one Offer is a product', async () => {
  const { report, product } = await readText(json(lamp));

  expect(report).toMatchObject({ format: 'jsonld', read: 1, imported: 1, products: 1 });
  expect(product('LF-1')).toMatchObject({
    title: 'Lámpara Faro',
    gtin: '8412345678905',
    brand: 'Lumbre',
    categories: ['Hogar > Luz'],
    description: 'De mesa',
    attributes: { material: ['latón'], weight: ['1.2 kg'], casquillo: ['E27'] },
    price: { amount: 4990, currency: 'EUR' },
    availability: 'in_stock',
    quantity: 3,
    rating: 4.5,
    reviewCount: 31,
    reviews: [{ rating: 5, text: 'Preciosa' }],
    image: 'https://t.example/1.jpg',
    url: 'https://t.example/lampara',
  });
});

test('several offers are variants with SKU, price and availability of their own', async () => {
  const offers = [
    {
      '@type': 'Offer',
      sku: 'LF-1-N',
      name: 'Negra',
      price: 49.9,
      priceCurrency: 'EUR',
      availability: 'InStock',
    },
    {
      '@type': 'Offer',
      sku: 'LF-1-B',
      name: 'Blanca',
      price: 45,
      priceCurrency: 'EUR',
      availability: 'http://schema.org/OutOfStock',
    },
  ];

  const list = await readText(json([{ ...lamp, offers }]));
  const aggregate = await readText(
    json({ ...lamp, offers: { '@type': 'AggregateOffer', lowPrice: 45, offers } }),
  );

  for (const { product } of [list, aggregate]) {
    expect(product('LF-1')).toMatchObject({
      price: { amount: 4500 },
      variants: [
        { id: 'LF-1-N', sku: 'LF-1-N', title: 'Negra', price: { amount: 4990 }, availability: 'in_stock' },
        { id: 'LF-1-B', title: 'Blanca', price: { amount: 4500 }, availability: 'out_of_stock' },
      ],
    });
  }
});

test('an AggregateOffer that lists no offers costs its lowest price', async () => {
  const offers = { '@type': 'AggregateOffer', lowPrice: '12.50', highPrice: '20', priceCurrency: 'EUR' };

  const { product } = await readText(json({ ...lamp, offers }));

  expect(product('LF-1').price).toEqual({ amount: 1250, currency: 'EUR' });
});

const variant = (sku: string, color: string, price: number) => ({
  '@type': 'Product',
  sku,
  name: `Camiseta Lino ${color}`,
  color,
  material: 'lino',
  offers: { '@type': 'Offer', price, priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
});
const group = {
  '@type': 'ProductGroup',
  '@id': '#camiseta',
  name: 'Camiseta Lino',
  productGroupID: 'CL',
  variesBy: ['https://schema.org/color'],
  brand: { '@id': '#marca' },
};
const brand = { '@type': 'Brand', '@id': '#marca', name: 'Lumbre' };
const shape = {
  title: 'Camiseta Lino',
  brand: 'Lumbre',
  price: { amount: 1750 },
  attributes: { material: ['lino'] },
  variants: [
    { id: 'CL-R', sku: 'CL-R', title: 'roja', options: { color: 'roja' }, price: { amount: 1995 } },
    { id: 'CL-A', title: 'azul', price: { amount: 1750 } },
  ],
};
const [red, blue] = [variant('CL-R', 'roja', 19.95), variant('CL-A', 'azul', 17.5)];

test.each<[string, unknown[], number]>([
  ['within it', [brand, { ...group, hasVariant: [red, blue] }], 1],
  [
    'beside it, naming it',
    [brand, { ...red, isVariantOf: { '@id': '#camiseta' } }, group, { ...blue, inProductGroupWithID: 'CL' }],
    3,
  ],
  [
    'beside it, named by it',
    [
      { ...group, hasVariant: [{ '@id': '#r' }, { '@id': '#a' }] },
      { ...red, '@id': '#r' },
      { ...blue, '@id': '#a' },
      brand,
    ],
    3,
  ],
  ['that repeat it themselves', [{ ...red, isVariantOf: group }, brand, { ...blue, isVariantOf: group }], 2],
])('a ProductGroup with its variants %s is one product', async (_, graph, rows) => {
  const { report, product } = await readText(json({ '@context': 'https://schema.org', '@graph': graph }));

  expect(report).toMatchObject({ format: 'jsonld', read: rows, imported: rows, products: 1 });
  expect(product('CL')).toMatchObject(shape);
});

test('a list price beside the price makes a sale with its end, not a price of the last 30 days', async () => {
  const offer = (until: string) => ({
    '@type': 'Offer',
    priceCurrency: 'EUR',
    priceValidUntil: until,
    price: 39.9,
    priceSpecification: [
      { priceType: 'https://schema.org/StrikethroughPrice', price: 49.9, priceCurrency: 'EUR' },
    ],
  });

  const { product } = await readText(
    json([
      { ...lamp, sku: 'on', offers: offer('2999-12-31') },
      { ...lamp, sku: 'over', offers: offer('2020-12-31') },
    ]),
  );

  expect(product('on')).toMatchObject({ price: { amount: 3990 }, sale: { regular: { amount: 4990 } } });
  expect(product('on').priorPrice30d).toBeUndefined();
  expect(product('over').price.amount).toBe(4990);
});

test('products are found in an ItemList and in the scripts of a page, with the line they start on', async () => {
  const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: lamp }] };
  const page = `<!doctype html>
<html><head>
<script type="application/ld+json">{"@type":"Organization","name":"Tienda"}</script>
<script type="application/ld+json">
${JSON.stringify(lamp)}
</script></head><body>…</body></html>`;

  const ofList = await readText(json(list));
  const ofPage = await readText(page);
  const bad = await readText(page.replace('"49.90"', '"-1"'));

  expect(ofList.product('LF-1').price.amount).toBe(4990);
  expect(ofPage.report).toMatchObject({ format: 'jsonld', read: 1, imported: 1 });
  expect(ofPage.product('LF-1').price.amount).toBe(4990);
  expect(bad.issue('price_negative')).toMatchObject({ line: 5, column: 'offers.price' });
});

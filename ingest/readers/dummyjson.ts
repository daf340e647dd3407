/** The shape of dummyjson.com's products: an array, or `{ products: […] }`. Prices are plain numbers. */
import { jsonRecords } from '../source/json-records.ts';
import type { Source } from '../source/open-source.ts';
import type { Fields, Reader, ReadItem } from './reader.ts';
import { isObject, notAnObject } from './tendero.ts';

const telling = ['thumbnail', 'discountPercentage', 'availabilityStatus', 'stock'];
const columns: Readonly<Record<string, string>> = {
  quantity: 'stock',
  categories: 'category',
  image: 'thumbnail',
  gtin: 'meta.barcode',
  updatedAt: 'meta.updatedAt',
};

export const dummyjsonReader: Reader = {
  format: 'map',
  title: 'DummyJSON',
  needsCurrency: true,
  detects: ({ firstValues }) =>
    firstValues.some(
      (value) =>
        isObject(value) &&
        typeof value.price === 'number' &&
        !('currency' in value) &&
        telling.filter((name) => name in value).length >= 2,
    ),
  column: (field) => columns[field] ?? field,
  read,
};

async function* read(source: Source): AsyncGenerator<ReadItem> {
  for await (const { row, value } of jsonRecords(source)) {
    if (row.issues.length > 0) yield { kind: 'rows', rows: [row] };
    else if (!isObject(value)) yield { kind: 'rows', rows: [notAnObject(row, value)] };
    else yield { kind: 'draft', draft: { rows: [row], fields: asOurs(value) } };
  }
}

/**
 * `discountPercentage` says nothing of the last 30 days, weight and dimensions have no unit, and who wrote a review is
 * nobody's business here: none of them is taken.
 */
function asOurs(value: Fields): Fields {
  const meta = isObject(value.meta) ? value.meta : {};
  const reviews = Array.isArray(value.reviews) ? value.reviews.filter(isObject) : [];
  const images = Array.isArray(value.images) ? value.images : [];
  return {
    id: value.id,
    title: value.title,
    sku: value.sku,
    gtin: meta.barcode,
    brand: value.brand,
    categories: typeof value.category === 'string' ? [value.category.replaceAll('-', ' ')] : value.category,
    description: value.description,
    price: value.price,
    quantity: value.stock,
    attributes: withoutAbsent({
      warranty: value.warrantyInformation,
      shipping: value.shippingInformation,
      returns: value.returnPolicy,
      'minimum order': isMoreThanOne(value.minimumOrderQuantity) ? value.minimumOrderQuantity : undefined,
    }),
    rating: value.rating,
    reviewCount: reviews.length,
    reviews: reviews.map((review) => ({ rating: review.rating, text: review.comment })),
    tags: value.tags,
    image: value.thumbnail ?? images[0],
    updatedAt: meta.updatedAt,
  };
}

function isMoreThanOne(value: unknown): boolean {
  return typeof value === 'number' && value > 1;
}

function withoutAbsent(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

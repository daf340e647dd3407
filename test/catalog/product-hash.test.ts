import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Product } from '../../src/catalog/product.ts';
import { hashOfProduct } from '../../src/catalog/product-hash.ts';
import { sampleProduct } from '../support/sample-generation.ts';

/** As generations that are published already were hashed: another hash would make every product of theirs a changed one. */
function publishedHash(product: Product): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
  };
  return createHash('sha256')
    .update(JSON.stringify(sorted(product)))
    .digest('hex');
}

const name = fc.oneof(fc.string(), fc.constantFrom('10', '2', '010', 'ñ', 'z', 'Z', '"'));

test('the hash is that of the content with its keys in order, whatever they are', () => {
  const attributes = fc
    .array(fc.tuple(name, fc.array(fc.string(), { maxLength: 3 })))
    .map((entries) => Object.fromEntries(entries));
  fc.assert(
    fc.property(attributes, fc.string(), (given, brand) => {
      const product = sampleProduct({
        id: 'A',
        title: 'T',
        attributes: given,
        tags: ['ñ', '"'],
        brand: `b${brand}`.slice(0, 90),
      });
      expect(hashOfProduct(product)).toBe(publishedHash(product));
    }),
  );
});

test('the order of the fields says nothing, an absent one is as one that is not there', () => {
  const product = sampleProduct({ id: 'A', title: 'T' });
  const turned = Object.fromEntries(Object.entries(product).reverse()) as Product;

  expect(hashOfProduct(turned)).toBe(hashOfProduct(product));
  expect(hashOfProduct({ ...product, sku: undefined })).toBe(hashOfProduct(product));
  expect(hashOfProduct({ ...product, title: 'U' })).not.toBe(hashOfProduct(product));
});

/** A few fields laid over a product: what they do not name stays as it is, letter for letter. */
import type { Product, Variant } from '../src/catalog/product.ts';
import { lintProduct } from './lint/lint-product.ts';
import type { Draft, Fields } from './readers/reader.ts';
import { issueFor, type Message, type Row } from './report/row-issue.ts';

type Problem = { code: string; field: string; value?: unknown };

/** What else changes with a field: of a product with variants the price and the stock are theirs. */
const follows: Readonly<Record<string, readonly (keyof Product)[]>> = {
  price: ['price', 'sale', 'variants'],
  salePrice: ['price', 'sale', 'variants'],
  availability: ['availability', 'quantity'],
  quantity: ['availability', 'quantity'],
  variants: ['variants', 'price', 'sale', 'priorPrice30d', 'availability', 'quantity'],
};

/** The product with these fields changed; undefined when they cannot be, which the row then says. */
export function mergeFields(existing: Product, draft: Draft, timeZone: string): Product | undefined {
  const [row] = draft.rows;
  if (row === undefined) return undefined;
  const given = namedFields(draft);
  const merged = layOver(existing, given);
  if ('code' in merged) {
    refuse(row, merged);
    return undefined;
  }
  const linted = lintProduct(
    { rows: draft.rows, fields: merged.fields },
    {
      defaults: {
        ...{ language: existing.language, currency: existing.price.currency, decimalMark: '.' },
        ...{ timeZone, now: new Date() },
      },
      column: (field) => field,
      badVariant: 'refused',
    },
  );
  return linted === undefined ? undefined : onlyNamed(existing, linted, given);
}

/** Empty cells of a table name nothing; `null` takes away. */
function namedFields(draft: Draft): Fields {
  const fields = Object.entries(draft.fields).filter(([, value]) => value !== undefined && value !== '');
  const variants = draft.variants?.map((variant) => ({
    ...Object.fromEntries(
      Object.entries(variant.fields).filter(([, value]) => value !== undefined && value !== ''),
    ),
  }));
  return { ...Object.fromEntries(fields), ...(variants === undefined ? {} : { variants }) };
}

function layOver(existing: Product, given: Fields): { fields: Fields } | Problem {
  const hasVariants = existing.variants.length > 0;
  if (!hasVariants && given.variants !== undefined) return { code: 'no_variants', field: 'variants' };
  const variants = hasVariants ? layVariants(existing, given) : [];
  if ('code' in variants) return variants;
  const { variants: _, ...own } = given;
  return { fields: { ...existing, ...overStock(existing, own), variants } };
}

function layVariants(existing: Product, given: Fields): Fields[] | Problem {
  const stock = ['availability', 'quantity'].find((field) => given[field] !== undefined);
  if (stock !== undefined) return { code: 'stock_of_variants', field: stock };
  const own = given.price;
  if (own !== undefined && given.variants === undefined) {
    const prices = new Set(existing.variants.map((variant) => variant.price.amount));
    if (prices.size > 1) return { code: 'price_of_variants', field: 'price', value: own };
    return existing.variants.map((variant) => ({ ...variant, price: own, sale: undefined }));
  }
  const byId = new Map<unknown, Fields>(existing.variants.map((variant) => [variant.id, variant]));
  const list = Array.isArray(given.variants) ? (given.variants as unknown[]) : [];
  for (const change of list) {
    const fields = typeof change === 'object' && change !== null ? (change as Fields) : {};
    const before = existing.variants.find(({ id }) => id === fields.id);
    if (before === undefined) return { code: 'unknown_variant', field: 'variants', value: fields.id };
    byId.set(before.id, { ...before, ...overStock(before, fields) });
  }
  return [...byId.values()];
}

/** Pieces say whether there are any; a word without pieces says that they are not counted. */
function overStock(existing: Product | Variant, given: Fields): Fields {
  const { quantity, availability } = given;
  const word = quantity !== undefined && quantity !== null && availability === undefined;
  const pieces = availability !== undefined && availability !== null && quantity === undefined;
  // A price that is given now is what the thing costs: a sale from before is over.
  const priced = given.sale === undefined && (given.price !== undefined || given.salePrice !== undefined);
  return {
    ...(priced ? { sale: undefined } : {}),
    ...given,
    ...(word ? { availability: undefined } : {}),
    ...(pieces && existing.quantity !== undefined ? { quantity: undefined } : {}),
  };
}

function onlyNamed(existing: Product, linted: Product, given: Fields): Product {
  const named = new Set<keyof Product>(
    Object.keys(given).flatMap((field) => follows[field] ?? [field as keyof Product]),
  );
  named.delete('id');
  const kept = Object.entries(existing).filter(([field]) => !named.has(field as keyof Product));
  const changed = Object.entries(linted).filter(([field]) => named.has(field as keyof Product));
  // In the order in which products are written, so that equal ones are equal texts.
  const both = new Map<string, unknown>([...kept, ...changed]);
  const order = [...new Set([...Object.keys(linted), ...both.keys()])].filter((field) => both.has(field));
  return Object.fromEntries(order.map((field) => [field, both.get(field)])) as Product;
}

const messages: Readonly<Record<string, Message>> = {
  no_variants: {
    en: 'this product has no variants',
    es: 'este producto no tiene variantes',
  },
  stock_of_variants: {
    en: 'this product is sold by variant: give the stock of each variant',
    es: 'este producto se vende por variantes: dé las existencias de cada una',
  },
  price_of_variants: {
    en: 'the variants of this product differ in price: give the price of each variant',
    es: 'las variantes de este producto tienen precios distintos: dé el precio de cada una',
  },
  unknown_variant: {
    en: 'this product has no variant of that id',
    es: 'este producto no tiene ninguna variante con ese id',
  },
};

function refuse(row: Row, { code, field, value }: Problem): void {
  row.issues.push(
    issueFor(row, {
      code,
      column: field,
      message: messages[code] ?? { en: code, es: code },
      ...(value === undefined ? {} : { value }),
      action: 'rejected',
    }),
  );
}

/** How the columns of a table, or the paths of a JSON record, become fields of our catalogue. Written by the merchant or shipped. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { language } from '../../src/protocol.ts';
import { IngestError } from '../ingest-error.ts';

/** One column, or several of which the first that holds something counts. */
const columns = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const rule = z.union([
  columns,
  z.strictObject({
    column: columns,
    /** What separates the values of a list: "rojo|azul". */
    split: z.string().min(1).optional(),
    /** What separates the levels of a category path: "Ropa/Camisetas". */
    levels: z.string().min(1).optional(),
    /** A first level that stands in every path and says nothing. */
    root: z.string().optional(),
    /** What cells mean in our words: { "S": "in_stock" }. */
    values: z.record(z.string(), z.string()).optional(),
    /** Written before a path that begins with "/". */
    before: z.string().optional(),
    /** Of a moment, only its day. */
    dayOnly: z.boolean().optional(),
  }),
]);
export type Rule = z.output<typeof rule>;

/** Columns and the values they must all have; "*" is any value but none. Columns that the file lacks do not count. */
const condition = z.record(z.string(), z.array(z.string()));
export type Condition = z.output<typeof condition>;

const named = z.record(z.string(), rule);

/** Names and values written into one cell: "color=Rojo,talla=M", each as if it were a column. */
const pairs = z.strictObject({ column: columns, between: z.string().min(1), is: z.string().min(1) });

export const mapping = z.strictObject({
  /** Read by people only. */
  about: z.string().optional(),
  currency: z.string().length(3).optional(),
  language: language.optional(),
  decimalMark: z.enum([',', '.']).optional(),
  dateOrder: z.enum(['day_first', 'month_first']).optional(),
  fields: z.strictObject({
    id: rule,
    title: rule,
    price: rule,
    currency: rule.optional(),
    salePrice: rule.optional(),
    saleFrom: rule.optional(),
    saleUntil: rule.optional(),
    discountPercent: rule.optional(),
    discountAmount: rule.optional(),
    priceWithoutTax: rule.optional(),
    taxRate: rule.optional(),
    priorPrice30d: rule.optional(),
    brand: rule.optional(),
    categories: rule.optional(),
    description: rule.optional(),
    availability: rule.optional(),
    quantity: rule.optional(),
    sku: rule.optional(),
    gtin: rule.optional(),
    url: rule.optional(),
    image: rule.optional(),
    tags: rule.optional(),
    language: rule.optional(),
    rating: rule.optional(),
    reviewCount: rule.optional(),
    updatedAt: rule.optional(),
  }),
  attributes: named.optional(),
  /** Columns that begin so are attributes: "attributes.material". */
  attributePrefix: z.string().min(1).optional(),
  pairs: z.array(pairs).optional(),
  /** Pairs that are no attributes. */
  pairsLeftOut: z.array(z.string()).optional(),
  stock: z
    .strictObject({
      /** Not counted, or sold beyond the count: in stock at any quantity. */
      uncounted: z.array(condition).optional(),
      none: z.array(condition).optional(),
    })
    .optional(),
  leaveOut: z
    .array(
      z.strictObject({
        when: condition,
        because: z.enum(['not_published', 'other_store_view', 'grouped_product']),
        /** Only rows that are no variant of anything. */
        alone: z.boolean().optional(),
      }),
    )
    .optional(),
  variants: z
    .strictObject({
      /** Holds the id of the product that a row is a variant of. */
      parent: columns.optional(),
      /** Rows with the same value are one product, none of them more than the others. */
      group: columns.optional(),
      /** On the product's row, its variants: "sku=A-1,talla=M|sku=A-2,talla=L". */
      children: z
        .strictObject({
          column: z.string(),
          between: z.string().min(1),
          id: z.string(),
          labels: z.string().optional(),
        })
        .optional(),
      options: named.optional(),
      optionPrefix: z.string().min(1).optional(),
    })
    .optional(),
});
export type Mapping = z.output<typeof mapping>;

export async function readMapping(path: string): Promise<Mapping> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const why =
      error instanceof SyntaxError
        ? { en: 'is not valid JSON', es: 'no es JSON válido' }
        : { en: 'cannot be read', es: 'no se puede leer' };
    throw new IngestError('bad_input', {
      en: `The mapping ${path} ${why.en}. Write one with: npm run ingest -- FILE --propose-map ${path}`,
      es: `La correspondencia ${path} ${why.es}. Escriba una con: npm run ingest -- FICHERO --propose-map ${path}`,
    });
  }
  const parsed = mapping.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new IngestError('bad_input', {
    en: `The mapping ${path}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not understood'}`,
    es: `La correspondencia ${path}: ${issue?.path.join('.') || 'entera'}: ${issue?.message ?? 'no se entiende'}`,
  });
}

export function columnsOfRule(given: Rule): readonly string[] {
  const column = typeof given === 'object' && !Array.isArray(given) ? given.column : given;
  return typeof column === 'string' ? [column] : column;
}

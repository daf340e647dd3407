/** Our own catalogue format: JSON lines or a JSON array, one product each. */
import { issueFor, type Row } from '../report/row-issue.ts';
import { jsonRecords } from '../source/json-records.ts';
import type { Source } from '../source/open-source.ts';
import type { Fields, Reader, ReadItem } from './reader.ts';

const knownFields: ReadonlySet<string> = new Set([
  ...[
    'id',
    'sku',
    'gtin',
    'title',
    'brand',
    'categories',
    'description',
    'language',
    'price',
    'priorPrice30d',
  ],
  ...['availability', 'quantity', 'attributes', 'variants', 'extras', 'rating', 'reviewCount', 'reviews'],
  ...['tags', 'url', 'image', 'updatedAt', 'currency', 'sale', 'salePrice', 'saleFrom', 'saleUntil'],
]);

export const tenderoReader: Reader = {
  format: 'tendero',
  title: 'Tendero JSON',
  needsCurrency: false,
  detects: ({ firstValues }) =>
    firstValues.some((value) => isObject(value) && ('id' in value || 'title' in value || 'price' in value)),
  column: (field) => field,
  read,
};

async function* read(source: Source): AsyncGenerator<ReadItem> {
  const toldOf = new Set<string>();
  for await (const { row, value } of jsonRecords(source)) {
    if (row.issues.length > 0) yield { kind: 'rows', rows: [row] };
    else if (!isObject(value)) yield { kind: 'rows', rows: [notAnObject(row, value)] };
    else {
      tellUnknownFields(row, value, toldOf);
      yield { kind: 'draft', draft: { rows: [row], fields: value } };
    }
  }
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function notAnObject(row: Row, value: unknown): Row {
  row.issues.push(
    issueFor(row, {
      code: 'not_an_object',
      message: { en: 'not a product in JSON ({…})', es: 'no es un producto en JSON ({…})' },
      value,
      action: 'rejected',
    }),
  );
  return row;
}

/** A misspelt field would be lost without a word; once a name is enough to say so. */
function tellUnknownFields(row: Row, fields: Fields, toldOf: Set<string>): void {
  for (const name of Object.keys(fields)) {
    if (knownFields.has(name) || toldOf.has(name) || toldOf.size >= 50) continue;
    toldOf.add(name);
    row.issues.push(
      issueFor(row, {
        column: name,
        code: 'unknown_field',
        message: {
          en: 'not a field of the catalogue format: ignored here and in the rows after it',
          es: 'no es un campo del formato: no se lee aquí ni en las filas siguientes',
        },
        value: fields[name],
        action: 'repaired',
      }),
    );
  }
}

/** Shopify's product export: rows of one handle are one product; a row without price and options is only a picture. */
import { issueFor, type Message, type Row } from '../report/row-issue.ts';
import { type CsvRecord, csvRecords, headerKey, readHeader } from '../source/csv-records.ts';
import type { Source } from '../source/open-source.ts';
import type { Draft, Fields, Reader, ReadItem } from './reader.ts';
import {
  looksLikeShopify,
  type ShopifyColumns,
  type ShopifyName,
  shopifyColumns,
  shopifyNames,
} from './shopify-columns.ts';
import { shopifyStock } from './shopify-stock.ts';

const columnOf: Readonly<Record<string, ShopifyName>> = {
  id: 'handle',
  title: 'title',
  description: 'body',
  brand: 'vendor',
  categories: 'type',
  tags: 'tags',
  price: 'price',
  quantity: 'quantity',
  availability: 'policy',
  sku: 'sku',
  gtin: 'barcode',
  image: 'image',
};

export const shopifyReader: Reader = {
  format: 'shopify',
  title: 'Shopify product CSV',
  needsCurrency: true,
  decimalMark: '.',
  detects: ({ headerKeys }) => looksLikeShopify(headerKeys),
  column: (field, { header }) => {
    const name = columnOf[field];
    if (name === undefined) return field;
    const spellings: readonly string[] = shopifyNames[name];
    return header.find((title) => spellings.includes(headerKey(title))) ?? field;
  },
  read,
};

type ShopifyRow = {
  row: Row;
  handle: string;
  cell(name: ShopifyName): string;
  has(name: ShopifyName): boolean;
  record: CsvRecord;
};

async function* read(source: Source): AsyncGenerator<ReadItem> {
  const header = await readHeader(source);
  const columns = shopifyColumns(header);
  const scattered = await handlesInSeveralPlaces(source, header, columns);
  const held = new Map<string, ShopifyRow[]>();
  let group: ShopifyRow[] = [];
  for await (const record of csvRecords(source, header)) {
    const row = asRow(record, columns);
    if (row.row.issues.length > 0 || !named(row)) yield { kind: 'rows', rows: [row.row] };
    else if (scattered.has(row.handle)) held.set(row.handle, [...(held.get(row.handle) ?? []), row]);
    else if (group[0]?.handle === row.handle) group.push(row);
    else {
      yield* itemsOf(group, columns);
      group = [row];
    }
  }
  yield* itemsOf(group, columns);
  for (const rows of held.values()) yield* itemsOf(rows, columns);
}

/** A sheet that was sorted by price has the rows of a product in several places; those wait until the end. */
async function handlesInSeveralPlaces(
  source: Source,
  header: readonly string[],
  columns: ShopifyColumns,
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const scattered = new Set<string>();
  let last = '';
  for await (const record of csvRecords(source, header)) {
    const { handle } = asRow(record, columns);
    if (handle === last) continue;
    if (seen.has(handle)) scattered.add(handle);
    seen.add(handle);
    last = handle;
  }
  return scattered;
}

function asRow(record: CsvRecord, columns: ShopifyColumns): ShopifyRow {
  const cell = (name: ShopifyName) => {
    const at = columns.at.get(name);
    return at === undefined ? '' : (record.cells[at] ?? '').trim();
  };
  return {
    row: record.row,
    record,
    cell,
    has: (name) => columns.at.has(name),
    handle: cell('handle').replace(/[\p{Cf}\p{Cc}]/gu, '') || handleFromTitle(cell('title')),
  };
}

/** Shopify makes the handle from the title when a new product has none. */
function handleFromTitle(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function named({ row, handle }: ShopifyRow): boolean {
  if (handle !== '') return true;
  row.issues.push(
    issueFor(row, {
      column: 'Handle',
      code: 'id_missing',
      message: { en: 'neither handle nor title', es: 'ni handle ni título' },
      action: 'rejected',
    }),
  );
  return false;
}

function* itemsOf(group: readonly ShopifyRow[], columns: ShopifyColumns): Generator<ReadItem> {
  const own = group.find((row) => row.cell('title') !== '') ?? group[0];
  if (own === undefined) return;
  const hidden = whyHidden(own);
  if (hidden !== undefined) {
    for (const { row } of group) {
      row.issues.push(issueFor(row, { code: 'not_published', ...hidden, action: 'repaired' }));
    }
    yield { kind: 'rows', rows: group.map(({ row }) => row) };
    return;
  }
  const ordered = [own, ...group.filter((row) => row !== own)];
  const names = optionNames(group);
  const { variants, repeated } = variantRows(ordered, names);
  if (repeated.length > 0) yield { kind: 'rows', rows: repeated };
  yield { kind: 'draft', draft: draftOf({ own, ordered, columns, names, variants, repeated }) };
}

/** What the shop does not show, the assistant does not sell. */
function whyHidden(own: ShopifyRow): { column: string; message: Message; value: string } | undefined {
  const status = own.cell('status').toLowerCase();
  if (status !== '' && status !== 'active') {
    return {
      column: 'Status',
      message: {
        en: `the shop does not show it (${status}): left out`,
        es: `la tienda no lo muestra (${status}): se deja fuera`,
      },
      value: status,
    };
  }
  const published = own.cell('published').toLowerCase();
  if (published !== 'false') return undefined;
  return {
    column: 'Published',
    message: {
      en: 'not published in the online shop: left out',
      es: 'no está publicado en la tienda: se deja fuera',
    },
    value: published,
  };
}

const optionColumns = [
  ['option1Name', 'option1Value'],
  ['option2Name', 'option2Value'],
  ['option3Name', 'option3Value'],
] as const;

/** Names of the options stand in the product's first row only. */
function optionNames(group: readonly ShopifyRow[]): (string | undefined)[] {
  return optionColumns.map(([name]) => group.map((row) => row.cell(name)).find((text) => text !== ''));
}

function optionsOf(row: ShopifyRow, names: readonly (string | undefined)[]): Record<string, string> {
  return Object.fromEntries(
    optionColumns.flatMap(([, value], at) => {
      const text = row.cell(value);
      return text === '' ? [] : [[names[at]?.toLowerCase() ?? `option ${at + 1}`, text]];
    }),
  );
}

function isOnlyPicture(row: ShopifyRow): boolean {
  return (
    row.cell('price') === '' &&
    row.cell('sku') === '' &&
    row.cell('option1Value') === '' &&
    row.cell('title') === ''
  );
}

function variantRows(ordered: readonly ShopifyRow[], names: readonly (string | undefined)[]) {
  const first = new Map<string, ShopifyRow>();
  const repeated: Row[] = [];
  for (const row of ordered.filter((each) => !isOnlyPicture(each))) {
    const key = JSON.stringify(optionsOf(row, names));
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else {
      row.row.issues.push(
        issueFor(row.row, {
          column: 'Handle',
          code: 'duplicate_id',
          message: {
            en: `the handle and options of line ${earlier.row.line} again: the first stays`,
            es: `otra vez el handle y las opciones de la línea ${earlier.row.line}: queda la primera`,
          },
          value: row.handle,
          action: 'rejected',
        }),
      );
      repeated.push(row.row);
    }
  }
  return { variants: [...first.values()], repeated };
}

function draftOf(product: {
  own: ShopifyRow;
  ordered: readonly ShopifyRow[];
  columns: ShopifyColumns;
  names: readonly (string | undefined)[];
  variants: readonly ShopifyRow[];
  repeated: readonly Row[];
}): Draft {
  const { own, ordered, names, variants } = product;
  const rows = ordered.map(({ row }) => row).filter((row) => !product.repeated.includes(row));
  const fields = {
    id: own.handle,
    title: own.cell('title'),
    brand: own.cell('vendor'),
    categories: [own.cell('productCategory'), own.cell('type')].filter((path) => path !== ''),
    description: own.cell('body'),
    tags: own.cell('tags').split(','),
    attributes: attributesOf(own, product.columns),
    image: pictureOf(ordered),
  };
  const [only] = variants;
  if (variants.length === 1 && only !== undefined && isDefault(only, names)) {
    return { rows, fields: { ...fields, ...offerOf(only) } };
  }
  const skus = variants.map((row) => row.cell('sku'));
  const unique = new Set(skus).size === skus.length && !skus.includes('');
  return {
    rows,
    fields,
    variants: variants.map((row) => {
      const options = optionsOf(row, names);
      const title = Object.values(options).join(' / ');
      const id = unique ? row.cell('sku') : `${own.handle}:${handleFromTitle(title) || title}`;
      return { row: row.row, fields: { id, title, options, ...offerOf(row) } };
    }),
  };
}

/** A product without options has one variant called "Default Title". */
function isDefault(row: ShopifyRow, names: readonly (string | undefined)[]): boolean {
  const options = Object.values(optionsOf(row, names));
  return options.length === 0 || (options.length === 1 && options[0] === 'Default Title');
}

/** The compare-at price is not a price of the last 30 days: it is left where it is. */
function offerOf(row: ShopifyRow): Fields {
  const text = (name: ShopifyName) => (row.has(name) ? row.cell(name) : undefined);
  const barcode = row.cell('barcode').replace(/^'/, '');
  return {
    price: row.cell('price'),
    sku: row.cell('sku').replace(/^'/, ''),
    gtin: /^\d{8,14}$/.test(barcode) ? barcode : undefined,
    ...shopifyStock({ tracker: text('tracker'), policy: text('policy'), quantity: text('quantity') }),
  };
}

function attributesOf(own: ShopifyRow, columns: ShopifyColumns): Fields {
  const given = columns.metafields.map(({ name, at }) => [name, own.record.cells[at] ?? ''] as const);
  const google = [['gender', own.cell('gender')] as const, ['age group', own.cell('ageGroup')] as const];
  return Object.fromEntries(
    [...google, ...given].flatMap(([name, text]) => {
      const values = text.split(';').map((value) => value.trim());
      return values.some((value) => value !== '') ? [[name, values.filter((value) => value !== '')]] : [];
    }),
  );
}

/** The picture of the lowest position; pictures without one come in the order of the file. */
function pictureOf(rows: readonly ShopifyRow[]): string {
  const pictures = rows
    .filter((row) => row.cell('image') !== '')
    .map((row) => ({
      image: row.cell('image'),
      position: Number(row.cell('imagePosition') || Number.POSITIVE_INFINITY),
    }))
    .sort((a, b) => (a.position === b.position ? 0 : a.position - b.position));
  return pictures[0]?.image ?? '';
}

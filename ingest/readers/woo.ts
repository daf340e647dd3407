/** WooCommerce's product export: a variable product and the variations that name it as their parent are one product. */
import { issueFor, type Message, type Row } from '../report/row-issue.ts';
import { csvRecords, readHeader } from '../source/csv-records.ts';
import type { Source } from '../source/open-source.ts';
import { type Joined, joinRows, type Place } from './join-rows.ts';
import type { Draft, Fields, Reader, ReadItem } from './reader.ts';
import { looksLikeWoo, type WooColumns, type WooName, wooColumns, wooTitle } from './woo-columns.ts';
import { descriptionOf, isNo, listOf, unquotedFormula, wooStock } from './woo-values.ts';

const columnOf: Readonly<Record<string, WooName>> = {
  ...{ id: 'id', title: 'name', description: 'description', brand: 'brand', categories: 'categories' },
  ...{ tags: 'tags', price: 'regularPrice', salePrice: 'salePrice', saleFrom: 'saleFrom' },
  ...{ saleUntil: 'saleUntil', quantity: 'stock', availability: 'inStock', sku: 'sku', gtin: 'gtin' },
  image: 'images',
};

export const wooReader: Reader = {
  format: 'woo',
  title: 'WooCommerce product CSV',
  needsCurrency: true,
  detects: ({ header }) => looksLikeWoo(header),
  column: (field, { header }) => {
    const name = columnOf[field];
    return (name === undefined ? undefined : wooTitle(header, name)) ?? field;
  },
  read,
};

type WooRow = {
  row: Row;
  cells: readonly string[];
  kind: 'variation' | 'product';
  cell(name: WooName): string;
  given(name: WooName): string | undefined;
};

async function* read(source: Source): AsyncGenerator<ReadItem> {
  const header = await readHeader(source);
  const columns = wooColumns(header);
  const rows = async function* (): AsyncGenerator<WooRow> {
    for await (const { row, cells } of csvRecords(source, header)) yield asRow(row, cells, columns);
  };
  for await (const joined of joinRows({ rows, placeOf, heads: 'needed' })) yield* itemsOf(joined, columns);
}

function asRow(row: Row, cells: readonly string[], columns: WooColumns): WooRow {
  const given = (name: WooName) => {
    const at = columns.at.get(name);
    return at === undefined ? undefined : unquotedFormula((cells[at] ?? '').trim());
  };
  const cell = (name: WooName) => given(name) ?? '';
  const types = cell('type').toLowerCase();
  return {
    row,
    cells,
    cell,
    given,
    kind: /\bvariation\b|\bvariaci[oó]n\b|subscription_variation/.test(types) ? 'variation' : 'product',
  };
}

/** A row with the wrong number of cells cannot be trusted to name its parent. */
function placeOf(row: WooRow): Place {
  if (row.row.issues.length > 0) return { kind: 'alone' };
  if (row.kind === 'variation') {
    const parent = row.cell('parent').replace(/^id:\s*/i, 'id:');
    return parent === '' ? { kind: 'alone' } : { kind: 'member', of: parent };
  }
  const sku = row.cell('sku');
  const id = row.cell('id');
  return {
    kind: 'head',
    names: [...(id === '' ? [] : [`id:${id}`]), ...(sku === '' ? [] : [sku])],
  };
}

function* itemsOf({ head, members }: Joined<WooRow>, columns: WooColumns): Generator<ReadItem> {
  if (head === undefined || (members.length === 0 && head.kind === 'variation')) {
    const orphans = head === undefined ? members : [head];
    yield { kind: 'rows', rows: orphans.map(rejectOrphan) };
    return;
  }
  if (members.length === 0 && head.row.issues.length > 0) {
    yield { kind: 'rows', rows: [head.row] };
    return;
  }
  const left = whyLeftOut(head);
  if (left !== undefined) {
    const rows = [head, ...members].map(({ row }) => row);
    for (const row of rows) row.issues.push(issueFor(row, { ...left, action: 'repaired' }));
    yield { kind: 'rows', rows };
    return;
  }
  const hidden = members.filter((member) => isNo(member.cell('published')));
  for (const { row } of hidden) row.issues.push(issueFor(row, { ...notPublished('0'), action: 'repaired' }));
  if (hidden.length > 0) yield { kind: 'rows', rows: hidden.map(({ row }) => row) };
  yield {
    kind: 'draft',
    draft: draftOf(
      head,
      members.filter((member) => !hidden.includes(member)),
      columns,
    ),
  };
}

function rejectOrphan({ row, cell }: WooRow): Row {
  if (row.issues.length > 0) return row;
  row.issues.push(
    issueFor(row, {
      column: 'Parent',
      code: 'parent_missing',
      message: {
        en: 'a variation whose parent product is not in this file',
        es: 'una variación cuyo producto superior no está en este fichero',
      },
      value: cell('parent'),
      action: 'rejected',
    }),
  );
  return row;
}

type LeftOut = { column: string; code: string; message: Message; value: string };

function notPublished(value: string): LeftOut {
  return {
    column: 'Published',
    code: 'not_published',
    message: {
      en: 'not published in the shop: left out',
      es: 'no está publicado en la tienda: se deja fuera',
    },
    value,
  };
}

/** What the shop does not show or does not sell by itself is not sold here. */
function whyLeftOut(head: WooRow): LeftOut | undefined {
  const published = head.cell('published');
  if (isNo(published)) return notPublished(published);
  const visibility = head.cell('visibility').toLowerCase();
  if (visibility === 'hidden' || visibility === 'oculto') {
    return {
      column: 'Visibility',
      code: 'not_published',
      message: {
        en: 'hidden from the shop’s catalogue: left out',
        es: 'oculto en el catálogo de la tienda: se deja fuera',
      },
      value: visibility,
    };
  }
  if (!/\bgrouped\b|\bagrupado\b/.test(head.cell('type').toLowerCase())) return undefined;
  return {
    column: 'Type',
    code: 'grouped_product',
    message: {
      en: 'a page that groups products sold one by one: they are imported, it is not',
      es: 'una página que agrupa productos que se venden por separado: se importan ellos, no ella',
    },
    value: head.cell('type'),
  };
}

function draftOf(head: WooRow, members: readonly WooRow[], columns: WooColumns): Draft {
  const attributes = attributesOf(head, columns);
  const variants = members.map((member) => ({ row: member.row, fields: variantOf(member, head, columns) }));
  const varied = new Set(variants.flatMap(({ fields }) => Object.keys(fields.options as Fields)));
  const fields = {
    id: head.cell('id') || head.cell('sku'),
    title: head.cell('name'),
    brand: listOf(head.cell('brand'))[0],
    categories: listOf(head.cell('categories')),
    description: [head.cell('shortDescription'), head.cell('description')]
      .map(descriptionOf)
      .filter((text) => text !== '')
      .join(head.cell('description').includes('<') ? '<br><br>' : '\n\n'),
    tags: listOf(head.cell('tags')),
    image: listOf(head.cell('images'))[0],
    attributes: {
      ...Object.fromEntries(Object.entries(attributes).filter(([name]) => !varied.has(name))),
      ...measuresOf(head, columns),
    },
  };
  const rows = [head.row, ...members.map(({ row }) => row)];
  if (variants.length === 0) return { rows, fields: { ...fields, ...offerOf(head, head) } };
  return { rows, fields: { ...fields, sku: head.cell('sku') }, variants };
}

function variantOf(member: WooRow, head: WooRow, columns: WooColumns): Fields {
  const options = Object.fromEntries(
    Object.entries(attributesOf(member, columns)).map(([name, values]) => [name, values.join(', ')]),
  );
  return {
    id: member.cell('id') || member.cell('sku'),
    title: Object.values(options).join(' / ') || member.cell('name'),
    options,
    ...offerOf(member, head),
  };
}

/** The regular price is not a price of the last 30 days: it is only what the product costs when no sale is on. */
function offerOf(row: WooRow, head: WooRow): Fields {
  const counted = row.cell('stock').toLowerCase() === 'parent' ? head : row;
  const gtin = row.cell('gtin').replace(/[\s-]/g, '');
  return {
    price: row.cell('regularPrice'),
    salePrice: row.cell('salePrice'),
    saleFrom: row.cell('saleFrom'),
    saleUntil: row.cell('saleUntil'),
    sku: row.cell('sku'),
    gtin: /^\d{8,14}$/.test(gtin) ? gtin : undefined,
    ...wooStock({
      inStock: row.given('inStock'),
      stock: counted.given('stock'),
      backorders: counted.given('backorders'),
    }),
  };
}

/** Attributes that the shop's page shows; "pa_color" is how the shop stores the name of one it shares. */
function attributesOf({ cells, kind }: WooRow, columns: WooColumns): Record<string, string[]> {
  const found: Record<string, string[]> = Object.create(null);
  for (const { name, values, visible } of columns.attributes) {
    const title = (cells[name] ?? '').trim().replace(/^pa_/, '').toLowerCase();
    const hidden = kind === 'product' && visible !== undefined && (cells[visible] ?? '').trim() === '0';
    const given = listOf(unquotedFormula(values === undefined ? '' : (cells[values] ?? '')));
    if (title !== '' && !hidden && given.length > 0) found[title] = given;
  }
  return found;
}

function measuresOf({ cells }: WooRow, columns: WooColumns): Fields {
  return Object.fromEntries(
    columns.measures.flatMap(({ name, unit, at }) => {
      const value = (cells[at] ?? '').trim();
      return value === '' || Number(value.replace(',', '.')) === 0 ? [] : [[name, `${value} ${unit}`]];
    }),
  );
}

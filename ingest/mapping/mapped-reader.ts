/** A reader made of a mapping: for PrestaShop, Magento, our own CSV and whatever a merchant describes. */
import { type Joined, joinRows, type Place } from '../readers/join-rows.ts';
import type { Draft, Fields, Reader, ReadItem, Sniffed } from '../readers/reader.ts';
import { commonTitle } from '../readers/varied-options.ts';
import { issueFor, type Message, type Row } from '../report/row-issue.ts';
import { readHeader } from '../source/csv-records.ts';
import type { Source } from '../source/open-source.ts';
import { type Child, childrenOf } from './mapped-children.ts';
import { type ColumnsNeeded, isJson, type MappedRow, mappedRows, sameName } from './mapped-rows.ts';
import { attributesOf, type Cells, holds, isGiven, readValue, single } from './mapped-values.ts';
import { columnsOfRule, type Mapping } from './mapping.ts';

export type MappedFormat = {
  mapping: Mapping;
  format: string;
  title: string;
  detects(sniffed: Sniffed): boolean;
  columns: ColumnsNeeded;
};

export function mappedReader(made: MappedFormat): Reader {
  const { mapping, format, title, detects } = made;
  return {
    format,
    title,
    needsCurrency: false,
    detects,
    column: (field, { header }) => columnTitle(mapping, header, field),
    ...(mapping.decimalMark === undefined ? {} : { decimalMark: mapping.decimalMark }),
    ...(mapping.dateOrder === undefined ? {} : { dateOrder: mapping.dateOrder }),
    read: (source) => read(source, made),
  };
}

function columnTitle({ fields }: Mapping, header: readonly string[], field: string): string {
  const rule = (fields as Readonly<Record<string, Mapping['fields']['id'] | undefined>>)[field];
  const columns = rule === undefined ? [] : columnsOfRule(rule);
  const found = header.find((name) => columns.some((column) => sameName(column, name)));
  return found ?? columns[0] ?? field;
}

async function* read(source: Source, { mapping, columns }: MappedFormat): AsyncGenerator<ReadItem> {
  const rows = await mappedRows(source, { mapping, columns });
  if (!(await mayVary(source, mapping))) {
    const making = { mapping, optionsOf: () => undefined, heads: 'none' } as const;
    for await (const head of rows()) yield* itemsOf({ head, members: [] }, making);
    return;
  }
  const children = await childrenOf(rows, mapping);
  const placeOf = ({ row, cells }: MappedRow): Place => {
    if (isRejected(row)) return { kind: 'alone' };
    const id = String(single(readValue(cells, mapping.fields.id)) ?? '').trim();
    const group = mapping.variants?.group;
    const named = readValue(cells, group ?? mapping.variants?.parent);
    const of = children.parentOf(id) ?? (isGiven(named) ? String(named).trim() : undefined);
    if (of !== undefined && (group !== undefined || of !== id)) return { kind: 'member', of };
    return id === '' || group !== undefined ? { kind: 'alone' } : { kind: 'head', names: [id] };
  };
  const heads = mapping.variants?.group === undefined ? 'needed' : 'none';
  for await (const joined of joinRows({ rows, placeOf: whole(mapping, placeOf), heads })) {
    yield* itemsOf(joined, { mapping, optionsOf: (id) => children.optionsOf(id), heads });
  }
}

/** Without a column that joins rows, every row is a product and the file is read once. */
async function mayVary(source: Source, { variants }: Mapping): Promise<boolean> {
  if (variants === undefined) return false;
  if (isJson(source)) return true;
  const header = await readHeader(source);
  const joining = [variants.parent, variants.group, variants.children?.column].filter(
    (columns) => columns !== undefined,
  );
  return joining.flatMap(columnsOfRule).some((column) => header.some((name) => sameName(column, name)));
}

function isRejected(row: Row): boolean {
  return row.issues.some(({ action }) => action === 'rejected');
}

/** Rows of other store views repeat ids and are nobody's product. */
function whole(mapping: Mapping, placeOf: (row: MappedRow) => Place): (row: MappedRow) => Place {
  return (row) => (leftOut(row, mapping, 'any') === undefined ? placeOf(row) : { kind: 'alone' });
}

type Making = {
  mapping: Mapping;
  optionsOf(id: string): Child | undefined;
  heads: 'needed' | 'none';
};

function* itemsOf({ head, members }: Joined<MappedRow>, making: Making): Generator<ReadItem> {
  const { mapping } = making;
  if (head === undefined && making.heads === 'needed') {
    yield { kind: 'rows', rows: members.map(({ row }) => rejectOrphan(row)) };
    return;
  }
  const alone = members.length === 0;
  if (head !== undefined) {
    const left = isRejected(head.row) ? undefined : leftOut(head, mapping, alone ? 'alone' : 'any');
    const rows = [head, ...members].map(({ row }) => row);
    if (left !== undefined)
      for (const row of rows) row.issues.push(issueFor(row, { ...left, action: 'repaired' }));
    if (left !== undefined || isRejected(head.row)) {
      yield { kind: 'rows', rows };
      return;
    }
  }
  yield {
    kind: 'draft',
    draft: alone && head !== undefined ? draftOf(head, mapping) : groupDraft(head, members, making),
  };
}

function rejectOrphan(row: Row): Row {
  row.issues.push(
    issueFor(row, {
      code: 'parent_missing',
      message: {
        en: 'a variant whose product is not in this file',
        es: 'una variante cuyo producto no está en este fichero',
      },
      action: 'rejected',
    }),
  );
  return row;
}

const reasons: Readonly<Record<string, Message>> = {
  not_published: {
    en: 'not shown in the shop: left out',
    es: 'no se muestra en la tienda: se deja fuera',
  },
  other_store_view: {
    en: 'a text for another view of the shop: left out',
    es: 'un texto para otra vista de la tienda: se deja fuera',
  },
  grouped_product: {
    en: 'a page that groups products sold one by one: they are imported, it is not',
    es: 'una página que agrupa productos que se venden por separado: se importan ellos, no ella',
  },
};

function leftOut(
  { cells }: MappedRow,
  mapping: Mapping,
  row: 'alone' | 'any',
): { column: string; code: string; message: Message; value: unknown } | undefined {
  const rule = (mapping.leaveOut ?? []).find(
    (each) => (each.alone !== true || row === 'alone') && holds(cells, each.when),
  );
  const message = reasons[rule?.because ?? ''];
  if (rule === undefined || message === undefined) return undefined;
  const [column = ''] = Object.keys(rule.when);
  return { column, code: rule.because, message, value: cells.at(column) };
}

function productFields({ cells }: MappedRow, mapping: Mapping, except: ReadonlySet<string>): Fields {
  const { fields, currency, language } = mapping;
  const given = Object.fromEntries(
    Object.entries(fields).map(([field, rule]) => {
      const value = readValue(cells, rule);
      return [field, field === 'categories' || field === 'tags' ? value : single(value)];
    }),
  );
  return {
    ...given,
    currency: isGiven(given.currency) ? given.currency : currency,
    language: isGiven(given.language) ? given.language : language,
    attributes: attributesOf(cells, mapping, except),
    ...stockOf(cells, mapping),
  };
}

function stockOf(cells: Cells, { stock }: Mapping): Fields {
  const any = (conditions: Parameters<typeof holds>[1][] | undefined) =>
    (conditions ?? []).some((condition) => holds(cells, condition));
  if (any(stock?.none)) return { availability: 'out_of_stock', quantity: undefined };
  return any(stock?.uncounted) ? { availability: 'in_stock', quantity: undefined } : {};
}

function draftOf(one: MappedRow, mapping: Mapping): Draft {
  return { rows: [one.row], fields: productFields(one, mapping, new Set()) };
}

function groupDraft(head: MappedRow | undefined, members: readonly MappedRow[], making: Making): Draft {
  const { mapping } = making;
  const own = head ?? members[0];
  const variants = members.map((member) => ({ row: member.row, fields: variantFields(member, making) }));
  const varied = new Set(variants.flatMap(({ fields }) => Object.keys(fields.options as Fields)));
  const fields = own === undefined ? {} : productFields(own, mapping, varied);
  const titles = members.map(({ cells }) => String(single(readValue(cells, mapping.fields.title)) ?? ''));
  const group = own === undefined ? undefined : readValue(own.cells, mapping.variants?.group);
  // The product itself is not sold: what its row says of price and stock is nobody's.
  const unsold = { price: undefined, salePrice: undefined, availability: undefined, quantity: undefined };
  return {
    rows: [...(head === undefined ? [] : [head.row]), ...members.map(({ row }) => row)],
    fields: {
      ...fields,
      ...unsold,
      ...(head === undefined ? { id: group, title: commonTitle(titles) } : {}),
    },
    variants,
  };
}

function variantFields(member: MappedRow, { mapping, optionsOf }: Making): Fields {
  const fields = productFields(member, mapping, new Set());
  const { options: named, optionPrefix } = mapping.variants ?? {};
  const ruled = Object.entries(named ?? {}).map(
    ([name, rule]) => [name, single(readValue(member.cells, rule))] as const,
  );
  const prefixed = optionPrefix === undefined ? [] : member.cells.beginning(optionPrefix);
  const listed = Object.entries(optionsOf(String(fields.id ?? '')) ?? {});
  const options = Object.fromEntries(
    [...ruled, ...prefixed, ...listed].flatMap(([name, value]) =>
      isGiven(value) ? [[name.toLowerCase(), String(value)]] : [],
    ),
  );
  return {
    ...fields,
    sku: fields.sku ?? fields.id,
    title: Object.values(options).join(' / ') || fields.title,
    options,
  };
}

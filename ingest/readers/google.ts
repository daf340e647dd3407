/** Google Merchant Center feeds: RSS 2.0 or Atom with `g:`, or a table; the items of one item_group_id are one product. */
import type { Row } from '../report/row-issue.ts';
import { csvRecords, readHeader } from '../source/csv-records.ts';
import type { Source } from '../source/open-source.ts';
import { type XmlElement, xmlRecords, xmlRoot } from '../source/xml-records.ts';
import {
  attributesOf,
  availabilityOf,
  categoriesOf,
  descriptionOf,
  type GoogleItem,
  optionsOf,
  saleDatesOf,
} from './google-values.ts';
import { joinRows } from './join-rows.ts';
import type { Draft, Fields, Reader, ReadItem, Sniffed } from './reader.ts';
import { commonTitle, variedOptions } from './varied-options.ts';

const columnOf: Readonly<Record<string, string>> = {
  ...{ categories: 'product_type', url: 'link', image: 'image_link', salePrice: 'sale_price' },
  ...{ saleFrom: 'sale_price_effective_date', saleUntil: 'sale_price_effective_date' },
  ...{ quantity: 'quantity', description: 'description' },
};
const items: ReadonlySet<string> = new Set(['item', 'entry']);
const googleNamespace = /base\.google\.com\/c?ns\//;
/** Of an Atom or RSS element without prefix, only these are attributes of the item. */
const bare: ReadonlySet<string> = new Set(['title', 'description', 'link', 'summary', 'content']);

export const googleReader: Reader = {
  format: 'google',
  title: 'Google Merchant Center feed',
  needsCurrency: false,
  detects: (sniffed) => isGoogleXml(sniffed) || isGoogleTable(sniffed.headerKeys),
  column: (field, sniffed) => {
    const name = columnOf[field] ?? field;
    if (sniffed.root === undefined) return sniffed.header.find((title) => keyOf(title) === name) ?? name;
    return bare.has(name) ? name : `g:${name}`;
  },
  read,
};

function isGoogleXml({ root, source }: Sniffed): boolean {
  if (root === undefined || !/^(?:rss|feed|channel|rdf:RDF)$/i.test(root.name)) return false;
  return (
    Object.values(root.attributes).some((value) => googleNamespace.test(value)) || /<g:id\b/.test(source.head)
  );
}

function isGoogleTable(headerKeys: readonly string[]): boolean {
  const keys = new Set(headerKeys.map(keyOf));
  const telling = [
    'availability',
    'image_link',
    'condition',
    'google_product_category',
    'item_group_id',
    'gtin',
  ];
  return (
    ['id', 'title', 'price', 'link'].every((name) => keys.has(name)) &&
    telling.filter((name) => keys.has(name)).length >= 2
  );
}

/** "g:image_link", "Image link", "image link": one attribute. */
function keyOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/\(.*\)$/, '')
    .trim()
    .replace(/[\s_-]+/g, '_');
}

type ItemRow = { row: Row; item: GoogleItem };

async function* read(source: Source): AsyncGenerator<ReadItem> {
  const rows = xmlRoot(source) === undefined ? () => tableItems(source) : () => xmlItems(source);
  const joined = joinRows({
    rows,
    heads: 'none',
    placeOf: ({ row, item }) => {
      const group = item.one('item_group_id');
      return group === '' || row.issues.some(({ action }) => action === 'rejected')
        ? { kind: 'alone' }
        : { kind: 'member', of: group };
    },
  });
  for await (const { head, members } of joined) {
    const group = head === undefined ? members : [head];
    const [first] = group;
    if (first === undefined) continue;
    if (first.row.issues.some(({ action }) => action === 'rejected'))
      yield { kind: 'rows', rows: [first.row] };
    else yield { kind: 'draft', draft: head === undefined ? groupDraft(group) : draftOf(first) };
  }
}

async function* xmlItems(source: Source): AsyncGenerator<ItemRow> {
  const namespaces = xmlRoot(source)?.attributes ?? {};
  const prefixes = Object.entries(namespaces)
    .filter(([, uri]) => googleNamespace.test(uri))
    .map(([name]) => name.replace(/^xmlns:?/, ''));
  const known = new Set(prefixes.length === 0 ? ['g', 'c'] : prefixes);
  for await (const { row, element } of xmlRecords(source, items))
    yield { row, item: fromXml(element, known) };
}

/** What Google's own element says goes before the one of RSS or Atom with the same name. */
function fromXml(element: XmlElement, prefixes: ReadonlySet<string>): GoogleItem {
  const own = new Map<string, XmlElement[]>();
  const plain = new Map<string, XmlElement[]>();
  for (const child of element.children) {
    const [, prefix = '', local = ''] = /^(?:(.*?):)?(.*)$/s.exec(child.name) ?? [];
    const google = prefixes.has(prefix);
    if (!google && !(prefix === '' && bare.has(local))) continue;
    const values = google ? own : plain;
    values.set(local, [...(values.get(local) ?? []), child]);
  }
  const elements = (name: string) => own.get(name) ?? plain.get(name) ?? [];
  const textOf = (child: XmlElement) => child.text.trim() || (child.attributes.href ?? '').trim();
  const all = (name: string) =>
    elements(name)
      .map(textOf)
      .filter((text) => text !== '');
  return {
    all,
    one: (name) => all(name)[0] ?? '',
    parts: (name) =>
      elements(name).map(
        ({ children }) =>
          new Map(children.map((child) => [child.name.replace(/^.*:/, ''), child.text.trim()])),
      ),
  };
}

async function* tableItems(source: Source): AsyncGenerator<ItemRow> {
  const header = await readHeader(source);
  const at = new Map(header.map((title, place) => [keyOf(title), place]));
  for await (const { row, cells } of csvRecords(source, header)) {
    const one = (name: string) => (cells[at.get(name) ?? -1] ?? '').trim();
    yield {
      row,
      item: { one, all: (name) => listOf(name, one(name)), parts: (name) => detailsOf(one(name)) },
    };
  }
}

/** Only some attributes may have several values in a table, joined by commas. */
function listOf(name: string, text: string): string[] {
  const several = name === 'product_highlight' || name === 'additional_image_link';
  const values = several ? text.split(/,(?=\S)|,\s+(?=https?:)/) : [text];
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

/** "General:Material:Malla,General:Peso:250 g" */
function detailsOf(text: string): ReadonlyMap<string, string>[] {
  return text.split(',').flatMap((detail) => {
    const [, name, value] = detail.split(':').map((part) => part.trim());
    return name === undefined || value === undefined
      ? []
      : [
          new Map([
            ['attribute_name', name],
            ['attribute_value', value],
          ]),
        ];
  });
}

function draftOf({ row, item }: ItemRow): Draft {
  return {
    rows: [row],
    fields: { ...productOf(item, new Set()), id: item.one('id'), title: item.one('title'), ...offerOf(item) },
  };
}

function groupDraft(group: readonly ItemRow[]): Draft {
  const { options, names } = variedOptions(group.map(({ item }) => optionsOf(item)));
  const [first] = group;
  const title = commonTitle(group.map(({ item }) => item.one('title')));
  return {
    rows: group.map(({ row }) => row),
    fields: {
      ...(first === undefined ? {} : productOf(first.item, names)),
      id: first?.item.one('item_group_id'),
      title,
    },
    variants: group.map(({ row, item }, at) => ({
      row,
      fields: {
        id: item.one('id'),
        title: Object.values(options[at] ?? {}).join(' / ') || item.one('title'),
        options: options[at],
        ...offerOf(item),
      },
    })),
  };
}

function productOf(item: GoogleItem, varied: ReadonlySet<string>): Fields {
  return {
    brand: item.one('brand'),
    description: descriptionOf(item),
    categories: categoriesOf(item),
    attributes: attributesOf(item, varied),
    url: item.one('link'),
    image: item.one('image_link'),
  };
}

/** `price` beside `sale_price` is what the product costs when the sale is not on: no price of the last 30 days. */
function offerOf(item: GoogleItem): Fields {
  const gtin = item.one('gtin').replace(/[\s-]/g, '');
  return {
    price: item.one('price'),
    salePrice: item.one('sale_price'),
    ...saleDatesOf(item.one('sale_price_effective_date')),
    availability: availabilityOf(item.one('availability')),
    quantity: item.one('quantity'),
    sku: item.one('sku') || item.one('id'),
    gtin: /^\d{8,14}$/.test(gtin) ? gtin : undefined,
  };
}

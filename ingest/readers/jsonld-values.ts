/** Reads values of schema.org nodes, which may each be a text, a node, a reference to one, or a list of any. */
import type { Fields } from './reader.ts';
import { isObject } from './tendero.ts';

/** Nodes by their "@id", for references such as `{ "@id": "#brand" }`. */
export type NodeIndex = ReadonlyMap<string, Fields>;

export function nodesOf(value: unknown, index: NodeIndex): Fields[] {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  return given.filter(isObject).map((node) => {
    const id = node['@id'];
    const bare = Object.keys(node).every((key) => key.startsWith('@'));
    return bare && typeof id === 'string' ? (index.get(id) ?? node) : node;
  });
}

export function textsOf(value: unknown, index: NodeIndex): string[] {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  return given.flatMap((each) => {
    if (typeof each === 'string') return each.trim() === '' ? [] : [each.trim()];
    if (typeof each === 'number' || typeof each === 'boolean') return [String(each)];
    return nodesOf(each, index).flatMap((node) =>
      textsOf(node['@value'] ?? node.name ?? node.value ?? node.url ?? node.contentUrl, index),
    );
  });
}

export function textOf(value: unknown, index: NodeIndex): string {
  return textsOf(value, index)[0] ?? '';
}

/** "Product" of "https://schema.org/Product" and "schema:Product". */
export function typesOf(node: Fields): string[] {
  const given: unknown[] = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return given.filter((type) => typeof type === 'string').map((type) => type.replace(/^.*[/#:]/, ''));
}

const productTypes: ReadonlySet<string> = new Set([
  ...['Product', 'IndividualProduct', 'ProductModel', 'SomeProducts', 'Vehicle', 'Car', 'Book', 'Course'],
]);

export function isProduct(node: Fields): boolean {
  return typesOf(node).some((type) => productTypes.has(type));
}

export function isGroup(node: Fields): boolean {
  return typesOf(node).includes('ProductGroup');
}

const availabilities: Readonly<Record<string, string>> = {
  ...{
    InStock: 'in_stock',
    InStoreOnly: 'in_stock',
    OnlineOnly: 'in_stock',
    LimitedAvailability: 'low_stock',
  },
  ...{ OutOfStock: 'out_of_stock', SoldOut: 'out_of_stock', Discontinued: 'out_of_stock' },
  ...{ Reserved: 'out_of_stock', PreOrder: 'preorder', PreSale: 'preorder', BackOrder: 'preorder' },
  MadeToOrder: 'preorder',
};

export function availabilityOf(value: unknown, index: NodeIndex): string {
  const text = textOf(value, index) || (nodesOf(value, index)[0]?.['@id'] ?? '').toString();
  const word = text.replace(/^.*[/#:]/, '');
  return availabilities[word] ?? word;
}

const units: Readonly<Record<string, string>> = {
  ...{ KGM: 'kg', GRM: 'g', LBR: 'lb', ONZ: 'oz', MTR: 'm', CMT: 'cm', MMT: 'mm', INH: 'in' },
  ...{ LTR: 'l', MLT: 'ml', CLT: 'cl', WTT: 'W', KWH: 'kWh', P1: '%' },
};

/** "1.2 kg" of a QuantitativeValue or a PropertyValue. */
export function measureOf(value: unknown, index: NodeIndex): string {
  if (!isObject(value)) return textOf(value, index);
  const amount = textOf(value.value, index);
  const unit = textOf(value.unitText, index) || (units[textOf(value.unitCode, index)] ?? '');
  return unit === '' ? amount : `${amount} ${unit}`;
}

const optionNames = ['color', 'size', 'material', 'pattern', 'suggestedGender', 'suggestedAge'] as const;
const measures = ['weight', 'width', 'height', 'depth'] as const;

/** What may tell one variant from another, or else describes the product. */
export function optionsOf(node: Fields, index: NodeIndex): Record<string, string> {
  const named = optionNames.map((name) => [plainName(name), textOf(node[name], index)] as const);
  const more = nodesOf(node.additionalProperty, index).map(
    (property) => [textOf(property.name, index).toLowerCase(), measureOf(property, index)] as const,
  );
  return Object.fromEntries([...named, ...more].filter(([name, value]) => name !== '' && value !== ''));
}

export function attributesOf(node: Fields, index: NodeIndex, except: ReadonlySet<string>): Fields {
  const measured = measures.map((name) => [name, measureOf(node[name], index)] as const);
  const all = [...Object.entries(optionsOf(node, index)), ...measured];
  return Object.fromEntries(all.filter(([name, value]) => value !== '' && !except.has(name)));
}

function plainName(name: string): string {
  return name.replace(/^suggested/, '').toLowerCase();
}

/** Ratings on another scale than five are brought to it. */
export function ratingOf(node: Fields | undefined, index: NodeIndex): number | undefined {
  if (node === undefined) return undefined;
  const value = Number(textOf(node.ratingValue, index).replace(',', '.'));
  const best = Number(textOf(node.bestRating, index).replace(',', '.')) || 5;
  const scaled = Math.round((value / best) * 500) / 100;
  return textOf(node.ratingValue, index) === '' || !Number.isFinite(scaled) ? undefined : scaled;
}

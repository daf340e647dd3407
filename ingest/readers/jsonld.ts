/** schema.org products in JSON-LD: a list, a graph, an ItemList, or the scripts of a web page. */
import { IngestError } from '../ingest-error.ts';
import type { Row } from '../report/row-issue.ts';
import { type JsonRecord, jsonRecords } from '../source/json-records.ts';
import type { Source } from '../source/open-source.ts';
import { pageRecords } from '../source/page-records.ts';
import { type Joined, joinRows, type Place } from './join-rows.ts';
import { gtinOf, offerFields, offersAsVariants, offersOf } from './jsonld-offers.ts';
import {
  attributesOf,
  isGroup,
  isProduct,
  type NodeIndex,
  nodesOf,
  optionsOf,
  ratingOf,
  textOf,
  textsOf,
} from './jsonld-values.ts';
import type { Draft, Fields, Reader, ReadItem, Sniffed } from './reader.ts';
import { isObject, notAnObject } from './tendero.ts';
import { commonTitle, variedOptions } from './varied-options.ts';

const columnOf: Readonly<Record<string, string>> = {
  ...{
    id: 'sku',
    title: 'name',
    price: 'offers.price',
    currency: 'offers.priceCurrency',
    categories: 'category',
  },
  ...{ availability: 'offers.availability', quantity: 'offers.inventoryLevel', reviews: 'review' },
  ...{ rating: 'aggregateRating.ratingValue', reviewCount: 'aggregateRating.reviewCount' },
  ...{ attributes: 'additionalProperty', variants: 'hasVariant', saleUntil: 'offers.priceValidUntil' },
};

export const jsonldReader: Reader = {
  format: 'jsonld',
  title: 'schema.org JSON-LD',
  needsCurrency: false,
  detects,
  column: (field) => columnOf[field] ?? field,
  read,
};

function detects({ firstValues, page }: Sniffed): boolean {
  return page === true || firstValues.some((value) => isObject(value) && '@type' in value);
}

type Node = { row: Row; node: Fields };

function recordsOf(source: Source): AsyncGenerator<JsonRecord> {
  return /^\s*[[{]/.test(source.head.replace(/^\uFEFF/, '')) ? jsonRecords(source) : pageRecords(source);
}

async function* read(source: Source): AsyncGenerator<ReadItem> {
  const { index, parents, products, broken } = await survey(source);
  if (products === 0 && !broken) {
    throw new IngestError('bad_input', {
      en: `${source.name} is a web page or JSON-LD without a single Product: is it a sign-in page? Give the export itself`,
      es: `${source.name} es una página web o JSON-LD sin ningún Product: ¿una página de acceso? Dé la exportación misma`,
    });
  }
  const nodes = async function* (): AsyncGenerator<Node> {
    for await (const record of recordsOf(source)) yield* productNodes(record);
  };
  const placeOf = ({ node }: Node): Place => {
    const names = namesOf(node);
    if (isGroup(node)) return names.length === 0 ? { kind: 'alone' } : { kind: 'head', names };
    const [of] = [...groupsOf(node, index), ...names.flatMap((name) => parents.get(name) ?? [])];
    return of === undefined ? { kind: 'alone' } : { kind: 'member', of };
  };
  for await (const joined of joinRows({ rows: nodes, placeOf, heads: 'needed' })) {
    const [first] = joined.head === undefined ? joined.members : [joined.head];
    if (first === undefined) continue;
    if (first.row.issues.length > 0) yield { kind: 'rows', rows: [first.row] };
    else yield { kind: 'draft', draft: draftOf(joined, index) };
  }
}

/** What is no product (a shop's name, a list of breadcrumbs) is no row either. */
function* productNodes({ row, value }: JsonRecord): Generator<Node> {
  if (row.issues.length > 0) {
    yield { row, node: {} };
    return;
  }
  if (!isObject(value)) {
    yield { row: notAnObject(row, value), node: {} };
    return;
  }
  if (isProduct(value) || isGroup(value)) {
    yield { row, node: value };
    return;
  }
  for (const key of ['itemListElement', 'item', 'mainEntity', '@graph']) {
    const inner: unknown[] = Array.isArray(value[key]) ? value[key] : [value[key]];
    for (const each of inner)
      if (isObject(each)) yield* productNodes({ row: { line: row.line, issues: [] }, value: each });
  }
}

type Survey = {
  index: NodeIndex;
  /** Names of variants that a group lists only by reference → the group's name. */
  parents: ReadonlyMap<string, string>;
  products: number;
  broken: boolean;
};

async function survey(source: Source): Promise<Survey> {
  const index = new Map<string, Fields>();
  const parents = new Map<string, string>();
  let products = 0;
  let broken = false;
  for await (const record of recordsOf(source)) {
    const { value } = record;
    if (record.row.issues.length > 0) broken = true;
    if (isObject(value) && !isProduct(value) && typeof value['@id'] === 'string')
      index.set(value['@id'], value);
    for (const { node } of productNodes(record)) {
      products += 1;
      const [name] = isGroup(node) ? namesOf(node) : [];
      if (name === undefined) continue;
      for (const variant of nodesOf(node.hasVariant, new Map()))
        if (!isProduct(variant) || variant.offers === undefined)
          for (const each of namesOf(variant)) parents.set(each, name);
    }
  }
  return { index, parents, products, broken };
}

function namesOf(node: Fields): string[] {
  const names = [node['@id'], node.productGroupID, isGroup(node) ? undefined : node.sku];
  return names.filter((name) => typeof name === 'string' && name !== '').map(String);
}

function groupsOf(node: Fields, index: NodeIndex): string[] {
  const group = nodesOf(node.isVariantOf, index)[0];
  const own = [group?.productGroupID, group?.['@id'], node.inProductGroupWithID];
  return own.filter((name) => typeof name === 'string' && name !== '').map(String);
}

function draftOf({ head, members }: Joined<Node>, index: NodeIndex): Draft {
  const [first] = members;
  if (head === undefined && first !== undefined) {
    const group = nodesOf(first.node.isVariantOf, index)[0] ?? {};
    return groupDraft({ ...first.node, name: undefined, ...group }, members, index);
  }
  if (head !== undefined && isGroup(head.node)) {
    const inline = nodesOf(head.node.hasVariant, index)
      .filter((variant) => variant.offers !== undefined)
      .map((node) => ({ row: head.row, node }));
    if (members.length > 0) return groupDraft(head.node, [...inline, ...members], index, head.row);
    const draft = groupDraft(head.node, inline, index, head.row);
    const fields = { ...draft.fields, variants: draft.variants?.map((variant) => variant.fields) };
    return inline.length === 0 ? productDraft(head, index) : { rows: [head.row], fields };
  }
  return productDraft(head ?? { row: { line: 0, issues: [] }, node: {} }, index);
}

function productDraft({ row, node }: Node, index: NodeIndex): Draft {
  const fields = productFields(node, index, new Set());
  const offers = offersOf(node, index);
  if (offers.length > 1) {
    return {
      rows: [row],
      fields: { ...fields, variants: offersAsVariants(String(fields.id), offers, index) },
    };
  }
  return { rows: [row], fields: { ...fields, ...offerFields(offers[0], index) } };
}

/** `own` is the row of the group itself, where it has one. */
function groupDraft(group: Fields, members: readonly Node[], index: NodeIndex, own?: Row): Draft {
  const { options, names } = variedOptions(members.map(({ node }) => optionsOf(node, index)));
  const titles = members.map(({ node }) => textOf(node.name, index));
  const rows = [...new Set([...(own === undefined ? [] : [own]), ...members.map(({ row }) => row)])];
  const shared = members[0]?.node ?? {};
  return {
    rows,
    fields: {
      ...productFields({ ...shared, ...group, offers: undefined }, index, names),
      id: textOf(group.productGroupID, index) || textOf(group.sku, index) || textOf(group['@id'], index),
      title: textOf(group.name, index) || commonTitle(titles),
    },
    variants: members.map(({ row, node }, at) => ({
      row,
      fields: {
        id: idOf(node, index),
        sku: textOf(node.sku, index),
        gtin: gtinOf(node, index),
        title: Object.values(options[at] ?? {}).join(' / ') || titles[at],
        options: options[at],
        ...offerFields(offersOf(node, index)[0], index),
      },
    })),
  };
}

function idOf(node: Fields, index: NodeIndex): string {
  const names = ['productGroupID', 'sku', 'productID', 'mpn', '@id'] as const;
  return (
    names.map((name) => textOf(node[name], index)).find((id) => id !== '') ??
    gtinOf(node, index) ??
    textOf(node.url, index)
  );
}

function productFields(node: Fields, index: NodeIndex, except: ReadonlySet<string>): Fields {
  const rating = nodesOf(node.aggregateRating, index)[0];
  return {
    id: idOf(node, index),
    sku: textOf(node.sku, index),
    gtin: gtinOf(node, index),
    title: textOf(node.name, index),
    brand: textOf(node.brand ?? node.manufacturer, index),
    categories: textsOf(node.category, index).map((path) => path.replace(/\s*\/\s*/g, ' > ')),
    description: textOf(node.description, index),
    attributes: attributesOf(node, index, except),
    tags: textsOf(node.keywords, index).flatMap((text) => text.split(',')),
    url: textOf(node.url, index) || textOf(nodesOf(node.offers, index)[0]?.url, index),
    image:
      nodesOf(node.image, index).map((image) => textOf(image.contentUrl ?? image.url, index))[0] ||
      textOf(node.image, index),
    rating: ratingOf(rating, index),
    reviewCount: rating === undefined ? undefined : textOf(rating.reviewCount ?? rating.ratingCount, index),
    reviews: nodesOf(node.review, index).map((review) => ({
      rating: ratingOf(nodesOf(review.reviewRating, index)[0], index),
      text: textOf(review.reviewBody ?? review.description, index),
    })),
  };
}

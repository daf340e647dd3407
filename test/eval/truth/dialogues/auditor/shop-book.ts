/** The shop as the auditor knows it: read from the sample's own files, not from what the service made of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Product } from '../../../../../src/catalog/product.ts';
import type { Money } from '../../../../../src/protocol.ts';
import { fold, rootsOf } from './spelling.ts';

/** A line of the feed: what a sample leaves out is an empty list here. */
export type BookProduct = Pick<
  Product,
  'id' | 'title' | 'price' | 'availability' | 'variants' | 'extras' | 'attributes' | 'categories'
> &
  Partial<Pick<Product, 'brand' | 'priorPrice30d' | 'quantity' | 'rating' | 'reviewCount'>> & {
    /** Everything the shop says of it, folded. */
    told: string;
    /** Everything as written, for figures. */
    written: string;
    roots: ReadonlySet<string>;
  };

export type PageSentence = { page: string; text: string; folded: string; roots: ReadonlySet<string> };

export type ShopBook = {
  name: string;
  assistantName: string;
  products: BookProduct[];
  pages: { title: string; folded: string }[];
  sentences: PageSentence[];
  delivery: { fee?: Money; freeFrom?: Money; minimum?: Money; pickup?: { name: string; address?: string }[] };
  /** shop.json as text, folded. */
  settings: string;
  /** Roots of every word of catalogue, pages and settings. */
  roots: ReadonlySet<string>;
};

const data = fileURLToPath(new URL('../../../../../data/', import.meta.url));
const books = new Map<string, ShopBook>();

export function readShopBook(shop: string): ShopBook {
  const known = books.get(shop) ?? read(`${data}${shop}`);
  books.set(shop, known);
  return known;
}

function read(folder: string): ShopBook {
  const settings = readFileSync(`${folder}/shop.json`, 'utf8');
  const { name, assistantName, delivery } = JSON.parse(settings) as {
    name: string;
    assistantName: string;
    delivery?: ShopBook['delivery'];
  };
  const pages = readdirSync(`${folder}/pages`).map((file) => readFileSync(`${folder}/pages/${file}`, 'utf8'));
  const products = readFileSync(`${folder}/catalogue.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => bookProduct(JSON.parse(line) as Partial<Product> & BookProduct));
  return {
    name,
    assistantName,
    products,
    pages: pages.map((text) => ({ title: titleOf(text), folded: fold(text) })),
    sentences: pages.flatMap(sentencesOf),
    delivery: delivery ?? {},
    settings: fold(settings),
    roots: rootsOf([settings, ...pages, ...products.map(({ written }) => written)].join(' ')),
  };
}

function bookProduct(line: Partial<Product> & BookProduct): BookProduct {
  const { variants = [], extras = [], attributes = {}, categories = [], reviews = [], tags = [] } = line;
  const written = [
    line.title,
    line.brand,
    line.description,
    ...categories,
    ...tags,
    ...Object.entries(attributes).map(([name, values]) => `${name}: ${[values].flat().join(', ')}`),
    ...variants.map(({ title, options }) => `${title} ${Object.values(options).join(' ')}`),
    ...extras.map(({ title }) => title),
    ...reviews.map(({ text }) => text),
    line.reviewCount === undefined ? '' : `${line.reviewCount} reviews`,
  ].join('. ');
  return {
    ...line,
    variants,
    extras,
    categories,
    attributes,
    written,
    told: fold(written),
    roots: rootsOf(written),
  };
}

function titleOf(page: string): string {
  return /^#\s+(.+)$/m.exec(page)?.[1] ?? '';
}

function sentencesOf(page: string): PageSentence[] {
  const title = titleOf(page);
  let heading = title;
  return page.split('\n').flatMap((line) => {
    const named = /^#+\s+(.+)$/.exec(line)?.[1];
    if (named !== undefined) heading = named;
    return line
      .replace(/^(?:#+|-)\s+/, '')
      .split(/(?<=[.:;?!])\s+/)
      .filter((text) => text.trim() !== '')
      .map((text) => ({
        page: title,
        text,
        folded: fold(text),
        roots: rootsOf(`${title} ${heading} ${text}`),
      }));
  });
}

export function attributeValues(product: BookProduct, name: RegExp): string[] {
  return Object.entries(product.attributes)
    .filter(([key]) => name.test(fold(key)))
    .flatMap(([, values]) => [values].flat().map((value) => fold(String(value))));
}

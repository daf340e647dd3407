/** Whether a turn's search, products and answer are what was expected, told from the catalogue's own records. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Product, product as productSchema } from '../../../src/catalog/product.ts';
import type { Filters, Sort } from '../../../src/catalog/search.ts';
import { fold } from '../../../src/language/fold.ts';
import type { Shop, Turn } from './follow-up-dialogue.ts';

export type Heard = {
  text: string;
  shown: string[];
  total: number | undefined;
  understood: {
    intent?: string;
    filters?: Filters;
    sort?: Sort;
    productId?: string;
    relaxed?: unknown[];
  };
};

const root = join(import.meta.dirname, '..', '..', '..', 'data');

/** Attribute values stand alone or in lists in the sample's file. */
export function catalogueOf(shop: Shop): Product[] {
  return readFileSync(join(root, shop, 'catalogue.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const {
        attributes = {},
        variants = [],
        extras = [],
        reviews = [],
        tags = [],
        ...rest
      } = JSON.parse(line);
      const lists = Object.entries(attributes as Record<string, string | string[]>).map(([name, value]) => [
        name,
        [value].flat(),
      ]);
      return productSchema.parse({
        ...rest,
        attributes: Object.fromEntries(lists),
        variants,
        extras,
        reviews,
        tags,
      });
    });
}

function valuesOf(product: Product, name: string): string[] {
  const options = product.variants.flatMap(({ options }) => options[name] ?? []);
  return [...(product.attributes[name] ?? []), ...options].map(fold);
}

const lowest = ({ price, variants }: Product): number =>
  Math.min(price.amount, ...variants.map((variant) => variant.price.amount));

function meets(product: Product, condition: string): boolean {
  if (condition.startsWith('~')) return fold(product.title).includes(fold(condition.slice(1)));
  if (condition.startsWith(':'))
    return product.categories.some((path) => fold(path).startsWith(fold(condition.slice(1))));
  const limit = /^(<=|>=)([\d.]+)$/.exec(condition);
  if (limit !== null) {
    const amount = Number(limit[2]) * 100;
    return limit[1] === '<=' ? lowest(product) <= amount : product.price.amount >= amount;
  }
  const atLeast = /^(.+)>=([\d.]+)$/.exec(condition);
  if (atLeast !== null) {
    return valuesOf(product, atLeast[1] ?? '').some(
      (value) => Number.parseFloat(value) >= Number(atLeast[2]),
    );
  }
  const [name = '', value = ''] = condition.split('=');
  if (name === 'brand') return product.brand === value;
  const wanted = fold(value);
  return valuesOf(product, name).some((one) => one === wanted || one.startsWith(`${wanted} `));
}

/** What an expectation of the search misses; undefined when it is met. */
function missOfFilter(expected: string, { filters = {}, sort }: Heard['understood']): string | undefined {
  const cents = (value: string) => Math.round(Number(value) * 100);
  const attributes = filters.attributes ?? [];
  const [name = '', value = ''] = expected.split('=');
  const has = (one: (typeof attributes)[number], wanted: string) =>
    one.values.some((each) => fold(each) === fold(wanted) || fold(each).startsWith(`${fold(wanted)} `));
  const met = (() => {
    if (expected === 'none') return Object.keys(filters).length === 0;
    if (expected === 'available') return filters.available === true;
    if (name === 'max') return filters.price?.max?.amount === cents(value);
    if (name === 'min') return filters.price?.min?.amount === cents(value);
    if (name === 'sort') return sort === value;
    if (name === 'brand') return filters.brands?.join() === value;
    if (name.startsWith('not:'))
      return attributes.some((one) => one.not === true && one.name === name.slice(4) && has(one, value));
    if (name.endsWith('>'))
      return attributes.some((one) => one.name === name.slice(0, -1) && one.label !== undefined);
    return attributes.some((one) => one.name === name && one.not !== true && has(one, value));
  })();
  return met ? undefined : `expected ${expected}, understood ${JSON.stringify({ filters, sort })}`;
}

function missesOfSearch(turn: Turn, heard: Heard, catalogue: readonly Product[]): string[] {
  const { filters = {}, relaxed = [] } = heard.understood;
  const misses = turn.expects.flatMap((expected) => missOfFilter(expected, heard.understood) ?? []);
  const named = turn.expects.filter(
    (expected) => /=/.test(expected) && !/^(?:max|min|sort|brand)=/.test(expected),
  );
  if ((filters.attributes ?? []).length > named.length && !turn.expects.includes('none'))
    misses.push(`limits nobody asked for: ${JSON.stringify(filters.attributes)}`);
  if (filters.price !== undefined && !turn.expects.some((expected) => /^(?:max|min)=/.test(expected)))
    misses.push('a price limit that nobody asked for');
  if (turn.products[0] === '*') return misses;
  if (relaxed.length > 0 && turn.products[0] !== '0') misses.push(`let go: ${JSON.stringify(relaxed)}`);
  const wanted =
    turn.products[0] === '0'
      ? []
      : catalogue.filter((one) => turn.products.every((condition) => meets(one, condition)));
  const ids = new Set(wanted.map(({ id }) => id));
  const wrong = heard.shown.filter((id) => !ids.has(id));
  if (wrong.length > 0) misses.push(`not asked for: ${wrong.join(', ')}`);
  if (heard.total !== ids.size) misses.push(`${heard.total} counted where there are ${ids.size}`);
  return misses;
}

function missesOfProduct(
  turn: Turn,
  heard: Heard,
  { listed, catalogue }: { listed: readonly string[]; catalogue: readonly Product[] },
): string[] {
  const products = listed.flatMap((id) => catalogue.find((one) => one.id === id) ?? []);
  const byPrice = products.toSorted((one, other) => lowest(one) - lowest(other));
  const byRating = products.toSorted((one, other) => (other.rating ?? 0) - (one.rating ?? 0));
  return turn.expects.flatMap((expected) => {
    if (expected.startsWith('says:'))
      return fold(heard.text).includes(fold(expected.slice(5)))
        ? []
        : [`“${heard.text}” does not say ${expected.slice(5)}`];
    const place = Number(/^@(-?\d+)$/.exec(expected)?.[1]);
    const meant =
      expected === 'cheapest'
        ? byPrice[0]?.id
        : expected === 'dearest'
          ? byPrice.at(-1)?.id
          : expected === 'best_rated'
            ? byRating[0]?.id
            : listed.at(place < 0 ? place : place - 1);
    return heard.understood.productId === meant
      ? []
      : [`${heard.understood.productId} where ${meant} is meant`];
  });
}

const intents: Readonly<Record<string, string>> = { ask: 'ask_product' };

/** Everything that is not as expected; empty when all is. `listed` are the ids of the last list shown. */
export function missesOf(
  turn: Turn,
  heard: Heard,
  known: { listed: readonly string[]; catalogue: readonly Product[] },
): string[] {
  const intent = intents[turn.intent] ?? turn.intent;
  // "The cheaper one" may be answered as a pick or as a question about the one it picks.
  const understood = heard.understood.intent;
  const asExpected = understood === intent || (intent === 'pick' && understood === 'ask_product');
  if (!asExpected) return [`${understood} where ${intent} is meant: ${heard.text}`];
  if (turn.intent === 'find') return missesOfSearch(turn, heard, known.catalogue);
  return missesOfProduct(turn, heard, known);
}

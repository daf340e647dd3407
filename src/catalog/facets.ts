/** The catalogue's own vocabulary, counted while it is written and counted on when it is changed. */
import type { Sqlite } from '../sqlite.ts';
import { keyOf } from './index-terms.ts';
import type { Product } from './product.ts';
import type { Facets } from './search.ts';

const mostValues = 500;

type Kind = 'brand' | 'category' | 'currency' | 'name' | 'value';
type Said = { kind: Kind; name: string; key: string; spelling: string };

function prefixesOf(path: string): string[] {
  const levels = path
    .split('>')
    .map((level) => level.trim())
    .filter((level) => level !== '');
  return levels.map((_, index) => levels.slice(0, index + 1).join(' > '));
}

function* saidBy(product: Product): Generator<{ kind: Kind; name?: string; text: string }> {
  if (product.brand !== undefined) yield { kind: 'brand', text: product.brand };
  yield { kind: 'currency', text: product.price.currency };
  for (const path of new Set(product.categories.flatMap(prefixesOf))) yield { kind: 'category', text: path };
  const pairs = [
    ...Object.entries(product.attributes).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
    ...product.variants.flatMap((variant) => Object.entries(variant.options)),
  ];
  for (const [name, value] of pairs) {
    yield { kind: 'name', text: name };
    yield { kind: 'value', name: keyOf(name), text: value };
  }
}

export type FacetCounts = {
  add(product: Product): void;
  remove(product: Product): void;
  /** Writes what was counted since the last time, and returns the facets of the whole catalogue. */
  finish(): Facets;
};

export function facetCounts(db: Sqlite): FacetCounts {
  const changes = new Map<string, { said: Said; products: number }>();
  const count = (product: Product, by: 1 | -1): void => {
    for (const { kind, name = '', text } of saidBy(product)) {
      const spelling = text.trim();
      const key = keyOf(spelling);
      if (key === '') continue;
      const place = JSON.stringify([kind, name, spelling]);
      const change = changes.get(place);
      if (change === undefined) changes.set(place, { said: { kind, name, key, spelling }, products: by });
      else change.products += by;
    }
  };
  return {
    add: (product) => count(product, 1),
    remove: (product) => count(product, -1),
    finish() {
      const upsert = db.prepare(
        'INSERT INTO facet VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET products = products + excluded.products',
      );
      for (const { said, products } of changes.values()) {
        if (products !== 0) upsert.run(said.kind, said.name, said.key, said.spelling, products);
      }
      changes.clear();
      db.exec('DELETE FROM facet WHERE products <= 0');
      return readFacets(db);
    },
  };
}

type Row = { name_key: string; spelling: string };

/** Most used first; of several spellings of one key the most used one stands for it. */
function readFacets(db: Sqlite): Facets {
  const rows = (kind: Kind): Row[] =>
    db
      .prepare<[Kind], Row>(
        `SELECT name_key, spelling FROM (
           SELECT name_key, spelling, sum(products) OVER (PARTITION BY name_key, key) AS total,
             row_number() OVER (PARTITION BY name_key, key ORDER BY products DESC, spelling) AS place
           FROM facet WHERE kind = ?
         ) WHERE place = 1 ORDER BY total DESC, spelling`,
      )
      .all(kind);
  const spellings = (kind: Kind) => rows(kind).map(({ spelling }) => spelling);
  const values = new Map<string, string[]>();
  for (const { name_key: name, spelling } of rows('value')) {
    const list = values.get(name);
    if (list === undefined) values.set(name, [spelling]);
    else if (list.length < mostValues) list.push(spelling);
  }
  return {
    brands: spellings('brand'),
    categories: spellings('category'),
    attributes: spellings('name').map((name) => ({ name, values: values.get(keyOf(name)) ?? [] })),
    currencies: spellings('currency'),
  };
}

/** The shelves that a text names, with how many products stand on each, and which of them cost least, cost most and are liked best. */
import { contentStems } from '../language/stem.ts';
import type { Generation } from './generation.ts';
import { keyOf } from './index-terms.ts';

export type NamedShelf = {
  /** As the catalogue writes it: the last level of its path. */
  name: string;
  total: number;
  inStock: number;
  /** Ids of those that share the lowest price, the highest, the best rating. */
  cheapest: string[];
  dearest: string[];
  bestRated: string[];
};

type Known = { path: string; name: string; stems: string };

/** So many shelves are looked at for one text. */
const mostShelves = 3;

const leaves = new WeakMap<Generation, readonly Known[]>();

function leavesOf(generation: Generation): readonly Known[] {
  const known = leaves.get(generation);
  if (known !== undefined) return known;
  const made = generation.facets.categories.flatMap((path) => {
    const name = path.split('>').at(-1)?.trim() ?? '';
    const stems = contentStems(name, generation.shop.language).join(' ');
    return stems === '' ? [] : [{ path, name, stems: ` ${stems} ` }];
  });
  leaves.set(generation, made);
  return made;
}

/** Those with the longest names first: "Table lamps" before "Lamps". */
export function shelvesNamed(generation: Generation, text: string): NamedShelf[] {
  const said = ` ${contentStems(text, generation.shop.language).join(' ')} `;
  return leavesOf(generation)
    .filter(({ stems }) => said.includes(stems))
    .toSorted((one, other) => other.name.length - one.name.length)
    .slice(0, mostShelves)
    .map((known) => shelfOf(generation, known));
}

type Row = { id: string; lowest: number; buyable: number; rating: number | null };

function shelfOf(generation: Generation, { path, name }: Known): NamedShelf {
  const rows = generation.rows<Row>(
    `SELECT p.id, p.lowest, p.buyable, p.rating FROM category c JOIN product p ON p.n = c.n
     WHERE c.path_key = ? AND p.currency = ?`,
    path.split('>').map(keyOf).join(' > '),
    generation.shop.currency,
  );
  const most = (value: (row: Row) => number): string[] => {
    const best = rows.reduce((high, row) => Math.max(high, value(row)), Number.NEGATIVE_INFINITY);
    return Number.isFinite(best) ? rows.filter((row) => value(row) === best).map(({ id }) => id) : [];
  };
  return {
    name,
    total: rows.length,
    inStock: rows.filter(({ buyable }) => buyable === 1).length,
    cheapest: most(({ lowest }) => -lowest),
    dearest: most(({ lowest }) => lowest),
    bestRated: most(({ rating }) => rating ?? Number.NEGATIVE_INFINITY),
  };
}

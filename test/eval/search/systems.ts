/** The rankings that are compared: plain FTS5, and the shop's own search with its parts added one by one. */
import { varied } from '../../../src/catalog/diversity.ts';
import type { Generation } from '../../../src/catalog/generation.ts';
import { planMatch } from '../../../src/catalog/match-plan.ts';
import type { Product } from '../../../src/catalog/product.ts';
import { queryUnits } from '../../../src/catalog/query-units.ts';
import { rankProducts } from '../../../src/catalog/rank-products.ts';
import type { Embedder } from '../../../src/catalog/search.ts';
import { searchProducts } from '../../../src/catalog/search-products.ts';
import type { Translate } from '../../../src/catalog/word-meaning.ts';
import { translations } from '../../../src/language/lexicon.ts';
import { openForBuilding, type Sqlite } from '../../../src/sqlite.ts';
import type { Run } from './ranking-metrics.ts';
import type { QuerySet } from './retrieval-folder.ts';

export const depth = 100;

export type System = {
  name: string;
  /** Name of the system it is tested against; else the first of all. */
  against?: string;
  rank(query: string, id: string): Promise<string[]>;
};

export async function runOf(system: System, { queries }: QuerySet): Promise<Run> {
  const run = new Map<string, string[]>();
  for (const [id, query] of queries) run.set(id, await system.rank(query, id));
  return run;
}

/** What one gets from SQLite alone: all words first, then any, BM25 over title and text. */
export function plainFts5(
  products: readonly Product[],
  tokenizer: 'unicode61' | 'porter',
): System & Disposable {
  const db: Sqlite = openForBuilding(':memory:');
  db.exec(
    `CREATE VIRTUAL TABLE plain USING fts5(id UNINDEXED, title, brand, category, description, tokenize = '${tokenizer}')`,
  );
  const insert = db.prepare('INSERT INTO plain VALUES (?, ?, ?, ?, ?)');
  db.transaction(() => {
    for (const { id, title, brand, categories, description } of products) {
      insert.run(id, title, brand ?? '', categories.join(' '), description);
    }
  })();
  const find = db
    .prepare('SELECT id FROM plain WHERE plain MATCH ? ORDER BY bm25(plain, 0, 5.0, 3.0, 2.0, 1.0) LIMIT ?')
    .pluck();
  return {
    name: `FTS5 ${tokenizer}, AND then OR`,
    async rank(query) {
      const words = (query.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`);
      if (words.length === 0) return [];
      const found = ['AND', 'OR'].flatMap((how) => find.all(words.join(` ${how} `), depth) as string[]);
      return [...new Set(found)].slice(0, depth);
    },
    [Symbol.dispose]: () => void db.close(),
  };
}

export type ShopRankingOptions = {
  name: string;
  generation: Generation;
  language: QuerySet['language'];
  embedder?: Embedder;
  /** Near-copies behind what is nearly as good, as a shopper's list has them. */
  variety?: { against: string };
  /** Of one query, so that a word list can be tried without what only that query needs. */
  translate?(queryId: string): Translate;
};

/** All that comes close, best first, as the shop's search ranks it. */
export function shopRanking(options: ShopRankingOptions): System {
  const { name, generation, language, embedder, variety } = options;
  return {
    name,
    ...(variety ?? {}),
    async rank(query, id) {
      const translate = options.translate?.(id) ?? translations;
      const units = queryUnits(generation, query, { language, translate });
      const plan = planMatch({ generation, kindGiven: false }, units);
      const vector = await embedder?.embedQuery(query);
      const ranked = rankProducts({
        generation,
        plan,
        vector,
        filter: undefined,
        depth: 'candidates',
        limit: depth,
        similar: new Map(),
      });
      const listed = variety === undefined ? ranked : varied(generation, ranked);
      return listed.slice(0, depth).flatMap(({ n }) => generation.productAt(n)?.id ?? []);
    },
  };
}

/** What a shopper's search lists: only what counts as a match. */
export function shopMatches({ name, generation, language, embedder }: ShopRankingOptions): System {
  return {
    name,
    async rank(text) {
      const found = await searchProducts(
        { generation, embedder, embedMs: 60_000 },
        { text, language, filters: {}, limit: depth },
      );
      return found.hits.map(({ product }) => product.id);
    },
  };
}

/**
 * The word list as it would be had it been written without sight of each query: pairs that only this query uses are left out.
 */
export function leaveOneOut(queries: QuerySet, generation: Generation) {
  const usedBy = new Map<string, Set<string>>();
  for (const [id, query] of queries.queries) {
    const watch: Translate = (folded, from) => {
      const found = translations(folded, from);
      for (const rendering of found) {
        const pair = `${from} ${folded} ${rendering}`;
        usedBy.set(pair, (usedBy.get(pair) ?? new Set()).add(id));
      }
      return found;
    };
    queryUnits(generation, query, { language: queries.language, translate: watch });
  }
  return {
    pairsUsed: usedBy.size,
    translate(id: string): Translate {
      return (folded, from) =>
        translations(folded, from).filter((rendering) => {
          const users = usedBy.get(`${from} ${folded} ${rendering}`);
          return users === undefined || !users.has(id) || users.size > 1;
        });
    },
  };
}

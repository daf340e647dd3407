/** Candidates of words and of vectors, scored by one formula: `(1-w)·bm25 / Σ(2.2·idf) + w·minmax(cosine)`. */
import { nearestProducts, similarityOf } from './dense-search.ts';
import type { Condition } from './filter-sql.ts';
import type { Generation } from './generation.ts';
import type { MatchPlan } from './match-plan.ts';

export type Ranked = { n: number; score: number; lexical?: number; dense?: number };

const fewestCandidates = 100;
/** Candidates whose vectors are compared one by one. */
const mostCompared = 60;
/** Column weights: title, brand, category, attributes, tags, description. */
const columnWeights = '5.0, 3.0, 2.0, 1.5, 1.5, 1.0';
/** Chosen on even queries: the most that costs the Spanish ones no recall. */
const denseWeight = 0.4;
/** The built-in embedder knows spellings and a word list, which the lexical part knows too. */
const builtInWeight = 0.1;
/** Where a match costs as much to the eye as to the wallet: what can be bought comes before what cannot. */
const outOfStockFactor = 0.9;

function builtIn(generation: Generation): boolean {
  return generation.manifest.embedder.id.startsWith('builtin');
}

function and(condition: Condition | undefined): Condition {
  return condition === undefined
    ? { sql: '', values: [] }
    : { sql: ` AND ${condition.sql}`, values: condition.values };
}

type LexicalRow = { n: number; bm25: number };

/** Best first, by FTS5's own BM25 of this expression. */
function lexicalCandidates(
  generation: Generation,
  expression: string,
  options: { filter: Condition | undefined; limit: number },
): LexicalRow[] {
  const filter = and(options.filter);
  // Without a filter nothing is asked of the products, of which there may be many.
  const products = options.filter === undefined ? '' : ' CROSS JOIN product p ON p.n = w.rowid';
  return generation.rows<LexicalRow>(
    `SELECT w.rowid AS n, bm25(words, ${columnWeights}) AS bm25 FROM words w${products}
     WHERE words MATCH ?${filter.sql} ORDER BY bm25 LIMIT ?`,
    expression,
    ...filter.values,
    options.limit,
  );
}

/** The same of these products, whatever place they have. */
function lexicalOf(generation: Generation, expression: string, numbers: readonly number[]): LexicalRow[] {
  return generation.rows<LexicalRow>(
    `SELECT w.rowid AS n, bm25(words, ${columnWeights}) AS bm25 FROM words w
     WHERE words MATCH ? AND w.rowid IN (SELECT value FROM json_each(?))`,
    expression,
    JSON.stringify(numbers),
  );
}

function minMax(values: Iterable<number>): (value: number) => number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return (value) => (most > least ? (value - least) / (most - least) : 1);
}

export type RankOptions = {
  generation: Generation;
  plan: MatchPlan;
  vector: readonly number[] | undefined;
  filter: Condition | undefined;
  /** `matches`: only what counts as a match. `candidates`: also what merely comes close, for measuring. */
  depth: 'matches' | 'candidates';
  limit: number;
  /** Products that match by their vectors alone, with their similarity. */
  similar: ReadonlyMap<number, number>;
};

/** Best match first. */
export function rankProducts(options: RankOptions): Ranked[] {
  const { generation, plan, vector, filter, depth, similar } = options;
  if (plan.kind === 'everything') return [];
  const limit = Math.max(fewestCandidates, options.limit);
  const lexical = new Map<number, number>();
  // Several names for one word can add up to more than the word weighs: then the best is the measure.
  let measure = 1e-9;
  const keep = (rows: readonly LexicalRow[], most: number) => {
    measure = Math.max(measure, most, ...rows.map(({ bm25 }) => -bm25));
    for (const { n, bm25 } of rows) lexical.set(n, Math.max(0, -bm25 / measure));
  };
  if (plan.kind === 'words') {
    if (depth === 'candidates') keep(lexicalCandidates(generation, plan.rank, { filter, limit }), plan.most);
    else keep(lexicalCandidates(generation, plan.must, { filter, limit }), plan.mostOfMust);
  }
  if (vector === undefined) return byScore(generation, lexical, new Map(), 0);
  const dense = similarityOf(
    generation,
    vector,
    [...lexical.keys()].slice(0, depth === 'matches' ? mostCompared : limit),
  );
  const near =
    depth === 'matches'
      ? similar
      : nearestProducts(generation, vector, filter && allowedProducts(generation, filter));
  for (const [n, similarity] of near) dense.set(n, similarity);
  // Exact scores for all of them: what comes near by its vector may hold some of the words too.
  const wordless = [...near.keys()].filter((n) => !lexical.has(n));
  if (plan.kind === 'words' && wordless.length > 0) keep(lexicalOf(generation, plan.rank, wordless), measure);
  return byScore(generation, lexical, dense, builtIn(generation) ? builtInWeight : denseWeight);
}

/** Row numbers of the products that a filter lets through. */
export function allowedProducts(generation: Generation, filter: Condition): number[] {
  return generation.column<number>(`SELECT p.n FROM product p WHERE ${filter.sql}`, ...filter.values);
}

function byScore(
  generation: Generation,
  lexical: ReadonlyMap<number, number>,
  dense: ReadonlyMap<number, number>,
  weight: number,
): Ranked[] {
  const scaled = minMax(dense.values());
  const numbers = [...new Set([...lexical.keys(), ...dense.keys()])];
  const unavailable = new Set(
    generation.column<number>(
      `SELECT n FROM product WHERE buyable = 0 AND n IN (SELECT value FROM json_each(?))`,
      JSON.stringify(numbers),
    ),
  );
  return numbers
    .map((n) => {
      const words = lexical.get(n);
      const similarity = dense.get(n);
      const fused =
        (1 - weight) * (words ?? 0) + weight * (similarity === undefined ? 0 : scaled(similarity));
      return {
        n,
        score: unavailable.has(n) ? fused * outOfStockFactor : fused,
        ...(words === undefined ? {} : { lexical: words }),
        ...(similarity === undefined ? {} : { dense: Math.max(0, similarity) }),
      };
    })
    .sort((left, right) => right.score - left.score || left.n - right.n);
}

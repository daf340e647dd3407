/** Candidates of words and of vectors, scored by one formula: `(1-w)·bm25 / Σ(2.2·idf) + w·minmax(cosine)`. */
import { nearestProducts, similarityOf } from './dense-search.ts';
import type { Condition } from './filter-sql.ts';
import type { Generation } from './generation.ts';
import type { MatchPlan } from './match-plan.ts';

export type Ranked = { n: number; score: number; lexical?: number; dense?: number };

const fewestCandidates = 100;
/** Column weights: title, brand, category, attributes, tags, description. */
const columnWeights = '4.0, 2.0, 2.0, 1.5, 1.5, 1.0';
const denseWeight = 0.3;
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

/** Best first: those that must match, ranked by all the words. */
function lexicalCandidates(
  generation: Generation,
  plan: Extract<MatchPlan, { kind: 'words' }>,
  options: { filter: Condition | undefined; limit: number; all: boolean },
): LexicalRow[] {
  const filter = and(options.filter);
  const sql = (must: string) =>
    `SELECT w.rowid AS n, bm25(words, ${columnWeights}) AS bm25 FROM words w CROSS JOIN product p ON p.n = w.rowid
     WHERE words MATCH ?${must}${filter.sql} ORDER BY bm25 LIMIT ${options.limit}`;
  if (options.all) return generation.rows<LexicalRow>(sql(''), plan.rank, ...filter.values);
  return generation.rows<LexicalRow>(
    sql(' AND w.rowid IN (SELECT rowid FROM words WHERE words MATCH ?)'),
    plan.rank,
    plan.must,
    ...filter.values,
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
};

/** Similarity from which a product may be shown for its vector alone, where no word of the question meets it. */
export const strongSimilarity = 0.45;

export function rankProducts(options: RankOptions): Ranked[] {
  const { generation, plan, vector, filter, depth } = options;
  const candidates = Math.max(fewestCandidates, options.limit);
  if (plan.kind === 'everything') return [];
  const lexical = new Map<number, number>();
  if (plan.kind === 'words') {
    const rows = lexicalCandidates(generation, plan, { filter, limit: candidates, all: false });
    if (depth === 'candidates' && rows.length < candidates) {
      rows.push(...lexicalCandidates(generation, plan, { filter, limit: candidates, all: true }));
    }
    for (const row of rows)
      lexical.set(row.n, Math.min(1, Math.max(0, -row.bm25 / Math.max(plan.most, 1e-9))));
  }
  if (vector === undefined) return byScore(generation, lexical, new Map(), 0);
  const among = filter === undefined ? undefined : allowedProducts(generation, filter);
  const near = nearestProducts(generation, vector, among);
  const known = similarityOf(generation, vector, [...lexical.keys()]);
  for (const [n, similarity] of near) {
    const shown = depth === 'candidates' || (plan.kind === 'nothing' && similarity >= strongSimilarity);
    if (shown) known.set(n, similarity);
  }
  return byScore(generation, lexical, known, builtIn(generation) ? builtInWeight : denseWeight);
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

/**
 * How good a ranking is by human judgements. nDCG is Järvelin and Kekäläinen's (2002) with linear gains; the condensed list is
 * Sakai's (2007); the interval is a percentile bootstrap over queries, the paired test a sign-flip randomisation test.
 */

/** Of each query, the label of each judged product. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, string>>;
/** Of each query, product ids, best first. */
export type Run = ReadonlyMap<string, readonly string[]>;

export type Grading = { gains: Readonly<Record<string, number>>; relevant: readonly string[] };

/** Substitutes count a little, complements hardly, as in the Shopping Queries paper (Reddy et al. 2022). */
export const esciGrading: Grading = { gains: { E: 1, S: 0.1, C: 0.01, I: 0 }, relevant: ['E'] };

export const metricNames = ['ndcg10', 'condensed10', 'recall100', 'mrr10', 'judged10', 'noHit'] as const;
export type MetricName = (typeof metricNames)[number];
/** A metric is absent where it is not defined: no product of the query was judged relevant. */
export type QueryScore = Partial<Record<MetricName, number>>;

function dcg(gains: readonly number[]): number {
  return gains.slice(0, 10).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

export function scoreQuery(
  ranked: readonly string[],
  judged: ReadonlyMap<string, string>,
  grading: Grading,
): QueryScore {
  const gainOf = (id: string) => grading.gains[judged.get(id) ?? ''] ?? 0;
  const ideal = dcg([...judged.keys()].map(gainOf).toSorted((left, right) => right - left));
  const score: QueryScore = {
    judged10: ranked.slice(0, 10).filter((id) => judged.has(id)).length / 10,
    noHit: ranked.length === 0 ? 1 : 0,
  };
  if (ideal > 0) {
    score.ndcg10 = dcg(ranked.slice(0, 10).map(gainOf)) / ideal;
    score.condensed10 = dcg(ranked.filter((id) => judged.has(id)).map(gainOf)) / ideal;
  }
  const relevant = new Set(
    [...judged].filter(([, label]) => grading.relevant.includes(label)).map(([id]) => id),
  );
  if (relevant.size > 0) {
    score.recall100 = ranked.slice(0, 100).filter((id) => relevant.has(id)).length / relevant.size;
    const first = ranked.slice(0, 10).findIndex((id) => relevant.has(id));
    score.mrr10 = first < 0 ? 0 : 1 / (first + 1);
  }
  return score;
}

/** A query that the run leaves out has found nothing. */
export function scoreRun(run: Run, judgements: Judgements, grading: Grading): Map<string, QueryScore> {
  return new Map(
    [...judgements].map(([query, judged]) => [query, scoreQuery(run.get(query) ?? [], judged, grading)]),
  );
}

export function meanOf(scores: ReadonlyMap<string, QueryScore>, metric: MetricName): number {
  const values = valuesOf(scores, metric);
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function valuesOf(scores: ReadonlyMap<string, QueryScore>, metric: MetricName): number[] {
  return [...scores.values()].map((score) => score[metric]).filter((value) => value !== undefined);
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bounds of the mean that hold 95 % of resamples of the queries. */
export function bootstrap95(
  scores: ReadonlyMap<string, QueryScore>,
  metric: MetricName,
  resamples = 2000,
): { low: number; high: number } {
  const values = valuesOf(scores, metric);
  const random = randomFrom(7);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let index = 0; index < values.length; index += 1) {
      sum += values[Math.floor(random() * values.length)] ?? 0;
    }
    return sum / Math.max(1, values.length);
  }).sort((left, right) => left - right);
  return {
    low: means[Math.floor(0.025 * resamples)] ?? 0,
    high: means[Math.floor(0.975 * resamples) - 1] ?? 0,
  };
}

/** Probability of a difference of means as large as this one if signs were chance; two-sided. */
export function pairedP(
  one: ReadonlyMap<string, QueryScore>,
  other: ReadonlyMap<string, QueryScore>,
  metric: MetricName,
  flips = 5000,
): number {
  const differences = [...one].flatMap(([query, score]) => {
    const left = score[metric];
    const right = other.get(query)?.[metric];
    return left === undefined || right === undefined ? [] : [right - left];
  });
  const observed = Math.abs(differences.reduce((sum, value) => sum + value, 0));
  const random = randomFrom(11);
  let asLarge = 0;
  for (let flip = 0; flip < flips; flip += 1) {
    const sum = differences.reduce((total, value) => total + (random() < 0.5 ? value : -value), 0);
    if (Math.abs(sum) >= observed - 1e-12) asLarge += 1;
  }
  return (1 + asLarge) / (flips + 1);
}

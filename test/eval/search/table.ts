import {
  bootstrap95,
  type MetricName,
  meanOf,
  metricNames,
  pairedP,
  type QueryScore,
} from './ranking-metrics.ts';

export type ScoredRun = {
  system: string;
  queries: string;
  /** The run it is tested against; else the first. */
  against?: string;
  scores: ReadonlyMap<string, QueryScore>;
};

export type Row = {
  system: string;
  queries: string;
  n: number;
  means: Record<MetricName, number>;
  ndcg10: { low: number; high: number };
  /** Against the first run of the same queries, or against the one it names. */
  p?: number;
  against?: string;
};

/** Runs of one query set; the first is what the others are tested against, unless they name another. */
export function rowsOf(runs: readonly ScoredRun[]): Row[] {
  const [first] = runs;
  return runs.map((run) => {
    const baseline = runs.find(({ system }) => system === run.against) ?? first;
    return rowOf(run, baseline);
  });
}

function rowOf(run: ScoredRun, baseline: ScoredRun | undefined): Row {
  return {
    system: run.system,
    queries: run.queries,
    n: run.scores.size,
    means: Object.fromEntries(metricNames.map((name) => [name, meanOf(run.scores, name)])) as Record<
      MetricName,
      number
    >,
    ndcg10: bootstrap95(run.scores, 'ndcg10'),
    ...(baseline === undefined || baseline === run
      ? {}
      : { p: pairedP(baseline.scores, run.scores, 'ndcg10') }),
    ...(run.against === undefined ? {} : { against: run.against }),
  };
}

export function tableOf(rows: readonly Row[]): string {
  const head =
    '| system | queries | nDCG@10 [95 %] | condensed | R@100 | MRR@10 | judged@10 | no hit | p |\n|---|---|---|---|---|---|---|---|---|';
  const lines = rows.map(({ system, queries, n, means, ndcg10, p, against }) => {
    const three = (value: number) => value.toFixed(3);
    return `| ${[
      system,
      `${queries} (${n})`,
      `${means.ndcg10.toFixed(4)} [${three(ndcg10.low)}, ${three(ndcg10.high)}]`,
      means.condensed10.toFixed(4),
      three(means.recall100),
      three(means.mrr10),
      three(means.judged10),
      three(means.noHit),
      p === undefined ? '' : `${p.toFixed(4)}${against === undefined ? '' : ` to ${against}`}`,
    ].join(' | ')} |`;
  });
  return [head, ...lines].join('\n');
}

import { expect, test } from 'vitest';
import { isMet, type Measure, wilson95 } from './measure.ts';
import {
  bootstrap95,
  esciGrading,
  meanOf,
  pairedP,
  type QueryScore,
  scoreQuery,
  scoreRun,
} from './search/ranking-metrics.ts';

const judged = new Map([
  ['a', 'E'],
  ['b', 'S'],
  ['c', 'E'],
  ['d', 'I'],
]);

test('nDCG has linear gains and an ideal of all judged products', () => {
  const score = scoreQuery(['b', 'x', 'a'], judged, esciGrading);

  const ideal = 1 + 1 / Math.log2(3) + 0.1 / Math.log2(4);
  expect(score.ndcg10).toBeCloseTo((0.1 + 1 / Math.log2(4)) / ideal, 10);
  expect(score.condensed10).toBeCloseTo((0.1 + 1 / Math.log2(3)) / ideal, 10);
  expect(score).toMatchObject({ recall100: 0.5, mrr10: 1 / 3, judged10: 0.2, noHit: 0 });
});

test('a query that a run leaves out has found nothing, and one without a right answer is not asked for it', () => {
  const judgements = new Map([
    ['q1', judged],
    ['q2', new Map([['z', 'I']])],
  ]);

  const scores = scoreRun(new Map([['q2', ['z']]]), judgements, esciGrading);

  expect(scores.get('q1')).toMatchObject({ ndcg10: 0, recall100: 0, noHit: 1 });
  expect(scores.get('q2')).toEqual({ judged10: 0.1, noHit: 0 });
  expect(meanOf(scores, 'ndcg10')).toBe(0);
});

function scores(values: readonly number[]): Map<string, QueryScore> {
  return new Map(values.map((ndcg10, index) => [`q${index}`, { ndcg10 }]));
}

test('the paired test sees a steady gain and no gain in noise', () => {
  const before = Array.from({ length: 60 }, (_, index) => (index % 7) / 10);
  const steady = before.map((value) => value + 0.05);
  const noise = before.map((value, index) => value + (index % 2 === 0 ? 0.05 : -0.05));

  expect(pairedP(scores(before), scores(steady), 'ndcg10')).toBeLessThan(0.001);
  expect(pairedP(scores(before), scores(noise), 'ndcg10')).toBeGreaterThan(0.5);
});

test('the bootstrap interval holds the mean and narrows with more queries', () => {
  const values = (n: number) => scores(Array.from({ length: n }, (_, index) => (index % 11) / 10));

  const few = bootstrap95(values(22), 'ndcg10');
  const many = bootstrap95(values(880), 'ndcg10');

  expect(few.low).toBeLessThan(0.5);
  expect(few.high).toBeGreaterThan(0.5);
  expect(many.high - many.low).toBeLessThan((few.high - few.low) / 3);
});

test('Wilson’s interval of nothing wrong in 100 still allows for 3.7 %', () => {
  expect(wilson95(0, 100).low).toBe(0);
  expect(wilson95(0, 100).high).toBeCloseTo(0.037, 3);
  expect(wilson95(50, 100).low).toBeCloseTo(0.404, 3);
});

test('a bound is met or not by the share, and none means none', () => {
  const measure = (hits: number, wanted: Measure['wanted']): Measure => ({
    part: 'p',
    what: 'w',
    hits,
    of: 100,
    wanted,
    misses: [],
  });

  expect([isMet(measure(2, { atMost: 0.02 })), isMet(measure(3, { atMost: 0.02 }))]).toEqual([true, false]);
  expect([isMet(measure(95, { atLeast: 0.95 })), isMet(measure(94, { atLeast: 0.95 }))]).toEqual([
    true,
    false,
  ]);
  expect([isMet(measure(1, 'none')), isMet(measure(99, 'all'))]).toEqual([false, false]);
});

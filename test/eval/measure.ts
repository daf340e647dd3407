/** What an evaluation measures: so many of so many, against a bound, with examples of what went wrong. */

export type Miss = { asked: string; said: string; shown: string; why: string };

export type Measure = {
  /** "liar", "attacks", "models". */
  part: string;
  /** A claim a reader can check: "lies shown", "off-topic redirected". */
  what: string;
  hits: number;
  of: number;
  /** The share that is wanted; `none` allows no hit at all. */
  wanted: 'none' | 'all' | { atMost: number } | { atLeast: number };
  misses: Miss[];
};

/** Wilson's score interval for a proportion at 95 % (Wilson 1927), as shares in [0, 1]; of nothing it is [0, 1]. */
export function wilson95(hits: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const z = 1.959964;
  const share = hits / of;
  const middle = share + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
}

export function isMet({ hits, of, wanted }: Measure): boolean {
  if (wanted === 'none') return hits === 0;
  if (wanted === 'all') return hits === of;
  return 'atMost' in wanted ? hits <= wanted.atMost * of : hits >= wanted.atLeast * of;
}

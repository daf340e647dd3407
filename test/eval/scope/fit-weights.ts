/** Logistic regression by gradient descent (AdaGrad), with a penalty on the squares of the weights: what each sign says. */

export type Labelled = { signs: readonly number[]; isAway: boolean };
/** Log-odds = start + Σ weights · signs. */
export type Fitted = { start: number; weights: number[] };

const rounds = 4000;
const rate = 0.1;
/** As scikit-learn's `1 / C`, of signs in units of their standard deviation. */
const penalty = 3;

export function fitWeights(rows: readonly Labelled[]): Fitted {
  const signs = rows[0]?.signs.length ?? 0;
  const means = columns(signs, (at) => mean(rows.map((row) => row.signs[at] ?? 0)));
  const spreads = columns(signs, (at) => {
    const variance = mean(rows.map((row) => ((row.signs[at] ?? 0) - (means[at] ?? 0)) ** 2));
    return Math.sqrt(variance) || 1;
  });
  const scaled = rows.map(({ signs, isAway }) => ({
    values: [1, ...signs.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1))],
    target: Number(isAway),
  }));
  const weights = new Array<number>(signs + 1).fill(0);
  const sums = new Array<number>(signs + 1).fill(1e-6);
  for (let round = 0; round < rounds; round += 1) {
    const gradients = weights.map((weight, at) => (at === 0 ? 0 : penalty * weight));
    for (const { values, target } of scaled) {
      const error = 1 / (1 + Math.exp(-dot(weights, values))) - target;
      values.forEach((value, at) => {
        gradients[at] = (gradients[at] ?? 0) + error * value;
      });
    }
    gradients.forEach((gradient, at) => {
      sums[at] = (sums[at] ?? 0) + gradient ** 2;
      weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(sums[at] ?? 1);
    });
  }
  const [first = 0, ...rest] = weights;
  const unscaled = rest.map((weight, at) => weight / (spreads[at] ?? 1));
  return { start: first - dot(unscaled, means), weights: unscaled };
}

const columns = (count: number, columnAt: (at: number) => number): number[] =>
  Array.from({ length: count }, (_, at) => columnAt(at));
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);

/** Learns from the examples: multinomial logistic regression by AdaGrad (Duchi et al., 2011), the same weights for the same examples. */
import type { Example } from './examples.ts';
import { type Features, featuresOf, wordsMarked, wordsOf } from './features.ts';
import { besideOrder, type Kind, kinds, type Moment } from './kind.ts';
import type { Weights } from './weights.ts';

type Learning = Weights & { values: Float32Array };
type Lesson = { features: Features; kind: number };

const rounds = 10;
const rate = 0.2;
/** What a feature's gradients are taken to have summed to before the first. */
const start = 1e-4;
/** A feature of fewer lessons teaches nothing about the next message. */
const fewest = 4;

/** What may be said at any time: the moment it stands with in the examples says little about it. */
const anyTime: ReadonlySet<Kind> = new Set([...besideOrder, 'view']);
/** In so many of these it is learnt at another moment too: oftener, and every strange word would ask for something else. */
const elsewhen = 0.25;
const otherMoments: readonly Moment[] = ['start', 'shown', 'offered', 'which', 'cart', 'sum'];

export function learn(examples: readonly Example[]): Weights {
  const random = lottery();
  const lessons = examples.flatMap((example) => lessonsOf(example, random));
  const seen = new Map<number, number>();
  for (const { features } of lessons)
    for (const key of features.keys()) seen.set(key, (seen.get(key) ?? 0) + 1);
  const keys = [...seen].filter(([, count]) => count >= fewest).map(([key]) => key);
  const values = new Float32Array(keys.length * kinds.length);
  const weights = { rows: new Map(keys.map((key, at) => [key, at * kinds.length])), values, scale: 1 };
  const sums = new Float32Array(values.length).fill(start);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(lessons, random);
    for (const lesson of lessons) study(lesson, weights, sums);
  }
  return weights;
}

/** As it is marked, and as it is read where nobody marks anything; what may be said at any time, at another time too. */
function lessonsOf({ moment, kind, text }: Example, random: () => number): Lesson[] {
  const asked = /[?¿]/.test(text);
  const marked = wordsMarked(text);
  const plain = wordsOf(text.replace(/[[\]{}]/g, ' '), () => undefined);
  const other = otherMoments[Math.floor(random() * otherMoments.length)] ?? 'start';
  const at = (words: string[], when: Moment): Lesson => ({
    features: featuresOf(words, { asked, moment: when }),
    kind: kinds.indexOf(kind),
  });
  return [
    at(marked, moment),
    at(plain, moment),
    ...(anyTime.has(kind) && random() < elsewhen ? [at(random() < 0.5 ? marked : plain, other)] : []),
  ];
}

function study({ features, kind }: Lesson, { rows, values, scale }: Learning, sums: Float32Array): void {
  const errors = probabilities({ rows, values, scale }, features);
  errors[kind] = (errors[kind] ?? 0) - 1;
  for (const [key, value] of features) {
    const row = rows.get(key);
    if (row === undefined) continue;
    for (let at = 0; at < kinds.length; at += 1) {
      const gradient = (errors[at] ?? 0) * value;
      const sum = (sums[row + at] ?? 0) + gradient * gradient;
      sums[row + at] = sum;
      values[row + at] = (values[row + at] ?? 0) - (rate * gradient) / Math.sqrt(sum);
    }
  }
}

/** How likely each kind is, in the order of `kinds`; they sum to 1. */
export function probabilities({ rows, values, scale }: Weights, features: Features): Float64Array {
  const scores = new Float64Array(kinds.length);
  for (const [key, value] of features) {
    const row = rows.get(key);
    if (row === undefined) continue;
    for (let at = 0; at < scores.length; at += 1) {
      scores[at] = (scores[at] ?? 0) + (values[row + at] ?? 0) * value * scale;
    }
  }
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Numbers in [0, 1), the same ones each time (Numerical Recipes' linear congruential generator). */
function lottery(): () => number {
  let seed = 7;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

function shuffle(lessons: Lesson[], random: () => number): void {
  for (let at = lessons.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [lessons[at], lessons[other]];
    if (one !== undefined && two !== undefined) [lessons[at], lessons[other]] = [two, one];
  }
}

/** How well weights tell the kinds of examples that they were not learnt from. */
import type { Example } from './examples.ts';
import { featuresOf, wordsMarked } from './features.ts';
import { kinds } from './kind.ts';
import { probabilities } from './learn.ts';
import type { Weights } from './weights.ts';

export type Judged = { right: number; of: number; sure: number; sureRight: number };

/** More likely than this is sure. */
const sureAt = 0.8;

export function judgeOn(examples: readonly Example[], weights: Weights): Judged {
  const judged = examples.map(({ moment, kind, text }) => {
    const features = featuresOf(wordsMarked(text), { asked: /[?¿]/.test(text), moment });
    const likely = probabilities(weights, features);
    const most = Math.max(...likely);
    return { isRight: kinds[likely.indexOf(most)] === kind, isSure: most > sureAt };
  });
  const count = (test: (one: (typeof judged)[number]) => boolean) => judged.filter(test).length;
  return {
    right: count(({ isRight }) => isRight),
    of: judged.length,
    sure: count(({ isSure }) => isSure),
    sureRight: count(({ isRight, isSure }) => isRight && isSure),
  };
}

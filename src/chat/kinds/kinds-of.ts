/** The door: what a message does, as far as examples of such messages tell. */
import { featureOfWord, featuresOf, type WordInShop, wordsOf } from './features.ts';
import { type Kind, kinds, type Moment } from './kind.ts';
import { probabilities } from './learn.ts';
import { learntWeights } from './weights.ts';

/** How likely each kind is; they sum to 1. */
export type KindsOf = Readonly<Record<Kind, number>>;

export function kindsOf(text: string, said: { moment: Moment; inShop: WordInShop }): KindsOf {
  const asked = /[?¿]/.test(text);
  const features = featuresOf(wordsOf(text, said.inShop), { asked, moment: said.moment });
  const likely = probabilities(learntWeights(), features);
  return Object.fromEntries(kinds.map((kind, at) => [kind, likely[at] ?? 0])) as KindsOf;
}

/** Whether a folded word stands in messages of all kinds of shops: "tell", "list"; as far as the examples hold it. */
export function isSaidAnywhere(folded: string): boolean {
  return learntWeights().rows.has(featureOfWord(folded));
}

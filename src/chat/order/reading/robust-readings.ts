/** Readings of a sentence that grammar alone makes no sense of: without the words that say nothing of the shop. */

import type { Draft } from '../cart/draft.ts';
import { candidatesFor } from '../names/candidates.ts';
import { findExtra } from '../names/choose-extras.ts';
import type { Likely } from '../names/kind-cost.ts';
import { likelyGoods, withKnownNames } from './likely-goods.ts';
import type { Sentence } from './parse-acts.ts';
import type { Reading } from './read-sentence.ts';
import { simulate } from './weigh.ts';

/** Who puts goods in the cart is likelier than this to do so, whatever stands beside their names. */
const leastOfOrdering = 0.4;

/** The readings without what is no part of a name, and what the sentence most likely does. */
export function robustReadings(
  draft: Draft,
  { readings, words }: Pick<Sentence, 'words'> & { readings: readonly Reading[] },
  likely: Likely,
): Reading[] {
  // "La ensalada llegó caliente": what names goods and hardly orders them is left to others.
  const mayOrder = likely.kinds.add + likely.kinds.take + likely.kinds.count > leastOfOrdering;
  const cut = readings
    .flatMap((reading) => withKnownNames(reading, words, likely) ?? [])
    .filter(({ acts }) => mayOrder || acts.every(({ kind }) => kind !== 'add'));
  return [...cut, ...likelyGoods(words, likely)].filter(
    (reading) => !isPartly(draft, reading, words, likely),
  );
}

/** Whether a word that such a reading leaves out is an extra of what it asks for. */
function isPartly(draft: Draft, { acts }: Reading, words: Sentence['words'], { marks }: Likely): boolean {
  const { language } = draft.context;
  const left = words.filter((_, at) => marks[at] === undefined);
  return acts.some(
    (act) =>
      act.kind === 'add' &&
      candidatesFor(draft, act.item.words).some(
        ({ product }) =>
          product.extras.length > 0 &&
          left.some(({ text }) => findExtra(product, text, language) !== undefined),
      ),
  );
}

/** What is answered where the catalogue knows nothing of the name that was heard. */
const unheard: ReadonlySet<string> = new Set(['not_found', 'ask_meant', 'unknown_extra']);

export function isUnderstood(draft: Draft, best: Reading | undefined): boolean {
  if (best === undefined || best.acts.length === 0) return false;
  const { draft: tried, refused } = simulate(draft, best.acts);
  return refused === 0 && !tried.news.some(({ kind }) => unheard.has(kind));
}

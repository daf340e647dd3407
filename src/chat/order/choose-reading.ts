import { candidatesFor } from './candidates.ts';
import { findExtra } from './choose-extras.ts';
import type { Draft } from './draft.ts';
import { Ground } from './ground.ts';
import { type Likely, likelyKinds, unlikely } from './kind-cost.ts';
import { likelyGoods, withKnownNames } from './likely-goods.ts';
import { likelyReadings } from './likely-readings.ts';
import type { OrderAct } from './order-act.ts';
import type { Sentence } from './parse-acts.ts';
import { type Reading, readSentence } from './read-sentence.ts';
import { simulate, weighed } from './weigh.ts';

/** A reading that costs less explains every word, and needs nobody's example. */
const clear = 0.7;

/** The acts of a sentence: of all its readings those that make most sense of it; none when it is best left to others. */
export function chooseReading(draft: Draft, said: Sentence): OrderAct[] {
  const { before, sentence, words, finished } = said;
  const { language } = draft.context;
  const { pending } = draft.context.state;
  // What was asked for in the same breath is there already, unless it may answer what waits.
  const isDone = before.length > 0 && (pending === undefined || pending.kind === 'more');
  const now = isDone ? simulate(draft, before).draft : draft;
  const readings = readSentence(words, { text: sentence, language, ground: new Ground(now) });
  const ranked = weighed(
    now,
    readings.map(({ acts, cost }) => ({ acts: finished(acts), cost })),
  );
  const [best] = ranked;
  if (best !== undefined && best.acts.length > 0 && best.cost < clear) return best.acts;
  const likely = likelyKinds(now, sentence);
  const robust = isUnderstood(now, best)
    ? []
    : robustly(readings, words, likely).filter((reading) => !isPartly(now, reading, words, likely));
  const others = weighed(now, [
    ...likelyReadings(said, likely, isOneShown(now)),
    ...robust.map(({ acts, cost }) => ({ acts: finished(acts), cost })),
  ]);
  const [likeliest] = [...ranked, ...others]
    .map(({ acts, cost }) => ({ acts, cost: cost + unlikely(acts, likely) }))
    .toSorted((one, other) => one.cost - other.cost);
  return likeliest?.acts ?? [];
}

/** Where names were not heard: the readings without what is no part of a name, and what the sentence most likely does. */
function robustly(readings: readonly Reading[], words: Sentence['words'], likely: Likely): Reading[] {
  const cut = readings.flatMap((reading) => withKnownNames(reading, words, likely) ?? []);
  return [...cut, ...likelyGoods(words, likely)];
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

function isUnderstood(draft: Draft, best: Reading | undefined): boolean {
  if (best === undefined || best.acts.length === 0) return false;
  const { draft: tried, refused } = simulate(draft, best.acts);
  return refused === 0 && !tried.news.some(({ kind }) => unheard.has(kind));
}

const isOneShown = ({ state }: Draft): boolean => state.focus !== undefined || state.shown.length === 1;

/** Readings of a sentence that grammar alone makes no sense of: without the words that say nothing of the shop. */
import { candidatesFor } from './candidates.ts';
import { findExtra } from './choose-extras.ts';
import type { Draft } from './draft.ts';
import { Ground } from './ground.ts';
import type { Likely } from './kind-cost.ts';
import { denies, likelyGoods, withKnownNames } from './likely-goods.ts';
import type { Sentence } from './parse-acts.ts';
import { type Reading, readSentence } from './read-sentence.ts';
import { simulate } from './weigh.ts';

const longestLead = 4;
/** What each word left out before what is read costs, and where a mark parts it from that. */
const ofLead = 0.15;
const ofParted = 0.05;

/** The readings without what is no part of a name, those of what stands behind an exclamation, and what the sentence most likely does. */
export function robustReadings(
  draft: Draft,
  { readings, ...said }: Pick<Sentence, 'words' | 'sentence'> & { readings: readonly Reading[] },
  likely: Likely,
): Reading[] {
  const { words } = said;
  const cut = readings.flatMap((reading) => withKnownNames(reading, words, likely) ?? []);
  return [...cut, ...behindLead(draft, said, likely), ...likelyGoods(words, likely)].filter(
    (reading) => !isPartly(draft, reading, words, likely),
  );
}

/** "Mira, casi mejor la de 65", "ugh actually I want both": what is said behind words that say nothing of the shop. */
function behindLead(
  draft: Draft,
  { words, sentence }: Pick<Sentence, 'words' | 'sentence'>,
  { marks }: Likely,
): Reading[] {
  const readings: Reading[] = [];
  for (let lead = 1; lead <= Math.min(longestLead, words.length - 1); lead += 1) {
    const last = words[lead - 1];
    if (last === undefined || marks[lead - 1] !== undefined || last.number !== undefined) break;
    if (denies.test(last.folded)) break;
    const behind = readSentence(words.slice(lead), {
      text: sentence,
      language: draft.context.language,
      ground: new Ground(draft),
    });
    const isParted = (words[lead]?.before ?? '') !== '';
    for (const { acts, cost } of behind) {
      if (acts.length > 0) readings.push({ acts, cost: cost + lead * (isParted ? ofParted : ofLead) });
    }
  }
  return readings;
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

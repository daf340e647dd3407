import type { Draft } from './draft.ts';
import { Ground } from './ground.ts';
import type { OrderAct } from './order-act.ts';
import type { Sentence } from './parse-acts.ts';
import { readSentence } from './read-sentence.ts';
import { simulate, weighed } from './weigh.ts';

/** The acts of a sentence: of all its readings those that make most sense of it; none when it is best left to others. */
export function chooseReading(draft: Draft, { before, sentence, words, finished }: Sentence): OrderAct[] {
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
  return ranked[0]?.acts ?? [];
}

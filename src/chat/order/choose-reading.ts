import type { Draft } from './draft.ts';
import { Ground } from './ground.ts';
import type { OrderAct } from './order-act.ts';
import type { Sentence } from './parse-acts.ts';
import { readSentence } from './read-sentence.ts';
import { weighed } from './weigh.ts';

/** The acts of a sentence: of all its readings those that make most sense of it; none when it is best left to others. */
export function chooseReading(draft: Draft, { sentence, words, finished }: Sentence): OrderAct[] {
  const { language } = draft.context;
  const readings = readSentence(words, { text: sentence, language, ground: new Ground(draft) });
  const ranked = weighed(
    draft,
    readings.map(({ acts, cost }) => ({ acts: finished(acts), cost })),
  );
  return ranked[0]?.acts ?? [];
}

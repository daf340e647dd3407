/** "My brother says to put cheese on his": what is told of somebody's wish, and whose "his" is then. */
import type { Ground } from '../names/ground.ts';
import type { OrderAct } from '../said/order-act.ts';
import { emptyItem } from '../said/read-item.ts';
import { wisherIn, wishTold } from '../said/somebody.ts';
import type { Word } from '../said/words.ts';
import { type Reading, readSentence } from './read-sentence.ts';

type SentenceContext = Parameters<typeof readSentence>[1];

/** Readings of what somebody is said to want, as if it were asked for directly. */
export function wishReadings(words: readonly Word[], context: SentenceContext): Reading[] {
  const told = wishTold(words);
  return told === undefined ? [] : readSentence(told.wish, context);
}

/** "His" and "la suya" are of the person whom the sentence begins with, where something was ordered for them. */
export function ofWisher(acts: OrderAct[], words: readonly Word[], ground: Ground): OrderAct[] {
  const whom = wisherIn(words);
  if (whom === undefined) return acts;
  const reference = { kind: 'whose' as const, whom };
  if (ground.linesOf({ ...emptyItem(), reference }).length === 0) return acts;
  return acts.map((act) =>
    act.kind === 'extras' && act.target?.reference?.kind === 'whose' && act.target.reference.whom === 'him'
      ? { ...act, target: { ...act.target, reference } }
      : act,
  );
}

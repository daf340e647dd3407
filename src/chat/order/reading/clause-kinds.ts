/** A clause beside others, by what people do who say such things: "ya ta todo", before "lo recojo yo". */

import type { Ground } from '../names/ground.ts';
import type { OrderAct } from '../said/order-act.ts';
import { type Word, written } from '../said/words.ts';
import type { ClauseReading } from './clause.ts';

/** Less likely than this, nobody is taken to mean it. */
const leastLikely = 0.75;
/** More than grammar that explains the words, less than passing over them. */
const cost = 0.45;
/** A longer clause says more than that. */
const mostWords = 9;

const acts: readonly { kind: 'done' | 'pickup'; act: OrderAct }[] = [
  { kind: 'done', act: { kind: 'done' } },
  { kind: 'pickup', act: { kind: 'delivery', method: 'pickup' } },
];

export function learntClause(
  words: readonly Word[],
  { text, ground }: { text: string; ground: Ground },
): ClauseReading[] {
  if (!ground.hasLines || words.length > mostWords || words.some(({ number }) => number !== undefined))
    return [];
  const { kinds, goods, options } = ground.likely(written(words, text));
  if (goods.length + options.length > 0) return [];
  return acts
    .filter(({ kind }) => kinds[kind] > leastLikely)
    .map(({ act }) => ({ acts: [act], cost, mode: undefined }));
}

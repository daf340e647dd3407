/** "¿Cuándo volverá a haber?", "when will it be back?": of what is spoken of, or of those shown that are sold out. */

import type { Message } from './message.ts';
import { isForeignTask, isTampering } from './off-topic.ts';
import type { ReferenceContext } from './references.ts';
import { asksReturn } from './return-words.ts';
import { spokenOf } from './spoken-of.ts';
import type { Understanding } from './understanding.ts';

/** Undefined where it is asked of goods by their name: which those are is found as for any question. */
export function returnOf(
  { folded, mentions }: Message,
  context: ReferenceContext,
): Understanding | undefined {
  if (!asksReturn.test(folded) || mentions.length > 0) return undefined;
  if (isForeignTask(folded) || isTampering(folded)) return undefined;
  const { focus } = context.state;
  const only = focus ?? context.pageProductId;
  if (only !== undefined) return of(only);
  const spoken = spokenOf(context);
  const gone = spoken.filter(({ availability }) => availability === 'out_of_stock');
  const [first, ...more] = (gone.length > 0 ? gone : spoken).slice(0, mostTold);
  if (first === undefined) return undefined;
  return more.length === 0
    ? of(first.id)
    : {
        intent: 'compare',
        productIds: [first, ...more].map(({ id }) => id),
        words: [],
        restock: true,
      };
}

const mostTold = 4;

const of = (productId: string): Understanding => ({
  intent: 'ask_product',
  productId,
  aspect: { asks: 'restock', words: [] },
});

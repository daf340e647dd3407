/** What becomes of a message that names goods in full and that nothing else made sense of. */
import { aspectOf, aspectWords } from './aspect-of.ts';
import { namedInFull } from './full-names.ts';
import type { Message } from './message.ts';
import { isNoShops } from './off-topic.ts';
import type { ReferenceContext } from './references.ts';
import { taskOf } from './task-words.ts';
import type { Understanding } from './understanding.ts';

/** Goods of this shop are named in full: never sent away, nor asked which, but for work that is no shop's. */
export function aboutNamed(
  { text, folded }: Message,
  found: Understanding,
  context: ReferenceContext,
): Understanding {
  const isOpen = found.intent === 'find' && (found.worldly === true || found.question === true);
  if (found.intent !== 'off_topic' && found.intent !== 'unclear' && !isOpen) return found;
  if (isNoShops(text, folded) || taskOf(folded)?.kind === 'makes') return found;
  const [named, ...others] = namedInFull(text, context);
  if (named === undefined || others.length > 0) return found;
  const aspect = { asks: aspectOf(folded), words: aspectWords(text, context.language) };
  return { intent: 'ask_product', productId: named.productId, aspect };
}

/** "Actually I want both", after one thing took the place of another: what went comes back beside it. */
import type { CartLine } from '../../../protocol.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import { isChoosing } from '../said/choosing.ts';
import { cuesAt } from '../said/cues.ts';
import type { OrderAct } from '../said/order-act.ts';
import { emptyItem } from '../said/read-item.ts';
import { said, type Word } from '../said/words.ts';

const both = /^(?:both(?: of them)?|l[oa]s dos|amb[oa]s|tod[oa]s dos)$/;
const leads: ReadonlySet<string> = new Set(['filler', 'lead', 'put', 'wish', 'better', 'become', 'revise']);

/** The one line that a message put another in place of. */
function replacedIn({ cartBefore, cart }: Pick<Draft, 'cartBefore' | 'cart'>): CartLine | undefined {
  const [before, now] = [openLines({ cart: cartBefore }), openLines({ cart })];
  const sameGoods = (one: CartLine, other: CartLine) =>
    one.productId === other.productId &&
    one.variantId === other.variantId &&
    String(one.extras ?? []) === String(other.extras ?? []);
  const went = before.filter((line) => !now.some((other) => sameGoods(line, other)));
  const came = now.filter((line) => !before.some((other) => sameGoods(line, other)));
  return went.length === 1 && came.length === 1 ? went[0] : undefined;
}

/** Kept for the next message. */
export function setReplaced(draft: Draft): void {
  const { replaced: _, ...memory } = memoryOf(draft.state);
  const replaced = replacedIn(draft);
  draft.state = { ...draft.state, order: { ...memory, ...(replaced === undefined ? {} : { replaced }) } };
}

export function bothMeant(draft: Draft, words: readonly Word[]): OrderAct | undefined {
  const isOpen = draft.flowing && !isChoosing(draft.context.state.pending);
  if (!isOpen || !saysBoth(words) || memoryOf(draft.context.state).replaced === undefined) return undefined;
  return { kind: 'keep', item: { ...emptyItem(), reference: { kind: 'all' } } };
}

/** "Both", and beside it only what asks for it or thinks aloud. */
function saysBoth(words: readonly Word[]): boolean {
  if (both.test(said(words))) return true;
  const led = cuesAt(words, 0).find(({ kind, length }) => leads.has(kind) && length < words.length);
  if (led !== undefined && saysBoth(words.slice(led.length))) return true;
  const isTail = cuesAt(words.slice(-1), 0).some(({ kind }) => kind === 'filler');
  return words.length > 1 && isTail && saysBoth(words.slice(0, -1));
}

/** "Gimme two of them and some sprites", where nothing was shown: asked which, and what else is ordered is done. */
import { ask, type Draft, openLines, tell } from '../cart/draft.ts';
import { findProduct } from '../names/find-product.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { namesNothing } from '../said/read-item.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** The acts without those that point where nothing is, where others order something beside; and how many pointed so. */
export function pointedAtNothing(
  draft: Draft,
  acts: readonly OrderAct[],
): { meant: OrderAct[]; atNothing: number } {
  const adds = acts.filter((act): act is AddAct => act.kind === 'add');
  // "A lovely grinder, I'll take one": what was named before may be what is meant.
  const named = adds.findIndex(({ item }) => item.words !== '');
  const pointing = adds.slice(0, Math.max(0, named)).filter(({ item }) => isOfNothing(draft, item));
  if (pointing.length === 0) return { meant: [...acts], atNothing: 0 };
  // "Gimme", read by itself, is of what is pointed at.
  const isBare = ({ item }: AddAct) => namesNothing(item) && item.quantity === undefined && !item.more;
  const left = acts.filter((act) => act.kind !== 'add' || !(pointing.includes(act) || isBare(act)));
  return { meant: left, atNothing: pointing.length };
}

/** "Two of them", or only "two", and nothing is there or was shown that it could be of. */
function isOfNothing(draft: Draft, item: Item): boolean {
  if (item.words !== '' || item.variantWords !== '') return false;
  if (item.reference?.kind === 'that') return findProduct(draft, item).kind === 'nothing_meant';
  const { focus, shown } = draft.state;
  const isTalked = focus !== undefined || shown.length > 0 || openLines(draft).length > 0;
  return item.reference === undefined && item.quantity !== undefined && !isTalked;
}

/** Which is meant, beside whatever else waits to be answered. */
export function askWhichBeside(draft: Draft): number {
  if (draft.question === undefined)
    ask(draft, { kind: 'ask_which' }, { pending: { kind: 'more' }, act: undefined });
  else tell(draft, { kind: 'ask_which' });
  return 1;
}

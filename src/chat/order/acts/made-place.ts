/** What was taken out, or was not there to be had, leaves a place: "instead" is in place of that. */
import { type Draft, memoryOf, openLines, setMemory } from '../cart/draft.ts';
import { alike } from '../names/alike.ts';
import { findProduct } from '../names/find-product.ts';
import type { Item } from '../said/order-act.ts';

const leaving: ReadonlySet<string> = new Set(['removed', 'out_of_stock']);
const filling: ReadonlySet<string> = new Set(['added', 'replaced', 'quantity_set', 'extras_changed']);

/** Keeps of which goods a place was left, until something else is done to the order's goods. */
export function notePlace(draft: Draft): void {
  const last = draft.news.findLast(({ kind }) => leaving.has(kind) || filling.has(kind));
  if (last === undefined) return;
  // What was to become something that is sold out stays, and "instead" is still said of it.
  const isKept = memoryOf(draft.state).target?.how === 'replace';
  const title = leaving.has(last.kind) && 'title' in last && !isKept ? last.title : undefined;
  const product = [...draft.productIds]
    .map((id) => draft.context.product(id))
    .find((one) => one !== undefined && title?.startsWith(one.title));
  setMemory(draft, { place: product?.id });
}

/** Whether what comes instead takes the place that was left; not known where it is rather of the kind of a line that is there. */
export function fillsPlace(draft: Draft, to: Item): boolean | 'unclear' {
  const { place } = memoryOf(draft.context.state);
  const left = place === undefined ? undefined : draft.context.product(place);
  if (left === undefined || to.words === '') return false;
  const choice = findProduct(draft, to);
  if (choice.kind !== 'one') return choice.kind === 'several';
  const { product } = choice;
  if (alike(left, product)) return true;
  const isOfLine = openLines(draft).some((line) => alike(draft.context.product(line.productId), product));
  return isOfLine ? 'unclear' : true;
}

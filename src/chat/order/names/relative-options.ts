/** "In the same colour", "the biggest": an option said by what else there is. */
import type { Product } from '../../../catalog/product.ts';
import { variantOf } from '../cart/cart.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import type { Item } from '../said/order-act.ts';
import { readItem } from '../said/read-item.ts';
import { readWords } from '../said/words.ts';
import { findLines, lastLine } from './find-lines.ts';
import { extremeSize, valuesOf } from './sizes.ts';

/** The values that an item means without saying them; '' where it means none. */
export function relativeOptions(draft: Draft, product: Product, item: Item): string {
  const { reference, sameOption, sameAs } = item;
  if (reference?.kind === 'bigger' || reference?.kind === 'smaller')
    return extremeSize(product, reference.kind) ?? '';
  if (sameOption === undefined) return '';
  const like =
    sameAs === undefined ? [] : findLines(draft, readItem(readWords(sameAs, draft.context.language), sameAs));
  // As what it stands in for is, or else as what was put in last.
  const { target } = memoryOf(draft.state);
  const replaced = openLines(draft).find((line) => line.lineId === target?.lineId);
  const put = openLines(draft).find((line) => line.lineId === draft.state.lastLineId);
  const line = (like.length === 1 ? like[0] : undefined) ?? replaced ?? put ?? lastLine(draft);
  const other = line === undefined ? undefined : draft.context.product(line.productId);
  const variant = other === undefined ? undefined : variantOf(other, line?.variantId);
  return other === undefined || variant === undefined ? '' : valuesOf(other, variant, sameOption);
}

/** Whether an item says nothing but such an option. */
export const isRelativeOnly = (item: Item): boolean =>
  item.words === '' &&
  item.variantWords === '' &&
  !item.more &&
  item.with.length + item.without.length === 0 &&
  (item.sameOption !== undefined ||
    ((item.reference?.kind === 'bigger' || item.reference?.kind === 'smaller') &&
      (item.quantity ?? 1) === 1));

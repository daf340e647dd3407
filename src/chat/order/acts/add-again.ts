/** "Lo mismo en negro para mi hermana": once more of all that came with the last message. */
import type { CartLine } from '../../../protocol.ts';
import { variantOf } from '../cart/cart.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { variantLike } from './more-of-last.ts';
import { addProduct, addVariant } from './put-goods.ts';
import { wantedOf } from './wanted.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** False where no more than one line came last, or one of them does not come so. */
export function addAgain(draft: Draft, act: AddAct): boolean {
  const again = linesAgain(draft, act.item);
  for (const { lineId } of again) addLike(draft, lineId, act);
  return again.length > 0;
}

function linesAgain(draft: Draft, item: Item): CartLine[] {
  if (!item.more || item.same !== true || item.words !== '' || item.like !== undefined || !draft.flowing)
    return [];
  if ((item.quantity ?? 1) > 1 || item.with.length + item.without.length > 0) return [];
  const touched = memoryOf(draft.context.state).touched ?? [];
  const lines = openLines(draft).filter(({ lineId }) => touched.includes(lineId));
  const comes = ({ productId }: CartLine) => {
    const product = draft.context.product(productId);
    return product !== undefined && isVariantOnly(draft, product, item.variantWords);
  };
  return lines.length > 1 && (item.variantWords === '' || lines.every(comes)) ? lines : [];
}

/** As many as there are of a line, with what is on it, in the option that is said. */
function addLike(draft: Draft, lineId: string, act: AddAct): void {
  const line = openLines(draft).find((one) => one.lineId === lineId);
  const product = line === undefined ? undefined : draft.context.product(line.productId);
  if (line === undefined || product === undefined) return;
  const current = variantOf(product, line.variantId);
  const { variantWords } = act.item;
  const extraIds = product.extras.filter(({ title }) => line.extras?.includes(title)).map(({ id }) => id);
  const wanted = { ...wantedOf(act), quantity: line.quantity, extraIds, words: variantWords };
  const variant = variantWords === '' ? current : variantLike(product, current, variantWords, draft);
  if (variant === undefined) addProduct(draft, product, wanted);
  else addVariant(draft, { product, variant, wanted });
}

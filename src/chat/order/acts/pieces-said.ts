import { fold } from '../../../language/fold.ts';
import { stem } from '../../../language/stem.ts';
import type { Draft } from '../cart/draft.ts';
import { findProduct } from '../names/find-product.ts';
import { isOnlyContainer } from '../said/containers.ts';
import type { Item } from '../said/order-act.ts';

/** "10 cans", of tennis balls spoken of before; "un bidón" is a thing of its own, where the shop sells such. */
export function areOnlyPieces(draft: Draft, item: Item): boolean {
  if (item.quantity === undefined || item.words === '' || !isOnlyContainer(item.words)) return false;
  const choice = findProduct(draft, item);
  const products =
    choice.kind === 'one' ? [choice.product] : choice.kind === 'several' ? choice.products : [];
  const said = stem(fold(item.words), 'es');
  return !products.some(({ title }) => stem(fold(title.split(/\s+/)[0] ?? ''), 'es') === said);
}

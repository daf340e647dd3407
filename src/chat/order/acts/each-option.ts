/** "Three lamps, one of each colour", "una de cada talla": as many in every option that a thing comes in. */
import type { Product } from '../../../catalog/product.ts';
import type { Draft } from '../cart/draft.ts';
import { isSoldOut } from '../cart/stock.ts';
import { findProduct } from '../names/find-product.ts';
import { optionsOf } from '../names/options-of.ts';
import type { OrderAct } from '../said/order-act.ts';
import { isOneOfEach } from '../said/read-item.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;
/** Of more options than these nobody takes one each in passing. */
const mostOptions = 6;

/** One act for each option of what an act names, where it or the next one says so. */
export function inEachOption(
  draft: Draft,
  act: AddAct,
  next: OrderAct | undefined,
): { acts: OrderAct[]; taken: number } | undefined {
  if (act.item.words === '') return undefined;
  const isOwn = act.item.eachOption === true;
  const behind = next?.kind === 'add' && isEach(next) ? next : undefined;
  if (!isOwn && behind === undefined) return undefined;
  const choice = findProduct(draft, act.item);
  const titles = choice.kind === 'one' ? openOptions(choice.product) : [];
  const each = (isOwn ? act.item.quantity : behind?.item.quantity) ?? 1;
  const { quantity = titles.length * each } = isOwn ? {} : act.item;
  if (titles.length === 0 || quantity !== titles.length * each) return undefined;
  const { eachOption: _, ...item } = act.item;
  return {
    acts: titles.map((variantWords) => ({
      ...act,
      strength: 'strong',
      item: { ...item, quantity: each, article: 'count', variantWords },
    })),
    taken: isOwn ? 0 : 1,
  };
}

/** "One of each", and of nothing by name. */
export const isEach = ({ item }: AddAct): boolean =>
  item.words === '' && (item.eachOption === true || isOneOfEach(item));

/** The options of what comes in one kind of them, without those that are sold out. */
export function openOptions(product: Product): string[] {
  const variants = product.variants.filter((variant) => !isSoldOut(product, variant));
  const names = new Set(variants.flatMap((variant) => Object.keys(optionsOf(variant))));
  const isFew = variants.length > 1 && variants.length <= mostOptions && names.size === 1;
  return isFew ? variants.map((variant) => Object.values(optionsOf(variant)).join(' ')) : [];
}

/** Goods that were named: put in, put onto a line that is there, or what that line becomes. */

import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import { findLines, lastLine } from '../names/find-lines.ts';
import { isOptionNumber, isVariantOnly } from '../names/is-variant.ts';
import { saysNothing } from '../names/match-name.ts';
import { ontoTarget } from '../said/extra-targets.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { readItem } from '../said/read-item.ts';
import { readWords } from '../said/words.ts';
import { addItem, isExtraOfLastLine } from './add-item.ts';
import { changeExtrasOf } from './change-extras.ts';
import { setItemQuantity } from './change-lines.ts';
import { replaceItem } from './replace-item.ts';

export function orderGoods(draft: Draft, act: Extract<OrderAct, { kind: 'add' }>): boolean {
  const { item } = act;
  const [, extra, target] = ontoTarget.exec(item.words) ?? [];
  if (extra !== undefined && target !== undefined) {
    const named = readItem(readWords(target, draft.context.language), target);
    if (findLines(draft, named).length > 0) {
      return changeExtrasOf(draft, {
        kind: 'extras',
        with: [extra, ...item.with],
        without: item.without,
        target: named,
      });
    }
  }
  const line = act.strength === 'bare' ? lineModified(draft, item) : undefined;
  if (line !== undefined) {
    return changeExtrasOf(draft, { kind: 'extras', with: item.with, without: item.without, target: line });
  }
  if (act.strength === 'bare' && isBareNumber(item) && draft.flowing && isSizeOfLast(draft, item.quantity)) {
    const { quantity, ...bare } = item;
    const to: Item = { ...bare, article: 'the', variantWords: String(quantity) };
    return replaceItem(draft, { kind: 'replace', from: undefined, to });
  }
  if (act.strength === 'bare' && isBareNumber(item) && draft.flowing && actedLast(draft)) {
    return setItemQuantity(draft, { kind: 'set_quantity', quantity: item.quantity ?? 1, sure: true });
  }
  if (act.strength === 'bare' && (resizesLast(draft, item) || recoloursLast(draft, item))) {
    return replaceItem(draft, { kind: 'replace', from: undefined, to: item });
  }
  return isExtraOfLastLine(draft, item)
    ? changeExtrasOf(draft, {
        kind: 'extras',
        with: [item.words, ...item.with],
        without: item.without,
      })
    : addItem(draft, act);
}

/** "Y la de huevo con extra de queso", where one of egg is in the cart: that one. */
function lineModified(draft: Draft, item: Item): Item | undefined {
  const isModified = item.with.length + item.without.length > 0;
  if (!isModified) return undefined;
  const isOther = item.reference?.kind === 'other' && item.words === '' && draft.flowing;
  if (isOther && openLines(draft).length > 1) return { ...item, with: [], without: [] };
  const plain = { ...item, with: [], without: [] };
  const isPointed = item.reference?.kind === 'ordinal' && item.words === '' && draft.flowing;
  if (isPointed && findLines(draft, plain).length === 1) return lastPiece(draft, plain);
  if (item.article !== 'the' || item.reference !== undefined || item.words === '') return undefined;
  return findLines(draft, plain).length === 1 ? plain : undefined;
}

/** "The last one", of several alike: one of them. */
function lastPiece(draft: Draft, item: Item): Item {
  const [line] = findLines(draft, item);
  return item.reference?.kind === 'ordinal' && item.reference.value < 0 && (line?.quantity ?? 1) > 1
    ? { ...item, article: 'count', quantity: 1 }
    : item;
}

/** "Black", right after a white one was put in: that one in black. */
function recoloursLast(draft: Draft, item: Item): boolean {
  if (item.quantity !== undefined || item.more || item.also === true || item.reference !== undefined)
    return false;
  if (item.with.length + item.without.length > 0 || item.searching) return false;
  const line = lastLine(draft);
  const product = line === undefined ? undefined : draft.context.product(line.productId);
  const words = `${item.words} ${item.variantWords}`.trim();
  return (
    product !== undefined &&
    product.variants.length > 1 &&
    words !== '' &&
    draft.flowing &&
    actedLast(draft) &&
    isVariantOnly(draft, product, words)
  );
}

/** "Dos", right after one thing was put in: so many of it. */
const isBareNumber = (item: Item): boolean =>
  item.quantity !== undefined &&
  item.article === 'count' &&
  !item.more &&
  item.also !== true &&
  (item.fullWords === '' || saysNothing(item.fullWords)) &&
  item.reference === undefined;

function isSizeOfLast(draft: Draft, number: number | undefined): boolean {
  const last = actedLast(draft) ? lastLine(draft) : undefined;
  return last !== undefined && isOptionNumber(draft, last, number);
}

function actedLast(draft: Draft): boolean {
  const touched = memoryOf(draft.context.state).touched ?? [];
  const last = lastLine(draft);
  return draft.context.state.pending?.kind === 'more' && last !== undefined && touched.includes(last.lineId);
}

/** "Y talla L", right after a thing that comes in sizes: that thing in that size. */
function resizesLast(draft: Draft, item: Item): boolean {
  const last = lastLine(draft);
  const isSize = item.words === '' && !item.more && /^(?:talla|size|n[uú]mero) /i.test(item.fullWords);
  const touched = memoryOf(draft.context.state).touched ?? [];
  return isSize && draft.flowing && last?.variantId !== undefined && touched.includes(last.lineId);
}

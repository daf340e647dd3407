/** "Otra", "otro pack", "one in black": more of the line last acted upon. */

import type { Product, Variant } from '../../../catalog/product.ts';
import type { CartLine } from '../../../protocol.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import { chooseVariant } from '../names/choose-variant.ts';
import { findLines, lastLine } from '../names/find-lines.ts';
import { findProduct } from '../names/find-product.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import { matchName, saysNothing } from '../names/match-name.ts';
import { onlyOptions } from '../names/options-of.ts';
import { isOnlyContainer } from '../said/containers.ts';
import type { Item } from '../said/order-act.ts';

/** "Otro pack", "y otra azul": more of the last line, in another option where one is said. */
export function ofLastLine(draft: Draft, said: Item): Item {
  // "Y las de 8 también": of the same, in another size.
  const isSome =
    said.article === 'count' && said.elliptic && said.quantity !== undefined && said.ofKnown !== true;
  const isNamed = draft.flowing && (isSome || (said.also === true && said.article === 'the'));
  const isToo = isSoToo(draft, said);
  const item = isNamed || isToo ? { ...said, more: true, quantity: said.quantity ?? 1 } : said;
  const other = moreOfLast(draft, item);
  return isNamed && !isToo && other === item ? said : other;
}

/** "Also in green", "blue as well": of what was put in last, or is just asked about. */
function isSoToo(
  draft: Draft,
  { alsoAlone, article, quantity, words, variantWords, with: withs, without }: Item,
): boolean {
  const line = lastLine(draft);
  const product = line === undefined ? undefined : draft.context.product(line.productId);
  // "And a double one".
  const isOne = article === 'count' && quantity === 1 && / ones?$/i.test(words);
  const isBare = article === 'none' && quantity === undefined;
  if (alsoAlone !== true || !(isBare || isOne) || product === undefined) return false;
  if (withs.length + without.length > 0 || product.variants.length < 2) return false;
  const isNear = draft.flowing || memoryOf(draft.context.state).asides === 1;
  return isNear && isVariantOnly(draft, product, `${words} ${variantWords}`.trim());
}

function moreOfLast(draft: Draft, item: Item): Item {
  if (!item.more || item.words === '' || item.reference !== undefined) return item;
  if (saysNothing(item.words) || isOnlyContainer(item.words)) {
    // "Another set in white", of towels by the set and a kettle.
    const container = { ...item, more: false, article: 'the' as const, variantWords: '' };
    const isOfOne = isOnlyContainer(item.words) && findLines(draft, container).length === 1;
    return { ...item, words: '', fullWords: '', ...(isOfOne ? { like: container } : {}) };
  }
  // "Otra silla igual": the one that is there, as it is.
  const base = item.words.replace(
    /\s+(?:igual(?:es)?|(?:de )?l[oa]s? mism[oa]s?|(?:just |exactly )?(?:like (?:it|that|this)|the same))(?:\s+(?:pero|but|solo que|only))?$/iu,
    '',
  );
  if (base !== item.words) {
    const named = { words: base, fullWords: base, variantWords: '' };
    const like = { ...item, ...named, more: false, article: 'the' as const };
    if (findLines(draft, like).length === 1) return { ...item, words: '', fullWords: '', like, keeps: true };
  }
  const named = findLines(draft, { ...item, more: false, article: 'the', variantWords: '' });
  const only = named.length === 1 ? named[0] : undefined;
  const choice = only === undefined ? undefined : findProduct(draft, { ...item, more: false });
  // "The cook set", where a camping stove is there: that is no stove, however much of kitchens it is.
  const isOther =
    item.same !== true && choice?.kind === 'one' && isCalledRather(draft, item.words, choice.product, only);
  const there = isOther ? undefined : only;
  const isAsItIs = there !== undefined && (there.extras === undefined || item.same === true);
  if (isAsItIs && item.with.length + item.without.length === 0)
    return { ...item, words: '', fullWords: '', like: { ...item, more: false, variantWords: '' } };
  const line = lastLine(draft);
  const product = line === undefined ? undefined : draft.context.product(line.productId);
  if (product === undefined || product.variants.length === 0) return item;
  const { language } = draft.context;
  const asOptions = matchName(item.words, onlyOptions(product), language);
  const isOption = asOptions.total > 0 && asOptions.covered === asOptions.total;
  return isOption ? { ...item, words: '', variantWords: `${item.words} ${item.variantWords}`.trim() } : item;
}

/** Whether words are the name of a product rather than that of a line: "tee" is as good a name of either of two. */
function isCalledRather(draft: Draft, words: string, other: Product, line: CartLine | undefined): boolean {
  const own = line === undefined ? undefined : draft.context.product(line.productId);
  if (own === undefined || own.id === other.id) return own === undefined;
  const { language } = draft.context;
  return matchName(words, other, language).titled > matchName(words, own, language).titled;
}

/** "And one in black, size XL", right after a thing that comes in black. */
export function isOfLast(draft: Draft, item: Item): boolean {
  const line = lastLine(draft);
  const product = line === undefined ? undefined : draft.context.product(line.productId);
  const isOnly = openLines(draft).length === 1;
  const isNear = isOnly || memoryOf(draft.context.state).touched?.includes(line?.lineId ?? '') === true;
  if (product === undefined || !isNear || !draft.flowing || item.article !== 'count') return false;
  if (item.variantWords === '' || item.with.length + item.without.length > 0) return false;
  const asOptions = onlyOptions(product);
  const options = matchName(item.variantWords, asOptions, draft.context.language);
  return options.total > 0 && options.covered === options.total;
}

/** "Otra en azul" is of the size of the one before. */
export function variantLike(
  product: Product,
  current: Variant | undefined,
  words: string,
  draft: Draft,
): Variant | undefined {
  const choice = chooseVariant(product, words, draft.context.language);
  if (choice.kind !== 'several' || current === undefined) return undefined;
  const near = choice.variants.filter(
    (variant) =>
      Object.entries(variant.options).filter(([name, value]) => current.options[name] !== value).length === 1,
  );
  return near.length === 1 ? near[0] : undefined;
}

/** What is said of the goods just named, and names no others: "the 4 mm Sosiego", "any colour, orange", "I'll take it". */
import type { Product } from '../../../catalog/product.ts';
import type { Draft } from '../cart/draft.ts';
import { chooseVariant, isOptionWord } from '../names/choose-variant.ts';
import { findProduct, type ProductChoice } from '../names/find-product.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import { matchName, sayingWords } from '../names/match-name.ts';
import { onlyOptions } from '../names/options-of.ts';
import { isRelativeOnly } from '../names/relative-options.ts';
import { ofMeasure } from '../names/size-range.ts';
import { isOnlyContainer } from '../said/containers.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { wordsBeyondTitle } from './put-goods.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** The act before, with what is said of it; undefined where the act says something else. */
export function saidOfLast(draft: Draft, before: OrderAct | undefined, act: OrderAct): OrderAct | undefined {
  return (
    apposed(draft, before, act) ??
    modified(before, act) ??
    takenUp(before, act) ??
    withRelative(before, act) ??
    withOption(draft, before, act)
  );
}

/** "One purple yoga mat, the 4 mm Sosiego": the second says which the first is. */
function apposed(draft: Draft, before: OrderAct | undefined, act: OrderAct): AddAct | undefined {
  if (act.kind !== 'add' || before?.kind !== 'add') return undefined;
  const pointed = pointedOut(before, act);
  if (pointed !== undefined) return pointed;
  if (isTrueOf(draft, before, act)) return before;
  const isNamedTwice = before.item.article !== 'count';
  if (isNamedTwice && (before.item.quantity !== undefined || before.item.variantWords !== ''))
    return undefined;
  const { item } = act;
  // "And two sets of boxes, the Larder ones" goes on as a whole.
  const goesOn = item.also === true && before.item.also !== true;
  const isPlain = item.quantity === undefined && !item.more && !goesOn;
  if (!isPlain || item.article !== 'the' || item.words === '' || act.strength !== before.strength)
    return undefined;
  if (before.item.words === '' || item.with.length + item.without.length > 0) return undefined;
  if (isItsNumber(draft, before, act)) return before;
  const words = `${before.item.words} ${item.words}`;
  const whole = { ...before.item, words, fullWords: words };
  const variantWords = `${before.item.variantWords} ${item.variantWords}`.trim();
  const [first, said, both] = [before.item, item, whole].map((one) => findProduct(draft, one));
  // "The air purifier, the Vole one": two names of one thing; "the Chubasco and the W", "a U lock, the light set" are two things.
  const isCommon =
    both?.kind === 'one' &&
    mayBe(said).includes(both.product.id) &&
    // "Two of your salads, the griega one": the first may name nothing by itself.
    (mayBe(first).length === 0 || mayBe(first).includes(both.product.id));
  const isOne = first?.kind === 'one' || (said?.kind === 'one' && !isNamedTwice);
  return isCommon && isOne
    ? { ...before, item: { ...item, ...whole, variantWords, article: before.item.article } }
    : undefined;
}

/** "A pack of bulbs, the one of 3": a number that is in the name of what was just named. */
function isItsNumber(draft: Draft, before: AddAct, { item }: AddAct): boolean {
  if (!/^\d+\S*$/.test(item.words)) return false;
  const choice = findProduct(draft, before.item);
  return choice.kind === 'one' && namesTitle(draft, choice.product, item.words);
}

/** "And some for my girlfriend, the W in coral": whom they are for, and then which. */
function pointedOut({ item }: AddAct, act: AddAct): AddAct | undefined {
  const saysNone =
    `${item.words}${item.variantWords}` === '' && item.reference === undefined && item.whom !== undefined;
  const isWhich = act.item.article === 'the' && act.item.words !== '' && act.item.whom === undefined;
  if (!saysNone || !isWhich || item.with.length + item.without.length > 0) return undefined;
  const { quantity } = item;
  return {
    ...act,
    item: { ...act.item, whom: item.whom, ...(quantity === undefined ? {} : { quantity }) } as Item,
  };
}

/** "Una licuadora, la de jarra de vidrio": what it has, and nothing else that is wanted. */
function isTrueOf(draft: Draft, before: AddAct, { item }: AddAct): boolean {
  if (!item.elliptic || item.article !== 'the' || item.quantity !== undefined || item.words === '')
    return false;
  const choice = findProduct(draft, before.item);
  if (choice.kind !== 'one') return false;
  const { product } = choice;
  // "El de 150" is a size of it.
  const [all, options] = [product, onlyOptions(product)].map((one) =>
    matchName(item.words, one, draft.context.language),
  );
  return (all?.covered ?? 0) > 0 && options?.covered === 0;
}

/** The products that words may mean. */
function mayBe(choice: ProductChoice | undefined): string[] {
  if (choice?.kind === 'one' || choice?.kind === 'near') return [choice.product.id];
  return choice?.kind === 'several' ? choice.products.map(({ id }) => id) : [];
}

/** "Otra de jamón, pero esa sin queso extra": how the one just named is to be. */
function modified(before: OrderAct | undefined, act: OrderAct): AddAct | undefined {
  if (act.kind !== 'add' || before?.kind !== 'add' || before.item.words === '') return undefined;
  const { item } = act;
  const isThat = item.reference?.kind === 'that' && `${item.words}${item.variantWords}` === '';
  if (!isThat || item.more || item.quantity !== undefined || item.with.length + item.without.length === 0)
    return undefined;
  const withs = [...before.item.with, ...item.with];
  return {
    ...before,
    item: { ...before.item, with: withs, without: [...before.item.without, ...item.without] },
  };
}

/** "The U one looks solid, I'll have it": what was just named, and no second one. */
function takenUp(before: OrderAct | undefined, act: OrderAct): AddAct | undefined {
  const isNumberOf =
    act.kind === 'set_quantity' && before?.kind === 'add' && act.item?.words === before.item.words;
  // "The rice cooker, two".
  if (isNumberOf && before.item.quantity === undefined && before.item.words !== '')
    return { ...before, item: { ...before.item, quantity: act.quantity, article: 'count' } };
  if (act.kind !== 'add' || before?.kind !== 'add' || before.item.words === '') return undefined;
  const { item } = act;
  // "The Pebble grinder, give me one".
  const isOpen = before.strength === 'bare' && before.item.quantity === undefined && !before.item.more;
  if (isOpen && act.strength === 'strong' && saysOnlyNumber(item))
    return { ...act, item: { ...before.item, quantity: item.quantity ?? 1, article: 'count' } };
  const isIt = item.reference?.kind === 'that' && item.fullWords === '' && item.quantity === undefined;
  const isMore = item.more || item.also === true || item.variantWords !== '';
  return isIt && !isMore && before.strength !== 'strong' ? { ...before, strength: act.strength } : undefined;
}

const saysOnlyNumber = ({ quantity, fullWords, variantWords, reference, more, also }: Item): boolean =>
  quantity !== undefined && `${fullWords}${variantWords}` === '' && reference === undefined && !more && !also;

/** "A towel, the biggest one", "swap it for the Pip, same colour": how the one before is. */
function withRelative(before: OrderAct | undefined, act: OrderAct): OrderAct | undefined {
  if (act.kind !== 'add' || !isRelativeOnly(act.item)) return undefined;
  const { reference, sameOption, sameAs } = act.item;
  const how = {
    ...(sameOption === undefined ? {} : { sameOption }),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(reference === undefined ? {} : { reference }),
  };
  if (before?.kind === 'replace' && `${before.to.words}${before.to.variantWords}` !== '')
    return { ...before, to: { ...before.to, ...how } };
  if (before?.kind !== 'add' || before.item.words === '' || before.item.reference !== undefined)
    return undefined;
  return { ...before, item: { ...before.item, ...how } };
}

/** "A hammock, any colour, orange", "the Pulso W in pink, she's a 38", "en marrón, un 38": how the one before is. */
function withOption(draft: Draft, before: OrderAct | undefined, act: OrderAct): AddAct | undefined {
  if (act.kind !== 'add' || before?.kind !== 'add' || before.item.words === '') return undefined;
  const { item } = act;
  const goesOn = item.also === true && before.item.also !== true;
  if (item.more || goesOn || item.reference !== undefined) return undefined;
  if (item.with.length + item.without.length > 0) return undefined;
  const choice = findProduct(draft, before.item);
  if (choice.kind !== 'one' || choice.product.variants.length < 2) return undefined;
  const option = sizeSaid(item) ?? (item.quantity === undefined ? optionWords(item) : '');
  if (
    option === '' ||
    !isVariantOnly(draft, choice.product, option) ||
    !isOption(draft, choice.product, option)
  )
    return undefined;
  const said = before.item.variantWords;
  const variantWords = `${said} ${option}`.trim();
  if (
    said === ''
      ? namesTitle(draft, choice.product, option)
      : !narrows(draft, choice.product, [said, variantWords])
  )
    return undefined;
  return { ...before, item: { ...before.item, variantWords } };
}

/** One it comes in, or one that things come in: "attic" is neither. */
function isOption(draft: Draft, product: Product, words: string): boolean {
  const { language } = draft.context;
  const { covered } = matchName(words, onlyOptions(product), language);
  const said = sayingWords(words, language);
  return covered > 0 || said.every(({ text }) => isOptionWord(text, language) || ofMeasure.test(text));
}

/** Nobody orders so many in passing: "43" is a size. */
const mostCounted = 24;

/** "Un 38", "a large", "43": a size that an article or nothing stands before. */
function sizeSaid({ quantity, article, words, variantWords }: Item): string | undefined {
  if (article !== 'count' || quantity === undefined) return undefined;
  const said = `${words} ${variantWords}`.trim();
  if (said === '') return quantity > mostCounted ? String(quantity) : undefined;
  return quantity === 1 && isSize.test(said) ? said : undefined;
}

const isSize =
  /^(?:\d{2}(?:[.,]5)?|\d{1,2}-\d{1,2}|x{0,3}[sml]|small|medium|large|pequeñ[oa]|median[oa]|grande)$/i;

/** Whether more is said of how it is to be with the second words than with the first. */
function narrows(draft: Draft, product: Product, [before, after]: readonly [string, string]): boolean {
  const [open, left] = [before, after].map((words) =>
    chooseVariant(product, wordsBeyondTitle(draft, product, words), draft.context.language),
  );
  if (open?.kind !== 'several' || left === undefined || left.kind === 'none') return false;
  return left.kind === 'one' || left.variants.length < open.variants.length;
}

/** "2 sets in white": in white. */
export const optionWords = ({ words, variantWords }: Item): string =>
  `${isOnlyContainer(words) ? '' : words} ${variantWords}`.trim();

export const namesTitle = (draft: Draft, product: Product, words: string): boolean =>
  matchName(words, { ...product, variants: [], attributes: {}, tags: [] }, draft.context.language).titled > 0;

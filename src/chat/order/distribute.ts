/** "Dos gorras Solana, una azul y otra blanca": pieces of one thing in several options. */
import type { Product } from '../../catalog/product.ts';
import { saysOnlyPlain } from './candidates.ts';
import { chooseVariant, isOptionWord } from './choose-variant.ts';
import { isOnlyContainer } from './containers.ts';
import type { Draft } from './draft.ts';
import { findProduct, type ProductChoice } from './find-product.ts';
import { inOptions } from './in-options.ts';
import { inParts } from './in-parts.ts';
import { isVariantOnly } from './is-variant.ts';
import { matchName, sayingWords } from './match-name.ts';
import { onlyOptions } from './options-of.ts';
import type { Item, OrderAct } from './order-act.ts';
import { wordsBeyondTitle } from './put-goods.ts';
import { isRelativeOnly } from './relative-options.ts';
import { ofMeasure } from './size-range.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** Adds of options only that follow so many of a thing, and come to just as many, are that thing in these options. */
export function distributed(draft: Draft, said: readonly OrderAct[]): OrderAct[] {
  const acts = said.flatMap(onSomeOfThem);
  const result: OrderAct[] = [];
  for (let at = 0; at < acts.length; at += 1) {
    const act = acts[at];
    if (act === undefined) continue;
    const parted = inParts(draft, act, acts.slice(at + 1));
    if (parted !== undefined) {
      result.push(...parted.acts);
      at += parted.taken;
      continue;
    }
    const listed = inOptions(draft, act);
    if (listed.length > 0) {
      result.push(...listed);
      continue;
    }
    if (staysPlain(result, act)) continue;
    const parts = act.kind === 'add' ? partsAfter(draft, act, acts.slice(at + 1)) : [];
    const whole = apposed(draft, result.at(-1), act);
    const optioned =
      whole ??
      takenUp(result.at(-1), act) ??
      withRelative(result.at(-1), act) ??
      withOption(draft, result.at(-1), act);
    if (optioned !== undefined) {
      result.splice(-1, 1, optioned);
      continue;
    }
    result.push(...(parts.length === 0 ? [inherited(draft, result.at(-1), act)] : parts));
    at += parts.length;
  }
  return result;
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
  const [first, said, both] = [before.item, item, whole].map((one) => findProduct(draft, one));
  // "The air purifier, the Vole one": two names of one thing; "the Chubasco and the W", "a U lock, the light set" are two things.
  const isCommon =
    both?.kind === 'one' &&
    mayBe(said).includes(both.product.id) &&
    // "Two of your salads, the griega one": the first may name nothing by itself.
    (mayBe(first).length === 0 || mayBe(first).includes(both.product.id));
  const isOne = first?.kind === 'one' || (said?.kind === 'one' && !isNamedTwice);
  return isCommon && isOne
    ? { ...before, item: { ...item, ...whole, article: before.item.article } }
    : undefined;
}

/** "A pack of bulbs, the one of 3": a number that is in the name of what was just named. */
function isItsNumber(draft: Draft, before: AddAct, { item }: AddAct): boolean {
  const choice = /^\d+\S*$/.test(item.words) ? findProduct(draft, before.item) : undefined;
  if (choice?.kind !== 'one') return false;
  const itself = { ...choice.product, variants: [] };
  return matchName(item.words, itself, draft.context.language).titled > 0;
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

/** "Two egg pizzas, one with mushrooms and one plain": what is left of the two is so already. */
function staysPlain(before: readonly OrderAct[], act: OrderAct): boolean {
  if (act.kind !== 'add' || act.item.with.length > 0) return false;
  const { words, without, quantity = 1 } = act.item;
  const isPlain =
    (words === '' && without.length > 0 && without.every((one) => nothing.test(one))) ||
    (without.length === 0 && saysOnlyPlain(words));
  const some = before.at(-1);
  const whole = before.findLast((one) => one.kind === 'add');
  if (!isPlain || some?.kind !== 'extras' || whole?.kind !== 'add') return false;
  return quantity + (some.quantity ?? 0) <= (whole.item.quantity ?? 1) && some.quantity !== undefined;
}

const nothing = /^(?:nada(?: m[aá]s)?|extras?|anything|toppings?|any)$/i;

const onSome =
  /^(.+?),? (?:on|en|a) (?:just |only |solo )?(one|una|uno|two|dos)(?: of (?:them|the \w+)| de (?:ell[oa]s|l[oa]s \w+))?$/i;

/** "Two pepperoni with extra cheese on one of them": not on both. */
function onSomeOfThem(act: OrderAct): OrderAct[] {
  if (act.kind !== 'add' || act.item.quantity === undefined || act.item.quantity < 2) return [act];
  const { item } = act;
  const parts = item.with.map((words) => onSome.exec(words));
  const some = parts.flatMap((part): OrderAct[] => {
    const [, words, count] = part ?? [];
    if (words === undefined || count === undefined) return [];
    const quantity = /^(?:two|dos)$/i.test(count) ? 2 : 1;
    return [{ kind: 'extras', with: [words], without: [], quantity }];
  });
  if (some.length === 0) return [act];
  const own = item.with.filter((_, at) => parts[at] === null);
  return [{ ...act, item: { ...item, with: own } }, ...some];
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
  const isIt = item.reference?.kind === 'that' && item.fullWords === '' && item.quantity === undefined;
  const isMore = item.more || item.also === true || item.variantWords !== '';
  return isIt && !isMore && before.strength !== 'strong' ? { ...before, strength: act.strength } : undefined;
}

/** "A towel, the biggest one", "swap it for the Pip, same colour": how the one before is. */
function withRelative(before: OrderAct | undefined, act: OrderAct): OrderAct | undefined {
  if (act.kind !== 'add' || !isRelativeOnly(act.item)) return undefined;
  const { reference, sameOption } = act.item;
  const how = {
    ...(sameOption === undefined ? {} : { sameOption }),
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

/** "Tres cables de 1 metro y uno de 2": what is only an option is of the goods named just before it. */
function inherited(draft: Draft, before: OrderAct | undefined, act: OrderAct): OrderAct {
  return act.kind === 'add' && before?.kind === 'add' && isCountOfOption(act)
    ? optionOf(draft, before, act)
    : act;
}

const isCountOfOption = ({ item }: AddAct): boolean =>
  item.article === 'count' && !item.more && item.reference === undefined;

function optionOf(draft: Draft, before: AddAct, act: AddAct): AddAct {
  if (before.item.words === '') return act;
  const choice = findProduct(draft, before.item);
  if (choice.kind !== 'one' || choice.product.variants.length < 2 || !namesOption(draft, choice.product, act))
    return act;
  const { variants: _, ...rest } = choice.product;
  const named = before.item.words
    .split(/\s+/)
    .filter((word) => matchName(word, { ...rest, variants: [] }, draft.context.language).titled > 0)
    .join(' ');
  if (named === '') return act;
  const words = `${act.item.words} ${act.item.variantWords}`.trim();
  return {
    ...act,
    strength: before.strength,
    item: { ...act.item, elliptic: false, words: named, fullWords: named, variantWords: words },
  };
}

function partsAfter(draft: Draft, act: AddAct, others: readonly OrderAct[]): OrderAct[] {
  const { quantity, words } = act.item;
  const next = others[0];
  if (words === '' || next?.kind !== 'add' || (quantity ?? 2) < 2) return [];
  const choice = findProduct(draft, act.item);
  if (choice.kind !== 'one' || choice.product.variants.length === 0) return [];
  if (quantity === undefined) return eachCounted(draft, { act, product: choice.product }, others);
  const parts: AddAct[] = [];
  for (const other of others) {
    if (other.kind !== 'add' || !namesOption(draft, choice.product, other)) break;
    parts.push(other);
  }
  const counts = countsOf(quantity, parts);
  if (counts === undefined) return [];
  // Who parts so many pieces among options orders them.
  return parts.map((part, at) => ({
    ...act,
    strength: 'strong' as const,
    item: {
      ...act.item,
      quantity: counts[at] ?? 1,
      variantWords: `${act.item.variantWords} ${optionWords(part.item)}`.trim(),
    },
  }));
}

/** "The Marea top in black, one S and one M": no number before, and one with each that follows. */
function eachCounted(
  draft: Draft,
  whole: { act: AddAct; product: Product },
  others: readonly OrderAct[],
): OrderAct[] {
  const { act, product } = whole;
  const parts: AddAct[] = [];
  for (const other of others) {
    if (other.kind !== 'add' || other.item.quantity === undefined || other.item.article !== 'count') break;
    const own = optionWords(other.item);
    const part = { ...other, item: { ...other.item, words: own, variantWords: '' } };
    const said = `${act.item.variantWords} ${own}`.trim();
    const isOne = chooseVariant(product, said, draft.context.language).kind !== 'none';
    if (!namesOption(draft, product, part) || !isOne) break;
    const item = {
      ...act.item,
      quantity: other.item.quantity,
      article: 'count' as const,
      variantWords: said,
    };
    parts.push({ ...act, strength: 'strong', item });
  }
  const least = act.item.variantWords === '' ? 1 : 2;
  return act.item.more || parts.length < least ? [] : parts;
}

/** "2 sets in white": in white. */
const optionWords = ({ words, variantWords }: Item): string =>
  `${isOnlyContainer(words) ? '' : words} ${variantWords}`.trim();

function namesOption(draft: Draft, product: Product, { item }: AddAct): boolean {
  const words = optionWords(item);
  if (words === '' || item.with.length + item.without.length > 0) return false;
  if (!isVariantOnly(draft, product, words)) return false;
  return !namesTitle(draft, product, words);
}

const namesTitle = (draft: Draft, product: Product, words: string): boolean =>
  matchName(words, { ...product, variants: [], attributes: {}, tags: [] }, draft.context.language).titled > 0;

/** "Unas azules y otras negras" are as many of the one as of the other. */
function countsOf(quantity: number, parts: readonly AddAct[]): number[] | undefined {
  if (parts.length < 2) return undefined;
  if (parts.every(({ item }) => item.quantity === undefined || (item.more && item.quantity === 1))) {
    const isVague = parts.every(({ item }) => item.quantity === undefined || quantity === parts.length);
    return isVague && quantity % parts.length === 0 ? parts.map(() => quantity / parts.length) : undefined;
  }
  const counts = parts.map(({ item }) => item.quantity ?? 1);
  return counts.reduce((sum, count) => sum + count, 0) === quantity ? counts : undefined;
}

/** The same as the answer to which option it is: "una azul y otra negra" of the two that were asked for. */
export function distributedAnswer(
  draft: Draft,
  choice: { product: Product; variantIds: readonly string[]; quantity: number },
  acts: readonly OrderAct[],
): { variantId: string; quantity: number }[] {
  const { product, variantIds, quantity } = choice;
  const parts = acts.filter((act): act is AddAct => act.kind === 'add');
  if (parts.length < 2 || parts.length !== acts.length) return [];
  if (!parts.every((part) => namesOption(draft, product, part))) return [];
  // "The black one and another in white", of what was to be one: two of them.
  const isMore = quantity === 1 && parts.every(({ item }) => (item.quantity ?? 1) === 1);
  const counts = isMore ? parts.map(() => 1) : countsOf(quantity, parts);
  if (counts === undefined) return [];
  const among = product.variants.filter((variant) => variantIds.includes(variant.id));
  const chosen = parts.flatMap(({ item }, at) => {
    const words = `${item.words} ${item.variantWords}`.trim();
    const found = chooseVariant(product, words, draft.context.language, among);
    return found.kind === 'one' && found.variant !== undefined
      ? [{ variantId: found.variant.id, quantity: counts[at] ?? 1 }]
      : [];
  });
  return chosen.length === parts.length ? chosen : [];
}

/** "Dos gorras Solana, una azul y otra blanca": pieces of one thing in several options. */
import type { Product } from '../../../catalog/product.ts';
import type { Draft } from '../cart/draft.ts';
import { saysOnlyPlain } from '../names/candidates.ts';
import { chooseVariant } from '../names/choose-variant.ts';
import { findProduct } from '../names/find-product.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import { matchName } from '../names/match-name.ts';
import type { OrderAct } from '../said/order-act.ts';
import { howMany } from './how-many.ts';
import { inOptions } from './in-options.ts';
import { inParts } from './in-parts.ts';
import { namesTitle, optionWords, saidOfLast } from './said-of-last.ts';

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
    const optioned = saidOfLast(draft, result.at(-1), act);
    if (optioned !== undefined) {
      result.splice(-1, 1, optioned);
      continue;
    }
    result.push(...(parts.length === 0 ? [inherited(draft, result.at(-1), act)] : parts));
    at += parts.length;
  }
  return result;
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

function namesOption(draft: Draft, product: Product, { item }: AddAct): boolean {
  const words = optionWords(item);
  if (words === '' || item.with.length + item.without.length > 0) return false;
  if (!isVariantOnly(draft, product, words)) return false;
  return !namesTitle(draft, product, words);
}

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
  const among = product.variants.filter((variant) => variantIds.includes(variant.id));
  const wordsOf = ({ item }: AddAct) => `${item.words} ${item.variantWords}`.trim();
  const { language } = draft.context;
  // "His head is 56 cm so the M": one size, said in two ways.
  const isCounted = parts.some(({ item }) => item.article === 'count' || item.more);
  const whole = isCounted ? undefined : chooseVariant(product, parts.map(wordsOf).join(' '), language, among);
  if (whole?.kind === 'one' && whole.variant !== undefined)
    return [{ variantId: whole.variant.id, quantity }];
  // "The black one and another in white", of what was to be one: two of them.
  const isMore = quantity === 1 && parts.every(({ item }) => (item.quantity ?? 1) === 1);
  const isOpen = isMore || quantity === howMany;
  const counts = isOpen ? parts.map(({ item }) => item.quantity ?? 1) : countsOf(quantity, parts);
  if (counts === undefined) return [];
  const chosen = parts.flatMap((part, at) => {
    const found = chooseVariant(product, wordsOf(part), language, among);
    return found.kind === 'one' && found.variant !== undefined
      ? [{ variantId: found.variant.id, quantity: counts[at] ?? 1 }]
      : [];
  });
  return chosen.length === parts.length ? chosen : [];
}

/** "Dos gorras Solana, una azul y otra blanca": pieces of one thing in several options. */
import type { Product } from '../../catalog/product.ts';
import { chooseVariant } from './choose-variant.ts';
import type { Draft } from './draft.ts';
import { findLines, lastLine } from './find-lines.ts';
import { findProduct } from './find-product.ts';
import { isVariantOnly } from './is-variant.ts';
import { matchName } from './match-name.ts';
import type { Item, OrderAct } from './order-act.ts';
import { wordsBeyondTitle } from './put-goods.ts';
import { emptyItem } from './read-item.ts';
import { isRelativeOnly } from './relative-options.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** Adds of options only that follow so many of a thing, and come to just as many, are that thing in these options. */
export function distributed(draft: Draft, acts: readonly OrderAct[]): OrderAct[] {
  const result: OrderAct[] = [];
  for (let at = 0; at < acts.length; at += 1) {
    const act = acts[at];
    if (act === undefined) continue;
    const parted = act.kind === 'replace' ? partsInstead(draft, act, acts.slice(at + 1)) : [];
    if (parted.length > 0) {
      result.push(...parted);
      at += parted.length - 2;
      continue;
    }
    const parts = act.kind === 'add' ? partsAfter(draft, act, acts.slice(at + 1)) : [];
    const whole = apposed(draft, result.at(-1), act);
    const optioned = whole ?? withRelative(result.at(-1), act) ?? withOption(draft, result.at(-1), act);
    if (optioned !== undefined) {
      result.splice(-1, 1, optioned);
      continue;
    }
    result.push(...(parts.length === 0 ? [inherited(draft, result.at(-1), act)] : parts));
    at += parts.length;
  }
  return result;
}

/** "Las toallas, mejor un juego gris y otro blanco": the line goes, its product comes in these options. */
function partsInstead(
  draft: Draft,
  act: Extract<OrderAct, { kind: 'replace' }>,
  others: readonly OrderAct[],
): OrderAct[] {
  const [line, ...more] = act.from === undefined ? [lastLine(draft)] : findLines(draft, act.from);
  const product = line === undefined ? undefined : draft.context.product(line.productId);
  if (line === undefined || product === undefined || more.length > 0 || act.to.article !== 'count') return [];
  const parts: AddAct[] = [{ kind: 'add', item: act.to, strength: 'strong' }];
  for (const other of others) {
    if (other.kind !== 'add' || !isCounted(other)) break;
    parts.push(other);
  }
  const options = parts.map((part) => wordsBeyondTitle(draft, product, wordsOf(part)));
  if (parts.length < 2 || !options.every((words) => words !== '' && isVariantOnly(draft, product, words)))
    return [];
  const item: Item = { ...emptyItem(), article: 'the', words: line.title, fullWords: line.title };
  return [
    { kind: 'remove', item, because: 'asked' },
    ...parts.map(
      (part, at): OrderAct => ({
        kind: 'add',
        strength: 'strong',
        item: {
          ...part.item,
          more: false,
          words: product.title,
          fullWords: product.title,
          variantWords: options[at] ?? '',
        },
      }),
    ),
  ];
}

const wordsOf = ({ item }: AddAct): string => `${item.words} ${item.variantWords}`.trim();

const isCounted = ({ item }: AddAct): boolean => item.article === 'count' && item.reference === undefined;

/** "One purple yoga mat, the 4 mm Sosiego": the second says which the first is. */
function apposed(draft: Draft, before: OrderAct | undefined, act: OrderAct): AddAct | undefined {
  if (act.kind !== 'add' || before?.kind !== 'add') return undefined;
  const isNamedTwice = before.item.article !== 'count';
  if (isNamedTwice && (before.item.quantity !== undefined || before.item.variantWords !== ''))
    return undefined;
  const { item } = act;
  const isPlain = item.quantity === undefined && !item.more && item.also !== true;
  if (!isPlain || item.article !== 'the' || item.words === '' || act.strength !== before.strength)
    return undefined;
  if (before.item.words === '' || item.with.length + item.without.length > 0) return undefined;
  const words = `${before.item.words} ${item.words}`;
  const whole = { ...before.item, words, fullWords: words };
  const [said, both] = [findProduct(draft, item), findProduct(draft, whole)];
  const isSame = said.kind === 'one' && both.kind === 'one' && said.product.id === both.product.id;
  // "The air purifier, the Vole one": two names of one thing; "the Chubasco and the W" are two things.
  const first = isNamedTwice ? findProduct(draft, before.item) : said;
  const isOne = first.kind === 'one' && said.kind === 'one' && first.product.id === said.product.id;
  return isSame && isOne
    ? { ...before, item: { ...item, ...whole, article: before.item.article } }
    : undefined;
}

/** "A towel, the biggest one", "swap it for the Pip, same colour": how the one before is. */
function withRelative(before: OrderAct | undefined, act: OrderAct): OrderAct | undefined {
  if (act.kind !== 'add' || !isRelativeOnly(act.item)) return undefined;
  const { reference, sameOption } = act.item;
  const how = {
    ...(sameOption === undefined ? {} : { sameOption }),
    ...(reference === undefined ? {} : { reference }),
  };
  if (before?.kind === 'replace' && before.to.words !== '')
    return { ...before, to: { ...before.to, ...how } };
  if (before?.kind !== 'add' || before.item.words === '' || before.item.reference !== undefined)
    return undefined;
  return { ...before, item: { ...before.item, ...how } };
}

/** "A hammock, any colour, orange": how the one before is. */
function withOption(draft: Draft, before: OrderAct | undefined, act: OrderAct): AddAct | undefined {
  if (
    act.kind !== 'add' ||
    before?.kind !== 'add' ||
    before.item.words === '' ||
    before.item.variantWords !== ''
  )
    return undefined;
  const { item } = act;
  const isPlain =
    item.quantity === undefined && !item.more && item.reference === undefined && item.article !== 'the';
  if (!isPlain || item.with.length + item.without.length > 0) return undefined;
  const choice = findProduct(draft, before.item);
  if (choice.kind !== 'one' || choice.product.variants.length < 2 || !namesOption(draft, choice.product, act))
    return undefined;
  return { ...before, item: { ...before.item, variantWords: `${item.words} ${item.variantWords}`.trim() } };
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
  if (quantity === undefined || quantity < 2 || words === '' || next?.kind !== 'add') return [];
  const choice = findProduct(draft, act.item);
  if (choice.kind !== 'one' || choice.product.variants.length === 0) return [];
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
      variantWords: `${act.item.variantWords} ${part.item.words} ${part.item.variantWords}`.trim(),
    },
  }));
}

function namesOption(draft: Draft, product: Product, { item }: AddAct): boolean {
  const words = `${item.words} ${item.variantWords}`.trim();
  if (words === '' || item.with.length + item.without.length > 0) return false;
  if (!isVariantOnly(draft, product, words)) return false;
  return (
    matchName(words, { ...product, variants: [], attributes: {}, tags: [] }, draft.context.language)
      .titled === 0
  );
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

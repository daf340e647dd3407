/** So many of a thing, and what each of them is: "dos pizzas, una de huevo y otra de jamón", "make it two, one in grey". */
import type { Product } from '../../../catalog/product.ts';
import type { CartLine } from '../../../protocol.ts';
import { variantOf } from '../cart/cart.ts';
import type { Draft } from '../cart/draft.ts';
import { chooseVariant } from '../names/choose-variant.ts';
import { findLines, lastLine } from '../names/find-lines.ts';
import { findProduct } from '../names/find-product.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { emptyItem } from '../said/read-item.ts';
import { inEachOption, isEach, openOptions } from './each-option.ts';
import { variantLike } from './more-of-last.ts';
import { wordsBeyondTitle } from './put-goods.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;
/** What stands for an act and so many of those behind it. */
type Parted = { acts: OrderAct[]; taken: number };
/** So many pieces, and the options that they may be in. */
type Part = { act: AddAct; variantIds: string[] };

export function inParts(draft: Draft, act: OrderAct, others: readonly OrderAct[]): Parted | undefined {
  switch (act.kind) {
    case 'add': {
      const { quantity, words, variantWords, article, more, reference } = act.item;
      const isNumber =
        words === '' && variantWords === '' && article === 'count' && !more && reference === undefined;
      return isNumber && quantity !== undefined && quantity > 1
        ? ofNumber(draft, { kind: 'set_quantity', quantity, sure: true }, others)
        : (inEachOption(draft, act, others[0]) ??
            partsOfLine(draft, act, others) ??
            ofKinds(draft, act, others));
    }
    case 'replace': {
      const { quantity, words, variantWords, reference } = act.to;
      const isNumber = act.from === undefined && `${words}${variantWords}` === '' && reference === undefined;
      return isNumber && quantity !== undefined
        ? ofNumber(draft, { kind: 'set_quantity', quantity, sure: true }, others)
        : insteadOfLine(draft, act, others);
    }
    case 'set_quantity':
      return ofNumber(draft, act, others);
    default:
      return undefined;
  }
}

/** "Dos pizzas, una de huevo y otra de jamón": two in all, which are named behind. */
function ofKinds(draft: Draft, act: AddAct, others: readonly OrderAct[]): Parted | undefined {
  const { item } = act;
  if (item.quantity === undefined || item.quantity < 2 || item.words === '' || item.more) return undefined;
  const choice = findProduct(draft, item);
  if (choice.kind !== 'several') return undefined;
  const parts: AddAct[] = [];
  let left = item.quantity;
  for (const other of others) {
    if (other.kind !== 'add' || left === 0) break;
    const named = findProduct(draft, other.item);
    if (named.kind !== 'one' || !choice.products.some(({ id }) => id === named.product.id)) break;
    left -= other.item.quantity ?? 1;
    parts.push(other);
  }
  if (left !== 0 || parts.length < 2) return undefined;
  const strength = act.strength === 'bare' ? 'listed' : act.strength;
  const acts = parts.map((part): AddAct => {
    const { with: own, quantity = 1 } = part.item;
    return {
      ...part,
      strength,
      item: { ...part.item, quantity, article: 'count', more: false, with: [...item.with, ...own] },
    };
  });
  return { acts, taken: parts.length };
}

const ownPart = (act: AddAct): AddAct | undefined =>
  / ones?$/i.test(act.item.words)
    ? { ...act, item: { ...act.item, words: '', article: 'count', quantity: 1 } }
    : undefined;

/** "The kettles, one white and the other black", of two that are there: no more of them, but so. */
export function partsOfLine(draft: Draft, act: AddAct, others: readonly OrderAct[]): Parted | undefined {
  const { item } = act;
  if (item.article !== 'the' || item.more || item.also === true || item.words === '') return undefined;
  // "The kettles one in white, one in black": the first of them stands with the name.
  const first = item.variantWords === '' ? undefined : ownPart(act);
  const [line, ...more] = findLines(draft, first === undefined ? item : { ...item, variantWords: '' });
  if (line === undefined || more.length > 0) return undefined;
  const own = first === undefined ? [] : [first];
  const parts = optionsOfLine(draft, line, [...own, ...others]);
  if (parts === undefined || parts.length < 2) return undefined;
  if (piecesOf(parts) !== line.quantity) return undefined;
  return { acts: inTheseOptions(line, parts, 0), taken: parts.length - own.length };
}

/** "Las toallas, mejor un juego gris y otro blanco": the line goes, its product comes in these options. */
function insteadOfLine(
  draft: Draft,
  act: Extract<OrderAct, { kind: 'replace' }>,
  others: readonly OrderAct[],
): Parted | undefined {
  const [line, ...more] = act.from === undefined ? [lastLine(draft)] : findLines(draft, act.from);
  if (line === undefined || more.length > 0 || act.to.article !== 'count') return undefined;
  const first: AddAct = { kind: 'add', item: act.to, strength: 'strong' };
  const parts = optionsOfLine(draft, line, [first, ...others]);
  return parts === undefined || parts.length < 2
    ? undefined
    : { acts: inTheseOptions(line, parts, 0), taken: parts.length - 1 };
}

/** "Que sean dos, el otro en gris", of an orange one: one more, in grey. */
function ofNumber(
  draft: Draft,
  act: Extract<OrderAct, { kind: 'set_quantity' }>,
  others: readonly OrderAct[],
): Parted | undefined {
  const [line, ...more] = act.item === undefined ? [lastLine(draft)] : findLines(draft, act.item);
  const product = line === undefined ? undefined : draft.context.product(line.productId);
  if (line === undefined || product === undefined || more.length > 0) return undefined;
  if (others[0]?.kind === 'add' && others[0].item.also === true) return undefined;
  // "One black, one white": so many of that option, and no number of them all.
  const said = `${act.item?.words ?? ''} ${act.item?.variantWords ?? ''}`.trim();
  if (said !== '' && wordsBeyondTitle(draft, product, said) !== '') return undefined;
  const each = oneOfEach(draft, product, others[0]);
  const parts = each.length > 0 ? each : optionsOfLine(draft, line, others);
  if (parts === undefined || parts.length === 0) return undefined;
  const left = act.quantity - piecesOf(parts);
  if (left < 0) return undefined;
  return { acts: inTheseOptions(line, parts, left), taken: each.length > 0 ? 1 : parts.length };
}

/** "Make it two, one in each colour". */
function oneOfEach(draft: Draft, product: Product, act: OrderAct | undefined): Part[] {
  if (act?.kind !== 'add' || !isEach(act)) return [];
  const { quantity = 1 } = act.item;
  return openOptions(product).map((variantWords) =>
    partOf(draft, product, { ...act.item, quantity, variantWords }),
  );
}

const piecesOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { act }) => sum + (act.item.quantity ?? 1), 0);

/** A line and parts of its product: what they leave of it and what comes as it is stays, the others are put in beside it. */
function inTheseOptions(line: CartLine, parts: readonly Part[], left: number): OrderAct[] {
  const isOwn = ({ variantIds }: Part) => variantIds.includes(line.variantId ?? '');
  const stays = left + piecesOf(parts.filter(isOwn));
  const so: OrderAct = { kind: 'set_quantity', quantity: stays, sure: true, item: called(line) };
  const own = stays === 0 ? [removal(line)] : stays === line.quantity ? [] : [so];
  return [...own, ...parts.filter((part) => !isOwn(part)).map(({ act }) => act)];
}

const called = (line: CartLine): Item => ({
  ...emptyItem(),
  article: 'the',
  words: line.title,
  fullWords: line.title,
});
const removal = (line: CartLine): OrderAct => ({ kind: 'remove', item: called(line), because: 'asked' });

/** The acts at the beginning that say so many of a line's product, in an option each. */
function optionsOfLine(draft: Draft, line: CartLine, acts: readonly OrderAct[]): Part[] | undefined {
  const product = draft.context.product(line.productId);
  if (product === undefined || product.variants.length < 2) return undefined;
  const parts: Part[] = [];
  for (const act of acts) {
    const named: AddAct | undefined =
      act.kind === 'add'
        ? act
        : act.kind === 'replace' && act.from === undefined
          ? { kind: 'add', item: act.to, strength: 'strong' }
          : undefined;
    const part = named === undefined ? undefined : optionOf(draft, { product, line }, named);
    if (part === undefined) break;
    parts.push(part);
  }
  return parts;
}

function optionOf(
  draft: Draft,
  { product, line }: { product: Product; line: CartLine },
  { item }: AddAct,
): Part | undefined {
  const isOther = item.reference?.kind === 'other';
  if (item.article !== 'count' && !isOther) return undefined;
  if (item.reference !== undefined && !isOther) return undefined;
  const words = wordsBeyondTitle(draft, product, `${item.words} ${item.variantWords}`.trim());
  if (words === '' || !isVariantOnly(draft, product, words)) return undefined;
  const { reference: _, ...rest } = item;
  // "One in red" is of the size of the others.
  const like = variantLike(product, variantOf(product, line.variantId), words, draft);
  return partOf(draft, product, {
    ...rest,
    quantity: item.quantity ?? 1,
    variantWords: like?.title ?? words,
  });
}

function partOf(draft: Draft, product: Product, item: Item): Part {
  const { title: words } = product;
  const choice = chooseVariant(product, item.variantWords, draft.context.language);
  const variants =
    choice.kind === 'one' ? [choice.variant] : choice.kind === 'several' ? choice.variants : [];
  return {
    act: {
      kind: 'add',
      strength: 'strong',
      item: { ...item, article: 'count', more: false, words, fullWords: words },
    },
    variantIds: variants.flatMap((variant) => (variant === undefined ? [] : [variant.id])),
  };
}

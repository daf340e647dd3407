/** One thing instead of another: another product, or the same in another size or colour. */

import type { Product, Variant } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { CartLine } from '../../../protocol.ts';
import { lineTitle, variantOf } from '../cart/cart.ts';
import { ask, type Draft, memoryOf, openLines, setMemory, tell } from '../cart/draft.ts';
import { setLineQuantity } from '../cart/line-quantity.ts';
import { removeLine } from '../cart/remove-line.ts';
import { roomFor } from '../cart/stock.ts';
import { alike } from '../names/alike.ts';
import { chooseVariant } from '../names/choose-variant.ts';
import { findLines, lastLine } from '../names/find-lines.ts';
import { findProduct, type ProductChoice } from '../names/find-product.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import { matchName } from '../names/match-name.ts';
import { onlyOptions } from '../names/options-of.ts';
import { otherVariants } from '../names/sizes.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { emptyItem, lineItem } from '../said/read-item.ts';
import { addItem } from './add-item.ts';
import { askLine } from './ask-line.ts';
import { fillsPlace } from './made-place.ts';
import { areOnlyPieces } from './pieces-said.ts';
import { addProduct, askVariant, wordsBeyondTitle } from './put-goods.ts';

type ActOf<Kind extends OrderAct['kind']> = Extract<OrderAct, { kind: Kind }>;

/** "Mejor en azul", "cambia el agua por un sprite". */
export function replaceItem(draft: Draft, act: ActOf<'replace'>): boolean {
  const lines = openLines(draft);
  const isPlaced = act.from !== undefined;
  const found = isPlaced ? findLines(draft, act.from ?? act.to) : lastMeant(draft, act.to);
  if (
    act.to.words === '' &&
    act.to.reference === undefined &&
    act.to.variantWords === '' &&
    act.to.quantity === undefined
  ) {
    if (found.length === 0) return false;
    ask(draft, { kind: 'ask_change' }, { pending: { kind: 'more' }, act: undefined });
    return true;
  }
  // "Mejor tres de huevo": so many of a line that is there.
  const named =
    !isPlaced && act.to.words !== '' && act.to.quantity !== undefined ? findLines(draft, act.to) : [];
  const same = named.length === 1 ? named[0] : undefined;
  if (
    same !== undefined &&
    act.to.article === 'count' &&
    act.to.quantity !== undefined &&
    act.to.with.length === 0
  ) {
    setLineQuantity(draft, same, act.to.quantity, act);
    return true;
  }
  const itself =
    !isPlaced && act.to.words !== '' && act.to.variantWords !== ''
      ? findLines(draft, { ...act.to, variantWords: '' })
      : [];
  const other = itself.length === 1 ? itself[0] : undefined;
  // "The chair in black instead": that line, in another option.
  if (other !== undefined && act.to.quantity === undefined)
    return replaceLine(draft, other, { ...act, to: { ...act.to, words: '' } });
  const called = isPlaced || act.to.quantity !== undefined ? undefined : inOption(draft, act.to);
  if (called !== undefined)
    return replaceLine(draft, called.line, {
      ...act,
      to: { ...act.to, words: '', variantWords: called.option },
    });
  const fills = !isPlaced && !isOptionOf(draft, found[0], act.to) && fillsPlace(draft, act.to);
  if (fills === 'unclear') {
    ask(draft, { kind: 'ask_change' }, { pending: { kind: 'more' }, act: undefined });
    return true;
  }
  if (fills) return addItem(draft, { kind: 'add', item: act.to, strength: 'strong' });
  const line = isPlaced ? (found.length === 1 ? found[0] : undefined) : lineInstead(draft, act.to, found[0]);
  // After talk of other things, something of another kind stands in for nothing that is known.
  if (line !== undefined && !isPlaced && !draft.flowing && !isOfKind(draft, line, act.to)) {
    askLine(draft, lines, { act, quantity: undefined }, act);
    return true;
  }
  if (line === undefined && !isPlaced && found.length === 0 && isInstead(draft, act)) {
    askLine(draft, lines, { act, quantity: undefined }, act);
    return true;
  }
  if (line === undefined) {
    if (lines.length > 0 && found.length === 0 && isPlaced && act.from?.words !== '') {
      tell(draft, { kind: 'not_in_cart', words: act.from?.words ?? '' });
      return true;
    }
    if (found.length > 1) {
      ask(draft, { kind: 'ask_change' }, { pending: { kind: 'more' }, act: undefined });
      return true;
    }
    // What was to be changed is not there: nothing is put in instead of it.
    if (isPlaced && lines.length > 0) {
      ask(draft, { kind: 'ask_change' }, { pending: { kind: 'more' }, act: undefined });
      return true;
    }
    // "The smaller one", and not of what.
    if (isRelative(act.to) && act.to.words === '' && lines.length > 0) return false;
    return addItem(draft, { kind: 'add', item: act.to, strength: 'strong' });
  }
  return replaceLine(draft, line, act);
}

/** "El edredón individual mejor", of a duvet and pillows: the line whose product is named with an option of it. */
function inOption(draft: Draft, to: Item): { line: CartLine; option: string } | undefined {
  const words = `${to.words} ${to.variantWords}`.trim();
  const fitting = openLines(draft).flatMap((line) => {
    const product = draft.context.product(line.productId);
    if (product === undefined || product.variants.length < 2) return [];
    const { titled } = matchName(words, product, draft.context.language);
    const option = wordsBeyondTitle(draft, product, words);
    return titled > 0 && option !== '' && isVariantOnly(draft, product, option) ? [{ line, option }] : [];
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The last line, or the one for whom it is said to be. */
function lastMeant(draft: Draft, to: Item): CartLine[] {
  const whose = to.whom === undefined ? [] : findLines(draft, { ...emptyItem(), whom: to.whom });
  return whose.length === 1 ? whose : [lastLine(draft)].filter((line) => line !== undefined);
}

/** In place of which line: the last one, unless another is of the kind of what is wanted and it is not. */
function lineInstead(draft: Draft, to: Item, last: CartLine | undefined): CartLine | undefined {
  const lines = openLines(draft);
  const choice = to.words === '' ? undefined : findProduct(draft, to);
  if (choice?.kind !== 'one' || isOptionOf(draft, last, to)) return last;
  const ofKind = lines.filter((line) => alike(draft.context.product(line.productId), choice.product));
  if (last !== undefined && (ofKind.length !== 1 || ofKind.includes(last))) return last;
  return ofKind.length === 1 ? ofKind[0] : undefined;
}

function isOfKind(draft: Draft, line: CartLine, to: Item): boolean {
  if (to.words === '' || isOptionOf(draft, line, to)) return true;
  const choice = findProduct(draft, to);
  return choice.kind !== 'one' || alike(draft.context.product(line.productId), choice.product);
}

function isOptionOf(draft: Draft, line: CartLine | undefined, to: Item): boolean {
  const product = line === undefined ? undefined : draft.context.product(line.productId);
  const words = `${to.words} ${to.variantWords}`.trim();
  return product !== undefined && product.variants.length > 0 && isVariantOnly(draft, product, words);
}

/** Something in place of a line, and not known of which: to be asked, where there are several of its kind. */
function isInstead(draft: Draft, act: ActOf<'replace'>): boolean {
  const choice = act.to.words === '' ? undefined : findProduct(draft, act.to);
  if (choice?.kind !== 'one') return false;
  const ofKind = openLines(draft).filter((line) =>
    alike(draft.context.product(line.productId), choice.product),
  );
  return ofKind.length > 1 && act.to.article !== 'count';
}

export function replaceLine(draft: Draft, line: CartLine, asked: ActOf<'replace'>): boolean {
  const product = draft.context.product(line.productId);
  const meant = otherModel(draft, product, asked.to) ?? asked.to;
  const theirs = theirPieces(draft, line, asked);
  const act = { ...asked, to: meant, ...(theirs === undefined ? {} : { from: someOf(line, theirs) }) };
  const { to: said } = act;
  const current = product === undefined ? undefined : variantOf(product, line.variantId);
  if (product !== undefined && current !== undefined && said.reference !== undefined) {
    const others = otherVariants(product, current, said.reference);
    if (others.length > 0) return changeToOneOf(draft, line, { product, others, act });
  }
  const words = `${said.words} ${said.variantWords}`.trim();
  if (
    product !== undefined &&
    !namesOther(draft, product, said) &&
    product.variants.length > 0 &&
    said.reference === undefined &&
    isVariantOnly(draft, product, words)
  ) {
    const part = act.from?.article === 'count' ? act.from.quantity : undefined;
    changeVariant(draft, line, { product, words, act, part });
    return true;
  }
  // "Mejor dos packs"; a pair may be two pieces or one, which who puts goods in knows.
  const arePieces = !/pairs?|par(?:es)?/i.test(said.words) && areOnlyPieces(draft, said);
  if ((arePieces || said.words === '') && said.reference === undefined && said.quantity !== undefined) {
    setLineQuantity(draft, line, said.quantity, act);
    return true;
  }
  const option = product === undefined ? undefined : ownOption(draft, product, said);
  if (product !== undefined && option !== undefined) {
    changeVariant(draft, line, { product, words: option, act, part: partOf(act) });
    return true;
  }
  const to = otherThan(draft, line, act.to);
  const choice = findProduct(draft, to);
  if (isThere(draft, line, to, choice)) return false;
  if (
    choice.kind === 'one' &&
    choice.product.id === line.productId &&
    to.quantity !== undefined &&
    product?.variants.length === 0
  ) {
    setLineQuantity(draft, line, to.quantity, act);
    return true;
  }
  const part = partOf(act);
  if (part !== undefined && part < line.quantity) {
    const others = { ...to, quantity: to.article === 'count' ? (to.quantity ?? part) : part, more: false };
    if (choice.kind !== 'one') return addItem(draft, { kind: 'add', item: to, strength: 'bare' });
    removeLine(draft, line, part);
    return addItem(draft, { kind: 'add', item: others, strength: 'strong' });
  }
  setMemory(draft, { target: { lineId: line.lineId, how: 'replace' } });
  const quantity = to.article === 'count' && to.quantity !== undefined ? to.quantity : line.quantity;
  return addItem(draft, { kind: 'add', item: { ...to, quantity, more: false }, strength: 'strong' });
}

/** "A single duvet", in place of the double one, of several duvets: the one that is there, so. */
function ownOption(draft: Draft, product: Product, to: Item): string | undefined {
  if (to.words === '' || to.reference !== undefined || product.variants.length < 2) return undefined;
  if (findProduct(draft, to).kind === 'one') return undefined;
  const words = `${to.words} ${to.variantWords}`.trim();
  const { titled } = matchName(words, product, draft.context.language);
  const option = wordsBeyondTitle(draft, product, words);
  return titled > 0 && option !== '' && isVariantOnly(draft, product, option) ? option : undefined;
}

/** "Instead of the double, it's for …": "it" is what is there already, and takes no other's place. */
function isThere(draft: Draft, line: CartLine, to: Item, choice: ProductChoice): boolean {
  if (choice.kind !== 'one' || to.reference?.kind !== 'that' || to.words !== '') return false;
  const others = openLines(draft).filter(({ lineId }) => lineId !== line.lineId);
  return others.some(({ productId }) => productId === choice.product.id);
}

const someOf = (line: CartLine, quantity: number): Item => ({
  ...lineItem(line),
  article: 'count',
  quantity,
});

/** "For her the Dual instead", "hers in white", of two that are not all hers: so many of them. */
function theirPieces(draft: Draft, line: CartLine, { from, to }: ActOf<'replace'>): number | undefined {
  if (from?.article === 'count' || to.quantity !== undefined || line.quantity < 2) return undefined;
  const { whose = {}, theirs = {} } = memoryOf(draft.state);
  if (from?.reference?.kind === 'whose' && whose[line.lineId] !== undefined) return theirs[line.lineId];
  // "Los de mi novia".
  const isTheirs = from !== undefined && fold(from.words) === whose[line.lineId];
  const whom = to.whom ?? from?.whom ?? (isTheirs ? whose[line.lineId] : undefined);
  if (whom === undefined) return undefined;
  return whose[line.lineId] === whom ? theirs[line.lineId] : 1;
}

/** "La de 45", of a bag called 28 that comes in no such size: the one of its name with that number. */
function otherModel(draft: Draft, product: Product | undefined, to: Item): Item | undefined {
  const { language } = draft.context;
  const [number = '', ...rest] = `${to.words} ${to.variantWords}`.trim().split(/\s+/);
  const [, before = '', own] = /^(.*?)\s(\d+(?:[.,]\d+)?)(?=\s|$)/.exec(product?.title ?? '') ?? [];
  if (product === undefined || own === undefined || !/^\d+(?:[.,]\d+)?$/.test(number)) return undefined;
  if (matchName(number, onlyOptions(product), language).covered > 0) return undefined;
  const isModel = ({ title }: Product) => `${title} `.startsWith(`${before} ${number} `);
  const other = draft.context
    .findByName(`${before} ${number}`)
    .find((found) => isModel(found.product))?.product;
  if (other === undefined || other.id === product.id) return undefined;
  const how = rest.filter((word) => !/^(?:ones?|en|in)$/i.test(word)).join(' ');
  return { ...to, words: other.title, fullWords: other.title, variantWords: how, elliptic: false };
}

/** "La licuadora grande, en lugar de la de mano": nothing is put in place of itself. */
function otherThan(draft: Draft, line: CartLine, to: Item): Item {
  const choice = findProduct(draft, to);
  const isItself = choice.kind === 'one' && choice.product.id === line.productId;
  if (!isItself || to.quantity !== undefined || to.words === '' || choice.product.variants.length > 0)
    return to;
  const other = { ...to, not: choice.product.title };
  const found = findProduct(draft, other);
  return found.kind === 'none' || found.kind === 'nothing_meant' ? to : other;
}

/** "One of the bags", "a sprite instead of juice": so many pieces of the line, and not all. */
function partOf({ from, to }: ActOf<'replace'>): number | undefined {
  if (from?.article === 'count') return from.quantity;
  return from?.article === 'none' && to.article === 'count' ? to.quantity : undefined;
}

/** "Los 700 en negro", of the Quieto 300: a number that is of another name, and no option. */
function namesOther(draft: Draft, product: Product, to: Item): boolean {
  if (!/\d/.test(to.words)) return false;
  const choice = findProduct(draft, to);
  if (choice.kind !== 'one' || choice.product.id === product.id) return false;
  const { language } = draft.context;
  const own = onlyOptions(product);
  return (
    matchName(to.words, choice.product, language).titled > 0 &&
    matchName(to.words, own, language).covered === 0
  );
}

const isRelative = ({ reference }: Item): boolean =>
  reference?.kind === 'bigger' || reference?.kind === 'smaller' || reference?.kind === 'other_option';

/** "The other colour", "a size up": where that is one, it is that; of several is asked which. */
function changeToOneOf(
  draft: Draft,
  line: CartLine,
  change: { product: Product; others: Variant[]; act: ActOf<'replace'> },
): boolean {
  const { product, others, act } = change;
  const [one, ...more] = others;
  if (one !== undefined && more.length === 0) {
    const part = act.from?.article === 'count' ? act.from.quantity : undefined;
    changeVariant(draft, line, { product, words: one.title, act, part });
    return true;
  }
  setMemory(draft, { target: { lineId: line.lineId, how: 'replace' } });
  const wanted = { quantity: line.quantity, with: [], without: [], extraIds: [], words: '', act };
  askVariant(draft, { product, variants: others }, wanted);
  return true;
}

/** The pieces that were somebody's have left the line, and are theirs where they go. */
function takeWhose(draft: Draft, { lineId }: CartLine, pieces: number | undefined): string | undefined {
  const { whose = {}, theirs = {} } = memoryOf(draft.state);
  if (whose[lineId] === undefined || theirs[lineId] !== pieces) return undefined;
  const { [lineId]: whom, ...others } = whose;
  const { [lineId]: _, ...left } = theirs;
  setMemory(draft, { whose: others, theirs: left });
  return whom;
}

function changeVariant(
  draft: Draft,
  line: CartLine,
  change: { product: Product; words: string; act: OrderAct; part: number | undefined },
): void {
  const { product, words, act } = change;
  const isPart = change.part !== undefined && change.part < line.quantity;
  const { language } = draft.context;
  const current = variantOf(product, line.variantId);
  const wanted = {
    quantity: isPart ? (change.part ?? 1) : line.quantity,
    with: [],
    without: [],
    extraIds: (line.extras ?? []).flatMap((title) =>
      product.extras.filter((extra) => extra.title === title).map((extra) => extra.id),
    ),
    words,
    act,
  };
  const choice = chooseVariant(product, words, language);
  // "En azul" keeps the size: what was not said stays as it is.
  const kept =
    choice.kind === 'several' && current !== undefined
      ? choice.variants.filter(
          (variant) =>
            Object.entries(variant.options).filter(([name, value]) => current.options[name] === value)
              .length ===
            Object.keys(current.options).length - 1,
        )
      : [];
  const one = choice.kind === 'several' && kept.length === 1 ? kept[0] : undefined;
  const meant = choice.kind === 'one' ? choice.variant : one;
  // "One of them in black", of which there is none left: it stays as it is.
  if (isPart && meant !== undefined && roomFor(draft.cart, product, meant).pieces < wanted.quantity) {
    tell(draft, { kind: 'out_of_stock', title: lineTitle(product, meant) }, product);
    return;
  }
  if (!isPart) setMemory(draft, { target: { lineId: line.lineId, how: 'replace' } });
  else if (choice.kind !== 'none') removeLine(draft, line, change.part);
  const whom = isPart ? takeWhose(draft, line, change.part) : undefined;
  if (one !== undefined) addProduct(draft, product, { ...wanted, whom, words: one.title });
  else if (choice.kind === 'several') askVariant(draft, { product, variants: choice.variants }, wanted);
  else addProduct(draft, product, { ...wanted, whom });
}

/** Takes things out of the cart, changes how many there are, their extras, their variant. */
import type { Product } from '../../catalog/product.ts';
import type { CartLine } from '../../protocol.ts';
import type { Pending } from '../conversation-state.ts';
import { addItem } from './add-item.ts';
import { extrasOf, makeLine, mostPieces, sameGoods, variantOf, withQuantity } from './cart.ts';
import { chooseExtras, findExtra } from './choose-extras.ts';
import { chooseVariant } from './choose-variant.ts';
import { ask, type Draft, openLines, setLines, setMemory, tell, touch } from './draft.ts';
import { findLines, lastLine } from './find-lines.ts';
import { findProduct } from './find-product.ts';
import { matchName } from './match-name.ts';
import type { Item, OrderAct } from './order-act.ts';
import { addExtraProduct, addProduct, askVariant, tellWithout } from './put-goods.ts';
import { piecesInStock } from './stock.ts';

type ActOf<Kind extends OrderAct['kind']> = Extract<OrderAct, { kind: Kind }>;

/** False when nothing of the order is meant: not wanting what is not in the cart changes nothing. */
export function removeItem(draft: Draft, act: ActOf<'remove'>): boolean {
  const { item } = act;
  if (openLines(draft).length === 0) {
    if (act.because === 'not_wanted') return false;
    tell(draft, { kind: 'cart_empty' });
    return true;
  }
  if (removesExtra(draft, item)) return true;
  const found = findLines(draft, item);
  const lines = item.words === '' && item.reference === undefined ? withSpare(draft, found, item) : found;
  if (item.reference?.kind === 'all') {
    for (const line of lines) removeLine(draft, line, undefined);
    return true;
  }
  const one = lines.length === 1 ? lines[0] : undefined;
  if (one !== undefined) {
    removeLine(draft, one, item.article === 'count' ? item.quantity : undefined);
    return true;
  }
  if (lines.length > 1) {
    askLine(
      draft,
      lines,
      { act: 'remove', quantity: item.article === 'count' ? item.quantity : undefined },
      act,
    );
    return true;
  }
  if (item.tails.length > 0) return removeEach(draft, act);
  if (act.because === 'not_wanted') return false;
  tell(draft, { kind: 'not_in_cart', words: item.words === '' ? item.fullWords : item.words });
  return true;
}

/** "Quita el agua y las patatas". */
function removeEach(draft: Draft, act: ActOf<'remove'>): boolean {
  const parts = [act.item.words, ...act.item.tails];
  return parts
    .map((words) => removeItem(draft, { ...act, item: { ...act.item, words, fullWords: words, tails: [] } }))
    .some(Boolean);
}

/** "Quita una" of several lines: the one just acted upon when it has one to spare, else the only one that has. */
function withSpare(draft: Draft, found: readonly CartLine[], item: Item): CartLine[] {
  const lines = openLines(draft);
  if (lines.length === 1 || item.article !== 'count') return found.length === 1 ? [...found] : lines;
  const last = lastLine(draft);
  if (last !== undefined && last.quantity > (item.quantity ?? 1)) return [last];
  return lines;
}

function removesExtra(draft: Draft, item: Item): boolean {
  if (item.words === '' || item.reference !== undefined) return false;
  const words = [item.words, ...item.tails].join(' ');
  const holding = openLines(draft).filter((line) => extraOf(draft, line, words) !== undefined);
  if (holding.length === 0) return false;
  const isAlsoLine = findLines(draft, item).some((line) => !holding.includes(line));
  if (isAlsoLine && !/extra/i.test(item.words)) return false;
  const line = holding.find((candidate) => candidate.lineId === draft.state.lastLineId) ?? holding.at(-1);
  if (line === undefined) return false;
  changeExtras(draft, { kind: 'extras', with: [], without: [words] }, line);
  return true;
}

function extraOf(draft: Draft, line: CartLine, words: string): string | undefined {
  const product = draft.context.product(line.productId);
  const extra = product === undefined ? undefined : findExtra(product, words, draft.context.language);
  return extra !== undefined && line.extras?.includes(extra.title) === true ? extra.title : undefined;
}

export function removeLine(draft: Draft, line: CartLine, quantity: number | undefined): void {
  const taken = Math.min(quantity ?? line.quantity, line.quantity);
  const left = line.quantity - taken;
  const lines = openLines(draft);
  setLines(
    draft,
    left === 0
      ? lines.filter((other) => other.lineId !== line.lineId)
      : lines.map((other) => (other.lineId === line.lineId ? withQuantity(other, left) : other)),
  );
  if (left > 0) touch(draft, line.lineId);
  tell(
    draft,
    { kind: 'removed', title: line.title, quantity: taken, left },
    draft.context.product(line.productId),
  );
}

export function askLine(
  draft: Draft,
  lines: readonly CartLine[],
  wanted: { act: 'remove' | 'set_quantity'; quantity: number | undefined },
  act: OrderAct | undefined,
): void {
  const pending: Pending = {
    kind: 'choose_line',
    lineIds: lines.map((line) => line.lineId),
    act: wanted.act,
    ...(wanted.quantity === undefined ? {} : { quantity: wanted.quantity }),
  };
  const titles = lines.map((line) => [line.title, ...(line.extras ?? [])].join(' + '));
  ask(draft, { kind: 'ask_line', act: wanted.act, choices: titles }, { pending, act });
}

export function setItemQuantity(draft: Draft, act: ActOf<'set_quantity'>): boolean {
  const lines = openLines(draft);
  if (lines.length === 0)
    return act.item === undefined
      ? false
      : addItem(draft, { kind: 'add', item: act.item, strength: 'strong' });
  const last = lastLine(draft);
  const found = act.item === undefined ? (last === undefined ? lines : [last]) : findLines(draft, act.item);
  const one = found.length === 1 ? found[0] : undefined;
  if (one !== undefined) setLineQuantity(draft, one, act.quantity, act);
  else if (found.length > 1) askLine(draft, found, { act: 'set_quantity', quantity: act.quantity }, act);
  else if (act.item !== undefined) return addItem(draft, { kind: 'add', item: act.item, strength: 'strong' });
  return true;
}

export function setLineQuantity(
  draft: Draft,
  line: CartLine,
  quantity: number,
  act: OrderAct | undefined,
): void {
  const product = draft.context.product(line.productId);
  if (quantity === 0) {
    removeLine(draft, line, undefined);
    return;
  }
  if (product === undefined) {
    tell(draft, { kind: 'gone', title: line.title });
    return;
  }
  const stock = Math.min(
    piecesInStock(product, variantOf(product, line.variantId)) ?? mostPieces,
    mostPieces,
  );
  const others = openLines(draft)
    .filter(
      (other) => other !== line && other.productId === line.productId && other.variantId === line.variantId,
    )
    .reduce((sum, other) => sum + other.quantity, 0);
  const most = Math.max(0, stock - others);
  if (quantity > most && stock === mostPieces) {
    tell(draft, { kind: 'too_many', most: mostPieces }, product);
    return;
  }
  if (quantity > most && most <= line.quantity) {
    tell(draft, { kind: 'all_in_cart', title: line.title, left: line.quantity }, product);
    return;
  }
  if (quantity > most) {
    setMemory(draft, { target: { lineId: line.lineId, how: 'set' } });
    const variant = line.variantId === undefined ? {} : { variantId: line.variantId };
    ask(
      draft,
      { kind: 'ask_most', title: line.title, wanted: quantity, most },
      {
        pending: { kind: 'choose_quantity', productId: product.id, ...variant, offered: most, extras: [] },
        act,
        products: [product],
      },
    );
    return;
  }
  const changed = withQuantity(line, quantity);
  setLines(
    draft,
    openLines(draft).map((other) => (other.lineId === line.lineId ? changed : other)),
  );
  touch(draft, line.lineId);
  tell(draft, { kind: 'quantity_set', line: changed }, product);
}

/** "Con extra de queso", "ponle setas a la de huevo": of the line named, else of the last one that can have them. */
export function changeExtrasOf(draft: Draft, act: ActOf<'extras'>): boolean {
  const lines = openLines(draft);
  if (lines.length === 0) return false;
  const named = act.target === undefined ? [] : findLines(draft, act.target);
  const line =
    named.length === 1 ? named[0] : act.target === undefined ? lineForExtras(draft, act) : undefined;
  if (line !== undefined) changeExtras(draft, act, line);
  else if (act.target !== undefined && named.length === 0)
    tell(draft, { kind: 'not_in_cart', words: act.target.words });
  else ask(draft, { kind: 'ask_change' }, { pending: { kind: 'more' }, act: undefined });
  return true;
}

function lineForExtras(draft: Draft, act: ActOf<'extras'>): CartLine | undefined {
  const lines = openLines(draft);
  const canHave = (line: CartLine) => {
    const product = draft.context.product(line.productId);
    return (
      product !== undefined &&
      [...act.with, ...act.without].some(
        (words) => findExtra(product, words, draft.context.language) !== undefined,
      )
    );
  };
  const last = lastLine(draft);
  if (last !== undefined && canHave(last)) return last;
  const able = lines.filter(canHave);
  return able.length === 1 ? able[0] : able.length > 1 ? able.at(-1) : (last ?? lines.at(-1));
}

function changeExtras(draft: Draft, act: ActOf<'extras'>, line: CartLine): void {
  const product = draft.context.product(line.productId);
  if (product === undefined) return;
  const { language } = draft.context;
  const { extras, unknown } = chooseExtras(product, act.with, language);
  const has = line.extras ?? [];
  const added = extras.filter((extra, at) => !has.includes(extra.title) || extras.indexOf(extra) !== at);
  const removed = has.filter((title) =>
    act.without.some((words) => findExtra(product, words, language)?.title === title),
  );
  for (const extra of extras.filter((one) => !added.includes(one))) {
    tell(draft, { kind: 'has_extra_already', extra: extra.title, title: line.title }, product);
  }
  if (added.length + removed.length > 0) {
    const titles = [...has.filter((title) => !removed.includes(title)), ...added.map((extra) => extra.title)];
    putExtras(
      draft,
      { line, product, titles, quantity: Math.min(act.quantity ?? line.quantity, line.quantity) },
      added.map((extra) => extra.title),
      removed,
    );
  }
  for (const words of unknown) addExtraProduct(draft, product, words, act.quantity ?? line.quantity);
  tellWithout(draft, product, act.without, removed);
}

/** So many pieces of a line get other extras: the line itself, or a part of it that becomes a line of its own. */
function putExtras(
  draft: Draft,
  change: { line: CartLine; product: Product; titles: string[]; quantity: number },
  added: string[],
  removed: string[],
): void {
  const { line, product, titles, quantity } = change;
  const isAll = quantity === line.quantity;
  const fresh = makeLine({
    lineId: isAll ? line.lineId : draft.context.newId(),
    product,
    variant: variantOf(product, line.variantId),
    extras: titles.flatMap((title) =>
      extrasOf(product)
        .filter((extra) => extra.title === title)
        .slice(0, 1),
    ),
    quantity,
  });
  const others = openLines(draft).flatMap((other) => {
    if (other.lineId !== line.lineId) return [other];
    return isAll ? [fresh] : [withQuantity(line, line.quantity - quantity), fresh];
  });
  const twin = others.find((other) => other.lineId !== fresh.lineId && sameGoods(other, fresh));
  const told = twin === undefined ? fresh : withQuantity(twin, twin.quantity + fresh.quantity);
  setLines(
    draft,
    twin === undefined
      ? others
      : others
          .filter((other) => other.lineId !== fresh.lineId)
          .map((other) => (other === twin ? told : other)),
  );
  touch(draft, told.lineId);
  tell(draft, { kind: 'extras_changed', line: told, added, removed }, product);
}

/** "Mejor en azul", "cambia el agua por un sprite". */
export function replaceItem(draft: Draft, act: ActOf<'replace'>): boolean {
  const lines = openLines(draft);
  const isPlaced = act.from !== undefined;
  const found = isPlaced
    ? findLines(draft, act.from ?? act.to)
    : [lastLine(draft)].filter((line) => line !== undefined);
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
  const line = found.length === 1 ? found[0] : undefined;
  if (line === undefined) {
    if (lines.length > 0 && found.length === 0 && isPlaced && act.from?.words !== '') {
      tell(draft, { kind: 'not_in_cart', words: act.from?.words ?? '' });
      return true;
    }
    if (found.length > 1) {
      ask(draft, { kind: 'ask_change' }, { pending: { kind: 'more' }, act: undefined });
      return true;
    }
    return addItem(draft, { kind: 'add', item: act.to, strength: 'strong' });
  }
  return replaceLine(draft, line, act);
}

function replaceLine(draft: Draft, line: CartLine, act: ActOf<'replace'>): boolean {
  const { to } = act;
  const product = draft.context.product(line.productId);
  const words = `${to.words} ${to.variantWords}`.trim();
  if (
    product !== undefined &&
    product.variants.length > 0 &&
    to.reference === undefined &&
    isVariantOnly(draft, product, words)
  ) {
    changeVariant(draft, line, product, words, act);
    return true;
  }
  if (to.words === '' && to.reference === undefined && to.quantity !== undefined) {
    setLineQuantity(draft, line, to.quantity, act);
    return true;
  }
  const choice = findProduct(draft, to);
  if (
    choice.kind === 'one' &&
    choice.product.id === line.productId &&
    to.quantity !== undefined &&
    product?.variants.length === 0
  ) {
    setLineQuantity(draft, line, to.quantity, act);
    return true;
  }
  setMemory(draft, { target: { lineId: line.lineId, how: 'replace' } });
  const quantity = to.article === 'count' && to.quantity !== undefined ? to.quantity : line.quantity;
  return addItem(draft, { kind: 'add', item: { ...to, quantity, more: false }, strength: 'strong' });
}

function isVariantOnly(draft: Draft, product: Product, words: string): boolean {
  const match = matchName(words, product, draft.context.language);
  const asOptions = { ...product, title: '-', tags: [], categories: [], attributes: {} };
  const options = matchName(words, asOptions, draft.context.language);
  return match.total > 0 && (options.covered === options.total || /^\d+$|^(?:x{0,3}[sml])$/i.test(words));
}

function changeVariant(draft: Draft, line: CartLine, product: Product, words: string, act: OrderAct): void {
  const { language } = draft.context;
  const current = variantOf(product, line.variantId);
  const wanted = {
    quantity: line.quantity,
    with: (line.extras ?? []).flatMap((title) =>
      product.extras.filter((extra) => extra.title === title).map((extra) => `#${extra.id}`),
    ),
    without: [],
    extraIds: [],
    words,
  };
  setMemory(draft, { target: { lineId: line.lineId, how: 'replace' } });
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
  if (one !== undefined) addProduct(draft, product, { ...wanted, words: one.title }, act);
  else if (choice.kind === 'several')
    askVariant(
      draft,
      {
        product,
        variants: choice.variants,
        ...(choice.option === undefined ? {} : { option: choice.option }),
      },
      wanted,
      act,
    );
  else addProduct(draft, product, wanted, act);
}

/** "Con setas", "sin el extra de queso": what goes on lines that are in the cart. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { CartLine } from '../../../protocol.ts';
import { extrasOf, makeLine, sameGoods, variantOf, withQuantity } from '../cart/cart.ts';
import {
  ask,
  type Draft,
  memoryOf,
  openCart,
  openLines,
  setLines,
  setMemory,
  tell,
  touch,
} from '../cart/draft.ts';
import { joinedNotes } from '../cart/line-notes.ts';
import { noteOrder } from '../cart/notes.ts';
import { removeLine } from '../cart/remove-line.ts';
import { chooseExtras, findExtra, plainly, speaksOf } from '../names/choose-extras.ts';
import { findLines, lastLine, titleSays } from '../names/find-lines.ts';
import type { OrderAct } from '../said/order-act.ts';
import { readItem } from '../said/read-item.ts';
import { readWords } from '../said/words.ts';
import { askLine } from './ask-line.ts';
import { addExtraProduct, tellWithout } from './put-goods.ts';

type ActOf<Kind extends OrderAct['kind']> = Extract<OrderAct, { kind: Kind }>;

/** The extra that the words mean, when the line has it. */
export function extraOnLine(draft: Draft, line: CartLine, words: string): string | undefined {
  const product = draft.context.product(line.productId);
  const extra = product === undefined ? undefined : findExtra(product, words, draft.context.language);
  return extra !== undefined && line.extras?.includes(extra.title) === true ? extra.title : undefined;
}

/** "Con extra de queso", "ponle setas a la de huevo": of the line named, else of the last one that can have them. */
export function changeExtrasOf(draft: Draft, said: ActOf<'extras'>): boolean {
  const lines = openLines(draft);
  if (lines.length === 0) return false;
  const act = likeBefore(draft, said);
  if (act === undefined) return false;
  if (dropsLines(draft, act)) return true;
  setMemory(draft, { extras: { with: act.with, without: act.without } });
  const aimed = targetLines(draft, act);
  // "Una de esas sin setas", of those that have them.
  const having = aimed.filter((line) =>
    act.without.some((words) => extraOnLine(draft, line, words) !== undefined),
  );
  const isSome = act.target?.ofThose === true && having.length > 0;
  const named = isSome ? having : aimed;
  const { reference, quantity } = act.target ?? {};
  if (
    act.target !== undefined &&
    reference?.kind !== 'all' &&
    named.length > 1 &&
    quantity !== named.length
  ) {
    const lineAct = { ...act, ...(quantity === undefined ? {} : { quantity }) };
    askLine(draft, named, { act: lineAct, quantity: undefined }, act);
    return true;
  }
  const isCounted = act.target?.article === 'count';
  const meant = reference?.kind === 'all' ? (reference.count ?? named.length) : quantity;
  if (named.length > 0 && !isCounted && meant === named.length && act.target !== undefined) {
    for (const each of named) changeExtras(draft, act, each);
    return true;
  }
  if (isOfWholeOrder(draft, act)) {
    const word = draft.context.language === 'es' ? 'sin' : 'without';
    return act.without.map((words) => noteOrder(draft, `${word} ${words}`)).some(Boolean);
  }
  const line =
    named.length === 1 ? named[0] : act.target === undefined ? lineForExtras(draft, act) : undefined;
  // "No mushrooms on mine", of two alike: mine is one of them.
  const pieces = reference?.kind === 'whose' ? 1 : act.target?.article === 'count' ? quantity : undefined;
  const ofLine = pieces === undefined ? act : { ...act, quantity: pieces };
  if (line !== undefined) changeExtras(draft, ofLine, line);
  else if (act.target !== undefined && named.length === 0)
    tell(draft, { kind: 'not_in_cart', words: act.target.words });
  else if (act.target === undefined) {
    const able = lines.filter((each) => canHave(draft, act, each));
    askLine(draft, able, { act, quantity: undefined }, act);
  } else ask(draft, { kind: 'ask_change' }, { pending: { kind: 'more' }, act: undefined });
  return true;
}

/** "Al final sin bañador", where that is a line and no extra of one. */
function dropsLines(draft: Draft, act: ActOf<'extras'>): boolean {
  const [words, ...others] = act.without;
  if (words === undefined || others.length > 0 || act.with.length > 0 || act.target !== undefined)
    return false;
  const item = { ...readItem(readWords(words, draft.context.language), words), article: 'the' as const };
  const [line, ...more] = item.words === '' ? [] : findLines(draft, item);
  if (line === undefined || more.length > 0 || openLines(draft).some((one) => canHave(draft, act, one)))
    return false;
  // "Sin cebolla", of a salad with onion in it: that is not its name.
  if (!titleSays(draft, line, words)) return false;
  removeLine(draft, line, undefined);
  return true;
}

/** "A la otra también": the extras that were changed last. */
function likeBefore(draft: Draft, act: ActOf<'extras'>): ActOf<'extras'> | undefined {
  if (act.with.length + act.without.length > 0) return act;
  const { extras } = memoryOf(draft.state);
  return extras === undefined ? undefined : { ...act, ...extras };
}

/** "Sin cebolla", of several things and none of them in particular. */
function isOfWholeOrder(draft: Draft, act: ActOf<'extras'>): boolean {
  if (act.target !== undefined || act.quantity !== undefined) return false;
  if (act.with.length > 0 || lastLine(draft) !== undefined) return false;
  return !openLines(draft).some((line) => canHave(draft, act, line));
}

/** Whether the product of a line comes with one of these extras. */
function canHave(draft: Draft, act: ActOf<'extras'>, line: CartLine): boolean {
  const product = draft.context.product(line.productId);
  return (
    product !== undefined &&
    [...act.with, ...act.without].some(
      (words) => findExtra(product, words, draft.context.language) !== undefined,
    )
  );
}

/** "A una de ellas", "la otra", "a la de huevo": of lines that can have the extra, where there are any. */
function targetLines(draft: Draft, act: ActOf<'extras'>): CartLine[] {
  const { target } = act;
  if (target === undefined) return [];
  const lines = openLines(draft);
  const able = lines.filter((line) => canHave(draft, act, line));
  if (target.reference?.kind === 'other') {
    const last = draft.state.lastLineId;
    const others = able.filter((line) => line.lineId !== last);
    return others.length > 0 ? others : lines.filter((line) => line.lineId !== last);
  }
  // "Una de huevo y otra de jamón, las dos con setas": those that this message put in.
  const fresh = lines.filter((line) => draft.touched.has(line.lineId));
  if (target.reference?.kind === 'all' && target.words === '' && fresh.length > 1)
    return fresh.filter((line) => able.includes(line));
  // "A la segunda ponle setas": of those that can have them.
  if (target.reference?.kind === 'ordinal' && able.length > 0) {
    const { value } = target.reference;
    const [meant] = findLines(draft, target);
    const among =
      meant !== undefined && able.includes(meant) ? meant : able.at(value < 0 ? value : value - 1);
    return among === undefined ? [] : [among];
  }
  const isAnyOfThem =
    target.words === '' && (target.reference === undefined || target.reference.kind === 'that');
  const isSome = isAnyOfThem && target.article === 'count';
  const named = isSome ? lines : findLines(draft, target);
  const fitting = named.filter((line) => able.includes(line));
  return fitting.length > 0 ? fitting : named;
}

function lineForExtras(draft: Draft, act: ActOf<'extras'>): CartLine | undefined {
  const lines = openLines(draft);
  const last = lastLine(draft);
  if (last !== undefined && canHave(draft, act, last)) return last;
  const able = lines.filter((line) => canHave(draft, act, line));
  if (able.length > 0) return able.length === 1 ? able[0] : undefined;
  return act.with.length > 0 ? (last ?? lines.at(-1)) : lineToNote(draft, act);
}

/** "Una sin cebolla": of what speaks of it, else of what is made to order, else of anything; the one last spoken of among them. */
function lineToNote(draft: Draft, act: ActOf<'extras'>): CartLine | undefined {
  const lines = openLines(draft);
  const { language } = draft.context;
  const productOf = (line: CartLine) => draft.context.product(line.productId);
  const speaking = lines.filter((line) => {
    const product = productOf(line);
    return product !== undefined && act.without.every((words) => speaksOf(product, words, language));
  });
  const madeToOrder = lines.filter((line) => (productOf(line)?.extras.length ?? 0) > 0);
  const among = [speaking, madeToOrder].find((found) => found.length > 0) ?? lines;
  const last = lastLine(draft);
  return last !== undefined && among.includes(last) ? last : among.at(-1);
}

export function changeExtras(draft: Draft, act: ActOf<'extras'>, line: CartLine): void {
  const product = draft.context.product(line.productId);
  if (product === undefined) return;
  const { language } = draft.context;
  const { extras, unknown } = chooseExtras(product, act.with, language);
  const has = line.extras ?? [];
  const added = extras.filter((extra, at) => !has.includes(extra.title) || extras.indexOf(extra) !== at);
  const isPlain = act.without.some((words) => plainly.test(fold(words)));
  const kept = act.only === true ? extras.map((extra) => extra.title) : has;
  const removed = has.filter(
    (title) =>
      !kept.includes(title) ||
      isPlain ||
      act.without.some((words) => findExtra(product, words, language)?.title === title),
  );
  for (const extra of extras.filter((one) => !added.includes(one))) {
    if (act.only !== true)
      tell(draft, { kind: 'has_extra_already', extra: extra.title, title: line.title }, product);
  }
  if (added.length + removed.length > 0) {
    const titles = [...has.filter((title) => !removed.includes(title)), ...added.map((extra) => extra.title)];
    putExtras(
      draft,
      { line, product, titles, quantity: Math.min(act.quantity ?? line.quantity, line.quantity) },
      { added: added.map((extra) => extra.title), removed },
    );
  }
  for (const words of unknown)
    addExtraProduct(draft, product, { words, quantity: act.quantity ?? line.quantity });
  const quantity = Math.min(act.quantity ?? line.quantity, line.quantity);
  if (added.length + removed.length === 0) touch(draft, line.lineId);
  tellWithout(draft, product, { phrases: isPlain ? [] : act.without, removed, pieces: quantity });
}

/** So many pieces of a line get other extras: the line itself, or a part of it that becomes a line of its own. */
function putExtras(
  draft: Draft,
  change: { line: CartLine; product: Product; titles: string[]; quantity: number },
  titlesChanged: { added: string[]; removed: string[] },
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
  takeNotes(draft, { line, fresh, twin });
  setLines(
    draft,
    twin === undefined
      ? others
      : others
          .filter((other) => other.lineId !== fresh.lineId)
          .map((other) => (other === twin ? told : other)),
  );
  touch(draft, told.lineId);
  tell(draft, { kind: 'extras_changed', line: told, ...titlesChanged }, product);
}

/** What is noted of pieces that get other extras stays noted of them, whichever line they are then of. */
function takeNotes(
  draft: Draft,
  { line, fresh, twin }: { line: CartLine; fresh: CartLine; twin: CartLine | undefined },
): void {
  const cart = openCart(draft);
  if (cart.notes === undefined) return;
  const ofFresh = cart.notes
    .filter(({ lineId }) => lineId === line.lineId)
    .map((note) => ({ ...note, lineId: fresh.lineId }));
  const notes = line.lineId === fresh.lineId ? cart.notes : [...cart.notes, ...ofFresh];
  draft.cart = {
    ...cart,
    notes: twin === undefined ? notes : joinedNotes(notes, { from: fresh, to: twin }, draft.context.language),
  };
}

/** Takes things out of the cart and changes how many there are. */
import { fold } from '../../../language/fold.ts';
import type { CartLine } from '../../../protocol.ts';
import { ask, type Draft, memoryOf, openLines, tell } from '../cart/draft.ts';
import { setLineQuantity } from '../cart/line-quantity.ts';
import { removeLine } from '../cart/remove-line.ts';
import { speaksOf } from '../names/choose-extras.ts';
import { findLines, lastLine, titleSays } from '../names/find-lines.ts';
import { ontoTarget } from '../said/extra-targets.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { lineItem, readItem } from '../said/read-item.ts';
import { readWords } from '../said/words.ts';
import { addItem } from './add-item.ts';
import { askLine } from './ask-line.ts';
import { changeExtras, changeExtrasOf, extraOnLine } from './change-extras.ts';
import { comesInPairs } from './pairs.ts';

type ActOf<Kind extends OrderAct['kind']> = Extract<OrderAct, { kind: Kind }>;

/** False when nothing of the order is meant: not wanting what is not in the cart changes nothing. */
export function removeItem(draft: Draft, act: ActOf<'remove'>): boolean {
  const { item } = act;
  if (openLines(draft).length === 0) {
    if (act.because === 'not_wanted') return false;
    tell(draft, { kind: 'cart_empty' });
    return true;
  }
  if (act.except !== undefined) return removeAllBut(draft, item, act.except);
  if (removesExtraFrom(draft, item) || removesExtra(draft, item)) return true;
  const found = findLines(draft, item);
  const lines = item.words === '' && item.reference === undefined ? withSpare(draft, found, item) : found;
  if (item.reference?.kind === 'all') {
    for (const line of lines) removeLine(draft, line, item.article === 'count' ? item.quantity : undefined);
    return true;
  }
  const one = lines.length === 1 ? lines[0] : undefined;
  // "Quita la cebolla", of a salad with onion in it: that, and not the salad.
  if (
    one !== undefined &&
    item.words !== '' &&
    isMadeOf(draft, one, item.words) &&
    item.reference === undefined &&
    !titleSays(draft, one, item.words)
  ) {
    const target: Item = lineItem(one);
    return changeExtrasOf(draft, { kind: 'extras', with: [], without: [item.words], target });
  }
  if (one !== undefined) {
    removeLine(draft, one, piecesOf(draft, item, one));
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
  if (act.because === 'not_wanted') return false;
  // "Put the salad back and take the chips off": what came for it went with that.
  if (findLines({ ...draft, cart: draft.cartBefore }, item).length === 1) return true;
  tell(draft, { kind: 'not_in_cart', words: item.words === '' ? item.fullWords : item.words });
  return true;
}

function isMadeOf(draft: Draft, line: CartLine, words: string): boolean {
  const product = draft.context.product(line.productId);
  return product !== undefined && speaksOf(product, words, draft.context.language);
}

/** "Todo menos la freidora": false where what is to stay is not there. */
function removeAllBut(draft: Draft, item: Item, except: readonly Item[]): boolean {
  const stays = except.map((one) => findLines(draft, one));
  if (stays.some((lines) => lines.length === 0)) return false;
  const kept = new Set(stays.flat().map(({ lineId }) => lineId));
  for (const line of findLines(draft, item)) if (!kept.has(line.lineId)) removeLine(draft, line, undefined);
  return true;
}

/** "Quita una" of several lines: the one just acted upon when it has one to spare, else the only one that has. */
function withSpare(draft: Draft, found: readonly CartLine[], item: Item): CartLine[] {
  const lines = openLines(draft);
  if (lines.length === 1 || item.article !== 'count') return found.length === 1 ? [...found] : lines;
  const last = lastLine(draft);
  if (last !== undefined && last.quantity > (item.quantity ?? 1)) return [last];
  return lines;
}

/** "The cheese from one of them". */
function removesExtraFrom(draft: Draft, item: Item): boolean {
  const [, extra, target] = ontoTarget.exec(item.words) ?? [];
  if (extra === undefined || target === undefined) return false;
  if (!openLines(draft).some((line) => extraOnLine(draft, line, extra) !== undefined)) return false;
  const named = readItem(readWords(target, draft.context.language), target);
  return changeExtrasOf(draft, { kind: 'extras', with: [], without: [extra], target: named });
}

/** "Quita el extra", "no toppings": whatever has been put on, of the line last spoken of that has any. */
function removesAnyExtra(draft: Draft, item: Item): boolean {
  const said = fold(item.words);
  if (!/^extras?$/.test(said)) return false;
  const having = openLines(draft).filter((line) => (line.extras ?? []).length > 0);
  const line = having.find(({ lineId }) => lineId === draft.state.lastLineId) ?? having.at(-1);
  if (line === undefined) return false;
  const extras = line.extras ?? [];
  const called = extras.filter((title) => /(?:^|\s)extra/i.test(title));
  const meant = said.endsWith('s') || extras.length === 1 ? extras : called;
  if (meant.length === 0) ask(draft, { kind: 'ask_change' }, { pending: { kind: 'more' }, act: undefined });
  else changeExtras(draft, { kind: 'extras', with: [], without: [...meant] }, line);
  return true;
}

function removesExtra(draft: Draft, item: Item): boolean {
  if (item.words === '' || item.reference !== undefined) return false;
  if (removesAnyExtra(draft, item)) return true;
  // "One of the mushroom ones", "la de setas" is a line that has them; "lo de las setas" are they.
  if (/ ones?$/i.test(item.words) || (item.elliptic && item.article !== 'none' && !item.neuter)) return false;
  const { words } = item;
  const holding = openLines(draft).filter((line) => extraOnLine(draft, line, words) !== undefined);
  if (holding.length === 0) return false;
  const isAlsoLine = findLines(draft, item).some((line) => !holding.includes(line));
  if (isAlsoLine && !/extra/i.test(item.words)) return false;
  const line = holding.find((candidate) => candidate.lineId === draft.state.lastLineId) ?? holding.at(-1);
  if (line === undefined) return false;
  changeExtras(draft, { kind: 'extras', with: [], without: [words] }, line);
  return true;
}

/** "Quita un par de mancuernas": one, where they are sold by the pair. */
function piecesOf(draft: Draft, item: Item, line: CartLine): number | undefined {
  if (item.article !== 'count') return undefined;
  const product = draft.context.product(line.productId);
  const isPair = item.pair === true && item.quantity === 2 && product !== undefined && comesInPairs(product);
  return isPair ? 1 : item.quantity;
}

/** Half as many of a line, or twice as many; of which is asked where it is not clear. */
export function scaleLine(draft: Draft, act: ActOf<'scale'>): boolean {
  const found = findLines(draft, act.item);
  if (act.item.reference?.kind === 'all') {
    for (const each of found) setLineQuantity(draft, each, scaled(act, each), act);
    return found.length > 0;
  }
  const [line, ...others] = found;
  if (line === undefined) return false;
  // "Halve the drinks": each of them.
  if (others.length > 0 && /s$/i.test(act.item.words)) {
    for (const each of found) setLineQuantity(draft, each, scaled(act, each), act);
    return true;
  }
  const quantity = scaled(act, line);
  if (others.length > 0) askLine(draft, [line, ...others], { act: 'set_quantity', quantity }, act);
  else setLineQuantity(draft, line, quantity, act);
  return true;
}

const scaled = (act: ActOf<'scale'>, { quantity }: CartLine): number =>
  act.by === 'double' ? quantity * 2 : Math.floor(quantity / 2);

/** "Two of each": of what was just ordered, where that is several things, else of all there is. */
function eachMeant(draft: Draft): CartLine[] {
  const lines = openLines(draft);
  const acted = memoryOf(draft.context.state).touched ?? [];
  const just = lines.filter((line) => acted.includes(line.lineId));
  return just.length > 1 ? just : lines;
}

export function setItemQuantity(draft: Draft, act: ActOf<'set_quantity'>): boolean {
  const lines = openLines(draft);
  if (lines.length === 0)
    return act.item === undefined
      ? false
      : addItem(draft, { kind: 'add', item: act.item, strength: 'strong' });
  if (act.item?.reference?.kind === 'all' && act.item.words === '') {
    for (const line of eachMeant(draft)) setLineQuantity(draft, line, act.quantity, act);
    return true;
  }
  const last = lastLine(draft);
  const meant = last === undefined ? moreThan(act.quantity, lines) : [last];
  const found = act.item === undefined ? meant : findLines(draft, act.item);
  const one = found.length === 1 ? found[0] : undefined;
  if (one !== undefined) setLineQuantity(draft, one, pairsIn(draft, act, one), act);
  else if (found.length > 1) askLine(draft, found, { act: 'set_quantity', quantity: act.quantity }, act);
  else if (act.item !== undefined) {
    return addItem(draft, { kind: 'add', item: act.item, strength: act.sure ? 'strong' : 'bare' });
  }
  return true;
}

/** "Solo una", of two waters and a salad: of what there are more of, where that is one line only. */
function moreThan(quantity: number, lines: readonly CartLine[]): CartLine[] {
  const more = lines.filter((line) => line.quantity > quantity);
  return more.length === 1 ? more : [...lines];
}

/** "Solo un par", of what is sold by the pair: one. */
function pairsIn(draft: Draft, act: ActOf<'set_quantity'>, line: CartLine): number {
  const piece = act.item === undefined ? undefined : piecesOf(draft, { ...act.item, article: 'count' }, line);
  return act.item?.pair === true ? (piece ?? act.quantity) : act.quantity;
}

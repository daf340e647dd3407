/** "Sorry, they are 8, give me 8 juices", "two caps then": a number that puts right what was just put in is how many there are to be in all. */
import type { Ground } from '../names/ground.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { putsRight } from '../said/puts-right.ts';
import { lineItem } from '../said/read-item.ts';
import { said, type Word } from '../said/words.ts';

/** Who there are before a number of them. */
const people =
  /(?:^| )(?:somos|son|seremos|seran|vienen|estamos|eramos|were|we are|well be|theyre|there are|theres|be|its|it is)(?: (?:al final|ya|now|going to be|actually|for))?$/;
const onTop =
  /(?:^| )(?:anad\w*|agreg\w*|sum\w*|add|mas|more|otr[oa]s?|another|extra|also|tambien|too|as well)(?: |$)/;
const thenSo = / (?:then|entonces|pues)$/;

export function inAll(acts: readonly OrderAct[], words: readonly Word[], ground: Ground): OrderAct[] {
  if (!ground.hasLines || onTop.test(said(words))) return [...acts];
  const isSettled = thenSo.test(said(firstClause(words)));
  const parted = isSettled ? partedInAll(acts, ground) : [];
  if (parted.length > 0) return parted;
  const set = acts.map((act) => (act.kind === 'add' ? allOf(act, acts, { words, ground, isSettled }) : act));
  const whole = isSettled ? set.find((act) => act.kind === 'set_quantity') : undefined;
  return whole?.kind === 'set_quantity' ? set.filter((act) => !isPartOf(act, whole.quantity)) : set;
}

function allOf(
  act: Extract<OrderAct, { kind: 'add' }>,
  acts: readonly OrderAct[],
  within: { words: readonly Word[]; ground: Ground; isSettled: boolean },
): OrderAct {
  const { item } = act;
  const { quantity } = item;
  if (item.words === '' || item.article !== 'count' || quantity === undefined || quantity < 2) return act;
  const { words, ground } = within;
  const isAlone = within.isSettled && acts.every((other) => other === act || isPartOf(other, quantity));
  const isRight = isAlone || putsRight.test(said(words)) || isOfPeople(words, quantity);
  // "Two of those monitors actually", of one that is there.
  const isOne = item.ofThose === true && ground.linesOf({ ...item, article: 'the' }).length === 1;
  const isThere = isOne || ground.justPut(item) || (isAlone && growsTo(item, quantity, ground));
  return isRight && isThere ? { kind: 'set_quantity', quantity, sure: true, item } : act;
}

/** "Is a gift": says of a piece what it is for. */
const saysWhat = /^(?:(?:es|sera|is|its|s) )?(?:(?:de|para|as|un|una|an?) )*(?:regalo|gift|present)?$/i;

/** "One is for my sister", of two: whose it is, and no other one. */
function isPartOf(act: OrderAct, quantity: number): boolean {
  if (act.kind !== 'add' || act.item.more || act.item.reference !== undefined) return false;
  const { words, variantWords, with: withs, without, quantity: part = 1 } = act.item;
  return (
    saysWhat.test(words) && variantWords === '' && withs.length + without.length === 0 && part < quantity
  );
}

/** "Two pans then", after talk of the one that is there among others. */
function growsTo(item: Item, quantity: number, ground: Ground): boolean {
  const [line, ...others] = ground.linesOf({ ...item, article: 'the' });
  return line !== undefined && others.length === 0 && line.quantity < quantity;
}

/** "Two caps then, one black and one red", of a black one: the red one is what is new. */
function partedInAll([whole, ...others]: readonly OrderAct[], ground: Ground): OrderAct[] {
  if (whole?.kind !== 'add' || whole.item.article !== 'count' || !ground.justPut(whole.item)) return [];
  const [line] = ground.linesOf({ ...whole.item, article: 'the' });
  const parts = others.flatMap((act) =>
    act.kind === 'add' && act.item.article === 'count' && ground.isOptionOf(line, optionOf(act.item))
      ? [act.item]
      : [],
  );
  const pieces = parts.reduce((sum, { quantity }) => sum + (quantity ?? 1), 0);
  const isAll = parts.length === others.length && pieces === whole.item.quantity;
  if (line === undefined || !isAll || !parts.some((part) => ground.isIn(line, optionOf(part)))) return [];
  return parts.map(({ quantity = 1, ...part }): OrderAct => {
    const variantWords = optionOf({ ...part, quantity });
    return ground.isIn(line, variantWords)
      ? { kind: 'set_quantity', quantity, sure: true, item: { ...lineItem(line), quantity } }
      : { kind: 'add', item: { ...whole.item, quantity, variantWords }, strength: 'strong' };
  });
}

const optionOf = ({ words, variantWords }: Item): string => `${words} ${variantWords}`.trim();

function firstClause(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(({ before }, at) => at > 1 && /[,;:.]/.test(before));
  return end < 0 ? words : words.slice(0, end);
}

/** "Somos ocho": as many as are asked for. */
const isOfPeople = (words: readonly Word[], quantity: number | undefined): boolean =>
  words.some(({ number }, at) => number === quantity && people.test(said(words.slice(0, at))));

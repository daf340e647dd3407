/** Two acts in a row that are one: "a racket, same as mine", "the same again, but with mushrooms", "two pizzas for the kids, pepperoni". */
import { isOnlyPlain } from '../names/candidates.ts';
import type { Ground } from '../names/ground.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { emptyItem, lineItem } from '../said/read-item.ts';
import { asOneItem } from './one-item.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;
/** `isJoined`: an "and" stands between them. */
export type How = { ground: Ground; isJoined: boolean };

/** The second said of the first; undefined where they are two. */
export function asOneAct(before: OrderAct, stated: OrderAct, how: How): OrderAct | undefined {
  const { ground } = how;
  const act = ofOneMore(before, stated, ground);
  switch (before.kind) {
    case 'add':
      return asOneAdd(before, act, how);
    // "Take the pot out and give me another in navy", "scratch the grey one, both orange".
    case 'remove':
      if (act.kind === 'replace') return isOfSame(before.item, act.from, ground) ? act : undefined;
      return act.kind === 'add' ? inItsPlace(before.item, act.item, ground) : undefined;
    case 'replace':
      return inOtherOption(before, act, ground);
    default:
      return undefined;
  }
}

function asOneAdd(before: AddAct, act: OrderAct, how: How): OrderAct | undefined {
  const { ground } = how;
  const isNamed = before.item.words !== '';
  const added = act.kind === 'add' ? act : undefined;
  return (
    (added === undefined || !isNamed ? undefined : narrowed(before, added)) ??
    asOneItem(before, act, how) ??
    // "A racket, same as mine".
    (added === undefined ? undefined : sameOf(before, added, ground)) ??
    // "The ham one that had mushrooms, without them after all": of that line.
    extrasOfLine(before.item, act, ground) ??
    inOption(before, act, ground) ??
    (act.kind === 'extras' ? withExtras(before, act, ground) : undefined)
  );
}

/** "The goggles, not the mirrored ones", "the Brisa, the regular ones". */
function narrowed(before: AddAct, { item, strength }: AddAct): AddAct | undefined {
  if (item.not !== undefined) return { ...before, item: { ...before.item, not: item.not } };
  if (strength === 'strong' || !isOnlyPlain(item)) return undefined;
  const words = `${before.item.words} ${item.words}`;
  return { ...before, item: { ...before.item, words, fullWords: words } };
}

/** "Another one, white", "same kettle for my sister, but in black". */
function inOption(before: AddAct, act: OrderAct, ground: Ground): AddAct | undefined {
  const option = optionIn(act);
  if (option === '' || !before.item.more) return undefined;
  if (before.item.words === '' && ground.isOptionOf(ground.last(), option)) {
    const variantWords = `${before.item.variantWords} ${option}`.trim();
    return { ...before, item: { ...before.item, variantWords } };
  }
  if (before.item.variantWords !== '') return undefined;
  const [like, ...others] = ground.linesOf({ ...before.item, more: false, article: 'the' });
  if (like === undefined || others.length > 0 || !ground.isOptionOf(like, option)) return undefined;
  return { ...before, item: { ...before.item, variantWords: option } };
}

/** "The other colour, white": which one that is. */
function inOtherOption(
  before: Extract<OrderAct, { kind: 'replace' }>,
  act: OrderAct,
  ground: Ground,
): OrderAct | undefined {
  const option = optionIn(act);
  const isOfLast = option !== '' && ground.isOptionOf(ground.last(), option);
  if (!isOfLast || before.to.reference?.kind !== 'other_option') return undefined;
  const { reference: _, ...to } = before.to;
  return { ...before, to: { ...to, variantWords: option } };
}

/** "One ham with cheese and mushrooms", "the same again, but with mushrooms": on that one, and on none that is there already. */
function withExtras(
  before: AddAct,
  act: Extract<OrderAct, { kind: 'extras' }>,
  ground: Ground,
): AddAct | undefined {
  if (act.target !== undefined || act.quantity !== undefined) return undefined;
  const { item } = before;
  const isOfNew = item.more && (item.words === '' || item.same === true);
  const isOnIt =
    item.with.length > 0 &&
    act.only !== true &&
    act.without.length === 0 &&
    act.with.every((words) => ground.hasExtra(item, words));
  if (!isOfNew && !isOnIt) return undefined;
  return {
    ...before,
    item: {
      ...item,
      with: [...item.with, ...act.with],
      without: [...item.without, ...act.without],
      ...(isOfNew && act.with.length > 0 ? { keeps: true } : {}),
    },
  };
}

/** What an act says that may only be an option: "white", "in 45". */
function optionIn(act: OrderAct): string {
  if (act.kind !== 'add' || act.strength === 'strong') return '';
  const { item } = act;
  // "A 41" is a size.
  const isCounted = item.quantity !== undefined && !(item.quantity === 1 && /^\d/.test(item.words));
  const isPlain = !isCounted && !item.more && item.reference === undefined;
  return isPlain && item.with.length + item.without.length === 0
    ? `${item.words} ${item.variantWords}`.trim()
    : '';
}

/** "One more, but no mushrooms": not taken off the one that is there. */
function ofOneMore(before: OrderAct, act: OrderAct, ground: Ground): OrderAct {
  const isOff =
    act.kind === 'remove' &&
    act.because === 'not_wanted' &&
    before.kind === 'add' &&
    before.item.more &&
    before.item.words === '' &&
    ground.linesHaving([act.item.words]).length > 0;
  return isOff ? { kind: 'extras', with: [], without: [act.item.words] } : act;
}

function isOfSame(gone: Item, from: Item | undefined, ground: Ground): boolean {
  const [line, ...others] = gone.words === '' || from === undefined ? [] : ground.linesOf(gone);
  const [same] = from === undefined ? [] : ground.linesOf(from);
  return line !== undefined && others.length === 0 && same === line;
}

/** The line that is taken out, in another option. */
function inItsPlace(item: Item, { more, words, variantWords }: Item, ground: Ground): OrderAct | undefined {
  const [line, ...others] = item.words === '' ? [] : ground.linesOf(item);
  const option = `${words} ${variantWords}`.trim();
  if (!more || line === undefined || others.length > 0 || !ground.isOptionOf(line, option)) return undefined;
  return { kind: 'replace', from: item, to: { ...emptyItem(), variantWords: option } };
}

/** One more of the one line that is of the kind just named, as that is. */
function sameOf(
  { item, strength }: Extract<OrderAct, { kind: 'add' }>,
  said: Extract<OrderAct, { kind: 'add' }>,
  ground: Ground,
): OrderAct | undefined {
  const isSame = said.item.same === true && said.item.like !== undefined && said.item.words === '';
  if (!isSame || item.words === '' || item.variantWords !== '') return undefined;
  const { reference: _, quantity = 1, ...kind } = item;
  const like: Item = { ...kind, article: 'the', more: false };
  if (ground.linesOf(like).length !== 1) return undefined;
  const again: Item = { ...said.item, like, quantity, keeps: true };
  return { kind: 'add', item: again, strength: strength === 'bare' ? 'weak' : strength };
}

const them = /^(?:ell[oa]s?|them|it|that|those|es[oa]s?)$/;

/** Extras said behind the name of a line of the cart. */
function extrasOfLine(item: Item, said: OrderAct, ground: Ground): OrderAct | undefined {
  // "…, no mushrooms".
  const isOff =
    said.kind === 'remove' &&
    said.because === 'not_wanted' &&
    ground.linesHaving([said.item.words]).length > 0;
  const act: OrderAct = isOff ? { kind: 'extras', with: [], without: [said.item.words] } : said;
  if (act.kind !== 'extras' || act.target !== undefined || act.quantity !== undefined) return undefined;
  if (item.article !== 'the' || item.more || item.quantity !== undefined) return undefined;
  const [line, ...others] = ground.linesOf(item);
  const without = act.without.flatMap((words) => (them.test(words) ? item.with : [words]));
  if (line === undefined || others.length > 0 || item.words + item.with.join('') === '') return undefined;
  if (ground.linesWithExtra([...act.with, ...without]).every((one) => one !== line)) return undefined;
  return { ...act, without, target: lineItem(line) };
}

/** Reads a sentence as acts on the order: every way to part it into clauses competes, and the one that leaves least unexplained wins. */
import type { Language } from '../../protocol.ts';
import { isOnlyPlain, saysOnlyPlain } from './candidates.ts';
import { type ClauseReading, type Mode, matching } from './clause.ts';
import { Frames } from './frames.ts';
import type { Ground } from './ground.ts';
import { inAll } from './in-all.ts';
import { asOneItem } from './one-item.ts';
import type { Item, OrderAct } from './order-act.ts';
import { putsRightBehind } from './puts-right.ts';
import { emptyItem, lineItem } from './read-item.ts';
import { said, type Word } from './words.ts';

export type Reading = { acts: OrderAct[]; cost: number };

const joints = /^(?:y|e|and|pero|but|luego|despues|then|ademas|tambien|plus|also|asimismo|n)$/;
const marks = /[,;:.!…()\n–—&+-]/;
/** Words that go on about what was named: "the Wren looks fine", "el ventilador, que ya refresca". */
const asides =
  /^(?:que|porque|because|since|nobody|nadie|looks?|seems?|sounds?|is|are|its|hes|shes|theyre|thats|im|ive|esta|estan|parece|parecen|es|son|so|if|which|calza|usa|tiene|to)$/;
const openers =
  /^(?:un|una|uno|unos|unas|el|la|los|las|otr[oa]s?|an?|the|another|some|my|mi|mis|both|ambos|ambas|todos|todas|all|half|medi[oa])$/;
/** "El de 34 me gusta, añádelo". */
const likes = /^(?:me|nos|le) (?:gustan?|encantan?|convencen?|molan?|chiflan?)(?: |$)/;
/** Longer sentences are read in the plain way only. */
const mostWords = 60;
/** A bigger number is a size or a part of a name, and begins nothing. */
const mostCounted = 24;
const mostKept = 8;
/** Fewer clauses explain the same better. */
const perClause = 0.12;

/** `isJoined`: behind an "and". */
type How = { ground: Ground; isJoined: boolean };
type State = { acts: OrderAct[]; cost: number; mode: Mode | undefined; lastItem: Item | undefined };

export function readSentence(
  words: readonly Word[],
  context: { text: string; language: Language; ground: Ground },
): Reading[] {
  if (words.length === 0 || words.length > mostWords) return [];
  const places = breaksOf(words, context.ground);
  const states: State[][] = places.map(() => []);
  states[0] = [{ acts: [], cost: 0, mode: undefined, lastItem: context.ground.asked() }];
  const isMarked = (place: number): boolean =>
    place === 0 || place === places.length - 1 || marks.test(words[places[place] ?? 0]?.before ?? '');
  const known = new Map<string, ClauseReading[]>();
  for (let to = 1; to < places.length; to += 1) {
    for (let from = 0; from < to; from += 1) {
      const clause = withoutJoint(words.slice(places[from], places[to]));
      const isJoined = /^(?:y|e|and|plus)$/.test(words[places[from] ?? 0]?.folded ?? '');
      for (const state of states[from] ?? []) {
        const key = JSON.stringify([
          from,
          to,
          state.mode,
          state.lastItem?.fullWords,
          state.acts.length === 0,
        ]);
        const readings =
          known.get(key) ??
          new Frames({
            ...context,
            mode: state.mode,
            lastItem: state.lastItem,
            isFirst: state.acts.length === 0,
            isLikewise: /(?:^| )(?:tambien|too|also|as well)(?: |$)/.test(said(words)),
            goesOn: joints.test(words[0]?.folded ?? ''),
            isAlone: from === 0 && to === places.length - 1 && !joints.test(words[0]?.folded ?? ''),
            isParted: (from === 0) !== (to === places.length - 1) && isMarked(from) && isMarked(to),
          }).read(clause);
        known.set(key, readings);
        for (const reading of readings) {
          const said = isJoined ? beside(state.acts, reading) : reading;
          keep(states[to] ?? [], after(state, said, { ground: context.ground, isJoined }));
        }
      }
    }
  }
  // A remark about a line of the cart asks for something, where it is not all that is said.
  const read = (states.at(-1) ?? []).map(({ acts, cost, lastItem }) => ({
    acts: inAll(acts, words, context.ground),
    cost: cost + (acts.length === 0 && lastItem !== undefined ? 0.8 : 0),
  }));
  // "One pink one blue, sorry": what was asked before is put right.
  if (!putsRightBehind.test(said(words))) return read;
  const isOfNew = ({ acts }: Reading) =>
    acts.length > 0 && acts.every((act) => act.kind === 'add' && act.strength === 'bare');
  return [
    ...read
      .filter(isOfNew)
      .map(({ acts, cost }): Reading => ({ acts: [{ kind: 'no' }, ...acts], cost: cost - 0.1 })),
    ...read,
  ];
}

/** "The egg one": stands for what was named before it, and counts nothing. */
const isPronoun = (word: Word, next: Word | undefined, before: Word): boolean =>
  word.folded === 'one' &&
  word.before === '' &&
  (/^(?:other|same|first|second|third|last)$/.test(before.folded) ||
    next === undefined ||
    marks.test(next.before) ||
    joints.test(next.folded) ||
    asides.test(next.folded));

/** Where a clause may end: at a mark, a joining word, before an article or a number. */
function breaksOf(words: readonly Word[], ground: Ground): number[] {
  const places = [0];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (word === undefined || before === undefined) continue;
    // "No los pro": what is not meant, and no "no" before others.
    const isDenied = /^(?:no|not)$/.test(before.folded) && word.before === '';
    if (isDenied && /^(?:la|el|las|los|the)$/.test(word.folded)) continue;
    // "La que lleva queso", "the one which has cheese": one mention.
    const isRelative = /^(?:que|which)$/.test(word.folded) && /^(?:el|l[oa]s?|one|ones)$/.test(before.folded);
    const isAside =
      (asides.test(word.folded) && !(isRelative && word.before === '')) ||
      matching.test(said(words.slice(at))) ||
      likes.test(said(words.slice(at))) ||
      (/^(?:just|solo)$/.test(word.folded) && saysOnlyPlain(words[at + 1]?.text ?? '')) ||
      (/^(?:no|not)$/.test(word.folded) && /^(?:la|el|las|los|the)$/.test(words[at + 1]?.folded ?? ''));
    const isOpen =
      (openers.test(word.folded) && !isPronoun(word, words[at + 1], before)) ||
      (!isPronoun(word, words[at + 1], before) &&
        (word.number ?? 99) <= mostCounted &&
        !ground.isOfName(before.text, word.text));
    if (
      marks.test(word.before) ||
      joints.test(word.folded) ||
      isAside ||
      (isOpen &&
        !/^(?:de|of|del|el|la|los|las|the|todas|todos|both|all|en|in|a|por|para|for|to|talla|size|numero|number|age|edad|tamano|x|by)$/.test(
          before.folded,
        ))
    )
      places.push(at);
  }
  return [...places, words.length];
}

function withoutJoint(words: readonly Word[]): readonly Word[] {
  let from = 0;
  while (from < words.length && joints.test(words[from]?.folded ?? '')) from += 1;
  let to = words.length;
  while (to > from && /^(?:y|e|and|pero|but|plus)$/.test(words[to - 1]?.folded ?? '')) to -= 1;
  return words.slice(from, to);
}

/** What an act says that may only be an option: "white", "in 45". */
function optionIn(act: OrderAct | undefined): string {
  if (act?.kind !== 'add' || act.strength === 'strong') return '';
  const { item } = act;
  // "A 41" is a size.
  const isCounted = item.quantity !== undefined && !(item.quantity === 1 && /^\d/.test(item.words));
  const isPlain = !isCounted && !item.more && item.reference === undefined;
  return isPlain && item.with.length + item.without.length === 0
    ? `${item.words} ${item.variantWords}`.trim()
    : '';
}

/** "The same again, but with mushrooms": of the new one, and not of the one that is there. */
function merged(acts: readonly OrderAct[], reading: ClauseReading, { ground, isJoined }: How): OrderAct[] {
  const before = acts.at(-1);
  const [stated, ...others] = reading.acts;
  const act = ofOneMore(before, stated, ground);
  const isOfNew =
    before?.kind === 'add' &&
    before.item.more &&
    (before.item.words === '' || before.item.same === true) &&
    others.length === 0 &&
    act?.kind === 'extras' &&
    act.target === undefined &&
    act.quantity === undefined;
  if (act?.kind === 'add' && others.length === 0 && before?.kind === 'add' && before.item.words !== '') {
    const { item } = act;
    if (item.not !== undefined)
      return [...acts.slice(0, -1), { ...before, item: { ...before.item, not: item.not } }];
    // "The Brisa, the regular ones".
    if (act.strength !== 'strong' && isOnlyPlain(item)) {
      const words = `${before.item.words} ${item.words}`;
      return [...acts.slice(0, -1), { ...before, item: { ...before.item, words, fullWords: words } }];
    }
  }
  const one = others.length === 0 ? asOneItem(before, act, { ground, isJoined }) : undefined;
  if (one !== undefined) return [...acts.slice(0, -1), one];
  // "Take the pot out and give me another in navy".
  const other =
    before?.kind === 'remove' && act?.kind === 'add' ? inItsPlace(before.item, act.item, ground) : undefined;
  if (other !== undefined && others.length === 0) return [...acts.slice(0, -1), other];
  // "A racket, same as mine".
  const like = before?.kind === 'add' && act?.kind === 'add' ? sameOf(before, act, ground) : undefined;
  if (like !== undefined && others.length === 0) return [...acts.slice(0, -1), like];
  // "The ham one that had mushrooms, without them after all": of that line.
  const so =
    before?.kind === 'add' && others.length === 0 ? extrasOfLine(before.item, act, ground) : undefined;
  if (so !== undefined) return [...acts.slice(0, -1), so];
  const option = others.length === 0 ? optionIn(act) : '';
  const isOfLast = option !== '' && ground.isOptionOf(ground.last(), option);
  if (isOfLast && before?.kind === 'add' && before.item.more && before.item.words === '') {
    const variantWords = `${before.item.variantWords} ${option}`.trim();
    return [...acts.slice(0, -1), { ...before, item: { ...before.item, variantWords } }];
  }
  // "Same kettle for my sister, but in black".
  if (option !== '' && before?.kind === 'add' && before.item.more && before.item.variantWords === '') {
    const [like, ...others] = ground.linesOf({ ...before.item, more: false, article: 'the' });
    if (like !== undefined && others.length === 0 && ground.isOptionOf(like, option))
      return [...acts.slice(0, -1), { ...before, item: { ...before.item, variantWords: option } }];
  }
  // "The other colour, white": which one that is.
  if (isOfLast && before?.kind === 'replace' && before.to.reference?.kind === 'other_option') {
    const { reference: _, ...to } = before.to;
    return [...acts.slice(0, -1), { ...before, to: { ...to, variantWords: option } }];
  }
  // "One ham with cheese and mushrooms": on that one, and on none that is there already.
  const isOnIt =
    before?.kind === 'add' &&
    before.item.with.length > 0 &&
    others.length === 0 &&
    act?.kind === 'extras' &&
    act.target === undefined &&
    act.quantity === undefined &&
    act.only !== true &&
    act.without.length === 0 &&
    act.with.every((words) => ground.hasExtra(before.item, words));
  if (isOnIt)
    return [
      ...acts.slice(0, -1),
      { ...before, item: { ...before.item, with: [...before.item.with, ...act.with] } },
    ];
  if (!isOfNew) return [...acts, ...reading.acts];
  const item = {
    ...before.item,
    with: [...before.item.with, ...act.with],
    without: [...before.item.without, ...act.without],
    ...(act.with.length > 0 ? { keeps: true } : {}),
  };
  return [...acts.slice(0, -1), { ...before, item }];
}

/** "Make that two, and one in grey": none of the two. */
function beside(acts: readonly OrderAct[], reading: ClauseReading): ClauseReading {
  const [act, ...others] = reading.acts;
  const isBeside = acts.at(-1)?.kind === 'set_quantity' && others.length === 0;
  if (!isBeside || act?.kind !== 'add' || act.item.article !== 'count') return reading;
  return { ...reading, acts: [{ ...act, item: { ...act.item, also: true } }] };
}

/** "One more, but no mushrooms": not taken off the one that is there. */
function ofOneMore(
  before: OrderAct | undefined,
  act: OrderAct | undefined,
  ground: Ground,
): OrderAct | undefined {
  const isOff =
    act?.kind === 'remove' &&
    act.because === 'not_wanted' &&
    before?.kind === 'add' &&
    before.item.more &&
    before.item.words === '' &&
    ground.linesHaving([act.item.words]).length > 0;
  return isOff ? { kind: 'extras', with: [], without: [act.item.words] } : act;
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
function extrasOfLine(item: Item, said: OrderAct | undefined, ground: Ground): OrderAct | undefined {
  // "…, no mushrooms".
  const isOff =
    said?.kind === 'remove' &&
    said.because === 'not_wanted' &&
    ground.linesHaving([said.item.words]).length > 0;
  const act: OrderAct | undefined = isOff ? { kind: 'extras', with: [], without: [said.item.words] } : said;
  if (act?.kind !== 'extras' || act.target !== undefined || act.quantity !== undefined) return undefined;
  if (item.article !== 'the' || item.more || item.quantity !== undefined) return undefined;
  const [line, ...others] = ground.linesOf(item);
  const without = act.without.flatMap((words) => (them.test(words) ? item.with : [words]));
  if (line === undefined || others.length > 0 || item.words + item.with.join('') === '') return undefined;
  if (ground.linesWithExtra([...act.with, ...without]).every((one) => one !== line)) return undefined;
  return { ...act, without, target: lineItem(line) };
}

function after(state: State, reading: ClauseReading, { ground, isJoined }: How): State {
  const named = reading.acts
    .map((act) => ('item' in act ? act.item : undefined))
    .findLast((one) => one !== undefined && (one.words !== '' || one.more));
  // "Two caps, one blue and one red": blue is how a cap is, and no goods.
  const isOption =
    named !== undefined &&
    state.lastItem !== undefined &&
    ground.isOptionOfGoods(state.lastItem, `${named.words} ${named.variantWords}`.trim());
  const item = reading.topic ?? (isOption ? undefined : named);
  return {
    acts: merged(state.acts, reading, { ground, isJoined }),
    cost: state.cost + reading.cost + perClause,
    mode: reading.mode,
    lastItem: item ?? state.lastItem,
  };
}

/** The best few ways to get here, no two of them alike. */
function keep(states: State[], state: State): void {
  const keyOf = ({ acts, mode, lastItem }: State) => JSON.stringify([acts, mode, lastItem?.fullWords]);
  const key = keyOf(state);
  const same = states.findIndex((other) => keyOf(other) === key);
  const other = states[same];
  if (other !== undefined) {
    if (other.cost <= state.cost) return;
    states.splice(same, 1);
  }
  const at = states.findIndex(({ cost }) => cost > state.cost);
  states.splice(at < 0 ? states.length : at, 0, state);
  if (states.length > mostKept) states.pop();
}

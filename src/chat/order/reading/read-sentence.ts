/** Reads a sentence as acts on the order: every way to part it into clauses competes, and the one that leaves least unexplained wins. */
import type { Language } from '../../../protocol.ts';
import { saysOnlyPlain } from '../names/candidates.ts';
import type { Ground } from '../names/ground.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { putsRightBehind } from '../said/puts-right.ts';
import { said, type Word } from '../said/words.ts';
import { type ClauseReading, type Mode, matching } from './clause.ts';
import { Frames } from './frames.ts';
import { withWhatGoes } from './goes-with-it.ts';
import { inAll } from './in-all.ts';
import { asOneAct, type How } from './one-act.ts';

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

type State = {
  acts: OrderAct[];
  cost: number;
  mode: Mode | undefined;
  lastItem: Item | undefined;
  /** What somebody wants was passed over for what is to be done about it. */
  told?: boolean;
};

const therefore = /^(?:so|asi que|conque|por eso|por lo que|entonces)(?: \S|$)/;

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
            leadsOn: therefore.test(said(words.slice(places[to], (places[to] ?? 0) + 4))),
            runsOn: !isMarked(to),
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
  const read = (states.at(-1) ?? []).map(({ acts, cost, lastItem, told }) => ({
    acts: withWhatGoes(inAll(acts, words, context.ground), words, context.ground),
    cost:
      cost +
      (acts.length === 0 && lastItem !== undefined ? 0.8 : 0) +
      // What is to be done about it names goods: "she wants a salad, so add one" does not.
      (told === true && !acts.some(namesGoods) ? 1 : 0),
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

const namesGoods = (act: OrderAct): boolean =>
  'item' in act && act.item !== undefined ? act.item.words !== '' : act.kind === 'replace';

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

function merged(acts: readonly OrderAct[], reading: ClauseReading, how: How): OrderAct[] {
  const before = acts.at(-1);
  const [act, ...others] = reading.acts;
  const one =
    before === undefined || act === undefined || others.length > 0 ? undefined : asOneAct(before, act, how);
  return one === undefined ? [...acts, ...reading.acts] : [...acts.slice(0, -1), one];
}

/** "Make that two, and one in grey": none of the two. */
function beside(acts: readonly OrderAct[], reading: ClauseReading): ClauseReading {
  const [act, ...others] = reading.acts;
  const isBeside = acts.at(-1)?.kind === 'set_quantity' && others.length === 0;
  if (!isBeside || act?.kind !== 'add' || act.item.article !== 'count') return reading;
  return { ...reading, acts: [{ ...act, item: { ...act.item, also: true } }] };
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
    told: state.told === true || reading.tells === true,
  };
}

/** The best few ways to get here, no two of them alike. */
function keep(states: State[], state: State): void {
  const keyOf = ({ acts, mode, lastItem, told }: State) =>
    JSON.stringify([acts, mode, lastItem?.fullWords, told === true]);
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

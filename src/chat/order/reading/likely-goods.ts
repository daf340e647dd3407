/** Readings of a sentence that names goods, by what people do who say such things: "añade un sprite antes de cerrar". */
import { isThing } from '../../../language/lexicon.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Likely } from '../names/kind-cost.ts';
import { countsPieces, isOnlyContainer } from '../said/containers.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { emptyItem } from '../said/read-item.ts';
import type { Word } from '../said/words.ts';
import type { Reading } from './read-sentence.ts';

/** Less likely than this is no reading; what takes something out has to be likelier. */
const leastLikely = 0.8;
const leastToTake = 0.85;
/** Grammar that explains the words is believed before. */
const cost = 0.7;
/** What a strange word on the side of a name costs where its own words do not stand: behind it in English, before it in Spanish. */
const besideName = 0.2;

const joints = /^(?:y|e|and|n|plus|mas|pero|but)$/;
const links = /^(?:de|del|of|the|la|el|los|las|con|with|para|for|in|en|al?|to)$/;
const counted = 24;
const definite = /^(?:the|my|el|la|los|las)$/;

/** "My sister has the Cobble in blue": what somebody has is not what is wanted. */
export const owns = /^(?:has|had|owns?|bought|tiene|tienen|tenia|tengo|tenemos|compro|compre|llego)$/;

/** "No anchovies", "without": what is denied is grammar's to read. */
const denies =
  /^(?:no|not|sin|without|nada|nothing|none|ni|nor|but|except|salvo|menos|instead|vez|lugar|dont|doesnt)$/;
/** "Eso y un agua", "that one and a water": what is pointed at is wanted too. */
function pointsAt(words: readonly Word[], at: number): boolean {
  const next = words[words[at + 1]?.folded === 'one' ? at + 2 : at + 1];
  const ends = next === undefined || next.before !== '' || joints.test(next.folded);
  return ends && /^(?:es[eao]s?|est[eao]s?|that|those|this|these|them)$/.test(words[at]?.folded ?? '');
}
const perItem = 0.1;
/** What stands beside a name and is no part of it is told from what is by the shop alone. */
const perCut = 0.2;

const articles = /^(?:la|el|los|las|the|una?|an?|mi|my)$/;
const ofThing = /^(?:de|del|para|of|for)$/;
const madeOf = /^(?:de|del|of|con|with|a|al)$/;

/** Words `from` up to `to`, and the places of others that belong to them. */
type Run = { from: number; to: number; apart: number[] };

export function likelyGoods(words: readonly Word[], likely: Likely): Reading[] {
  const { kinds, marks } = likely;
  if (marks.length !== words.length || words.some(({ folded }) => denies.test(folded) || owns.test(folded)))
    return [];
  if (words.some((_, at) => pointsAt(words, at))) return [];
  const readings: Reading[] = [];
  for (const runs of partings(words, likely)) {
    const items = runs.map((run, at) => itemOf(words, likely, run, runs[at - 1]?.to ?? -1));
    const strangers = runs.map((run) => strangersBeside(words, likely, run));
    if (strangers.includes(undefined)) continue;
    const besides = strangers.reduce((sum: number, one) => sum + (one ?? 0), 0);
    const readingOf = (acts: OrderAct[]): Reading => ({
      acts,
      cost: cost + besides + perItem * acts.length,
    });
    if (kinds.add > leastLikely) {
      readings.push(
        readingOf(items.map((item): OrderAct => ({ kind: 'add', item, strength: strengthOf(item) }))),
      );
    }
    if (kinds.remove > leastToTake) {
      readings.push(readingOf(items.map((item): OrderAct => ({ kind: 'remove', item, because: 'asked' }))));
    }
    const [item] = items;
    if (kinds.count > leastLikely && items.length === 1 && item?.quantity !== undefined) {
      readings.push(
        readingOf([{ kind: 'set_quantity', quantity: item.quantity, item: known(item), sure: true }]),
      );
    }
  }
  return readings;
}

/** "Necesito una olla": who needs one may only want to see it; more than one are hardly looked at. */
const strengthOf = ({ quantity }: Item) => ((quantity ?? 1) > 1 ? 'strong' : 'weak');

const known = ({ quantity: _, ...item }: Item): Item => ({ ...item, article: 'the' });

/** Runs of words that the shop knows: parted wherever something stands between them, and with what joins two taken for one name. */
function partings(words: readonly Word[], { marks }: Likely): Run[][] {
  const runs: Run[] = [];
  for (const [at, mark] of marks.entries()) {
    if (mark === undefined) continue;
    const last = runs.at(-1);
    const between = last === undefined ? [] : words.slice(last.to, at);
    // "Refugio 2 tent": a number may stand within a name.
    const isOne = between.every(
      ({ folded, before }) => before === '' && (links.test(folded) || /^\d+$/.test(folded)),
    );
    if (last !== undefined && isOne && words[at]?.before === '') last.to = at + 1;
    else runs.push({ from: at, to: at + 1, apart: [] });
  }
  const named = withOptionsApart(runs, marks);
  if (named.length === 0 || named.length > 6) return [];
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const between = last === undefined ? [] : words.slice(last.to, run.from);
    const joins = between.length <= 1 && between.every(({ folded }) => joints.test(folded));
    if (last !== undefined && joins && !/[.;:]/.test(words[run.from]?.before ?? '')) last.to = run.to;
    else joined.push({ ...run });
  }
  const whole = withOptionsApart(joined, marks);
  return whole.length === named.length ? [whole] : [named, whole];
}

/** Runs that name goods, each with the options that are said of it apart: "the Chubasco in red, he's an M". */
function withOptionsApart(runs: readonly Run[], marks: Likely['marks']): Run[] {
  const named: Run[] = [];
  for (const run of runs) {
    const last = named.at(-1);
    if (marks.slice(run.from, run.to).includes('goods')) named.push({ ...run });
    else
      last?.apart.push(
        ...[...marks.keys()].filter((at) => at >= run.from && at < run.to && marks[at] === 'option'),
      );
  }
  return named;
}

function itemOf(words: readonly Word[], { marks }: Likely, run: Run, after: number): Item {
  const { from, to, apart } = run;
  const text = (kind: 'goods' | 'option') =>
    words
      .slice(from, to)
      .filter((_, at) => marks[from + at] === kind)
      .map((word) => word.text)
      .join(' ');
  const count = leading(words, Math.max(after, from - 4, 0), from).findLast(
    (word) => word.number !== undefined && word.number <= counted && !isInPack(words, word),
  );
  const number = count?.number;
  const isKnown = definite.test(words[(count === undefined ? from : words.indexOf(count)) - 1]?.folded ?? '');
  const goods = text('goods');
  const variantWords = [text('option'), ...apart.map((at) => words[at]?.text ?? '')].join(' ').trim();
  return {
    ...emptyItem(),
    article: isKnown ? 'the' : number !== undefined ? 'count' : 'none',
    ...(number === undefined ? {} : { quantity: number }),
    words: goods,
    fullWords: goods,
    variantWords,
  };
}

/** The words before a name that no mark and no "and" parts from it: "de 6 años, y unos manguitos" counts none of those. */
function leading(words: readonly Word[], from: number, to: number): readonly Word[] {
  const parts = (at: number) => {
    const word = words[at];
    return word !== undefined && (joints.test(word.folded) || /[,;:.!]/.test(words[at + 1]?.before ?? ''));
  };
  let start = to;
  while (start > from && !parts(start - 1)) start -= 1;
  return words.slice(start, to);
}

/** "El pack de 3 calcetines": how many are in one. */
function isInPack(words: readonly Word[], number: Word): boolean {
  const at = words.indexOf(number);
  const [pack, of] = [words[at - 2]?.folded ?? '', words[at - 1]?.folded ?? ''];
  return /^(?:de|of)$/.test(of) && isOnlyContainer(pack) && pack !== '';
}

/** The reading with what was heard of each name cut to what the shop knows of it: "sprite antes de cerrar", "packs of the smart plugs". */
export function withKnownNames(
  { acts, cost }: Reading,
  words: readonly Word[],
  likely: Likely,
): Reading | undefined {
  let cuts = 0;
  const cut = (item: Item): Item => {
    const heard = item.words.split(/\s+/);
    const place = placeOf(heard, words);
    if (item.words === '' || place === undefined || likely.marks.length !== words.length) return item;
    const marks = likely.marks.slice(place, place + heard.length);
    const [from, to] = [marks.indexOf('goods'), marks.lastIndexOf('goods') + 1];
    if (from < 0 || to - from === heard.length) return item;
    const strangers = strangersBeside(words, likely, { from: place + from, to: place + to });
    if (strangers === undefined) return item;
    cuts += 1;
    cost += strangers;
    const named = heard.slice(from, to).join(' ');
    return { ...item, words: named, fullWords: named };
  };
  const known = acts.map((act): OrderAct => {
    if (act.kind === 'add' || act.kind === 'remove') return { ...act, item: cut(act.item) };
    if (act.kind === 'set_quantity' && act.item !== undefined) return { ...act, item: cut(act.item) };
    return act;
  });
  return cuts === 0 ? undefined : { acts: known, cost: cost + perCut * cuts };
}

/** Where the words of an item stand in the sentence. */
function placeOf(heard: readonly string[], words: readonly Word[]): number | undefined {
  const place = words.findIndex((_, at) => heard.every((text, next) => words[at + next]?.text === text));
  return place < 0 ? undefined : place;
}

/**
 * What the words beside a run cost that say something nobody here knows; undefined where they may make other goods of it: "vegan
 * pizza", "zumo de piña".
 */
function strangersBeside(
  words: readonly Word[],
  { marks, toOrder }: Likely,
  { from, to }: Pick<Run, 'from' | 'to'>,
): number | undefined {
  const isStranger = (at: number): boolean => {
    const word = words[at];
    if (word === undefined || marks[at] !== undefined || word.number !== undefined) return false;
    return !isStopword(word.folded, word.language) && !joints.test(word.folded) && !links.test(word.folded);
  };
  const follows = (at: number) => words[at]?.before === '';
  const isEnglish = words[from]?.language === 'en';
  const before = isStranger(from - 1) && follows(from);
  const after = isStranger(to) && follows(to);
  const joined = follows(to) && madeOf.test(words[to]?.folded ?? '') && follows(to + 1) && isStranger(to + 1);
  if (joined || (isEnglish ? before : after)) return undefined;
  // "A cordless screwdriver", "una funda de almohada": what it is, the shop has none of.
  const isOther = (at: number) => {
    const { text = '', language = 'es' } = words[at] ?? {};
    if (toOrder || !isStranger(at)) return false;
    return isThing(text, language) && !(isEnglish ? countsPieces(text) : isOnlyContainer(text));
  };
  // "La funda de la almohada".
  const led = from - (articles.test(words[from - 1]?.folded ?? '') ? 2 : 1);
  const isMadeFor = follows(from) && ofThing.test(words[led]?.folded ?? '') && isOther(led - 1);
  if (isMadeFor || (isEnglish ? after && isOther(to) : before && isOther(from - 1))) return undefined;
  return before || after ? besideName : 0;
}

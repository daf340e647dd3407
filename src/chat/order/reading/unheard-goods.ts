/** "Una hawaiana y un agua": what is ordered beside other things and is not sold is told, and never passed over. */
import { isThing } from '../../../language/lexicon.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { isSaidAnywhere } from '../../kinds/kinds-of.ts';
import type { Ground } from '../names/ground.ts';
import { article } from '../names/mention.ts';
import { cuesAt } from '../said/cues.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { emptyItem, readItem } from '../said/read-item.ts';
import { type Word, written } from '../said/words.ts';

const joints = /^(?:y|e|and|plus|mas|n)$/;
/** "La MÁS grande" joins nothing. */
const definite = /^(?:el|la|los|las|lo|the)$/;
/** "Same size", "la más grande" is how something is to be, "varios" how many. */
const how =
  /^(?:mas|menos|most|least|\w{3,}est|same|mism[oa]s?|igual(?:es)?|size|talla|colou?r|vari[oa]s|several|few|cuant[oa]s)$/;
/** What leads to whom it is for, or how it is to be. */
const notOfName = /^(?:para|for|en|in|con|with|sin|without|que|that|which|como|like|as)$/;
/** More words are hardly what something is called. */
const mostNamed = 4;
const mostListed = 2;

/** The acts, with those for goods that none of them takes up and the shop does not know. */
export function withUnheard(
  acts: OrderAct[],
  { words, text, ground }: { words: readonly Word[]; text: string; ground: Ground },
): OrderAct[] {
  const heard = acts.flatMap((act) => (act.kind === 'add' ? [wordsOf(act.item)] : []));
  if (heard.length === 0 || heard.length < acts.length) return acts;
  const passed = parts(words)
    .map((part, at, all) => (isWhich(all[at + 1]) ? [] : named(part, at > 0)))
    .filter((name) => name.length > 0 && !heard.some((item) => sharesWord(item, name)))
    // "La más grande" points at what is known.
    .filter((name) => readItem(name, text).reference === undefined)
    .map((name) => ({ ...emptyItem(), words: written(name, text), fullWords: written(name, text) }))
    .filter((item) => ground.choice(item).kind === 'none');
  return [
    ...acts,
    ...passed.map((item): OrderAct => ({ kind: 'add', item: asked(item), strength: 'strong' })),
  ];
}

/** "Footy boots, the Relámpago": which of that kind. */
const isWhich = ([first]: readonly Word[] = []): boolean =>
  first?.before.includes(',') === true && /^(?:the|el|la|los|las)$/.test(first.folded);

const asked = (item: Item): Item => ({ ...item, article: 'count', quantity: 1 });

const wordsOf = (item: Item): string =>
  [
    item.words,
    item.fullWords,
    item.variantWords,
    item.purpose ?? '',
    item.whom ?? '',
    ...item.with,
    ...item.without,
  ].join(' ');

const sharesWord = (item: string, name: readonly Word[]): boolean =>
  name.some(({ text }) => item.split(/[\s,]+/).includes(text));

/** What stands between the marks and the joining words. */
function parts(words: readonly Word[]): Word[][] {
  const found: Word[][] = [[]];
  for (const [at, word] of words.entries()) {
    const isJoint = joints.test(word.folded) && !definite.test(words[at - 1]?.folded ?? '');
    if (isJoint || word.before.includes(',')) found.push([]);
    if (!isJoint) found.at(-1)?.push(word);
  }
  return found;
}

/** "Una hawaiana", "ponme croquetas", and behind others only "wings": what it names, and nothing that is said in any shop. */
function named(part: readonly Word[], isJoined: boolean): readonly Word[] {
  if (part.some(({ folded }) => how.test(folded))) return [];
  let rest = part;
  let isAsked = false;
  for (let cue = leadOf(rest); cue !== undefined; cue = leadOf(rest)) {
    rest = rest.slice(cue.length);
    isAsked ||= cue.kind === 'put' || cue.kind === 'wish';
  }
  const [first] = rest;
  const isNamed = isJoined && definite.test(first?.folded ?? '');
  const isCounted =
    first !== undefined && (article.test(first.folded) || first.number !== undefined || isNamed);
  const whole = isCounted ? rest.slice(first.numberWords ?? 1) : rest;
  const until = whole.findIndex(({ folded }) => notOfName.test(folded));
  const name = until < 0 ? whole : whole.slice(0, until);
  const last = name.findLastIndex(isGoods);
  // "The wife will be pleased" says more than a name.
  const isName = last >= 0 && name.length <= mostNamed && (!isNamed || last === name.length - 1);
  const isListed = isJoined && part.length <= mostListed && rest === part && part.some(isSold);
  return (isCounted || isAsked || isListed) && isName ? name.slice(0, last + 1) : [];
}

const leadOf = (words: readonly Word[]) =>
  cuesAt(words, 0).find(
    ({ kind, length }) => length < words.length && ['put', 'wish', 'filler', 'lead'].includes(kind),
  );

/** A thing of any shop, or a word that no message of another shop holds. */
const isGoods = (word: Word): boolean => {
  const { folded, language, number } = word;
  return (
    number === undefined &&
    folded.length > 3 &&
    !isStopword(folded, language) &&
    (isSold(word) || !isSaidAnywhere(folded))
  );
};

function isSold({ folded }: Word): boolean {
  return isThing(folded, 'es') || isThing(folded, 'en');
}

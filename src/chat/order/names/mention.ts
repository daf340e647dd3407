/** Words taken for a mention of goods: "two of the blue ones for my son", and what of them is no part of one. */
import { fold } from '../../../language/fold.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { person } from '../said/clauses.ts';
import { cuesAt } from '../said/cues.ts';
import type { Item } from '../said/order-act.ts';
import { isSomebody, peopleNamed } from '../said/people-named.ts';
import { readItem } from '../said/read-item.ts';
import { ordinals } from '../said/read-reference.ts';
import { said, type Word, written } from '../said/words.ts';
import type { Ground } from './ground.ts';
import { withoutNameNumber } from './number-of-name.ts';
import { pointedBy, shownToPoint } from './pointed-by.ts';
import { mayBeWithin } from './within-goods.ts';

const somebody = new RegExp(`^${person}$`);
const pronoun = /^(?:me|mi|him|her|us|them|el|ella|ellos|ellas|nosotr[oa]s)$/;
const nounless: ReadonlySet<string> = new Set([
  'put',
  'wish',
  'take',
  'refuse',
  'change',
  'become',
  'instead_of',
  'instead',
  'better',
  'only',
  'put_on',
  'keep',
  'leave',
  'back',
  'revise',
  'excess',
]);
export const article =
  /^(?:a|some|una?|uno|unos|unas|otr[oa]s?|an|another|dos|tres|cuatro|cinco|seis|two|three|four|five|six)$/;
const link =
  /^(?:de|del|of|en|in|para|for|con|with|a|la|las|los|el|the|to|by|talla|size|x|cada|each|l[oa]s?|over|just|exactly|of)$/;

const ofMention =
  /^(?:de|del|of|en|in|para|for|con|with|sin|without|a|al|la|las|los|lo|el|the|to|by|y|e|and|o|or|an?|una?|uno|unos|unas|otr[oa]s?|other|another|some|ones?|both|all|each|cada|tod[oa]s?|my|mis?|mas|more|mism[oa]s?|same|on|it|that|this|th[eo]se|his|hers?|theirs?|suy[oa]s?|es[oea]s?|est[eoa]s?|them|ell[oa]s|most|least|menos|mine|mi[oa]s?|me|us|nos|him|her|just|like|igual|extra|up|down|few|dos|si|no|not|own|over|under|entre|hasta|por)$/;
/** How much something does: behind a verb, and behind no goods. */
const degree = /^(?:mucho|muchisimo|demasiado|bastante|poco|poquisimo|tanto|much|loads)$/;
/** A word that names nothing and leads to nothing that is named. */
const isIdle = (folded: string): boolean =>
  !ofMention.test(folded) && (isStopword(folded, 'es') || isStopword(folded, 'en'));

/** Nobody asks for so many: it is a size or a part of a name. */
export const mostPieces = 24;

/** The item that words name, whom it is for taken apart; what of them is no part of a mention is noted. */
export function readMention(all: readonly Word[], text: string, ground: Ground): Item {
  const words = withoutFillers(all);
  const read = mentionOf(words, text, ground);
  const isJoined = /(?:^|[\s,;])(?:y|e|and|n|&|plus)\s[^,.;]*$/i.test(text.slice(0, words[0]?.from ?? 0));
  const item: Item = read.ofThose === true && isJoined ? { ...read, besides: true } : read;
  const isName = (item.quantity ?? 0) > mostPieces && item.words !== '';
  const isTwo = words.some((word, at) => at > 0 && isOthers(words.slice(at)) && /[,;]/.test(word.before));
  // "My car's in the shop": what is one's own and not there is not what is wanted.
  const isOwn = /^(?:my|our|mis?|nuestr[oa]s?)$/.test(words[0]?.folded ?? '') && ground.hasLines;
  const isElsewhere = isOwn && item.words !== '' && ground.linesOf(item).length === 0;
  const odd = (isName || isTwo ? 0.8 : 0) + (isElsewhere ? 1.2 : 0);
  ground.note(item, oddness(words.slice(leadingWhom(words))) + odd);
  return item;
}

function mentionOf(words: readonly Word[], text: string, ground: Ground): Item {
  const led = leadingWhom(words);
  if (led > 0) {
    const item = mentionOf(words.slice(led), text, ground);
    return { ...item, whom: item.whom ?? fold(written(words.slice(1, led), text)) };
  }
  const read = calledByOrdinal(words, text, ground) ?? readItem(words, text);
  const item = withoutNameNumber(withinOnly(read, ground), ground.draft.context);
  if (item.purpose === undefined) return item;
  const { purpose, ...rest } = item;
  // "The one for 349", of those shown.
  const priced: Item = { ...rest, searching: false, words: purpose, fullWords: purpose };
  if (item.words === '' && pointedBy(shownToPoint(ground.draft), priced).length > 0) return priced;
  // "Y otro para mí rojo": for me, and red.
  const [who = '', ...how] = purpose.split(' ');
  const option = how.join(' ');
  if (
    who !== 'mi' &&
    pronoun.test(fold(who)) &&
    !somebody.test(fold(option)) &&
    ground.isOptionOf(ground.last(), option)
  )
    return {
      ...rest,
      searching: false,
      whom: fold(who),
      variantWords: `${item.variantWords} ${option}`.trim(),
    };
  const at = words.findIndex(({ folded }) => /^(?:para|for)$/.test(folded));
  const named = peopleNamed(words.slice(at + 1));
  if (named !== undefined)
    return { ...oneForEach(ageless(rest, ground), named.count), searching: false, whom: named.whom };
  return calledBy(item, purpose, ground);
}

/** "First aid kit", "the Last Lap shoes": an ordinal that is part of what something is called. */
function calledByOrdinal(words: readonly Word[], text: string, ground: Ground): Item | undefined {
  const item = readItem(words, text);
  const at = words.findIndex(({ folded }) => ordinals.has(folded));
  if (item.reference?.kind !== 'ordinal' || item.words === '' || at < 0) return undefined;
  const { reference: _, ...rest } = item;
  const name = written(words.slice(at), text);
  const called: Item = { ...rest, words: name, fullWords: name };
  const choice = ground.choice(called);
  return choice.kind === 'one' && ground.holds(choice.product, name) ? called : undefined;
}

/** "A sprite each for me and Jess": as many as there are people. */
function oneForEach(item: Item, count: number): Item {
  const each = / (?:each|apiece|cada un[oa])$/i.exec(item.words)?.[0];
  if (each === undefined) return item;
  const words = item.words.slice(0, -each.length);
  const quantity = (item.quantity ?? 1) * count;
  return { ...item, words, fullWords: item.fullWords.replace(each, ''), quantity, article: 'count' };
}

/** "For my daughter aged 6": how old she is, unless the goods come in that. */
function ageless(item: Item, ground: Ground): Item {
  const age = / (?:aged?|edad) (\d+)(?= |$)/.exec(fold(item.fullWords))?.[1];
  if (age === undefined || ground.comesIn(item, Number(age))) return item;
  const variantWords = item.variantWords.replace(new RegExp(`(?:^| )${age}(?= |$)`), '').trim();
  return { ...item, variantWords };
}

/** "One ham, no fuss": what is denied and could not be in goods is nothing that they are to be without. */
function withinOnly(item: Item, ground: Ground): Item {
  const { language } = ground.draft.context;
  const { denied = [] } = item;
  if (denied.length === 0) return item;
  return {
    ...item,
    without: item.without.filter((words) => !denied.includes(words) || mayBeWithin(words, language)),
  };
}

/** "A hat for swim", "para cama king": what it is for may be true of it anyway, a size it comes in, or what it is called by. */
function calledBy(item: Item, purpose: string, ground: Ground): Item {
  const found = ground.choice({ ...item, searching: false });
  const { language } = ground.draft.context;
  // What it is for stays behind its "for": "bags for the Fen Cylinder" are bags.
  const words = `${item.words} ${language === 'es' ? 'para' : 'for'} ${purpose}`;
  const { purpose: _, ...whole } = { ...item, words, fullWords: words, searching: false };
  const called = ground.choice(whole);
  // "Cuerda para saltar" is what is called so, and no rope to climb.
  if (called.kind === 'one' && ground.holds(called.product, words)) return whole;
  if (found.kind === 'one') {
    return isNoUse(item, purpose) ? { ...item, searching: false } : item;
  }
  if (called.kind === 'one') return whole;
  // "And a double one for the spare room", of duvets.
  const option = item.words.replace(/ ones?$/i, '');
  return ground.isOptionOf(ground.last(), `${option} ${item.variantWords}`.trim())
    ? { ...item, searching: false }
    : item;
}

/** "Six juices for a party", "bulbs for it", "the lamp for the corner": who counts what is one of a kind, or speaks of what is there, looks for nothing. */
function isNoUse({ quantity, article }: Item, purpose: string): boolean {
  const isOfOwn =
    /^(?:the|my|our|his|her|their|each|every|el|la|los|las|mis?|sus?|nuestr[oa]s?|cada) \S/i.test(purpose);
  return (
    (article === 'count' && (quantity ?? 1) > 1) ||
    (article === 'the' && isOfOwn) ||
    /^(?:it|this|that|ello|esto|eso)$/i.test(purpose)
  );
}

/** A bigger number behind "and" may be a size. */
const mostJoined = 12;

/** What stands inside of a mention and is no part of one: a verb, a mark, another number. */
export function oddness(words: readonly Word[]): number {
  let odd = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    // "…, las dos": another mention begins.
    if (at > 0 && /[,;:.!]/.test(word.before))
      odd += /^(?:y|e|and|la|el|las|los|the|one)$/.test(word.folded) || article.test(word.folded) ? 0.9 : 0.2;
    if (at > 0 && article.test(word.folded) && !link.test(words[at - 1]?.folded ?? '')) odd += 0.7;
    if (/^(?:y|e|and)$/.test(word.folded) && /^(?:para|for)$/.test(words[at + 1]?.folded ?? '')) odd += 0.6;
    // "For her brother but red": what follows is how it is to be.
    if (/^(?:but|pero)$/.test(word.folded) && / (?:for|para) /.test(` ${said(words.slice(0, at))} `))
      odd += 0.8;
    // "Ella calza 39".
    if (
      /^(?:el|ella|he|she)$/.test(words[at - 1]?.folded ?? '') &&
      /^(?:calza|gasta|wears)$/.test(word.folded)
    )
      odd += 0.6;
    // "2 of them, and a greek salad".
    const isThose = /^(?:them|those|these|es[ao]s|ell[oa]s)$/.test(word.folded);
    if (
      isThose &&
      /^(?:de|of)$/.test(words[at - 1]?.folded ?? '') &&
      /[,;:.!]/.test(words[at + 1]?.before ?? '')
    )
      odd += 0.9;
    // "The first and the third".
    const isSecond = at > 1 && /^(?:y|e|and|ni|or|o)$/.test(words[at - 1]?.folded ?? '');
    const next = words[at + 1]?.folded ?? '';
    const isCounted = (word.number ?? 99) <= mostJoined && !/^(?:|for|para)$/.test(next);
    if (isSecond && (isCounted || /^(?:la|el|las|los|the|otr[oa]s?|another)$/.test(word.folded))) odd += 0.6;
    // "Una almohada menos".
    if (at > 0 && at === words.length - 1 && /^(?:menos|fewer|less)$/.test(word.folded)) odd += 0.8;
    // "White one black" is two of them; "the white one" is not.
    if (
      at > 0 &&
      word.folded === 'one' &&
      words[at + 1] !== undefined &&
      !link.test(words[at + 1]?.folded ?? '') &&
      !/^(?:that|which)$/.test(words[at + 1]?.folded ?? '')
    )
      odd += 0.4;
    // "Two pizzas please, one with cheese".
    const isPart = word.folded === 'one' && /^(?:with|without)$/.test(words[at + 1]?.folded ?? '');
    if (at > 1 && isPart && (words[0]?.number ?? 1) > 1) odd += 0.6;
    if (at > 0 && at === words.length - 1 && /^(?:off|out|away)$/.test(word.folded)) odd += 0.5;
    // "Pesa mucho".
    if (at > 0 && at === words.length - 1 && degree.test(word.folded)) odd += 1;
    // "Headphones with", before "a cable".
    if (at > 0 && at === words.length - 1 && /^(?:with|con|without|sin|for|para)$/.test(word.folded))
      odd += 1;
    // What is denied is never taken for what is wanted.
    if (denies(words, at)) odd += 3;
    if (at > 0 && isIdle(word.folded)) odd += 0.15;
    if ((at === 0 || at === words.length - 1) && /^(?:y|e|and)$/.test(word.folded)) odd += 0.5;
    // "La que lleva setas".
    if (at > 1 && /^(?:que|that|which)$/.test(words[at - 1]?.folded ?? '')) continue;
    const cue = cuesAt(words, at).find(({ kind }) => kind !== 'filler' && kind !== 'lead');
    if (cue === undefined || !nounless.has(cue.kind)) continue;
    odd += 0.6;
    at += cue.length - 1;
  }
  return odd;
}

/** "Not the mirrored ones", "no las dry"; "no onion" is what something is to be without. */
function denies(words: readonly Word[], at: number): boolean {
  const folded = words[at]?.folded ?? '';
  if (/^(?:not|never|nunca|dont)$/.test(folded)) return true;
  const next = words[at + 1]?.folded ?? '';
  return (
    folded === 'no' &&
    (at === 0 ||
      next === '' ||
      /^(?:la|el|las|los|the|es[aeo]s?|that|those|me|nos|te|le|les|se|lo)$/.test(next))
  );
}

/** "…, para mi suegra la de huevo": what somebody else is to have. */
const isOthers = (words: readonly Word[]): boolean => leadingWhom(words) > 0;

/** "Para mi hijo una de huevo": how many words say whom what follows is for. */
function leadingWhom(words: readonly Word[]): number {
  if (!/^(?:para|for)$/.test(words[0]?.folded ?? '')) return 0;
  for (let at = 2; at < Math.min(words.length, 5); at += 1) {
    const isNext =
      article.test(words[at]?.folded ?? '') ||
      /^(?:el|la|los|las|the|one)$/.test(words[at]?.folded ?? '') ||
      words[at]?.number !== undefined;
    if (isNext && isSomebody(said(words.slice(1, at)))) return at;
  }
  return 0;
}

/** "Me and my sisters", "mi hermana y yo": who they are for, and nothing of the goods. */
export function areOnlyPeople(words: readonly Word[]): boolean {
  const named = said(words)
    .replace(/^(?:(?:its|it is|es|son|for|para) )+/, '')
    .split(/ (?:y|e|and) /);
  return named.length > 1 && named.every((one) => one === 'yo' || one === 'i' || isSomebody(one));
}

/** "And for my daughter", before what she is to have. */
export function whomIn(words: readonly Word[]): string | undefined {
  const at = words.findIndex(({ folded }) => /^(?:para|for)$/.test(folded));
  const whom = said(words.slice(at + 1));
  return at >= 0 && isSomebody(whom) ? whom : undefined;
}

/** "Could one of them": what only leads to a mention. */
function withoutFillers(words: readonly Word[]): readonly Word[] {
  const [first] = cuesAt(words, 0);
  const isLed = first?.kind === 'filler' || first?.kind === 'lead';
  if (!isLed || first.length >= words.length) return words;
  const rest = words.slice(first.length);
  // "Ah, y las mismas".
  const isJoined = rest.length > 1 && /^(?:y|e|and)$/.test(rest[0]?.folded ?? '');
  return withoutFillers(isJoined ? rest.slice(1) : rest);
}

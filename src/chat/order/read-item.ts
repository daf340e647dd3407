/** Reads "dos grandes de huevo con extra de queso" as an item: how many, of what, how. Knows grammar, no catalogue. */
import { isStopword } from '../../language/stopwords.ts';
import { withBearing } from './bearing.ts';
import type { Item } from './order-act.ts';
import { allOf, ordinals, readReference } from './read-reference.ts';
import { said, type Word, wordsIn, written } from './words.ts';

const moreOf =
  /^(?:otr[oa]s?|another|one more|(?:l[oa]s?|el) mism[oa]s?|the same|same|(?:an?|un|una) (?:second|segund[oa])(?= (?!hand|mano)))(?= |$)/;
const alike =
  /^(?:(?:one )?(?:just |exactly )?like (?:it|that|this|them)|igual(?:es)?|mas|mism[oa]s?|one|ones|again|pairs?|thing|de lo mismo|de es[oa]s?|of (?:the same|those|them|that)|like that)(?: |$)/;
/** "The same BUT in blue". */
const butSo = /^(?:pero|but|only|solo que|aunque|though)(?= \S)/;
const likeThat =
  /^(?:(?:mas|one) )?(?:igual(?:es)? (?:que|a)|(?:tal )?como|like|same as|the same as)(?= (?:el|la|los|las|the) )/;
const couple = /^(?:un par(?: de)?|a couple(?: of)?|a pair of|par de)(?= |$)/;
const dozen = /^(?:una docena(?: de)?|a dozen(?: of)?|docena de)(?= |$)/;
const halfDozen = /^(?:media docena(?: de)?|half a dozen(?: of)?)(?= |$)/;
const definite = /^(?:el|la|los|las|lo|the|al|del|a la|a las|a los|my|mi|mis)(?= |$)/;
const some = /^(?:unos|unas|some|algo de|algun|alguna|algunos|algunas|any|algo|mas|more)(?= |$)/;
const oneArticle = /^(?:an?|un|una|uno)(?= |$)/;

const withWord = /^(?:con|with|extra|doble|double)$/;
const withoutWord = /^(?:sin|without|hold|no)$/;
/** What follows a "no" that denies more than an ingredient. */
const notThat =
  /^(?:wait|sorry|thanks?|thank|gracias|espera|espere|perdon[ae]?|mejor|actually|problem|bother|worries|the|that|la|el|las|los|es[aeo]s?|me|mas|more|un[oa]?s?|an?|\d+)$/;
const variantWord = /^(?:en|in|talla|size|tamano|color|colour|age|aged|edad)$/;
const targetStart =
  /^(?:las?|los|el|ambas|ambos|todas|todos|cada|una|uno|the|all|both|each|every|one|my|mis?)$/;
const purposeWord = /^(?:para|for)$/;
/** "A sprite before you close": when, and nothing of the goods. */
const timeWord = /^(?:antes|before|while|mientras|whilst|until|till|cuando|when)$/;
const limitStart =
  /^(?:por (?:menos|debajo|unos|\d)|de (?:menos|hasta|unos) |hasta \d|under |below |less than |around |up to |over \d|mas de \d|menos de \d|between |entre \d)/;
const link =
  /^(?:de|del|of|la|el|los|las|the|a|an|un|una|al|talla|numero|size|color|colour|tamano|age|edad|it|on|top)$/;

export function emptyItem(): Item {
  return {
    article: 'none',
    elliptic: false,
    more: false,
    words: '',
    fullWords: '',
    variantWords: '',
    with: [],
    without: [],
    searching: false,
  };
}

/** What a line of the cart is, called by its title and by what is on it. */
export const lineItem = ({ title, extras = [] }: { title: string; extras?: string[] | undefined }): Item => ({
  ...emptyItem(),
  article: 'the',
  words: title,
  fullWords: title,
  with: [...extras],
});

/** "Una de cada", and not of what. */
export const isOneOfEach = (item: Item): boolean =>
  item.reference?.kind === 'all' && item.elliptic && item.words === '';

/** True when nothing but a number or "otra" was said. */
export function namesNothing(item: Item): boolean {
  return item.words === '' && item.reference === undefined;
}

/** "The same pepperoni again": says nothing that "the same" does not. */
const again = /(?<=. )(?:again|once more|otra vez|de nuevo|as before|like before|como antes)$/;

/** "A water for each": so many of each piece ordered before. */
const forEach =
  /(?<!(?:^| )(?:de|of)) (?:(?:para|por|for) )?(?:cada un[oa](?: de ell[oa]s)?|each(?: one| of (?:them|us))?|every one|apiece)$/;

/** "One of each colour". */
const eachOption =
  / (?:of|in|de|en) (?:each|every|cada)(?: one)?(?: of the)? (?:colou?rs?|color(?:es)?|tonos?|sizes?|tallas?|tamanos?|medidas?|kinds?|sorts?|tipos?)$/;

/** "In the same colour", "de la misma talla". */
const sameAs =
  /(?:^| )(?:(?:in|en|de|of|con|with) )?(?:(?:the|el|la|los|las|del|al) )?(?:exact )?(?:same|matching|mism[oa]s?) (colou?rs?|color(?:es)?|tono|size|talla|tamano|medida|numero)(?= (?!\d)|$)/;

export function readItem(spoken: readonly Word[], text: string): Item {
  const item = emptyItem();
  const whole = withBearing(spoken);
  const same = sameAs.exec(said(whole));
  if (same !== null) item.sameOption = /^(?:col|tono)/.test(same[1] ?? '') ? 'colour' : 'size';
  const at = same === null ? 0 : wordsIn(said(whole).slice(0, same.index));
  const all = same === null ? whole : [...whole.slice(0, at), ...whole.slice(at + wordsIn(same[0]))];
  const options = eachOption.exec(said(all))?.[0];
  if (options !== undefined) item.eachOption = true;
  const of = options === undefined ? all : all.slice(0, -wordsIn(options));
  const each = forEach.exec(said(of))?.[0];
  const once = each === undefined ? of : of.slice(0, -wordsIn(each));
  if (each !== undefined) item.each = true;
  const repeated = moreOf.test(said(once)) ? again.exec(said(once))?.[0] : undefined;
  const words = repeated === undefined ? once : once.slice(0, -wordsIn(repeated));
  // "Blue speaker x2".
  const times =
    words.length > 1 && /^x\d{1,2}$/.test(words.at(-1)?.folded ?? '') ? words.at(-1)?.number : undefined;
  let rest = readCount(times === undefined ? words : words.slice(0, -1), text, item);
  if (times !== undefined && item.quantity === undefined) {
    item.quantity = times;
    item.article = 'count';
  }
  // "Una de las dos": a part of those.
  const isOfThose =
    item.elliptic &&
    item.quantity !== undefined &&
    /^(?:dos|tres|cuatro|two|three|four)$/.test(rest[0]?.folded ?? '');
  if (
    isOfThose &&
    (rest.length === 1 ||
      /^(?:en|in)$/.test(rest[1]?.folded ?? '') ||
      withWord.test(rest[1]?.folded ?? '') ||
      withoutWord.test(rest[1]?.folded ?? ''))
  ) {
    item.ofThose = true;
    rest = rest.slice(1);
  }
  // "Dos pizzas más".
  const isMoreBehind =
    item.article === 'count' && !item.elliptic && /^(?:mas|more)$/.test(rest.at(-1)?.folded ?? '');
  if (isMoreBehind && rest.length > 1) {
    item.more = true;
    rest = rest.slice(0, -1);
  }
  rest = readReference(rest, item);
  readBuckets(rest, text, item);
  return item;
}

/** "2 m", "500 ml", "la 43 en azul": a number that says what size it is, and not how many. */
const unit =
  /^(?:mm|cm|m|km|ml|cl|l|g|kg|w|mah|pulgadas?|inch(?:es)?|metros?|litros?|metres?|meters?|lit(?:re|er)s?)$/;
function isMeasure(words: readonly Word[]): boolean {
  const after = words[words[0]?.numberWords ?? 1]?.folded ?? '';
  // "130 x 80".
  if (/^(?:x|by|por)$/.test(after) && /^\d/.test(words[2]?.text ?? '') && /^\d/.test(words[0]?.text ?? ''))
    return true;
  return words[0]?.number !== undefined && /^\d/.test(words[0].text) && unit.test(after);
}
const isSizeBefore = (words: readonly Word[]): boolean =>
  /^\d{2}(?:[.,]5)?$/.test(words[0]?.text ?? '') && /^(?:en|in|de|del|of)$/.test(words[1]?.folded ?? '');

/** "Dos de", "un par de", "otras dos", "la": takes them off and returns what is left. */
function readCount(words: readonly Word[], text: string, item: Item): readonly Word[] {
  let rest = words;
  const skip = (count: number) => {
    rest = rest.slice(count);
  };
  const match = (pattern: RegExp) => pattern.exec(said(rest))?.[0];
  const another = match(moreOf);
  if (another !== undefined) {
    item.more = true;
    item.quantity = 1;
    item.article = 'count';
    if (/same|mism/.test(another)) item.same = true;
    skip(wordsIn(another));
    if (rest[0]?.number !== undefined) {
      item.quantity = rest[0].number;
      skip(rest[0].numberWords ?? 1);
    }
    const likeWhat = match(likeThat);
    if (likeWhat !== undefined) {
      item.like = readItem(rest.slice(wordsIn(likeWhat)), text);
      return [];
    }
    const same = match(alike);
    if (same !== undefined) skip(wordsIn(same));
    const but = match(butSo);
    if (but === undefined) return skipOf(rest, item);
    skip(wordsIn(but));
    return withSize(rest, item);
  }
  const groups = [
    [couple, 2],
    [dozen, 12],
    [halfDozen, 6],
  ] as const;
  const group = groups.find(([pattern]) => match(pattern) !== undefined);
  if (group !== undefined) {
    if (/(?:^| )(?:par|pair)(?= |$)/.test(match(group[0]) ?? '')) item.pair = true;
    item.quantity = group[1];
    item.article = 'count';
    skip(wordsIn(match(group[0]) ?? ''));
    return skipOf(rest, item);
  }
  const article = match(definite);
  if (article !== undefined && !allOf.test(said(rest))) {
    item.article = 'the';
    skip(wordsIn(article));
    // "La que va sin setas", "the one that has mushrooms".
    const relative = match(
      /^(?:one )?(?:que|that|which) (?:va|van|lleva|llevan|tiene|tienen|viene|vienen|has|have|comes?)(?: con)?(?= \S)/,
    );
    if (relative !== undefined) skip(wordsIn(relative));
    // "Las dos pizzas" are two that are known; "la 42" is a size and "el 2" the second.
    const number = rest[0];
    const isName = Number(number?.text) > 12;
    const isCount = !isName && !isMeasure(rest) && !isSizeBefore(rest);
    if (isCount && number?.number !== undefined && rest.length > 1 && !ordinals.has(rest[1]?.folded ?? '')) {
      item.quantity = number.number;
      skip(number.numberWords ?? 1);
    }
    return skipOf(rest, item);
  }
  const number = rest[0];
  if (number?.number !== undefined && !allOf.test(said(words)) && !isMeasure(words)) {
    item.quantity = number.number;
    item.article = 'count';
    skip(number.numberWords ?? 1);
    if (/^(?:x|uds?|unidad(?:es)?|units?|pieces?|piezas?|veces|times)$/.test(rest[0]?.folded ?? '')) skip(1);
    if (/^(?:mas|more)$/.test(rest[0]?.folded ?? '')) {
      item.more = true;
      skip(1);
    }
    const same = match(
      /^(?:igual(?:es)?|de es[oa]s|de ell[oa]s|de est[oa]s|of (?:those|them|these|the same))(?= |$)/,
    );
    if (same !== undefined) {
      item.more = true;
      item.ofThose = /^(?:de|of) /.test(same);
      skip(wordsIn(same));
    }
    return skipOf(rest, item);
  }
  const several = match(some);
  const single = match(oneArticle);
  if (several !== undefined) {
    item.article = 'some';
    skip(wordsIn(several));
  } else if (single !== undefined) {
    item.quantity = 1;
    item.article = 'count';
    skip(wordsIn(single));
  }
  return skipOf(rest, item);
}

/** "The same but a 41": which size, and no number of them. */
function withSize(words: readonly Word[], item: Item): readonly Word[] {
  const size = words.at(-1);
  const isSize = /^(?:(?:una?|an?|el|la|the) )?\d{1,3}(?:[.,]5)?$/.test(said(words));
  if (!isSize || size === undefined) return skipOf(words, item);
  item.variantWords = size.text;
  return [];
}

function skipOf(spoken: readonly Word[], item: Item): readonly Word[] {
  // "A pair of them cycling gloves": of those so called.
  const isThose = /^them (?!in |with |without |for |on |please$|too$)\S/.test(said(spoken));
  const all = isThose ? spoken.slice(1) : spoken;
  // "Un par de LAS DE 8".
  const isOfThose = item.quantity !== undefined && /^(?:las|los|the) (?:de|del|of|ones of) /.test(said(all));
  const words = isOfThose ? all.slice(1) : all;
  if (!/^(?:de|del|of)$/.test(words[0]?.folded ?? '')) return words;
  item.elliptic = true;
  const next = words.slice(1);
  const isKnown = /^(?:the|my|mis|l[oa]s)$/.test(next[0]?.folded ?? '');
  if (isKnown && !/^(?:de|del|que)$/.test(next[1]?.folded ?? '')) item.ofKnown = true;
  return /^(?:la|el|las|los|the|my)$/.test(next[0]?.folded ?? '') ? skipOf(next.slice(1), item) : next;
}

type Bucket = 'head' | 'with' | 'without' | 'variant' | 'purpose' | 'meanwhile';

/** Sorts what is left into the name and its modifiers. */
function readBuckets(words: readonly Word[], text: string, item: Item): void {
  const heads: Word[] = [];
  const variants: Word[] = [];
  const purpose: Word[] = [];
  let part: Word[] = [];
  let bucket: Bucket = 'head';
  let lastNamed: Word | undefined;
  const close = () => {
    if (part.length > 0 && bucket === 'with') item.with.push(written(part, text));
    if (part.length > 0 && bucket === 'without') item.without.push(written(part, text));
    part = [];
  };
  for (const [at, word] of words.entries()) {
    const next = nextBucket(
      words,
      at,
      bucket,
      heads.length > 0 || item.reference !== undefined || item.quantity !== undefined,
    );
    if (next !== undefined) {
      close();
      bucket = next;
      if (next === 'purpose') item.searching = true;
      if (/^(?:doble|double)$/.test(word.folded)) part.push(word);
      continue;
    }
    // "Size 9 keeper gloves": the size first, and then of what.
    const isSized =
      bucket === 'variant' &&
      heads.length === 0 &&
      variants.length > 0 &&
      /\d|^(?:x*[sml])$/i.test(variants.at(-1)?.text ?? '') &&
      !link.test(word.folded) &&
      !/\d/.test(word.text);
    if (isSized) bucket = 'head';
    if (bucket === 'purpose') purpose.push(word);
    if (bucket === 'head') heads.push(word);
    else if (bucket === 'variant' && !link.test(word.folded)) variants.push(word);
    else if (bucket === 'with' || bucket === 'without') {
      if (part.length > 0 || !link.test(word.folded)) part.push(word);
    }
    if (bucket !== 'purpose' && bucket !== 'meanwhile') lastNamed = word;
  }
  close();
  if (
    limitStart.test(said(heads)) ||
    /(?: |^)(?:por menos|por debajo|menos de \d|under|less than|below|hasta \d)/.test(said(words))
  ) {
    item.searching = true;
  }
  item.words = written(heads, text);
  if (purpose.length > 0) item.purpose = purpose.map((word) => word.text).join(' ');
  item.variantWords = [item.variantWords, ...variants.map((word) => word.text)].join(' ').trim();
  const upTo = lastNamed === undefined ? 0 : words.indexOf(lastNamed) + 1;
  item.fullWords = written(words.slice(0, upTo), text);
}

function nextBucket(
  words: readonly Word[],
  at: number,
  bucket: Bucket,
  hasHead: boolean,
): Bucket | undefined {
  const word = words[at]?.folded ?? '';
  const next = words[at + 1];
  if (next === undefined) return undefined;
  if (withWord.test(word)) {
    const isAmount = /^(?:extra|doble|double)$/.test(word);
    // "A double duvet", "for a double bed" are sizes; "two eggs, double cheese" is on something.
    const isSize = bucket === 'purpose' || (bucket === 'head' && at === 0);
    const isLast = isStopword(next.folded, 'es') && !/^(?:de|of)$/.test(next.folded);
    if (/^(?:doble|double)$/.test(word) && (isSize || isLast)) return undefined;
    // "Con extra de queso" goes on in its bucket; "añade extra de queso" names the extra itself.
    return isAmount && (!hasHead || /^with/.test(bucket)) ? undefined : 'with';
  }
  if (bucket === 'meanwhile' || (timeWord.test(word) && hasHead && at > 0)) return 'meanwhile';
  const isNone = /^(?:extras?|toppings?|nothing|anything)$/.test(next.folded);
  // "One ham no mushrooms".
  const isDenied = word === 'no' && bucket === 'head' && at > 0 && hasHead && !notThat.test(next.folded);
  if (withoutWord.test(word) && (word !== 'no' || bucket !== 'head' || isNone || isDenied)) return 'without';
  // "Con queso en las dos": what it goes on, and no option.
  if (/^(?:en|in|on)$/.test(word) && /^with/.test(bucket) && targetStart.test(next.folded)) return undefined;
  // "A king size bed": which size it is stands before.
  const isNamedSize =
    /^size$/.test(word) &&
    /^(?:king|queen|double|single|full|twin|family|plus)$/.test(words[at - 1]?.folded ?? '');
  if (isNamedSize) return undefined;
  if (variantWord.test(word)) return 'variant';
  if (/^(?:del|de)$/.test(word) && isSize(words, at + 1)) return 'variant';
  // "Balones del 4" are of a size; a can "de 4" holds so many.
  if (word === 'del' && /^\d$/.test(next.folded)) return 'variant';
  if (purposeWord.test(word)) return 'purpose';
  return undefined;
}

/** "Del 42", "de la 42", "de la talla M". */
function isSize(words: readonly Word[], at: number): boolean {
  const rest = said(words.slice(at));
  return (
    /^(?:la )?(?:talla |numero |size )?(?:\d{2}(?:\.\d)?)(?: |$)/.test(rest) ||
    /^(?:la )?(?:talla|size) /.test(rest)
  );
}

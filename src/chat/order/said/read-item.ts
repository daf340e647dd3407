/** Reads "dos grandes de huevo con extra de queso" as an item: how many, of what, how. Knows grammar, no catalogue. */
import { isStopword } from '../../../language/stopwords.ts';
import { withBearing } from './bearing.ts';
import type { Item } from './order-act.ts';
import { moreOf, readCount } from './read-count.ts';
import { readReference } from './read-reference.ts';
import { said, type Word, wordsIn, written } from './words.ts';

const withWord = /^(?:con|with|extra|doble|double)$/;
const withoutWord = /^(?:sin|without|hold|no)$/;
/** What follows a "no" that denies more than an ingredient. */
const notThat =
  /^(?:que|porque|pues|because|cause|since|as|wait|sorry|thanks?|thank|gracias|espera|espere|perdon[ae]?|mejor|actually|problem|bother|worries|the|that|la|el|las|los|es[aeo]s?|me|mas|more|un[oa]?s?|an?|\d+)$/;
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

/** "Two of the lights", "una de las de huevo": part of what is there, where there are so many. */
export const isOfSome = ({ ofKnown, ofKind }: Item): boolean => ofKnown === true || ofKind === true;

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
  /(?:^| )(?:(?:in|en|de|of|con|with) )?(?:(?:the|el|la|los|las|del|al) )?(?:exact )?(?:same|matching|mism[oa]s?) (colou?rs?|color(?:es)?|tono|size|talla|talle|tamano|medida|numero)(?:(?: (?:and|y|e))?(?: (?:the|el|la|in|en))?(?: (?:same|mism[oa]s?))? (colou?rs?|color(?:es)?|tono|size|talla|talle|tamano|medida|numero))?(?= (?!\d)|$)/;

/** "… AS the jacket", "… QUE la chaqueta". */
const asThis = /^(?:as|que|de|like) (?=(?:the|my|el|la|los|las|mis?) \S)/;

export function readItem(spoken: readonly Word[], text: string): Item {
  const item = emptyItem();
  const whole = withBearing(spoken);
  const same = sameAs.exec(said(whole));
  if (same !== null) {
    const [one, other] = [same[1], same[2] ?? same[1]].map((name) =>
      /^(?:col|tono)/.test(name ?? '') ? ('colour' as const) : ('size' as const),
    );
    item.sameOption = one === other ? one : 'both';
  }
  const at = same === null ? 0 : wordsIn(said(whole).slice(0, same.index));
  const behind = same === null ? [] : whole.slice(at + wordsIn(same[0]));
  const asWhat = same === null ? undefined : asThis.exec(said(behind))?.[0];
  if (asWhat !== undefined) item.sameAs = written(behind.slice(wordsIn(asWhat)), text);
  const all = same === null ? whole : [...whole.slice(0, at), ...(asWhat === undefined ? behind : [])];
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
  let rest = readCount(times === undefined ? words : words.slice(0, -1), item, { text, read: readItem });
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

/** "Mushrooms on top of the cheese": where, which is where they always go. */
const onTop = /\s+(?:(?:on|over)\s+(?:the\s+)?top(?:\s+of\s.+)?|(?:por\s+|de\s+)?encima(?:\s+del?\s.+)?)$/iu;

type Bucket = 'head' | 'with' | 'without' | 'variant' | 'purpose' | 'meanwhile';

/** Sorts what is left into the name and its modifiers. */
function readBuckets(words: readonly Word[], text: string, item: Item): void {
  const heads: Word[] = [];
  const variants: Word[] = [];
  const purpose: Word[] = [];
  let part: Word[] = [];
  let bucket: Bucket = 'head';
  let lastNamed: Word | undefined;
  let isDenied = false;
  const close = () => {
    if (part.length > 0 && bucket === 'with') item.with.push(written(part, text).replace(onTop, ''));
    if (part.length > 0 && bucket === 'without') {
      item.without.push(written(part, text));
      if (isDenied) item.denied = [...(item.denied ?? []), written(part, text)];
    }
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
      isDenied = word.folded === 'no';
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
  // "One ham no mushrooms", "the same but no mushrooms".
  const isDenied = word === 'no' && bucket === 'head' && hasHead && !notThat.test(next.folded);
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

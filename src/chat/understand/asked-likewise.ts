/** "¿Qué descuento tienen las Brisa?" – "¿y las Chispa?": what names other goods and asks nothing itself asks of them what was asked before. */
import type { Product } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { recogniseQuantities } from '../../language/recognisers/quantities.ts';
import { contentStems } from '../../language/stem.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Language } from '../../protocol.ts';
import { aspectWords } from './aspect-of.ts';
import { asksPrice, asksStock, asksToFind, isQuestion } from './intent-words.ts';
import { isForeignTask, isTampering } from './off-topic.ts';
import { asksRating } from './rating-words.ts';
import type { ReferenceContext } from './references.ts';
import { wordsKnown } from './scope.ts';
import type { Aspect, PolicyTopic, Understanding } from './understanding.ts';

/** A question as it was put, around the goods that it named; all of it `before` them where it named none. */
export type AskedBefore = { before: string; after: string } & (
  | { of: 'product'; productId: string; asks: Aspect['asks'] }
  | { of: 'pages'; topic: PolicyTopic; named: boolean }
);

type Context = Pick<ReferenceContext, 'findByName' | 'language'>;
type WithProducts = Context & Pick<ReferenceContext, 'product'>;

const goesOn =
  /^[^a-z0-9]*(?:(?:ok(?:ay|ey)?|vale|bueno|pues|entonces|gracias|thanks|cool|so|then)[^a-z0-9]+)*(?:(?:y|e|o|u|and|or|but|pero)(?: (?:what|how) about| que (?:tal|hay de|pasa con)| lo mismo (?:con|para)| (?:the )?same (?:for|with))?|what about|how about|que tal|que hay de|que pasa con|(?:the )?same (?:for|with)|lo mismo (?:con|para))(?![a-z])/;
/** Behind the goods it says the same: "the Pulso too?", "¿las Chispa también?" */
const alsoThose = /(?<![a-z])(?:too|as well|also|tambien)(?=[^a-z0-9]*$)/;
/** "And for the mattress?", "¿y la de la tele?": of something that was spoken of. */
const ofThose = /^[^a-z0-9]*(?:(?:l[oa]s?|el) (?:de|del)|for|on|with|para|con|a)(?![a-z])/;
const article =
  /(?:^|(?<=[^\p{L}]))(?:un|una|unos|unas|el|la|los|las|lo|the|an?|some|my|your|mis?|sus?|vuestr[oa]s?)\s*$/iu;

const mostWords = 6;
/** Of so many the sheets are read out. */
const mostTold = 4;

export function askedLikewise(
  text: string,
  { understood, asked }: { understood: Understanding; asked: AskedBefore | undefined },
  context: WithProducts,
): Understanding | undefined {
  if (asked === undefined || !mayAskOn.has(understood.intent)) return undefined;
  const rest = restOf(text);
  if (rest === undefined || asksItself(rest) || tokenise(rest).length > mostWords) return undefined;
  const before = asked.of === 'product' ? context.product(asked.productId) : undefined;
  const ids = namedBy(rest, { understood, before }, context);
  if (ids.length === 0) return undefined;
  const { language } = context;
  if (asked.of === 'pages') {
    if (!asked.named && !ofThose.test(fold(rest))) return undefined;
    return { intent: 'policy', topic: asked.topic, words: around(asked, rest, language) };
  }
  const question = around(asked, rest, language);
  const words = aspectWords(question, language);
  const [productId, ...others] = ids;
  if (productId === undefined || ids.length > mostTold) return undefined;
  if (others.length === 0)
    return { intent: 'ask_product', productId, aspect: { asks: asked.asks, words }, question };
  return asked.asks === 'details' && words.length > 0
    ? { intent: 'compare', productIds: ids, words, ofEach: true, question }
    : undefined;
}

/** Taken for these, a message may only name. */
const mayAskOn: ReadonlySet<Understanding['intent']> = new Set([
  'ask_product',
  'find',
  'compare',
  'unclear',
  'off_topic',
]);

/** What stands behind "and", "what about"; undefined where nothing goes on. */
function restOf(text: string): string | undefined {
  const folded = fold(text);
  if (folded.length !== text.length || isForeignTask(folded) || isTampering(folded)) return undefined;
  const begun = goesOn.exec(folded);
  const ended = alsoThose.exec(folded);
  if (begun === null && ended === null) return undefined;
  const rest = text.slice(begun?.[0].length ?? 0, ended?.index ?? text.length);
  return rest.replace(/^[\s,.;:¿?¡!]+|[\s,.;:¿?¡!]+$/g, '');
}

function asksItself(rest: string): boolean {
  const folded = fold(rest);
  if (isQuestion(rest, folded)) return true;
  return [asksPrice, asksStock, asksRating, asksToFind].some((pattern) => pattern.test(folded));
}

/** Goods that are called by all that is said. */
function namedBy(
  rest: string,
  { understood, before }: { understood: Understanding; before: Product | undefined },
  { findByName, language }: Context,
): string[] {
  const called = withoutCount(rest.replace(new RegExp(ofThoseStart, 'i'), ''), language);
  if (called === '' || contentStems(called, language).length === 0) return [];
  const all = findByName(called).filter(({ coverage, titleShare }) => coverage >= 0.99 && titleShare > 0);
  // "¿Y la de 4?" after a tent is one of the tents.
  const alike = all.filter(({ product }) =>
    product.categories.some((path) => before?.categories.includes(path)),
  );
  const whole = alike.length > 0 ? alike : all;
  if (understood.intent === 'ask_product') {
    const { productId } = understood;
    if (understood.aspect.asks !== 'details') return [];
    return whole.some(({ product }) => product.id === productId) ? [productId] : [];
  }
  const best = Math.max(0, ...whole.map(({ titleShare }) => titleShare));
  const meant = whole.filter(({ titleShare }) => titleShare >= best - 0.01);
  return meant.map(({ product }) => product.id);
}

const ofThoseStart = '^(?:(?:l[oa]s?|el) (?:de|del)|for|on|with|para|con|a)\\s+';

function withoutCount(text: string, language: Language): string {
  const [count] = recogniseQuantities(text, language);
  // "¿Y la de 4?": the figure is all that is said of it.
  return count?.from === 0 && count.to < text.trimEnd().length ? text.slice(count.to).trim() : text;
}

/** The old question with the new goods in the place of the old. */
function around({ before, after }: AskedBefore, rest: string, language: Language): string {
  if (after === '' && /[?!.]\s*$/.test(before)) return `${before} ${rest}?`;
  const counted = recogniseQuantities(rest, language)[0]?.from === 0;
  const lead = before.replace(article, '');
  return `${counted ? withoutLastCount(lead, language) : lead}${rest} ${after}`.trim();
}

/** "¿Cuánto serían dos …?" – "¿y tres aguas?": three, not two. */
function withoutLastCount(lead: string, language: Language): string {
  const last = /(\S+)\s*$/.exec(lead);
  const isCount = last !== null && recogniseQuantities(`${last[1]} cosas`, language).length > 0;
  return isCount ? lead.slice(0, last.index) : lead;
}

/** A question of one product, without the words that name it. */
export function askedOfProduct(
  text: string,
  { productId, asks }: { productId: string; asks: Aspect['asks'] },
  context: Context,
): AskedBefore {
  const names = (word: string) =>
    context
      .findByName(word, 'all by all words')
      .some(
        ({ product, titleShare, coverage }) => product.id === productId && titleShare > 0 && coverage > 0.99,
      );
  return { ...parted(text, context, names), of: 'product', productId, asks };
}

/** A question of the shop's pages, without the goods in it. */
export function askedOfPages(text: string, topic: PolicyTopic, context: Context): AskedBefore {
  const { naming } = wordsKnown(text, context);
  const parts = parted(text, context, (word) => naming.includes(fold(word)));
  return { ...parts, of: 'pages', topic, named: naming.length > 0 };
}

/** So many words are looked up. */
const mostLookedUp = 16;

function parted(
  text: string,
  { language }: { language: Language },
  names: FindsName,
): { before: string; after: string } {
  const tokens = tokenise(text).slice(0, mostLookedUp);
  const named = tokens.filter(
    ({ text: word, folded }) => !isStopword(folded, language) && folded.length > 1 && names(word),
  );
  const [first] = named;
  if (first === undefined) return { before: text, after: '' };
  const after = named
    .slice(1)
    .reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text)
    .slice(first.to);
  return { before: text.slice(0, first.from), after };
}

type FindsName = (word: string) => boolean;

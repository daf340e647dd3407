/**
 * A question for the shop that came to be taken for something else: its pages tell it, or nobody here knows it and the shop has to be
 * asked. Decided by how much of it the pages say, beside how much of it goods are called by.
 */
import type { Page } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { placesIn } from '../../language/places.ts';
import { dealingsIn, meaningsIn, namesFacility, troubleIn } from '../../language/shop-terms.ts';
import { languages } from '../../protocol.ts';
import { addressesShop, asksForOneself, asksPractice, ofThisShop } from './asked-of-shop.ts';
import { isOfElsewhere, type ShopContext } from './elsewhere.ts';
import { asksToFind, isQuestion } from './intent-words.ts';
import { isForeignTask, isNoShops, isTampering } from './off-topic.ts';
import { aboutAllergens } from './pages-for.ts';
import { policyTopic } from './policy-topic.ts';
import { type ReferenceContext, surelyLooks } from './references.ts';
import { type SaidOnPage, saidOnPages } from './said-on-pages.ts';
import { tellsOfOrders } from './scope.ts';
import { shopMatter } from './shop-matters.ts';
import { taskOf } from './task-words.ts';
import type { PolicyTopic, Understanding } from './understanding.ts';

type Policy = Extract<Understanding, { intent: 'policy' }>;

/** Asks somewhere in it, as people write who put the reason first: "se me secó la planta, qué hago". Folded. */
const asksWithin =
  /(?<![a-z])(?:(?:quiero|quisiera|me gustaria|necesito) [a-z]+[aei]r(?:l[oa]s?|me)?|i (?:want|need|would like) to|i.d like to|que|q|cual(?:es)?|cuando|cuant[oa]s?|donde|como|what|how|when|where|which|who|(?:can|could|do|does|is|are|will|should) (?:i|you|it|they|we|that|there))(?![a-z])/;

function asksSomething(text: string, folded: string): boolean {
  return isQuestion(text, folded) || asksWithin.test(folded);
}

/** "Mi pizza venía sin queso", "the zip has come off": who tells of trouble with goods asks what is done about it. Folded. */
const happened =
  /(?<![a-z])(?:what (?:happens |if )|(?:que pasa(?:ria)?|y) si |si se |if (?:it|they|the|my|one) |(?:se|me|nos) (?:le )?(?:ha|han|me)|(?:me|nos|se) [a-z]+(?:o|aron|ieron)|ven[ií]an?|vino|vinieron|lleg[oó]|llegaron|fall[oó]|no era|ha llegado|(?:has|have|had|is|was|were|are|it.s) (?:[a-z]+ ){0,2}(?:[a-z]+(?:ed|en)|worn|torn|gone|dead|cold|wrong|missing|faulty)|came|arrived|broke|forgot|fell|stopped|tore|chewed|gust[oó]|dej(?:[oó]|aron)|(?:mi|mis|my|our) [a-z]+|[a-z]{3,}ed)(?![a-z])/;

type Asking = {
  text: string;
  folded: string;
  topic: Policy['topic'] | undefined;
  /** The page that tells what is done about what went wrong. */
  trouble: Policy['topic'] | undefined;
  best: SaidOnPage | undefined;
  context: ShopContext;
};

/** "A duvet that's ok for allergies", of a shop that tells of no allergens: goods are looked for. */
export function wantsHarmless(folded: string, pages: readonly Page[]): boolean {
  return asksToFind.test(folded) && !pages.some((page) => aboutAllergens.test(fold(page.text)));
}

function askingOf(text: string, folded: string, context: ShopContext): Asking {
  const { language, pages } = context;
  const trouble = happened.test(folded) ? troubleIn(text, language) : undefined;
  const named = policyTopic(folded);
  const topic =
    (named === 'allergens' && wantsHarmless(folded, pages) ? undefined : named) ??
    trouble ??
    shopMatter(text);
  const [best] = saidOnPages(text, { language, pages, limit: 1, ...(topic === undefined ? {} : { topic }) });
  return { text, folded, topic, trouble, best, context };
}

/** "Search my contacts", "group my photos": told to do what shops do not. */
function isTask(folded: string): boolean {
  const task = taskOf(folded);
  // "Changed my mind" tells, it orders nothing.
  if (task === undefined || task.verb.endsWith('ed') || tellsOfOrders.test(folded)) return false;
  return languages.every((one) =>
    meaningsIn(task.verb, one).every(({ meant }) => meant.meanings.length === 0),
  );
}

/** "My kitchen is freezing", "algo de comer sin gluten": what goods are to mend or to be like, in words that shops speak of too. */
export function isWish(
  topic: PolicyTopic,
  named: PolicyTopic | undefined,
  context: Pick<ReferenceContext, 'likely'>,
): boolean {
  return (named === undefined || topic === 'allergens') && surelyLooks(context);
}

/** Instead of what `understood` says; undefined where that is right. */
export function asShopQuestion(
  text: string,
  understood: Understanding,
  context: ShopContext,
): Understanding | undefined {
  const folded = fold(text);
  if (understood.intent === 'policy') return isOurs(text, folded, understood, context) ? undefined : offTopic;
  if (!mayBeMistaken.has(understood.intent) || isNoShops(text, folded) || isTask(folded)) return undefined;
  if (understood.intent === 'find' && surelyLooks(context)) return undefined;
  const asking = askingOf(text, folded, context);
  if (!asksSomething(text, folded) && asking.topic === undefined && !addressesShop(folded, context.language))
    return undefined;
  const meant = topicMeant(asking, understood);
  // Looked up last: each of its words is looked for in the catalogue.
  if (meant === undefined) return undefined;
  if (!isOfElsewhere(text, folded, context)) return { intent: 'policy', topic: meant, words: text };
  return asking.topic === undefined || understood.intent === 'ask_product' ? undefined : offTopic;
}

const offTopic: Understanding = { intent: 'off_topic' };

/** "Write happy birthday on the box." Folded. */
const isForParcel =
  /(?<![a-z])(?:on|in|en) (?:the|my|an?|la|el|una?) (?:box|card|note|label|caja|tarjeta|nota|etiqueta)(?![a-z])/;

/** What was taken for a question of the shop's pages is one. */
function isOurs(text: string, folded: string, { topic }: Policy, context: ShopContext): boolean {
  if (namesGoods(text, context) || isForParcel.test(folded)) return true;
  // What is eaten is of every kitchen.
  if (topic === 'allergens' && context.pages.some((page) => aboutAllergens.test(fold(page.text))))
    return true;
  return !(isTask(folded) || isOfElsewhere(text, folded, context));
}

/** By what the pages say of it, by its own words, or by its being of this place. */
function topicMeant(asking: Asking, understood: Understanding): Policy['topic'] | undefined {
  const { text, folded, topic, context } = asking;
  if (isTold(asking, understood)) return topic ?? 'other';
  const isAddressed = addressesShop(folded, context.language) || ofThisShop.test(folded);
  const isDealing = topic !== undefined && (topic !== 'other' || isAddressed);
  if (isDealing && !namesGoods(text, context) && understood.intent !== 'ask_product') return topic;
  if (namesFacility(text, context.language) && (isAddressed || exists.test(folded))) return 'other';
  if (understood.intent === 'off_topic' && ofThisShop.test(folded)) return 'other';
  // "Sartén que no se pegue", "se me ha llenado de moho la junta": goods are wished for, and nothing is asked.
  const isWish = understood.intent === 'find' && !isQuestion(text, folded);
  if (isWish || understood.intent === 'ask_product') return undefined;
  return asksPractice(folded, context.language) ? 'other' : undefined;
}

/** "Is there…", "¿hay…?". Folded. */
const exists = /(?<![a-z])(?:is there|are there|any|hay|habria)(?![a-z])/;

/** Said of where one lives or whither it goes. Folded. */
const getsThere =
  /(?<![a-z])(?:viv\w+|soy de|estoy en|env\w+|mand\w+|lleg\w+|tard\w*|live|living|based|i.m (?:up |down |over )?in|ship\w*|deliver\w*|post|send|get to|arriv\w*)(?![a-z])/;

/** So much has to speak for it: more where goods were understood, which may be what is asked about. */
const leastVotes = { nothing: 3, goods: 4 };
const leastShare = { onTopic: 0.15, elsewhere: 0.25 };

/** Whether a page tells it: who is asked, what dealings it speaks of and how much of it the page says are counted together. */
function isTold({ text, folded, topic, trouble, best, context }: Asking, { intent }: Understanding): boolean {
  if (best === undefined) return false;
  const onTopic = topic !== undefined || trouble !== undefined;
  if (best.share < (onTopic ? leastShare.onTopic : leastShare.elsewhere)) return false;
  const dealings = dealingsIn(text, context.language);
  const isAddressed = addressesShop(folded, context.language) || ofThisShop.test(folded);
  const hasPlace = placesIn(text).length === 1 && getsThere.test(folded);
  if (!onTopic && !isAddressed && !hasPlace && best.share < (asksForOneself(folded) ? 0.35 : 0.55))
    return false;
  const votes =
    (topic === undefined ? 0 : 2) +
    (trouble === undefined ? 0 : 1) +
    (isAddressed ? 2 : asksForOneself(folded) ? 1 : 0) +
    Math.min(dealings, 2) +
    (hasPlace ? 1 : 0) +
    (best.words > 1 ? 1 : 0) +
    (best.share >= 0.5 ? 1 : 0) +
    (best.share >= 0.8 ? 1 : 0) -
    (trouble === undefined && namesGoods(text, context) ? 2 : 0);
  const ofGoods = intent === 'ask_product' || intent === 'find' || intent === 'discount';
  return dealings > 0 && votes >= (ofGoods ? leastVotes.goods : leastVotes.nothing);
}

/** Of this shop, though nothing here tells it: "is there wheelchair access at the showroom?" */
export function asksOfThisShop(text: string): boolean {
  const folded = fold(text);
  return (
    ofThisShop.test(folded) && asksSomething(text, folded) && !isForeignTask(folded) && !isTampering(folded)
  );
}

/** "Si recojo en tienda, ¿hasta cuándo me lo guardan?": asked of the shop, and no goods named that could be ordered. */
export function isForShop(text: string, context: Pick<ShopContext, 'findByName' | 'language'>): boolean {
  const folded = fold(text);
  if (!asksSomething(text, folded) || (policyTopic(folded) ?? shopMatter(text)) === undefined) return false;
  return !namesGoods(text, context);
}

/** Of a question that goods hardly answer: what the pages say of most of it. */
export function toldByPages(text: string, context: ShopContext): Policy | undefined {
  const folded = fold(text);
  if (isForeignTask(folded) || isTampering(folded) || surelyLooks(context)) return undefined;
  const { topic, best } = askingOf(text, folded, context);
  if (!asksSomething(text, folded) && topic === undefined) return undefined;
  const isAsked =
    topic !== undefined ||
    addressesShop(folded, context.language) ||
    (asksForOneself(folded) && dealingsIn(text, context.language) > 0);
  const least = isAsked ? unanswered : untopical;
  const isTold = least.some(
    ({ share, words }) => best !== undefined && best.share >= share && best.words >= words,
  );
  if (!isTold || (topic === undefined && dealingsIn(text, context.language) === 0)) return undefined;
  if (isOfElsewhere(text, folded, context)) return undefined;
  return { intent: 'policy', topic: topic ?? 'other', words: text };
}

const unanswered = [
  { share: 0.3, words: 2 },
  { share: 0.6, words: 1 },
];
const untopical = [
  { share: 0.7, words: 2 },
  { share: 0.55, words: 3 },
];

const mayBeMistaken: ReadonlySet<Understanding['intent']> = new Set([
  'find',
  'off_topic',
  'unclear',
  'ask_product',
  'discount',
]);

/** More of the message than not is what goods are called. */
function namesGoods(text: string, { findByName }: Pick<ShopContext, 'findByName'>): boolean {
  const [best] = findByName(text);
  return best !== undefined && best.coverage >= 0.5 && best.titleShare >= 0.5;
}

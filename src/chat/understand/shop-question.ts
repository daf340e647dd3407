/**
 * A question for the shop that came to be taken for something else: its pages tell it, or nobody here knows it and the shop has to be
 * asked. Decided by how much of it the pages say, beside how much of it goods are called by.
 */
import type { Page } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenise } from '../../language/tokens.ts';
import { languages } from '../../protocol.ts';
import { isQuestion } from './intent-words.ts';
import {
  isChore,
  isForeignTask,
  isForeignText,
  isNeverGoods,
  isTampering,
  shapesAnswer,
} from './off-topic.ts';
import { policyTopic } from './policy-topic.ts';
import type { ReferenceContext } from './references.ts';
import { saidOnPages, unsaidWords } from './said-on-pages.ts';
import { wordsKnown } from './scope.ts';
import { addressesShop, isShopWord, shopMatter } from './shop-matters.ts';
import type { Understanding } from './understanding.ts';

type Policy = Extract<Understanding, { intent: 'policy' }>;

type Context = Pick<ReferenceContext, 'findByName' | 'language'> & { pages: readonly Page[] };

/** Asks somewhere in it, as people write who put the reason first: "se me secó la planta, qué hago". Folded. */
const asksWithin =
  /(?<![a-z])(?:que|q|cual(?:es)?|cuando|cuant[oa]s?|donde|como|what|how|when|where|which|who|(?:can|could|do|does|is|are|will|should) (?:i|you|it|they|we|that|there))(?![a-z])/;

function asksSomething(text: string, folded: string): boolean {
  return isQuestion(text, folded) || asksWithin.test(folded);
}

/** The best sentence has so much of the question, and so many of its words. */
const told = {
  onTopic: { share: 0.2, words: 1 },
  elsewhere: { share: 0.5, words: 2 },
  goods: { share: 0.6, words: 3 },
  unanswered: { share: 0.3, words: 2 },
};

/** Instead of what `understood` says; undefined where that is right. */
export function asShopQuestion(
  text: string,
  understood: Understanding,
  context: Context,
): Policy | undefined {
  if (!mayBeMistaken.has(understood.intent)) return undefined;
  const folded = fold(text);
  if (isForeignTask(folded) || isTampering(folded) || isNeverGoods(folded) || isChore(folded))
    return undefined;
  if (shapesAnswer(folded) || isForeignText(text)) return undefined;
  const topic = policyTopic(folded) ?? shopMatter(text);
  const asks = asksSomething(text, folded) || topic !== undefined;
  if (!asks) return undefined;
  const meant = topicMeant({ text, folded, topic, understood, context });
  // Looked up last: each of its words is looked for in the catalogue.
  if (meant === undefined || isOfElsewhere(text, folded, context)) return undefined;
  return { intent: 'policy', topic: meant, words: text };
}

type Asking = {
  text: string;
  folded: string;
  topic: Policy['topic'] | undefined;
  understood: Understanding;
  context: Context;
};

/** By what the pages say of it, by its own words, or by its being of this place. */
function topicMeant({ text, folded, topic, understood, context }: Asking): Policy['topic'] | undefined {
  const [best] = saidOnPages(text, {
    language: context.language,
    pages: context.pages,
    limit: 1,
    ...(topic === undefined ? {} : { topic }),
  });
  const names = namesGoods(text, context);
  const isAddressed = addressesShop(folded) || ofThisShop.test(folded);
  if (best !== undefined) {
    const least = names ? told.goods : best.page.id === topic ? told.onTopic : told.elsewhere;
    const asked =
      topic !== undefined || (speaksOfShop(text) && (isAddressed || best.words >= told.goods.words));
    if (best.share >= least.share && best.words >= least.words && asked) return topic ?? 'other';
  }
  const isDealing = topic !== undefined && (topic !== 'other' || isAddressed);
  if (isDealing && !names && understood.intent !== 'ask_product') return topic;
  return understood.intent === 'off_topic' && ofThisShop.test(folded) ? 'other' : undefined;
}

/** Of this shop, though nothing here tells it: "is there wheelchair access at the showroom?" */
export function asksOfThisShop(text: string): boolean {
  const folded = fold(text);
  return (
    ofThisShop.test(folded) && asksSomething(text, folded) && !isForeignTask(folded) && !isTampering(folded)
  );
}

/** "Si recojo en tienda, ¿hasta cuándo me lo guardan?": asked of the shop, and no goods named that could be ordered. */
export function isForShop(text: string, context: Pick<Context, 'findByName' | 'language'>): boolean {
  const folded = fold(text);
  if (!asksSomething(text, folded) || (policyTopic(folded) ?? shopMatter(text)) === undefined) return false;
  return !namesGoods(text, context);
}

/** Of a question that goods hardly answer: what the pages say of most of it. */
export function toldByPages(text: string, context: Context): Policy | undefined {
  const { language, pages } = context;
  const folded = fold(text);
  const topic = policyTopic(folded) ?? shopMatter(text);
  if (!asksSomething(text, folded) && topic === undefined) return undefined;
  if (isForeignTask(folded) || isTampering(folded)) return undefined;
  const [best] = saidOnPages(text, { language, pages, limit: 1, ...(topic === undefined ? {} : { topic }) });
  const isAsked = topic !== undefined || addressesShop(folded);
  const least = isAsked ? told.unanswered : told.goods;
  if (best === undefined || best.share < least.share || best.words < least.words) return undefined;
  if (isOfElsewhere(text, folded, context)) return undefined;
  return { intent: 'policy', topic: topic ?? 'other', words: text };
}

const mayBeMistaken: ReadonlySet<Understanding['intent']> = new Set([
  'find',
  'off_topic',
  'unclear',
  'ask_product',
]);

/** "Is there parking at the shop?": of this place, whatever it asks. Folded. */
const ofThisShop =
  /(?<![a-z])(?:(?:in|at|to|from|near) (?:the|your|this) (?:shop|store|showroom|restaurant|branch|premises)|(?:en|a) (?:la|el|vuestr[oa]|su) (?:tienda|local|restaurante|pizzeria|sucursal|establecimiento)|(?:hac|ten|ofrec|dispon|organiz|imparti?)(?:eis|en)|(?<!what )(?:do|are|can) (?:you|yous|u) (?:guys )?(?:do|cater|offer|hire|hiring|allow|host|run|provide|accept|take|organi[sz]e))(?![a-z])/;

/** So many words that shops, goods and pages have nothing to do with are too many. */
const mostStrange = { asked: 3, addressed: 5 };

/** "What is the warranty on my microwave", "is there a cheaper rate with another carrier for my mobile". */
function isOfElsewhere(text: string, folded: string, context: Context): boolean {
  if (ofThisShop.test(folded)) return false;
  const { content, naming, noGoods, unknown } = wordsKnown(text, context);
  const strange = (words: readonly string[]) =>
    words.filter(
      (word) =>
        !isShopWord(word, 'hinted') &&
        !languages.some((one) => isStopword(word, one)) &&
        !isOnPages(word, context),
    ).length;
  const isAddressed = addressesShop(folded);
  if (strange(noGoods) > 0) return true;
  // Things of a trade that is not this shop's.
  const things = content.filter((word) => ![...naming, ...noGoods, ...unknown].includes(word));
  if (!isAddressed && strange(things) > 0) return true;
  return strange(unknown) > (isAddressed ? mostStrange.addressed : mostStrange.asked);
}

function isOnPages(word: string, { language, pages }: Context): boolean {
  return unsaidWords(word, { language, pages }) === 0;
}

function speaksOfShop(text: string): boolean {
  return ofThisShop.test(fold(text)) || tokenise(text).some(({ folded }) => isShopWord(folded));
}

/** More of the message than not is what goods are called. */
function namesGoods(text: string, { findByName }: Pick<Context, 'findByName'>): boolean {
  const [best] = findByName(text);
  return best !== undefined && best.coverage >= 0.5 && best.titleShare >= 0.5;
}

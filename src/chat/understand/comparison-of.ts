/** Several products at once: two that are named, some of the list shown, or an attribute asked of all of it. */

import { contentStems } from '../../language/stem.ts';
import { asksDiscount } from './discount-words.ts';
import * as words from './intent-words.ts';
import { productsNamed } from './mentions.ts';
import type { Message } from './message.ts';
import { isForeignTask, isTampering } from './off-topic.ts';
import { policyTopic } from './policy-topic.ts';
import { asksRating } from './rating-words.ts';
import { ordinalReferences, type ReferenceContext } from './references.ts';
import { hasLimits } from './search-filters.ts';
import type { Understanding } from './understanding.ts';

type Comparison = Extract<Understanding, { intent: 'compare' }>;

const mostCompared = 4;

export function comparisonOf(message: Message, context: ReferenceContext): Comparison | undefined {
  const { text, folded } = message;
  const asked = contentStems(text, context.language);
  const stems = [...new Set(asked.flatMap((stem) => [stem, ...(verbalNouns[stem] ?? [])]))];
  const ofEach = questionOfShown(message, context);
  if (ofEach !== undefined) return { intent: 'compare', productIds: ofEach, words: stems, ofEach: true };
  const productIds =
    severalPointedAt(message, context) ??
    attributeOfShown(message, asked, stems, context) ??
    aspectOfShown(message, context) ??
    someOfShown(message, context) ??
    named(message, context);
  if (productIds === undefined) return undefined;
  const weighs = words.asksComparison.test(folded) || words.asksWhich.test(folded) || chooses.test(folded);
  return {
    intent: 'compare',
    productIds,
    words: stems,
    ...(weighs ? { contrast: true } : {}),
    ...(together.test(folded) || (bothOfThem.test(folded) && !weighs) ? { sum: true } : {}),
  };
}

/** One or the other. Folded. */
const chooses =
  /(?<![a-z])(?:o|u|or|vs|dudo|dudando|decid\w+|mejor|better|entre|between|than|que (?:el|la|los|las))(?![a-z])/;
const together = /(?<![a-z])(?:juntos?|juntas?|en total|together|in total|altogether)(?![a-z])/;
/** "¿Cuánto cuestan las dos?" asks for the sum too; "compara las dos primeras" does not. */
const bothOfThem = /(?<![a-z])(?:l[oa]s dos|amb[oa]s|both)(?![a-z])/;

/** "Compara el primero y el tercero", "Quieto 700 vs Quieto 300", "lavanda y rosal, ¿precios?". */
function named({ text, folded, spans, mentions }: Message, context: ReferenceContext): string[] | undefined {
  const compares = words.asksComparison.test(folded);
  if (isTampering(folded) || isForeignTask(folded)) return undefined;
  // "¿Puedo devolver la almohada o el edredón?" is about the shop.
  if (!compares && policyTopic(folded) !== undefined) return undefined;
  // Things called by what they are alone ("bottled water") name goods only where hardly more is said, or their price is asked.
  const content = contentStems(text, context.language).length;
  const said = mentions.reduce((sum, mention) => sum + mention.words, 0);
  const byKind = mentions.length > 0 && mentions.every(({ by }) => by === 'kind');
  if (byKind && !compares && !words.asksPrice.test(folded) && said * 2 < content) return undefined;
  // "Does the second one mop?" is of the second one, though the shop sells mops.
  if (byKind && !compares && spans.some(({ kind }) => kind === 'ordinal')) return undefined;
  const ids = [...new Set([...ordinalReferences(spans, context), ...productsNamed(mentions)])];
  const { focus, shown } = context.state;
  // "Sábanas de algodón" names one thing, "lavanda y rosal" two.
  const apart =
    compares || mentions.length < 2 || mentions.some(({ joined }) => joined) || /[,;/&+]/.test(text);
  if (ids.length >= 2 && apart) return ids.slice(0, mostCompared);
  if (!compares) return undefined;
  const [only] = ids;
  if (only !== undefined) return focus === undefined || focus === only ? undefined : [focus, only];
  return shown.length >= 2 && !/[a-z]\d|\d[a-z]/i.test(text) ? shown.slice(0, 2) : undefined;
}

/** "¿Qué diferencia hay entre la primera y la tercera?": those that are pointed at, none else. */
function severalPointedAt({ folded, spans }: Message, context: ReferenceContext): string[] | undefined {
  if (!words.asksComparison.test(folded) && !words.asksWhich.test(folded)) return undefined;
  const ids = [...new Set(ordinalReferences(spans, context))];
  return ids.length < 2 ? undefined : ids.slice(0, mostCompared);
}

const firstOnes =
  /(?:(?:l[oa]s )?(?:primer[oa]s (dos|tres|cuatro|[234])|(dos|tres|cuatro|[234]) primer[oa]s)|(?:the )?first (two|three|four|[234]))(?![a-z])/;
/** "¿Cuál tiene mejor batería?" is about what was shown; "¿cuáles tenéis?" asks for more. */
const asksForMore = /(?:^|[^a-z])(?:teneis|tienen|tienes|hay|vendeis|do you have|are there)(?![a-z])/;

function someOfShown({ folded, read }: Message, context: ReferenceContext): string[] | undefined {
  const { state } = context;
  if (state.shown.length < 2) return undefined;
  const several = words.asksWhich.test(folded) && state.shown.length > 1 && !asksForMore.test(folded);
  const first = firstOnes.exec(folded);
  // "Las primeras" are those of the list, whatever else the shop has by that name.
  if (first === null && namesOtherGoods(read.text, context)) return undefined;
  if (!several && (first === null || !words.asksComparison.test(folded))) return undefined;
  const many = first === null ? mostCompared : countOf(first[1] ?? first[2] ?? first[3] ?? '');
  const productIds = state.shown.slice(0, many);
  return productIds.length >= 2 ? productIds : undefined;
}

/** "¿Cuáles son vuestras mochilas más baratas?" after a list of shoes. */
function namesOtherGoods(said: string, { state, findByName }: ReferenceContext): boolean {
  const whole =
    said === '' ? [] : findByName(said, 'all by all words').filter(({ coverage }) => coverage >= 0.99);
  return whole.length > 0 && !whole.some(({ product }) => state.shown.includes(product.id));
}

/** Verbs of what goods have and are, said of nothing but what was shown. "¿Tienen…?" asks the shop. */
export const asksOfGoods =
  /^[^a-z0-9]*(?:(?:y|e|and|pero|but|so|entonces)[^a-z0-9]+)*(?:llevan?|incluyen?|traen?|vienen? con|sirven?|son|es|estan?|valen? para|caben?|se pueden?|funcionan?|(?:is|are|does|do|can|will|has|have) (?:it|they|these|this|those|that|any of (?:them|these)))(?![a-z])/;

/** "¿Llevan tacón?", "is it dishwasher safe?" after a list, with none in focus: of each of them. */
function questionOfShown(
  { text, folded, read, mentions }: Message,
  context: ReferenceContext,
): string[] | undefined {
  const { focus, shown } = context.state;
  if (focus !== undefined || shown.length < 2 || context.pageProductId !== undefined) return undefined;
  if (!/[?¿]/.test(text) || !asksOfGoods.test(folded)) return undefined;
  // "¿Llevan tacón?" asks for heels, though one of those shown is called by them.
  const ofShown = mentions.every(
    ({ by, productIds }) => by === 'kind' && productIds.every((id) => shown.includes(id)),
  );
  if (!ofShown) return undefined;
  if (read.filters.price !== undefined || read.sort !== undefined || policyTopic(folded) !== undefined)
    return undefined;
  if (asksAnything.test(folded) || isTampering(folded) || isForeignTask(folded)) return undefined;
  const named =
    read.text === '' ? [] : context.findByName(read.text).filter(({ titleShare }) => titleShare >= 0.5);
  return named.some(({ product }) => !shown.includes(product.id)) ? undefined : shown.slice(0, mostCompared);
}

const asksAnything = new RegExp(
  [words.asksPrice, words.asksStock, asksRating].map(({ source }) => source).join('|'),
);

/** "¿Cuánto pesa?" after a list, with none in focus: of each of them that has such an attribute. */
function attributeOfShown(
  { text, folded, read, spans }: Message,
  asked: readonly string[],
  stems: readonly string[],
  context: ReferenceContext,
): string[] | undefined {
  const { focus, shown } = context.state;
  if (focus !== undefined || shown.length < 2 || context.pageProductId !== undefined) return undefined;
  // "Does the second one mop?" is of that one.
  if (spans.some(({ kind }) => kind === 'ordinal')) return undefined;
  if (!words.isQuestion(text, folded) || words.asksToFind.test(folded)) return undefined;
  // "¿Y en la talla 45?" names the value it wants.
  if (asked.length === 0 || asked.length > 2 || read.filters.attributes !== undefined) return undefined;
  const having = shown.filter((id) => {
    const product = context.product(id);
    const options = product?.variants.flatMap((variant) => Object.keys(variant.options)) ?? [];
    return [...Object.keys(product?.attributes ?? {}), ...options].some((name) => {
      const called = new Set(contentStems(name, product?.language ?? context.language));
      return stems.some((stem) => called.has(stem));
    });
  });
  return having.length >= 2 ? having.slice(0, mostCompared) : undefined;
}

/** "¿Y cuánto cuestan?", "how many are left?" after a list: of those that were shown. */
function aspectOfShown(
  { text, folded, read, mentions }: Message,
  context: ReferenceContext,
): string[] | undefined {
  const { focus, shown } = context.state;
  if (focus !== undefined || shown.length < 2 || context.pageProductId !== undefined) return undefined;
  const asks = words.asksPrice.test(folded) || words.asksStock.test(folded) || asksRating.test(folded);
  if (!asks || mentions.length > 0 || hasLimits(read)) return undefined;
  if (!words.isQuestion(text, folded) || asksDiscount.test(folded)) return undefined;
  if (policyTopic(folded) !== undefined || words.asksToFind.test(folded)) return undefined;
  const rest = contentStems(read.text, context.language).filter((stem) => !aspectStems.has(stem));
  return rest.length === 0 ? shown.slice(0, mostCompared) : undefined;
}

const aspectStems: ReadonlySet<string> = new Set(
  (['es', 'en'] as const).flatMap((language) =>
    contentStems(
      'cuesta cuestan vale valen precio precios quedan queda unidades stock valoracion opiniones agotado much cost costs price prices left available stock rating reviews each cada uno',
      language,
    ),
  ),
);

/** Verbs that ask for what an attribute names: "cuánto pesa" asks for the "peso". Stems. */
const verbalNouns: Readonly<Record<string, readonly string[]>> = {
  pes: ['peso', 'weight'],
  pesan: ['peso', 'weight'],
  weigh: ['weight', 'peso'],
  mid: ['med'],
  measur: ['size'],
  last: ['battery', 'bateri', 'autonomi', 'runtim', 'durabl'],
  longer: ['battery', 'bateri', 'autonomi'],
  dur: ['bateri', 'autonomi', 'battery', 'duracion'],
};

const countOf = (word: string): number =>
  ({ dos: 2, two: 2, tres: 3, three: 3, cuatro: 4, four: 4 })[word] ?? (Number(word) || 2);

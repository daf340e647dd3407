/** Several products at once: two that are named, some of the list shown, or an attribute asked of all of it. */

import { contentStems } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import { measuredBy, superlativeIn } from '../superlatives.ts';
import { attributeAsked } from '../voice/passages/answer-from-sheet.ts';
import { asksComparison, asksHowMuchMore } from './comparison-words.ts';
import { asksDiscount } from './discount-words.ts';
import * as words from './intent-words.ts';
import { productsNamed } from './mentions.ts';
import type { Message } from './message.ts';
import { isForeignTask, isTampering } from './off-topic.ts';
import { policyTopic } from './policy-topic.ts';
import { asksRating } from './rating-words.ts';
import { comparativeReference, ordinalReferences, type ReferenceContext } from './references.ts';
import { asksOnlyAspect, asksWhat, sizedReference, spokenOfIds } from './spoken-of.ts';
import type { Understanding } from './understanding.ts';

type Comparison = Extract<Understanding, { intent: 'compare' }>;

const mostCompared = 4;

export function comparisonOf(message: Message, context: ReferenceContext): Comparison | undefined {
  const { text, folded } = message;
  const stems = contentStems(text, context.language);
  const ofEach = questionOfShown(message, context);
  if (ofEach !== undefined) return { intent: 'compare', productIds: ofEach, words: stems, ofEach: true };
  const several = severalPointedAt(message, context);
  const attribute = several === undefined ? attributeOfShown(message, stems, context) : undefined;
  const howMuchMore = asksHowMuchMore.test(folded);
  const productIds =
    several ??
    attribute?.productIds ??
    aspectOfShown(message, context) ??
    someOfShown(message, context) ??
    named(message, context) ??
    ofEachSide(message, context) ??
    weighed(message, context);
  if (productIds === undefined) return undefined;
  const weighs =
    howMuchMore || asksComparison.test(folded) || words.asksWhich.test(folded) || chooses.test(folded);
  return {
    intent: 'compare',
    productIds,
    words: [
      ...new Set([...stems, ...(attribute?.called ?? []), ...measuredNames(folded, productIds, context)]),
    ],
    ...(attribute?.ofEach === true && several === undefined ? { ofEach: true } : {}),
    ...(weighs ? { contrast: true } : {}),
    ...(together.test(folded) || (bothOfThem.test(folded) && !weighs) ? { sum: true } : {}),
  };
}

/** "How much lighter is it?": what the sheets call the figure, so that it stands beside the others. */
function measuredNames(folded: string, ids: readonly string[], context: ReferenceContext): string[] {
  const asked = superlativeIn(folded);
  const products = ids.map((id) => context.product(id)).filter((product) => product !== undefined);
  const table = asked === undefined ? undefined : measuredBy(asked, products);
  return table === undefined ? [] : contentStems(table.name, table.sorted[0]?.product.language ?? 'en');
}

/** One or the other. Folded. */
const chooses =
  /(?<![a-z])(?:o|u|or|vs|dudo|dudando|decid\w+|mejor|better|entre|between|than|que (?:el|la|los|las))(?![a-z])/;
const together = /(?<![a-z])(?:juntos?|juntas?|en total|together|in total|altogether)(?![a-z])/;
/** "¿Cuánto cuestan las dos?" asks for the sum too; "compara las dos primeras" does not. */
const bothOfThem = /(?<![a-z])(?:l[oa]s dos|amb[oa]s|both)(?![a-z])/;

/** "Compara el primero y el tercero", "Quieto 700 vs Quieto 300", "lavanda y rosal, ¿precios?". */
function named({ text, folded, spans, mentions }: Message, context: ReferenceContext): string[] | undefined {
  const compares = asksComparison.test(folded);
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
  // "Sábanas de algodón" names one thing, "lavanda y rosal" two.
  const apart =
    compares || mentions.length < 2 || mentions.some(({ joined }) => joined) || /[,;/&+]/.test(text);
  if (ids.length >= 2 && apart) return ids.slice(0, mostCompared);
  return undefined;
}

const sides = /(?<!\p{L})(?:entre|between) (.+?) (?:y|e|and) (.+?)[\s?.!]*$/iu;
/** Of a name that several share, so many are weighed. */
const mostOfSide = 2;

/** "La diferencia entre la Cordada y la Trote", where there are two of the one: both, and not what was spoken of before. */
function ofEachSide({ text, folded }: Message, context: ReferenceContext): string[] | undefined {
  const [, one = '', other = ''] = asksComparison.test(folded) ? (sides.exec(text) ?? []) : [];
  const found = [one, other].map((side) =>
    side === ''
      ? []
      : context
          .findByName(side)
          .filter(({ coverage }) => coverage === 1)
          .slice(0, mostOfSide)
          .map(({ product }) => product.id),
  );
  return found.every((ids) => ids.length > 0) ? [...new Set(found.flat())] : undefined;
}

/**
 * "Vs the 55?", "how much cheaper is the first one?", "¿cuánto se diferencian de precio?": one or none is named, and what it is
 * weighed against was spoken of.
 */
function weighed(message: Message, context: ReferenceContext): string[] | undefined {
  const { text, folded, spans, mentions } = message;
  if (!asksComparison.test(folded) && !asksHowMuchMore.test(folded)) return undefined;
  if (isTampering(folded) || isForeignTask(folded)) return undefined;
  const { focus, earlierFocus, shown } = context.state;
  const spoken = spokenOfIds(context);
  // "How much heavier" is of no weights, though the shop sells some.
  const said = asksHowMuchMore.exec(folded);
  const end = said === null ? 0 : said.index + said[0].length;
  const others = mentions.filter(({ from }) => said === null || from < said.index || from >= end);
  const ids = [...new Set([...ordinalReferences(spans, context), ...productsNamed(others)])];
  const only =
    ids[0] ??
    comparativeReference(folded, context) ??
    sizedReference(folded, context) ??
    byNumber(text, context);
  if (only !== undefined) {
    if (ids.length > 1) return ids.slice(0, mostCompared);
    const other = [
      focus,
      spoken.length === 2 ? spoken.find((id) => id !== only) : undefined,
      earlierFocus,
    ].find((id) => id !== undefined && id !== only);
    if (other !== undefined) return [other, only];
    const rest = ofItsKind(only, spoken, context);
    // "Vs the Dual" after a list: two are weighed, and the first of the list is the one that was told of first.
    if (asksComparison.test(folded)) return rest[0] === undefined ? undefined : [rest[0], only];
    return rest.length === 0 ? undefined : [only, ...rest].slice(0, mostCompared);
  }
  // "V70 against V80", of which none is ours.
  if (/[a-z]\d|\d[a-z]/i.test(text)) return undefined;
  if (focus !== undefined && earlierFocus !== undefined) return [earlierFocus, focus];
  const all = focus === undefined || spoken.includes(focus) ? spoken : [focus, ...shown];
  return all.length < 2 ? undefined : all.slice(0, mostCompared);
}

function ofItsKind(id: string, among: readonly string[], { product }: ReferenceContext): string[] {
  const kinds = product(id)?.categories ?? [];
  return among.filter(
    (other) => other !== id && product(other)?.categories.some((path) => kinds.includes(path)) === true,
  );
}

/** "The 55": the one of its kind, beside what the talk is about, that has the number in its name. */
function byNumber(text: string, context: ReferenceContext): string | undefined {
  const numbers = tokenise(text).filter(({ folded }) => /^\d+$/.test(folded));
  const known = [context.state.focus, ...context.state.shown].flatMap(
    (id) => context.product(id ?? '') ?? [],
  );
  const [of] = known;
  const [number, ...more] = numbers;
  if (of === undefined || number === undefined || more.length > 0) return undefined;
  const called = context
    .findByName(number.text, 'all by all words')
    .map(({ product }) => product)
    .filter(({ title, categories }) => {
      const isOfKind = categories.some((path) => of.categories.includes(path));
      return isOfKind && tokenise(title).some(({ folded }) => folded === number.folded);
    });
  return called.length === 1 ? called[0]?.id : undefined;
}

/** "¿Qué diferencia hay entre la primera y la tercera?": those that are pointed at, none else. */
function severalPointedAt({ folded, spans }: Message, context: ReferenceContext): string[] | undefined {
  if (!asksComparison.test(folded) && !words.asksWhich.test(folded)) return undefined;
  const ids = [...new Set(ordinalReferences(spans, context))];
  return ids.length < 2 ? undefined : ids.slice(0, mostCompared);
}

const firstOnes =
  /(?:(?:l[oa]s )?(?:primer[oa]s (dos|tres|cuatro|[234])|(dos|tres|cuatro|[234]) primer[oa]s)|(?:the )?first (two|three|four|[234]))(?![a-z])/;
/** "¿Cuál tiene mejor batería?" is about what was shown; "¿cuáles tenéis?" asks for more. */
const asksForMore = /(?:^|[^a-z])(?:teneis|tienen|tienes|hay|vendeis|do you have|are there)(?![a-z])/;

function someOfShown({ folded, read }: Message, context: ReferenceContext): string[] | undefined {
  const { shown } = context.state;
  const spoken = spokenOfIds(context, folded);
  if (spoken.length < 2) return undefined;
  const several = words.asksWhich.test(folded) && !asksForMore.test(folded);
  const first = firstOnes.exec(folded);
  // "Las primeras" are those of the list, whatever else the shop has by that name.
  if (first === null && namesOtherGoods(read.text, context)) return undefined;
  if (!several && (first === null || !asksComparison.test(folded))) return undefined;
  const many = first === null ? mostCompared : countOf(first[1] ?? first[2] ?? first[3] ?? '');
  const productIds = (first === null ? spoken : shown).slice(0, many);
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
  const { focus } = context.state;
  const shown = spokenOfIds(context);
  if (focus !== undefined || shown.length < 2 || context.pageProductId !== undefined) return undefined;
  if (!words.isQuestion(text, folded) || !asksOfGoods.test(folded)) return undefined;
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

/** "¿Cuánto pesa?" after a list, with none in focus: of each of them whose sheet has what is asked for, whatever it calls it. */
function attributeOfShown(
  { text, folded, read, spans }: Message,
  asked: readonly string[],
  context: ReferenceContext,
): { productIds: string[]; called: string[]; ofEach?: true } | undefined {
  const spoken = spokenOfIds(context);
  // "Which one mops?" is of all of them, whichever the talk is about.
  const isOfOne = context.state.focus !== undefined || context.pageProductId !== undefined;
  if (spoken.length < 2 || (isOfOne && !words.asksWhich.test(folded))) return undefined;
  // "Does the second one mop?" is of that one.
  if (spans.some(({ kind }) => kind === 'ordinal')) return undefined;
  const asks = words.isQuestion(text, folded) && !words.asksToFind.test(folded);
  if (!asks && !asksWhat.test(folded)) return undefined;
  // "¿Y en la talla 45?" names the value it wants.
  if (asked.length === 0 || asked.length > 3 || read.filters.attributes !== undefined) return undefined;
  const having = spoken.flatMap((id) => {
    const product = context.product(id);
    const called = product === undefined ? undefined : attributeAsked(product, text, context.language);
    return product === undefined || called === undefined ? [] : [{ product, called }];
  });
  if (having.length === 0) return undefined;
  const called = having.flatMap((one) => contentStems(one.called, one.product.language));
  // Of one alone its being said tells little: that the others do not say it belongs to it.
  return having.length === 1
    ? { productIds: spoken.slice(0, mostCompared), called, ofEach: true }
    : { productIds: having.slice(0, mostCompared).map(({ product }) => product.id), called };
}

/** "¿Y cuánto cuestan?", "how many are left?", "hay opiniones?" after a list: of those that were shown, or that stood side by side. */
function aspectOfShown({ folded, read, mentions }: Message, context: ReferenceContext): string[] | undefined {
  const spoken = spokenOfIds(context);
  if (context.state.focus !== undefined || spoken.length < 2 || context.pageProductId !== undefined)
    return undefined;
  if (mentions.length > 0 || asksDiscount.test(folded) || policyTopic(folded) !== undefined) return undefined;
  return asksOnlyAspect(folded, read, context.language) ? spoken.slice(0, mostCompared) : undefined;
}

const countOf = (word: string): number =>
  ({ dos: 2, two: 2, tres: 3, three: 3, cuatro: 4, four: 4 })[word] ?? (Number(word) || 2);

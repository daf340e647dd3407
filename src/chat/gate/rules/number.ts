/** Numbers that are no amounts: sizes, measures, counts and percentages, each found in what it is said of. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Clause, ClauseNumber, Judgement, Slots } from '../clause.ts';
import { figureSegments, figuresIn, isOfOtherFigure } from '../evidence/figure-segments.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { isSupported } from '../evidence/page-support.ts';
import { isToldByReader } from '../evidence/saying-of-subject.ts';
import { isOfOtherSentence } from '../evidence/special-case.ts';
import { addText, emptyIndex, measuresIn, unitStem } from '../evidence/text-index.ts';
import {
  announcesWays,
  countOfCategory,
  countsWhatFollows,
  isCountNoun,
  isCountOffered,
  isCountOfShelf,
  isKindCounted,
  isPointedAt,
  isProposed,
} from '../figures/counts.ts';
import { isRatingAs } from '../figures/rating-figure.ts';
import { isMeasure } from '../figures/units-of-measure.ts';
import { countOf } from '../reading/said-counts.ts';
import { holdsForAll, productAnchors, slotsFor } from '../reading/subjects.ts';
import { twoSpokenOf } from '../reading/two-spoken.ts';
import { isPercent, reductionsOf } from './discount.ts';

/** Offered in a question ("¿le pongo dos?") or counted in the cart. */
const MOST_ASKED = 20;

export function judgeNumbers(clause: Clause, known: KnownFacts, vouched: ReadonlySet<number>): Judgement {
  const supported = isSupported(clause, known);
  if (supported) return {};
  for (const { value, from } of clause.percentages) {
    if (!isPercentTrue(clause, value, from, known)) {
      return { finding: { rule: 'percentage', evidence: `${value} %` } };
    }
  }
  for (const number of clause.numbers) {
    if (!costsTime(clause, number) && (vouched.has(number.word) || isTrue(clause, number, known))) continue;
    return { finding: { rule: 'number', evidence: `${number.exact} ${number.unit}`.trim() } };
  }
  return {};
}

/** "It costs 48 hours": no price is so much of anything but money. */
function costsTime({ body, question }: Clause, { from, unit }: ClauseNumber): boolean {
  return (
    !question && isMeasure(unit) && /(?:^|\s)(?:costs?|cuestan?|priced at)\s+$/i.test(body.slice(0, from))
  );
}

function isPercentTrue(clause: Clause, value: number, from: number, known: KnownFacts): boolean {
  const word = clause.words.filter(({ to }) => to <= from).length;
  const slots = slotsFor(clause, word, known);
  if (slots.length === 0) return false;
  const made = holdsForAll(
    slots,
    known,
    (one) => one.text.measures.has(`${value} %`) && saysWhatOf(clause, { value, from }, one, known),
  );
  return (
    made ||
    holdsForAll(slots, known, (one) => reductionsOf(one, clause).some((pair) => isPercent(pair, value)))
  );
}

/** "100 % algodón": the stuff right after the percentage is the product's too, and stands beside that percentage. */
function saysWhatOf(
  clause: Clause,
  { value, from }: { value: number; from: number },
  one: KnownProduct,
  { reach }: KnownFacts,
): boolean {
  const after = clause.words
    .filter((word) => word.from > from)
    .slice(1, 4)
    .find(({ ordinary }) => !ordinary);
  if (after === undefined || /^\d/.test(after.folded))
    return !/descuento|off|rebaj|dto| (?:less|cheaper|lower|menos|mas barat[oa]s?)(?= )/.test(
      clause.plain.text,
    );
  const isShare = /(?:^|\s)(?:de|of)\s+$/i.test(clause.body.slice(from, after.from));
  const beside = isShare ? figureSegments(one).filter(({ measures }) => measures.has(`${value} %`)) : [];
  return beside.length > 0
    ? beside.some(({ index }) => reach.says(index, after.folded))
    : reach.says(one.text, after.folded);
}

function isTrue(clause: Clause, number: ClauseNumber, known: KnownFacts): boolean {
  const { facts } = known;
  const onShelf = isCountOfShelf(clause, number, known);
  if (onShelf !== undefined) return onShelf;
  const slots = slotsFor(clause, number.word, known);
  const range = rangeAt(clause, number);
  if (range !== undefined && slots.length > 0)
    return holdsForAll(slots, known, ({ product }) => saysRange(product, range));
  if (slots.length > 0 && holdsForAll(slots, known, (one) => saysNumber(one, clause, number, known)))
    return true;
  const own = pairedSlot(clause, number, known);
  if (own !== undefined) return holdsForAll([own], known, (one) => saysNumber(one, clause, number, known));
  if (isToldByReader(clause) && isInReview(number, slots, known)) return true;
  if (clause.question || clause.words[number.word]?.negated) {
    if (known.question.numbers.has(number.exact) || isProposed(number, known)) return true;
    if (slots.length === 0 && known.products.some((one) => saysNumber(one, clause, number, known)))
      return true;
  }
  if (isCartQuantity(clause, number, known)) return true;
  const tellers = slots.length > 1 ? slots.map((ids) => [ids]) : [slots];
  if (
    known.aside.numbers.has(number.exact) &&
    tellers.every((group) => isTold(number, clause, toldOf(group, known), known))
  )
    return true;
  const offered = isCountOffered(clause, number, known);
  if (offered !== undefined) return offered;
  const ofCategory = countOfCategory(clause, number, known);
  if (ofCategory !== undefined) return ofCategory === number.value;
  if (measuresIn(facts.cart?.delivery?.address ?? '').some(({ exact }) => exact === number.exact))
    return true;
  if (countsWhatFollows(clause, number) || announcesWays(clause, number, known)) return true;
  const counted =
    isCountNoun(number.unit) || isKindCounted(clause, number, known) || isPointedAt(clause, number.word);
  if (!counted) return slots.length === 0 && isOfAll(clause, number, known);
  if (number.value <= known.foundIds.length && number.value <= MOST_ASKED) return true;
  if (number.unit !== '' && (number.value === facts.counts?.total || number.value === facts.counts?.inStock))
    return true;
  return slots.length === 0 && isOfAll(clause, number, known);
}

const span = /^\s*(?:[°%"]|\p{L}{1,3})?\s*(?:a|to|-|–|×|x|y|and)\s*$/u;

/** "De 13 a 22 °C", "26 × 20 cm": both ends are said together, or neither is. */
function rangeAt({ body, numbers }: Clause, number: ClauseNumber): readonly [string, string] | undefined {
  const at = numbers.indexOf(number);
  const joined = (one?: ClauseNumber, other?: ClauseNumber) =>
    one !== undefined &&
    other !== undefined &&
    isMeasure(other.unit) &&
    span.test(body.slice(one.to, other.from))
      ? ([one.exact, other.exact] as const)
      : undefined;
  return joined(number, numbers[at + 1]) ?? joined(numbers[at - 1], number);
}

function saysRange(product: Product, [from, to]: readonly [string, string]): boolean {
  const figures = [from, to].map((exact) => exact.replace('.', '[.,]'));
  const between = '\\s*(?:[°%"]|\\p{L}{1,3})?\\s*(?:a|to|-|–|×|x|y|and|e|or|o)\\s*';
  const said = new RegExp(`(?<![\\d.,])${figures.join(between)}(?![\\d]|[.,]\\d)`, 'u');
  const texts = [product.title, product.description, ...Object.values(product.attributes).flat()];
  const kinds = product.variants.flatMap(({ title, options }) => [title, ...Object.values(options)]);
  return [...texts, ...kinds].some((text) => said.test(text));
}

const against =
  /^\s*\S{0,6}\s*(?:frente a(?:l| los| las)?|contra|against|versus|vs\.?|compared (?:to|with))\s*$/iu;

/**
 * "A is lighter than B: 1.7 kg against 5.2 kg": the first figure is of the first name; where only one is named, the second is
 * of the other of the two that are spoken of.
 */
function pairedSlot(clause: Clause, number: ClauseNumber, known: KnownFacts): readonly string[] | undefined {
  const names = productAnchors(clause);
  const at = clause.numbers.indexOf(number);
  const pair = at % 2 === 0 ? clause.numbers[at + 1] : clause.numbers[at - 1];
  if (clause.numbers.length !== 2 || pair === undefined) return undefined;
  const spoken =
    names.length === 1 ? twoSpokenOf(names[0]?.ids ?? [], clause, known) : names.map(({ ids }) => ids);
  if (spoken.length !== 2) return undefined;
  const [first, second] = clause.numbers;
  const between = clause.body.slice(first?.to, second?.from);
  return against.test(between) ? spoken[at] : undefined;
}

/** A shopper's figure, said to be a shopper's. */
function isInReview({ exact, unit }: ClauseNumber, slots: Slots, { byId, products }: KnownFacts): boolean {
  const spoken = slots.length > 0 ? slots.flat().flatMap((id) => byId.get(id) ?? []) : products;
  return spoken.some(({ product: { reviews, language } }) =>
    reviews.some(({ text }) => {
      const index = emptyIndex(language);
      addText(index, text ?? '');
      const stemmed = unit === '' ? '' : unitStem(unit, language);
      return index.numbers.has(exact) && (!isMeasure(unit) || index.measures.has(`${exact} ${stemmed}`));
    }),
  );
}

/** "We have two:" */
const announces = /^\s*:/;

/** What code told of these products, and of none in particular. */
function toldOf(slots: Slots, { facts: { told }, products }: KnownFacts): readonly string[] {
  if (slots.length === 0) return told;
  const meant = new Set(slots.flat());
  return told.filter((sentence) => {
    const named = products.filter(({ product }) => sentence.includes(product.title));
    return named.length === 0 || named.some(({ id }) => meant.has(id));
  });
}

/** With its unit, when it has one: "4.5 l" is told, "4.5 kg" is not. */
function isTold(
  number: ClauseNumber,
  { body, words }: Clause,
  told: readonly string[],
  known: KnownFacts,
): boolean {
  const { exact, unit } = number;
  const claimed = words.filter(({ ordinary, named, folded }) => !ordinary && !named && !/^\d/.test(folded));
  return told.some(
    (sentence) =>
      measuresIn(sentence).some(
        (one) =>
          one.exact === exact &&
          // "13:00" tells no house number.
          isClock(sentence, one) === isClock(body, number) &&
          // "I have 2 options for you" tells nothing of two players.
          (unit === ''
            ? announces.test(body.slice(number.to)) || !isCountNoun(fold(one.unit))
            : fold(one.unit) === fold(unit)) &&
          !isOfOtherSentence(sentence, one, { words, units: [unit] }, known),
      ) &&
      !isOfOtherFigure(
        figuresIn(sentence, known.facts.language),
        { body, numbers: [number], claimed },
        known,
      ),
  );
}

function isClock(text: string, { from, to }: { from: number; to: number }): boolean {
  return /^:\d\d/.test(text.slice(to)) || /\d:$/.test(text.slice(0, from));
}

/** A list's heading: "en la talla 42" must be true of everything found. */
function isOfAll(clause: Clause, number: ClauseNumber, known: KnownFacts): boolean {
  const found = known.foundIds.map((id) => [id]);
  return found.length > 0 && holdsForAll(found, known, (one) => saysNumber(one, clause, number, known));
}

function saysNumber(one: KnownProduct, clause: Clause, number: ClauseNumber, known: KnownFacts): boolean {
  const { text, product } = one;
  const { exact, unit, spelled } = number;
  // "Tienen un 4,8 de media."
  if (exact.includes('.') && product.rating !== undefined && !isMeasure(unit)) {
    if (isRatingAs(product.rating, exact)) return true;
  }
  if (unit !== '' && text.measures.has(`${exact} ${unitStem(unit, text.language)}`)) return true;
  if (ofExtras.test(unit)) return product.extras.length === number.value;
  if (!isMeasure(unit)) {
    const counted = countOf(one, clause, number, known.reach);
    if (counted !== 'unsaid') return counted === 'same';
  }
  if (!text.numbers.has(exact)) return spelled && text.stems.has(exact);
  if (unit === '' || isStopword(unit, known.facts.language)) return true;
  return !isMeasure(unit) && known.reach.says(text, unit) && product.variants.length > 0;
}

/** "There are two extras you can put on it". */
const ofExtras = /^(?:extras?|toppings?|suplementos?)$/;

function isCartQuantity(clause: Clause, { word, value }: ClauseNumber, known: KnownFacts): boolean {
  const named = productAnchors(clause).find(({ first }) => first > word && first - word <= 4);
  if (named === undefined) return false;
  const line = known.facts.cart?.lines.find(({ productId }) => named.ids.includes(productId));
  if (line !== undefined) return line.quantity === value;
  const price = known.byId.get(named.ids[0] ?? '')?.product.price.amount ?? 0;
  return value <= MOST_ASKED && clause.amounts.some((amount) => amount.value.amount === price * value);
}

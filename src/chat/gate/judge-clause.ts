/** All rules over one clause, those that name the wrong most exactly first; the ground of every word is asked last. */
import type { Clause, Finding, Judgement } from './clause.ts';
import type { KnownFacts } from './evidence/known-facts.ts';
import { isNearlyQuoted, turnsReview } from './evidence/nearly-quoted.ts';
import { isSupported, turnedAllergen } from './evidence/page-support.ts';
import { isQuoted } from './evidence/quotes.ts';
import { judgeAdmissions } from './rules/admission.ts';
import { judgeAgreement } from './rules/agreement.ts';
import { judgeAmounts } from './rules/amount.ts';
import { judgeBoldNames } from './rules/bold-name.ts';
import { judgeCategories } from './rules/category.ts';
import { judgeClock } from './rules/clock.ts';
import { judgeComparisons } from './rules/comparison.ts';
import { judgeCompatibility } from './rules/compatibility.ts';
import { judgeConjuncts } from './rules/conjuncts.ts';
import { judgeCopiedSentence } from './rules/copied-sentence.ts';
import { judgeDenials } from './rules/denial.ts';
import { judgeDeniedHarm } from './rules/denied-harm.ts';
import { judgeDeniedNames } from './rules/denied-name.ts';
import { judgeDeniedRights } from './rules/denied-right.ts';
import { judgeDeniedSheet } from './rules/denied-sheet.ts';
import { judgeDiscounts, judgeOwnDelivery } from './rules/discount.ts';
import { judgeDroppedHedges } from './rules/dropped-hedge.ts';
import { judgeEcho } from './rules/echo.ts';
import { judgeElsewhere } from './rules/elsewhere.ts';
import { judgeFreeDelivery } from './rules/free-delivery.ts';
import { judgeFuture } from './rules/future.ts';
import { judgeGrounding } from './rules/grounding.ts';
import { judgeHours } from './rules/hours.ts';
import { judgeIdentity } from './rules/identity.ts';
import { judgeIdleQuestions } from './rules/idle-question.ts';
import { judgeIgnorance } from './rules/ignorance.ts';
import { judgeIncluded } from './rules/included.ts';
import { judgeLabels } from './rules/label.ts';
import { judgeLanguage } from './rules/language.ts';
import { judgeLeftOutPart } from './rules/left-out-part.ts';
import { judgeLikewise } from './rules/likewise.ts';
import { judgeLinks } from './rules/link.ts';
import { judgeMisspeltNames } from './rules/misspelt-name.ts';
import { judgeNames } from './rules/name.ts';
import { judgeNotFound } from './rules/not-found.ts';
import { judgeNumbers } from './rules/number.ts';
import { judgeOnlyOne } from './rules/only-one.ts';
import { judgeOrderClaims, ofTheirs } from './rules/order-claim.ts';
import { judgeOrderLines } from './rules/order-line.ts';
import { judgeOrdinals } from './rules/ordinal.ts';
import { judgePageFigure } from './rules/page-figure.ts';
import { judgePageOpposite } from './rules/page-opposite.ts';
import { judgePriceOfPiece } from './rules/price-of-piece.ts';
import { judgePriceTime } from './rules/price-time.ts';
import { judgePromises } from './rules/promise.ts';
import { judgePromptParts } from './rules/prompt-part.ts';
import { judgeQuantifiers } from './rules/quantifier.ts';
import { judgeQuotations, withoutQuotations } from './rules/quotation.ts';
import { judgeRatings } from './rules/rating.ts';
import { judgeSaidOfAnother } from './rules/said-of-another.ts';
import { judgeShopperWords } from './rules/shopper-words.ts';
import { judgeSizes } from './rules/size.ts';
import { judgeStock } from './rules/stock.ts';
import { judgeSuperlatives } from './rules/superlative.ts';
import { judgeSwappedFigures } from './rules/swapped-figure.ts';
import { judgeTurnedDegree } from './rules/turned-degree.ts';

type Rule = (clause: Clause, known: KnownFacts) => Judgement;

/** Hold whatever a page says. */
const always: readonly Rule[] = [
  judgeLanguage,
  judgeAgreement,
  judgeLinks,
  judgeMisspeltNames,
  judgeIdentity,
  judgeIgnorance,
  judgeIdleQuestions,
  judgeAdmissions,
  judgeOrderLines,
  judgePromptParts,
  judgeElsewhere,
  judgeOrdinals,
  judgeEcho,
  judgeClock,
  judgeOwnDelivery,
  judgeLikewise,
  judgeLabels,
  judgeLeftOutPart,
  judgeCategories,
  judgeFreeDelivery,
  judgeNotFound,
  judgePageOpposite,
  judgePageFigure,
  judgeDroppedHedges,
  judgeFuture,
  judgeShopperWords,
];
/** What is said beside the words themselves: of how many, of each, by the piece, with which other. */
const relations: readonly Rule[] = [
  judgeQuantifiers,
  judgeConjuncts,
  judgePriceOfPiece,
  judgePriceTime,
  judgeDeniedHarm,
  judgeCompatibility,
  judgeCopiedSentence,
  judgeOnlyOne,
  judgeIncluded,
  judgeDeniedSheet,
  judgeSaidOfAnother,
  judgeHours,
  judgeTurnedDegree,
  judgeSizes,
];
/** Claims that a page may bear out as a whole. */
const claims: readonly Rule[] = [
  judgeOrderClaims,
  judgeDeniedRights,
  judgeDiscounts,
  judgePromises,
  judgeSuperlatives,
  judgeRatings,
  judgeStock,
  judgeDenials,
  judgeDeniedNames,
  judgeNames,
  judgeBoldNames,
  judgeAmounts,
];

const ofThisOrder =
  / (?:su|tu|your) (?:pedido|compra|orden|order|cart|basket|carrito|cesta)(?: \w+)? (?:esta|ha|queda|sale|salio|saldra|llega|llego|llegara|va|viene|is|has|was|ships|shipped|leaves|left|arrives|arrived|goes|went|will|ll)(?= )/;

export function judgeClause(whole: Clause, known: KnownFacts): Finding | undefined {
  const quoted = judgeQuotations(whole, known).finding;
  if (quoted !== undefined) return quoted;
  const clause = withoutQuotations(whole, known);
  const vouched = new Set<number>();
  for (const rule of always) {
    const judged = rule(clause, known);
    if (judged.finding !== undefined) return judged.finding;
    for (const word of judged.vouched ?? []) vouched.add(word);
  }
  if (turnsReview(clause, known)) return { rule: 'quotation', evidence: clause.body.slice(0, 60) };
  if (isQuoted(clause, known) || isNearlyQuoted(clause, known)) return undefined;
  for (const rule of relations) {
    const { finding } = rule(clause, known);
    if (finding !== undefined) return finding;
  }
  const allergen = turnedAllergen(clause, known);
  if (allergen !== undefined) return { rule: 'allergen', evidence: allergen };
  const supported = isSupported(clause, known);
  if (supported && !clause.words.some(({ named }) => named)) {
    // What a page says of orders is said of none in particular.
    return ofThisOrder.test(clause.plain.text) || ofTheirs(clause, known) !== undefined
      ? judgeOrderClaims(clause, known).finding
      : undefined;
  }
  const compared = judgeComparisons(clause, known);
  if (compared.finding !== undefined) return compared.finding;
  for (const word of compared.vouched) vouched.add(word);
  const swapped = judgeSwappedFigures(compared.rest, known).finding;
  if (swapped !== undefined) return swapped;
  for (const rule of claims) {
    const judged = rule(compared.rest, known);
    if (judged.finding !== undefined) return judged.finding;
    for (const word of judged.vouched ?? []) vouched.add(word);
  }
  return (
    judgeNumbers(compared.rest, known, vouched).finding ??
    judgeGrounding(compared.rest, known, vouched).finding
  );
}

/** Amounts: each must be a price, extra, fee or total of what it is said of. The pair matters, not the figure. */

import type { Clause, ClauseAmount, Judgement, Slots } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { isSupported } from '../evidence/page-support.ts';
import { keepsTo, limitOf } from '../figures/amount-limit.ts';
import { type Bound, bindFigures } from '../figures/bind-figures.ts';
import { cartTalk } from '../figures/cart-threshold.ts';
import { correctAmount } from '../figures/correct-amount.ts';
import { type Multiple, multiplesIn } from '../figures/multiples.ts';
import { allPrices, equals, pricesOf } from '../figures/prices.ts';
import { isOfFound } from '../figures/prices-of-found.ts';
import { isBudget, isCarriedFee, isCartLine, isOfCart, isOfShopsAnchor } from '../figures/shop-amounts.ts';
import { countBefore, feeWithin, saysEach, saysTogether, sumsOf } from '../figures/sums.ts';
import { wordsAround } from '../reading/phrases.ts';
import { carriedSlots, productAnchors } from '../reading/subjects.ts';
import { reductionsOf } from './discount.ts';

export const priorWords =
  / (?:antes|rebajad[oa]s?|descuento|oferta|costaban?|valian?|were|precio (?:anterior|original|previo)|reducid[oa]s?|han? bajado|was|used to|reduced|discounted|sale|previously|formerly|(?:original|previous|old) price|down (?:from|to)|off|instead of|rather than|en (?:lugar|vez) de|han? pasado|pasan? de|dropped|went|gone|came down|comes? down)(?= )/;
/** The amount after these is what it used to cost. */
const pastWords =
  / (?:antes|costaban?|valian?|anterior|original|previo|was|were|previously|formerly|old price|instead of|rather than|used to (?:be|cost|sell for|go for)|en lugar de|en vez de|down from|dropped from|went from|gone from|(?:ha|han) pasado de|(?<! no )pasan? de|(?:ha|han) bajado de)(?: (?:de|a|por|era|es|at|price|of|is|eran))* $/;
/** "24,95 €, que han pasado a …", "los 139,00 € de antes". */
const pastAfter = /^ (?:de antes|(?:que )?han? (?:pasado|bajado) a)(?= )/;
const fromPast = / (?:de|desde|from|estaban?|precio) (?:a )?$/;
/** The amount is what is saved, not what it costs. */
const savedBefore =
  / (?:(?:ahorr\w+|saves?|saving|savings|descuento|discount)(?: (?:usted|le|se|de|en|un|una|of|you|by|hasta|son|es|is))*|(?:rebajad[oa]s?|rebaja|bajado|reduced|down)(?: (?:en|un|una|unos|by))*) $/;
const savedAfter =
  /^ (?:de (?:descuento|rebaja|ahorro)|menos que (?:antes|su precio anterior)|off|less than (?:before|it was)|discount|cheaper than before|mas barat[oa]s? que antes)(?= )/;

export function judgeAmounts(clause: Clause, known: KnownFacts): Judgement {
  if (clause.amounts.length === 0) return {};
  const ofCart = cartTalk(clause, known);
  if (ofCart !== undefined) return { vouched: [...talkOfPrices(clause), ...ofCart] };
  const bound = bindFigures(clause, clause.amounts, known);
  const multiples = multiplesIn(clause);
  const wrong = bound.filter((one) => {
    const times = multiples.find(({ amount }) => amount === one.figure);
    return times === undefined ? !isTrue(one, clause, known) : !isMultiple(one, times, clause, known);
  });
  const [first] = wrong;
  if (first === undefined)
    return {
      vouched: [...talkOfPrices(clause), ...multiples.map(({ word }) => word)],
    };
  if (isSupported(clause, known)) return {};
  const evidence = clause.body.slice(first.figure.from, first.figure.to);
  const corrected = correctAmount(wrong, bound, clause, known);
  const rule =
    first.on.kind === 'none'
      ? 'amount-of-nothing'
      : first.on.kind === 'product'
        ? 'price-of-another'
        : 'amount';
  return { finding: { rule, evidence, ...(corrected === undefined ? {} : { corrected }) } };
}

/** Of the one product that is named or spoken of. */
function isMultiple(
  { figure, on }: Bound<ClauseAmount>,
  { count }: Multiple,
  clause: Clause,
  known: KnownFacts,
): boolean {
  const names = productAnchors(clause);
  const near = on.kind === 'product' ? on.slots : [];
  const [first] = names;
  const slots =
    first !== undefined && names.length === 1
      ? [first.ids]
      : names.length > 1
        ? near
        : carriedSlots(clause, known);
  const [ids] = slots;
  if (ids === undefined || slots.length !== 1) return false;
  return ids.some((id) => {
    const one = known.byId.get(id);
    const prices = one === undefined ? [] : pricesOf(one, clause, figure);
    return keepsTo(
      figure,
      limitOf(figure, clause),
      prices.map((price) => ({ ...price, amount: price.amount * count })),
    );
  });
}

/** Words that say no more than that something costs what was just found true. */
const priceTalk =
  /^(?:salen?|saldrian?|saldra|rondan?|rondando|ascienden?|suben?|bajan?|quedan?|suponen?|partir|partiendo|empiezan?|arrancan|oscilan?|paga|pagar|pagaria|pagan|abona|juntos?|juntas?|suman?|sumarian?|frente|respectivamente|llega|llegan|works|start|starts|starting|range|ranges|ranging|pay|pays|paying|sells|selling|together|altogether|respectively|against|instead|comes|priced|apiece)$/;

function talkOfPrices(clause: Clause): number[] {
  return clause.words.flatMap(({ folded }, index) =>
    priceTalk.test(folded) || (folded === 'used' && clause.words[index + 1]?.folded === 'to') ? [index] : [],
  );
}

function isTrue({ figure: amount, on }: Bound<ClauseAmount>, clause: Clause, known: KnownFacts): boolean {
  if (isBudget(amount, clause, known)) return true;
  if (saysTogether(clause) && isSum(amount, clause, known)) return true;
  switch (on.kind) {
    case 'none':
      return (
        isOfFound(amount, clause, known) ||
        isOfCart(amount, clause, known) ||
        isCarriedFee(amount, clause, known)
      );
    case 'product':
      return (
        isOfEvery(amount, on.slots, clause, known) ||
        (on.anchor === undefined &&
          (isOfCart(amount, clause, known) ||
            isOfFound(amount, clause, known) ||
            isCarriedFee(amount, clause, known)))
      );
    case 'anchor':
      return isOfShopsAnchor(amount, on.anchor, clause, known) || isWithExtras(amount, clause, known);
    default:
      return on satisfies never;
  }
}

function isSum(amount: ClauseAmount, clause: Clause, known: KnownFacts): boolean {
  const spoken =
    productAnchors(clause).length > 0 ? productAnchors(clause).map(({ ids }) => ids) : clause.carried;
  const currency = known.byId.get(spoken[0]?.[0] ?? '')?.product.price.currency;
  return (
    (amount.value.currency === undefined || amount.value.currency === currency) &&
    sumsOf(clause, known, amount).has(amount.value.amount)
  );
}

/** "La pizza con extra de queso cuesta 14,95 €". */
function isWithExtras(amount: ClauseAmount, clause: Clause, known: KnownFacts): boolean {
  const names = productAnchors(clause);
  const isExtra = clause.anchors.some(({ kind, first }) => kind === 'extra' && first < amount.wordsBefore);
  return (
    isExtra &&
    names.length === 1 &&
    (names[0]?.first ?? 0) < amount.wordsBefore &&
    isSum(amount, clause, known)
  );
}

function isOfEvery(amount: ClauseAmount, slots: Slots, clause: Clause, known: KnownFacts): boolean {
  if (slots.length === 0) return false;
  const limit = limitOf(amount, clause);
  const isOne = limit === 'exact' || limit === 'around' || priorWords.test(clause.plain.text);
  if (!isOne && (limit === 'from' || limit === 'upto'))
    return keepsTo(amount, limit, allPrices(slots, known));
  if (ofEveryKind.test(clause.plain.text) && !isSameForEveryKind(amount, slots, known)) return false;
  return slots.every((ids) => ids.some((id) => isPrice(amount, id, clause, known)));
}

const ofEveryKind =
  / (?:(?:en|de) (?:ambos|ambas|tod[oa]s|cualquier(?:a de)?|l[oa]s (?:dos|tres|cuatro))(?: l[oa]s| sus)? (?:colores|color|tallas?|tamanos?|medidas?|formatos?|versiones|modelos|sabores|acabados)|(?:amb[oa]s|tod[oa]s l[oa]s|l[oa]s (?:dos|tres|cuatro)) (?:colores|tallas|tamanos|medidas|formatos|versiones|macetas|sacos|sabores|acabados)|(?:both|all(?: the| its)?(?: two| three| four)?|every|each|either)(?: of the)? (?:colou?rs?|sizes?|formats?|versions?|flavou?rs?|finish(?:es)?)|(?:in|for) (?:both|all|every|each|any|the (?:two|three|four))(?: of)?(?: the| its| our)? (?:colou?rs?|sizes?|formats?|versions?|flavou?rs?|finish(?:es)?))(?= )/;

function isSameForEveryKind(amount: ClauseAmount, slots: Slots, known: KnownFacts): boolean {
  return slots.every((ids) =>
    ids.some((id) => {
      const variants = known.byId.get(id)?.product.variants ?? [];
      return variants.length > 0 && variants.every(({ price }) => equals(amount, price));
    }),
  );
}

function isPrice(amount: ClauseAmount, id: string, clause: Clause, known: KnownFacts): boolean {
  const one = known.byId.get(id);
  if (one === undefined) return false;
  const lead = wordsAround(clause, amount.wordsBefore - 4, amount.wordsBefore);
  const wasThat = pastAfter.test(wordsBehind(clause, amount));
  if (!wasThat && isSaving(amount, clause, lead))
    return reductionsOf(one, clause).some(({ prior, price }) =>
      equals(amount, { ...price, amount: prior.amount - price.amount }),
    );
  const isPast = pastWords.test(lead) || wasThat;
  const isOfOne = ofOne.test(lead);
  if (!isPast && !isOfOne && isOfQuantity(amount, one, clause, known)) return true;
  const counted = saysEach(clause) || isOfOne ? 1 : countOf(one, clause, known);
  const prices = pricesOf(one, clause, amount).map((price) => ({
    ...price,
    amount: price.amount + feeWithin(price.amount, clause, known),
  }));
  if (keepsTo(amount, limitOf(amount, clause), prices)) return !isPast && (counted ?? 1) === 1;
  if (prices.some((money) => equals(amount, money)) && priorWords.test(clause.plain.text))
    return !isPast && (counted ?? 1) === 1;
  const isPrior = priorWords.test(clause.plain.text) && (isPast || fromPast.test(lead));
  return isPrior && reductionsOf(one, clause).some(({ prior }) => equals(amount, prior));
}

/** "There are twelve of them, and it costs €12.50": one does. */
const ofOne = / (?:it (?:costs|is|sells for|is priced at)|its|y (?:cuesta|vale|sale por)) $/;

function isSaving(amount: ClauseAmount, clause: Clause, lead: string): boolean {
  return savedBefore.test(lead) || savedAfter.test(wordsBehind(clause, amount));
}

function wordsBehind(clause: Clause, { to }: ClauseAmount): string {
  const next = clause.words.findIndex(({ from }) => from >= to);
  return next < 0 ? '' : wordsAround(clause, next, next + 5);
}

function countOf(one: KnownProduct, clause: Clause, known: KnownFacts): number | undefined {
  // "Two headlamps: the Firefly 200 for …": the name that is only its own counts.
  const own = productAnchors(clause).filter(({ ids }) => ids.includes(one.id));
  const fewest = Math.min(...own.map(({ ids }) => ids.length));
  const anchor = own.find(({ ids }) => ids.length === fewest);
  return anchor === undefined ? undefined : countBefore(clause, anchor, known);
}

/** "dos pizzas de pepperoni: 25,90 €", or a line of the cart with its extras. */
function isOfQuantity(amount: ClauseAmount, one: KnownProduct, clause: Clause, known: KnownFacts): boolean {
  const counted = countOf(one, clause, known);
  if (counted !== undefined) {
    const prices = pricesOf(one, clause, amount);
    if (prices.some((price) => equals(amount, { ...price, amount: price.amount * counted }))) return true;
  }
  return isCartLine(amount, one, counted, clause, known);
}

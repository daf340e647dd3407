/** Reductions, gifts and anything free: only what a prior price of 30 days, the shop's delivery or a page bears out. */
import { isStopword } from '../../../language/stopwords.ts';
import type { Language, Money } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { isSupported } from '../evidence/page-support.ts';
import { cartTalk } from '../figures/cart-threshold.ts';
import { namedVariants } from '../reading/named-variants.ts';
import { isFreeOf } from '../reading/negation-scope.ts';
import { findPhrases, type Phrase } from '../reading/phrases.ts';
import { range } from '../reading/read-clause.ts';
import { holdsForAll, slotsFor } from '../reading/subjects.ts';

const reduced: Record<Language, RegExp> = {
  es: / (?:rebajad[oa]s?|de rebajas?|rebaja|con descuento|descuento|(?:en|de) oferta|en promocion|antes|precio (?:anterior|original|previo)|reducid[oa]s?|costaban?|valian?|ahorr\w+|han? (?:bajado|pasado)|pasan? de(?= (?:\S+ ){1,3}a )|bajada)(?= )/g,
  en: / (?:reduced|discount(?:ed)?|on (?:sale|offer)|was|previously|formerly|(?:original|previous|old) price|(?:marked|down) (?:down|from)|(?:is|are|now|its|theyre) down to|(?:dropped|went|gone|came down) from|sav(?:e|es|ing|ings)|off|price drop)(?= )/g,
};
const other: Record<Language, RegExp> = {
  es: / (?:descuentos|rebajas|ofertas?(?: especial(?:es)?)?|promocion(?:es)?|promos?|chollos?|ganga|regalos?|de regalo|regalamos|regalo|cupon(?:es)?|codigos?(?: promocional(?:es)?)?|vale descuento|cheque|mitad de precio|a mitad|a la mitad|la mitad del? (?:precio|importe|coste|total)|\dx\d|dos por uno|tres por dos|2 por 1|3 por 2|precios? (?:especial(?:es)?|rebajados?|reducidos?|exclusivos?|irrepetibles?)|(?:buen|mejor|gran) precio|bajar(?:le)? el precio|liquidacion|outlet|saldos?|black friday|cashback|reembolso|financiacion|a plazos|sin intereses)(?= )/g,
  en: / (?:discounts|offers? (?:of|on)|special offers?|sales?|promotions?|promos?|deals?|bargains?|gifts?|coupons?|vouchers?|codes?|half price|half off|half the price|\dx\d|two for one|buy one|bogo|special prices?|(?:good|great|best|better) price|lower the price|price match|clearance|rebate|cashback|refund|financing|instal?ments|interest free|black friday)(?= )/g,
};
const free: Record<Language, RegExp> = {
  es: / (?:gratis|gratuit[oa]s?|sin (?:coste|cargo|gastos)(?: adicional| de envio| extra)?|de balde|cortesia|invita la casa|corre de nuestra cuenta)(?= )/g,
  en: / (?:free|gratis|complimentary|on the house|(?:no|without) (?:extra |additional )?(?:cost|charge|fee)|at no cost)(?= )/g,
};
const idioms =
  / (?:feel free|libre de|free range|(?:naturally |completely |totally )?free (?:of|from) (?!charge)[a-z]\w+|(?:zip|taken|take|takes|comes?|lifts?|lift|cut|turn|turns|switch|switches|on and|day|hands|set|peels?|pull|pulls|pulled) off|off (?:your|the|road|piste|white|season|grid)|(?:gluten|sugar|lactose|dairy|nut|nuts|bpa|alcohol|wire|hands|fat|cruelty|pvc|latex|caffeine|soy|egg) free|would (?:be|you)|for sale|para regal\w+|(?:como|de|un|para un|idea de|ideas de) regalos?|(?:a|as a|for a|gift) gifts?|gift ideas?)(?= )/g;

const gift = /^(?:regalos?|gifts?)$/;

/** A page says it, and of the same: that returns are free makes no thing on sale free. */
function isOfPage(clause: Clause, known: KnownFacts): boolean {
  if (!isSupported(clause, known)) return false;
  const names = clause.words.filter(
    ({ named, folded }) => named && !isStopword(folded, known.facts.language),
  );
  return (
    names.length === 0 ||
    known.sentences.some(({ index }) => names.every(({ folded }) => known.reach.says(index, folded)))
  );
}

/** "Incluye un regalo sorpresa", "comes with a gift": given with what is bought, not bought to be given. */
const giving =
  / (?:inclu[iy]\w+|llevan?|trae[n]?|vienen? con|acompanad[oa]s? de|recib\w+|le damos|hay|detalle de|con|includ\w+|comes? with|gets?|receives?|with) (?:un |una |su |tu |el |a |an |your |the )?(?:pequeno |small |free |surprise |little )?(?:regalos?|gifts?)(?! (?:box|wrap\w*|card|bag|boxes|cards|bags))(?= )/g;

export function judgeDiscounts(clause: Clause, known: KnownFacts): Judgement {
  const { language } = known.facts;
  if (isOfPage(clause, known)) return {};
  const speaksOfGift = clause.words.some(({ folded }) => gift.test(folded));
  const given = speaksOfGift ? findPhrases(clause.plain, giving).flatMap(({ last }) => last) : [];
  const idle = new Set(
    findPhrases(clause.plain, idioms)
      .flatMap(({ first, last }) => range(first, last))
      .filter((index) => !given.includes(index)),
  );
  // A thing may be a fine gift.
  const vouched = [...idle].filter((index) => gift.test(clause.words[index]?.folded ?? ''));
  const hits = (pattern: RegExp) =>
    findPhrases(clause.plain, pattern).filter(
      ({ first, last }) => !range(first, last).some((index) => idle.has(index)),
    );
  for (const phrase of hits(reduced[language])) {
    if (!isClaim(clause, phrase)) vouched.push(...range(phrase.first, phrase.last));
    else if (isReduction(clause, phrase, known)) vouched.push(...range(phrase.first, phrase.last));
    else if (isDiscountWord(clause, phrase, language))
      return { finding: { rule: 'discount', evidence: phrase.text } };
  }
  for (const phrase of hits(free[language])) {
    if (
      isClaim(clause, phrase) &&
      !isFreeDelivery(clause, phrase, known) &&
      (clause.amounts.length === 0 || cartTalk(clause, known) === undefined)
    ) {
      return { finding: { rule: 'discount', evidence: phrase.text } };
    }
    vouched.push(...range(phrase.first, phrase.last));
  }
  for (const phrase of hits(other[language])) {
    if (vouched.includes(phrase.first)) continue;
    if (isClaim(clause, phrase)) return { finding: { rule: 'discount', evidence: phrase.text } };
    vouched.push(...range(phrase.first, phrase.last));
  }
  return { vouched };
}

function isClaim(clause: Clause, phrase: Phrase): boolean {
  if (isFreeOf(clause.words, phrase.first - 1, clause.body)) return false;
  return clause.words[phrase.first]?.negated !== true;
}

/** "was" and "antes" speak of a price only beside an amount. */
function isDiscountWord(clause: Clause, phrase: Phrase, language: Language): boolean {
  const weak =
    language === 'es'
      ? /^(?:antes|costaban?|valian?|reducid|rebaja$|han? (?:bajado|pasado)|pasan? de)/
      : /^(?:was|off|previously|formerly|save$|(?:went|gone|came down|dropped) from|down from|(?:is|are|now|its|theyre) down to)/;
  return !weak.test(phrase.text) || clause.amounts.length > 0 || clause.percentages.length > 0;
}

function isReduction(clause: Clause, phrase: Phrase, known: KnownFacts): boolean {
  const slots = slotsFor(clause, phrase.first, known);
  if (slots.length === 0) return announcesReduced(clause, known);
  return holdsForAll(slots, known, (one) => {
    const pairs = reductionsOf(one, clause);
    const percent = clause.percentages.every(({ value }) => pairs.some((pair) => isPercent(pair, value)));
    return pairs.length > 0 && percent;
  });
}

/** "Tres de nuestras zapatillas están rebajadas:" above the list of them. */
function announcesReduced(clause: Clause, known: KnownFacts): boolean {
  if (!/:\W*$/.test(clause.body) || clause.percentages.length > 0) return false;
  const reducedOnes = known.foundIds.filter((id) => {
    const one = known.byId.get(id);
    return one !== undefined && reductionsOf(one, clause).length > 0;
  });
  return reducedOnes.length >= Math.max(1, ...clause.numbers.map(({ value }) => value));
}

/** Prior and present price, of the variants named or else of the product and all its variants. */
export function reductionsOf(one: KnownProduct, clause: Clause): { prior: Money; price: Money }[] {
  const variants = namedVariants(one, clause);
  const priced = variants.length > 0 ? variants : [one.product, ...one.product.variants];
  return priced.flatMap(({ price, priorPrice30d }) =>
    priorPrice30d !== undefined &&
    priorPrice30d.currency === price.currency &&
    priorPrice30d.amount > price.amount
      ? [{ prior: priorPrice30d, price }]
      : [],
  );
}

/** The whole percentage, rounded down or to the nearest. */
export function isPercent({ prior, price }: { prior: Money; price: Money }, value: number): boolean {
  const exact = ((prior.amount - price.amount) / prior.amount) * 100;
  return value === Math.floor(exact) || value === Math.round(exact);
}

/** True when delivery really is, with its condition said. */
function isFreeDelivery(clause: Clause, phrase: Phrase, known: KnownFacts): boolean {
  const { facts } = known;
  const { delivery } = facts.shop;
  const about = clause.anchors.find(({ kind }) => kind === 'delivery');
  if (about === undefined || Math.abs(about.first - phrase.first) > 8 || delivery === undefined) return false;
  if (delivery.fee?.amount === 0) return true;
  if (facts.cart?.delivery?.fee?.amount === 0) return clause.amounts.length === 0;
  if (isReached(clause, known)) return true;
  return (
    delivery.freeFrom !== undefined &&
    clause.amounts.some(({ value, limit }) => value.amount === delivery.freeFrom?.amount && limit !== 'max')
  );
}

const atThat =
  / (?:at that (?:price|total)|with that (?:total|amount)|so|that means|asi que|por lo que|(?:con|por|a) ese (?:importe|precio|total)|ya)(?= )/;

/** "Delivery is free at that price": what was spoken of, or this cart, comes to enough. */
function isReached(clause: Clause, known: KnownFacts): boolean {
  const { shop, cart } = known.facts;
  const from = shop.delivery?.freeFrom;
  if (from === undefined || !atThat.test(clause.plain.text)) return false;
  const spoken = slotsFor(clause, clause.words.length, known);
  if (cart !== undefined && cart.lines.length > 0) return cart.subtotal.amount >= from.amount;
  return (
    spoken.length > 0 &&
    holdsForAll(
      spoken,
      known,
      ({ product }) => product.price.currency === from.currency && product.price.amount >= from.amount,
    )
  );
}

const personal =
  / (?:ya (?:tiene|cuenta con|le sale)|le sale|you (?:already )?(?:have|get|qualify)|qualif(?:y|ies) for|(?:su|tu|your|this) (?:pedido|compra|carrito|cesta|order|cart|basket) (?:ya )?(?:tiene|lleva|incluye|has|gets|ships|qualifies|comes))(?= )/;
const conditions =
  / (?:si|if|cuando|when|a partir|desde|from|over|siempre que|as long as|para|faltan?|hasta|until)(?= )/;

/** "Ya tiene el envío gratis": of this cart, whatever a page says of carts that are large enough. */
export function judgeOwnDelivery(clause: Clause, known: KnownFacts): Judgement {
  const { language, shop, cart } = known.facts;
  const [said] = findPhrases(clause.plain, free[language]);
  const about = clause.anchors.some(({ kind }) => kind === 'delivery');
  if (said === undefined || !about || clause.question || clause.words[said.first]?.negated) return {};
  if (!personal.test(clause.plain.text) || conditions.test(clause.plain.text)) return {};
  const from = shop.delivery?.freeFrom?.amount;
  const isFree =
    shop.delivery?.fee?.amount === 0 ||
    cart?.delivery?.fee?.amount === 0 ||
    (from !== undefined && cart !== undefined && cart.subtotal.amount >= from);
  return isFree ? {} : { finding: { rule: 'discount', evidence: said.text } };
}

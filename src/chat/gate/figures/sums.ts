/** What several things come to together: counted products, their extras, the delivery. */
import type { Anchor, Clause } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { carriedSlots, productAnchors } from '../reading/subjects.ts';
import { quantityOf } from './measures.ts';
import { pricesOf } from './prices.ts';

const together =
  / (?:en total|juntos?|juntas?|suman?|sumarian?|sumando|total|todo junto|por tod[oa]s?|together|altogether|all in|combined|adds? up|comes? to|come out (?:at|to)|in total|for (?:both|all|the two|the three)|por (?:las|los) (?:dos|tres|cuatro|cinco)|se llev\w+|you get|tendria|tiene)(?= )/;
const each =
  / (?:cada (?:un[oa]|pizza|par|unidad)|por unidad|la unidad|each|apiece|per (?:unit|piece|pair)|respectivamente|respectively)(?= )/;
const withDelivery =
  / (?:(?:con|incluid[oa]s?|incluyendo|mas|incl) (?:el |los |la )?(?:gastos de )?(?:envio|entrega|reparto)|(?:envio|entrega|reparto|gastos de envio) incluid[oa]s?|(?:with|including|plus|incl) (?:the )?(?:delivery|shipping)|(?:delivery|shipping) included)(?= )/;
const packed = /^(?:pack|set|caja|lote|kit|juego|box|bundle)$/;

const left = /^(?:quedan?|restan?|left|remain(?:ing)?)$/;

/** May stand between a count and what is counted. */
const counting = new Set('de del la las el los of the x uds ud unidades units'.split(' '));

/** "juntas", "en total": the amount is what everything named comes to. */
export function saysTogether(clause: Clause): boolean {
  return together.test(clause.plain.text) && !each.test(clause.plain.text);
}

/** "a 6,90 € cada uno": the price of one. */
export function saysEach(clause: Clause): boolean {
  return each.test(clause.plain.text);
}

/** How many of a product are spoken of; undefined where no number stands before its name. */
export function countBefore(clause: Clause, anchor: Anchor, known: KnownFacts): number | undefined {
  const counted = clause.numbers.findLast(
    ({ word, value }) => word < anchor.first && word >= anchor.first - 4 && value <= 99,
  );
  if (counted === undefined || anchor.kind !== 'product') return undefined;
  // "En 2 × 2 kg, las mancuernas …": a kind of it, no number of them.
  const gap = clause.body.slice(counted.to, clause.words[anchor.first]?.from);
  if (/[,;:]/.test(gap) || quantityOf(counted.exact, counted.unit) !== undefined) return undefined;
  // "Las dos zapatillas, la Brisa y la Cumbre": one of each; "los dos Sprite" are two.
  const name = clause.body.slice(clause.words[anchor.first]?.from, clause.words[anchor.last]?.to);
  // "Two headlamps: the Firefly 200 for …" are told one by one.
  const isOfTitle = anchor.ids.some((id) => /[,:]\s/.test(known.byId.get(id)?.product.title ?? ''));
  if (/[,:]\s/.test(name) && !isOfTitle) return undefined;
  const isNoun = counted.word + 1 === anchor.first && !name.includes(',');
  if (
    !isNoun &&
    /^(?:las|los|estas|estos|the|these|both|all|nuestras|nuestros)$/.test(
      clause.words[counted.word - 1]?.folded ?? '',
    )
  )
    return undefined;
  // "Quedan tres unidades de la Brisa, a 49,95 €": so many are left, and one costs that.
  const lead = clause.words.slice(Math.max(0, counted.word - 2), counted.word).map(({ folded }) => folded);
  if (lead.some((folded) => left.test(folded))) return undefined;
  const between = clause.words
    .slice(counted.word + 1, anchor.first)
    .some(({ folded, text }) => !counting.has(folded) && !/s$/.test(text));
  const isPack =
    packed.test(clause.words[counted.word - 1]?.folded ?? '') ||
    packed.test(clause.words[counted.word - 2]?.folded ?? '');
  const measures = anchor.ids.some(
    (id) =>
      known.byId.get(id)?.text.numbers.has(counted.exact) &&
      counted.spelled &&
      counted.word < anchor.first - 1,
  );
  return between || isPack || measures ? undefined : counted.value;
}

/** What the clause's goods come to, in minor units; several where names or variants leave it open. */
export function sumsOf(
  clause: Clause,
  known: KnownFacts,
  figure?: { from: number; to: number },
): Set<number> {
  const names = productAnchors(clause);
  const groups =
    names.length > 0
      ? names.map((anchor) => ({ ids: anchor.ids, count: countBefore(clause, anchor, known) ?? 1, anchor }))
      : carriedSlots(clause, known).map((ids) => ({ ids: [...ids], count: 1, anchor: undefined }));
  let sums = [0];
  for (const { ids, count, anchor } of groups) {
    const prices = ids.flatMap((id) => {
      const one = known.byId.get(id);
      if (one === undefined) return [];
      const extras = anchor === undefined ? 0 : extrasAfter(clause, anchor, id, known);
      // One thing alone is no sum: of its kinds, the one beside the figure is meant.
      const own = pricesOf(one, clause, groups.length === 1 ? figure : undefined);
      return own.map(({ amount }) => (amount + extras) * count);
    });
    const distinct = [...new Set(prices)].slice(0, 6);
    sums = sums.flatMap((sum) => distinct.map((price) => sum + price)).slice(0, 64);
  }
  return new Set(groups.length === 0 ? [] : sums.map((sum) => sum + feeOn(sum, clause, known)));
}

/** "con extra de queso": the extras named between this product and the next. */
function extrasAfter(clause: Clause, anchor: Anchor, id: string, known: KnownFacts): number {
  const next =
    productAnchors(clause).find(({ first }) => first > anchor.last)?.first ?? Number.POSITIVE_INFINITY;
  return clause.anchors.reduce((sum, one) => {
    if (one.kind !== 'extra' || one.first < anchor.last || one.first > next) return sum;
    const own = one.extras.find(({ owner }) => owner === id);
    const price = known.byId.get(id)?.product.extras.find((extra) => extra.id === own?.extraId)?.price;
    return sum + (price?.amount ?? 0);
  }, 0);
}

/** "Envío incluido": the fee is in the price that is said. */
const deliveryIn =
  / (?:(?:con|incluid[oa]s?|incluyendo) (?:el |los |la )?(?:gastos de )?(?:envio|entrega|reparto|portes)|(?:envio|entrega|reparto|gastos de envio|portes) incluid[oa]s?|(?:including|incl|inclusive of) (?:the )?(?:delivery|shipping|postage)|(?:delivery|shipping|postage) (?:is )?included)(?= )/;

function saysDeliveryWithin({ amounts, plain }: Clause): boolean {
  return amounts.length === 1 && deliveryIn.test(plain.text);
}

/** What the delivery adds to a price that is said to hold it. */
export function feeWithin(price: number, clause: Clause, known: KnownFacts): number {
  return saysDeliveryWithin(clause) ? feeOn(price, clause, known) : 0;
}

function feeOn(sum: number, clause: Clause, { facts }: KnownFacts): number {
  const { delivery } = facts.shop;
  const { text } = clause.plain;
  if (!(withDelivery.test(text) || deliveryIn.test(text)) || delivery === undefined) return 0;
  if (delivery.freeFrom !== undefined && sum >= delivery.freeFrom.amount) return 0;
  return delivery.fee?.amount ?? 0;
}

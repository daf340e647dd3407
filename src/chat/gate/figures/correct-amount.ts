/** The clause with the catalogue's figures in place: only where each wrong one can mean one price and nothing else is in the way. */
import { formatMoney } from '../../../language/money-format.ts';
import type { Money } from '../../../protocol.ts';
import type { Clause, ClauseAmount } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import type { Bound } from './bind-figures.ts';
import { pricesOf } from './prices.ts';

const ofPrior =
  / (?:antes|rebajad[oa]s?|descuento|oferta|costaban?|valian?|anterior|original|previo|reducid[oa]s?|bajado|ahorr\w+|was|reduced|discounted|sale|previously|formerly|old|down|off|sav\w+)(?= )/;
const countsSome = / (?:quedan?|restan?|hay|stock|unidad(?:es)?|left|remaining|units?|copies|pieces)(?= )/;
const soFar = / (?:so far|hasta ahora|de momento|por ahora)(?= )/;
const withMore = / (?:extra|extras|con|with|mas|menos|plus|more|less|juntos?|juntas?|total|together)(?= )/;

export function correctAmount(
  wrong: readonly Bound<ClauseAmount>[],
  all: readonly Bound<ClauseAmount>[],
  clause: Clause,
  known: KnownFacts,
): string | undefined {
  if (clause.percentages.length > 0 || ofPrior.test(clause.plain.text)) return undefined;
  // "One A and one B, €15.45 so far", "2 left at 8,90 €": what it comes to, or of how many, is not known.
  const isOfSome = clause.numbers.length > 0 && countsSome.test(clause.plain.text);
  if (isOfSome || soFar.test(clause.plain.text)) return undefined;
  // One figure a name: what is bound to the same name twice may mean a range or a choice.
  const anchors = all.map(({ on }) => (on.kind === 'none' ? undefined : on.anchor));
  if (all.length > 1 && (anchors.includes(undefined) || new Set(anchors).size !== all.length))
    return undefined;
  let text = clause.body;
  for (const one of wrong.toReversed()) {
    const money = meantBy(one, clause, known);
    if (money === undefined) return undefined;
    const { from, to } = one.figure;
    text = `${text.slice(0, from)}${formatMoney(money, known.facts.language)}${text.slice(to)}`;
  }
  return text;
}

function meantBy({ figure, on }: Bound<ClauseAmount>, clause: Clause, known: KnownFacts): Money | undefined {
  // "Pages: 32" may be any figure: only what is said to be money is put right as money.
  if (figure.limit !== undefined || figure.value.currency === undefined) return undefined;
  if (on.kind === 'anchor')
    return on.anchor.first < figure.wordsBefore ? feeOf(on.anchor.kind, clause, known) : undefined;
  if (on.kind !== 'product' || on.slots.length !== 1) return undefined;
  // "Brisa" may be short for a title that is in no fact of this turn: only a whole title, or the one product asked about, is meant for sure.
  // "El segundo" is whichever was counted so: certain enough to judge by, not to put a price in.
  if (on.anchor?.kind !== 'product' || on.anchor.place === true) return undefined;
  const [ids] = on.slots;
  const one = ids?.length === 1 ? known.byId.get(ids[0] ?? '') : undefined;
  const isSure = on.anchor.exact || (one?.fact.from === 'asked' && known.defaultIds.includes(one.id));
  if (one === undefined || !isSure || clause.anchors.some(({ kind }) => kind !== 'product')) return undefined;
  if (withMore.test(clause.plain.text) && (one.product.extras.length > 0 || !isOnlyPair(clause)))
    return undefined;
  if (isAddition(clause, on.anchor.first)) return undefined;
  const prices = pricesOf(one, clause, figure);
  const [price] = prices;
  if (price === undefined || prices.some(({ amount }) => amount !== price.amount)) return undefined;
  const start = on.anchor?.last ?? -1;
  const counted = clause.numbers.some(({ word }) => word < figure.wordsBefore && word > start - 5);
  const between = clause.words.slice(start + 1, figure.wordsBefore);
  return counted || between.some(({ ordinary, negated }) => !ordinary || negated) ? undefined : price;
}

/** "… with a Sprite would be 13,95 €": a sum of it and of what may be in no fact of this turn. */
function isAddition({ words }: Clause, first: number): boolean {
  return words.slice(Math.max(0, first - 2), first).some(({ folded }) => /^(?:con|with|plus)$/.test(folded));
}

function isOnlyPair(clause: Clause): boolean {
  return !/ (?:mas|menos|more|less|juntos?|juntas?|total|together|plus|extras?)(?= )/.test(clause.plain.text);
}

/** "El envío cuesta 3 €": the shop's fee, when the clause says nothing else. */
function feeOf(kind: string, clause: Clause, { facts }: KnownFacts): Money | undefined {
  if (clause.amounts.length > 1 || clause.anchors.length > 1 || clause.numbers.length > 0) return undefined;
  if (clause.words.some(({ negated }) => negated)) return undefined;
  switch (kind) {
    case 'delivery':
      return / (?:gratis|free|partir|desde|over|above|superior\w*|spend\w*|gast(?:ar|e|en|a)|minim\w+|least|menos|compr\w+|pedidos?|orders?|reach\w*|lleg\w+)(?= )/.test(
        clause.plain.text,
      )
        ? undefined
        : (facts.cart?.delivery?.fee ?? facts.shop.delivery?.fee);
    case 'minimum':
      return facts.shop.delivery?.minimum;
    default:
      return undefined;
  }
}

/** What a cart comes to, from where delivery is free, and what is missing to it: each amount of the clause in the part its own words give it. */
import type { Cart } from '../../../protocol.ts';
import type { Clause, ClauseAmount } from '../clause.ts';
import { freeWords } from '../evidence/free-of-charge.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { wordsAround } from '../reading/phrases.ts';
import { productAnchors } from '../reading/subjects.ts';
import { equals } from './prices.ts';

const ofDelivery = / (?:envios?|entregas?|repartos?|domicilio|delivery|shipping|postage)(?= )/;
const ofCart =
  / (?:carrito|cesta|pedido|compra|lleva|total|cart|basket|order|so far|youre at|you are at|you re at)(?= )/;
const missing = / (?:falta\w*|another|anad\w+|add|quedan?)(?: \w+){0,2} $/;
const missingAfter = /^ (?:short|more|mas|away)(?= )/;
const reached =
  / (?:desde|a?partir de|lleg\w+ a|alcan\w+(?: los)?|reach\w*(?: the)?|starts? at|short of(?: the)?|from|orders? (?:of|over)|pedidos? de|(?:unless|until|salvo|hasta) (?:\w+ ){0,4}) $/;
const passed = / (?:over|above|past|mas de|pasa\w* de|super\w+)(?: (?:the|los|de))? $/;
const evenIf = / (?:even if|aunque|incluso si|no matter)(?= )/;
/** Words that say no more than that something comes to so much, or that it holds from there on. */
const talk =
  /^(?:lleg\w*|alcan\w*|aplic\w*|falta\w*|reach\w*|appl\w*|short|another|unless|until|salvo|gets?|adds?|suma\w*|stands?|well|over|now|ahora|serian?|starts?|carrito|cesta|cart|basket|order|pedido)$/;
const LEAD = 6;

type Part = 'missing' | 'threshold' | 'sum' | 'fee';

/** The words it vouches for; undefined where an amount has no such part, or the whole does not hold. */
export function cartTalk(clause: Clause, known: KnownFacts): readonly number[] | undefined {
  const { cart, shop } = known.facts;
  const freeFrom = shop.delivery?.freeFrom;
  if (freeFrom === undefined || clause.question || evenIf.test(clause.plain.text)) return undefined;
  const { text } = clause.plain;
  if (!ofDelivery.test(text) && !ofCart.test(text) && cart === undefined) return undefined;
  const lines = cart?.lines ?? [];
  if (productAnchors(clause).some(({ ids }) => !lines.some(({ productId }) => ids.includes(productId))))
    return undefined;
  const parts = clause.amounts.map((amount) => partOf(amount, clause, known));
  if (parts.includes(undefined) || !endsWell(clause, parts, known)) return undefined;
  if (clause.percentages.length + clause.numbers.length > 0) return undefined;
  return clause.words.flatMap(({ folded, negated }, index) => (talk.test(folded) && !negated ? [index] : []));
}

const sumOf = (cart: Cart | undefined): number | undefined =>
  cart === undefined || cart.lines.length === 0 ? undefined : cart.subtotal.amount;

function partOf(amount: ClauseAmount, clause: Clause, { facts }: KnownFacts): Part | undefined {
  const { cart, shop } = facts;
  const { delivery } = shop;
  const lead = wordsAround(clause, amount.wordsBefore - LEAD, amount.wordsBefore);
  const next = clause.words.findIndex(({ from }) => from >= amount.to);
  const behind = next < 0 ? ' ' : wordsAround(clause, next, next + 3);
  const sum = sumOf(cart);
  const from = delivery?.freeFrom;
  if (from === undefined) return undefined;
  if (missing.test(lead) || missingAfter.test(behind)) {
    const rest = sum === undefined ? 0 : from.amount - sum;
    return rest > 0 && equals(amount, { ...from, amount: rest }) ? 'missing' : undefined;
  }
  if (passed.test(lead))
    return sum !== undefined && sum > from.amount && equals(amount, from) ? 'threshold' : undefined;
  if (reached.test(lead)) return equals(amount, from) ? 'threshold' : undefined;
  if (equals(amount, cart?.subtotal) || equals(amount, cart?.total))
    return ofCart.test(clause.plain.text) ? 'sum' : undefined;
  // "Para el envío, el mínimo son 2,50 €": said to be no fee.
  if (clause.anchors.some(({ kind, first }) => kind === 'minimum' && first < amount.wordsBefore))
    return undefined;
  const isCharged = sum === undefined || sum < from.amount;
  // "It costs €3.00, and delivery is €3.00": only what stands behind it is what it costs.
  const isOfDelivery = clause.anchors.some(
    ({ kind, first }) => kind === 'delivery' && first < amount.wordsBefore,
  );
  return isCharged && isOfDelivery && equals(amount, delivery?.fee) ? 'fee' : undefined;
}

/** "So delivery is free" of a cart that comes to enough; with the threshold or what is missing said, of any. */
function endsWell(clause: Clause, parts: readonly (Part | undefined)[], { facts }: KnownFacts): boolean {
  const { cart, shop } = facts;
  const sum = sumOf(cart);
  const isEnough = sum !== undefined && sum >= (shop.delivery?.freeFrom?.amount ?? Number.POSITIVE_INFINITY);
  const isFree = freeWords(clause.words).size > 0;
  if (/ short(?= )/.test(clause.plain.text) && !parts.includes('missing')) return false;
  if (!isFree) return parts.length > 0 && !(parts.includes('fee') && isEnough);
  if (parts.includes('threshold') || parts.includes('missing')) return true;
  return isEnough && clause.words.every(({ negated }) => !negated);
}

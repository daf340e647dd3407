/** Whether the order room reads a message at all: a price put to us, or a wish to see other goods, is no order. */
import { fold } from '../language/fold.ts';
import { findAmounts } from '../language/money-grammar.ts';
import { recogniseNegations } from '../language/recognisers/negations.ts';
import { contentStems } from '../language/stem.ts';
import type { StoredConversation } from './conversation-store.ts';
import { surelyOrders } from './kinds/kind.ts';
import { matchName } from './order/names/match-name.ts';
import { onlyOptions } from './order/names/options-of.ts';
import { findAddress } from './order/place/find-address.ts';
import { findDelivery } from './order/place/find-delivery.ts';
import { findCouponIn } from './order/reading/find-coupon.ts';
import { owns } from './order/reading/likely-goods.ts';
import { withoutCourtesy } from './order/said/clauses.ts';
import { isOnlyName } from './order/said/only-names.ts';
import { openingOf } from './order/said/order-verbs.ts';
import { courtesy, settlesOnOne } from './order/said/settles.ts';
import { readWords, said } from './order/said/words.ts';
import type { TurnInput } from './turn-deps.ts';
import { asksComparison, asksHowMuchMore } from './understand/comparison-words.ts';
import { haggles } from './understand/discount-words.ts';
import { isSurelyOfElsewhere, type ShopContext } from './understand/elsewhere.ts';
import { looksForGoods } from './understand/need-words.ts';
import { changesSearch } from './understand/refine-search.ts';

export function mayOrder(input: TurnInput, conversation: StoredConversation, context: ShopContext): boolean {
  const { shown } = conversation.state;
  if (shown.length > 1 && settlesOnOne(input.text, input.language)) return true;
  if (saysCoupon(input)) return true;
  return (
    !(hasNoOrder(conversation) && isNoOrder(input, context)) &&
    !asksToBeTold(input) &&
    !prefersAnother(input, conversation) &&
    !namesItsPrice(input)
  );
}

/** "Tengo un cupón VERANO20, ¿vale?": whether there is an order yet or not, the order room knows the shop's codes. */
export function saysCoupon({ text, generation }: TurnInput): boolean {
  const codes = generation.shop.coupons.map(({ code }) => code);
  return findCouponIn(text, codes, false)?.found.kind === 'code';
}

/** "Un taladro sin cable", where one is called "con cable": other goods are wanted, and that one least of all. */
function deniesName({ text, language }: TurnInput, { findByName }: ShopContext): boolean {
  const denied = recogniseNegations(text).find(({ value }) => /^(?:sin|without)$/.test(value));
  if (denied === undefined) return false;
  const [thing] = contentStems(text.slice(denied.scope.from, denied.scope.to), language);
  if (thing === undefined) return false;
  // What comes with extras is made to order: "una pizza de jamón sin queso".
  return findByName(text.slice(0, denied.from)).some(
    ({ product, titleShare }) =>
      titleShare > 0 && product.extras.length === 0 && contentStems(product.title, language).includes(thing),
  );
}

/** Nobody begins an order so. */
function isNoOrder(input: TurnInput, context: ShopContext): boolean {
  const { text } = input;
  return (
    (looksLikeSearch(input) &&
      !isSurelyOrder(input, context) &&
      !saysOptionOfOne(input, context) &&
      !ordersAtLast(input)) ||
    deniesName(input, context) ||
    (isSurelyOfElsewhere(text, 'goods', context) && !saysWhereTo(text))
  );
}

/** "I've taken up cycling to work! The Plaza helmet in a medium, please": what is told before an order makes no search of it. */
function ordersAtLast({ text, language }: TurnInput): boolean {
  const last =
    text
      .trim()
      .split(/(?<=[.!])\s+/)
      .at(-1) ?? text;
  if (last === text.trim() || /[?¿]/.test(text)) return false;
  const courteous = said(withoutCourtesy(readWords(last, language)));
  const isAsked =
    courtesy.test(said(readWords(last, language))) || openingOf(courteous)?.opening.kind === 'add';
  return isAsked && !looksForGoods(last, language);
}

/** "Les pido a domicilio, Calle del Sauce 5": an order, whatever else it says. */
function saysWhereTo(text: string): boolean {
  const { found } = findDelivery(text);
  return (
    found?.method === 'delivery' &&
    !/[?¿]/.test(text) &&
    findAddress(text, { expected: true, after: found.to }) !== undefined
  );
}

/** It may order all the same, where the order room makes goods of it. */
export const looksLikeSearch = ({ text, language }: TurnInput): boolean =>
  isOnlyName(text, language) || looksForGoods(text, language);

/** "Meadow navy king": a name and an option of what is so called, which may be all there is to say. */
function saysOptionOfOne({ text, language }: TurnInput, { findByName }: ShopContext): boolean {
  const [best] = isOnlyName(text, language) ? findByName(text) : [];
  if (best === undefined || best.coverage < 0.99 || best.product.variants.length < 2) return false;
  return matchName(text, onlyOptions(best.product), language).covered > 0;
}

/** "Yo, can I get a pepperoni": said as orders are, and of nothing that somebody has. */
function isSurelyOrder({ text, language }: TurnInput, { likely }: ShopContext): boolean {
  if ((likely?.().add ?? 0) < surelyOrders) return false;
  return !readWords(text, language).some(({ folded }) => owns.test(folded));
}

/** Nothing in the cart and nothing asked about it: a question about orders is one about the shop's. */
export function hasNoOrder({ cart, state }: StoredConversation): boolean {
  const waits = state.pending !== undefined && state.pending.kind !== 'which_shown';
  return (cart?.lines.length ?? 0) === 0 && !waits;
}

/** "Give me some details on the egg pizza", "hábleme de la Brisa", "I'm interested in the Brisa": words are wanted, not goods. */
function asksToBeTold({ text }: TurnInput): boolean {
  const folded = fold(text);
  return (
    wantsDetails.test(folded) ||
    sideBySide.test(folded) ||
    ((wantsToHear.test(folded) || interest.test(folded) || weighs(folded)) && !ordersToo.test(folded))
  );
}

/** "Diferencia entre la de huevo y la de jamón": what is weighed is not taken. */
const weighs = (folded: string): boolean => asksComparison.test(folded) || asksHowMuchMore.test(folded);

/** "Put the Pip and the Pip Pro next to each other": beside each other they are looked at, and not in a cart. */
const sideBySide =
  /(?<![a-z])(?:side by side|head to head|(?:next to|beside|against) (?:each other|one another)|frente a frente|cara a cara|lado a lado|(?:un[oa]|el uno|la una|uno) (?:al lado|junto|enfrente) (?:de|a)l? ?(?:la )?otr[oa])(?![a-z])/;

const wantsDetails =
  /(?<![a-z])(?:give me|tell me|dame|deme|dime|digame|i (?:want|need|would like)|quiero|necesito)(?: \w+){0,2} (?:details|information|info|detalles|informacion)(?![a-z])/;
const wantsToHear =
  /(?<![a-z])(?:(?:habl|cuent|expliqu|explic|describ)[ae](?:me|nos) (?:algo |mas |un poco )*(?:de(?:l)?|sobre|acerca de|como|la|el|los|las)|(?:tell|talk to) (?:me|us) (?:something |more |a (?:bit|little)(?: more)? )?about|describe)(?![a-z])/;
/** How many there are to be is for who orders: "me interesan los rojos, unos". */
const interest =
  /(?<![a-z])(?:(?:me|nos) interesa(?:n|ria|rian)?|interested in|interesad[oa]s? en)(?![a-z])(?!.*, (?:(?:nomas|solo|nada mas) )?(?:un[oa]?s?|dos|tres|one|two|three|\d+)(?: de ell[oa]s| of (?:them|those))?[^a-z0-9]*$)/s;
const ordersToo =
  /(?<![a-z])(?:anad\w*|agreg\w*|pon(?:me|ga|game|me?l[oa]s?|l[oa]s?)|sum[ae]\w*|add|put|order|buy|(?:ill|i will|i ?.ll) (?:have|take)|me (?:l[oa]s? )?(?:llevo|quedo)|quiero (?:un|dos|tres|l[oa]s?)\w*)(?![a-z])/;

/** "Forget what I said, I prefer the black shoes", with nothing in the cart: other goods are to be shown. */
function prefersAnother({ text, language }: TurnInput, { cart, state }: StoredConversation): boolean {
  if ((cart?.lines.length ?? 0) > 0) return false;
  // "Mejor en negro" answers the order room where that has asked something.
  if (changesSearch(text, { state, language })) return true;
  return /^[^a-z0-9]*(?:ignor[ae]|olvid[ae]|forget|ignore|disregard)(?![a-z])[^,.;:]*[,.;:] *(?:prefiero|preferiria|i(?: would|.d)? prefer|show|muestr|ensen|busco|ver)/.test(
    fold(text),
  );
}

/** "La quiero por 1 €, ¿trato hecho?" The catalogue's price is the answer. */
function namesItsPrice(input: TurnInput): boolean {
  if (!haggles.test(fold(input.text))) return false;
  const { currency } = input.generation.shop;
  return findAmounts(input.text, { currency, language: input.language }).some(
    (span) => span.kind === 'amount' && span.certain && span.limit === undefined,
  );
}

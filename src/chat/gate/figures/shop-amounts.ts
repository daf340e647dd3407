/** Amounts that are no price: fees, minimum, totals, extras, the shopper's own limit. */

import type { Anchor, Clause, ClauseAmount } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { carriedSlots, productAnchors } from '../reading/subjects.ts';
import { limitOf } from './amount-limit.ts';
import { equals } from './prices.ts';
import { sumsOf } from './sums.ts';

const freeWords =
  / (?:gratis|gratuit[oa]s?|sin (?:coste|gastos|cargo)|no (?:paga\w*|cobramos|tiene (?:gastos|coste))|free|(?:no|without) (?:charge|fee|cost))(?= )/;
const unless =
  / (?:unless|until|salvo|excepto|a menos que|hasta que|si no|otherwise|de lo contrario|below|debajo|menos)(?= )/;
const missing = / (?:faltan?|quedan?|anadir|anada|mas|away|more|add|short|another)(?= )/;
const cartWords = / (?:carrito|cesta|pedido|total|cart|basket|order)(?= )/;

/** The shopper's own limit, said as theirs; the products named with it must keep to it. */
export function isBudget(amount: ClauseAmount, clause: Clause, known: KnownFacts): boolean {
  if (!known.facts.shopperAmounts.some((money) => equals(amount, money))) return false;
  // "Su presupuesto de 90 €", "your €50 budget".
  const said = clause.anchors.some(({ kind, first }) => kind === 'budget' && first <= amount.wordsBefore + 2);
  if (amount.limit === undefined && !said) return false;
  const denied = clause.words[amount.wordsBefore - 1]?.negated === true;
  if (denied) return true;
  return productAnchors(clause).every(({ ids }) =>
    ids.some((id) => {
      const price = known.byId.get(id)?.product.price.amount ?? 0;
      return amount.limit === 'min'
        ? price >= amount.value.amount
        : amount.limit !== 'max' || price <= amount.value.amount;
    }),
  );
}

export function isOfShopsAnchor(
  amount: ClauseAmount,
  anchor: Anchor,
  clause: Clause,
  known: KnownFacts,
): boolean {
  const { cart, shop } = known.facts;
  switch (anchor.kind) {
    case 'extra':
      return isOfExtra(amount, anchor, clause, known);
    case 'delivery':
      return isMinimumOf(anchor, amount, clause, known) || isDelivery(amount, clause, known);
    case 'minimum':
      return equals(amount, shop.delivery?.minimum);
    case 'subtotal':
      return equals(amount, cart?.subtotal);
    case 'total':
      return (
        equals(amount, cart?.total) ||
        isTotalOfNamed(amount, clause, known) ||
        isDelivery(amount, clause, known, 'elsewhere')
      );
    case 'budget':
    case 'product':
      return false;
    default:
      return anchor satisfies never;
  }
}

const reaches =
  / (?:super\w+|pasa\w*|llega\w*|alcanz\w+|cumpl\w+|cubr\w+|exceed\w*|over|above|past|pass\w*|reach\w*|meets?|met|short|falta\w*)(?= )/;

/** "The minimum for delivery is €10.00": the nearest word says of what. */
function isMinimumOf(anchor: Anchor, amount: ClauseAmount, clause: Clause, { facts }: KnownFacts): boolean {
  const isOfIt = clause.anchors.some(
    ({ kind, last }) => kind === 'minimum' && last < anchor.first && anchor.first - last <= 3,
  );
  // Whether something comes to it is another matter.
  return isOfIt && !reaches.test(clause.plain.text) && equals(amount, facts.shop.delivery?.minimum);
}

/** Of the products named or carried, when they have that extra; of any, when none is. */
function isOfExtra(
  amount: ClauseAmount,
  { extras }: Extract<Anchor, { kind: 'extra' }>,
  clause: Clause,
  known: KnownFacts,
): boolean {
  const spoken = new Set([
    ...productAnchors(clause).flatMap(({ ids }) => ids),
    ...carriedSlots(clause, known).flat(),
  ]);
  const own = extras.filter(({ owner }) => spoken.has(owner));
  const prices = (own.length > 0 ? own : extras).map(
    ({ owner, extraId }) => known.byId.get(owner)?.product.extras.find(({ id }) => id === extraId)?.price,
  );
  return prices.length > 0 && prices.every((price) => equals(amount, price));
}

/** "…; por debajo cuesta 2,50 €": the clause before spoke of delivery. */
export function isCarriedFee(amount: ClauseAmount, clause: Clause, known: KnownFacts): boolean {
  return (
    clause.topic === 'delivery' && productAnchors(clause).length === 0 && isDelivery(amount, clause, known)
  );
}

/** `elsewhere`: the nearest word speaks of the order ("en pedidos de más de 40 €"), the clause of its delivery. */
function isDelivery(
  amount: ClauseAmount,
  clause: Clause,
  known: KnownFacts,
  where: 'here' | 'elsewhere' = 'here',
): boolean {
  const { facts } = known;
  if (where === 'elsewhere' && !clause.anchors.some(({ kind }) => kind === 'delivery')) return false;
  const { delivery } = facts.shop;
  const limit = limitOf(amount, clause);
  const free = freeWords.test(clause.plain.text);
  if (equals(amount, delivery?.freeFrom)) {
    if (limit === 'under')
      return delivery?.fee !== undefined && clause.amounts.some((one) => equals(one, delivery.fee));
    if (limit === 'from' || limit === 'over')
      return free || isFee(clause, facts) === unless.test(clause.plain.text);
    return free;
  }
  if (free && isMissingToFree(amount, clause, known)) return true;
  if (limit !== 'exact') return false;
  return equals(amount, delivery?.fee) || equals(amount, facts.cart?.delivery?.fee);
}

/** The clause says the fee too: then it must say that it is not paid from there on. */
function isFee(clause: Clause, { shop }: KnownFacts['facts']): boolean {
  return clause.amounts.some((one) => equals(one, shop.delivery?.fee));
}

/** "Le faltan 5,60 € para el envío gratis". */
function isMissingToFree(amount: ClauseAmount, clause: Clause, known: KnownFacts): boolean {
  const { shop, cart } = known.facts;
  const freeFrom = shop.delivery?.freeFrom;
  if (freeFrom === undefined || !missing.test(clause.plain.text)) return false;
  const bought = [...(cart === undefined ? [] : [cart.subtotal.amount]), ...sumsOf(clause, known)];
  return bought.some(
    (sum) => sum < freeFrom.amount && equals(amount, { ...freeFrom, amount: freeFrom.amount - sum }),
  );
}

function isTotalOfNamed(amount: ClauseAmount, clause: Clause, known: KnownFacts): boolean {
  const names = productAnchors(clause);
  return names.length > 0 && sumsOf(clause, known).has(amount.value.amount);
}

/** A line of the cart with its extras, when the cart is spoken of or the line's own number said. */
export function isCartLine(
  amount: ClauseAmount,
  one: KnownProduct,
  counted: number | undefined,
  clause: Clause,
  { facts }: KnownFacts,
): boolean {
  if (counted === undefined && !cartWords.test(clause.plain.text)) return false;
  const lines = facts.cart?.lines.filter(({ productId }) => productId === one.id) ?? [];
  return lines.some(
    (line) =>
      (counted === undefined || counted === line.quantity) &&
      (equals(amount, line.lineTotal) || equals(amount, line.unitPrice)),
  );
}

/** With no name anywhere: the cart's total after "son"; a fee "por debajo" in a clause that spoke of delivery. */
export function isOfCart(amount: ClauseAmount, clause: Clause, { facts }: KnownFacts): boolean {
  const spoken = cartWords.test(clause.plain.text);
  return spoken && (equals(amount, facts.cart?.total) || equals(amount, facts.cart?.subtotal));
}

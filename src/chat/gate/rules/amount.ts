/** Amounts: each must be a price, extra, fee or total of what it is said of. The pair matters, not the figure. */
import { formatMoney } from '../../../language/money-format.ts';
import type { Money } from '../../../protocol.ts';
import type { Anchor, Clause, ClauseAmount, Judgement, Slots } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../known-facts.ts';
import { namedVariants } from '../named-variants.ts';
import { isSupported } from '../page-support.ts';
import { carriedSlots, groupEndingBefore, productAnchors } from '../subjects.ts';
import { reductionsOf } from './discount.ts';

const priorWords =
  / (?:antes|rebajad[oa]s?|descuento|oferta|costaban?|valian?|precio (?:anterior|original|previo)|reducid[oa]s?|ha bajado|was|reduced|discounted|sale|previously|formerly|(?:original|previous|old) price|down from|off)(?= )/;
/** The amount after these is what it used to cost. */
const pastWords =
  / (?:antes|costaban?|valian?|anterior|original|previo|was|previously|formerly|old price)(?: (?:de|a|por|era|es|at|price|of|is|eran))* $/;
const fromPast = / (?:de|desde|from|estaban?|precio) (?:a )?$/;
const fromWords = / (?:desde|a partir de|from|starting (?:at|from)|starts at)(?= )/;
const freeWords = / (?:gratis|gratuit[oa]s?|sin (?:coste|gastos|cargo)|free)(?= )/;
const costVerbs = new Set('cuesta cuestan vale valen sale salen es son costs cost is are'.split(' '));
const cartWords = / (?:carrito|cesta|pedido|total|cart|basket|order)(?= )/;

export function judgeAmounts(clause: Clause, known: KnownFacts): Judgement {
  if (clause.amounts.length === 0) return {};
  const bound = bindAmounts(clause, known);
  const wrong = bound.filter((one) => !isTrue(one, clause, known));
  if (wrong.length === 0) return {};
  if (isSupported(clause, known)) return {};
  const [first] = wrong;
  if (first === undefined) return {};
  const evidence = clause.body.slice(first.amount.from, first.amount.to);
  const corrected = wrong.length === 1 ? correction(first, bound, clause, known) : undefined;
  const rule =
    first.on.kind === 'none'
      ? 'amount-of-nothing'
      : first.on.kind === 'product'
        ? 'price-of-another'
        : 'amount';
  return { finding: { rule, evidence, ...(corrected === undefined ? {} : { corrected }) } };
}

type BoundAmount = {
  amount: ClauseAmount;
  on:
    | { kind: 'product'; slots: Slots; anchor: Anchor | undefined }
    | { kind: 'none' }
    | { kind: 'anchor'; anchor: Anchor };
};

/** Each amount goes with what stands before it; with what follows when nothing stands before; in pairs when they come in pairs. */
function bindAmounts(clause: Clause, known: KnownFacts): BoundAmount[] {
  const names = productAnchors(clause);
  const runs = amountRuns(clause);
  const first = clause.amounts[0];
  const leading = first !== undefined && !clause.anchors.some(({ first: at }) => at < first.wordsBefore);
  if (
    leading &&
    names.length === clause.anchors.length &&
    names.length === clause.amounts.length &&
    names.length > 1
  ) {
    return clause.amounts.map((amount, index) => ({ amount, on: onProducts([names[index]], names[index]) }));
  }
  return runs.flatMap((run) => {
    const start = run[0];
    if (start === undefined) return [];
    const before = clause.anchors.filter(({ first: at }) => at < start.wordsBefore).at(-1);
    if (before?.kind === 'product') {
      const group = groupEndingBefore(clause, start.wordsBefore);
      if (group.length === run.length && group.length > 1) {
        return run.map((amount, index) => ({ amount, on: onProducts([group[index]], group[index]) }));
      }
      return run.map((amount) => ({ amount, on: onProducts(group, group.at(-1)) }));
    }
    if (before !== undefined)
      return run.map((amount) => ({ amount, on: { kind: 'anchor' as const, anchor: before } }));
    return run.map((amount, index) => ({ amount, on: withoutNameBefore(clause, amount, run, index, known) }));
  });
}

function withoutNameBefore(
  clause: Clause,
  amount: ClauseAmount,
  run: readonly ClauseAmount[],
  index: number,
  known: KnownFacts,
): BoundAmount['on'] {
  const after = clause.anchors.find(({ first }) => first >= amount.wordsBefore);
  const verb = clause.words.slice(0, amount.wordsBefore).some(({ folded }) => costVerbs.has(folded));
  const carried = carriedSlots(clause, known);
  if (after !== undefined && !(verb && carried.length > 0)) {
    return after.kind === 'product' ? onProducts([after], after) : { kind: 'anchor', anchor: after };
  }
  if (carried.length === run.length && carried.length > 1) {
    return { kind: 'product', slots: carried.slice(index, index + 1), anchor: undefined };
  }
  return carried.length === 0 ? { kind: 'none' } : { kind: 'product', slots: carried, anchor: undefined };
}

function onProducts(group: readonly (Anchor | undefined)[], anchor: Anchor | undefined): BoundAmount['on'] {
  const slots = group.flatMap((one) => (one?.kind === 'product' ? [one.ids] : []));
  return { kind: 'product', slots, anchor };
}

/** Amounts with no name between them. */
function amountRuns(clause: Clause): ClauseAmount[][] {
  const runs: ClauseAmount[][] = [];
  for (const amount of clause.amounts) {
    const last = runs.at(-1)?.at(-1);
    const apart =
      last === undefined ||
      clause.anchors.some(({ first }) => first >= last.wordsBefore && first < amount.wordsBefore);
    if (apart) runs.push([amount]);
    else runs.at(-1)?.push(amount);
  }
  return runs;
}

function isTrue({ amount, on }: BoundAmount, clause: Clause, known: KnownFacts): boolean {
  if (isBudget(amount, clause, known)) return true;
  switch (on.kind) {
    case 'none':
      return isCheapestOfAll(amount, clause, known) || isFeeOrTotal(amount, clause, known);
    case 'product':
      return (
        isOfEvery(amount, on.slots, clause, known) ||
        (on.anchor === undefined && isFeeOrTotal(amount, clause, known))
      );
    case 'anchor':
      return isOfAnchor(amount, on.anchor, clause, known);
    default:
      return on satisfies never;
  }
}

function equals(amount: ClauseAmount, money: Money | undefined): boolean {
  if (money === undefined || amount.value.amount !== money.amount) return false;
  return amount.value.currency === undefined || amount.value.currency === money.currency;
}

/** The shopper's own limit, said as theirs; the products named with it must keep to it. */
function isBudget(amount: ClauseAmount, clause: Clause, known: KnownFacts): boolean {
  if (!known.facts.shopperAmounts.some((money) => equals(amount, money))) return false;
  const said = clause.anchors.some(({ kind, first }) => kind === 'budget' && first < amount.wordsBefore);
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

function isOfEvery(amount: ClauseAmount, slots: Slots, clause: Clause, known: KnownFacts): boolean {
  if (slots.length === 0) return false;
  if (priorWords.test(clause.plain.text))
    return slots.every((ids) => ids.some((id) => isPrice(amount, id, clause, known)));
  if (amount.limit === 'min' || fromWords.test(clause.plain.text)) return isLowest(amount, slots, known);
  if (amount.limit === 'max') return isHighest(amount, slots, known);
  if (amount.limit === 'around')
    return slots.every((ids) => ids.some((id) => isPrice(amount, id, clause, known)));
  return slots.every((ids) => ids.some((id) => isPrice(amount, id, clause, known)));
}

function isPrice(amount: ClauseAmount, id: string, clause: Clause, known: KnownFacts): boolean {
  const one = known.byId.get(id);
  if (one === undefined) return false;
  const before = clause.words
    .slice(Math.max(0, amount.wordsBefore - 4), amount.wordsBefore)
    .map(({ folded }) => folded)
    .join(' ');
  const isPast = pastWords.test(` ${before} `);
  if (pricesOf(one, clause).some((money) => equals(amount, money))) return !isPast;
  if (priorWords.test(clause.plain.text) && (isPast || fromPast.test(` ${before} `))) {
    if (reductionsOf(one, clause).some(({ prior }) => equals(amount, prior))) return true;
  }
  return isOfQuantity(amount, one, clause, known);
}

/** Of the variants named, else of all. */
function pricesOf(one: KnownProduct, clause: Clause): Money[] {
  const variants = namedVariants(one, clause);
  if (variants.length > 0) return variants.map(({ price }) => price);
  return [one.product.price, ...one.product.variants.map(({ price }) => price)];
}

/** "dos pizzas de pepperoni: 25,90 €", or a line of the cart with its extras. */
function isOfQuantity(
  amount: ClauseAmount,
  one: KnownProduct,
  clause: Clause,
  { facts }: KnownFacts,
): boolean {
  const anchor = productAnchors(clause).find(({ ids }) => ids.includes(one.id));
  const counted = clause.numbers.find(
    ({ word, value }) =>
      anchor !== undefined && word < anchor.first && word >= anchor.first - 4 && value <= 99,
  );
  if (counted !== undefined) {
    const price = one.product.price;
    if (equals(amount, { ...price, amount: price.amount * counted.value })) return true;
  }
  const lines = facts.cart?.lines.filter(({ productId }) => productId === one.id) ?? [];
  const spoken = counted !== undefined || cartWords.test(clause.plain.text);
  return (
    spoken &&
    lines.some(
      (line) =>
        (counted === undefined || counted.value === line.quantity) &&
        (equals(amount, line.lineTotal) || equals(amount, line.unitPrice)),
    )
  );
}

function isLowest(amount: ClauseAmount, slots: Slots, known: KnownFacts): boolean {
  const prices = slots.flat().flatMap((id) => {
    const product = known.byId.get(id)?.product;
    return product === undefined ? [] : [product.price, ...product.variants.map(({ price }) => price)];
  });
  const least = Math.min(...prices.map((money) => money.amount));
  return prices.some((money) => money.amount === least && equals(amount, money));
}

function isHighest(amount: ClauseAmount, slots: Slots, known: KnownFacts): boolean {
  const prices = slots.flat().flatMap((id) => {
    const product = known.byId.get(id)?.product;
    return product === undefined ? [] : [product.price, ...product.variants.map(({ price }) => price)];
  });
  const most = Math.max(...prices.map((money) => money.amount));
  return prices.some((money) => money.amount === most && equals(amount, money));
}

/** "Tenemos pizzas desde 10,95 €": the lowest of all that was found, when all of it is known. */
function isCheapestOfAll(amount: ClauseAmount, clause: Clause, known: KnownFacts): boolean {
  if (amount.limit !== 'min' && !fromWords.test(clause.plain.text)) return false;
  const { counts } = known.facts;
  const cheapest = counts?.cheapestId === undefined ? undefined : known.byId.get(counts.cheapestId);
  if (cheapest !== undefined) return equals(amount, cheapest.product.price);
  return (
    counts?.total === known.foundIds.length &&
    isLowest(
      amount,
      known.foundIds.map((id) => [id]),
      known,
    )
  );
}

function isOfAnchor(amount: ClauseAmount, anchor: Anchor, clause: Clause, known: KnownFacts): boolean {
  const { cart, shop } = known.facts;
  switch (anchor.kind) {
    case 'product':
      return isOfEvery(amount, [anchor.ids], clause, known);
    case 'extra':
      return isOfExtra(amount, anchor, clause, known);
    case 'delivery':
      return isDelivery(amount, clause, known);
    case 'minimum':
      return equals(amount, shop.delivery?.minimum);
    case 'subtotal':
      return equals(amount, cart?.subtotal);
    case 'total':
      return equals(amount, cart?.total) || isTotalOfQuantity(amount, clause, known);
    case 'budget':
      return false;
    default:
      return anchor satisfies never;
  }
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

function isDelivery(amount: ClauseAmount, clause: Clause, { facts }: KnownFacts): boolean {
  const { delivery } = facts.shop;
  const condition =
    amount.limit === 'min' || fromWords.test(clause.plain.text) || freeWords.test(clause.plain.text);
  if (equals(amount, delivery?.freeFrom)) return condition;
  if (equals(amount, delivery?.fee)) return amount.limit === undefined;
  return equals(amount, facts.cart?.delivery?.fee) && amount.limit === undefined;
}

function isTotalOfQuantity(amount: ClauseAmount, clause: Clause, known: KnownFacts): boolean {
  return (
    productAnchors(clause).length === 1 &&
    productAnchors(clause).every(({ ids }) =>
      ids.some((id) => {
        const one = known.byId.get(id);
        return one !== undefined && isOfQuantity(amount, one, clause, known);
      }),
    )
  );
}

/** With no name anywhere: the cart's total after "son", a fee in a sentence that speaks of delivery. */
function isFeeOrTotal(amount: ClauseAmount, clause: Clause, { facts }: KnownFacts): boolean {
  const spoken = cartWords.test(clause.plain.text);
  return spoken && (equals(amount, facts.cart?.total) || equals(amount, facts.cart?.subtotal));
}

/** The clause with the catalogue's price in place: only where one product with one price is named and nothing else is in the way. */
function correction(
  wrong: BoundAmount,
  all: readonly BoundAmount[],
  clause: Clause,
  known: KnownFacts,
): string | undefined {
  const { amount, on } = wrong;
  if (on.kind !== 'product' || on.slots.length !== 1 || amount.limit !== undefined || all.length !== 1)
    return undefined;
  const [ids] = on.slots;
  const one = ids?.length === 1 ? known.byId.get(ids[0] ?? '') : undefined;
  if (one === undefined || clause.anchors.some(({ kind }) => kind !== 'product')) return undefined;
  if (
    productAnchors(clause).length > 1 ||
    clause.percentages.length > 0 ||
    priorWords.test(clause.plain.text)
  )
    return undefined;
  if (one.product.extras.length > 0 && / (?:extra|extras|con|with|mas|plus)(?= )/.test(clause.plain.text))
    return undefined;
  const prices = [...new Set(pricesOf(one, clause).map((money) => money.amount))];
  const [price] = pricesOf(one, clause);
  if (prices.length !== 1 || price === undefined) return undefined;
  if (clause.numbers.some(({ word }) => word < amount.wordsBefore)) return undefined;
  const between = clause.words.slice((on.anchor?.last ?? -1) + 1, amount.wordsBefore);
  if (between.some(({ ordinary, negated }) => !ordinary || negated)) return undefined;
  return `${clause.body.slice(0, amount.from)}${formatMoney(price, known.facts.language)}${clause.body.slice(amount.to)}`;
}

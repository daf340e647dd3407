/** The two values of a comparison, and whether they differ by what is said. */

import type { Clause } from '../clause.ts';
import type { KnownProduct } from '../evidence/known-facts.ts';
import { limitOf } from '../figures/amount-limit.ts';
import { measureOf } from '../figures/measures.ts';
import { priceOf } from '../figures/prices.ts';
import { type Quality, timesIn } from './comparison-phrases.ts';
import type { Mark } from './figure-text.ts';

/** The words that compare: the index of the first, their text, their figure. */
type Said = { first: number; phrase: { text: string }; mark: Mark | undefined };

export type Value = { value: number; currency: string };

/** Prices in minor units of their currency, everything else in the dimension's smallest unit. */
export function valueIn(one: KnownProduct, quality: Quality, clause: Clause): Value | undefined {
  if (quality.of === 'price') {
    const { amount, currency } = priceOf(one, clause);
    return { value: amount, currency };
  }
  const value =
    quality.of === 'rating' ? one.product.rating : measureOf(one.product, quality.of, quality.named);
  return value === undefined ? undefined : { value, currency: quality.of };
}

const roughWords =
  / (?:casi|unos|unas|alrededor|aproximadamente|aprox|cerca|mas o menos|practicamente|nearly|almost|about|around|approximately|roughly|some) (?:\w+ ){0,2}$/;

function isRough(clause: Clause, first: number): boolean {
  const lead = clause.words.slice(Math.max(0, first - 4), first).map(({ folded }) => folded);
  return roughWords.test(` ${lead.join(' ')} `);
}

export function isDifference(
  mark: Mark,
  real: { more: number; of: number; currency: string },
  clause: Clause,
  one: Said,
): boolean {
  if (real.more <= 0) return false;
  switch (mark.kind) {
    case 'amount': {
      const { amount, currency } = mark.amount.value;
      if (currency !== undefined && currency !== real.currency) return false;
      switch (limitOf(mark.amount, clause)) {
        case 'under':
        case 'upto':
          return real.more < amount;
        case 'over':
        case 'from':
          return real.more > amount;
        case 'around':
        case 'nearly':
          return Math.abs(real.more - amount) <= amount * 0.05;
        default:
          return real.more === amount;
      }
    }
    case 'percent': {
      const exact = (real.more / real.of) * 100;
      if (isRough(clause, one.first)) return Math.abs(exact - mark.value) <= 2;
      return (
        mark.value === Math.floor(exact) ||
        mark.value === Math.round(exact) ||
        Math.abs(exact - mark.value) < 0.06
      );
    }
    case 'measure': {
      if (mark.quantity.dimension !== real.currency) return false;
      const off = Math.abs(real.more - mark.quantity.value);
      return off < 1e-6 * real.more || (isRough(clause, one.first) && off <= mark.quantity.value * 0.05);
    }
    case 'count':
    case 'name':
      return false;
    default:
      return mark satisfies never;
  }
}

export function isMultiple(one: Said, ratio: number, clause: Clause): boolean {
  const times = timesIn(one.phrase.text, one.mark?.kind === 'count' ? one.mark.value : undefined);
  if (times === undefined) return false;
  const lead = ` ${clause.words
    .slice(Math.max(0, one.first - 2), one.first + 2)
    .map(({ folded }) => folded)
    .join(' ')} `;
  if (/ (?:mas del?|more than|over) /.test(lead)) return ratio > times;
  if (/ (?:menos del?|less than|under) /.test(lead)) return ratio < times;
  const allowed = isRough(clause, one.first) || / casi /.test(lead) ? 0.1 : 0.01;
  return Math.abs(ratio / times - 1) <= allowed;
}

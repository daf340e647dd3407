import { findAmounts } from '../money-grammar.ts';
import type { MoneyOptions } from '../money-reading.ts';
import type { Span } from '../span.ts';

/** Prices, budgets, limits, percentages. */
export function recogniseAmounts(text: string, options: MoneyOptions): Span[] {
  return findAmounts(text, options);
}

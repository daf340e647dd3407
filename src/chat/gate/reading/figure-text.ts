/** A clause with its figures and names as single marks, so that a pattern reads "cuesta AMOUNT mas que NAME". */
import type { Clause, ClauseAmount, ClauseNumber } from '../clause.ts';
import { type Quantity, quantityOf } from '../figures/measures.ts';
import type { PlainText } from './phrases.ts';

export type Mark =
  | { kind: 'amount'; amount: ClauseAmount }
  | { kind: 'percent'; value: number }
  | { kind: 'measure'; quantity: Quantity }
  | { kind: 'count'; value: number }
  | { kind: 'name' };

/** `first` and `last` are indices of words, inclusive. */
export type Item = { first: number; last: number; mark?: Mark };

export type FigureText = { items: Item[]; plain: PlainText };

const signs = {
  amount: 'AMOUNT',
  percent: 'PERCENT',
  measure: 'MEASURE',
  count: 'COUNT',
  name: 'NAME',
} as const;

export function figureText(clause: Clause): FigureText {
  const items: Item[] = [];
  const starts: number[] = [];
  let text = ' ';
  for (let at = 0; at < clause.words.length; at += 1) {
    const item = itemAt(clause, at);
    starts.push(text.length);
    text += `${item.mark === undefined ? clause.words[at]?.folded : signs[item.mark.kind]} `;
    items.push(item);
    at = item.last;
  }
  return { items, plain: { text, starts } };
}

function itemAt(clause: Clause, at: number): Item {
  const word = clause.words[at];
  const name = clause.anchors.find(({ kind, first }) => kind === 'product' && first === at);
  if (name !== undefined) return { first: at, last: name.last, mark: { kind: 'name' } };
  if (word === undefined) return { first: at, last: at };
  const covers = (span: { from: number; to: number }) => word.from < span.to && span.from < word.to;
  const amount = clause.amounts.find(covers);
  if (amount !== undefined)
    return { first: at, last: lastWithin(clause, at, amount), mark: { kind: 'amount', amount } };
  const percentage = clause.percentages.find(covers);
  // "la mitad" stays in words: what it is half of stands behind it.
  if (percentage !== undefined && /\d|ciento|per/i.test(clause.body.slice(percentage.from, percentage.to))) {
    return {
      first: at,
      last: lastWithin(clause, at, percentage),
      mark: { kind: 'percent', value: percentage.value },
    };
  }
  const number = clause.numbers.find(covers);
  if (number !== undefined) return numberItem(clause, at, number);
  return { first: at, last: at };
}

function numberItem(clause: Clause, at: number, number: ClauseNumber): Item {
  const last = lastWithin(clause, at, number);
  const quantity = quantityOf(number.exact, number.unit);
  if (quantity === undefined) return { first: at, last, mark: { kind: 'count', value: number.value } };
  const unit = clause.words[last + 1];
  const end =
    unit !== undefined && number.unit !== '"' && !/\p{L}/u.test(clause.words[last]?.text ?? '')
      ? last + 1
      : last;
  return { first: at, last: end, mark: { kind: 'measure', quantity } };
}

function lastWithin(clause: Clause, at: number, { to }: { to: number }): number {
  const next = clause.words.findIndex((word, index) => index > at && word.from >= to);
  return next < 0 ? clause.words.length - 1 : next - 1;
}

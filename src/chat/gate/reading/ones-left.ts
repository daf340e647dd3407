/** "Just one left", "queda solo una": one is no figure elsewhere. */
import type { Clause, ClauseNumber } from '../clause.ts';
import type { Phrase } from './phrases.ts';
import { range } from './read-clause.ts';

export function onesIn(clause: Clause, phrases: readonly Phrase[]): ClauseNumber[] {
  return phrases.flatMap(({ first, last }) => {
    const at = range(first, last).find((index) =>
      /^(?:una|uno|un|one)$/.test(clause.words[index]?.folded ?? ''),
    );
    const word = at === undefined ? undefined : clause.words[at];
    if (at === undefined || word === undefined) return [];
    const after = clause.body.slice(word.to);
    if (
      !/^(?:[^\p{L}\d]*$|[,;.!]| (?:unidad|par|pieza|unit|pair|piece|item|left|remaining|in stock)\b)/u.test(
        after,
      )
    )
      return [];
    const { from, to } = word;
    return [{ exact: '1', value: 1, unit: '', from, to, word: at, spelled: true }];
  });
}

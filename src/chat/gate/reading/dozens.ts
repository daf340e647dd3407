/** "Queda una docena", "half a dozen left": a count that no figure says. */
import type { Clause, ClauseNumber } from '../clause.ts';
import { findPhrases } from './phrases.ts';

const dozens = / (?:(?:una|media|a|half a) (?:docena|dozen)|half dozen)(?= )/g;

export function dozensIn(clause: Clause): ClauseNumber[] {
  return findPhrases(clause.plain, dozens).flatMap(({ text, first, last }) => {
    const from = clause.words[first]?.from;
    const to = clause.words[last]?.to;
    if (from === undefined || to === undefined) return [];
    const value = /^(?:media|half) /.test(text) ? 6 : 12;
    return [{ exact: String(value), value, unit: '', from, to, word: first, spelled: true }];
  });
}

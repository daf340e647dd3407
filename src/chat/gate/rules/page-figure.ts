/** The page's own sentence with another figure in it: "30 days from delivery" where the page says 60. */
import type { Clause, Judgement } from '../clause.ts';
import { closeSentences } from '../evidence/close-sentences.ts';
import type { KnownFacts, KnownSentence } from '../evidence/known-facts.ts';
import { isSupported } from '../evidence/page-support.ts';

export function judgePageFigure(clause: Clause, known: KnownFacts): Judgement {
  const { amounts, numbers, question } = clause;
  if (question || known.sentences.length === 0 || amounts.length + numbers.length === 0) return {};
  const close = closeSentences(clause, known);
  if (close.length === 0 || close.some((sentence) => holdsFigures(sentence, clause))) return {};
  if (isSupported(clause, known)) return {};
  const first = [...amounts, ...numbers][0];
  return { finding: { rule: 'page-figure', evidence: clause.body.slice(first?.from, first?.to) } };
}

function holdsFigures({ index, amounts }: KnownSentence, clause: Clause): boolean {
  return (
    clause.amounts.every(({ value }) => amounts.includes(value.amount)) &&
    clause.numbers.every(({ exact }) => index.numbers.has(exact))
  );
}

/** The page's own sentence with its "not" taken out or put in: "los demás productos sí se envuelven". */
import type { Clause, Judgement } from '../clause.ts';
import { closeSentences } from '../evidence/close-sentences.ts';
import { doerOf } from '../evidence/doer.ts';
import { denialsIn, type KnownFacts } from '../evidence/known-facts.ts';

/** "Seeds are taken back, nor beds": a "nor" goes on with a denial, which was taken out. Plain text. */
const nor = / nor(?= )/;
const denial = / (?:no|not|never|neither|none|nothing|nobody|without|nor|cannot|\w+nt)(?= (?:.* )?nor )/;

export function judgePageOpposite(clause: Clause, known: KnownFacts): Judgement {
  const { text } = clause.plain;
  if (nor.test(text) && !text.startsWith(' nor ') && !denial.test(text) && !clause.question)
    return { finding: { rule: 'page-opposite', evidence: 'nor' } };
  if (clause.question || known.sentences.length === 0) return {};
  const close = closeSentences(clause, known);
  if (close.length === 0) return {};
  const denials = denialsIn(clause.body);
  const payer = doerOf(clause.plain.text);
  // "We pay the postage" where the page has "You pay the postage".
  if (
    payer !== undefined &&
    close.some(({ doer }) => doer !== undefined && doer !== payer) &&
    !close.some(({ doer }) => doer === payer)
  )
    return { finding: { rule: 'page-opposite', evidence: payer } };
  if (close.some((sentence) => sentence.denials === denials)) return {};
  return { finding: { rule: 'page-opposite', evidence: denials > 0 ? 'no' : 'yes' } };
}

/** "We are open until 7 pm" where it is 8: what shop.json says of a day is what counts. */
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { hoursSay } from '../evidence/opening-hours.ts';
import { isOfHours } from '../evidence/page-support.ts';
import { productAnchors } from '../reading/subjects.ts';

export function judgeHours(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question || !isOfHours.test(clause.plain.text) || productAnchors(clause).length > 0) return {};
  if (hoursSay(clause, known) !== 'wrong') return {};
  return { finding: { rule: 'hours', evidence: clause.body.slice(0, 60) } };
}

/** "You can return anything" where the page says "almost anything": without its "almost" it promises more. */
import { fold } from '../../../language/fold.ts';
import { contentStems } from '../../../language/stem.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { findPhrases } from '../reading/phrases.ts';

const whole =
  / (?<!(?:almost|nearly|practically|casi|practicamente) )(anything|everything|every\w*|all|always|any|todo|toda|todos|todas|siempre|cualquier|cualquiera)(?= )/g;
const hedged =
  /(?<![a-z])(?:almost|nearly|practically|casi|practicamente) (anything|everything|every|all|always|any|tod[oa]s?|siempre|cualquiera?)(?![a-z])/;
/** Words that the clause shares with the hedged sentence. */
const fewestShared = 1;

export function judgeDroppedHedges(clause: Clause, { facts, pages }: KnownFacts): Judgement {
  if (clause.question) return {};
  const [said] = findPhrases(clause.plain, whole);
  if (said === undefined) return {};
  const own = new Set(contentStems(clause.body, facts.language));
  const isHedged = pages
    .flatMap(({ text }) => text.split(/(?<=[.!?])\s+|\n+/))
    .some(
      (sentence) =>
        hedged.test(fold(sentence)) &&
        contentStems(sentence, facts.language).filter((stem) => own.has(stem)).length >= fewestShared,
    );
  return isHedged ? { finding: { rule: 'quantifier', evidence: said.text } } : {};
}

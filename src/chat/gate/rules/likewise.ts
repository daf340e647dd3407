/** "X is vegan, and so are Plain and Honey": the same said of others without its words, so that nothing can be compared. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { findPhrases } from '../reading/phrases.ts';

const likewise: Record<Language, RegExp> = {
  es: / (?:(?:tambien|tampoco) l[oa]s? (?:es|son|esta|estan|tiene|tienen|lleva|llevan|hace|hacen)|(?:lo mismo|igual) (?:vale|ocurre|pasa|sucede) (?:para|con|en))(?= )/g,
  en: / (?:so|neither|nor) (?:is|are|was|were|do|does|did|can|has|have)(?= (?!you |we |i |it |much |many |there ))| (?:the same goes|likewise) for(?= )/g,
};

export function judgeLikewise(clause: Clause, { facts }: KnownFacts): Judgement {
  if (clause.question) return {};
  const [found] = findPhrases(clause.plain, likewise[facts.language]);
  return found === undefined ? {} : { finding: { rule: 'likewise', evidence: found.text } };
}

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
  const evidence = found?.text ?? alone(clause);
  return evidence === undefined ? {} : { finding: { rule: 'likewise', evidence } };
}

/** "La Pizza de huevo tampoco", and nothing else: whatever was said before. */
function alone({ words }: Clause): string | undefined {
  const rest = words.filter(({ named }) => !named).map(({ folded }) => folded);
  if (rest.length === words.length || rest.length > 4) return undefined;
  const like = rest.find((word) => alike.test(word));
  return like !== undefined && rest.every((word) => alike.test(word) || joining.test(word))
    ? like
    : undefined;
}

const alike = /^(?:tampoco|tambien|igual|too|either|neither|likewise|well)$/;
const joining = /^(?:y|ni|e|el|la|los|las|as|and|nor|not|no|the|si|yes|de|of|del)$/;

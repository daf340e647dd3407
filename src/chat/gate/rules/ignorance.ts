/** "No tengo ese dato" is a lie when code has told the answer; who says it then sends the shopper away for nothing. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';

const notKnowing: Record<Language, RegExp> = {
  es: /\b(?:no (?:tengo|dispongo de|cuento con|s[eé]|puedo (?:dar(?:le)?|proporcionar(?:le)?|ofrecer(?:le)?|facilitar(?:le)?))(?: \p{L}+){0,2} (?:informaci[oó]n|dat[oa]s?|respuesta|detalles?)|no lo s[eé]|no (?:le |te )?puedo ayudar)/iu,
  en: /\b(?:(?:do not|don['’]t|cannot|can['’]t|unable to|not able to)(?: \p{L}+){0,2}(?: have| provide| give| find| share| answer)?(?: \p{L}+){0,3} (?:information|data|details?|answer)|i (?:do not|don['’]t) know|(?:unable|not able|can['’]t|cannot) to? ?help (?:you )?with)/iu,
};
/** The catalogue's own way of not knowing. */
const saysSo = /no lo dice|no tengo|no consta|does not say|have no|is on record/i;

export function judgeIgnorance(clause: Clause, { facts }: KnownFacts): Judgement {
  const said = notKnowing[facts.language].exec(clause.body)?.[0];
  if (said === undefined || facts.told.length === 0) return {};
  return facts.told.some((sentence) => saysSo.test(sentence))
    ? {}
    : { finding: { rule: 'ignorance', evidence: said } };
}

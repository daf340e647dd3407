/** "You're right, I made a mistake": nothing went wrong that the shopper speaks of, and who reads it fears for the order. */
import { fold } from '../../../language/fold.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';

const admits: Record<Language, RegExp> = {
  es: / (?:(?:tienes?|lleva|llevas) (?:toda la |mucha )?razon|me (?:he )?equivoc\w+|nos (?:hemos )?equivoc\w+|(?:he |hemos )?comet\w+ (?:un|algun) error|(?:disculp\w+|perdon\w*|lament\w+|siento|sentimos) (?:\w+ ){0,3}?(?:confusion(?:es)?|malentendidos?|error(?:es)?|equivocacion(?:es)?|molestias?|inconvenientes?|inconveniencias?))(?= )/,
  en: / (?:(?:youre|you are) (?:absolutely |quite |completely )?(?:right|correct)|(?:i|we) (?:have |may have |must have )?(?:made|make) (?:a|an|some) (?:\w+ )?(?:mistake|error)s?|(?:i was|we were) (?:wrong|mistaken)|(?:sorry|apologi[sz]e|apologies|regret) (?:\w+ ){0,4}?(?:confusion|misunderstandings?|mistakes?|errors?|inaccurac(?:y|ies)|inconvenience|trouble))(?= )/,
};

/** What the shopper wrote that may well be answered with an apology. Folded. */
const complaint =
  /\b(?:wrong|mistake|error|confus\w*|broken|broke|late|cold|never|still|damag\w*|defect\w*|faulty|missing|complain\w*|problem\w*|return\w*|refund\w*|stopped|working|didnt|did not|hasnt|not what|but|no(?: es)? (?:era|es) lo que|equivoc\w*|mal|rot[oa]s?|tarde|fri[oa]s?|falta\w*|queja\w*|problema\w*|devol\w*|reembols\w*|estrope\w*|funciona\w*|lleg\w*|arriv\w*|recib\w*|receiv\w*|pero|antes|dij\w*|said|told)\b/;

export function judgeAdmissions(clause: Clause, { facts }: KnownFacts): Judgement {
  const admitted = admits[facts.language].exec(clause.plain.text)?.[0];
  if (admitted === undefined || complaint.test(fold(facts.question))) return {};
  return { finding: { rule: 'admission', evidence: admitted.trim() } };
}

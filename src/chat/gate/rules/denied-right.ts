/** "You cannot return anything unless …", "I can't refund you because of …": what shoppers may not do is for a page to say. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isSupported } from '../evidence/page-support.ts';
import { productAnchors } from '../reading/subjects.ts';

const deed: Record<Language, string> = {
  es: '(?:devol\\w+|reembols\\w+|cancel\\w+|anul\\w+|modific\\w+|cambi\\w+|recog\\w+|pag(?:ar|os?)(?:l[oa]s?)?|envi\\w+|entreg\\w+)',
  en: '(?:return\\w*|exchang\\w+|refund\\w*|cancel\\w*|modif\\w+|chang\\w+|collect\\w*|pay\\w*|ship\\w*|deliver\\w*)',
};
const denied: Record<Language, RegExp> = {
  es: new RegExp(
    ` no (?:\\w+ ){0,2}?(?:(?:se )?pued\\w+|podr\\w+|(?:se )?permit\\w+|(?:esta|estan) permitid\\w+|(?:se )?acept\\w+|(?:se )?admit\\w+|hacemos|realizamos|ofrecemos|damos|tramitamos) (?:(?!\\d)\\w+ ){0,3}?${deed.es}(?= )`,
  ),
  en: new RegExp(
    ` (?:(?:you|it|customers|shoppers|they|we) (?:\\w+ )?(?:cannot|cant|can not|may not|must not|mustnt|wont|will not|(?:are |re )?not (?:allowed|able|permitted|entitled) to|youre not (?:allowed|able) to|arent (?:allowed|able) to|(?:should |best to |better to )?(?:avoid|refrain from)|(?:do not|dont) (?:accept|take|allow|offer|provide|give|make|process|issue|do))|youre not (?:allowed|able) to) (?:(?!\\d)\\w+ ){0,3}?${deed.en}(?= )`,
  ),
};
/** What the assistant itself cannot do is true; why is a claim. */
const own: Record<Language, RegExp> = {
  es: / no (?:\w+ )?puedo (?:\w+ )+?(?:debido a|a menos que|salvo que|hasta que|ya que|puesto que)(?= )/,
  en: / (?:i|im) (?:\w+ )?(?:cannot|cant|(?:am )?(?:not able|unable) to) (?:\w+ )+?(?:because of|due to|unless|until)(?= )/,
};
const ofOrders = / (?:devol|reembols|return|refund|cancel|anul|exchang)/;
const ofMe = / (?:no (?:le |lo |la |se )?puedo|i (?:cannot|cant)|desde aqui|from here|from this chat)(?= )/;

export function judgeDeniedRights(clause: Clause, known: KnownFacts): Judgement {
  const { language } = known.facts;
  const { plain, question } = clause;
  if (question) return {};
  const because = own[language].exec(plain.text)?.[0];
  const refused = ofMe.test(plain.text) ? undefined : denied[language].exec(plain.text)?.[0];
  const said = because ?? refused;
  // "No se puede cambiar la pila" is said of a thing, and for its sheet to bear out.
  if (said === undefined || productAnchors(clause).length > 0 || isSupported(clause, known)) return {};
  if (because === undefined && clause.carried.length > 0 && !ofOrders.test(plain.text)) return {};
  return { finding: { rule: 'denied-right', evidence: said.trim() } };
}

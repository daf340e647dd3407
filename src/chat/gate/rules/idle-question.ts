/**
 * "Why?", "¿Cómo está el paso?", "Is the Pulso waterproof?": an assistant asks shoppers about themselves, what they want and whether it
 * may do something; what is so of the goods and the shop it has to tell, not to ask.
 */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';

/** What begins a question that may well be about anything. */
const heads: Record<Language, RegExp> = {
  es: /^ (?:(?:y|pero|entonces|bueno|ok|vale|o) )*(?:como|por que|donde|quien(?:es)?|cuando|para que(?= $)|que(?= (?:$|\w+mos $))|es|son|esta|estan|hay|este|esta|ese|esa|estos|estas|esos|esas|el|la|los|las|puedes?|pueden|podeis|podrias?|podrian) /,
  en: /^ (?:(?:and|but|so|then|ok|or) )*(?:why|how|where|who|whose|when|what(?= $)|is|are|was|were|does|did|has|have|can you|could you|will you) /,
};

/** And yet what follows is about the shopper, or offers something. */
const ofShopper: Record<Language, RegExp> = {
  es: / (?:usted(?:es)?|l[aoe]s?(?= (?:gusta\w*|apetec\w+|interesa\w*|parec\w+|viene|va|vale|valdria\w*|sirve\w*|encaja\w*|puedo|podemos|ayudo|pongo|anado|muestro|enseno|preparo|prefier\w+|quier\w+|necesit\w+|sirvo|traigo|envi\w+|mand\w+|llev\w+))|te|os|su|sus|tu|tus|mi|quier[ae]s?|quieren|prefier[ae]s?|prefieren|dese[ae]s?|desean|necesit[ae]s?|necesitan|busc[ae]s?|buscan|piens[ae]s?|suel[ae]s?|pued[oe]|podemos|gustaria|decirme|decirnos|darme|darnos|indicar\w*|confirmar\w*|concretar\w*|facilitar\w*|repetir\w*|especificar\w*|recoger\w*|regalo|para (?:ti|usted|que|quien|un|una)|algo mas|todo|correcto|bien|verdad|de acuerdo)(?= )| [ou] /,
  en: / (?:you|your|yours|shall i|can i|may i|should i|(?:it|this|that|they|these|those) (?:for|help\w*|suit\w*|sound\w*|work|look|answer\w*|interest\w*|right|correct|ok|okay|all|enough|everything)|that|anything|something|someone|gift|present|a size|a colou?r|size|sizes|about)(?= )| or /,
};

/** "Can you tell me what it is?": asked to tell, and nothing of theirs. */
const asksThem: Record<Language, RegExp> = {
  es: / (?:puedes?|podrias?) (?:decir|decirl\w+)(?= )/,
  en: / (?:can|could|will) you (?:please )?(?:tell|show|explain|give)(?= )(?!.* (?:your|youre|you (?:are|want|need|like|prefer|have|would|wear|mean|had|plan)|youd|youve|size|sizes|colou?rs?|which|address|number|budget|more|model|quantity|how (?:many|much)) )/,
};

export function judgeIdleQuestions(clause: Clause, { facts }: KnownFacts): Judgement {
  const { language } = facts;
  const { question, plain, body } = clause;
  if (!question) return {};
  const isIdle =
    asksThem[language].test(plain.text) ||
    (heads[language].test(plain.text) && !ofShopper[language].test(plain.text.replace(heads[language], ' ')));
  return isIdle ? { finding: { rule: 'idle-question', evidence: body.slice(0, 60) } } : {};
}

/** Somebody who writes that they, or one of theirs, do not want to live: no shop's business, and no matter for a plain redirect. */
import type { Language } from '../../protocol.ts';

/** Folded. "Me muero de risa" and "to die for" are ways of talking. */
const words: Record<Language, RegExp> = {
  es: /(?<![a-z])(?:(?:no (?:tengo|tiene|me quedan?|le quedan?|encuentro|veo|hay) |sin |perdi(?:do)? las? |quit\w+ las? )(?:ya )?(?:mas )?(?:ganas?|motivos?|razon(?:es)?|fuerzas?) (?:de|para) (?:seguir )?(?:vivir|viviendo)|(?:ya )?no (?:quiero|quiere|puedo|deseo) (?:seguir )?(?:vivir|viviendo)(?! (?:en|con|aqui|alli|sin) )|(?:me )?(?:quiero|quisiera|quiere|deseo|prefiero|necesito|gustaria|ganas de|voy a|va a|pienso en|pensando en) (?:estar muert[oa]|morir(?:me|se)?|matarme|matarse|suicidar(?:me|se)|quitar(?:me|se) la vida|hacer(?:me|se) dano|acabar con (?:mi|su) vida|(?:terminar|acabar) con todo)(?! de (?!una vez|verdad))|ojala (?:estuviera muert[oa]|me muriera|no hubiera nacido)|mejor estaria muert[oa]|suicid(?:arme|arse|io|a|as|o|ios))(?![a-z])/,
  en: /(?<![a-z])(?:(?:no|any|without|lost (?:the|my|all)) (?:more )?(?:reason|will|wish|desire|point|strength) (?:to|in) (?:live|living|keep living|go on living)|(?:do not|don.?t|doesn.?t|no longer|never) want(?:s)? to (?:live|be alive|wake up|keep living|go on living)(?! (?:in|with|here|there|without) )|(?:want|wants|wanna|wish|going|ready|like) to (?:die|be dead|kill (?:myself|himself|herself|themselves)|end (?:my|his|her|their) (?:own )?life|end it all|hurt (?:myself|himself|herself)|harm (?:myself|himself|herself))(?! for(?![a-z]))|kill(?:ing)? myself|take my own life|wish i (?:was|were) (?:dead|never born)|better off dead|suicid(?:e|al)(?! squad))(?![a-z])/,
};

/** In either language: whoever is in despair writes in their own. */
export function isDistress(folded: string): boolean {
  return words.es.test(folded) || words.en.test(folded);
}

/** What a sentence is said of, where it begins with it: "Oak tables carry …", "La cosmética abierta no se devuelve". */
import { isStopword } from '../../../language/stopwords.ts';
import type { Language } from '../../../protocol.ts';
import { isOrdinary } from '../words/vocabulary.ts';

const determiners: Record<Language, ReadonlySet<string>> = {
  es: new Set(
    'el la los las un una unos unas nuestro nuestra nuestros nuestras sus su este esta estos estas'.split(
      ' ',
    ),
  ),
  en: new Set('the a an our your its their this these'.split(' ')),
};
/** Between the words of one subject: "los decantadores y los sacacorchos", "bags and tins", "las camas de perro". */
const within = new Set('y e o and or de del of la las los el the'.split(' '));

/** What the shop does, sells or promises, which every page speaks of. */
export const policyWord: Record<Language, RegExp> = {
  es: /^(?:envi\w+|entreg\w+|repart\w+|devol\w+|devuelv\w+|reembols\w+|recog\w+|garantia\w*|pedid\w+|compra\w*|cambi\w+|pag\w+|plazo\w*|gastos|tienda|telefono|correo|guard\w+|respond\w+|contest\w+|avis\w+|repar(?:o|a|amos|an|acion\w*)|atend\w+|atiend\w+|transportista|mensajer\w+|etiqueta)$/,
  en: /^(?:deliver\w*|ship\w*|return\w*|refund\w*|collect\w*|pick|pickup|warrant\w+|guarantee\w*|orders?|purchase\w*|exchange\w*|pay\w*|shop|store|phone|email|keep|kept|repair\w*|reply|replies|answer\w*|carrier|courier|label|parcel)$/,
};

/** Folded; none where it begins with what is done ("Aceptamos …", "You have …") or is said of orders, deliveries and the like. */
export function subjectOf(words: readonly { folded: string }[], language: Language): string[] {
  return leadOf(words, language).filter(
    (word) => !isOrdinary(word, language) && !policyWord[language].test(word),
  );
}

/** The same with words that claim nothing: "los aparatos". */
export function leadOf(words: readonly { folded: string }[], language: Language): string[] {
  const lead: string[] = [];
  let determined = false;
  for (const { folded } of words) {
    if (determiners[language].has(folded)) determined = true;
    else if (lead.length > 0 && within.has(folded)) continue;
    else if (isStopword(folded, language) || /^\d/.test(folded)) break;
    else if (
      lead.length === 0 &&
      !determined &&
      (isOrdinary(folded, language) || doing[language].test(folded))
    )
      return [];
    else if (lead.length > 0 && isOrdinary(folded, language)) break;
    else lead.push(folded);
  }
  return lead;
}

/** "Calibramos gratis …". */
const doing: Record<Language, RegExp> = { es: /mos$/, en: /^$/ };

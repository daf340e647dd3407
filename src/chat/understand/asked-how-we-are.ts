/** "Qué tal, una ensalada", "how's it going, two pizzas please": who asks how we are greets, and asks nothing. */
import type { Language } from '../../protocol.ts';

const greetings: Readonly<Record<Language, { asked: RegExp; plainly: string }>> = {
  es: {
    asked:
      /^\s*¡?(?:(?:h?ola+|buenas(?: tardes| noches)?|buenos d[ií]as|buen d[ií]a|ey|hey|oye|oiga)[\s,!.]+)*¿?\s*(?:qu[eé] tal(?: (?:est[aá](?:s|n|is)?|todo|va(?: todo)?|andan?|andas))?|qu[eé] (?:onda|hubo|pasa|pas[oó]|hay|m[aá]s pues)|qui[uú]bo(?:le)?|c[oó]mo (?:est[aá](?:s|n|is)?|andan?|andas|andamos|(?:te |le |les )?va(?: todo| eso)?))(?: (?:amig[oa]s?|jef[ea]|vecin[oa]s?|veci|chic[oa]s|gente|compadre|parce|g[uü]ey|wey|t[ií][oa]|maj[oa]|guap[oa]))?\s*[?!,.;]+\s*(?=[\p{L}\d¿¡])/iu,
    plainly: 'hola, ',
  },
  en: {
    asked:
      /^\s*(?:(?:hi+|hello|hey|hiya|howdy|yo|oh|ah|(?:good )?(?:morning|afternoon|evening)|alright)[\s,!.]+(?:(?:there|guys|mate)[\s,!.]+)?)*(?:how(?:[’']?s| is) (?:it (?:going|hanging)|things|everything|life|tricks|you)|how (?:are|r) (?:you|ya|u|things|we|yous)(?: (?:doing|all|guys|today|keeping|getting on|this evening|tonight))*|how (?:you|ya|u) (?:doing|going|keeping)|what(?:[’']?s| is) up|wh?ass?up|sup|you (?:all ?right|ok(?:ay)?))(?: (?:mate|man|guys|there|today|buddy|pal|love|bro))?\s*(?:[?!,.;]+\s*|(?= (?:can|could|may) (?:i|we) ))\s*(?=[\p{L}\d])/iu,
    plainly: 'hi, ',
  },
};

/** The message with a plain greeting in place of one that asks; as it is where nothing follows. */
export function greetedPlainly(text: string, language: Language): string {
  const { asked, plainly } = greetings[language];
  return text.replace(asked, plainly);
}

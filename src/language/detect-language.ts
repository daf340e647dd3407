import { eld } from 'eld/extrasmall';
import type { Language } from '../protocol.ts';
import { isEntry, translations } from './lexicon.ts';
import { isStopword } from './stopwords.ts';
import { tokenise } from './tokens.ts';

/** Words of both languages, or of the shop's trade in any language: they tell nothing. */
const shared: ReadonlySet<string> = new Set(
  'a no me he has come son van once pan use actor total final real normal original color hotel idea papel ok okay vale plan bar in an as do so le e y o si am on si te lo the'.split(
    ' ',
  ),
);
const clear: Readonly<Record<Language, ReadonlySet<string>>> = {
  es: new Set(
    `hola gracias adios vale barato barata baratos baratas caro cara envio envios devolucion devoluciones pedido tienda precio talla mujer hombre nino nina
    regalo ayuda cuanto donde cual quiero tienes tienen teneis el los las y o un una unos del al con para por si sin en es son lo le muy mas menos otro otra
    que como cuando pero porque este esta ese esa aquel mejor peor ninguno ninguna persona hablar comprar poner pon ponme quita quitame anade dame euros
    domicilio recoger llevar direccion calle confirmar confirmo perfecto bueno buenas buenos claro vosotros ustedes usted mi tu su me te se nos y tampoco tambien
    tenis zapatillas segundo primero tercero ultimo ultima mismo misma nada algo todo`.split(/\s+/),
  ),
  en: new Set(
    `hello hi hey thanks thank bye cheap cheaper cheapest expensive shipping delivery returns return order shop store price size women men kids boy girl
    gift help how where which what want have you the and or a of with for without in is are it its very more less other another
    that when but because this these those best worst none person human talk buy add remove put give dollars pounds pickup collect address street confirm yes
    perfect good great sure please my your his her me us please second first third last same nothing something everything i'm im i to any do does can could
    not free who yeah yep nope ok`.split(/\s+/),
  ),
};
const spanishSigns = /[ñ¿¡]|[áéíóú]|ción(?:\P{L}|$)/iu;
const englishSigns =
  /(?:n't|'(?:m|re|ll|ve|d))(?:\P{L}|$)|\p{L}{3,}(?:ing|tion|ness|ght)(?:\P{L}|$)|(?:^|\P{L})(?:wh|th)\p{L}+/iu;
const europeans = ['es', 'en', 'fr', 'pt', 'it', 'de', 'ca'];
let limited = false;

function detectByLetters(text: string): { language: string; reliable: boolean; lead: number } {
  if (!limited) {
    eld.setLanguageSubset(europeans);
    limited = true;
  }
  const result = eld.detect(text);
  const scores = result.getScores();
  const rest = Object.entries(scores).filter(([code]) => code !== result.language);
  const lead = (scores[result.language] ?? 0) - Math.max(0, ...rest.map(([, score]) => score));
  return { language: result.language, reliable: result.isReliable(), lead };
}

/** So many words tell by their small ones; the lexicon need not be read for them. */
const manyWords = 150;

function scoreOf(folded: string, language: Language, look: 'small words' | 'lexicon too'): number {
  const otherLanguage = language === 'es' ? 'en' : 'es';
  if (shared.has(folded)) return 0;
  const mine = clear[language].has(folded) || isStopword(folded, language);
  const theirs = clear[otherLanguage].has(folded) || isStopword(folded, otherLanguage);
  if (mine !== theirs) return mine ? 2 : 0;
  if (mine || folded.length < 3) return 0;
  if (look === 'small words') return 0;
  // "Salad" is a word of English as it stands, and of Spanish only by its stem.
  const asItStands = isEntry(folded, language);
  if (asItStands !== isEntry(folded, otherLanguage)) return asItStands ? 1.5 : 0;
  const known = translations(folded, language);
  if (known.length === 0 || known.includes(folded)) return 0;
  return translations(folded, otherLanguage).length === 0 ? 1.5 : 0;
}

/**
 * The language a shopper writes in. Undefined when the text is too short or belongs to neither: the conversation's language
 * then stands ("ok", "42", "pepperoni").
 */
export function detectLanguage(text: string): Language | undefined {
  const words = tokenise(text).filter((token) => /\p{L}/u.test(token.folded) && !/\d/.test(token.folded));
  if (words.length === 0) return undefined;
  let es = spanishSigns.test(text) ? 1.5 : 0;
  let en = englishSigns.test(text) ? 1 : 0;
  const look = words.length < manyWords ? 'lexicon too' : 'small words';
  for (const { folded } of words) {
    es += scoreOf(folded, 'es', look);
    en += scoreOf(folded, 'en', look);
  }
  const difference = es - en;
  const letters = words.length < 3 ? undefined : detectByLetters(text);
  if (letters?.reliable) {
    const foreign = letters.language !== 'es' && letters.language !== 'en';
    // Neighbours of Spanish share its small words: "je voudrais", "vorrei una maglia" are not Spanish.
    if (foreign && letters.lead > 0.12 && Math.abs(difference) < 1.5 * words.length) return undefined;
    if (!foreign && Math.abs(difference) < 1.5 && letters.lead > 0.15)
      return letters.language === 'es' ? 'es' : 'en';
  }
  if (Math.abs(difference) < 1.5) return undefined;
  return difference > 0 ? 'es' : 'en';
}

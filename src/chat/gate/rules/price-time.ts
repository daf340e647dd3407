/** "This week only", "la rebaja termina hoy", "price on request": how long a price holds, and for whom, is for a page or for code to say. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isSupported } from '../evidence/page-support.ts';
import { findPhrases } from '../reading/phrases.ts';

const priceWords: Record<Language, RegExp> = {
  es: / (?:precios?|tarifas?|ofertas?|rebaj\w+|descuentos?|promocion\w*|reducid[oa]s?|cuestan?|valen?)(?= )/,
  en: / (?:prices?|priced|offers?|sale|deals?|discount\w*|reduc\w+|promotions?|costs?|markdown|saving)(?= )/,
};

const spanishTime =
  '(?:hoy|mañana|manana|ayer|esta (?:semana|tarde|noche|temporada)|este (?:mes|dia|fin de semana|ano)|el (?:fin de semana|mes|lunes|martes|miercoles|jueves|viernes|sabado|domingo)|fin(?:al)? de (?:temporada|mes|ano|semana|existencias)|tiempo limitado|(?:un|unos|pocos) (?:dias?|tiempo)|(?:unas|pocas) (?:horas|semanas)|la medianoche|las proximas horas)';
const englishTime =
  '(?:today|tonight|tomorrow|now|(?:this|the) (?:week|weekend|month|season|afternoon|evening|year)|the end of (?:the )?(?:day|week|month|season|year)|midnight|(?:a )?limited time|a (?:few|couple of) (?:days|hours|weeks)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';

/** The end of a price, or what it becomes. */
const ends: Record<Language, RegExp> = {
  es: new RegExp(
    ` (?:(?:solo|solamente|unicamente|hasta|durante|por) ${spanishTime}|${spanishTime} (?:solo|solamente|nada mas|unicamente)|(?:termina|acaba|finaliza|caduca|expira|vence|se (?:acaba|termina))n?|(?:sub|baj|cambi|aument|encarec)(?:e|en|a|an|ira|iran|ara|aran|era|eran)(?= (?:manana|pronto|el|la|este|esta|en|de precio|a partir|dentro|mucho|un|otra)\\b)|a consultar|bajo consulta|cuant[oa]s? mas (?:compre|pida|gaste|lleve)\\w*|(?:al|por) por mayor)(?= )`,
    'g',
  ),
  en: new RegExp(
    ` (?:(?:only|just|until|till|through|for) ${englishTime}|${englishTime} only|(?:ends?|ending|expires?|finish(?:es)?|runs out)(?= (?:${englishTime}|on|in|at|soon|this)\\b)|(?:go|goes|going|will go|will be going) (?:back )?(?:up|down)|(?:will|may|about to) (?:rise|drop|fall|increase|change)|ris(?:es?|ing)|(?:on|upon) (?:request|application)|the more you (?:buy|order|spend)|in bulk)(?= )`,
    'g',
  ),
};

export function judgePriceTime(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  const { language, told } = known.facts;
  const { text } = clause.plain;
  if (clause.amounts.length === 0 && !priceWords[language].test(text) && !lessYouPay.test(text)) return {};
  const found = findPhrases(clause.plain, ends[language]).find(({ first, last }) =>
    clause.words.slice(first, last + 1).every(({ negated, named }) => !negated && !named),
  );
  if (found === undefined || isSupported(clause, known)) return {};
  const isTold = told.some((sentence) => sentence.toLowerCase().includes(found.text));
  return isTold ? {} : { finding: { rule: 'price-time', evidence: found.text } };
}

const lessYouPay = / (?:the less you pay|menos (?:paga|le cuesta)\w*)(?= )/;

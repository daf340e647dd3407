/** "La semana que viene vuelve", "we'll have it by Monday": what is to come, and when, is for a page or for code to say. */

import { fold } from '../../../language/fold.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isSupported } from '../evidence/page-support.ts';
import { findPhrases } from '../reading/phrases.ts';
import { slotsFor } from '../reading/subjects.ts';

const weekdays = '(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)';
const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const months =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|january|february|march|april|june|july|august|september|october|november|december)';

const times: Record<Language, RegExp> = {
  es: new RegExp(
    ` (?:(?:la|el) (?:semana|mes|ano|${weekdays}|quincena) que viene|(?:la |el )?proxim[oa] (?:semana|mes|quincena|remesa|envio|${weekdays})|pasado manana|manana(?! (?:y|por) )|dentro de (?:poco|nada|un|una|unos|unas|\\w+) ?(?:dias?|semanas?|mes(?:es)?|horas?)?|en (?:breve|unos dias|unas semanas|un par de (?:dias|semanas)|cuestion de dias|pocos dias)|muy pronto|proximamente|(?:el|este) ${weekdays}|(?:en|a (?:principios|finales|mediados) de) ${months}|a lo largo de (?:la semana|el mes))(?= )`,
    'g',
  ),
  en: new RegExp(
    ` (?:next (?:week|month|year|${days}|shipment|batch)|(?:by|on|this|until|before) (?:next )?(?:${days}|tomorrow)|tomorrow|(?:in|within) (?:a|an|one|two|three|four|five|six|\\d+|a few|a couple of|several) (?:days?|weeks?|months?|hours?)|(?:in|by|early|late|mid) ${months}|shortly|(?:very |coming )soon|(?:by |at )?the end of (?:the|this|next) (?:week|month|year)|in no time|any day now)(?= )`,
    'g',
  ),
};
/** What comes back, comes in or goes out. */
const comings: Record<Language, RegExp> = {
  es: / (?:vuelv\w+|volver\w*|entra|entran|entrar\w*|llega|llegan|llegar\w*|repon\w+|repondr\w+|recib\w+|sale|salen|saldr\w+|viene|vienen|vendr\w+|tendr\w+|habra|estar\w*|envi\w+|entreg\w+|mand\w+|traer\w*|esper\w+|regres\w+|dispon\w+)(?= )/,
  en: / (?:back|return\w*|arriv\w+|com(?:es|ing|e)|restock\w*|ships?|shipp\w+|expect\w*|have it|get it|receiv\w+|deliver\w*|due|available|land\w*|in stock|will|ll|well|theyll|itll|ill)(?= )/,
};
/** Of what was, of any day, or of the shopper's own plans. */
const idle =
  / (?:cada|todas? las?|todos? los?|si|cuando|every|each|if|when|whenever|desde|since|you|usted|su|your|como mucho|never|nunca)(?= )/;

export function judgeFuture(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  const { language } = known.facts;
  const [time] = findPhrases(clause.plain, times[language]);
  if (time === undefined || !comings[language].test(clause.plain.text) || idle.test(clause.plain.text))
    return {};
  if (clause.words.slice(time.first, time.last + 1).some(({ negated, named }) => negated || named)) return {};
  const said = slotsFor(clause, time.first, known).flat();
  // "Llega en la próxima remesa", as its own page has it.
  if (said.some((id) => fold(known.byId.get(id)?.product.description ?? '').includes(time.text))) return {};
  return isSupported(clause, known) ? {} : { finding: { rule: 'promise', evidence: time.text } };
}

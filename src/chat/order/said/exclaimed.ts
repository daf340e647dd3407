/** "Qué lindo el molinillo, deme uno", "how cute the slim one is! I'll have it": what somebody exclaims about is named, and asks nothing. */
import type { Language } from '../../../protocol.ts';

const words = (text: string): string => text.trim().split(/\s+/).join('|');

/** What things are exclaimed to be. None of them asks: "qué zapatillas", "how big". */
const spanish = words(`
  lind[oa]s? bonit[oa]s? precios[oa]s? preciosidad mon[oa]s? mon[ií]sim[oa]s? chul[oa]s? chul[ií]sim[oa]s? guap[oa]s? hermos[oa]s? bell[oa]s? elegantes? barat[oa]s? car[oa]s?
  buen[oa]s? ric[oa]s? genial(?:es)? maravillas? fin[oa]s? pr[aá]ctic[oa]s? c[oó]mod[oa]s? originales? divin[oa]s? padres? chid[oa]s? bacan(?:es)?
  ch[eé]veres? copad[oa]s? gracios[oa]s? simp[aá]tic[oa]s? ideal(?:es)? chollos? cucad[oa]s?
`);
const english = words(`
  lovely nice cute pretty beautiful gorgeous cool sweet neat great handy clever elegant stylish smart cheap good brilliant adorable
  bargain fun amazing wonderful
`);

const openings: Readonly<Record<Language, RegExp>> = {
  es: new RegExp(
    `^(?:\\p{L}{2,6},? )?[¡\\s]*qu[eé] (?:cosa )?(?:m[aá]s |tan )?(?:${spanish})(?: (?:pinta|aspecto|cara|precio))?(?: (?:es|son|est[aá]n?|queda|quedan|tienen?|se ven?|parecen?))?(?= (?:el|la|los|las|es[eao]s?|est[eao]s?) |[,.!…;])`,
    'iu',
  ),
  en: new RegExp(
    `^(?:\\p{L}{2,6},? )?(?:what (?:an? )?(?:${english})(?: \\p{L}+)?|how (?:${english})(?: (?:is|are|do|does))?)(?= (?:the|th[eo]se|that|this) |[,.!…;])`,
    'iu',
  ),
};
const verb = /\s+(?:is|are|looks?|seems?|es|son|est[aá]n?|se ven?)$/iu;

/** The message without the exclaiming, where it goes on behind: alone it is a remark, and nobody's order. */
export function withoutExclaiming(message: string, language: Language): string {
  const opening = openings[language].exec(message)?.[0];
  if (opening === undefined) return message;
  const rest = message.slice(opening.length);
  const mark = /[,.!…;:]+\s*(?=\p{L})/u.exec(rest);
  if (mark === null) return message;
  const named = rest.slice(0, mark.index).replace(verb, '').trim();
  return `${named}${named === '' ? '' : ', '}${rest.slice(mark.index + mark[0].length)}`;
}

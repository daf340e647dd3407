/** "Sí, claro." claims whatever was asked: the question is judged as if it were the answer. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Finding } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { judgeClause } from '../judge-clause.ts';
import { readClause } from '../reading/read-clause.ts';

const yes: Record<Language, RegExp> = {
  es: /^ (?:si_?|claro|por supuesto|desde luego|correcto|exacto|efectivamente|asi es|cierto|de acuerdo|perfecto|vale|hecho|ok|okay) /,
  en: /^ (?:yes|yeah|yep|sure|of course|certainly|absolutely|definitely|correct|exactly|right|indeed|ok|okay|agreed|deal|done) /,
};
/** "Si tiene otra duda": a condition. */
const condition = /^[\s"'«“*¡]*si\s+\p{L}/iu;
const no: Record<Language, RegExp> = {
  es: /^ no (?:$|senor\w* |lo siento |gracias |de momento |por desgracia |lamentablemente |no )/,
  en: /^ no (?:$|sorry |sir |im afraid |unfortunately |i am |thanks |no )/,
};
const asksWhich: Record<Language, RegExp> = {
  es: /(?:^|[,;:¿]\s*)\W*(?:y |pero |hola,? |entonces )*(?:a |de |en |con |por |para |desde |hasta |seg[uú]n |a partir de )?(?:qu[eé]|[qk](?=\s)|cu[aá]l|cu[aá]nt|d[oó]nde|c[oó]mo|cu[aá]ndo|qui[eé]n)/i,
  en: /(?:^|[,;:]\s*)\W*(?:and |but |hi,? |so )*(?:what|which|how|where|when|who|why)/i,
};
/** "¿Me dice el precio?", "Could you tell me …": asked to do so, and glad to. */
const request: Record<Language, RegExp> = {
  es: /^\W*(?:y |pero |hola,? |buenas,? )*(?:(?:me|nos) (?:\p{L}+ )?(?:d[ai]\p{L}*|dec[ií]\p{L}*|ense[ñn]\p{L}*|mue?str\p{L}*|recom[ie]\p{L}*|ayud\p{L}*|expli\p{L}*|cuent\p{L}*|pasa\p{L}*)|(?:puedes?|podr[ií]as?|pod[eé]is) (?:decir|dar|ense[ñn]ar|mostrar|recomendar|ayudar|explicar|contar|hablar)\p{L}*)(?!\p{L})(?!.*\b(?:descuento|rebaja|gratis|regalo|dinero)\b)/iu,
  en: /^\W*(?:and |but |hi,? |so )*(?:can|could|would|will) you (?:please )?(?:tell|show|recommend|suggest|help|explain|give me (?:some|more|the) (?:details|information|info|price))(?!\p{L})/iu,
};
/** "¿A o B?" cannot be answered by a yes. */
const choice: Record<Language, RegExp> = { es: /\s[ou]\s/i, en: /\sor\s/i };
/** Without its mark a question still begins as one; a wish does not. */
const unmarked: Record<Language, RegExp> = {
  es: /^\W*(?:y |pero |hola,? |entonces )*(?:(?:no |me |se |os |le )?(?:tien\p{L}*|ten[eé]is|hay|es|son|est[aá]n?|llevan?|contienen?|trae\p{L}*|vienen?|incluyen?|sirven?|puedo|podemos|pued\p{L}+|pod[eé]is|vend\p{L}+|hac\p{L}+|acept\p{L}+|env[ií](?:an?|amos|[aá]is)|entreg(?:an?|amos|[aá]is)|abr\p{L}+|cabe\p{L}*|funciona\p{L}*|aguanta\p{L}*|pesan?|qued\p{L}+))(?!\p{L})/iu,
  en: /^\W*(?:and |but |hi,? |so )*(?:do|does|did|is|are|was|can|could|will|would|has|have|should|may|any|got|u )(?!\p{L})/iu,
};
const LONGEST = 8;
/** "Any deals?" asks for one, not for all. */
const askedOf = /(?<!\p{L})any(?!\p{L})/iu;

export function judgeBareAnswer(clause: Clause, known: KnownFacts): Finding | undefined {
  const { language, question } = known.facts;
  const isYes = yes[language].test(clause.plain.text);
  const isNo = no[language].test(clause.plain.text);
  if (!(isYes || isNo) || condition.test(clause.body) || clause.words.length > LONGEST || clause.question)
    return undefined;
  if (clause.anchors.length + clause.amounts.length + clause.numbers.length > 0) return undefined;
  const asked = lastSentence(question);
  const isWhich = asksWhich[language].test(asked);
  // "Which sizes are left?" – "No."
  if (isWhich && isNo && clause.words.length === 1)
    return { rule: 'bare-answer', evidence: asked.slice(0, 60) };
  // What a page is quoted for is answered by the page.
  const { told } = known.facts;
  if (
    isNo &&
    clause.words.length === 1 &&
    known.facts.pages.length > 0 &&
    !told.some((one) => /^no\b/i.test(one))
  )
    return { rule: 'bare-answer', evidence: asked.slice(0, 60) };
  if (asked === '' || (isYes && !isYesNo(asked, language)) || isWhich) return undefined;
  const claimed = readClause(asked.replace(/[¿?]/g, '').replace(askedOf, ' '), known, {
    bullet: false,
    carried: clause.carried,
    orphan: false,
    extrasOpen: false,
  });
  // What the shopper asks is no echo of itself.
  const finding = judgeClause(claimed, { ...known, facts: { ...known.facts, question: '' } });
  // In the shopper's mouth "I" is the shopper.
  const isOwnLife = finding?.rule === 'identity';
  if (isYes) {
    return finding === undefined || isOwnLife
      ? undefined
      : { rule: 'bare-answer', evidence: `${finding.rule}: ${finding.evidence ?? ''}` };
  }
  const grounded = claimed.words.some(({ ordinary, named }) => named || !ordinary);
  if (request[language].test(asked) || !(asked.includes('?') || unmarked[language].test(asked)))
    return undefined;
  const denies = finding === undefined && grounded && clause.words.length <= 3;
  return denies ? { rule: 'bare-answer', evidence: asked.slice(0, 60) } : undefined;
}

function isYesNo(asked: string, language: Language): boolean {
  if (request[language].test(asked) || asksWhich[language].test(asked)) return false;
  if (!asked.includes('?')) return !choice[language].test(asked) && unmarked[language].test(asked);
  return !choice[language].test(asked) || /\b(?:s[ií] o no|yes or no)\b/i.test(asked);
}

function lastSentence(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  return (sentences.findLast((sentence) => sentence.includes('?')) ?? sentences.at(-1) ?? '').trim();
}

/** "Sí, claro." claims whatever was asked: the question is judged as if it were the answer. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Finding } from '../clause.ts';
import { judgeClause } from '../judge-clause.ts';
import type { KnownFacts } from '../known-facts.ts';
import { readClause } from '../read-clause.ts';

const yes: Record<Language, RegExp> = {
  es: /^ (?:si|claro|por supuesto|desde luego|correcto|exacto|efectivamente|asi es|cierto|de acuerdo|perfecto|vale|hecho|entendido|ok|okay) /,
  en: /^ (?:yes|yeah|yep|sure|of course|certainly|absolutely|definitely|correct|exactly|right|indeed|ok|okay|agreed|deal|done) /,
};
const no: Record<Language, RegExp> = { es: /^ no /, en: /^ no / };
const asksWhich: Record<Language, RegExp> = {
  es: /^\W*(?:y |pero |hola,? |entonces )*(?:a |de |en |con |por |para )?(?:qu[eé]|cu[aá]l|cu[aá]nt|d[oó]nde|c[oó]mo|cu[aá]ndo|qui[eé]n)/i,
  en: /^\W*(?:and |but |hi,? |so )*(?:what|which|how|where|when|who|why)/i,
};
const LONGEST = 8;

export function judgeBareAnswer(clause: Clause, known: KnownFacts): Finding | undefined {
  const { language, question } = known.facts;
  const isYes = yes[language].test(clause.plain.text);
  const isNo = no[language].test(clause.plain.text);
  if (!(isYes || isNo) || clause.words.length > LONGEST || clause.question) return undefined;
  if (clause.anchors.length + clause.amounts.length + clause.numbers.length > 0) return undefined;
  const asked = lastSentence(question);
  if (asked === '' || asksWhich[language].test(asked)) return undefined;
  const claimed = readClause(asked.replace(/[¿?]/g, ''), known, {
    bullet: false,
    carried: clause.carried,
    orphan: false,
    extrasOpen: false,
  });
  const finding = judgeClause(claimed, known);
  if (isYes) {
    return finding === undefined
      ? undefined
      : { rule: 'bare-answer', evidence: `${finding.rule}: ${finding.evidence ?? ''}` };
  }
  const grounded = claimed.words.some(({ ordinary, named }) => named || !ordinary);
  const denies = finding === undefined && grounded && clause.words.length <= 3;
  return denies ? { rule: 'bare-answer', evidence: asked.slice(0, 60) } : undefined;
}

function lastSentence(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  return (sentences.findLast((sentence) => sentence.includes('?')) ?? sentences.at(-1) ?? '').trim();
}

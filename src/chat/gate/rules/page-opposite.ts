/** The page's own sentence with its "not" taken out or put in: "los demás productos sí se envuelven". */
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';

/** Of the clause's words, those a sentence must share to be the one it was made of. */
const nearly = 0.8;
const fewest = 3;

export function judgePageOpposite(clause: Clause, { facts, sentences }: KnownFacts): Judgement {
  if (clause.question || sentences.length === 0) return {};
  const { language } = facts;
  const stems = [
    ...new Set(
      clause.words
        .filter(({ folded }) => !isStopword(folded, language) && !denying.test(folded))
        .map(({ folded }) => stem(folded, language)),
    ),
  ];
  if (stems.length < fewest) return {};
  const denials = clause.words.filter(({ folded }) => denier.test(folded)).length;
  const close = sentences.filter(({ index }) => {
    if (index.language !== language) return false;
    const shared = sharedWith(index.stems, stems);
    return shared >= fewest && shared >= nearly * contentOf(index.stems, language);
  });
  if (close.length === 0 || close.some((sentence) => sentence.denials === denials)) return {};
  return { finding: { rule: 'page-opposite', evidence: denials > 0 ? 'no' : 'yes' } };
}

/** How many the sentence shares; 0 as soon as it shares too few. */
function sharedWith(sentence: ReadonlySet<string>, stems: readonly string[]): number {
  let shared = 0;
  for (const [index, one] of stems.entries()) {
    if (sentence.has(one)) shared += 1;
    else if (shared + stems.length - index - 1 < nearly * stems.length) return 0;
  }
  return shared;
}

/** As a page's sentence counts them. */
const denier =
  /^(?:no|not|nunca|jamas|sin|without|ni|nor|never|neither|tampoco|ningun\w*|cannot|excepto|salvo|except|unless|\w+nt)$/;

const denying =
  /^(?:no|not|nunca|jamas|sin|without|ni|nor|never|neither|tampoco|cannot|excepto|salvo|except|unless|si|yes|\w+nt)$/;

function contentOf(stems: ReadonlySet<string>, language: 'es' | 'en'): number {
  return [...stems].filter((one) => !isStopword(one, language) && !denying.test(one)).length;
}

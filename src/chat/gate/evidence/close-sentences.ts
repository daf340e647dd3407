/** The sentences of the pages that a clause was made of: nearly all the words of the one stand in the other. */
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Clause } from '../clause.ts';
import type { KnownFacts, KnownSentence } from './known-facts.ts';

/** Of the words of each, those they must share. */
const nearly = 0.8;
const fewest = 3;

export const denying =
  /^(?:no|not|nunca|jamas|sin|without|ni|nor|never|neither|tampoco|cannot|excepto|salvo|except|unless|si|yes|(?:do|does|did|is|are|was|were|ca|wo|could|would|should|has|have|had)nt)$/;

/** Two rules ask of the same clause. */
const closeTo = new WeakMap<Clause, readonly KnownSentence[]>();

/** Figures and denials aside: whoever asks compares those. */
export function closeSentences(clause: Clause, known: KnownFacts): readonly KnownSentence[] {
  let close = closeTo.get(clause);
  if (close === undefined) {
    close = findClose(clause, known);
    closeTo.set(clause, close);
  }
  return close;
}

function findClose(clause: Clause, { facts, sentenceWords }: KnownFacts): readonly KnownSentence[] {
  const { language } = facts;
  const stems = [
    ...new Set(
      clause.words
        .filter(({ folded }) => !isStopword(folded, language) && !denying.test(folded) && !/^\d/.test(folded))
        .map(({ folded }) => stem(folded, language)),
    ),
  ];
  if (stems.length < fewest) return [];
  return [...sentenceWords.sharing(stems)].flatMap(([sentence, shared]) => {
    const { index, content } = sentence;
    if (index.language !== language || shared < fewest || shared < nearly * stems.length) return [];
    const figures = [...index.stems].filter((one) => /^\d/.test(one)).length;
    return shared >= nearly * (content - figures) ? [sentence] : [];
  });
}

/** A model's rambling: so many common words that speak of nothing here, tips and items of a list that say something of nothing. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import { isCourtesy, smallTalk } from '../reading/courtesy.ts';
import { helping, noIdea } from '../reading/talk-frames.ts';

/** Small talk is short: what is neither courtesy nor an offer is at most a word or two. */
const longestTalk = 2;
/** Of what was spoken of just before: "it suits the way up". */
const longestOfIt = 9;
/** "If you plan …, just tell me and we can narrow it down." */
const longestOffer = 20;
/** "I can help you with orders and returns": shorter where it names what with. */
const longestTopics = 15;

/** `claims`: how many of its words claim anything, `vouched` for how many of its words another rule stands. */
export function isRambling(
  clause: Clause,
  { claims, vouched, language }: { claims: number; vouched: number; language: Language },
): boolean {
  const { words, bullet, plain } = clause;
  const offers = helping[language].test(plain.text);
  const isOfIt = ofIt.test(plain.text) || smallTalk[language].test(plain.text);
  const longest = claims > 0 ? longestTopics : offers ? longestOffer : isOfIt ? longestOfIt : longestTalk;
  const isEmptyItem = bullet && words.length > 1 && !offers;
  // "Aquí tiene nuestra carta:" waits for what it announces.
  const announces = /:\W*$/.test(clause.body) && words.length <= longestOfIt;
  return isOfNothing(clause, vouched) && ((words.length > longest && !announces) || isEmptyItem);
}

const ofIt = /^ (?:it|its|they|theyre|es|son|esta|estan|le|les|va|van|queda|quedan|sirve|sirven) /;

/** Judged by the rule of what is not found. */
const nothingFound =
  / (?:no (?:\w+ )?(?:encontr\w+|hay|tenemos|queda\w*)|(?:not|nothing|couldnt|cannot|cant|dont|havent|no) (?:\w+ )?(?:find|found|have|sell|stock|match\w*))(?= )/;

/** It names no product and gives no figure, and does not own up to not knowing. */
export function isOfNothing(clause: Clause, vouched: number): boolean {
  const { question, anchors, amounts, numbers, percentages, plain } = clause;
  if (
    question ||
    noIdea.test(plain.text) ||
    nothingFound.test(plain.text) ||
    anchors.some(({ kind }) => kind !== 'delivery')
  )
    return false;
  return vouched + amounts.length + numbers.length + percentages.length === 0;
}

/** Talk and nothing else, and none of the kind that any answer may hold: no courtesy and no offer to help. */
export function isIdleTalk(clause: Clause, language: Language): boolean {
  return (
    isOfNothing(clause, 0) &&
    clause.words.every(({ ordinary }) => ordinary) &&
    !isCourtesy(clause, language) &&
    !smallTalk[language].test(clause.plain.text) &&
    !helping[language].test(clause.plain.text)
  );
}

export function rambling({ body }: Clause): Judgement {
  return { finding: { rule: 'rambling', evidence: body.slice(0, 60) } };
}

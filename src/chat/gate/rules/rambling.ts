/** A model's rambling: so many common words that speak of nothing here, tips and items of a list that say something of nothing. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import { helping, noIdea } from '../reading/talk-frames.ts';

/** Small talk is short. */
const longestTalk = 9;
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
  const longest = claims > 0 ? longestTopics : offers ? longestOffer : longestTalk;
  const isEmptyItem = bullet && words.length > 1 && !offers;
  return isOfNothing(clause, vouched) && (words.length > longest || isEmptyItem);
}

/** It names no product and gives no figure, and does not own up to not knowing. */
export function isOfNothing(clause: Clause, vouched: number): boolean {
  const { question, anchors, amounts, numbers, percentages, plain } = clause;
  if (question || noIdea.test(plain.text) || anchors.some(({ kind }) => kind !== 'delivery')) return false;
  return vouched + amounts.length + numbers.length + percentages.length === 0;
}

export function rambling({ body }: Clause): Judgement {
  return { finding: { rule: 'rambling', evidence: body.slice(0, 60) } };
}

/** "60 days to return anything. Electronics come back within 30 days": of electronics, the sentence counts that names them. */
import type { Word } from '../clause.ts';
import { leadOf, policyWord } from '../reading/sentence-subject.ts';
import type { KnownFacts } from './known-facts.ts';
import { indexOf, type TextIndex, unitStem } from './text-index.ts';

type Asked = { words: readonly Word[]; units: readonly string[] };

/** The sentence of a text that has the figure is none of them, where another is the special case. */
export function isOfOtherSentence(
  text: string,
  figure: { from: number },
  asked: Asked,
  known: KnownFacts,
): boolean {
  const { language } = known.facts;
  const sentences = [...text.matchAll(/[^.;!?]+(?:[.;!?](?!\s|$)[^.;!?]*)*/g)];
  const own = sentences.findLast(({ index }) => index <= figure.from);
  if (own === undefined || sentences.length < 2) return false;
  const others = sentences.filter((one) => one !== own).map(([one]) => indexOf(one, language));
  return isOfSpecialCase(indexOf(own[0], language), others, asked, known);
}

/** Another sentence names what the words begin with, this one does not, and it too says how many of the unit. */
function isOfSpecialCase(
  own: TextIndex,
  others: readonly TextIndex[],
  { words, units }: Asked,
  { reach, facts: { language } }: KnownFacts,
): boolean {
  const lead = leadOf(words, language).filter((folded) => !policyWord[language].test(folded));
  const names = (index: TextIndex) => lead.some((folded) => reach.says(index, folded));
  const counts = (index: TextIndex) =>
    units.some((unit) =>
      [...index.measures].some((one) => one.endsWith(` ${unitStem(unit, index.language)}`)),
    );
  return lead.length > 0 && !names(own) && others.some((one) => names(one) && counts(one));
}

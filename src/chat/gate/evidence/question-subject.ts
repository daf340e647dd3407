/** Which of several products the shopper asked about by its name. */
import { isLexiconStem } from '../../../language/lexicon.ts';
import { stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Word } from '../clause.ts';
import { findMentions } from '../reading/find-mentions.ts';
import { isOrdinary } from '../words/vocabulary.ts';
import type { KnownFacts } from './known-facts.ts';

/** "Will the Wagtail take bottled ink?", of several that were found: the one product that the question names. */
export function namedInQuestion(known: KnownFacts): string[] {
  const { question, language } = known.facts;
  const words: Word[] = tokenise(question).map((token) => ({
    ...token,
    ordinary: isOrdinary(token.folded, language),
    negated: false,
    named: false,
  }));
  // "What lamps have you got?" asks for a kind.
  const isProper = ({ first, last }: { first: number; last: number }) =>
    last > first || !isLexiconStem(stem(words[first]?.folded ?? '', language), language);
  const named = new Set(
    findMentions(words, known)
      .filter(isProper)
      .map(({ ids }) => ids.join()),
  );
  const [ids = ''] = named;
  return named.size === 1 && known.byId.has(ids) ? [ids] : [];
}

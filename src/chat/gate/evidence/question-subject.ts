/** Which of several products the shopper asked about by its name. */
import { isLexiconStem } from '../../../language/lexicon.ts';
import { stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Slots, Word } from '../clause.ts';
import { findMentions } from '../reading/find-mentions.ts';
import { isOrdinary } from '../words/vocabulary.ts';
import type { KnownFacts } from './known-facts.ts';

const named = new WeakMap<KnownFacts, Slots>();

/** What the shopper's question names, each once, in its order. */
export function namedByShopper(known: KnownFacts): Slots {
  let slots = named.get(known);
  if (slots === undefined) {
    slots = find(known);
    named.set(known, slots);
  }
  return slots;
}

/** "Will the Wagtail take bottled ink?", of several that were found: the one product that the question names. */
export function subjectOfQuestion(known: KnownFacts): string[] {
  const [first, ...more] = find(known);
  return first?.length === 1 && more.length === 0 ? [...first] : [];
}

function find(known: KnownFacts): Slots {
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
  const found = findMentions(words, known).filter(isProper);
  return [...new Map(found.map(({ ids }) => [ids.join(), ids])).values()];
}

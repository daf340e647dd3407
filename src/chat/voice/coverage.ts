/** Whether the words already shown say what a sentence says: its figures all of them, its words most of them. */
import { findAmounts } from '../../language/money-grammar.ts';
import { contentStems } from '../../language/stem.ts';
import type { Language } from '../../protocol.ts';
import { isQuestion, partsOf } from './sentences.ts';

/** Share of a sentence's content words that must have been said. */
const enough = 0.6;
/** Share of a title's words by which the product is named. */
const named = 0.5;
const titles = /\*\*[^*]+\*\*/g;
/** "(en stock)": said on the way. */
const asides = /\([^()]*\)/g;
/** Before a figure they say nothing that the figure does not. */
const priced = /(?<!\p{L})(?:cuestan?|costs?)(?!\p{L})/giu;

/**
 * What is said of a product, not its name, is what has to be said: "the egg pizza costs €11.95" does not say that it is vegetarian.
 * A question says nothing, except where a question is what is to be said.
 */
export function covers(
  shown: string,
  sentence: string,
  options: { language: Language; currency: string },
): boolean {
  const said = isQuestion(sentence)
    ? shown
    : partsOf(shown)
        .filter((part) => !isQuestion(part))
        .join('');
  const amounts = new Set(findAmounts(said, options).map((span) => JSON.stringify(span.value)));
  const wanted = findAmounts(sentence, options).map((span) => JSON.stringify(span.value));
  if (!wanted.every((value) => amounts.has(value))) return false;
  const words = new Set(contentStems(said, options.language));
  const shareOf = (text: string): number => {
    const stems = [...new Set(contentStems(text, options.language))];
    return stems.length === 0 ? 1 : stems.filter((stem) => words.has(stem)).length / stems.length;
  };
  const ofIt = shareOf(
    sentence
      .replace(titles, ' ')
      .replace(asides, ' ')
      .replace(wanted.length > 0 ? priced : '', ' '),
  );
  const name = (sentence.match(titles) ?? []).join(' ');
  return ofIt >= enough && (ofIt === 1 || shareOf(name) >= named);
}

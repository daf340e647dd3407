/** Whether the words already shown say what a sentence says: its figures all of them, its words most of them. */
import { findAmounts } from '../../language/money-grammar.ts';
import { contentStems } from '../../language/stem.ts';
import type { Language } from '../../protocol.ts';

/** Share of a sentence's content words that must have been said. */
const enough = 0.6;

export function covers(
  shown: string,
  sentence: string,
  options: { language: Language; currency: string },
): boolean {
  const amounts = new Set(findAmounts(shown, options).map((span) => JSON.stringify(span.value)));
  const wanted = findAmounts(sentence, options).map((span) => JSON.stringify(span.value));
  if (!wanted.every((value) => amounts.has(value))) return false;
  const said = new Set(contentStems(shown, options.language));
  const stems = [...new Set(contentStems(sentence, options.language))];
  if (stems.length === 0) return true;
  return stems.filter((stem) => said.has(stem)).length / stems.length >= enough;
}

import { fold } from '../../../language/fold.ts';
import { mainMeanings } from '../../../language/lexicon.ts';
import type { Language } from '../../../protocol.ts';

/** The name of an option ("color", "talla") in the shopper's language; undefined where the lexicon does not know it. */
export function optionLabel(option: string, from: Language, to: Language): string | undefined {
  if (from === to) return option;
  // A noun and not the verb of it: "colour" is "color", and not "colorear".
  const meanings = mainMeanings(fold(option), from, to);
  return meanings.find((meaning) => to !== 'es' || !/[aei]r$/.test(meaning)) ?? meanings[0];
}

import { fold } from '../../language/fold.ts';
import { mainMeanings } from '../../language/lexicon.ts';
import type { Language } from '../../protocol.ts';

/** The name of an option ("color", "talla") in the shopper's language; undefined where the lexicon does not know it. */
export function optionLabel(option: string, from: Language, to: Language): string | undefined {
  return from === to ? option : mainMeanings(fold(option), from, to)[0];
}

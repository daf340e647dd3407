import { warmLexicon } from '../language/lexicon.ts';
import { warmNeeds } from '../language/needs.ts';
import { chunksOf } from './dense-search.ts';
import type { Generation } from './generation.ts';
import { modifierTerms } from './match-plan.ts';

/** Makes now what the first search of a generation would make, so that no shopper waits for it. */
export function warmSearch(generation: Generation): void {
  warmLexicon();
  warmNeeds();
  modifierTerms(generation);
  if (generation.vectors !== undefined) chunksOf(generation);
}

/** Words the merchant took over while a catalogue serves: they count from the next question on, until another is published and after. */
import type { Generation } from './generation.ts';
import { forgetMeanings } from './kept-meanings.ts';
import { forgetNames } from './resolve-names.ts';
import { alsoCalled } from './shop-synonyms.ts';

/** Replaces what was accepted before; what the published synonyms say stays beside it. */
export function acceptSynonyms(generation: Generation, groups: readonly (readonly string[])[]): void {
  alsoCalled(generation, groups);
  forgetMeanings(generation);
  forgetNames(generation);
}

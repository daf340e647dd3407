/** The merchant's own words for goods, ready to be looked up: "popurrí" finds what the catalogue calls "ambientador". */
import { foldPhrase } from '../language/fold.ts';
import type { Generation } from './generation.ts';
import { termsOf } from './index-terms.ts';

type Groups = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<Generation, Groups>();
/** Taken over since the generation was published. */
const accepted = new WeakMap<Generation, readonly (readonly string[])[]>();

/** For accept-synonyms.ts, which has everybody else forget what they looked up. */
export function alsoCalled(generation: Generation, groups: readonly (readonly string[])[]): void {
  accepted.set(generation, groups);
  known.delete(generation);
}

/** A phrase in any number and gender is one key in each language of the catalogue. */
function keysOf({ languages }: Generation, phrase: string): string[] {
  return [...new Set(languages.map((language) => termsOf(phrase, language).join(' ')))];
}

function groupsOf(generation: Generation): Groups {
  const made = known.get(generation);
  if (made !== undefined) return made;
  const groups = new Map<string, string[]>();
  for (const words of [...(generation.shop.synonyms ?? []), ...(accepted.get(generation) ?? [])]) {
    for (const word of words) {
      const others = words.filter((other) => other !== word).map(foldPhrase);
      for (const key of keysOf(generation, word)) groups.set(key, [...(groups.get(key) ?? []), ...others]);
    }
  }
  known.set(generation, groups);
  return groups;
}

/** What else the merchant calls a word or phrase. */
export function shopSynonyms(generation: Generation, phrase: string): readonly string[] {
  const groups = groupsOf(generation);
  if (groups.size === 0) return [];
  return [...new Set(keysOf(generation, phrase).flatMap((key) => groups.get(key) ?? []))];
}

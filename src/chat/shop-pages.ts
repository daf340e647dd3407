/** The shop's pages as a turn reads them: put in order once a generation. */
import type { Generation } from '../catalog/generation.ts';
import type { Page } from '../catalog/product.ts';
import type { Language } from '../protocol.ts';

/** Letters of all pages together that every clause of an answer may be held against; a shop of more has those that a turn finds. */
const MOST_LETTERS = 60_000;

const ordered = new WeakMap<Generation, Map<Language, readonly Page[]>>();
const none: readonly Page[] = [];

/** Each page in this language, else in the other one; the same list for as long as the generation is open. */
export function pagesToRead(generation: Generation, language: Language): readonly Page[] {
  const known = ordered.get(generation)?.get(language);
  if (known !== undefined) return known;
  const all = generation.pages();
  const own = all.filter((page) => page.language === language);
  const others = all.filter(({ id }) => !own.some((page) => page.id === id));
  const pages = [...own, ...others];
  ordered.set(generation, (ordered.get(generation) ?? new Map()).set(language, pages));
  return pages;
}

/** What the pages say is true of the shop in every turn, whatever was asked: all of them, or none where they are too long for that. */
export function shopPages(generation: Generation, language: Language): readonly Page[] {
  const pages = pagesToRead(generation, language);
  return pages.reduce((sum, { text }) => sum + text.length, 0) > MOST_LETTERS ? none : pages;
}

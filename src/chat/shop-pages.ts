/** What the shop's pages say is true of it in every turn, whatever was asked: read once a generation. */
import type { Generation } from '../catalog/generation.ts';
import type { Page } from '../catalog/product.ts';
import type { Language } from '../protocol.ts';

/** Letters of all pages together that every clause of an answer may be held against; a shop of more has those that a turn finds. */
const MOST_LETTERS = 60_000;

const read = new WeakMap<Generation, Map<Language, readonly Page[]>>();

/** Each page in this language, else in the other one. */
export function shopPages(generation: Generation, language: Language): readonly Page[] {
  const known = read.get(generation)?.get(language);
  if (known !== undefined) return known;
  const all = generation.pages();
  const own = all.filter((page) => page.language === language);
  const others = all.filter(({ id }) => !own.some((page) => page.id === id));
  const pages = [...own, ...others];
  const letters = pages.reduce((sum, { text }) => sum + text.length, 0);
  const kept = letters > MOST_LETTERS ? [] : pages;
  read.set(generation, (read.get(generation) ?? new Map()).set(language, kept));
  return kept;
}

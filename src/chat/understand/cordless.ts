/** "Aspirador sin cable", "drill with no cord": a thing of its own in most shops, which call it cordless, and no lack in a sheet. */
import { fold } from '../../language/fold.ts';
import type { ReferenceContext } from './references.ts';
import type { ReadFilters } from './search-filters.ts';

const cord = /^(?:cables?|cords?|wires?)$/;
const cordless = { es: 'inalámbrico', en: 'cordless' } as const;

/** Where goods here are called cordless, these are searched for; elsewhere whoever speaks of no cable. */
export function asCordless(read: ReadFilters, { findByName, language }: Pick<ReferenceContext, 'findByName' | 'language'>): ReadFilters {
  const { without = [], ...filters } = read.filters;
  const others = without.filter((word) => !cord.test(fold(word)));
  if (others.length === without.length || read.text === '') return read;
  const [best] = findByName(cordless[language], 'best by all words');
  if (best === undefined || best.coverage < 0.99) return read;
  const text = language === 'en' ? `${cordless.en} ${read.text}` : `${read.text} ${cordless.es}`;
  return { ...read, text, filters: others.length === 0 ? filters : { ...filters, without: others } };
}

/** "Aspirador sin cable", "drill with no cord": a thing of its own in most shops, which call it cordless, and no lack in a sheet. */
import { fold } from '../../language/fold.ts';
import { tokenise } from '../../language/tokens.ts';
import type { ReferenceContext } from './references.ts';
import type { ReadFilters } from './search-filters.ts';

/** Folded. */
const noCord =
  /(?<![a-z])(?:sin|without|no|with no)(?: (?:ningun|un|an?|any))? (?:cables?|cords?|wires?)(?![a-z])/;
const cord = /^(?:cables?|cords?|wires?)$/;
const cordless = { es: 'inalámbrico', en: 'cordless' } as const;

/** Where goods here are called cordless, these are searched for; elsewhere whoever speaks of no cable. */
export function asCordless(
  text: string,
  read: ReadFilters,
  { findByName, language }: Pick<ReferenceContext, 'findByName' | 'language'>,
): ReadFilters {
  if (!noCord.test(fold(text))) return read;
  const rest = tokenise(read.text)
    .filter(({ folded }) => !cord.test(folded))
    .map((token) => token.text)
    .join(' ');
  const [best] = findByName(cordless[language], 'best by all words');
  if (rest === '' || best === undefined || best.coverage < 0.99) return read;
  const { without = [], ...filters } = read.filters;
  const others = without.filter((word) => !cord.test(fold(word)));
  return {
    ...read,
    text: language === 'en' ? `${cordless.en} ${rest}` : `${rest} ${cordless.es}`,
    filters: others.length === 0 ? filters : { ...filters, without: others },
  };
}

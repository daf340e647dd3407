/** The words of an open generation's facets as recognisers want them: built once a generation and language. */
import type { Generation } from '../../catalog/generation.ts';
import { buildNames, type Names } from '../../language/names.ts';
import type { Language } from '../../protocol.ts';

const built = new WeakMap<Generation, Map<Language, Names>>();

export function namesOf(generation: Generation, language: Language): Names {
  const known = built.get(generation) ?? new Map<Language, Names>();
  built.set(generation, known);
  const names =
    known.get(language) ??
    buildNames({
      products: [],
      brands: generation.facets.brands,
      categories: generation.facets.categories,
      attributes: generation.facets.attributes,
      language,
    });
  known.set(language, names);
  return names;
}

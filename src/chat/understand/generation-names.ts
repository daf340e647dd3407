/** The words of an open generation's facets as recognisers want them: built once a generation. */
import type { Generation } from '../../catalog/generation.ts';
import { buildNames, type Names } from '../../language/names.ts';
import { languages } from '../../protocol.ts';

const built = new WeakMap<Generation, Names>();

export function namesOf(generation: Generation): Names {
  const known = built.get(generation);
  if (known !== undefined) return known;
  const names = buildNames({ products: [], ...generation.facets, language: generation.shop.language });
  built.set(generation, names);
  return names;
}

/** Builds what is otherwise built at the first question in each language. */
export function warmNames(generation: Generation): void {
  for (const language of languages) namesOf(generation).indexFor(language);
}

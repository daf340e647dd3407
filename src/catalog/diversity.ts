/** Near-copies (one thing in six sizes, each a product) do not fill a list: two stay in place, the others go to its end. */
import type { Generation } from './generation.ts';
import { modifierTerms } from './match-plan.ts';
import type { Ranked } from './rank-products.ts';

const copiesInPlace = 2;

export function varied(generation: Generation, ranked: readonly Ranked[]): Ranked[] {
  if (ranked.length <= copiesInPlace) return [...ranked];
  const rows = generation.rows<{ n: number; brand_key: string | null; title_terms: string }>(
    'SELECT n, brand_key, title_terms FROM product WHERE n IN (SELECT value FROM json_each(?))',
    JSON.stringify(ranked.map(({ n }) => n)),
  );
  const modifiers = modifierTerms(generation);
  const keys = new Map(
    rows.map(({ n, brand_key, title_terms }) => {
      const kept = title_terms
        .trim()
        .split(' ')
        .filter((term) => !modifiers.has(term) && !/^[\d_]+$/.test(term));
      return [n, kept.length === 0 ? `#${n}` : `${brand_key ?? ''}|${[...new Set(kept)].sort().join(' ')}`];
    }),
  );
  const seen = new Map<string, number>();
  const copies: Ranked[] = [];
  const first = ranked.filter((one) => {
    const key = keys.get(one.n) ?? `#${one.n}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    if (before >= copiesInPlace) copies.push(one);
    return before < copiesInPlace;
  });
  return [...first, ...copies];
}

/** Which variants of a product a clause speaks of: "en rojo", "talla 42". */
import type { Variant } from '../../catalog/product.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Clause } from './clause.ts';
import type { KnownProduct } from './known-facts.ts';

export function optionValues({ product }: KnownProduct): [string, string][] {
  const pairs = product.variants.flatMap(({ options }) => Object.entries(options));
  return [...new Map(pairs.map((pair) => [pair.join('\n'), pair])).values()];
}

/** The variants the clause's words leave open; none when it names no option. */
export function namedVariants(one: KnownProduct, clause: Clause): Variant[] {
  const chosen = new Map<string, Set<string>>();
  for (const [name, value] of optionValues(one)) {
    if (saysValue(clause, value)) chosen.set(name, (chosen.get(name) ?? new Set()).add(value));
  }
  if (chosen.size === 0) return [];
  return one.product.variants.filter(({ options }) =>
    [...chosen].every(([name, values]) => values.has(options[name] ?? '')),
  );
}

export function saysValue(clause: Clause, value: string): boolean {
  const wanted = tokenise(value).map(({ folded }) => folded);
  return (
    wanted.length > 0 &&
    wanted.every((word) =>
      clause.words.some(({ folded, named: isName }) => !isName && sameWord(folded, word)),
    )
  );
}

/** "roja", "rojos" and "rojo" are one value. */
function sameWord(said: string, value: string): boolean {
  if (said === value) return true;
  if (/\d/.test(value) || value.length < 4) return false;
  const root = (word: string) => word.replace(/(?:[ao]s?|es|s|e)$/, '');
  return root(said) === root(value);
}

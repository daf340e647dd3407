/** "La caja con 50 unidades": how many are sold together, where a title or a kind says so. */
import type { Clause, ClauseNumber } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';

export function isPacked(
  { words }: Clause,
  { word, exact }: ClauseNumber,
  { products }: KnownFacts,
): boolean {
  return (
    /^(?:con|de|of|with)$/.test(words[word - 1]?.folded ?? '') &&
    products.some(({ product: { title, variants } }) =>
      [title, ...variants.map((one) => one.title)].some((text) =>
        new RegExp(`(?<!\\d)${exact} (?:uds|unidades|units|pieces|piezas)`).test(text),
      ),
    )
  );
}

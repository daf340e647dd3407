/** "La Chubasco de mujer", "not the womens": whom goods are made for tells apart what is called the same. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';

type Whom = 'women' | 'men' | 'both';

const words: readonly (readonly [Whom, RegExp])[] = [
  ['both', /(?<![a-z])unisex(?![a-z])/],
  [
    'women',
    /(?<![a-z])(?:mujer(?:es)?|senoras?|damas?|chicas?|femenin[oa]s?|wom[ae]n(?:['’]?s)?|ladies|ladys|female)(?![a-z])/,
  ],
  ['men', /(?<![a-z])(?:hombres?|caballeros?|senores?|masculin[oa]s?|m[ae]n(?:['’]?s)?|gents|male)(?![a-z])/],
];

export function whomSaid(phrase: string): Whom | undefined {
  const folded = fold(phrase);
  return words.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** By an attribute that says just that: "género: mujer", "gender: unisex". */
export function madeFor(product: Product): Whom | undefined {
  for (const value of Object.values(product.attributes).flat()) {
    const whole = fold(value).trim();
    const found = words.find(([, pattern]) => pattern.exec(whole)?.[0] === whole)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of several that may be worn by women those that are made for them, where the words say so. */
export function ofWhom<T extends { product: Product }>(
  candidates: readonly T[],
  phrase: string,
): readonly T[] {
  const whom = whomSaid(phrase);
  const own = candidates.filter(({ product }) => whom !== undefined && madeFor(product) === whom);
  return own.length > 0 ? own : candidates;
}

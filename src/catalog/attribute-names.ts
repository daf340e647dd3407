/** What the names of a product's attributes say of it: "impermeable: sí" and "picante: suave" say that it is so, "alcohol: no" that it is not. */
import { keyOf } from './index-terms.ts';
import type { Product } from './product.ts';

const yes = new Set(['si', 'yes', 'true', 'verdadero', 'incluido', 'included']);
const no = new Set(['no', 'false', 'falso', 'none', 'ninguno', 'ninguna']);
/** Values that are not indexed. Folded. */
export const answers: ReadonlySet<string> = new Set([...yes, ...no]);

/** How much of what its name says a product has. Folded. */
const degrees =
  /^(?:muy |very )?(?:(?:liger|poc|baj|medi|moderad|alt|much|intens)[oa]s?|(?:suave|leve|fuerte)s?|extra|mild|light|slight|low|medium|moderate|high|strong|hot|intense)$/;

/** What a product is or has, what it has to a degree, what it lacks. */
export type AttributeNames = { has: string[]; hasSome: string[]; lacks: string[] };

export function attributeNames({ attributes }: Pick<Product, 'attributes'>): AttributeNames {
  const named: AttributeNames = { has: [], hasSome: [], lacks: [] };
  for (const [name, values] of Object.entries(attributes)) {
    const keys = values.map(keyOf);
    if (keys.some((key) => yes.has(key))) named.has.push(name);
    else if (keys.some((key) => degrees.test(key))) named.hasSome.push(name);
    else if (keys.some((key) => no.has(key))) named.lacks.push(name);
  }
  return named;
}

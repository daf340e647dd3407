import type { Extra, Product } from '../../../catalog/product.ts';
import type { Language } from '../../../protocol.ts';
import { extrasOf } from '../cart/cart.ts';
import { sayingWords, saysName } from './match-name.ts';

export type ExtrasChoice = { extras: Extra[]; unknown: string[] };

/** "Sin nada": none of the extras. */
export const plainly =
  /^(?:nada|nothing|anything|(?:ningun |los |any |the )?(?:extras?|toppings?)|(?:any )?extra (?:anything|toppings?)|anything extra|ingredientes? extras?)$/;

const twice = /^(?:doble|double|dos de|two)\s+/i;

/** The extras of a product that phrases such as "extra de queso y setas" mean; what is none of them is `unknown`. */
export function chooseExtras(product: Product, phrases: readonly string[], language: Language): ExtrasChoice {
  const extras: Extra[] = [];
  const unknown: string[] = [];
  for (const phrase of phrases) {
    for (const part of partsOf(product, phrase, language)) {
      const extra = findExtra(product, part.replace(twice, ''), language);
      if (extra === undefined) unknown.push(part);
      else if (twice.test(part)) extras.push(extra, extra);
      else extras.push(extra);
    }
  }
  return { extras, unknown };
}

function partsOf(product: Product, phrase: string, language: Language): string[] {
  if (findExtra(product, phrase.replace(twice, ''), language) !== undefined) return [phrase];
  const parts = phrase.split(/\s*,\s*|\s+(?:y|e|and|con|with)\s+/i).filter((part) => part.trim() !== '');
  return parts.length === 0 ? [phrase] : parts;
}

/** "Un poquito más de queso", "a bit more cheese": how much of it. */
const someOf =
  /^(?:(?:un |algo )?(?:poc[oa]|poquit[oa]|pel[ií]n)(?: m[aá]s)? de |(?:a )?(?:(?:little |wee )?bit|little|touch)(?: more| extra)?(?: of)? |algo (?:m[aá]s )?de |(?:(?:una?|l[ao]|el) )?(?:adici[oó]n|porci[oó]n|raci[oó]n|suplemento|topping|capa)(?: extra)? de |(?:(?:an?|the) )?(?:portion|helping|layer|topping)(?: extra)? of |m[aá]s |more |some (?:more )?)/iu;

/** The extra that the words name in full: its name in them and nothing else beside. */
export function findExtra(product: Product, said: string, language: Language): Extra | undefined {
  const words = said.replace(someOf, '');
  const count = sayingWords(words, language).length;
  return extrasOf(product).find((extra) => {
    const found = saysName(words, extra.title, language);
    return found?.exact === true && found.matched.length === count;
  });
}

/** Whether the product's own text speaks of something ("cebolla" of a salad). */
export function speaksOf(product: Product, words: string, language: Language): boolean {
  const text = [product.title, product.description, ...Object.values(product.attributes).flat()].join(' ');
  const sought = sayingWords(words, language);
  const found = saysName(words, text, language);
  return sought.length > 0 && found !== undefined && found.matched.length === sought.length;
}

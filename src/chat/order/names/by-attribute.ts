/** "La picante", "the vegetarian one": which of several has what an attribute is called by. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { Language } from '../../../protocol.ts';
import { matchName } from './match-name.ts';

const denied = /^(?:no|none|false|sin|without|nada|0)(?: |$)/;

/** Those whose sheet names it and does not deny it. */
export function havingAttribute(products: readonly Product[], words: string, language: Language): Product[] {
  const said = words.replace(/^(?:que|which|that|is|es)\s+/iu, '').replace(/\s+ones?$/iu, '');
  return products.filter((product) =>
    Object.entries(product.attributes).some(([name, value]) => {
      const named = { ...product, title: name, attributes: {}, tags: [], categories: [], variants: [] };
      const { total, covered } = matchName(said, named, language);
      return total > 0 && covered === total && ![value].flat().every((one) => denied.test(fold(String(one))));
    }),
  );
}

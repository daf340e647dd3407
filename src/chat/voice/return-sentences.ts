/** When what is sold out will be there again: no catalogue knows, and that is what is said. */
import type { Product } from '../../catalog/product.ts';
import type { Language } from '../../protocol.ts';
import { boldTitle, say, stockPhrase } from './phrases.ts';
import type { Told } from './told.ts';

export function noReturnDate(language: Language): string {
  return say(language, {
    es: 'No tengo fecha de reposición.',
    en: 'I have no date for when it will be back in stock.',
  });
}

/** Of several, each in a line of its own. */
export function tellReturns(products: readonly Product[], language: Language): Told {
  const lines = products.map((product) => {
    const stock = stockPhrase[language][product.availability];
    return `- ${boldTitle(product)}${stock === '' ? '' : `: ${stock}`}`;
  });
  const isGone = products.some(({ availability }) => availability === 'out_of_stock');
  return { must: [...lines, ...(isGone ? [noReturnDate(language)] : [])], may: [] };
}

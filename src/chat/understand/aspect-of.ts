/** What of one product a question asks for. */

import { fold } from '../../language/fold.ts';
import { contentStems } from '../../language/stem.ts';
import { type Language, languages } from '../../protocol.ts';
import { asksDiscount } from './discount-words.ts';
import * as words from './intent-words.ts';
import { asksRating } from './rating-words.ts';
import { asksReturn } from './return-words.ts';
import type { Aspect } from './understanding.ts';

/** What of the product is asked for; "tell me about it" asks for nothing in particular. */
export function aspectWords(text: string, language: Language): string[] {
  const folded = fold(text);
  const found = words.asksDetails.exec(folded);
  const rest =
    found === null || folded.length !== text.length
      ? text
      : text.slice(0, found.index) + ' '.repeat(found[0].length) + text.slice(found.index + found[0].length);
  const stems = contentStems(rest, language).filter((stem) => !askingStems.has(stem));
  return [...new Set(stems.flatMap((stem) => [stem, ...(asQualities[stem] ?? [])]))];
}

/** What sheets call it that something can be done with goods: "¿se puede lavar?" is answered by "washable". Stems. */
const asQualities: Readonly<Record<string, readonly string[]>> = {
  lav: ['lavabl', 'washabl', 'lavavajill'],
  wash: ['washabl', 'lavabl', 'dishwash'],
  pleg: ['plegabl', 'foldabl'],
  fold: ['foldabl', 'plegabl'],
  regul: ['regulabl', 'adjust', 'dimmabl'],
  dim: ['dimmabl', 'regulabl'],
  recarg: ['recargabl', 'recharg'],
};

const askingStems: ReadonlySet<string> = new Set(
  languages.flatMap((language) =>
    contentStems(
      'give tell get want need please dame dime digame pasame paseme mandame mandeme enviame enviarme send show enlace link foto fotos photo picture quiero necesito favor algo something',
      language,
    ),
  ),
);

export function aspectOf(folded: string): Aspect['asks'] {
  if (asksDiscount.test(folded)) return 'discount';
  if (words.asksPrice.test(folded)) return 'price';
  if (asksReturn.test(folded)) return 'restock';
  if (asksRating.test(folded)) return 'rating';
  if (words.asksStock.test(folded)) return 'stock';
  return 'details';
}

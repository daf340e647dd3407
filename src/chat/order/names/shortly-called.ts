/** "La barra", of a soundbar ("barra de sonido"), "la de pie", of a floor lamp: goods called by the head of what they are, or by what tells it. */
import type { Product } from '../../../catalog/product.ts';
import { lexiconMatches } from '../../../language/lexicon.ts';
import { contentStems } from '../../../language/stem.ts';
import type { Language } from '../../../protocol.ts';
import { sayingWords } from './match-name.ts';
import { nameWords, sameWord } from './word-forms.ts';

/** `elliptic`: the noun was left out, "la de pie". */
export function isShortlyCalled(
  product: Product,
  { words, elliptic }: { words: string; elliptic: boolean },
  language: Language,
): boolean {
  const said = sayingWords(words, language);
  if (said.length === 0) return false;
  const kinds = lexiconMatches(contentStems(product.title, product.language), product.language).flatMap(
    ({ translations, synonyms }) => (product.language === language ? synonyms : translations),
  );
  return kinds.some((kind) => {
    const parts = nameWords(kind, language);
    const rest = parts.length - said.length;
    if (rest < 1) return false;
    // The head comes first in Spanish and last in English.
    const isHeadFirst = language === 'es';
    const part = isHeadFirst === elliptic ? parts.slice(rest) : parts.slice(0, said.length);
    return part.every((one, at) => {
      const word = said[at];
      return word !== undefined && sameWord(word, one);
    });
  });
}

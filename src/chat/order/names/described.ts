/** What is said of goods beyond their name: it may only describe them, or tell them apart by a number. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { isColourStem, isLexiconStem, isThing, translations } from '../../../language/lexicon.ts';
import { numberWord } from '../../../language/number-words.ts';
import { stem } from '../../../language/stem.ts';
import type { Language } from '../../../protocol.ts';
import type { Draft } from '../cart/draft.ts';
import { type Candidate, plainly, sizeWord } from './candidates.ts';
import { matchName } from './match-name.ts';

/** "Refugio 4 tent": the one with that number in its title, where there is one. */
export function withTheirNumber(candidates: readonly Candidate[], words: string): readonly Candidate[] {
  const named = [...fold(words).matchAll(/(?<!\p{L})(?=(\p{L}{3,} \d+)(?![\d.,]))/gu)].map(
    ([, pair = '']) => pair,
  );
  const numbered = candidates.filter(({ product }) =>
    named.some((pair) => ` ${fold(product.title)} `.includes(` ${pair} `)),
  );
  return numbered.length > 0 ? numbered : candidates;
}

/** "Tent", of a "tienda familiar": what it is called in the other language begins as its title does. */
function headsTitle(word: string, product: Product, language: Language): boolean {
  return translations(fold(word), language).some((phrase) => {
    const parts = phrase.split(' ');
    const head = (product.language === 'es' ? parts[0] : parts.at(-1)) ?? '';
    return head !== '' && matchName(head, product, product.language).titled > 0;
  });
}

/** "Two-person Refugio 2 tent", "bombillas LED E27 regulables": what only describes a thing named by most of its title does not make it another. */
export function isDescribed(draft: Draft, near: readonly Candidate[], words: string): boolean {
  const { language } = draft.context;
  const [best, next] = near;
  if (best === undefined || (next !== undefined && next.match.covered === best.match.covered)) return false;
  const { titled, titleShare, unmatched } = best.match;
  // A word of one's own language that a title does not have is another thing: it is asked, unless no list knows it.
  const isKnown = (word: string) => isLexiconStem(stem(fold(word), language), language);
  if (best.product.language === language && unmatched.some(isKnown)) return false;
  if (titled < 2 || titleShare < 0.5 || unmatched.length > 2) return false;
  return unmatched.every(
    (word) =>
      headsTitle(word, best.product, language) ||
      (!isThing(word, language) &&
        (numberWord(fold(word), language) !== undefined ||
          !draft.context
            .findByName(word)
            .some(({ product, titleShare }) => product.id !== best.product.id && titleShare > 0)) &&
        !isColourStem(stem(fold(word), language), language) &&
        !sizeWord.test(plainly(word)) &&
        !/^\p{Lu}|\d/u.test(word) &&
        words.includes(word)),
  );
}

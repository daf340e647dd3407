/** "The Fen Cylinder" and not the bags for it; "bags for the Fen Cylinder" and not the vacuum, though that is a bagged one. */
import type { Product } from '../../../catalog/product.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import { matchName } from './match-name.ts';

type Named = { product: Product; titled: number };

const forOther = /\s(?:for|para)\s/i;
const preposition = /^(?:for|of|with|in|to|without)$/;

/** The word that says what a thing is: first in Spanish, in English last before a preposition. */
export function headOf(phrase: string, language: Language): string {
  const words = tokenise(phrase);
  const content = ({ folded }: { folded: string }) => !isStopword(folded, language) && !/^\d/.test(folded);
  if (language === 'es') return words.find(content)?.text ?? '';
  const end = words.findIndex(({ folded }, at) => at > 0 && preposition.test(folded));
  return (end < 0 ? words : words.slice(0, end)).findLast(content)?.text ?? '';
}

/** Of goods that all hold the words, those that are called so, where the others are only made for them. */
export function themselves<T extends Named>(all: readonly T[], words: string, language: Language): T[] {
  const head = headOf(words, language);
  const asked = all.filter(({ product }) => {
    const [name = '', other] = product.title.split(forOther);
    if (other === undefined || head === '') return false;
    return matchName(head, { ...product, title: headOf(name, product.language) }, language).titled > 0;
  });
  if (asked.length > 0) return asked;
  const called = all.filter(({ product, titled }) => {
    const [name = ''] = product.title.split(forOther);
    // As it is, where the title is all name: what its words are is known then.
    const called = name === product.title ? product : { ...product, title: name };
    return matchName(words, called, language).titled === titled;
  });
  const isForOther = called.some(({ product }) => forOther.test(product.title));
  if (called.length < 2 || !isForOther) return called;
  const nearest = toTheLetter(called, words);
  // "The vacuum", of one that is called so and bags for it: nobody said bags.
  const own = nearest.filter(({ product }) => !forOther.test(product.title));
  return own.length > 0 ? own : nearest;
}

/** "Bagged" is a word of the bagged vacuum, and of its bags only by its stem. */
function toTheLetter<T extends Named>(all: readonly T[], words: string): T[] {
  const said = new Set(tokenise(words).map(({ folded }) => folded));
  const hits = all.map(
    ({ product }) => tokenise(product.title).filter(({ folded }) => said.has(folded)).length,
  );
  return all.filter((_, at) => hits[at] === Math.max(...hits));
}

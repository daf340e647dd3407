/** Products whose whole title stands in a message, word for word: whatever else it says, it is of goods of this shop. */
import { isStopword } from '../../language/stopwords.ts';
import { tokenise } from '../../language/tokens.ts';
import type { ReferenceContext } from './references.ts';

export type FullName = { productId: string; from: number; to: number };

/** "Agua" is a word of many talks, "Zumo de naranja" a name; "about Sprite" is written as one. */
const leastWords = 2;

/** In the order said; of a title that stands within another the longer one alone is meant. */
export function namedInFull(text: string, { findByName }: Pick<ReferenceContext, 'findByName'>): FullName[] {
  const tokens = tokenise(text);
  const said = tokens.map(({ folded }) => folded);
  const named = findByName(text)
    // "60 m" of a rope is looked up as a measure, "Red" as a colour: the letters decide.
    .filter(({ titleShare }) => titleShare > 0.4)
    .flatMap(({ product: { id, title, language } }) => {
      const called = tokenise(title).map(({ folded }) => folded);
      const at = said.findIndex((_, from) => called.every((word, next) => said[from + next] === word));
      const [first, last] = [tokens[at], tokens[at + called.length - 1]];
      const isShort = called.filter((word) => !isStopword(word, language)).length < leastWords;
      if (isShort && (at <= 0 || !/^\p{Lu}/u.test(first?.text ?? ''))) return [];
      return first === undefined || last === undefined
        ? []
        : [{ productId: id, from: first.from, to: last.to }];
    });
  const isWithin = (one: FullName) =>
    named.some(({ from, to }) => from <= one.from && one.to <= to && to - from > one.to - one.from);
  return named.filter((one) => !isWithin(one)).toSorted((one, other) => one.from - other.from);
}

/**
 * "Can I get the pillow?" asks for it, "can I get the pillow wet?" asks about it. Both have the verb of an order and goods: what is
 * said besides tells them apart, and what people do who say such things.
 */
import { isThing } from '../../../language/lexicon.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { surelyOrders } from '../../kinds/kind.ts';
import type { Ground } from '../names/ground.ts';
import { withoutCourtesy } from '../said/clauses.ts';
import { isContainer } from '../said/containers.ts';
import { asksOnto, asksWhether, usesThem } from '../said/requests.ts';
import { said, type Word } from '../said/words.ts';

/** What comes on goods or is left out is read with them; another thing is another matter. */
const ends = /^(?:with|without|con|sin|no|y|e|and|plus)$/;
/** "In any colour": how goods come, in words of no shop. */
const ofOptions = /^(?:sizes?|colou?rs?|talla|tallas|color|colores)$/;

/** Whether goods are to be put in, of a sentence that asks whether something can be. */
export function isDoubtful(all: readonly Word[], sentence: string, ground: Ground): boolean {
  const folded = said(withoutCourtesy(all));
  if (usesThem(folded)) return true;
  if (!asksWhether(folded)) return false;
  if (asksOnto(folded) && !ground.hasLines) return true;
  const { kinds, marks } = ground.likely(sentence);
  if (kinds.add >= surelyOrders || marks.length !== all.length) return false;
  const known = new Set(all.filter((_, at) => marks[at] !== undefined).map(({ from }) => from));
  return saysMore(withoutCourtesy(all), ({ from }) => known.has(from));
}

/** Behind the first goods there is a word that names none and says nothing of how they come: "wet", "on a plane". */
function saysMore(words: readonly Word[], isKnown: (word: Word) => boolean): boolean {
  const first = words.findIndex(isKnown);
  if (first < 0) return false;
  const end = words.findIndex(
    ({ folded, before }, at) => at > first && (ends.test(folded) || /[,;]/.test(before)),
  );
  return words
    .slice(first, end < 0 ? words.length : end)
    .some(
      (word, at, rest) =>
        !isKnown(word) &&
        !isOfThing(rest, at) &&
        word.number === undefined &&
        !/^\d/.test(word.folded) &&
        !isStopword(word.folded, word.language) &&
        !isContainer(word.folded) &&
        !ofOptions.test(word.folded),
    );
}

/** "Jump rope": two words that name one thing. */
function isOfThing(words: readonly Word[], at: number): boolean {
  return [words.slice(at - 1, at + 1), words.slice(at, at + 2)].some(
    (pair) =>
      pair.length === 2 &&
      pair.every(({ folded, language }) => !isStopword(folded, language)) &&
      isThing(pair.map(({ folded }) => folded).join(' '), pair[0]?.language ?? 'en'),
  );
}

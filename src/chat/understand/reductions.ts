/** What costs less than it did, asked for: among the goods that are named, else in the whole shop. A favour or a code is nobody's to give. */
import { fold } from '../../language/fold.ts';
import { contentStems } from '../../language/stem.ts';
import { asksDiscount, asksFavour, asksReduced, saleDays } from './discount-words.ts';
import { findOf } from './find-of.ts';
import type { Message } from './message.ts';
import { isForeignTask } from './off-topic.ts';
import type { ReferenceContext } from './references.ts';
import type { ReadFilters } from './search-filters.ts';
import type { Understanding } from './understanding.ts';

/** So many products are looked through for reduced ones. */
const reducedAmong = 200;

/** `readAgain` reads what is left of a message once the words of reductions are out of it. */
export function reductionAsked(
  { text, folded, read: whole }: Message,
  context: ReferenceContext,
  readAgain: (text: string) => ReadFilters,
): Understanding | undefined {
  if ((!asksDiscount.test(folded) && !asksReduced.test(folded)) || isForeignTask(folded)) return undefined;
  // "¿Hay Black Friday?": neither goods that are black nor any called Friday.
  const ofShop = saleDays.test(folded);
  const read = ofShop ? readAgain(withoutReductions(text)) : whole;
  const names = read.text !== '' && (context.findByName(read.text)[0]?.coverage ?? 0) >= 0.5;
  const spokenOf = context.state.shown.length > 0 || context.state.focus !== undefined;
  if (asksFavour.test(folded) || !asksReduced.test(folded) || (spokenOf && !names && !ofShop))
    return { intent: 'discount' };
  if (!names && !ofShop && contentStems(read.text, context.language).length > 2) return undefined;
  const search = { text: names ? read.text : '', filters: read.filters };
  const found =
    ofShop && !names ? undefined : findOf(text, folded, names ? read : { ...read, text: '' }, context);
  const query = { ...search, language: context.language, limit: reducedAmong };
  return found?.intent === 'find'
    ? { ...found, search, query, asked: true, reduced: true }
    : { intent: 'find', search, query, followUp: false, asked: true, reduced: true };
}

function withoutReductions(text: string): string {
  const folded = fold(text);
  if (folded.length !== text.length) return text;
  return [...folded.matchAll(new RegExp(asksReduced, 'g'))].reduce(
    (rest, { index, 0: said }) =>
      rest.slice(0, index) + ' '.repeat(said.length) + rest.slice(index + said.length),
    text,
  );
}

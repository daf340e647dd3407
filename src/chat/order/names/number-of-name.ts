/** "The 2 slice toaster", "the 2", of what is called so: a number that is part of a name and counts nothing. */
import type { Product } from '../../../catalog/product.ts';
import { numberWord } from '../../../language/number-words.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { OrderContext } from '../order-context.ts';
import type { Item } from '../said/order-act.ts';
import { saysName } from './match-name.ts';

/** The item without the number, where goods are called by it and nothing else says that there are to be several. */
export function withoutNameNumber(item: Item, { findByName, language }: OrderContext): Item {
  const { quantity, ...named } = item;
  const [noun = ''] = item.words.split(/\s+/);
  const isPlural = item.article !== 'the' && /s$/i.test(item.words);
  if (quantity === undefined || noun === '' || isPlural) return item;
  const isCalled = findByName(item.words).some(({ product }) => {
    const words = tokenise(product.title);
    const isNumber = (folded: string) =>
      Number(folded) === quantity || numberWord(folded, product.language)?.value === quantity;
    return words.some(
      ({ folded }, at) =>
        isNumber(folded) && saysName(noun, words[at + 1]?.text ?? '', language)?.exact === true,
    );
  });
  return isCalled ? { ...named, article: 'the' } : item;
}

/** "The 2", of a "Refugio 2" and a "Refugio 4": what has this number in its name, but for how many are in a pack. */
export const calledByNumber = (products: readonly Product[], value: number): Product[] =>
  products.filter(({ title }) =>
    tokenise(title.replace(/\(.*\)/, '')).some(({ folded }) => Number(folded) === value),
  );

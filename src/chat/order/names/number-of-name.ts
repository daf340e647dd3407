/** "The 2 slice toaster", of what is called so: a number that is part of a name and counts nothing. */
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

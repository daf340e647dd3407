/** "Unos cuantos cables", "a few pillows", "aguas": more than one, and nobody says how many. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { tokenise } from '../../../language/tokens.ts';
import { isContainer, isContainers } from '../said/containers.ts';
import type { Item } from '../said/order-act.ts';

/** What stands for a number that is still to be asked. */
export const howMany = 0;

/** Whether words say that there are to be several of a product, and not how many. */
export function isOpenNumber(product: Product, item: Item): boolean {
  if (item.several === true) return true;
  const isCounted = item.quantity !== undefined || item.more || item.reference !== undefined;
  if (isCounted || item.article === 'the' || item.words === '') return false;
  const said = tokenise(item.words).map(({ folded }) => folded);
  const title = tokenise(product.title).map(({ folded }) => folded);
  const isPack = title.some((word) => isContainer(word) || isContainers(word));
  if (said.some(isContainers) && !isPack) return true;
  // "Patatas fritas", "a sheet set", "(pack of 8)": one of them is spoken of as several.
  if (/\(/.test(product.title) || isPack || title.some(isPlural)) return false;
  return said.some(
    (word) => isPlural(word) && title.some((own) => word === `${own}s` || word === `${own}es`),
  );
}

const isPlural = (word: string): boolean => /[^s]s$/.test(fold(word)) && word.length > 3;

import { fold } from '../../../language/fold.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { CartLine } from '../../../protocol.ts';
import { type Draft, openLines } from '../cart/draft.ts';
import { candidatesFor } from './candidates.ts';
import { isVariantOnly } from './is-variant.ts';

/** Goods of the shop, or an option of what is in the cart. */
export function namesSome(draft: Draft, words: string): boolean {
  const isOption = (line: CartLine) => {
    const product = draft.context.product(line.productId);
    return product !== undefined && product.variants.length > 1 && isVariantOnly(draft, product, words);
  };
  return candidatesFor(draft, words).some(({ match }) => match.titled > 0) || openLines(draft).some(isOption);
}

/** Whether a title has the word just as it is said. */
export const standsInTitle = ({ findByName }: Draft['context'], word: string): boolean =>
  findByName(word).some(({ product }) => tokenise(product.title).some(({ folded }) => folded === fold(word)));

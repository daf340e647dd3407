/** "La de 8", "I'll take a large", "blue as well": which product an option is said of that names none. */
import type { Product } from '../../../catalog/product.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import { pool } from './candidates.ts';
import { isVariantOnly } from './is-variant.ts';
import { matchName } from './match-name.ts';
import { only } from './narrow.ts';
import { onlyOptions } from './options-of.ts';

/** "Un par de las de 8": an option of the one thing spoken of or in the cart that comes in it. */
export function byOption(draft: Draft, words: string): Product | undefined {
  const known = [...pool(draft)].filter(
    (product) =>
      product.variants.length > 1 && isVariantOnly(draft, product, words) && saysValue(draft, product, words),
  );
  const focused = known.find(({ id }) => id === draft.state.focus);
  return focused ?? only(known);
}

/** "I'll take a large", after its sizes were asked about. */
export function byFocusOption(draft: Draft, words: string): Product | undefined {
  const { focus } = draft.state;
  const product = focus === undefined ? undefined : draft.context.product(focus);
  if (product === undefined || product.variants.length < 2) return undefined;
  return isVariantOnly(draft, product, words) && saysValue(draft, product, words) ? product : undefined;
}

/** "Blue as well", after others than what is there were asked about: of these or of those. */
export function alsoComingIn(draft: Draft, words: string): Product[] {
  const asked = memoryOf(draft.context.state).asides === 1 ? byFocusOption(draft, words) : undefined;
  const there = openLines(draft).flatMap(({ productId }) => draft.context.product(productId) ?? []);
  if (asked === undefined || there.some(({ id }) => id === asked.id)) return [];
  const fitting = there.filter(
    (product, at) =>
      product.variants.length > 1 && saysValue(draft, product, words) && there.indexOf(product) === at,
  );
  return [...fitting, asked];
}

export function saysValue(draft: Draft, product: Product, words: string): boolean {
  const asOptions = onlyOptions(product);
  const { covered, total } = matchName(words, asOptions, draft.context.language);
  return total > 0 && covered === total;
}

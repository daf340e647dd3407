/** Whether words name goods that are not in the cart, and nothing that has to do with what is. */

import type { Product } from '../../../catalog/product.ts';
import { isThing } from '../../../language/lexicon.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import { isChoosing } from '../said/choosing.ts';
import { isOnlyContainer } from '../said/containers.ts';
import type { Item } from '../said/order-act.ts';
import { candidatesFor } from './candidates.ts';
import { speaksOf } from './choose-extras.ts';
import { findLines } from './find-lines.ts';
import type { Ground } from './ground.ts';
import { sayingWords } from './match-name.ts';
import { mayBeWithin } from './within-goods.ts';

/** `isDenied`: only "no" or "without" was said of it, which may also be of what goods are made of. `isDefinite`: "the", "los". */
type How = { isDenied: boolean; isDefinite: boolean };

export function isNotInCart(item: Item, ground: Ground, how: How): boolean {
  const named = candidatesFor(ground.draft, item.words)
    .filter(({ match }) => match.covered === match.total && match.titled > 0)
    .map(({ product }) => product);
  return isKnown(item, ground, { ...how, named }) && !isOfLines(item, ground, named);
}

/** Made to order, and so of what the shopper may say what goes in it. */
const isToOrder = ({ extras }: Product): boolean => extras.length > 0;

function productsOf({ draft }: Ground): Product[] {
  return openLines(draft).flatMap(({ productId }) => draft.context.product(productId) ?? []);
}

function isKnown(
  { words }: Item,
  ground: Ground,
  { isDenied, isDefinite, named }: How & { named: readonly Product[] },
): boolean {
  const { language } = ground.draft.context;
  const areThings = sayingWords(words, language).every(({ text }) => isThing(text, language));
  if (!isDenied) return named.length > 0 || areThings || (isDefinite && mayBeWithin(words, language));
  if (named.length > 0) return !named.some(isToOrder);
  return isDefinite && areThings && !isOnlyContainer(words) && !productsOf(ground).some(isToOrder);
}

/** A line of the cart is called so, comes in it, can have it put on, or is made of it. */
function isOfLines(item: Item, ground: Ground, named: readonly Product[]): boolean {
  const { draft } = ground;
  const { words } = item;
  const lines = openLines(draft);
  if (ground.linesOf(item).length + ground.linesWithExtra([words]).length > 0) return true;
  if (lines.some(({ productId }) => named.some(({ id }) => id === productId))) return true;
  // Put in a moment ago, and taken out in the same message.
  const gone = (draft.cartBefore?.lines ?? []).filter((line) => !lines.includes(line));
  if (gone.some((line) => ground.isCalled(line, words))) return true;
  // What other goods are called by their own name is not looked for in these.
  if (named.length > 0 && !named.some(isToOrder)) return false;
  const called = memoryOf(draft.state).called ?? {};
  return (
    ground.linesInOption(words).length > 0 ||
    lines.some(
      (line) =>
        ground.isCalled(line, words) ||
        ground.isOptionOf(line, words) ||
        called[line.lineId]?.toLowerCase().includes(words.toLowerCase()) === true,
    ) ||
    productsOf(ground).some((product) => speaksOf(product, words, draft.context.language))
  );
}

/** Whether what a question that waits is about is called so, and no line is. */
export function isAskedAbout(draft: Draft, item: Item): boolean {
  const { pending } = draft.context.state;
  if (!isChoosing(pending) || pending.kind === 'choose_line' || item.words === '') return false;
  const asked = pending.kind === 'choose_product' ? pending.productIds : [pending.productId];
  return (
    candidatesFor(draft, item.words).some(
      ({ product, match }) => match.titled > 0 && match.covered === match.total && asked.includes(product.id),
    ) && findLines(draft, item).length === 0
  );
}

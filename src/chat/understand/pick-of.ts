/** "¿Cuál es la más barata?", "the best rated one": one of the list just shown, picked by code. */

import type { Product } from '../../catalog/product.ts';
import { lowestPrice } from '../../catalog/product-card.ts';
import type { Sort } from '../../catalog/search.ts';
import { fold } from '../../language/fold.ts';
import { asksHowMuchMore } from './comparison-words.ts';
import { asksToFind, asksWhich } from './intent-words.ts';
import type { ReferenceContext } from './references.ts';
import type { ReadFilters } from './search-filters.ts';
import { ofSome, spokenOf } from './spoken-of.ts';
import type { Understanding } from './understanding.ts';

const superlative =
  /(?:^|[^a-z])(?:el|la|los|las|the)(?: \w+)? (?:mas|mejor|menos|cheap|best|most|least|top)/;

/** "Las mejor valoradas" wants an order, not one of them. */
const ofSeveral = /^[^a-z0-9]*(?:las|los) (?:mas|mejor|menos)(?! \w+ de )/;

/** "Which of those two": how many they are names nothing. Folded. */
const pointsAtThem =
  /^(?:(?:two|three|four|dos|tres|cuatro|them|those|these|ell[oa]s|[ae]s[oa]s|est[oa]s) ?)+$/;

/** "And cheaper?", "¿y más barata?" of two that stood side by side: nothing but what is first, as "which" would ask. Folded. */
const goesOn = /^[^a-z0-9]*(?:(?:y|e|and|pero|but|so|then|ok|vale)[^a-z0-9]+)+/;

/** Of two or of those spoken of, and of no list. Folded. */
const ofFew =
  /(?<![a-z])(?:cheaper|dearer|pricier|better|higher|(?:more|less) expensive|two|both|them|these|those|dos|amb[oa]s|ell[oa]s|es[oa]s|est[oa]s)(?![a-z])/;

/** "Which costs less?": words that order goods only where it is asked which. Folded. */
const costing: readonly [Sort, RegExp][] = [
  [
    'cheapest',
    /(?<![a-z])(?:(?:cuest|val|sal)[ae]n? menos|menos (?:cuest|val)[ae]n?|costs? (?:the )?le(?:ss|ast))(?![a-z])/,
  ],
  [
    'dearest',
    /(?<![a-z])(?:(?:cuest|val|sal)[ae]n? mas|mas (?:cuest|val)[ae]n?|costs? (?:the )?mo(?:re|st))(?![a-z])/,
  ],
];

export function pickOf(
  folded: string,
  read: ReadFilters,
  context: ReferenceContext,
): Understanding | undefined {
  const which = asksWhich.test(folded);
  const by = read.sort ?? (which ? costing.find(([, said]) => said.test(folded))?.[0] : undefined);
  if (by === undefined || asksHowMuchMore.test(folded) || Object.keys(read.filters).length > 0)
    return undefined;
  if (read.text !== '' && !(which && pointsAtThem.test(fold(read.text)))) return undefined;
  const isOnlyOrder =
    (context.state.compared ?? []).length >= 2 && goesOn.test(folded) && !asksToFind.test(folded);
  if (!which && !isOnlyOrder && (!superlative.test(folded) || ofSeveral.test(folded))) return undefined;
  // "The cheapest" is of the list, "the cheaper" of two.
  const isOfList = !which && !isOnlyOrder && !ofFew.test(folded);
  const { compared: _, ...listed } = context.state;
  const among = spokenOf(isOfList ? { ...context, state: listed } : context, folded);
  const best = bestBy(by, among);
  return among.length < 2 || best === undefined
    ? undefined
    : { intent: 'pick', by, productId: best.id, ...ofSome(among, context) };
}

/** Undefined where none can be said to be: nothing is rated, or prices are of several currencies. */
function bestBy(by: Sort, products: readonly Product[]): Product | undefined {
  if (by === 'best_rated') {
    const rated = products.filter(({ rating }) => rating !== undefined);
    return rated.toSorted((one, other) => (other.rating ?? 0) - (one.rating ?? 0))[0];
  }
  if (new Set(products.map((product) => lowestPrice(product).currency)).size !== 1) return undefined;
  const byPrice = products.toSorted((one, other) => lowestPrice(one).amount - lowestPrice(other).amount);
  return by === 'cheapest' ? byPrice[0] : byPrice.at(-1);
}

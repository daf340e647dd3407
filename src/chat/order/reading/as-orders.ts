/** Goods named with a number or an option, by people who surely put them in: an order, however it is worded. */
import { surelyOrders } from '../../kinds/kind.ts';
import type { Ground } from '../names/ground.ts';
import type { Likely } from '../names/kind-cost.ts';
import { hasProperName } from '../names/match-name.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import type { Word } from '../said/words.ts';
import { owns } from './likely-goods.ts';
import type { Reading } from './read-sentence.ts';

/** Of more readings the others leave too much unexplained. */
const mostTried = 4;

/** "Venga, una ensalada", "touch gloves Helada, medium": the readings that only name goods, taken for what orders them. */
export function asOrders(
  ground: Ground,
  words: readonly Word[],
  readings: readonly Reading[],
  { kinds }: Likely,
): Reading[] {
  if (kinds.add < surelyOrders || words.some(({ folded }) => owns.test(folded))) return [];
  // "Brisa azul talla 42" and "bed sheets, king size" are typed into a search box; "guantes Helada, M" is said to somebody.
  const isParted = words.some(({ before }) => before.includes(','));
  const isOrder = (acts: readonly AddAct[]) =>
    acts.some(
      ({ item }) => isCounted(item) || (isParted && item.variantWords !== '' && hasProperName(item.words)),
    ) || areApart(ground, acts);
  return readings
    .flatMap(({ acts, cost }) => (acts.every(isNamed) && isOrder(acts) ? [{ acts, cost }] : []))
    .toSorted((one, other) => one.cost - other.cost)
    .slice(0, mostTried)
    .map(({ acts, cost }) => ({ acts: acts.map(listed), cost }));
}

type AddAct = Extract<OrderAct, { kind: 'add' }>;

const isNamed = (act: OrderAct): act is AddAct =>
  act.kind === 'add' &&
  (act.strength === 'bare' || act.strength === 'weak') &&
  !act.item.searching &&
  act.item.words !== '';

/** "Gorro azul y gafas negras": each of them another thing, and no "ham" and "cheese" of one. */
function areApart(ground: Ground, acts: readonly AddAct[]): boolean {
  const choices = acts.map(({ item }) => ground.choice(item));
  const ids = new Set(choices.map((choice) => (choice.kind === 'one' ? choice.product.id : undefined)));
  return acts.length > 1 && ids.size === acts.length && !ids.has(undefined);
}

/** "Una ensalada", "the Cobble in blue". */
const isCounted = ({ article, quantity, variantWords }: Item): boolean =>
  article === 'count' || quantity !== undefined || (article === 'the' && variantWords !== '');

const listed = (act: AddAct): AddAct => ({ ...act, strength: 'listed' });

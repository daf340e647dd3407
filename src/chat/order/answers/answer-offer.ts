/** "Sí", "dos", "una negra de la 42": what is said of the one thing that was found and offered. */
import type { Product } from '../../../catalog/product.ts';
import type { Pending } from '../../conversation-state.ts';
import { addTalkedOf } from '../acts/put-goods.ts';
import type { Wanted } from '../acts/wanted.ts';
import { type Draft, tell } from '../cart/draft.ts';
import { chooseVariant } from '../names/choose-variant.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import { matchName, saysNothing } from '../names/match-name.ts';
import type { OrderAct } from '../said/order-act.ts';

/** What else the message asks, once it took the offer or refused it; undefined where it did neither. */
export function answerOffer(
  draft: Draft,
  pending: Extract<Pending, { kind: 'offered' }>,
  acts: readonly OrderAct[],
): OrderAct[] | undefined {
  const product = draft.context.product(pending.productId);
  const [first, ...others] = acts;
  if (product === undefined || first === undefined) return undefined;
  const agrees = first.kind === 'yes' || first.kind === 'satisfied';
  if (agrees && others.length === 0) {
    addTalkedOf(draft, product, { ...wantedOf({ quantity: 1 }), isBare: true });
    return [];
  }
  if (first.kind === 'no' && others.length === 0) {
    tell(draft, { kind: 'nothing_added' });
    return [];
  }
  const said = agrees ? others : acts;
  const wanted = said.map((act) => wantedIn(draft, product, act, agrees));
  const other = wanted.indexOf(undefined);
  // "Ok, one of those and a sprite": what is of something else comes after.
  const taken = wanted.slice(0, other < 0 ? wanted.length : other).filter((one) => one !== undefined);
  if (taken.length === 0 || (other >= 0 && !pointsAt(said[0]))) return undefined;
  for (const one of saidTwice(draft, product, { taken, said }) ?? taken) addTalkedOf(draft, product, one);
  return said.slice(taken.length);
}

/** "My head is about 56, so M", "negra, 38": one of them, told by more than one option. */
function saidTwice(
  draft: Draft,
  product: Product,
  { taken, said }: { taken: readonly Wanted[]; said: readonly OrderAct[] },
): Wanted[] | undefined {
  const [first] = taken;
  const isCounted = said
    .slice(0, taken.length)
    .some((act) => act.kind !== 'add' || act.item.article === 'count' || act.item.more);
  if (first === undefined || taken.length < 2 || isCounted) return undefined;
  const words = taken.map((one) => one.words).join(' ');
  const choice = chooseVariant(product, words, draft.context.language);
  return choice.kind === 'one' ? [{ ...first, words }] : undefined;
}

const pointsAt = (act: OrderAct | undefined): boolean =>
  act?.kind === 'add' &&
  act.item.words === '' &&
  (act.item.ofThose === true || act.item.reference !== undefined);

function wantedOf(item: { quantity: number; with?: string[]; without?: string[]; words?: string }): Wanted {
  return { with: [], without: [], extraIds: [], words: '', ...item };
}

/** What an act wants of the product; undefined when it speaks of something else. */
function wantedIn(draft: Draft, product: Product, act: OrderAct, agrees: boolean): Wanted | undefined {
  if (act.kind === 'set_quantity' && act.item === undefined) return wantedOf({ quantity: act.quantity });
  if (act.kind !== 'add' || (act.item.more && act.item.ofThose !== true)) return undefined;
  const { item } = act;
  if (item.reference !== undefined && item.reference.kind !== 'that') return undefined;
  const name = saysNothing(item.words) ? '' : item.words;
  const words = `${name} ${item.variantWords}`.trim();
  const saysOption = words !== '' && isVariantOnly(draft, product, words);
  if (words !== '' && !saysOption) return undefined;
  const size = isSize(product, item.quantity) ? String(item.quantity) : '';
  const isSaid =
    agrees || item.quantity !== undefined || item.reference !== undefined || act.strength !== 'bare';
  if (!isSaid && !(saysOption && wasNamed(draft, product))) return undefined;
  return wantedOf({
    quantity: size === '' ? (item.quantity ?? 1) : 1,
    with: item.with,
    without: item.without,
    words: `${words} ${size}`.trim(),
  });
}

/** "La 42" is a size where the product has it, and no number of pieces. */
const isSize = (product: Product, quantity: number | undefined): boolean =>
  product.variants.some(({ options }) => Object.values(options).includes(String(quantity)));

/** The search named this very product: "negra" is then how it is wanted, and no other search. */
function wasNamed(draft: Draft, product: Product): boolean {
  const { search } = draft.context.state;
  if (search === undefined) return false;
  const { titled, titleShare } = matchName(search.text, product, draft.context.language);
  return titled > 1 || titleShare >= 0.5;
}

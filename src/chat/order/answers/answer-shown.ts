/**
 * "La Dual", "the cheaper one", "both", after the shopper wished for something and was shown what there is: one of those. It is no
 * question that has to be answered: whoever says anything else is heard as if nothing waited.
 */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { ConversationState } from '../../conversation-state.ts';
import { sightsOf } from '../acts/aside.ts';
import { type Draft, memoryOf, type OrderState } from '../cart/draft.ts';
import { findProduct } from '../names/find-product.ts';
import { matchName, sayingWords } from '../names/match-name.ts';
import type { Choosing } from '../said/choosing.ts';
import { withoutCourtesy } from '../said/clauses.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { readItem } from '../said/read-item.ts';
import { wholePhrase } from '../said/whole-phrases.ts';
import { readWords, said } from '../said/words.ts';
import { productsMeant } from './answer-product.ts';
import { answered, type Heard, isPlace } from './answered.ts';

type ChooseProduct = Extract<Choosing, { kind: 'choose_product' }>;
type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** "All of them" of no more than these is meant. */
const mostTogether = 4;

/** The state in which what was shown is to be chosen from; undefined where nothing waits to be. */
export function asChoice(state: ConversationState): OrderState | undefined {
  if (state.pending?.kind !== 'which_shown') return undefined;
  const { productIds } = state.pending;
  const pending: ChooseProduct = {
    kind: 'choose_product',
    productIds,
    quantity: 1,
    extras: [],
    variantWords: '',
  };
  const waiting: OrderState = { ...state, pending };
  return { ...waiting, order: { ...memoryOf(state), seen: sightsOf(waiting) } };
}

/** Whether the message chose of what was shown, and it was done. */
export function answerShown(draft: Draft, heard: Heard): boolean {
  const { pending } = draft.context.state;
  return (
    pending?.kind === 'choose_product' && mayChoose(draft, pending, heard) && answered(draft, pending, heard)
  );
}

function mayChoose(draft: Draft, pending: ChooseProduct, { acts, told }: Heard): boolean {
  const { language } = draft.context;
  const words = withoutCourtesy(readWords(told, language));
  const whole = wholePhrase(said(words), false)?.kind;
  if (whole === 'yes' || whole === 'no') return true;
  const [first] = acts.filter((act) => !isPlace(act));
  const add = first?.kind === 'add' ? first : undefined;
  if (first !== undefined && add === undefined) return false;
  const item = add?.item ?? readItem(words, told);
  const products = pending.productIds.flatMap((id) => draft.context.product(id) ?? []);
  if (item.searching || item.more || products.length < 2) return false;
  // "The 59 euro ones look good, add them": what it costs points, and them is what was just spoken of.
  if (/\d\s?(?:€|£|euros?\b|pounds?\b|quid\b)[^,;]*[,;]/i.test(told)) return false;
  return item.reference === undefined ? isOneOf(draft, products, item, add) : pointsInto(products, item, add);
}

function pointsInto(
  products: readonly Product[],
  { article, reference }: Item,
  add: AddAct | undefined,
): boolean {
  switch (reference?.kind) {
    case 'ordinal':
      return true;
    case 'all':
      return (reference.count ?? products.length) === products.length && products.length <= mostTogether;
    case 'cheapest':
    case 'dearest':
    case 'first_by':
    case 'bigger':
    case 'smaller':
      // "Más barata", "something lighter" look for others.
      return article === 'the' || (add !== undefined && add.strength !== 'bare');
    default:
      return false;
  }
}

/** Named so that it can be no other, neither of those shown nor of the shop. */
function isOneOf(draft: Draft, products: readonly Product[], item: Item, add: AddAct | undefined): boolean {
  const { language } = draft.context;
  const words = `${item.words} ${item.variantWords}`.trim();
  const named = productsMeant(draft, products, { item, yes: false, words });
  const isShown = ({ id }: Product) => products.some((product) => product.id === id);
  const choice = findProduct(draft, item);
  if (named.length === 0 || (choice.kind === 'one' && !isShown(choice.product))) return false;
  if (item.article === 'the') return true;
  const [one, ...others] = named;
  if (one === undefined || others.length > 0) return false;
  const isOfShop = choice.kind === 'one' || (item.article === 'count' && add !== undefined);
  return isOfShop && matchName(words, one, language).titled > 0 && saysMoreThanSought(draft, words);
}

/** "Tienda de campaña" once more, after it was wished for, chooses none. */
function saysMoreThanSought(draft: Draft, words: string): boolean {
  const { language, state } = draft.context;
  const sought = new Set(sayingWords(state.search?.text ?? '', language).map(({ folded }) => folded));
  return sayingWords(words, language).some(({ folded }) => !sought.has(fold(folded)));
}

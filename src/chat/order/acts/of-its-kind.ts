/** What is put in by the name of a kind only: all that is of that kind is asked about, and nothing that is of another. */
import { type Draft, openLines } from '../cart/draft.ts';
import { candidatesFor } from '../names/candidates.ts';
import type { ProductChoice } from '../names/find-product.ts';
import { alsoOfKind, ofKindSaid } from '../names/kinds.ts';
import { only } from '../names/narrow.ts';
import type { OrderAct } from '../said/order-act.ts';
import { isSaidToDo } from './order-or-wish.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

export function ofItsKind(draft: Draft, choice: ProductChoice, act: AddAct): ProductChoice {
  const { language } = draft.context;
  const { item } = act;
  const isOrder = isSaidToDo(act) || act.strength === 'listed' || openLines(draft).length > 0;
  if (!isOrder || item.reference !== undefined || item.words === '') return choice;
  if (choice.kind === 'several') {
    const product = only(ofKindSaid(choice.products, choice.words, language));
    const { words } = choice;
    return product === undefined ? choice : { kind: 'one', product, words, clear: 'kind', oddSize: '' };
  }
  if (choice.kind !== 'one' || item.article === 'the' || item.variantWords !== '') return choice;
  const { product, words } = choice;
  const candidates = candidatesFor(draft, words).filter(({ match }) => match.titled > 0);
  const others = alsoOfKind(
    candidates.map((one) => one.product).filter(({ id }) => id !== product.id),
    { words, language },
  );
  return others.length === 0 ? choice : { kind: 'several', products: [product, ...others], words };
}

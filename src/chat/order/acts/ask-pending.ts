import { lineTitle, variantOf } from '../cart/cart.ts';
import { ask, type Draft, memoryOf, openLines, tell } from '../cart/draft.ts';
import { piecesInCart } from '../cart/stock.ts';
import type { Choosing } from '../said/choosing.ts';
import { choiceOf } from './choice.ts';
import { howMany } from './how-many.ts';
import { askVariant } from './put-goods.ts';
import { readKept } from './wanted.ts';

/** Asks a choice again after something else was said: once, then what it was about is left out of the order, and that is told. */
export function askOnceMore(draft: Draft, pending: Choosing): void {
  if (draft.question !== undefined) return;
  if (memoryOf(draft.context.state).askedAgain === true) {
    dropChoice(draft, pending);
    return;
  }
  draft.askedAgain = true;
  askPending(draft, pending);
}

export function dropChoice(draft: Draft, pending: Choosing): void {
  draft.answered = true;
  draft.later = [];
  const { later: _, ...memory } = memoryOf(draft.state);
  draft.state = { ...draft.state, order: memory };
  const ids =
    pending.kind === 'choose_product'
      ? pending.productIds
      : 'productId' in pending
        ? [pending.productId]
        : [];
  const only = ids.length === 1 ? draft.context.product(ids[0] ?? '') : undefined;
  tell(draft, { kind: 'choice_dropped', ...(only === undefined ? {} : { title: only.title }) }, only);
}

/** Asks a choice again in its own words; nothing when what it was about is no longer there. */
export function askPending(draft: Draft, pending: Choosing): void {
  const { context } = draft;
  switch (pending.kind) {
    case 'choose_product': {
      const products = pending.productIds
        .map((id) => context.product(id))
        .filter((product) => product !== undefined);
      const one = products.length === 1 ? products[0] : undefined;
      if (products.length > 0) {
        ask(
          draft,
          one === undefined
            ? { kind: 'ask_product', choices: products.map(choiceOf) }
            : { kind: 'ask_meant', choice: choiceOf(one) },
          { pending, act: undefined, products },
        );
      }
      return;
    }
    case 'choose_variant': {
      const product = context.product(pending.productId);
      const variants = product?.variants.filter((variant) => pending.variantIds.includes(variant.id)) ?? [];
      if (product === undefined || variants.length === 0) return;
      const { quantity, extras } = pending;
      askVariant(draft, { product, variants }, { quantity, ...readKept(extras), words: '' });
      return;
    }
    case 'choose_quantity': {
      const product = context.product(pending.productId);
      if (product === undefined) return;
      const title = lineTitle(product, variantOf(product, pending.variantId));
      const quantity = pending.offered;
      if (quantity === howMany) {
        ask(draft, { kind: 'ask_how_many', title }, { pending, act: undefined, products: [product] });
        return;
      }
      // Of a line that is there it was asked how many in all.
      const inCart =
        memoryOf(draft.state).target?.how === 'set'
          ? 0
          : piecesInCart(draft.cart, product.id, pending.variantId);
      ask(
        draft,
        { kind: 'ask_in_total', title, quantity: quantity + inCart },
        { pending, act: undefined, products: [product] },
      );
      return;
    }
    case 'choose_line': {
      const lines = openLines(draft).filter((line) => pending.lineIds.includes(line.lineId));
      if (lines.length === 0) return;
      ask(
        draft,
        {
          kind: 'ask_line',
          act: memoryOf(draft.state).lineAct === undefined ? pending.act : 'change',
          choices: lines.map((line) => line.title),
        },
        { pending, act: undefined },
      );
      return;
    }
    default:
      pending satisfies never;
  }
}

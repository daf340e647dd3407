/** Which of several readings is meant: the one that leaves least of the message unexplained and makes most sense of cart and catalogue. */
import type { OrderNews } from '../../voice/order-news.ts';
import { applyCounted } from '../acts/apply-acts.ts';
import { distributedAnswer } from '../acts/distribute.ts';
import { partsOfLine } from '../acts/in-parts.ts';
import { productsAsked, productsMeant } from '../answers/answer-product.ts';
import { partsBeside } from '../answers/answer-quantity.ts';
import { type Draft, memoryOf, openLines } from '../cart/draft.ts';
import { readUndo } from '../cart/undo.ts';
import { findLines } from '../names/find-lines.ts';
import { isVariantOnly } from '../names/is-variant.ts';
import { mostPieces } from '../names/mention.ts';
import { isChoosing } from '../said/choosing.ts';
import type { OrderAct } from '../said/order-act.ts';
import { quantityOf } from '../said/says-why.ts';
import type { Reading } from './read-sentence.ts';

/** What speaks against a reading that would be answered so. */
const against: Readonly<Partial<Record<OrderNews['kind'], number>>> = {
  not_found: 0.7,
  not_in_cart: 2,
  cart_empty: 2,
  unknown_extra: 0.8,
  no_such_variant: 0.5,
  ask_meant: 1,
  ask_which: 1,
  ask_change: 1,
  ask_what_else: 0.6,
  nothing_to_undo: 1,
  already_in_cart: 0.8,
  has_extra_already: 0.8,
  extra_only_on_request: 0.8,
  left_as_it_was: 0.5,
  ask_product: 0.5,
  ask_line: 0.5,
  ask_quantity: 0.2,
  ask_most: 0.2,
  ask_in_total: 0.5,
  ask_how_many: 0.1,
  ask_variant: 0.2,
  noted_without: 0.3,
  cannot_note: 0.3,
};
const notApplied = 1.2;
/** "La ensalada", of which there is one: hardly another. */
const thereAlready = 0.3;

function isThere(draft: Draft, act: OrderAct): boolean {
  if (act.kind !== 'add' || act.strength === 'strong' || act.strength === 'polite') return false;
  const { item } = act;
  if (item.article !== 'the' || item.more || item.also === true || item.words === '') return false;
  return item.quantity === undefined && findLines(draft, item).length === 1;
}

/** "The kettles, one white and one black": how those that are there are to be. */
const isParted = (draft: Draft, act: OrderAct, others: readonly OrderAct[]): boolean =>
  act.kind === 'add' && partsOfLine(draft, act, others) !== undefined;

/** What the acts would make of the order, without making it so. */
export function simulate(draft: Draft, acts: readonly OrderAct[]): { draft: Draft; refused: number } {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `try-${draft.news.length}-${ids}`;
  };
  const tried: Draft = {
    ...draft,
    context: { ...draft.context, newId },
    news: [],
    question: undefined,
    later: [],
    productIds: new Set(draft.productIds),
    touched: new Set(draft.touched),
    wants: { ...draft.wants },
  };
  const { refused } = applyCounted(tried, acts);
  return { draft: tried, refused };
}

/** What it costs to take a message so: for what would be answered, and for acts that turn out to be none. */
export function costOf(draft: Draft, acts: readonly OrderAct[]): number {
  const { pending } = draft.context.state;
  // A question waits: whoever says something more likely answers it than not.
  if (acts.length === 0) return pending?.kind === 'offered' || isChoosing(pending) ? 1 : 0;
  const isNumber = acts.some(
    (act) =>
      act.kind === 'set_quantity' ||
      (act.kind === 'add' && act.item.words === '' && act.item.quantity !== undefined),
  );
  if (pending?.kind === 'choose_quantity' && isNumber) return 0;
  if (answersInParts(draft, acts) || takesBack(draft, acts)) return 0;
  if (acts.every((act) => answersProduct(draft, act))) return 0;
  const others = acts.filter((act) => !answersOption(draft, act));
  if (others.length < acts.length) return costOf(draft, others);
  const { draft: tried, refused } = simulate(draft, acts);
  const news = [...tried.news, ...(tried.question === undefined ? [] : [tried.question.news])];
  const told = news.reduce((sum, { kind }) => sum + (against[kind] ?? 0), 0);
  const known = acts.filter(
    (act, at) => isThere(draft, act) && !isParted(draft, act, acts.slice(at + 1)),
  ).length;
  const absurd =
    comesAndGoes(acts) || acts.some((act) => countsAPrice(draft, act) || pointsAtGone(draft, act));
  return told + refused * notApplied + known * thereAlready + (absurd ? notApplied : 0);
}

/** "109, ouch", of a racket for 109.00: what it costs, and no number of them. */
function countsAPrice(draft: Draft, act: OrderAct): boolean {
  const quantity = quantityOf(act);
  return (
    quantity > mostPieces && openLines(draft).some(({ unitPrice }) => unitPrice.amount === quantity * 100)
  );
}

/** "Nah, that's grand", when something has just been taken out: nothing is put back but by a verb. */
function pointsAtGone(draft: Draft, act: OrderAct): boolean {
  if (act.kind !== 'add' || act.strength !== 'bare' || act.item.reference?.kind !== 'that') return false;
  if (act.item.words !== '' || act.item.quantity !== undefined) return false;
  const { focus } = draft.state;
  const before = readUndo(draft.context.state).at(-1)?.cart?.lines ?? [];
  const isOf = ({ productId }: { productId: string }) => productId === focus;
  return before.some(isOf) && !openLines(draft).some(isOf);
}

/** Put in and taken out in one breath: nobody asks for that. */
function comesAndGoes(acts: readonly OrderAct[]): boolean {
  return acts.some(
    (act) =>
      act.kind === 'remove' &&
      act.item.words !== '' &&
      acts.some(
        (other) =>
          other.kind === 'add' &&
          (other.item.words === act.item.words ||
            (other.item.words === '' && other.item.reference?.kind === 'that')),
      ),
  );
}

/** "Uno naranja y otro gris", of the two whose colour was asked for. */
function answersInParts(draft: Draft, acts: readonly OrderAct[]): boolean {
  const { pending } = draft.context.state;
  if (pending?.kind === 'choose_quantity') return partsBeside(draft, pending, { told: '', acts }).length > 0;
  if (pending?.kind !== 'choose_variant') return false;
  const product = draft.context.product(pending.productId);
  return product !== undefined && distributedAnswer(draft, { ...pending, product }, acts).length > 0;
}

/** "Remove it", of what is still to be chosen. */
function takesBack(draft: Draft, acts: readonly OrderAct[]): boolean {
  const [act, ...others] = acts;
  const isOpen = memoryOf(draft.state).onlyAsked === true;
  return isOpen && others.length === 0 && act?.kind === 'remove' && act.item.words === '';
}

/** "La 42", of what the size was asked of: the answer, whatever else is said with it. */
function answersOption(draft: Draft, act: OrderAct): boolean {
  // What an earlier sentence of the message asks about is answered by the next.
  const pending = draft.question?.pending ?? draft.context.state.pending;
  if (pending?.kind !== 'choose_variant' || act.kind !== 'add' || act.item.more) return false;
  const product = draft.context.product(pending.productId);
  const words = `${act.item.words} ${act.item.variantWords}`.trim();
  return product !== undefined && words !== '' && isVariantOnly(draft, product, words);
}

/** "Refugio 2", where which of two was asked: one of them, whatever else is said with it. */
function answersProduct(draft: Draft, act: OrderAct): boolean {
  const { pending } = draft.context.state;
  if (draft.question !== undefined || pending?.kind !== 'choose_product') return false;
  if (act.kind !== 'add' || act.item.more || act.item.words === '') return false;
  const { item } = act;
  return (
    productsMeant(draft, productsAsked(draft, pending), { item, yes: false, words: item.words }).length === 1
  );
}

/** The readings, cheapest first. */
export function weighed(draft: Draft, readings: readonly Reading[]): Reading[] {
  return readings
    .map((reading) => ({ ...reading, cost: reading.cost + costOf(draft, reading.acts) }))
    .toSorted((one, other) => one.cost - other.cost);
}

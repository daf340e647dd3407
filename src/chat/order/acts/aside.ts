/** What other rooms answered since the order room last spoke: a question that waits grows old, "¿algo más?" is no longer the last thing said. */
import type { ConversationState } from '../../conversation-state.ts';
import { memoryOf, type OrderState } from '../cart/draft.ts';
import { isChoosing } from '../said/choosing.ts';

/** After this many answers to other things, what was to be chosen is dropped. */
const mostAsides = 2;

/** The state after a message that was no order: called for every turn that another room answers. */
export function noteAside(state: ConversationState, text = ''): ConversationState {
  const said: OrderState = { ...state, order: { ...memoryOf(state), asideText: text } };
  const isIdle = state.pending === undefined && state.lastLineId === undefined;
  return isIdle ? ({ ...said, order: { ...said.order, asides: 1 } } as OrderState) : grownOlder(said);
}

/** The state in which what was shown waits no more to be chosen from. */
export function withoutChoice(state: ConversationState): ConversationState {
  const { pending, ...others } = state;
  if (pending?.kind !== 'which_shown') return state;
  return pending.more ? { ...others, pending: { kind: 'more' } } : others;
}

function grownOlder(state: ConversationState): ConversationState {
  const { later, target, ...memory } = memoryOf(state);
  const asides = (memory.asides ?? 0) + 1;
  const isStale = isChoosing(state.pending) && asides >= mostAsides;
  const { pending: before, ...others } = withoutChoice(state);
  const pending = before?.kind === 'offered' ? undefined : before;
  const kept = {
    ...memory,
    asides,
    ...(later === undefined || isStale ? {} : { later }),
    ...(target === undefined || isStale ? {} : { target }),
  };
  const next: OrderState = {
    ...others,
    ...(pending === undefined || isStale ? {} : { pending }),
    order: kept,
  };
  return next;
}

/** What the shopper looks at and asked for last: another search changes it. */
export function sightsOf(state: ConversationState): string {
  const shown = state.pending?.kind === 'choose_product' ? state.pending.productIds : state.shown;
  return JSON.stringify([shown, state.search ?? null]);
}

/** Whether something else was answered since the order room last spoke. */
export function wasInterrupted(state: ConversationState): boolean {
  const { asides, seen } = memoryOf(state);
  return (asides ?? 0) > 0 || (seen !== undefined && seen !== sightsOf(state));
}

/** Whether another list was shown since: "la primera" is then of that list. */
export function sawOthers(state: ConversationState): boolean {
  const { seen } = memoryOf(state);
  return seen !== undefined && seen !== sightsOf(state);
}

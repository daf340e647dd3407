/**
 * Who is in the middle of an order, or of talk on goods, is not sent away for words that nobody understood: that is said, and what
 * waits is asked again. What surely is of elsewhere is told so, and what waits is asked again all the same.
 */
import { fold } from '../language/fold.ts';
import type { StoredConversation } from './conversation-store.ts';
import { orderContext } from './decide-order.ts';
import { type Decision, emptyDecision } from './decision.ts';
import type { KindsOf } from './kinds/kinds-of.ts';
import { askOffer, askWhich } from './offer.ts';
import { askWaiting } from './order/ask-waiting.ts';
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import { isNoShops } from './understand/off-topic.ts';
import * as smallTalk from './voice/small-talk.ts';

/** Likelier than this of elsewhere, nobody who is in the middle of an order means the order. */
const surely = 0.9;

export type Talk = {
  input: TurnInput;
  conversation: StoredConversation;
  /** What the message does, as far as what others say tells. */
  likely: () => KindsOf;
};

export function keptInTalk(deps: TurnDeps, talk: Talk, decision: Decision): Decision {
  const { input, conversation, likely } = talk;
  const { shown, focus, pending } = conversation.state;
  const isAway = decision.outcome === 'redirected' && decision.understood.intent === 'off_topic';
  if (!isAway && !isUnclear(decision, talk)) return decision;
  const question = waitingQuestion(deps, input, conversation);
  const isOfGoods = shown.length > 0 || focus !== undefined;
  if (question === undefined && !(isOfGoods && decision.understood.intent !== 'unclear')) return decision;
  const isElsewhere = isAway && (isNoShops(input.text, fold(input.text)) || likely().elsewhere > surely);
  const base = {
    ...emptyDecision(
      // An offer is kept as it waits: another room's answer would have ended it.
      pending?.kind === 'offered' || pending?.kind === 'which_shown'
        ? conversation.state
        : (question?.state ?? decision.state),
      conversation.cart,
    ),
    notes: decision.notes,
  };
  return isElsewhere
    ? {
        ...base,
        understood: decision.understood,
        told: smallTalk.tellRedirect(input.generation.shop, input.language, question?.told),
        outcome: 'redirected',
      }
    : {
        ...base,
        understood: { intent: 'unclear' },
        told: smallTalk.tellNotUnderstood(input.language, question?.told),
      };
}

/** Less likely than these to ask for goods or of them, a search that found nothing, or only some of the words, was none. */
const leastSearch = { nothing: 0.5, some: 0.3 };

/** Nothing in it that anybody could answer, or looked for in vain although it hardly asks for goods: "fair play to yous". */
function isUnclear({ understood, outcome }: Decision, { conversation, likely }: Talk): boolean {
  if (understood.intent === 'unclear') return conversation.state.pending?.kind !== 'more';
  if (understood.intent !== 'find' || understood.followUp === true) return false;
  if (outcome !== 'no_result' && understood.missingWords === undefined) return false;
  const { search, add, change, ask_goods, ask_shop } = likely();
  const isSought = search + add + change + ask_goods + ask_shop;
  return isSought < (outcome === 'no_result' ? leastSearch.nothing : leastSearch.some);
}

function waitingQuestion(
  deps: TurnDeps,
  input: TurnInput,
  conversation: StoredConversation,
): { told: string[]; state: StoredConversation['state'] } | undefined {
  const { state } = conversation;
  if (state.pending?.kind === 'offered') return { told: [askOffer(input.language)], state };
  if (state.pending?.kind === 'which_shown') return { told: [askWhich(input.language)], state };
  return askWaiting(orderContext(deps, input, conversation));
}

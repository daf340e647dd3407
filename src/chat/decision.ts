/** What code decided about a message before any model is asked. */
import type { Cart, ChatEvent, Outcome, Trace } from '../protocol.ts';
import type { ConversationState } from './conversation-state.ts';
import type { StoredConversation } from './conversation-store.ts';
import type { Counts, PageFact, ProductFact } from './facts.ts';
import type { Understanding } from './understand/understanding.ts';
import type { Told } from './voice/told.ts';

export type Decision = {
  /** For the trace: intent and what belongs to it. */
  understood: Record<string, unknown>;
  told: Told;
  /** False where the words are code's alone: a person called, an order summed up or confirmed, a redirect. */
  asksModel: boolean;
  outcome: Exclude<Outcome, 'degraded'>;
  /** Sent before any text, in this order. */
  events: Extract<ChatEvent, { event: 'products' | 'cart' | 'handoff' }>[];
  candidates: Trace['candidates'];
  products: ProductFact[];
  pages: PageFact[];
  counts?: Counts;
  cart?: Cart;
  state: ConversationState;
  handoff: boolean;
  notes: string[];
};

/** Where every decision starts from: nothing said, nothing found. */
export function emptyDecision(state: ConversationState, cart: Cart | undefined): Decision {
  return {
    understood: {},
    told: { must: [], may: [] },
    asksModel: false,
    outcome: 'answered',
    events: [],
    candidates: [],
    products: [],
    pages: [],
    ...(cart === undefined ? {} : { cart }),
    state,
    handoff: false,
    notes: [],
  };
}

/** Words that are code's alone. */
export function spoken(conversation: StoredConversation, understanding: Understanding, told: Told): Decision {
  return { ...emptyDecision(conversation.state, conversation.cart), understood: { ...understanding }, told };
}

/** Words that the model may find better ones for. */
export function worded(conversation: StoredConversation, understanding: Understanding, told: Told): Decision {
  return {
    ...spoken(conversation, understanding, told),
    asksModel: true,
    state: { ...conversation.state, greeted: true },
  };
}

/** What a turn keeps and reads. `conversations/` implements it on SQLite; tests keep it in memory or use the real one. */
import type { Cart, Language, NumberedEvent, Outcome, ProductCard, Trace, Voice } from '../protocol.ts';
import type { ConversationState } from './conversation-state.ts';

export type StoredConversation = {
  conversationId: string;
  visitorId: string;
  language: Language;
  /** A person was asked for and the assistant is silent. */
  handoff: boolean;
  /** And that person is there. */
  attended?: boolean;
  state: ConversationState;
  cart: Cart | undefined;
};

/** One earlier turn, as the prompt repeats it: the user content byte for byte as it was composed, and the text shown. */
export type HistoryTurn = {
  turnId: string;
  /** Empty for turns that composed no prompt (they are left out of the history). */
  promptContent: string;
  shown: string;
  /** Products and pages whose lines the content holds: looked up again in the open generation. */
  productIds: string[];
  pageIds: string[];
};

export type ConfirmedOrder = {
  orderNumber: string;
  cart: Cart;
  at: string;
  status: 'received' | 'preparing' | 'ready' | 'sent' | 'delivered' | 'cancelled';
};

export type BegunTurn =
  | { kind: 'begun'; turnId: string; conversationId: string }
  /** This messageId was answered: its events as they were sent (the token left out, `hadToken` says where it was). */
  | {
      kind: 'finished';
      turnId: string;
      conversationId: string;
      visitorId: string;
      events: NumberedEvent[];
      hadToken: boolean;
    }
  /** Stored and not finished: it runs, or the process died in the middle of it. */
  | {
      kind: 'unfinished';
      turnId: string;
      conversationId: string;
      visitorId: string;
      text: string;
      hadToken: boolean;
    }
  | { kind: 'other_text' };

export interface ConversationStore {
  /**
   * Stores the shopper's message and its turn in one commit, and the conversation with it when `conversationId` is absent; or
   * says what is known of this messageId. On disk when it returns. `text` is masked already; `rawText` is only compared (as a
   * keyed hash) and never stored.
   */
  beginTurn(message: {
    messageId: string;
    rawText: string;
    text: string;
    conversationId: string | undefined;
    visitorId: string;
    language: Language;
  }): BegunTurn;
  isKnownMessage(messageId: string): boolean;
  conversation(conversationId: string): StoredConversation | undefined;
  /** Turns that are over, oldest first. */
  history(conversationId: string): HistoryTurn[];
  /**
   * What the order room decided for this turn: the cart and the state, one commit. A confirmed cart is stored as an order in
   * the same commit. Called at most once a turn; `act` is kept so that a turn run again after a crash does not act twice.
   */
  commitAct(act: {
    turnId: string;
    conversationId: string;
    cart: Cart;
    state: ConversationState;
    /** JSON of what was decided, for a turn run again. */
    act: unknown;
  }): void;
  /** What the cart's buttons did, one commit. */
  saveCart(conversationId: string, cart: Cart, state: ConversationState): void;
  /** The act a turn has already committed, if it has. */
  committedAct(turnId: string): unknown;
  /** The end of a turn, one commit: text shown, events for replay, trace, state, history. */
  finishTurn(end: {
    turnId: string;
    conversationId: string;
    status: 'done' | 'failed' | 'stopped';
    outcome: Outcome | undefined;
    voice: Voice | undefined;
    shown: string;
    cards: ProductCard[];
    events: NumberedEvent[];
    trace: Trace;
    state: ConversationState;
    language: Language;
    handoff: boolean;
    history: Omit<HistoryTurn, 'turnId' | 'shown'>;
  }): void;
  order(orderNumber: string): ConfirmedOrder | undefined;
  ordersOfVisitor(visitorId: string): ConfirmedOrder[];
  /** How many conversations wait for a person before this one. */
  handoffPosition(conversationId: string): number;
}

import { randomUUID } from 'node:crypto';
import type { Language } from '../protocol.ts';
import type { BegunTurn, ConversationStore, HistoryTurn, StoredConversation } from './conversation-store.ts';
import type { AskedAgain } from './second-asking.ts';

type End = Parameters<ConversationStore['finishTurn']>[0];

/** A conversation that is nowhere but here, and gone when this is. */
export class PassingStore implements ConversationStore {
  readonly conversationId = randomUUID();
  readonly #conversation: StoredConversation;
  readonly #ended: End[] = [];

  constructor(language: Language) {
    this.#conversation = {
      conversationId: this.conversationId,
      visitorId: 'staff',
      language,
      handoff: false,
      state: { shown: [], amounts: [], greeted: false },
      cart: undefined,
    };
  }

  lastAnswer(): AskedAgain | undefined {
    const end = this.#ended.at(-1);
    return end === undefined ? undefined : { text: end.shown, products: end.cards, trace: end.trace };
  }

  beginTurn(): BegunTurn {
    return { kind: 'begun', turnId: randomUUID(), conversationId: this.conversationId };
  }

  isKnownMessage(): boolean {
    return false;
  }

  /** Always with the assistant: what a person would say can be asked of nobody here. */
  conversation(): StoredConversation {
    return { ...this.#conversation };
  }

  history(): HistoryTurn[] {
    return this.#ended.map((end) => ({ turnId: end.turnId, shown: end.shown, ...end.history }));
  }

  commitAct(act: Parameters<ConversationStore['commitAct']>[0]): void {
    this.saveCart(act.conversationId, act.cart, act.state);
  }

  saveCart(...[, cart, state]: Parameters<ConversationStore['saveCart']>): void {
    this.#conversation.cart = cart;
    this.#conversation.state = state;
  }

  committedAct(): undefined {
    return undefined;
  }

  finishTurn(end: End): void {
    this.#ended.push(end);
    this.#conversation.state = end.state;
    this.#conversation.language = end.language;
  }

  order(): undefined {
    return undefined;
  }

  ordersOfVisitor(): [] {
    return [];
  }

  handoffPosition(): number {
    return 0;
  }
}

import type {
  Cart,
  CartRequest,
  ChatEvent,
  ConversationMessage,
  ConversationView,
  Language,
} from '../../src/protocol.ts';
import { readEvents } from '../shared/event-stream.ts';
import type { Memory } from './memory.ts';
import { ApiError, type Receipt, type ShopApi } from './shop-api.ts';
import { LostConnectionError, type PendingTurn, streamTurn, waitFor } from './turn-stream.ts';

/** Where one answer is shown. */
export type AnswerView = {
  show(event: ChatEvent): void;
  reconnects(): void;
  /** It stopped before its end: with an error of the shop's, or because the shop cannot be reached. */
  trouble(error: ApiError | undefined): void;
};

/** Who shows the conversation. */
export type ConversationViewer = {
  shopperSaid(text: string): void;
  answer(): AnswerView;
  spoken(message: ConversationMessage, language: Language | undefined): void;
  busy(busy: boolean): void;
  cart(cart: Cart): void;
  handoff(state: { position?: number | undefined } | 'over'): void;
  turned(language: Language): void;
};

const mostSilentReconnects = 20;
const lookMs = 15_000;
/** So often after the last message it is looked whether a person came in unasked: five minutes in all. */
const looks = 20;

/** One shopper's conversation: sends, streams, resumes, remembers. It knows no DOM. */
export class Conversation {
  readonly #api: ShopApi;
  readonly #memory: Memory;
  readonly #viewer: ConversationViewer;
  #turn: PendingTurn | undefined;
  #turnId: string | undefined;
  #answer: AnswerView | undefined;
  #running = false;
  #stopWanted = false;
  #listening: AbortController | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #cart: Cart | undefined;
  readonly #staffHeard = new Set<string>();

  constructor(options: { api: ShopApi; memory: Memory; viewer: ConversationViewer }) {
    this.#api = options.api;
    this.#memory = options.memory;
    this.#viewer = options.viewer;
  }

  get cart(): Cart | undefined {
    return this.#cart;
  }

  get started(): boolean {
    return this.#memory.session !== undefined;
  }

  /** Shows what an earlier page began. */
  async restore(): Promise<void> {
    this.#memory.recall();
    try {
      const view = await this.view();
      if (view === undefined) return;
      const { messages, cart, language } = view;
      this.#viewer.turned(language);
      for (const message of messages) this.#spoken(message, language);
      if (cart !== undefined) this.#cartIs(cart);
      if (view.handoff) this.#listen();
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) this.#memory.keep(undefined);
    }
  }

  /** As the shop has it. */
  async view(): Promise<ConversationView | undefined> {
    const { session } = this.#memory;
    return session && this.#api.conversation(session.conversationId);
  }

  /** False when an answer is still running. */
  send(text: string, productId: string | undefined): boolean {
    if (this.#running) return false;
    this.#turn = {
      request: {
        messageId: crypto.randomUUID(),
        text,
        ...(productId === undefined ? {} : { page: { productId } }),
      },
      lastEventId: 0,
      abort: new AbortController(),
    };
    this.#turnId = undefined;
    this.#viewer.shopperSaid(text);
    this.#answer = this.#viewer.answer();
    void this.#run(this.#turn, this.#answer);
    return true;
  }

  /** The same message again: the shop gives the rest of its answer, or gives it anew. */
  tryAgain(): void {
    if (!this.#running && this.#turn !== undefined && this.#answer !== undefined) {
      void this.#run(this.#turn, this.#answer);
    }
  }

  stop(): void {
    const { session } = this.#memory;
    if (session === undefined || this.#turnId === undefined) this.#stopWanted = this.#running;
    else this.#api.stop(session.conversationId, this.#turnId).catch(() => this.#turn?.abort.abort());
  }

  async setQuantity(request: CartRequest): Promise<Cart | undefined> {
    const { session } = this.#memory;
    if (session === undefined) return undefined;
    this.#cartIs(await this.#api.setCart(session.conversationId, request));
    return this.#cart;
  }

  async feedback(turnId: string, helpful: boolean, reason: string): Promise<void> {
    const { session } = this.#memory;
    if (session === undefined) return;
    await this.#api.feedback(session.conversationId, {
      turnId,
      helpful,
      ...(reason === '' ? {} : { reason }),
    });
  }

  async erase(): Promise<Receipt | undefined> {
    const { session } = this.#memory;
    if (session === undefined) return undefined;
    const { receipt } = await this.#api.erase(session.conversationId);
    this.leave();
    this.#memory.keep(undefined);
    this.#cart = undefined;
    return receipt;
  }

  /** The page is going: connections close, the shop keeps the rest. */
  leave(): void {
    clearTimeout(this.#looking);
    this.#turn?.abort.abort();
    this.#listening?.abort();
  }

  async #run(turn: PendingTurn, answer: AnswerView): Promise<void> {
    this.#running = true;
    this.#viewer.busy(true);
    const { session } = this.#memory;
    if (session !== undefined) turn.request.conversationId = session.conversationId;
    try {
      for await (const event of streamTurn(this.#api, turn)) {
        if (event.event === 'reconnecting') answer.reconnects();
        else this.#take(event, answer);
      }
    } catch (error) {
      if (error instanceof ApiError && error.status === 404 && session !== undefined) {
        // The conversation was erased or has expired: this message begins another.
        this.#memory.keep(undefined);
        delete turn.request.conversationId;
        return await this.#run(turn, answer);
      }
      if (error instanceof ApiError) answer.trouble(error);
      else if (error instanceof LostConnectionError) answer.trouble(undefined);
      else throw error;
    } finally {
      this.#running = false;
      this.#stopWanted = false;
      this.#viewer.busy(false);
      this.#lookOut(looks);
    }
  }

  /** A person may come in unasked. No stream is kept open for that: it is looked up now and then. */
  #lookOut(left: number): void {
    clearTimeout(this.#looking);
    this.#looking = setTimeout(async () => {
      const view = await this.view().catch(() => undefined);
      if (view?.handoff) this.#listen();
      else if (left > 1) this.#lookOut(left - 1);
    }, lookMs);
  }

  #take(event: ChatEvent, answer: AnswerView): void {
    const { session } = this.#memory;
    switch (event.event) {
      case 'turn': {
        const { conversationId, token = session?.token, language } = event.data;
        this.#turnId = event.data.turnId;
        if (token !== undefined) this.#memory.keep({ conversationId, token });
        this.#viewer.turned(language);
        if (this.#stopWanted) this.stop();
        break;
      }
      case 'cart':
        this.#cartIs(event.data);
        break;
      case 'handoff':
        this.#viewer.handoff(event.data);
        this.#listen();
        break;
      case 'products':
      case 'text':
      case 'done':
      case 'failed':
        break;
      default:
        event satisfies never;
    }
    answer.show(event);
  }

  #cartIs(cart: Cart): void {
    this.#cart = cart;
    this.#viewer.cart(cart);
  }

  /** A person's words come with the history and over the stream, and are shown once. */
  #spoken(message: ConversationMessage, language: Language | undefined): void {
    const key = message.at + message.text;
    if (message.role === 'staff' && this.#staffHeard.has(key)) return;
    if (message.role === 'staff') this.#staffHeard.add(key);
    this.#viewer.spoken(message, language);
  }

  /** Hears what staff write, until the conversation is handed back. */
  #listen(): void {
    const { session } = this.#memory;
    if (session === undefined || this.#listening !== undefined) return;
    const listening = new AbortController();
    this.#listening = listening;
    void this.#hear(session.conversationId, listening).finally(() => {
      if (this.#listening === listening) this.#listening = undefined;
      if (!listening.signal.aborted) this.#viewer.handoff('over');
    });
  }

  async #hear(conversationId: string, { signal }: AbortController): Promise<void> {
    // From the first: a person may have written before the stream was open.
    let lastEventId = '0';
    for (let silent = 0; silent < mostSilentReconnects && !signal.aborted; silent += 1) {
      try {
        const { body } = await this.#api.events(conversationId, lastEventId, signal);
        if (body === null) return;
        for await (const { id, event, data } of readEvents(body)) {
          silent = 0;
          if (id !== '') lastEventId = id;
          this.#heard(event, JSON.parse(data));
        }
      } catch (error) {
        // Handed back, or erased.
        if (error instanceof ApiError) return;
      }
      await waitFor(Math.min(500 * 2 ** silent, 30_000), signal);
    }
  }

  #heard(event: string, data: unknown): void {
    if (event === 'message') this.#spoken(data as ConversationMessage, undefined);
    else if (event === 'cart') this.#cartIs(data as Cart);
    else if (event === 'handoff') this.#viewer.handoff(data as { position?: number });
  }
}

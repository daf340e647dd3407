/** The chat as the routes see it: accepts messages, runs their turns, and keeps the cart's buttons and the chat on one cart. */
import type { Lease } from '../catalog/catalogue.ts';
import { cardOf } from '../catalog/product-card.ts';
import { AppError } from '../errors.ts';
import { normaliseText } from '../language/normalise.ts';
import type { Cart, CartRequest, ChatRequest, Language, NumberedEvent, ProductDetail } from '../protocol.ts';
import { answerLanguage } from './answer-language.ts';
import type { Asker, Chat, TurnStream } from './chat.ts';
import type { BegunTurn, StoredConversation } from './conversation-store.ts';
import { LiveTurn } from './live-turns.ts';
import { withoutNames } from './name-words.ts';
import { pressButton } from './order/cart/press-button.ts';
import { runTurn } from './turn.ts';
import type { TurnDeps } from './turn-deps.ts';

export type ShopChatDeps = Omit<TurnDeps, 'settings'> & {
  settings: TurnDeps['settings'] & { RESUME_MS: number; MAX_MESSAGE_CHARS: number };
  /** A lease on the generation that serves now; undefined before the first is published. */
  acquireGeneration(): Lease | undefined;
  maskPersonalData(text: string): string;
  newVisitorId(): string;
  tokenOf(visitorId: string): string;
  /** Told when a cart changes by its buttons, for whoever listens to the conversation. */
  cartChanged(conversationId: string, cart: Cart): void;
};

export class ShopChat implements Chat {
  readonly #deps: ShopChatDeps;
  readonly #byTurn = new Map<string, LiveTurn>();
  readonly #byConversation = new Map<string, LiveTurn>();
  readonly #running = new Set<Promise<void>>();

  constructor(deps: ShopChatDeps) {
    this.#deps = deps;
  }

  isResend(messageId: string): boolean {
    return this.#deps.store.isKnownMessage(messageId);
  }

  openTurn(request: ChatRequest, asker: Asker, lastEventId: number): TurnStream {
    const { store, settings } = this.#deps;
    // Characters as people count them: an emoji is one.
    if ([...request.text].length > settings.MAX_MESSAGE_CHARS) throw tooLong(settings.MAX_MESSAGE_CHARS);
    const rawText = normaliseText(request.text);
    if (rawText === '') throw emptyMessage();
    const resent = store.isKnownMessage(request.messageId);
    const conversation = resent ? undefined : this.#conversationFor(request, asker);
    if (conversation !== undefined && this.#byConversation.has(conversation.conversationId))
      throw turnRunning();
    const lease = this.#acquire();
    try {
      const language = answerLanguage({
        requested: request.language,
        text: withoutNames(rawText, lease.generation, this.#deps.catalogue.findByName),
        conversation: conversation?.language,
        acceptLanguage: asker.acceptLanguage,
        shop: lease.generation.shop.language,
      });
      const visitorId = asker.visitorId ?? this.#deps.newVisitorId();
      const text = this.#deps.maskPersonalData(rawText);
      const begun = store.beginTurn({
        messageId: request.messageId,
        rawText,
        text,
        conversationId: conversation?.conversationId,
        visitorId,
        language,
      });
      return this.#streamOf(begun, {
        request,
        text,
        language,
        visitorId,
        isNew: conversation === undefined,
        lease,
        lastEventId,
      });
    } catch (error) {
      lease.release();
      throw error;
    }
  }

  stopTurn(conversationId: string, turnId: string): void {
    const turn = this.#byTurn.get(turnId);
    if (turn?.conversationId === conversationId) turn.end('stopped');
  }

  setCartLine(conversationId: string, request: CartRequest, _language: Language): Cart {
    const conversation = this.#deps.store.conversation(conversationId);
    if (conversation === undefined) throw notFound();
    const lease = this.#acquire();
    try {
      const { generation } = lease;
      const { cart, state } = pressButton(
        {
          shop: generation.shop,
          cart: conversation.cart,
          state: conversation.state,
          product: (id) => generation.product(id),
          newId: this.#deps.newId,
        },
        request,
      );
      this.#deps.store.saveCart(conversationId, cart, state);
      this.#deps.cartChanged(conversationId, cart);
      return cart;
    } finally {
      lease.release();
    }
  }

  productDetail(productId: string, _language: Language): ProductDetail | undefined {
    const lease = this.#acquire();
    try {
      const product = lease.generation.product(productId);
      if (product === undefined) return undefined;
      return { ...cardOf(product, {}), description: product.description, attributes: product.attributes };
    } finally {
      lease.release();
    }
  }

  /** Ends what runs, keeping what was shown, and resolves when all of it is on disk. */
  async close(): Promise<void> {
    for (const turn of this.#byTurn.values()) turn.end('closing');
    await Promise.all(this.#running);
  }

  #acquire(): Lease {
    const lease = this.#deps.acquireGeneration();
    if (lease === undefined) throw notReady();
    return lease;
  }

  #conversationFor(request: ChatRequest, asker: Asker): StoredConversation | undefined {
    if (request.conversationId === undefined) return undefined;
    const conversation = this.#deps.store.conversation(request.conversationId);
    if (conversation === undefined || conversation.visitorId !== asker.visitorId) throw notFound();
    return conversation;
  }

  #streamOf(
    begun: BegunTurn,
    opened: {
      request: ChatRequest;
      text: string;
      language: Language;
      visitorId: string;
      isNew: boolean;
      lease: Lease;
      lastEventId: number;
    },
  ): TurnStream {
    const { lease, lastEventId } = opened;
    switch (begun.kind) {
      case 'other_text':
        throw reused();
      case 'finished': {
        lease.release();
        const token = begun.hadToken ? this.#deps.tokenOf(begun.visitorId) : undefined;
        return { ...begun, resent: true, events: replay(begun.events, token, lastEventId) };
      }
      case 'unfinished': {
        const running = this.#byTurn.get(begun.turnId);
        if (running !== undefined) {
          lease.release();
          return { ...begun, resent: true, events: running.read(lastEventId) };
        }
        // The process died in the middle of it. It was never answered, so it is answered now, under its own id.
        if (this.#byConversation.has(begun.conversationId)) throw turnRunning();
        const token = begun.hadToken ? this.#deps.tokenOf(begun.visitorId) : undefined;
        const turn = this.#start({ ...opened, ...begun, token });
        return { ...begun, resent: true, events: turn.read(lastEventId) };
      }
      case 'begun': {
        const token = opened.isNew ? this.#deps.tokenOf(opened.visitorId) : undefined;
        const turn = this.#start({ ...opened, ...begun, token });
        return { ...begun, resent: false, events: turn.read(lastEventId) };
      }
      default:
        return begun satisfies never;
    }
  }

  #start(begun: {
    turnId: string;
    conversationId: string;
    request: ChatRequest;
    text: string;
    language: Language;
    lease: Lease;
    token: string | undefined;
  }): LiveTurn {
    const { turnId, conversationId, lease } = begun;
    const turn = new LiveTurn({ turnId, conversationId, resumeMs: this.#deps.settings.RESUME_MS });
    this.#byTurn.set(turnId, turn);
    this.#byConversation.set(conversationId, turn);
    const events = runTurn(this.#deps, {
      turnId,
      conversationId,
      messageId: begun.request.messageId,
      text: begun.text,
      language: begun.language,
      pageProductId: begun.request.page?.productId,
      generation: lease.generation,
      signal: turn.signal,
      token: begun.token,
    });
    const running = turn
      .run(events, (error) => this.#deps.log.error({ err: error, turnId }, 'A turn broke off'))
      .finally(() => {
        lease.release();
        this.#byTurn.delete(turnId);
        this.#byConversation.delete(conversationId);
        this.#running.delete(running);
      });
    this.#running.add(running);
    return turn;
  }
}

/** A finished turn as it was sent; the token was not stored and is put back where it was. */
async function* replay(
  events: readonly NumberedEvent[],
  token: string | undefined,
  after: number,
): AsyncGenerator<NumberedEvent> {
  for (const event of events) {
    if (event.id <= after) continue;
    yield event.event === 'turn' && token !== undefined
      ? { ...event, data: { ...event.data, token } }
      : event;
  }
}

const tooLong = (most: number) =>
  new AppError('message_too_long', `Message over MAX_MESSAGE_CHARS (${most})`, {
    status: 413,
    publicMessage: {
      es: `El mensaje es demasiado largo. El máximo son ${most} caracteres.`,
      en: `The message is too long. The limit is ${most} characters.`,
    },
  });

const emptyMessage = () =>
  new AppError('bad_request', 'A message without text', {
    status: 400,
    publicMessage: { es: 'Escriba un mensaje, por favor.', en: 'Please write a message.' },
  });

const notFound = () =>
  new AppError('not_found', 'Unknown conversation, or not this visitor’s', {
    status: 404,
    publicMessage: { es: 'Esta conversación no existe.', en: 'This conversation does not exist.' },
  });

const reused = () =>
  new AppError('message_id_reused', 'The same messageId with another text', {
    status: 409,
    publicMessage: {
      es: 'Este mensaje ya se envió con otro texto.',
      en: 'This message was already sent with another text.',
    },
  });

const turnRunning = () =>
  new AppError('turn_running', 'A turn of this conversation is running', {
    status: 409,
    publicMessage: {
      es: 'Todavía estoy respondiendo a su mensaje anterior. Espere un momento, por favor.',
      en: 'I am still answering your last message. One moment, please.',
    },
  });

const notReady = () =>
  new AppError('not_ready', 'No catalogue is published. Publish one with: npm run ingest -- FILE', {
    status: 503,
    retryAfterSeconds: 10,
    publicMessage: {
      es: 'La tienda se está preparando. Inténtelo de nuevo en un momento.',
      en: 'The shop is being set up. Please try again in a moment.',
    },
  });

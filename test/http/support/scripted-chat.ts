import type { Asker, Chat, TurnStream } from '../../../src/chat/chat.ts';
import type { ConversationsDb } from '../../../src/conversations/database.ts';
import type { VisitorTokens } from '../../../src/conversations/visitor-token.ts';
import { AppError } from '../../../src/errors.ts';
import type {
  Cart,
  CartRequest,
  ChatEvent,
  ChatRequest,
  NumberedEvent,
  Outcome,
  ProductDetail,
} from '../../../src/protocol.ts';
import { cartOf, state, traceOf } from '../../conversations/support/temp-conversations.ts';

type Events = AsyncIterable<NumberedEvent>;
type Script =
  /** A whole turn, kept in the log. */
  | { kind: 'answer'; texts: string[]; outcome: Outcome }
  /** Whatever the test wants to come out of the turn. */
  | { kind: 'events'; events: Events }
  | { kind: 'throw'; thrown: unknown };

/** A Chat whose turns are scripted, on the real log. It throws when it is asked more often than the test scripted. */
export class ScriptedChat implements Chat {
  readonly asked: { request: ChatRequest; asker: Asker; lastEventId: number }[] = [];
  readonly stopped: string[] = [];
  readonly carts: { request: CartRequest; language: string }[] = [];
  product: ProductDetail | undefined;
  cartError: AppError | undefined;
  readonly #script: Script[] = [];
  readonly #db: ConversationsDb;
  readonly #tokens: VisitorTokens;

  constructor(options: { db: ConversationsDb; tokens: VisitorTokens }) {
    this.#db = options.db;
    this.#tokens = options.tokens;
  }

  willAnswer(texts: string[], outcome: Outcome = 'answered'): void {
    this.#script.push({ kind: 'answer', texts, outcome });
  }

  willSend(events: Events): void {
    this.#script.push({ kind: 'events', events });
  }

  willThrow(thrown: unknown): void {
    this.#script.push({ kind: 'throw', thrown });
  }

  isResend(messageId: string): boolean {
    return this.#db.log.isKnownMessage(messageId);
  }

  openTurn(request: ChatRequest, asker: Asker, lastEventId: number): TurnStream {
    this.asked.push({ request, asker, lastEventId });
    if (this.isResend(request.messageId)) return this.#replay(request, lastEventId);
    const next = this.#script.shift();
    if (next === undefined) throw new Error('The chat was asked more often than the test scripted');
    if (next.kind === 'throw') throw next.thrown;
    if (next.kind === 'events') {
      return { conversationId: 'c', turnId: 't', resent: false, events: next.events };
    }
    return this.#answer(request, asker, next);
  }

  stopTurn(conversationId: string, turnId: string): void {
    this.stopped.push(`${conversationId}/${turnId}`);
  }

  setCartLine(_conversationId: string, request: CartRequest, language: string): Cart {
    this.carts.push({ request, language });
    if (this.cartError !== undefined) throw this.cartError;
    return cartOf();
  }

  productDetail(productId: string): ProductDetail | undefined {
    return this.product?.id === productId ? this.product : undefined;
  }

  #answer(request: ChatRequest, asker: Asker, script: { texts: string[]; outcome: Outcome }): TurnStream {
    const known =
      request.conversationId === undefined ? undefined : this.#db.log.conversation(request.conversationId);
    if (request.conversationId !== undefined && known?.visitorId !== asker.visitorId) throw notFound();
    const visitorId = asker.visitorId ?? this.#tokens.newVisitor();
    const begun = this.#db.log.beginTurn({
      messageId: request.messageId,
      rawText: request.text,
      text: request.text,
      conversationId: request.conversationId,
      visitorId,
      language: 'es',
    });
    if (begun.kind !== 'begun') throw new Error(`expected a new turn, not ${begun.kind}`);
    const { turnId, conversationId } = begun;
    const token = request.conversationId === undefined ? { token: this.#tokens.tokenOf(visitorId) } : {};
    const events = numbered([
      {
        event: 'turn',
        data: { conversationId, turnId, messageId: request.messageId, ...token, language: 'es' },
      },
      ...script.texts.map((text): ChatEvent => ({ event: 'text', data: { text } })),
      {
        event: 'done',
        data: {
          turnId,
          outcome: script.outcome,
          voice: 'catalogue',
          verdicts: { passed: 0, corrected: 0, withheld: 0 },
        },
      },
    ]);
    this.#db.log.finishTurn({
      turnId,
      conversationId,
      status: 'done',
      outcome: script.outcome,
      voice: 'catalogue',
      shown: script.texts.join(''),
      cards: [],
      events,
      trace: traceOf(turnId),
      state,
      language: 'es',
      handoff: script.outcome === 'handoff',
      history: { promptContent: '', productIds: [], pageIds: [] },
    });
    return { conversationId, turnId, resent: false, events: asStream(events) };
  }

  #replay(request: ChatRequest, lastEventId: number): TurnStream {
    const begun = this.#db.log.beginTurn({
      messageId: request.messageId,
      rawText: request.text,
      text: request.text,
      conversationId: undefined,
      visitorId: '',
      language: 'es',
    });
    if (begun.kind === 'other_text') {
      throw new AppError('message_id_reused', 'other text', {
        status: 409,
        publicMessage: { es: 'Ya se envió.', en: 'Already sent.' },
      });
    }
    if (begun.kind !== 'finished') throw new Error(`expected a finished turn, not ${begun.kind}`);
    const token = begun.hadToken ? { token: this.#tokens.tokenOf(begun.visitorId) } : {};
    const events = begun.events
      .filter(({ id }) => id > lastEventId)
      .map((event) => (event.event === 'turn' ? { ...event, data: { ...event.data, ...token } } : event));
    return {
      conversationId: begun.conversationId,
      turnId: begun.turnId,
      resent: true,
      events: asStream(events),
    };
  }
}

export function numbered(events: ChatEvent[]): NumberedEvent[] {
  return events.map((event, index) => ({ ...event, id: index + 1 }));
}

export async function* asStream(events: NumberedEvent[]): AsyncGenerator<NumberedEvent> {
  yield* events;
}

function notFound(): AppError {
  return new AppError('not_found', 'unknown conversation', {
    status: 404,
    publicMessage: { es: 'No encontramos esa conversación.', en: 'We cannot find that conversation.' },
  });
}

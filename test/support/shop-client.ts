/** A shopper for tests: speaks WIRE.md over real HTTP and remembers conversation and token like the widget does. */
import { randomUUID } from 'node:crypto';
import type { Cart, ChatEvent, NumberedEvent } from '../../src/protocol.ts';

export type HeardTurn = {
  status: number;
  events: NumberedEvent[];
  text: string;
  cart: Cart | undefined;
  products: Extract<ChatEvent, { event: 'products' }>['data'] | undefined;
  done: Extract<ChatEvent, { event: 'done' }>['data'] | undefined;
  error: { code: string; message: string } | undefined;
};

export class ShopClient {
  readonly #url: string;
  conversationId: string | undefined;
  token: string | undefined;
  lastMessageId: string | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  get headers(): Record<string, string> {
    return {
      'content-type': 'application/json',
      ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
    };
  }

  async say(text: string, options: { language?: 'es' | 'en'; productId?: string } = {}): Promise<HeardTurn> {
    const response = await this.post(text, options);
    const turn = await heard(response);
    const opened = turn.events.find((event) => event.event === 'turn');
    if (opened?.event === 'turn') {
      this.conversationId = opened.data.conversationId;
      this.token = opened.data.token ?? this.token;
    }
    return turn;
  }

  post(
    text: string,
    options: { language?: 'es' | 'en'; productId?: string; signal?: AbortSignal } = {},
  ): Promise<Response> {
    this.lastMessageId = randomUUID();
    return fetch(`${this.#url}/api/chat`, {
      method: 'POST',
      headers: this.headers,
      signal: options.signal ?? null,
      body: JSON.stringify({
        messageId: this.lastMessageId,
        text,
        ...(this.conversationId === undefined ? {} : { conversationId: this.conversationId }),
        ...(options.language === undefined ? {} : { language: options.language }),
        ...(options.productId === undefined ? {} : { page: { productId: options.productId } }),
      }),
    });
  }

  request(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.#url}${path}`, { ...init, headers: { ...this.headers, ...init.headers } });
  }
}

export async function heard(response: Response): Promise<HeardTurn> {
  const body = await response.text();
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const { error } = JSON.parse(body) as { error: HeardTurn['error'] };
    return {
      status: response.status,
      events: [],
      text: '',
      cart: undefined,
      products: undefined,
      done: undefined,
      error,
    };
  }
  const events = parseEvents(body);
  const turn: HeardTurn = {
    status: response.status,
    events,
    text: '',
    cart: undefined,
    products: undefined,
    done: undefined,
    error: undefined,
  };
  for (const event of events) {
    if (event.event === 'text') turn.text += event.data.text;
    if (event.event === 'cart') turn.cart = event.data;
    if (event.event === 'products') turn.products = event.data;
    if (event.event === 'done') turn.done = event.data;
    if (event.event === 'failed') turn.error = event.data.error;
  }
  return turn;
}

/** Server-sent events as the standard has them: blocks of `id:`, `event:`, `data:` lines, comments left out. */
export function parseEvents(body: string): NumberedEvent[] {
  return body
    .split('\n\n')
    .map((block) => {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim();
      return { id: Number(field('id')), event: field('event'), data: field('data') };
    })
    .filter(({ event, data }) => event !== undefined && data !== undefined)
    .map(({ id, event, data }) => ({ id, event, data: JSON.parse(data ?? '') }) as NumberedEvent);
}

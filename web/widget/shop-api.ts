import type {
  Cart,
  CartRequest,
  ChatRequest,
  ConversationView,
  ErrorBody,
  Language,
  ShopWindow,
} from '../../src/protocol.ts';

export type Receipt = { message: string; kept: { orderNumber: string; why: string }[] };

/** The shop answered, with an error and a sentence for the person. */
export class ApiError extends Error {
  readonly status: number;
  readonly retryAfterSeconds: number;

  constructor(status: number, message: string, retryAfterSeconds: number) {
    super(message);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

type Call = { method?: string; body?: unknown; lastEventId?: number | string; signal?: AbortSignal };

/** The shopper's side of the service, over fetch. */
export class ShopApi {
  /** Ends in "/". */
  readonly server: string;
  readonly #language: () => Language;
  readonly #token: () => string | undefined;

  constructor(options: { server: string; language(): Language; token(): string | undefined }) {
    this.server = options.server;
    this.#language = options.language;
    this.#token = options.token;
  }

  shop(): Promise<ShopWindow> {
    return this.#json('shop?limit=0');
  }

  conversation(id: string): Promise<ConversationView> {
    return this.#json(of(id));
  }

  chat(request: ChatRequest, lastEventId: number, signal: AbortSignal): Promise<Response> {
    return this.#call('chat', {
      method: 'POST',
      body: request,
      signal,
      ...(lastEventId > 0 ? { lastEventId } : {}),
    });
  }

  events(id: string, lastEventId: string, signal: AbortSignal): Promise<Response> {
    return this.#call(of(id, '/events'), { lastEventId, signal });
  }

  async stop(id: string, turnId: string): Promise<void> {
    await this.#call(of(id, '/stop'), { method: 'POST', body: { turnId } });
  }

  setCart(id: string, request: CartRequest): Promise<Cart> {
    return this.#json(of(id, '/cart'), { method: 'POST', body: request });
  }

  async feedback(id: string, body: { turnId: string; helpful: boolean; reason?: string }): Promise<void> {
    await this.#call(of(id, '/feedback'), { method: 'POST', body });
  }

  erase(id: string): Promise<{ receipt: Receipt }> {
    return this.#json(of(id), { method: 'DELETE' });
  }

  async #json<Answer>(path: string, call: Call = {}): Promise<Answer> {
    return (await this.#call(path, call)).json() as Promise<Answer>;
  }

  async #call(path: string, { method = 'GET', body, lastEventId, signal }: Call): Promise<Response> {
    const token = this.#token();
    const response = await fetch(`${this.server}api/${path}`, {
      method,
      credentials: 'omit',
      headers: {
        'accept-language': this.#language(),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    });
    if (response.ok) return response;
    const answer = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
    throw new ApiError(
      response.status,
      answer?.error.message ?? `${response.status}`,
      Number(response.headers.get('retry-after') ?? 0),
    );
  }
}

function of(conversationId: string, rest = ''): string {
  return `conversations/${encodeURIComponent(conversationId)}${rest}`;
}

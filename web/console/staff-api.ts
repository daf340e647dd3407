import type {
  Cart,
  ConversationMessage,
  ConversationSummary,
  ErrorBody,
  Language,
  OrderStatus,
  StaffOrder,
  StaffOrderSummary,
  Trace,
} from '../../src/protocol.ts';

export type Page = { items: ConversationSummary[]; next?: string };

export type OrderPage = { items: StaffOrderSummary[]; next?: string };

export type Detail = Omit<ConversationSummary, 'messages'> & {
  messages: (ConversationMessage & { turnId?: string })[];
  turns: Trace[];
  cart?: Cart;
  orders: { orderNumber: string; status: OrderStatus; at: string }[];
  feedback: { turnId: string; helpful: boolean; reason?: string }[];
};

/** The service answered with an error; its sentence is for the person. */
export class StaffError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The staff's side of the service. */
export class StaffApi {
  readonly token: string;
  readonly #language: () => Language;

  constructor(options: { token: string; language(): Language }) {
    this.token = options.token;
    this.#language = options.language;
  }

  list(page: { query: string; cursor?: string | undefined; limit?: number }): Promise<Page> {
    const parameters = new URLSearchParams({ limit: String(page.limit ?? 30) });
    if (page.query !== '') parameters.set('q', page.query);
    if (page.cursor !== undefined) parameters.set('cursor', page.cursor);
    return this.#call(`conversations?${parameters}`);
  }

  detail(id: string): Promise<Detail> {
    return this.#call(`conversations/${encodeURIComponent(id)}`);
  }

  answer(id: string, text: string): Promise<unknown> {
    return this.#call(`conversations/${encodeURIComponent(id)}/messages`, { text });
  }

  handBack(id: string): Promise<unknown> {
    return this.#call(`conversations/${encodeURIComponent(id)}/handback`, {});
  }

  orders(page: { status?: OrderStatus | undefined; cursor?: string | undefined }): Promise<OrderPage> {
    const parameters = new URLSearchParams({ limit: '30' });
    if (page.status !== undefined) parameters.set('status', page.status);
    if (page.cursor !== undefined) parameters.set('cursor', page.cursor);
    return this.#call(`orders?${parameters}`);
  }

  order(orderNumber: string): Promise<StaffOrder> {
    return this.#call(`orders/${encodeURIComponent(orderNumber)}`);
  }

  resendOrder(orderNumber: string): Promise<unknown> {
    return this.#call(`orders/${encodeURIComponent(orderNumber)}/resend`, {});
  }

  setOrderStatus(orderNumber: string, status: OrderStatus): Promise<unknown> {
    return this.#call(`orders/${encodeURIComponent(orderNumber)}/status`, { status });
  }

  async #call<Answer>(path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`/api/staff/${path}`, {
      headers: {
        authorization: `Bearer ${this.token}`,
        'accept-language': this.#language(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (response.ok) return response.json() as Promise<Answer>;
    const answer = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
    throw new StaffError(response.status, answer?.error.message ?? String(response.status));
  }
}

import type {
  Cart,
  ConversationMessage,
  Language,
  OrderStatus,
  ProductCard,
  StaffOrder,
  StaffOrderSummary,
  Trace,
} from '../../src/protocol.ts';
import type {
  AcceptedSynonyms,
  FacetKind,
  InboxCounts,
  InboxItem,
  InsightsByModel,
  Learned,
  LearnedTable,
} from '../../src/staff-protocol.ts';

import { type Call, StaffError, staffFetch } from './staff-fetch.ts';

export { StaffError };

export type Page = { items: InboxItem[]; next?: string };

/** What the list is narrowed to. Days are the reader's own. */
export type InboxFilter = {
  query: string;
  from?: string | undefined;
  to?: string | undefined;
  facets: Partial<Record<FacetKind, string>>;
};

export type OrderPage = { items: StaffOrderSummary[]; next?: string };

export type StaffNote = { id: string; author: string; text: string; at: string };

export type Detail = Omit<InboxItem, 'messages'> & {
  messages: (ConversationMessage & { turnId?: string })[];
  turns: Trace[];
  cart?: Cart;
  orders: { orderNumber: string; status: OrderStatus; at: string }[];
  feedback: { turnId: string; helpful: boolean; reason?: string }[];
  notes: StaffNote[];
  corrections: { turnId: string; text: string; author: string; at: string }[];
  insightsByModel?: InsightsByModel;
};

export type Receipt = {
  conversationId: string;
  erasedAt: string;
  erased: { messages: number; turns: number };
  kept: { what: 'order'; orderNumber: string; until: string; why: string }[];
};
export type Erased = { receipts: Receipt[] };

/** The staff's side of the service. */
export class StaffApi {
  readonly #language: () => Language;

  constructor(options: { language(): Language }) {
    this.#language = options.language;
  }

  list(page: {
    filter: InboxFilter;
    order: 'newest' | 'attention';
    cursor?: string | undefined;
    limit?: number;
  }): Promise<Page> {
    const parameters = parametersOf(page.filter);
    parameters.set('limit', String(page.limit ?? 30));
    parameters.set('order', page.order);
    if (page.cursor !== undefined) parameters.set('cursor', page.cursor);
    return this.#call(`conversations?${parameters}`);
  }

  counts(filter: InboxFilter): Promise<InboxCounts> {
    return this.#call(`counts?${parametersOf(filter)}`);
  }

  /** Does a thing to one conversation: `notes`, `labels`, `review`, `correction`, `takeover`. */
  act(id: string, act: string, body: object): Promise<unknown> {
    return this.#call(`conversations/${encodeURIComponent(id)}/${act}`, { body });
  }

  deleteNote(id: string, noteId: string): Promise<unknown> {
    const path = `conversations/${encodeURIComponent(id)}/notes/${encodeURIComponent(noteId)}`;
    return this.#call(path, { method: 'DELETE' });
  }

  bulk(ids: readonly string[], act: 'review' | 'unreview' | 'label', label?: string): Promise<unknown> {
    return this.#call('bulk', { body: { ids, act, ...(label === undefined ? {} : { label }) } });
  }

  erase(ids: readonly string[]): Promise<Erased> {
    return this.#call('erase', { body: { ids } });
  }

  eraseShopper(id: string): Promise<Erased> {
    return this.#call(`conversations/${encodeURIComponent(id)}/shopper`, { method: 'DELETE' });
  }

  async exportFile(ids: readonly string[], format: 'jsonl' | 'csv'): Promise<Blob> {
    return (await this.#ask('export', { body: { ids, format } })).blob();
  }

  async file(path: string): Promise<Blob> {
    return (await this.#ask(path)).blob();
  }

  learn(days: number): Promise<Learned> {
    return this.#call(`learn?${lookingBack(days)}`);
  }

  async learnCsv(table: LearnedTable, days: number): Promise<Blob> {
    return (await this.#ask(`learn/${table}?${lookingBack(days)}`)).blob();
  }

  async synonyms(): Promise<AcceptedSynonyms[]> {
    return (await this.#call<{ items: AcceptedSynonyms[] }>('synonyms')).items;
  }

  acceptSynonyms(words: readonly string[]): Promise<unknown> {
    return this.#call('synonyms', { body: { words } });
  }

  takeBackSynonyms(id: string): Promise<unknown> {
    return this.#call(`synonyms/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  /** Waits while shoppers are served. */
  askAgain(id: string, turnId: string): Promise<{ text: string; products: ProductCard[]; trace: Trace }> {
    return this.#call(`conversations/${encodeURIComponent(id)}/ask-again`, { body: { turnId } });
  }

  /** Waits while shoppers are served. */
  readByModel(id: string): Promise<InsightsByModel> {
    return this.#call(`conversations/${encodeURIComponent(id)}/insights`, { body: {} });
  }

  async testCase(id: string): Promise<string> {
    return (await this.#ask(`conversations/${encodeURIComponent(id)}/test`)).text();
  }

  detail(id: string): Promise<Detail> {
    return this.#call(`conversations/${encodeURIComponent(id)}`);
  }

  answer(id: string, text: string): Promise<unknown> {
    return this.#call(`conversations/${encodeURIComponent(id)}/messages`, { body: { text } });
  }

  handBack(id: string): Promise<unknown> {
    return this.#call(`conversations/${encodeURIComponent(id)}/handback`, { body: {} });
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
    return this.#call(`orders/${encodeURIComponent(orderNumber)}/resend`, { body: {} });
  }

  setOrderStatus(orderNumber: string, status: OrderStatus): Promise<unknown> {
    return this.#call(`orders/${encodeURIComponent(orderNumber)}/status`, { body: { status } });
  }

  async #call<Answer>(path: string, how: Call = {}): Promise<Answer> {
    return (await this.#ask(path, how)).json() as Promise<Answer>;
  }

  #ask(path: string, how: Call = {}): Promise<Response> {
    return staffFetch(path, this.#language(), how);
  }
}

/** Days begin where the reader is. */
function lookingBack(days: number): URLSearchParams {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return new URLSearchParams({ days: String(days), zone });
}

function parametersOf({ query, from, to, facets }: InboxFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  if (from !== undefined) parameters.set('from', from);
  if (to !== undefined) parameters.set('to', to);
  for (const [kind, value] of Object.entries(facets)) parameters.set(kind, value);
  return parameters;
}

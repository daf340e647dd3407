/** What the routes need. services.ts passes the real ones, a test passes fakes of just these. */
import type { Chat } from '../chat/chat.ts';
import type { Settings } from '../config.ts';
import type { Log } from '../log.ts';
import type {
  Cart,
  ConversationMessage,
  ConversationView,
  Language,
  OrderStatus,
  ProductCard,
  Ready,
  ShopWindow,
  StaffOrder,
  StaffOrderSummary,
  Trace,
} from '../protocol.ts';
import type {
  AcceptedSynonyms,
  AuditAct,
  AuditEntry,
  AuditQuery,
  InboxCounts,
  InboxItem,
  InboxQuery,
  InsightsByModel,
  Learned,
  LearnedTable,
  LearnQuery,
  StaffAccount,
  StaffMember,
  StaffNews,
  StaffRole,
} from '../staff-protocol.ts';
import type { CatalogueDesk } from './catalogue-desk.ts';
import type { Metrics } from './metrics.ts';
import type { WebAssets } from './web-assets.ts';

/** An event of `GET /api/conversations/:id/events`. Only messages have an id: what they are resumed by. */
export type HandoffEvent =
  | { event: 'message'; id: number; data: ConversationMessage }
  | { event: 'handoff'; data: { position?: number } }
  | { event: 'cart'; data: Cart };

export type StaffNote = { id: string; author: string; text: string; at: string };

export type StaffDetail = Omit<InboxItem, 'messages'> & {
  messages: (ConversationMessage & { turnId?: string })[];
  turns: Trace[];
  cart?: Cart;
  orders: { orderNumber: string; status: string; at: string }[];
  feedback: { turnId: string; helpful: boolean; reason?: string; at: string }[];
  notes: StaffNote[];
  corrections: { turnId: string; text: string; author: string; at: string }[];
  insightsByModel?: InsightsByModel;
};

/** What an erasure did. It holds nothing that was said. */
export type ErasureReceipt = {
  conversationId: string;
  erasedAt: string;
  erased: { messages: number; turns: number };
  kept: { what: 'order'; orderNumber: string; until: string }[];
};

/** The accounts of the staff as routes use them. */
export interface AccountsDoor {
  isEmpty(): boolean;
  list(): StaffAccount[];
  find(id: string): StaffAccount | undefined;
  create(given: { name: string; role: StaffRole; password: string }): Promise<StaffAccount>;
  change(
    id: string,
    change: { role?: StaffRole; disabled?: boolean; password?: string },
  ): Promise<StaffAccount | undefined>;
  signIn(name: string, password: string): Promise<StaffAccount | undefined>;
  nameFor(typed: string): string | undefined;
  changeOwnPassword(id: string, change: { current: string; next: string; session: string }): Promise<boolean>;
  openSession(accountId: string | undefined): string;
  memberOf(sessionId: string): StaffMember | undefined;
  endSession(sessionId: string): void;
}

/** The log of conversations as routes use it. */
export interface ConversationsDoor {
  log: { conversation(conversationId: string): { visitorId: string; language: Language } | undefined };
  views: {
    view(conversationId: string): ConversationView | undefined;
    detail(conversationId: string): StaffDetail | undefined;
  };
  /** Read aside, so that no shopper waits for it. */
  inbox: {
    list(query: InboxQuery): Promise<{ items: InboxItem[]; next?: string }>;
    counts(query: Omit<InboxQuery, 'limit' | 'cursor' | 'order'>): Promise<InboxCounts>;
  };
  /** What open consoles are told. */
  feed: { listen(): AsyncIterableIterator<StaffNews> };
  learn: {
    read(query: LearnQuery): Promise<Learned>;
    csv(query: LearnQuery, table: LearnedTable): Promise<string>;
  };
  files: {
    file(ids: readonly string[], format: 'jsonl' | 'csv'): Promise<string>;
    testCase(conversationId: string): Promise<object | undefined>;
    subject(conversationId: string): Promise<object | undefined>;
  };
  notes: {
    addNote(conversationId: string, note: { author: string; text: string }): StaffNote | undefined;
    deleteNote(conversationId: string, noteId: string): boolean;
    correct(conversationId: string, correction: { turnId: string; author: string; text: string }): boolean;
    setReviewed(conversationId: string, reviewed: 'yes' | 'no'): boolean;
    addLabel(conversationId: string, label: string): boolean;
    removeLabel(conversationId: string, label: string): boolean;
  };
  synonyms: {
    list(): AcceptedSynonyms[];
    accept(words: readonly string[], by: string): AcceptedSynonyms | undefined;
    takeBack(id: string): AcceptedSynonyms | undefined;
  };
  audit: {
    opened(who: string, conversationId: string): void;
    add(entry: { who: string; act: AuditAct; subject?: string; detail?: string }): void;
    list(page: AuditQuery & { before?: number; limit: number }): { items: AuditEntry[]; next?: number };
    csv(query: AuditQuery): string;
  };
  handoffs: {
    takeOver(conversationId: string): boolean;
    isOpen(conversationId: string): boolean | undefined;
    events(conversationId: string, afterId: number | undefined): AsyncIterableIterator<HandoffEvent>;
    answer(conversationId: string, text: string): ConversationMessage | undefined;
    handBack(conversationId: string): boolean;
  };
  feedback: {
    keep(
      conversationId: string,
      feedback: { turnId: string; helpful: boolean; reason?: string | undefined },
    ): boolean;
  };
  erasure: {
    erase(conversationId: string): ErasureReceipt | undefined;
  };
  orders: {
    list(page: { cursor?: string; limit: number; status?: OrderStatus }): {
      items: StaffOrderSummary[];
      next?: string;
    };
    find(orderNumber: string): StaffOrder | undefined;
  };
  outbox: { sendAgain(orderNumber: string): 'queued' | 'unknown' | 'off' };
  setOrderStatus(orderNumber: string, status: OrderStatus): boolean;
  unfinishedTurns(conversationId: string): string[];
  /** Every conversation of a shopper. */
  ofVisitor(visitorId: string): string[];
}

export type AppDeps = {
  chat: Chat;
  conversations: ConversationsDoor;
  visitors: { visitorOf(token: string): string | undefined };
  staff: { isAdminToken(token: string): boolean };
  accounts: AccountsDoor;
  ready(): Ready;
  assets: WebAssets;
  /** Folder of the pictures under /pictures/. */
  picturesDir: string;
  metrics: Metrics;
  settings: Pick<
    Settings,
    'ALLOWED_ORIGINS' | 'MAX_MESSAGE_CHARS' | 'TURNS_PER_MINUTE' | 'TURNS_PER_MINUTE_ADDRESS'
  >;
  /** The published catalogue as `/api/shop` shows it; undefined while none is. */
  shopWindow(page: { offset: number; limit: number; category?: string }): ShopWindow | undefined;
  /** Absent: nothing is published from here. */
  catalogueDesk?: CatalogueDesk;
  /** Answers the last of `texts` on today's catalogue and model, keeping nothing; undefined while no catalogue is published. */
  askAgain?(question: {
    texts: readonly string[];
    language: Language;
    signal: AbortSignal;
  }): Promise<{ text: string; products: ProductCard[]; trace: Trace } | undefined>;
  /**
   * Undefined for a conversation without a turn that is over; goes on though nobody waits for it. Absent where there is no chat
   * model.
   */
  readByModel?(conversationId: string): Promise<InsightsByModel | undefined>;
  /** Comes true when what was just published serves. */
  catalogueChanged?(): Promise<void>;
  /** What a request that names no language is answered in: the catalogue's. */
  shopLanguage(): Language;
  log: Log;
  /** A comment line is sent this often while nothing else is. */
  heartbeatMs?: number;
  /** Milliseconds of a clock that only runs forward. */
  clock?(): number;
};

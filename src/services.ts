/** The only place that knows every part: opens them, hands each just what it needs, and closes them in the right order. */
import { randomInt, randomUUID } from 'node:crypto';
import type { Express } from 'express';
import { openAccounts } from './accounts/accounts.ts';
import { createApp } from './app.ts';
import { acceptSynonyms } from './catalog/accept-synonyms.ts';
import { Catalogue } from './catalog/catalogue.ts';
import type { Generation } from './catalog/generation.ts';
import { shelvesNamed } from './catalog/named-shelves.ts';
import { bestByAllWords, findByAllWords, findByName } from './catalog/resolve-names.ts';
import type { SearchQuery } from './catalog/search.ts';
import { searchPages } from './catalog/search-pages.ts';
import { searchProducts } from './catalog/search-products.ts';
import { shopWindow } from './catalog/shop-window.ts';
import { isWord } from './catalog/spelling.ts';
import { wordMeant } from './catalog/word-meant.ts';
import { ModelError } from './chat/chat-model.ts';
import { fixedPrefix } from './chat/prompt/system-prompt.ts';
import { rehearse } from './chat/rehearse.ts';
import { SecondAsking, type SecondAskingDeps } from './chat/second-asking.ts';
import { ShopChat } from './chat/shop-chat.ts';
import { warmNames } from './chat/understand/generation-names.ts';
import type { Settings } from './config.ts';
import { type ConversationsDb, openConversations } from './conversations/database.ts';
import { maskPersonalData } from './conversations/masking.ts';
import { openSecrets, openWebhookSecret } from './conversations/secrets.ts';
import { VisitorTokens } from './conversations/visitor-token.ts';
import { AppError } from './errors.ts';
import type { CatalogueDesk } from './http/catalogue-desk.ts';
import { createMetrics } from './http/metrics.ts';
import type { WebAssets } from './http/web-assets.ts';
import { warmLexicon } from './language/lexicon.ts';
import { createBuiltInEmbedder } from './llm/built-in-embedder.ts';
import { type ChatModelHandle, selectChatModel } from './llm/select-chat-model.ts';
import { embedderForQuestions, type QuestionEmbedder } from './llm/select-embedder.ts';
import type { Log } from './log.ts';
import type { Ready } from './protocol.ts';
import type { InsightsByModel } from './staff-protocol.ts';
import { HandoffBell } from './webhook/handoff-bell.ts';
import { OrderWebhook } from './webhook/order-webhook.ts';

export type Services = {
  app: Express;
  ready(): Ready;
  /** To show once: made at the very first start when the merchant gave none. */
  newAdminToken: string | undefined;
  accounts(): 'none' | 'some';
  /** Before the first shopper comes: makes what their question would wait for. */
  rehearse(): Promise<void>;
  /** Ends running turns, keeping what was shown; then closes everything. */
  close(): Promise<void>;
};

export type ServiceOptions = {
  settings: Settings;
  log: Log;
  assets: WebAssets;
  picturesDir: string;
  /** Who publishes for the console; the service closes it. */
  desk?: CatalogueDesk & { close(): void };
};

/** Throws AppError when what is on disk does not fit the settings: `embedder_mismatch`, `bad_secret`. */
export async function openServices({
  settings,
  log,
  assets,
  picturesDir,
  desk,
}: ServiceOptions): Promise<Services> {
  const dataDir = settings.DATA_DIR;
  const secrets = openSecrets({ dataDir, adminToken: settings.ADMIN_TOKEN });
  const conversations = openConversations({
    dataDir,
    textKey: secrets.textKey,
    orderEvents: settings.ORDER_WEBHOOK_URL === undefined ? 'none' : 'kept',
    topics: () => catalogue.current()?.shop.topics ?? [],
    log,
    synonymsChanged() {
      const serving = catalogue.current();
      if (serving !== undefined) acceptSynonyms(serving, conversations.synonyms.groups());
    },
    personAsked: (asked) => bell?.ring(asked),
  });
  const accounts = openAccounts({ dataDir });
  const bell = handoffBell(settings, conversations, log);
  const catalogue = Catalogue.open({
    ...{ dataDir, log },
    opened: (generation) => acceptSynonyms(generation, conversations.synonyms.groups()),
  });
  const embedders = new QuestionEmbedders(settings, log);
  const open = catalogue.current();
  if (open !== undefined) embedders.of(open);
  const chatModel = await selectChatModel(settings, log);
  warmLexicon();
  if (open !== undefined) warmNames(open);
  warmUp(chatModel, open);
  const metrics = createMetrics();
  const visitors = new VisitorTokens(secrets.visitorKey);
  const turnDeps = {
    catalogue: {
      search: (generation: Generation, query: SearchQuery, signal: AbortSignal) =>
        searchProducts(
          { generation, embedder: embedders.ofTurn(generation), embedMs: settings.EMBED_MS, signal },
          query,
        ),
      searchPages,
      findByName,
      findByAllWords,
      bestByAllWords,
      shelvesNamed,
      isWord,
      wordMeant,
    },
    chatModel,
    modelNamed: settings.CHAT_MODEL !== 'auto' && settings.CHAT_MODEL !== 'none',
    newId: randomUUID,
    newOrderNumber,
    clock: () => performance.now(),
    settings,
    log,
    acquireGeneration: () => catalogue.acquire(),
  } satisfies SecondAskingDeps;
  const chat = new ShopChat({
    ...turnDeps,
    store: conversations.log,
    observe: (trace) => metrics.observeTurn(trace),
    maskPersonalData,
    newVisitorId: () => visitors.newVisitor(),
    tokenOf: (visitorId) => visitors.tokenOf(visitorId),
    cartChanged: (conversationId, cart) => conversations.handoffs.cartChanged(conversationId, cart),
  });
  const reading = new AbortController();
  const secondAsking = new SecondAsking(turnDeps);
  const ready = () => readiness({ catalogue, conversations, chatModel, embedders });
  const app = createApp({
    chat,
    conversations,
    visitors,
    staff: secrets,
    accounts,
    ready,
    assets,
    picturesDir,
    metrics,
    settings,
    shopWindow(page) {
      const generation = catalogue.current();
      return generation === undefined ? undefined : shopWindow(generation, page);
    },
    askAgain: (question) => secondAsking.ask(question),
    ...(chatModel === undefined
      ? {}
      : { readByModel: (id) => readByModel(conversations, chatModel, { id, closing: reading.signal }) }),
    shopLanguage: () => catalogue.current()?.shop.language ?? 'es',
    ...(desk === undefined ? {} : { catalogueDesk: desk }),
    async catalogueChanged() {
      // The first look may have begun before the change.
      await catalogue.refresh();
      await catalogue.refresh();
    },
    log,
  });
  metrics.gauge('tendero_model_queue', 'Shoppers waiting for the model', () => chatModel?.waiting ?? 0);
  metrics.gauge('tendero_handoff_waiting', 'Shoppers waiting for a person', () =>
    conversations.handoffs.waiting(),
  );
  metrics.gauge('tendero_order_events_waiting', 'Orders the shop’s own system is yet to take', () =>
    conversations.outbox.count('waiting'),
  );
  metrics.gauge('tendero_order_events_failed', 'Orders the shop’s own system never took', () =>
    conversations.outbox.count('failed'),
  );
  const webhook = startWebhook(settings, conversations, log);
  const filling = fillInsights(conversations, log);
  if (settings.INSIGHTS_BY_MODEL === 'idle' && chatModel !== undefined) {
    void conversations.modelInsights.keepReading(chatModel, { signal: reading.signal, log });
  }
  const retention = keepRetention(conversations, settings);
  return {
    app,
    ready,
    newAdminToken: secrets.newAdminToken,
    accounts: () => (accounts.isEmpty() ? 'none' : 'some'),
    async rehearse() {
      const serving = catalogue.current();
      if (serving === undefined) return;
      // By words alone: an embedder may be far away, or busy.
      const search = (generation: Generation, query: SearchQuery) =>
        searchProducts({ generation, embedder: undefined, embedMs: settings.EMBED_MS }, query);
      await rehearse({ ...turnDeps, catalogue: { ...turnDeps.catalogue, search } }, serving);
    },
    async close() {
      clearInterval(retention);
      clearInterval(filling);
      reading.abort();
      desk?.close();
      await chat.close();
      await webhook?.close();
      bell?.close();
      chatModel?.close();
      embedders.close();
      catalogue.close();
      conversations.close();
      accounts.close();
    },
  };
}

/** Orders that were confirmed before a restart are sent now. */
function startWebhook(
  settings: Settings,
  conversations: ConversationsDb,
  log: Log,
): OrderWebhook | undefined {
  const url = settings.ORDER_WEBHOOK_URL;
  if (url === undefined) return undefined;
  const secret = openWebhookSecret({ dataDir: settings.DATA_DIR, secret: settings.ORDER_WEBHOOK_SECRET });
  const webhook = new OrderWebhook({ url, secret, events: conversations.outbox, log });
  webhook.start();
  return webhook;
}

function handoffBell(settings: Settings, conversations: ConversationsDb, log: Log): HandoffBell | undefined {
  const url = settings.HANDOFF_WEBHOOK_URL;
  if (url === undefined) return undefined;
  const secret = openWebhookSecret({ dataDir: settings.DATA_DIR, secret: settings.ORDER_WEBHOOK_SECRET });
  const stillWaits = (id: string) => conversations.handoffs.position(id) !== undefined;
  return new HandoffBell({ url, secret, log, stillWaits });
}

const dayMs = 86_400_000;

const fillMs = 200;
const filledAtOnce = 5;

/** Conversations of before insights were kept are read a few at a time: shoppers are served in between. */
function fillInsights(conversations: ConversationsDb, log: Log): NodeJS.Timeout {
  const timer = setInterval(() => {
    try {
      if (conversations.insights.fillIn(filledAtOnce) === 0) clearInterval(timer);
    } catch (error) {
      clearInterval(timer);
      log.error({ err: error }, 'Old conversations could not be read for their insights; new ones are');
    }
  }, fillMs).unref();
  return timer;
}

/** What a model's own failure says to staff: it may be back in a moment. */
async function readByModel(
  conversations: ConversationsDb,
  model: ChatModelHandle,
  { id, closing }: { id: string; closing: AbortSignal },
): Promise<InsightsByModel | undefined> {
  if (model.state() !== 'ready') throw modelAway();
  try {
    return await conversations.modelInsights.readAnyway(id, model, closing);
  } catch (error) {
    if (error instanceof ModelError) throw modelAway(error);
    throw error;
  }
}

function modelAway(cause?: unknown): AppError {
  return new AppError('model_away', 'The chat model does not answer now', {
    ...{ status: 503, retryAfterSeconds: 30, cause },
    publicMessage: {
      es: 'El modelo no responde ahora. Vuelva a intentarlo dentro de un rato.',
      en: 'The model does not answer now. Please try again in a while.',
    },
  });
}

/** Deletes what is older than its retention, now and once a day. */
function keepRetention(
  conversations: ConversationsDb,
  { RETENTION_DAYS, AUDIT_DAYS }: Pick<Settings, 'RETENTION_DAYS' | 'AUDIT_DAYS'>,
): NodeJS.Timeout | undefined {
  if (RETENTION_DAYS === 0 && AUDIT_DAYS === 0) return undefined;
  const daysAgo = (days: number) => new Date(Date.now() - days * dayMs);
  const sweep = (): void => {
    if (AUDIT_DAYS > 0) conversations.audit.deleteBefore(daysAgo(AUDIT_DAYS));
    if (RETENTION_DAYS === 0) return;
    conversations.erasure.deleteExpired({ conversationsBefore: daysAgo(RETENTION_DAYS) });
  };
  sweep();
  return setInterval(sweep, dayMs).unref();
}

/** The first shopper finds the model loaded and the fixed prefix read. */
function warmUp(chatModel: ChatModelHandle | undefined, generation: Generation | undefined): void {
  if (chatModel === undefined || generation === undefined) return;
  void chatModel.warm(fixedPrefix(generation.shop, generation.shop.language));
}

function readiness(parts: {
  catalogue: Catalogue;
  conversations: ConversationsDb;
  chatModel: ChatModelHandle | undefined;
  embedders: QuestionEmbedders;
}): Ready {
  const generation = parts.catalogue.current();
  const embedder = generation === undefined ? undefined : parts.embedders.ofTurn(generation);
  return {
    ready: generation !== undefined && parts.conversations.writable(),
    generation: generation?.id ?? '',
    products: generation?.productCount ?? 0,
    chatModel: { name: parts.chatModel?.name ?? 'none', state: parts.chatModel?.state() ?? 'none' },
    embedder: {
      name: generation?.manifest.embedder.id ?? 'none',
      state: embedder === undefined ? (generation === undefined ? 'none' : 'unreachable') : embedder.state(),
    },
  };
}

/** One embedder a generation, made when it is first asked for: questions are embedded with what the generation records. */
class QuestionEmbedders {
  readonly #settings: Settings;
  readonly #log: Log;
  readonly #byGeneration = new Map<string, QuestionEmbedder | undefined>();

  constructor(settings: Settings, log: Log) {
    this.#settings = settings;
    this.#log = log;
  }

  /** Throws AppError `embedder_mismatch` when the merchant named another embedder than the generation's. */
  of(generation: Generation): QuestionEmbedder | undefined {
    const { id } = generation;
    if (this.#byGeneration.has(id)) return this.#byGeneration.get(id);
    const chosen = embedderForQuestions(generation.manifest.embedder.id, this.#settings, this.#log);
    const embedder = chosen?.id.startsWith('builtin:') ? builtIn(generation) : chosen;
    // Only the generation that serves asks questions, and perhaps one whose last turns are ending.
    for (const [old, one] of [...this.#byGeneration].slice(0, -1)) {
      one?.close();
      this.#byGeneration.delete(old);
    }
    this.#byGeneration.set(id, embedder);
    return embedder;
  }

  /** As `of`, for a turn: a mismatch that came with a later generation is logged and the search is lexical. */
  ofTurn(generation: Generation): QuestionEmbedder | undefined {
    try {
      return this.of(generation);
    } catch (error) {
      this.#log.error({ err: error }, 'Questions cannot be embedded; searching lexically');
      this.#byGeneration.set(generation.id, undefined);
      return undefined;
    }
  }

  close(): void {
    for (const embedder of this.#byGeneration.values()) embedder?.close();
  }
}

/** The built-in embedder weighs a question's terms by how rare they are in this generation. */
function builtIn(generation: Generation): QuestionEmbedder {
  const embedder = createBuiltInEmbedder({ idf: (term) => generation.idf(term) });
  return { ...embedder, state: () => 'ready', close() {} };
}

/** Letters and digits that nobody confuses on the telephone; 50 bits, so that no number leads to another order. */
const orderAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function newOrderNumber(): string {
  const characters = Array.from({ length: 10 }, () => orderAlphabet[randomInt(orderAlphabet.length)]).join(
    '',
  );
  return `T-${characters.slice(0, 5)}-${characters.slice(5)}`;
}

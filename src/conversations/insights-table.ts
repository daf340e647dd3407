import type { Cart, Language, Outcome, Trace } from '../protocol.ts';
import type { Sqlite } from '../sqlite.ts';
import type { FacetKind, Insights, InsightsByModel } from '../staff-protocol.ts';
import { findInsights } from './insights/find-insights.ts';
import type { FoundByModel } from './insights/model-prompt.ts';
import type { Transcript } from './insights/transcript.ts';
import { MessageTable } from './message-table.ts';

type Facet = { kind: FacetKind; value: string; shown?: string };
type TurnRow = {
  status: 'done' | 'failed' | 'stopped';
  outcome: Outcome | null;
  trace: string | null;
  helpful: number | null;
};
type ConversationRow = {
  language: Language;
  cart: string | null;
  handoff_at: string | null;
  handoff_answered: number;
  reviewed: number;
};

/** `found` is absent where a model could not read the conversation. */
export type KeptByModel = {
  hash: string;
  model: string;
  at: string;
  /** How many messages there were. */
  messages: number;
  found?: FoundByModel;
};

/** How pressing a conversation is. What was reviewed is nobody's hurry, unless somebody waits in it. */
function attentionOf({ angry, resolved }: Insights, is: { reviewed: boolean; waiting: boolean }): number {
  const read = is.reviewed ? 0 : (angry ? 2 : 0) + (resolved ? 0 : 1);
  return read + (is.waiting ? 4 : 0);
}

/** Insights and facets of conversations, made again whenever one has changed. */
export class InsightsTable {
  readonly #db: Sqlite;
  readonly #topics: () => readonly string[];
  readonly #messages: MessageTable;

  constructor(options: { db: Sqlite; topics(): readonly string[] }) {
    this.#db = options.db;
    this.#topics = options.topics;
    this.#messages = new MessageTable(options.db);
  }

  /** Reads a conversation anew, within whatever transaction is open. Nothing to do for one that is gone. */
  refresh(conversationId: string): void {
    const row = this.#row(conversationId);
    const transcript = this.transcript(conversationId);
    if (row === undefined || transcript === undefined) return;
    const found = findInsights(transcript, this.#topics());
    this.#db
      .prepare(
        'INSERT INTO insights (conversation, found) VALUES (?, ?) ON CONFLICT (conversation) DO UPDATE SET found = excluded.found',
      )
      .run(conversationId, JSON.stringify(found));
    this.#db
      .prepare('UPDATE conversations SET attention = ? WHERE id = ?')
      .run(
        attentionOf(found, { reviewed: row.reviewed === 1, waiting: transcript.waitingSince !== undefined }),
        conversationId,
      );
    this.#replaceFacets(conversationId, facetsOf(transcript, found, row.reviewed === 1));
  }

  /** Conversations that ended before insights were kept, a few at a time; how many were read. */
  fillIn(most: number): number {
    const rows = this.#db
      .prepare(
        `SELECT c.id FROM conversations c WHERE NOT EXISTS (SELECT 1 FROM insights i WHERE i.conversation = c.id)
           AND EXISTS (SELECT 1 FROM turns t WHERE t.conversation = c.id AND t.trace IS NOT NULL)
         ORDER BY c.touched DESC LIMIT ?`,
      )
      .all(most) as { id: string }[];
    if (rows.length === 0) return 0;
    this.#db
      .transaction(() => {
        for (const { id } of rows) this.refresh(id);
      })
      .immediate();
    return rows.length;
  }

  byModel(conversationId: string): KeptByModel | undefined {
    const row = this.#db
      .prepare('SELECT by_model FROM insights WHERE conversation = ?')
      .get(conversationId) as { by_model: string | null } | undefined;
    return typeof row?.by_model === 'string' ? (JSON.parse(row.by_model) as KeptByModel) : undefined;
  }

  /** As staff see it. */
  shownByModel(conversationId: string): InsightsByModel | undefined {
    const kept = this.byModel(conversationId);
    if (kept?.found === undefined) return undefined;
    const { n } = this.#db
      .prepare('SELECT count(*) AS n FROM messages WHERE conversation = ?')
      .get(conversationId) as { n: number };
    return { ...kept.found, model: kept.model, at: kept.at, outdated: n !== kept.messages };
  }

  keepByModel(conversationId: string, kept: KeptByModel): void {
    this.#db
      .prepare('UPDATE insights SET by_model = ? WHERE conversation = ?')
      .run(JSON.stringify(kept), conversationId);
  }

  givenUpByModel(conversationId: string): void {
    this.keepByModel(conversationId, { hash: '', model: '', at: '', messages: 0 });
  }

  /** The newest conversation silent since then that no model has read. */
  unreadByModel(silentSince: string): string | undefined {
    const row = this.#db
      .prepare(
        `SELECT c.id FROM conversations c JOIN insights i ON i.conversation = c.id
         WHERE i.by_model IS NULL AND c.updated_at < ? ORDER BY c.updated_at DESC LIMIT 1`,
      )
      .get(silentSince) as { id: string } | undefined;
    return row?.id;
  }

  #row(conversationId: string): ConversationRow | undefined {
    return this.#db
      .prepare(
        'SELECT language, cart, handoff_at, handoff_answered, reviewed FROM conversations WHERE id = ?',
      )
      .get(conversationId) as ConversationRow | undefined;
  }

  /** Undefined for a conversation that is gone, or without a turn that is over. */
  transcript(conversationId: string): Transcript | undefined {
    const row = this.#row(conversationId);
    if (row === undefined) return undefined;
    const turns = this.#db
      .prepare(
        `SELECT t.status, t.outcome, t.trace, f.helpful FROM turns t LEFT JOIN feedback f ON f.turn = t.id
         WHERE t.conversation = ? AND t.status <> 'running' AND t.trace IS NOT NULL ORDER BY t.seq`,
      )
      .all(conversationId) as TurnRow[];
    if (turns.length === 0) return undefined;
    const orders = this.#db
      .prepare('SELECT number FROM orders WHERE conversation = ? ORDER BY at DESC')
      .all(conversationId) as { number: string }[];
    const waits = row.handoff_at !== null && row.handoff_answered === 0;
    return {
      language: row.language,
      messages: this.#messages.ofConversation(conversationId).map(({ message }) => message),
      turns: turns.map(({ status, outcome, trace, helpful }) => ({
        status,
        outcome: outcome ?? undefined,
        trace: JSON.parse(trace ?? '{}') as Trace,
        helpful: helpful === null ? undefined : helpful === 1,
      })),
      cart: row.cart === null ? undefined : (JSON.parse(row.cart) as Cart),
      orderNumbers: orders.map(({ number }) => number),
      waitingSince: waits ? (row.handoff_at ?? undefined) : undefined,
    };
  }

  #replaceFacets(conversationId: string, facets: readonly Facet[]): void {
    this.#db.prepare("DELETE FROM facets WHERE conversation = ? AND kind <> 'label'").run(conversationId);
    const insert = this.#db.prepare(
      'INSERT OR IGNORE INTO facets (kind, value, conversation, shown) VALUES (?, ?, ?, ?)',
    );
    for (const { kind, value, shown } of facets) insert.run(kind, value, conversationId, shown ?? null);
  }
}

function facetsOf(transcript: Transcript, found: Insights, reviewed: boolean): Facet[] {
  const { turns } = transcript;
  const all = (kind: FacetKind, values: readonly (string | undefined)[]): Facet[] =>
    values.flatMap((value) => (value === undefined || value === '' ? [] : [{ kind, value }]));
  return [
    ...all('language', [found.language]),
    ...all(
      'outcome',
      turns.map(({ outcome }) => outcome),
    ),
    ...all(
      'thumb',
      turns.map(({ helpful }) => (helpful === undefined ? undefined : helpful ? 'up' : 'down')),
    ),
    ...all('sentiment', [found.sentiment]),
    ...all('emotion', found.emotions),
    ...all('topic', found.topics),
    ...all('flag', flagsOf(transcript, found)),
    ...all('reviewed', [reviewed ? 'yes' : 'no']),
    ...found.products.map(({ id, title }): Facet => ({ kind: 'product', value: id, shown: title })),
    ...all('brand', found.brands),
    ...all(
      'model',
      turns.map(({ trace }) => trace.model),
    ),
    ...all(
      'generation',
      turns.map(({ trace }) => trace.generation),
    ),
  ];
}

function flagsOf({ turns, waitingSince }: Transcript, found: Insights): (string | undefined)[] {
  const verdicts = turns.flatMap(({ trace }) => trace.verdicts.map(({ verdict }) => verdict));
  return [
    turns.some(({ trace }) => trace.understood?.intent === 'distress') ? 'distress' : undefined,
    found.angry ? 'angry' : undefined,
    found.resolved ? undefined : 'unresolved',
    verdicts.includes('withheld') ? 'withheld' : undefined,
    verdicts.includes('corrected') ? 'corrected' : undefined,
    turns.some(({ status }) => status === 'stopped') ? 'interrupted' : undefined,
    turns.some(({ status }) => status === 'failed') ? 'failed' : undefined,
    waitingSince === undefined ? undefined : 'waiting',
  ];
}

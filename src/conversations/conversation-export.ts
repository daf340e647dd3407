import type { Sqlite } from '../sqlite.ts';
import type { ConversationViews, StaffDetail } from './conversation-views.ts';
import { csvOf } from './csv.ts';

export const exportFormats = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A conversation as a test of whoever answers: what is asked, what was shown, and how each clause was judged. */
export type TestCase = {
  conversationId: string;
  language: string;
  turns: {
    ask: string;
    outcome?: string;
    products: string[];
    verdicts: { clause: string; verdict: string; rule: string }[];
    answer: string;
    /** What staff say it should have been. */
    expected?: string;
  }[];
};

/** All that is kept of one shopper. */
export type SubjectExport = {
  conversationId: string;
  exportedAt: string;
  conversations: Omit<StaffDetail, 'turns' | 'notes' | 'corrections'>[];
};

/** Conversations as files that leave the house. It only reads. */
export class ConversationExport {
  readonly #db: Sqlite;
  readonly #views: ConversationViews;

  constructor(options: { db: Sqlite; views: ConversationViews }) {
    this.#db = options.db;
    this.#views = options.views;
  }

  /** The chosen ones that are there, in the order given. */
  file(ids: readonly string[], format: ExportFormat): string {
    const found = ids.map((id) => this.#views.detail(id)).filter((one) => one !== undefined);
    return format === 'csv' ? csvOf([heads, ...found.flatMap(csvRows)]) : found.map(chatLine).join('');
  }

  testCase(conversationId: string): TestCase | undefined {
    const detail = this.#views.detail(conversationId);
    return detail === undefined ? undefined : testCaseOf(detail);
  }

  /** Everything of the shopper whose conversation this is, notes of staff left out: those are the shop's. */
  subject(conversationId: string, now: string): SubjectExport | undefined {
    const row = this.#db.prepare('SELECT visitor FROM conversations WHERE id = ?').get(conversationId) as
      | { visitor: string }
      | undefined;
    if (row === undefined) return undefined;
    const ids = this.#db
      .prepare('SELECT id FROM conversations WHERE visitor = ? ORDER BY started_at')
      .all(row.visitor) as { id: string }[];
    const details = ids.map(({ id }) => this.#views.detail(id)).filter((one) => one !== undefined);
    return {
      conversationId,
      exportedAt: now,
      conversations: details.map(({ turns: _, notes: __, corrections: ___, ...rest }) => rest),
    };
  }
}

const heads = [
  'conversation',
  'at',
  'role',
  'text',
  'language',
  'outcome',
  'sentiment',
  'resolved',
  'topics',
  'labels',
  'correction',
];

function csvRows(detail: StaffDetail): string[][] {
  const { insights, labels, language, conversationId } = detail;
  const outcomes = new Map(detail.turns.map(({ turnId, outcome = '' }) => [turnId, outcome]));
  const corrections = new Map(detail.corrections.map(({ turnId, text }) => [turnId, text]));
  return detail.messages.map(({ at, role, text, turnId = '' }) => [
    conversationId,
    at,
    role,
    text,
    language,
    role === 'assistant' ? (outcomes.get(turnId) ?? '') : '',
    insights?.sentiment ?? '',
    insights === undefined ? '' : String(insights.resolved),
    insights?.topics.join('; ') ?? '',
    labels.join('; '),
    role === 'assistant' ? (corrections.get(turnId) ?? '') : '',
  ]);
}

/** One line a conversation, in the form that chat models are trained and judged with. */
function chatLine(detail: StaffDetail): string {
  const { conversationId, language, startedAt, labels, insights, lastOutcome } = detail;
  const corrections = new Map(detail.corrections.map(({ turnId, text }) => [turnId, text]));
  return `${JSON.stringify({
    messages: detail.messages.map(({ role, text, turnId = '' }) => ({
      role: role === 'shopper' ? 'user' : 'assistant',
      ...(role === 'staff' ? { name: 'staff' } : {}),
      content: text,
      ...(role === 'assistant' && corrections.has(turnId) ? { correction: corrections.get(turnId) } : {}),
    })),
    metadata: { conversationId, language, startedAt, labels, outcome: lastOutcome, insights },
  })}\n`;
}

function testCaseOf(detail: StaffDetail): TestCase {
  const textOf = (turnId: string, role: string) =>
    detail.messages.find((message) => message.turnId === turnId && message.role === role);
  return {
    conversationId: detail.conversationId,
    language: detail.language,
    turns: detail.turns.map(({ turnId, outcome, verdicts }) => {
      const answer = textOf(turnId, 'assistant');
      const correction = detail.corrections.find((one) => one.turnId === turnId);
      return {
        ask: textOf(turnId, 'shopper')?.text ?? '',
        ...(outcome === undefined ? {} : { outcome }),
        products: (answer?.products ?? []).map(({ id }) => id),
        verdicts: verdicts.map(({ clause, verdict, rule }) => ({ clause, verdict, rule })),
        answer: answer?.text ?? '',
        ...(correction === undefined ? {} : { expected: correction.text }),
      };
    }),
  };
}

import type { Outcome, Trace } from '../../protocol.ts';
import type { Sqlite } from '../../sqlite.ts';
import type { Learned, LearnedDay, LearnQuery, Sentiment } from '../../staff-protocol.ts';
import { dayIn, daysBetween } from './day-of.ts';
import { Demand } from './demand.ts';

/** The newest turns teach most; older ones beyond this many are left unread. */
const mostTurns = 50_000;

type TurnRow = {
  conversation: string;
  outcome: Outcome | null;
  started_at: string;
  trace: string;
  text: string | null;
  helpful: number | null;
};

/** Reads the log from a moment on. It only reads; a large log takes seconds, so it runs where nobody waits for it. */
export function learnFrom(db: Sqlite, { from, zone }: LearnQuery, now: Date): Learned {
  const dayOf = dayIn(zone);
  const days = new Map(daysBetween(dayOf(from), dayOf(now.toISOString())).map((day) => [day, emptyDay(day)]));
  const at = (iso: string): LearnedDay => days.get(dayOf(iso)) ?? emptyDay('');
  const demand = new Demand();
  const turnsRead = readTurns(db, from, at, demand);
  readConversations(db, from, at);
  const currency = readOrders(db, from, at);
  return {
    days: [...days.values()],
    ...(currency === undefined ? {} : { currency }),
    ...titled(db, demand.tables()),
    turnsRead,
  };
}

/** A price is asked of a product by its id; people know it by its title. */
function titled(db: Sqlite, tables: ReturnType<Demand['tables']>): ReturnType<Demand['tables']> {
  const title = db.prepare(
    "SELECT shown FROM facets WHERE kind = 'product' AND value = ? AND shown IS NOT NULL LIMIT 1",
  );
  const prices = tables.prices.map((row) => {
    const known = title.get(row.words) as { shown: string } | undefined;
    return known === undefined ? row : { ...row, words: known.shown };
  });
  return { ...tables, prices };
}

function readTurns(db: Sqlite, from: string, at: (iso: string) => LearnedDay, demand: Demand): number {
  const rows = db
    .prepare(
      `SELECT t.conversation, t.outcome, t.started_at, t.trace, f.helpful,
              (SELECT m.text FROM messages m WHERE m.conversation = t.conversation AND m.turn = t.id AND m.role = 'shopper') AS text
       FROM turns t LEFT JOIN feedback f ON f.turn = t.id
       WHERE t.trace IS NOT NULL AND t.started_at >= ? ORDER BY t.seq DESC LIMIT ?`,
    )
    .iterate(from, mostTurns) as Iterable<TurnRow>;
  const firstWords = new Map<LearnedDay, number[]>();
  let read = 0;
  for (const row of rows) {
    read += 1;
    const trace = JSON.parse(row.trace) as Trace;
    const day = at(row.started_at);
    countTurn(day, row, trace);
    const { firstTokenMs } = trace.timings;
    if (firstTokenMs !== undefined) firstWords.set(day, [...(firstWords.get(day) ?? []), firstTokenMs]);
    demand.add({
      conversationId: row.conversation,
      text: row.text ?? '',
      outcome: row.outcome ?? undefined,
      trace,
    });
  }
  for (const [day, times] of firstWords) day.firstWordMs = medianOf(times);
  return read;
}

function countTurn(day: LearnedDay, { outcome, helpful }: TurnRow, { verdicts }: Trace): void {
  day.turns += 1;
  if (outcome === 'no_result') day.noResult += 1;
  else if (outcome === 'degraded') day.degraded += 1;
  else if (outcome !== null && outcome !== 'redirected') day.answered += 1;
  if (verdicts.some(({ verdict }) => verdict === 'withheld')) day.withheld += 1;
  if (helpful === 1) day.up += 1;
  if (helpful === 0) day.down += 1;
}

function readConversations(db: Sqlite, from: string, at: (iso: string) => LearnedDay): void {
  const rows = db
    .prepare(
      `SELECT c.started_at, f.value AS sentiment FROM conversations c
       LEFT JOIN facets f ON f.conversation = c.id AND f.kind = 'sentiment'
       WHERE c.updated_at >= @from AND c.started_at >= @from`,
    )
    .iterate({ from }) as Iterable<{ started_at: string; sentiment: Sentiment | null }>;
  for (const { started_at, sentiment } of rows) {
    const day = at(started_at);
    day.conversations += 1;
    if (sentiment !== null) day[sentiment] += 1;
  }
}

/** The currency that the value is in: sums of two currencies mean nothing. */
function readOrders(db: Sqlite, from: string, at: (iso: string) => LearnedDay): string | undefined {
  const rows = db
    .prepare(
      `SELECT at, json_extract(cart, '$.total.amount') AS amount, json_extract(cart, '$.total.currency') AS currency
       FROM orders WHERE at >= ? AND status <> 'cancelled'`,
    )
    .all(from) as { at: string; amount: number; currency: string }[];
  const counts = new Map<string, number>();
  for (const { currency } of rows) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [main] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  for (const order of rows) {
    const day = at(order.at);
    day.orders += 1;
    if (order.currency === main) day.orderValue += order.amount;
  }
  return main;
}

function medianOf(numbers: number[]): number {
  const sorted = numbers.sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function emptyDay(day: string): LearnedDay {
  return {
    day,
    conversations: 0,
    turns: 0,
    answered: 0,
    noResult: 0,
    withheld: 0,
    degraded: 0,
    orders: 0,
    orderValue: 0,
    up: 0,
    down: 0,
    positive: 0,
    neutral: 0,
    negative: 0,
  };
}

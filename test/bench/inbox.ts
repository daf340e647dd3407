import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ConversationsDb, openConversations } from '../../src/conversations/database.ts';
import type { InboxQuery } from '../../src/staff-protocol.ts';
import { begin, finish } from '../conversations/support/temp-conversations.ts';
import { type Measure, quantile, type Row } from './measure.ts';
import { seedConversations } from './seed-conversations.ts';

const conversations = 50_000;
const messagesPerSecond = 300;
const openAtOnce = 50;

type Asked = { what: string; ask(db: ConversationsDb, fresh: string): Promise<unknown> };

/** `fresh` is a moment to come, another each time: what many ask at once is answered once, and that is not what is measured. */
const listed = (what: string, query: Omit<InboxQuery, 'limit'>): Asked => ({
  what,
  ask: (db, to) => db.inbox.list({ limit: 30, ...query, to }),
});
const counted = (what: string, query: Omit<InboxQuery, 'limit'>): Asked => ({
  what,
  ask: (db, to) => db.inbox.counts({ ...query, to }),
});

const questions: readonly Asked[] = [
  listed('first page, newest', {}),
  listed('first page, attention first', { order: 'attention' }),
  listed('search of two words', { query: 'mochila verde' }),
  listed('search of a word in 10,000', { query: 'zapatillas' }),
  listed('search of a word in 10,000, attention first', { query: 'zapatillas', order: 'attention' }),
  listed('search that finds nothing', { query: 'ornitorrinco' }),
  listed('search of two letters', { query: 'no' }),
  listed('search of two letters nobody wrote', { query: 'qz' }),
  listed('search and filters', { query: 'envio', facets: { reviewed: 'no', language: 'en' } }),
  listed('filters', { facets: { flag: 'angry', reviewed: 'no', language: 'es' } }),
  listed('filters that nothing fits', { facets: { language: 'en', flag: 'angry', thumb: 'down' } }),
  listed('a week of last month', { from: '2026-01-12T00:00:00.000Z' }),
  counted('counts, no filter', {}),
  counted('counts of a filter', { facets: { flag: 'angry' } }),
  counted('counts of a search', { query: 'zapatillas' }),
];

/** Staff read a log of 50,000 conversations while shoppers write 300 messages a second. */
export const inbox: Measure = {
  name: 'inbox',
  async run({ rounds, say }) {
    const dataDir = mkdtempSync(join(tmpdir(), 'tendero-bench-inbox-'));
    try {
      say(`  seeding ${conversations} conversations`);
      seedConversations(dataDir, conversations, ['envío', 'producto', 'reclamación']);
      const db = openConversations({ dataDir, textKey: Buffer.alloc(32, 7) });
      try {
        return await measure(db, rounds);
      } finally {
        db.close();
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

async function measure(db: ConversationsDb, rounds: number): Promise<Row[]> {
  await db.inbox.list({ limit: 1 });
  const took = new Map<string, number[]>();
  const seconds = Math.max(5, rounds);
  const before = await shoppersWrite(db, () => sleep(seconds * 500));
  const together = await shoppersWrite(db, async () => {
    for (let round = 0; round < rounds * 3; round += 1) {
      for (const [index, { what, ask }] of questions.entries()) {
        const fresh = new Date(Date.UTC(2090, 0, 1) + round * 1000 + index).toISOString();
        const startedAt = performance.now();
        await ask(db, fresh);
        took.set(what, [...(took.get(what) ?? []), performance.now() - startedAt]);
      }
    }
  });
  const consoles = openConsoles(db, openAtOnce);
  const watched = await shoppersWrite(db, () => sleep(seconds * 1000));
  const asked = consoles.close();
  const after = await shoppersWrite(db, () => sleep(seconds * 500));
  const rows = [...took].map(
    ([what, times]): Row => ({
      what: `inbox p95: ${what}`,
      value: quantile(times, 0.95),
      unit: 'ms',
      beside: { what: 'median', value: quantile(times, 0.5) },
      budget: '150 ms',
      rounds: times.length,
    }),
  );
  const alone = [...before.times, ...after.times];
  const whiles = [
    { what: 'staff search without a pause', times: together.times },
    { what: `${openAtOnce} consoles are open (${asked} answers)`, times: watched.times },
  ];
  const shoppers = whiles.flatMap(({ what, times }) =>
    [0.5, 0.95, 0.99].map((share): Row => {
      const [withStaff, without] = [quantile(times, share), quantile(alone, share)];
      return {
        what: `a shopper’s turn on disk, p${share * 100}, while ${what}`,
        value: withStaff,
        unit: 'ms',
        beside: { what: 'nobody reads, before and after', value: without },
        compared: { kind: 'ratio', value: withStaff / without },
        rounds: times.length,
      };
    }),
  );
  const rate: Row = {
    what: 'messages written a second, while staff search',
    value: together.messagesPerSecond,
    unit: 'messages/s',
    beside: { what: 'nobody searches', value: (before.messagesPerSecond + after.messagesPerSecond) / 2 },
    budget: `${messagesPerSecond} wanted`,
    rounds: 1,
  };
  return [...rows, ...shoppers, rate];
}

/** Consoles as they behave: each hears of every change and asks for its list and counts at most every two seconds. */
function openConsoles(db: ConversationsDb, count: number): { close(): number } {
  let asked = 0;
  const feeds = Array.from({ length: count }, () => db.feed.listen());
  for (const feed of feeds) {
    void (async () => {
      let due = performance.now() + Math.random() * 2000;
      for await (const _ of feed) {
        if (performance.now() < due) continue;
        due = performance.now() + 2000;
        await db.inbox.list({ limit: 30, order: 'attention' });
        await db.inbox.counts({});
        asked += 1;
      }
    })();
  }
  return {
    close() {
      for (const feed of feeds) void feed.return?.();
      return asked;
    },
  };
}

type Written = { times: number[]; messagesPerSecond: number };

/** Turns begun and ended at a steady rate until `work` is done; how long each took. */
async function shoppersWrite(db: ConversationsDb, work: () => Promise<unknown>): Promise<Written> {
  const times: number[] = [];
  let working = true;
  const startedAt = performance.now();
  const writing = (async () => {
    while (working) {
      const startedTurn = performance.now();
      finish(db, begin(db, { text: `Busco una mochila ${randomUUID()}` }));
      times.push(performance.now() - startedTurn);
      // A turn is two messages.
      const due = startedAt + (times.length * 2 * 1000) / messagesPerSecond;
      await sleep(Math.max(0, due - performance.now()));
    }
  })();
  await work();
  working = false;
  await writing;
  return { times, messagesPerSecond: (times.length * 2000) / (performance.now() - startedAt) };
}

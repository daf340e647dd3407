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

const questions: readonly { what: string; query: InboxQuery }[] = [
  { what: 'first page, newest', query: { limit: 30 } },
  { what: 'first page, attention first', query: { limit: 30, order: 'attention' } },
  { what: 'search of two words', query: { limit: 30, query: 'mochila verde' } },
  { what: 'search of a word in 10,000', query: { limit: 30, query: 'zapatillas' } },
  { what: 'search that finds nothing', query: { limit: 30, query: 'ornitorrinco' } },
  { what: 'filters', query: { limit: 30, facets: { flag: 'angry', reviewed: 'no', language: 'es' } } },
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
  const alone = await shoppersWrite(db, () => sleep(rounds * 100));
  const took = new Map<string, number[]>();
  const together = await shoppersWrite(db, async () => {
    for (let round = 0; round < rounds * 3; round += 1) {
      for (const { what, query } of questions) {
        const startedAt = performance.now();
        await db.inbox.list(query);
        took.set(what, [...(took.get(what) ?? []), performance.now() - startedAt]);
      }
    }
    const startedAt = performance.now();
    await db.inbox.counts({ facets: { flag: 'angry' } });
    took.set('counts', [performance.now() - startedAt]);
  });
  const rows = [...took].map(
    ([what, times]): Row => ({
      what: `inbox p95: ${what}`,
      value: quantile(times, 0.95),
      unit: 'ms',
      budget: '150 ms',
      rounds: times.length,
    }),
  );
  const [withStaff, without] = [quantile(together, 0.99), quantile(alone, 0.99)];
  return [
    ...rows,
    {
      what: 'a shopper’s turn on disk, p99, while staff search',
      value: withStaff,
      unit: 'ms',
      beside: { what: 'nobody searches', value: without },
      compared: { kind: 'ratio', value: withStaff / without },
      rounds: together.length,
    },
  ];
}

/** Turns begun and ended at a steady rate until `work` is done; how long each took. */
async function shoppersWrite(db: ConversationsDb, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let working = true;
  const writing = (async () => {
    const startedAt = performance.now();
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
  return times;
}

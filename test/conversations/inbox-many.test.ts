import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConversationsDb, openConversations } from '../../src/conversations/database.ts';
import type { InboxItem, InboxQuery } from '../../src/staff-protocol.ts';
import { seedConversations } from '../bench/seed-conversations.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tendero-many-'));
const count = 3600;
/** After it there are more than the list is gone through row by row, before it more than a small set. */
const longAgo = new Date(Date.UTC(2026, 0, 1) + 2400 * 50_000).toISOString();
let db: ConversationsDb;
let all: InboxItem[];

beforeAll(() => {
  seedConversations(dataDir, count, ['envío', 'producto', 'reclamación']);
  db = openConversations({ dataDir, textKey: Buffer.alloc(32, 7) });
  all = pages({});
}, 120_000);

afterAll(() => {
  db.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Every page of a search, one after the other. */
function pages(query: Omit<InboxQuery, 'limit' | 'cursor'>): InboxItem[] {
  const found: InboxItem[] = [];
  let cursor: string | undefined;
  do {
    const page = db.views.list({ ...query, limit: 170, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}

const idsOf = (items: readonly InboxItem[]) => items.map(({ conversationId }) => conversationId);

test.each<[string, Omit<InboxQuery, 'limit' | 'cursor'>, (item: InboxItem) => boolean]>([
  ['what is far down the list', { to: longAgo }, ({ updatedAt }) => updatedAt < longAgo],
  ['what is near the top of it', { from: longAgo }, ({ updatedAt }) => updatedAt >= longAgo],
  [
    'conditions that each fit many, far down',
    { to: longAgo, facets: { language: 'es', topic: 'producto' } },
    ({ updatedAt, language, insights }) =>
      updatedAt < longAgo && language === 'es' && insights?.topics.includes('producto') === true,
  ],
  [
    'conditions of which one fits few',
    { facets: { language: 'en', sentiment: 'negative' } },
    ({ language, insights }) => language === 'en' && insights?.sentiment === 'negative',
  ],
  ['conditions that nothing fits together', { facets: { language: 'en', topic: 'nada' } }, () => false],
])('in a long list %s is found whole, in order, and nothing else', (_, query, fits) => {
  const wanted = all.filter(fits);

  expect(all).toHaveLength(count);
  expect(idsOf(pages(query))).toEqual(idsOf(wanted));
  expect(new Set(idsOf(pages({ ...query, order: 'attention' })))).toEqual(new Set(idsOf(wanted)));
});

test('words of two letters, of many messages and of none are found like any, and counted', async () => {
  const firstHas = (word: string) => all.filter(({ firstMessage }) => firstMessage.includes(word)).length;

  const short = pages({ query: 'qz' });
  const often = pages({ query: 'de' });
  const many = pages({ query: 'menos opciones', to: longAgo });
  const counts = await db.inbox.counts({ query: 'qz' });

  expect(short).toEqual([]);
  expect(often.length).toBeGreaterThanOrEqual(firstHas(' de '));
  expect(many).toEqual([]);
  expect(counts.matching).toBe(0);
});

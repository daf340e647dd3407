import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { begin, cartOf, finish, state, tempConversations } from './support/temp-conversations.ts';

/** Every file of the folder, side files too, as bytes. */
function filesWith(dataDir: string, canary: string): string[] {
  return readdirSync(dataDir).filter((file) => readFileSync(join(dataDir, file)).includes(canary));
}

test('erased words are in no file any more, while the database is still open', () => {
  using temp = tempConversations();
  for (let other = 0; other < 30; other += 1) finish(temp.db, begin(temp.db, { text: `otra ${other}` }));
  const turn = begin(temp.db, { text: 'el canario zwqxkanarienvogel está aquí' });
  temp.db.log.commitAct({ ...turn, cart: cartOf(), state, act: { told: ['zwqxkanarienvogel'] } });
  finish(temp.db, turn, { shown: 'Sobre zwqxkanarienvogel.', draft: 'zwqxkanarienvogel' });
  temp.db.feedback.keep(turn.conversationId, {
    turnId: turn.turnId,
    helpful: false,
    reason: 'zwqxkanarienvogel',
  });
  const before = filesWith(temp.dataDir, 'zwqxkanarienvogel');

  temp.db.erasure.erase(turn.conversationId);

  expect(before.length).toBeGreaterThan(0);
  expect(filesWith(temp.dataDir, 'zwqxkanarienvogel')).toEqual([]);
  expect(filesWith(temp.dataDir, turn.visitorId)).toEqual([]);
  expect(temp.db.views.list({ limit: 10, query: 'zwqxkanarienvogel' }).items).toEqual([]);
  temp.reopen();
  expect(filesWith(temp.dataDir, 'zwqxkanarienvogel')).toEqual([]);
  expect(temp.db.views.list({ limit: 100 }).items).toHaveLength(30);
});

test('a confirmed order stays, cut off from who made it, and the receipt says until when', () => {
  using temp = tempConversations();
  const turn = begin(temp.db);
  const cart = cartOf({ orderNumber: 'T-ABCDE-FGHJK', address: 'Calle Mayor 1' });
  temp.db.log.commitAct({ ...turn, cart, state, act: {} });
  finish(temp.db, turn);

  const receipt = temp.db.erasure.erase(turn.conversationId);

  expect(receipt).toEqual({
    conversationId: turn.conversationId,
    erasedAt: '2026-01-01T10:00:00.000Z',
    erased: { messages: 2, turns: 1 },
    kept: [{ what: 'order', orderNumber: 'T-ABCDE-FGHJK', until: '2032-01-01' }],
  });
  expect(temp.db.log.order('T-ABCDE-FGHJK')?.cart).toEqual(cart);
  expect(temp.db.log.ordersOfVisitor(turn.visitorId)).toEqual([]);
  expect(filesWith(temp.dataDir, turn.visitorId)).toEqual([]);
});

test('erasing what is not there erases nothing, and an erased message id is new again', () => {
  using temp = tempConversations();
  const turn = begin(temp.db);
  temp.db.erasure.erase(turn.conversationId);

  expect(temp.db.erasure.erase(turn.conversationId)).toBeUndefined();
  expect(temp.db.log.isKnownMessage(turn.messageId)).toBe(false);
  expect(begin(temp.db, { messageId: turn.messageId }).conversationId).not.toBe(turn.conversationId);
});

test('all conversations of a visitor go at once, nobody else’s', () => {
  using temp = tempConversations();
  const first = begin(temp.db);
  const second = begin(temp.db, { visitorId: first.visitorId });
  const other = begin(temp.db);

  const receipts = temp.db.erasure.eraseVisitor(first.visitorId);

  expect(receipts.map(({ conversationId }) => conversationId).sort()).toEqual(
    [first.conversationId, second.conversationId].sort(),
  );
  expect(temp.db.views.view(other.conversationId)).toBeDefined();
});

test('retention deletes silent conversations and orders past their own term, each by its own clock', () => {
  using temp = tempConversations();
  const old = begin(temp.db, { text: 'vieja zwqxkanarienvogel' });
  temp.db.log.commitAct({ ...old, cart: cartOf({ orderNumber: 'T-OLD' }), state, act: {} });
  temp.clock.now = new Date('2026-03-01T10:00:00.000Z');
  const recent = begin(temp.db);

  const month = temp.db.erasure.deleteExpired({ conversationsBefore: new Date('2026-02-01T00:00:00.000Z') });
  const orderAfterAMonth = temp.db.log.order('T-OLD');
  temp.clock.now = new Date('2032-01-02T10:00:00.000Z');
  const years = temp.db.erasure.deleteExpired({ conversationsBefore: new Date('2026-02-01T00:00:00.000Z') });

  expect(month).toEqual({ conversations: 1, orders: 0 });
  expect(orderAfterAMonth?.orderNumber).toBe('T-OLD');
  expect(years).toEqual({ conversations: 0, orders: 1 });
  expect(filesWith(temp.dataDir, 'zwqxkanarienvogel')).toEqual([]);
  expect(temp.db.views.view(recent.conversationId)).toBeDefined();
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../src/conversations/migrations.ts';
import { openWritable } from '../../src/sqlite.ts';
import { begin, cartOf, confirmOrder, state, tempConversations } from './support/temp-conversations.ts';

test('an order and its event are one commit, once, however often the cart is saved', () => {
  using temp = tempConversations({ orderEvents: 'kept' });
  const turn = confirmOrder(temp.db, 'T-1');
  const event = temp.db.outbox.next();

  temp.db.log.saveCart(turn.conversationId, cartOf({ orderNumber: 'T-1', address: 'Calle Mayor 1' }), state);
  temp.reopen();

  expect(temp.db.outbox.count('waiting')).toBe(1);
  expect(temp.db.outbox.next()).toEqual(event);
  expect(JSON.parse(temp.db.outbox.body(event?.id ?? ''))).toEqual({
    id: event?.id,
    type: 'order.confirmed',
    order: {
      number: 'T-1',
      at: '2026-01-01T10:00:00.000Z',
      language: 'es',
      lines: cartOf().lines,
      subtotal: { amount: 2590, currency: 'EUR' },
      total: { amount: 2590, currency: 'EUR' },
      delivery: { method: 'delivery', address: 'Calle Mayor 1' },
    },
  });
});

test('an act that is not kept leaves no event', () => {
  using temp = tempConversations({ orderEvents: 'kept' });
  const turn = begin(temp.db);

  expect(() =>
    temp.db.log.commitAct({
      turnId: 'another turn',
      conversationId: turn.conversationId,
      cart: cartOf({ orderNumber: 'T-1' }),
      state,
      act: {},
    }),
  ).toThrow();

  expect(temp.db.log.order('T-1')).toBeUndefined();
  expect(temp.db.outbox.next()).toBeUndefined();
});

test('without a webhook nothing is announced, nor later when one is set', () => {
  using temp = tempConversations();
  confirmOrder(temp.db, 'T-1');

  expect(temp.db.outbox.next()).toBeUndefined();
  expect(temp.db.outbox.sendAgain('T-1')).toBe('off');
  expect(temp.db.orders.find('T-1')).toMatchObject({ canSendAgain: false });
  expect(temp.db.orders.find('T-1')).not.toHaveProperty('webhook');
});

test('sending again keeps the id, begins the tries anew, and an answer to an old try does not undo it', () => {
  using temp = tempConversations({ orderEvents: 'kept' });
  confirmOrder(temp.db, 'T-1');
  const first = temp.db.outbox.next();
  if (first === undefined) throw new Error('no event');
  temp.db.outbox.notDelivered(first, { kind: 'status', detail: '500' }, temp.clock.now.toISOString());
  const second = temp.db.outbox.next();
  if (second === undefined) throw new Error('no event');

  expect(temp.db.outbox.sendAgain('T-1')).toBe('queued');
  temp.db.outbox.notDelivered(second, { kind: 'timed_out' }, undefined);

  expect(temp.db.outbox.noticeOf('T-1')).toEqual({
    eventId: first.id,
    state: 'waiting',
    tries: 0,
    lastTryAt: '2026-01-01T10:00:00.000Z',
    nextTryAt: '2026-01-01T10:00:00.000Z',
  });
  expect(temp.db.outbox.sendAgain('T-2')).toBe('unknown');
});

test('an erased conversation leaves the event, an order past its retention takes it along', () => {
  using temp = tempConversations({ orderEvents: 'kept' });
  const turn = confirmOrder(temp.db, 'T-1');

  temp.db.erasure.erase(turn.conversationId);
  const erased = temp.db.outbox.count('waiting');
  temp.clock.now = new Date('2032-06-01T10:00:00.000Z');
  temp.db.erasure.deleteExpired({ conversationsBefore: new Date(0) });

  expect(erased).toBe(1);
  expect(temp.db.outbox.count('waiting')).toBe(0);
});

test('orders of a database without an outbox are listed, and can be announced', () => {
  using temp = tempConversations({ orderEvents: 'kept' });
  temp.db.close();
  const file = join(temp.dataDir, 'conversations.db');
  rmSync(file);
  const old = openWritable(file);
  old.exec(migrations[0] ?? '');
  old.pragma('user_version = 1');
  old
    .prepare(
      `INSERT INTO orders VALUES ('T-OLD', NULL, NULL, ?, '2025-01-01T10:00:00.000Z', 'sent', '2025-01-01T10:00:00.000Z')`,
    )
    .run(JSON.stringify(cartOf({ orderNumber: 'T-OLD' })));
  old.close();

  temp.reopen();
  const listed = temp.db.orders.list({ limit: 10 });

  expect(migrations.length).toBeGreaterThanOrEqual(2);
  expect(listed.items).toMatchObject([{ orderNumber: 'T-OLD', quantity: 2, status: 'sent' }]);
  expect(temp.db.outbox.next()).toBeUndefined();
  expect(temp.db.outbox.sendAgain('T-OLD')).toBe('queued');
  expect(JSON.parse(temp.db.outbox.body(temp.db.outbox.next()?.id ?? '')).order).not.toHaveProperty(
    'language',
  );
});

test('the list is the newest first, in pages that neither repeat nor leave out, of equal times too', () => {
  using temp = tempConversations();
  for (const [index, number] of ['T-A', 'T-B', 'T-C', 'T-D', 'T-E'].entries()) {
    if (index === 3) temp.clock.now = new Date('2026-01-02T10:00:00.000Z');
    confirmOrder(temp.db, number);
  }
  temp.db.setOrderStatus('T-B', 'ready');

  const numbers: string[] = [];
  let cursor: string | undefined;
  do {
    const page = temp.db.orders.list({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    numbers.push(...page.items.map(({ orderNumber }) => orderNumber));
    cursor = page.next;
    // An order that comes in between moves nothing.
    if (numbers.length === 2) confirmOrder(temp.db, 'T-F');
  } while (cursor !== undefined);

  expect(numbers).toEqual(['T-E', 'T-D', 'T-C', 'T-B', 'T-A']);
  expect(temp.db.orders.list({ limit: 10, status: 'ready' }).items).toMatchObject([{ orderNumber: 'T-B' }]);
  for (const wrong of ['x', 'zzz', Buffer.from("2026' OR 1=1").toString('base64url')]) {
    expect(() => temp.db.orders.list({ limit: 2, cursor: wrong })).toThrow(
      expect.objectContaining({ code: 'bad_cursor', status: 400 }),
    );
  }
});

import { expect, test } from 'vitest';
import { z } from 'zod';
import { staffOrder, staffOrderSummary } from '../../src/protocol.ts';
import { confirmOrder } from '../conversations/support/temp-conversations.ts';
import { errorOf, openConversation, post, staffHeaders, startTestApp } from './support/test-app.ts';

const page = z.object({ items: z.array(staffOrderSummary), next: z.string().optional() });

test('without the staff’s token every address of orders is a 401, and nothing moves', async () => {
  await using app = await startTestApp({ orderEvents: 'kept' });
  confirmOrder(app.db, 'T-1');
  const { headers: shopper } = await openConversation(app);
  const before = app.db.orders.find('T-1');

  for (const headers of [{}, shopper, { authorization: 'Bearer wrong' }]) {
    const answers = [
      await fetch(`${app.url}/api/staff/orders`, { headers }),
      await fetch(`${app.url}/api/staff/orders/T-1`, { headers }),
      await post(`${app.url}/api/staff/orders/T-1/status`, { status: 'sent' }, headers),
      await post(`${app.url}/api/staff/orders/T-1/resend`, {}, headers),
    ];

    for (const answer of answers) {
      expect(await errorOf(answer)).toMatchObject({ status: 401, code: 'unauthorized' });
    }
  }
  expect(app.db.orders.find('T-1')).toEqual(before);
});

test('orders are listed by page and by how far they are, and each opens whole', async () => {
  await using app = await startTestApp({ orderEvents: 'kept' });
  for (const number of ['T-1', 'T-2', 'T-3']) confirmOrder(app.db, number);
  const list = async (query: string) =>
    page.parse(await (await fetch(`${app.url}/api/staff/orders?${query}`, { headers: staffHeaders })).json());
  await post(`${app.url}/api/staff/orders/T-2/status`, { status: 'ready' }, staffHeaders);

  const first = await list('limit=2');
  const second = await list(`limit=2&cursor=${first.next}`);
  const ready = await list('status=ready');
  const one = await fetch(`${app.url}/api/staff/orders/T-2`, { headers: staffHeaders });

  expect([...first.items, ...second.items].map(({ orderNumber }) => orderNumber).sort()).toEqual([
    'T-1',
    'T-2',
    'T-3',
  ]);
  expect(second.next).toBeUndefined();
  expect(ready.items.map(({ orderNumber }) => orderNumber)).toEqual(['T-2']);
  expect(staffOrder.parse(await one.json())).toMatchObject({
    orderNumber: 'T-2',
    status: 'ready',
    quantity: 2,
    method: 'delivery',
    canSendAgain: true,
    webhook: { state: 'waiting', tries: 0 },
    cart: { delivery: { address: 'Calle Mayor 1' } },
  });
});

test('an order is moved on by its number, and no other state is taken', async () => {
  await using app = await startTestApp();
  confirmOrder(app.db, 'T-1');
  const path = `${app.url}/api/staff/orders`;

  const moved = await post(`${path}/T-1/status`, { status: 'sent' }, staffHeaders);
  const wrong = await post(`${path}/T-1/status`, { status: 'lost' }, staffHeaders);
  const unknown = await errorOf(await post(`${path}/T-2/status`, { status: 'sent' }, staffHeaders));

  expect([moved.status, wrong.status]).toEqual([200, 400]);
  expect(await moved.json()).toEqual({ orderNumber: 'T-1', status: 'sent' });
  expect(unknown).toMatchObject({ status: 404, code: 'unknown_order' });
  expect(app.db.log.order('T-1')?.status).toBe('sent');
});

test('what was given up is queued again under its id, and orders nothing a second time', async () => {
  await using app = await startTestApp({ orderEvents: 'kept' });
  confirmOrder(app.db, 'T-1');
  const event = app.db.outbox.next();
  if (event === undefined) throw new Error('no event');
  app.db.outbox.notDelivered(event, { kind: 'status', detail: '500' }, undefined);
  const failed = app.db.orders.find('T-1')?.webhook;

  const again = await post(`${app.url}/api/staff/orders/T-1/resend`, {}, staffHeaders);

  expect(failed).toMatchObject({ state: 'failed', problem: { kind: 'status', detail: '500' } });
  expect(await again.json()).toMatchObject({
    orderNumber: 'T-1',
    webhook: { eventId: event.id, state: 'waiting', tries: 0 },
  });
  expect(app.db.orders.list({ limit: 10 }).items).toHaveLength(1);
  expect(app.db.outbox.count('waiting')).toBe(1);
});

test('sending again needs an order and somewhere to send it', async () => {
  await using app = await startTestApp();
  confirmOrder(app.db, 'T-1');
  const resend = (number: string, body: unknown = {}) =>
    post(`${app.url}/api/staff/orders/${number}/resend`, body, staffHeaders);

  expect(await errorOf(await resend('T-1'))).toMatchObject({ status: 409, code: 'no_webhook' });
  expect(await errorOf(await resend('T-2'))).toMatchObject({ status: 404, code: 'unknown_order' });
  expect((await resend('T-1', { to: 'elsewhere' })).status).toBe(400);
  expect((await fetch(`${app.url}/api/staff/orders/T-2`, { headers: staffHeaders })).status).toBe(404);
});

test('a page of no sense is a 400', async () => {
  await using app = await startTestApp();

  for (const query of ['limit=0', 'limit=201', 'cursor=zzz', 'status=lost', 'status=sent&status=ready']) {
    const response = await fetch(`${app.url}/api/staff/orders?${query}`, { headers: staffHeaders });

    expect(response.status, query).toBe(400);
  }
});

import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import type { OrderNotice } from '../../src/protocol.ts';
import { OrderWebhook } from '../../src/webhook/order-webhook.ts';
import { mostTries, retryDelayMs } from '../../src/webhook/retry-delay.ts';
import { confirmOrder, tempConversations } from '../conversations/support/temp-conversations.ts';
import { isSignedWith, startOrderReceiver } from '../support/order-receiver.ts';

const secret = 'a secret of the shop and its system';

/** A sender over a real outbox, whose timers run when the test says so. */
function sender(url: string, options: { timeoutMs?: number } = {}) {
  const temp = tempConversations({ orderEvents: 'kept' });
  const timers: { run: () => void; at: number }[] = [];
  const logged: string[] = [];
  const log = createLog(
    'debug',
    new Writable({
      write(chunk, _encoding, done) {
        logged.push(String(chunk));
        done();
      },
    }),
  );
  const start = (): OrderWebhook => {
    const webhook = new OrderWebhook({
      url,
      secret,
      events: temp.db.outbox,
      log,
      clock: {
        now: () => temp.clock.now,
        schedule(run, ms) {
          const timer = { run, at: temp.clock.now.getTime() + ms };
          timers.push(timer);
          return () => {
            if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
          };
        },
        random: () => 0.5,
      },
      ...options,
    });
    webhook.start();
    return webhook;
  };
  let webhook = start();
  return {
    temp,
    logged,
    notice: (orderNumber: string): OrderNotice | undefined => temp.db.outbox.noticeOf(orderNumber),
    /** Time goes on to the next timer, and what it starts comes to its end. Gives how long it was. */
    async next(): Promise<number> {
      const timer = timers.sort((one, other) => one.at - other.at).shift();
      if (timer === undefined) throw new Error('nothing waits');
      const waited = Math.max(0, timer.at - temp.clock.now.getTime());
      temp.clock.now = new Date(temp.clock.now.getTime() + waited);
      timer.run();
      await until(() => timers.length > 0 || temp.db.outbox.count('waiting') === 0);
      return waited;
    },
    waiting: () => timers.length,
    startTimer(): void {
      timers.shift()?.run();
    },
    close: () => webhook.close(),
    restart(): void {
      temp.reopen();
      timers.length = 0;
      webhook = start();
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await webhook.close();
      temp[Symbol.dispose]();
    },
  };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

test('an order is posted once, signed so that the receiver can tell', async () => {
  await using receiver = await startOrderReceiver();
  await using shop = sender(receiver.url);
  confirmOrder(shop.temp.db, 'T-1');

  await shop.next();

  const [post] = receiver.posts;
  if (post === undefined) throw new Error('nothing was posted');
  expect(receiver.posts).toHaveLength(1);
  expect(isSignedWith(secret, post)).toBe(true);
  expect(isSignedWith(`${secret}!`, post)).toBe(false);
  expect(isSignedWith(secret, { ...post, body: post.body.replace('2590', '0590') })).toBe(false);
  expect(post.headers['tendero-timestamp']).toBe(String(Date.parse('2026-01-01T10:00:00.000Z') / 1000));
  expect(post.headers['content-type']).toBe('application/json');
  expect(JSON.parse(post.body)).toMatchObject({
    id: post.headers['tendero-event-id'],
    type: 'order.confirmed',
    order: { number: 'T-1' },
  });
  expect(shop.notice('T-1')).toMatchObject({ state: 'delivered', tries: 1 });
  expect(shop.waiting()).toBe(0);
});

test('what is refused, dropped, redirected or hangs is sent again, later each time, with the same id and body', async () => {
  await using receiver = await startOrderReceiver();
  await using elsewhere = await startOrderReceiver();
  await using shop = sender(receiver.url, { timeoutMs: 1500 });
  receiver.willAnswer(500, 'drop', { redirectTo: elsewhere.url }, 'hang', 404, 200);
  confirmOrder(shop.temp.db, 'T-1');

  const waits: number[] = [];
  const problems: unknown[] = [];
  while (shop.temp.db.outbox.count('waiting') > 0) {
    waits.push(await shop.next());
    problems.push(shop.notice('T-1')?.problem);
  }

  expect(waits).toEqual([0, 1000, 1500, 3000, 6000, 12_000]);
  expect(problems).toEqual([
    { kind: 'status', detail: '500' },
    { kind: 'unreachable', detail: expect.stringMatching(/^(?:UND_ERR_SOCKET|ECONNRESET)$/) },
    { kind: 'redirected', detail: '307' },
    { kind: 'timed_out' },
    { kind: 'status', detail: '404' },
    undefined,
  ]);
  expect(elsewhere.posts).toEqual([]);
  expect(new Set(receiver.posts.map(({ headers }) => headers['tendero-event-id'])).size).toBe(1);
  expect(new Set(receiver.posts.map(({ body }) => body)).size).toBe(1);
  expect(receiver.posts.every((post) => isSignedWith(secret, post))).toBe(true);
  expect(shop.notice('T-1')).toMatchObject({ state: 'delivered', tries: 6 });
});

test('nobody there is tried for about a day, then given up, and sent again when staff say so', async () => {
  const receiver = await startOrderReceiver();
  await receiver.close();
  await using shop = sender(receiver.url);
  confirmOrder(shop.temp.db, 'T-1');
  const eventId = shop.notice('T-1')?.eventId;

  let waited = 0;
  while (shop.temp.db.outbox.count('waiting') > 0) waited += await shop.next();
  const failed = shop.notice('T-1');
  shop.temp.db.outbox.sendAgain('T-1');
  await shop.next();

  expect(waited / 3_600_000).toBeGreaterThan(22);
  expect(waited / 3_600_000).toBeLessThan(26);
  expect(failed).toMatchObject({
    state: 'failed',
    tries: mostTries,
    problem: { kind: 'unreachable', detail: 'ECONNREFUSED' },
  });
  expect(shop.notice('T-1')).toMatchObject({ eventId, state: 'waiting', tries: 1 });
});

test('each wait is between a second and an hour, and never the same for everybody', () => {
  for (let tries = 1; tries < mostTries; tries += 1) {
    const [longest, shortest] = [retryDelayMs(tries, 0), retryDelayMs(tries, 0.999)];

    expect(shortest).toBeGreaterThanOrEqual(1000);
    expect(longest).toBeLessThanOrEqual(3_600_000);
    if (tries > 1) expect(shortest).toBeLessThan(longest);
  }
});

test('a receiver that took it and did not say so in time gets it again, known by its id', async () => {
  await using receiver = await startOrderReceiver();
  await using shop = sender(receiver.url, { timeoutMs: 1500 });
  receiver.willAnswer('hang', 200);
  confirmOrder(shop.temp.db, 'T-1');
  const taken = new Map<string, unknown>();

  await shop.next();
  await shop.next();
  for (const { headers, body } of receiver.posts) taken.set(String(headers['tendero-event-id']), body);

  expect(receiver.posts).toHaveLength(2);
  expect(taken.size).toBe(1);
});

test('a restart in the middle of a request sends it again under the same id', async () => {
  await using receiver = await startOrderReceiver();
  await using shop = sender(receiver.url);
  receiver.willAnswer('hang', 204);
  confirmOrder(shop.temp.db, 'T-1');

  shop.startTimer();
  await receiver.until(() => receiver.posts.length === 1);
  await shop.close();
  const before = shop.notice('T-1');
  shop.restart();
  await shop.next();

  expect(before).toMatchObject({ state: 'waiting', tries: 0 });
  expect(shop.notice('T-1')).toMatchObject({ state: 'delivered', eventId: before?.eventId });
  expect(receiver.posts.map(({ headers }) => headers['tendero-event-id'])).toEqual([
    before?.eventId,
    before?.eventId,
  ]);
});

test('several orders go one at a time, and one that comes meanwhile is not forgotten', async () => {
  await using receiver = await startOrderReceiver();
  await using shop = sender(receiver.url, { timeoutMs: 1500 });
  receiver.willAnswer('hang');
  confirmOrder(shop.temp.db, 'T-1');

  shop.startTimer();
  await receiver.until(() => receiver.posts.length === 1);
  confirmOrder(shop.temp.db, 'T-2');
  confirmOrder(shop.temp.db, 'T-3');
  const meanwhile = receiver.posts.length;
  await until(() => shop.temp.db.outbox.count('delivered') === 2);
  await until(() => shop.waiting() > 0);
  while (shop.temp.db.outbox.count('waiting') > 0) await shop.next();

  const numbers = receiver.posts.map(({ body }) => JSON.parse(body).order.number);
  expect(meanwhile).toBe(1);
  expect(numbers).toEqual(['T-1', 'T-2', 'T-3', 'T-1']);
  expect(shop.temp.db.outbox.count('delivered')).toBe(3);
});

test('the log tells of tries without saying who ordered what, or the secret', async () => {
  await using receiver = await startOrderReceiver();
  await using shop = sender(receiver.url);
  receiver.willAnswer(500, 200);
  confirmOrder(shop.temp.db, 'T-1');

  await shop.next();
  await shop.next();

  const log = shop.logged.join('');
  expect(log).toContain('not taken');
  expect(log).toContain('delivered');
  for (const private_ of ['Calle Mayor', 'pepperoni', 'T-1', '2590', secret])
    expect(log).not.toContain(private_);
});

test('an address that is no web address or holds a password is refused, and a secret is never repeated', () => {
  for (const url of [
    'ftp://till.example/',
    'file:///etc/passwd',
    'till',
    'https://user:word@till.example/',
  ]) {
    expect(() => readSettings({ ORDER_WEBHOOK_URL: url }), url).toThrow(/ORDER_WEBHOOK_URL/);
  }
  expect(() => readSettings({ ORDER_WEBHOOK_SECRET: 'too-short' })).toThrow(/ORDER_WEBHOOK_SECRET=…/);
  expect(readSettings({ ORDER_WEBHOOK_URL: 'http://10.0.0.7:8080/orders?till=1' }).ORDER_WEBHOOK_URL).toBe(
    'http://10.0.0.7:8080/orders?till=1',
  );
});

test('an order that comes just after the last look at the outbox is looked for at once', () => {
  const planned: number[] = [];
  let wake = (): void => undefined;
  let looks = 0;
  const webhook = new OrderWebhook({
    url: 'http://127.0.0.1:9/',
    secret,
    log: createLog('silent'),
    events: {
      next() {
        looks += 1;
        if (looks === 1) queueMicrotask(() => wake());
        return undefined;
      },
      body: () => '',
      delivered: () => undefined,
      notDelivered: () => undefined,
      listen(listener) {
        wake = listener;
      },
    },
    clock: {
      now: () => new Date(0),
      schedule(run, ms) {
        planned.push(ms);
        queueMicrotask(run);
        return () => undefined;
      },
      random: () => 0,
    },
  });

  webhook.start();

  return until(() => looks === 2).then(() => expect(planned).toEqual([0, 0]));
}, 2000);

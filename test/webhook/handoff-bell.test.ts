import { expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { HandoffBell } from '../../src/webhook/handoff-bell.ts';
import { signEvent } from '../../src/webhook/sign-event.ts';
import { startOrderReceiver } from '../support/order-receiver.ts';
import { startTestApp } from '../support/start-test-app.ts';

const secret = 'a secret of the tests';
const asked = { conversationId: 'c1', language: 'es', at: '2026-01-01T10:00:00.000Z' } as const;

/** A bell whose waits are over when the test says so. */
function bellOn(url: string, stillWaits: () => boolean) {
  const scheduled: { run: () => void; ms: number }[] = [];
  const bell = new HandoffBell({
    url,
    secret,
    log: createLog('silent'),
    stillWaits,
    schedule: (run, ms) => scheduled.push({ run, ms }),
  });
  return { bell, scheduled };
}

test('a shopper who asks for a person rings once, signed, with nothing they wrote', async () => {
  await using receiver = await startOrderReceiver();
  await using app = await startTestApp({
    settings: { HANDOFF_WEBHOOK_URL: receiver.url, ORDER_WEBHOOK_SECRET: secret },
  });
  const shopper = app.shopper();

  await shopper.say('Quiero hablar con una persona, por favor');
  await shopper.say('¿Hay alguien?');
  await receiver.until(() => receiver.posts.length > 0);

  const [post] = receiver.posts;
  const body = post?.body ?? '';
  expect(receiver.posts).toHaveLength(1);
  expect(JSON.parse(body)).toMatchObject({
    type: 'handoff.requested',
    conversationId: shopper.conversationId,
    language: 'es',
  });
  expect(body).not.toContain('persona');
  expect(post?.headers['tendero-signature']).toBe(
    signEvent({ secret, timestamp: String(post?.headers['tendero-timestamp']), body }),
  );
});

test('a bell nobody hears is rung again under the same id while the shopper waits, three times at most', async () => {
  await using receiver = await startOrderReceiver();
  receiver.willAnswer(503, 503, 503, 503);
  const { bell, scheduled } = bellOn(receiver.url, () => true);

  bell.ring(asked);
  for (let tries = 1; tries <= 3; tries += 1) {
    await receiver.until(() => scheduled.length === tries);
    scheduled[tries - 1]?.run();
  }
  await receiver.until(() => receiver.posts.length === 4);

  expect(scheduled.map(({ ms }) => ms)).toEqual([2000, 10_000, 60_000]);
  expect(new Set(receiver.posts.map(({ headers }) => headers['tendero-event-id'])).size).toBe(1);
});

test('who was answered meanwhile is not rung for again', async () => {
  await using receiver = await startOrderReceiver();
  receiver.willAnswer(503);
  let waits = true;
  const { bell, scheduled } = bellOn(receiver.url, () => waits);

  bell.ring(asked);
  await receiver.until(() => scheduled.length === 1);
  waits = false;
  scheduled[0]?.run();
  await new Promise((resolve) => setImmediate(resolve));

  expect(receiver.posts).toHaveLength(1);
});

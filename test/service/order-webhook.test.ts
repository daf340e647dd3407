/** From "confirm" in the chat to the shop's own system: signed, at least once, through kill -9. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { StaffOrder } from '../../src/protocol.ts';
import { isSignedWith, type OrderReceiver, startOrderReceiver } from '../support/order-receiver.ts';
import { ShopClient } from '../support/shop-client.ts';
import { adminToken, startTestApp } from '../support/start-test-app.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Two pizzas to collect, by chat. Gives the order number. */
async function order(shopper: ShopClient): Promise<string> {
  await shopper.say('Ponme dos pizzas de pepperoni');
  await shopper.say('Nada más, paso a recoger');
  const confirmed = await shopper.say('Sí, confirmo');
  return confirmed.cart?.orderNumber ?? `no order: ${confirmed.text}`;
}

function ordersOf(receiver: OrderReceiver): Map<string, string> {
  return new Map(
    receiver.posts.map(({ headers, body }) => [
      String(headers['tendero-event-id']),
      JSON.parse(body).order.number,
    ]),
  );
}

test('a confirmed order reaches the shop’s system with the sums that the shopper saw, and the console says so', async () => {
  await using receiver = await startOrderReceiver();
  const secret = 'agreed with the till, 2026';
  await using app = await startTestApp({
    shop: 'pizzeria',
    settings: { ORDER_WEBHOOK_URL: receiver.url, ORDER_WEBHOOK_SECRET: secret },
  });
  const shopper = app.shopper();

  const number = await order(shopper);
  await receiver.until(() => receiver.posts.length === 1);
  const found = (): Promise<StaffOrder> =>
    app.staff(`/api/staff/orders/${number}`).then((answer) => answer.json() as Promise<StaffOrder>);
  let kept = await found();
  while (kept.webhook?.state === 'waiting') kept = await found();
  await shopper.say('Sí, confirmo');
  await shopper.say('confirmar el pedido');

  const [post] = receiver.posts;
  if (post === undefined) throw new Error('nothing was posted');
  expect(isSignedWith(secret, post)).toBe(true);
  expect(JSON.parse(post.body).order).toMatchObject({
    number,
    language: 'es',
    lines: [{ title: 'Pizza de pepperoni', quantity: 2, lineTotal: { amount: 2590, currency: 'EUR' } }],
    total: { amount: 2590, currency: 'EUR' },
    delivery: { method: 'pickup' },
  });
  expect(kept.webhook).toMatchObject({ state: 'delivered', tries: 1 });
  expect(receiver.posts).toHaveLength(1);
  expect((await app.staff('/api/staff/orders')).status).toBe(200);
});

test('a shop with a checkout of its own is handed the link: nothing is ordered, nothing is posted', async () => {
  await using receiver = await startOrderReceiver();
  await using app = await startTestApp({
    shop: 'pizzeria',
    settings: {
      ORDER_WEBHOOK_URL: receiver.url,
      CHECKOUT_URL: 'https://till.example/cart/{lines:{id}:{quantity}|,}',
    },
  });
  const shopper = app.shopper();
  await shopper.say('Ponme dos pizzas de pepperoni');
  await shopper.say('Nada más, paso a recoger');

  const answers = [await shopper.say('Sí, confirmo'), await shopper.say('confirmar el pedido')];
  const orders = await (await app.staff('/api/staff/orders')).json();

  for (const { cart, done, text } of answers) {
    expect(cart?.status ?? 'summary').not.toBe('confirmed');
    expect(done?.outcome).not.toBe('ordered');
    expect(text).not.toMatch(/T-[0-9A-Z]{5}-|pedido (?:está )?confirmado/i);
  }
  expect(answers[0]?.cart?.checkout).toEqual([
    { url: expect.stringMatching(/^https:\/\/till\.example\/cart\/[^/]+:2$/) },
  ]);
  expect(orders).toEqual({ items: [] });
  expect(receiver.posts).toEqual([]);
});

test('the secret is made once, for the merchant alone to read', async () => {
  await using receiver = await startOrderReceiver();
  const dataDir = mkdtempSync(join(tmpdir(), 'tendero-webhook-'));
  try {
    const settings = { ORDER_WEBHOOK_URL: receiver.url };
    await (await startTestApp({ dataDir, settings }))[Symbol.asyncDispose]();
    const file = join(dataDir, 'order-webhook-secret');
    const first = readFileSync(file, 'utf8');
    await (await startTestApp({ dataDir, settings }))[Symbol.asyncDispose]();

    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

type Service = { url: string; process: ChildProcess };

/** `npm start` without npm in between, so that the signal reaches the service itself. */
async function start(dataDir: string, webhook: string): Promise<Service> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      DATA_DIR: dataDir,
      SHOP: 'pizzeria',
      PORT: '0',
      CHAT_MODEL: 'none',
      EMBED_MODEL: 'builtin',
      ADMIN_TOKEN: adminToken,
      LOG_LEVEL: 'silent',
      ORDER_WEBHOOK_URL: webhook,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const found = /Demo shop\s+(http:\/\/[^\s/]+)/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${printed}`)));
  });
  return { url, process: child };
}

async function kill(service: Service, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => service.process.once('exit', resolve));
  service.process.kill(signal);
  await ended;
}

test('kill -9 between confirm and webhook: every order arrives, each under one id', async () => {
  await using receiver = await startOrderReceiver();
  const dataDir = mkdtempSync(join(tmpdir(), 'tendero-webhook-killed-'));
  const running: Service[] = [];
  try {
    // The first is taken by the receiver and never answered; the second waits behind it.
    receiver.willAnswer('hang');
    const first = await start(dataDir, receiver.url);
    running.push(first);
    const numbers = [await order(new ShopClient(first.url)), await order(new ShopClient(first.url))];
    await receiver.until(() => receiver.posts.length === 1);
    await kill(first, 'SIGKILL');

    receiver.willAnswer(204, 500);
    const second = await start(dataDir, receiver.url);
    running.push(second);
    await receiver.until(() => receiver.posts.length === 4);
    await kill(second, 'SIGTERM');

    const secret = readFileSync(join(dataDir, 'order-webhook-secret'), 'utf8');
    expect([...ordersOf(receiver).values()].sort()).toEqual([...numbers].sort());
    expect(ordersOf(receiver).size).toBe(2);
    expect(receiver.posts.every((post) => isSignedWith(secret, post))).toBe(true);
  } finally {
    for (const { process: child } of running) child.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 60_000);

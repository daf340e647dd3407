import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { conversationView } from '../../src/protocol.ts';
import { cartOf, state } from '../conversations/support/temp-conversations.ts';
import {
  ask,
  errorOf,
  openConversation,
  parseEvents,
  post,
  staffHeaders,
  startTestApp,
} from './support/test-app.ts';

test('a shopper reads the conversation: one assistant message a turn, equal to the text shown', async () => {
  await using app = await startTestApp();
  const { conversationId, headers } = await openConversation(app);
  app.chat.willAnswer(['Tenemos ', 'tres pizzas.']);
  await (await ask(app, { conversationId, text: '¿pizzas?' }, headers)).text();

  const response = await fetch(`${app.url}/api/conversations/${conversationId}`, { headers });
  const view = conversationView.parse(await response.json());

  expect(view.messages.map(({ role, text }) => [role, text])).toEqual([
    ['shopper', 'hola'],
    ['assistant', 'Buenos días.'],
    ['shopper', '¿pizzas?'],
    ['assistant', 'Tenemos tres pizzas.'],
  ]);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('every route of a conversation gives strangers the same 404, byte for byte, as an unknown id', async () => {
  await using app = await startTestApp();
  const { conversationId } = await openConversation(app);
  const stranger = await openConversation(app);
  const turnId = randomUUID();
  const routes: readonly [string, string, unknown?][] = [
    ['GET', ''],
    ['DELETE', ''],
    ['GET', '/events'],
    ['POST', '/stop', { turnId }],
    ['POST', '/cart', { productId: 'a', quantity: 1 }],
    ['POST', '/feedback', { turnId, helpful: true }],
    ['POST', '/cart', 'x'.repeat(100_000)],
  ];
  const asked: readonly [string, Record<string, string>][] = [
    [conversationId, {}],
    [conversationId, stranger.headers],
    [conversationId, staffHeaders],
    [conversationId, { authorization: 'Basic abc' }],
    [randomUUID(), stranger.headers],
    ['nonsense', stranger.headers],
    ["' OR 1=1 --", {}],
  ];

  for (const [method, path, body] of routes) {
    const answers = await Promise.all(
      asked.map(async ([id, headers]) => {
        const response = await fetch(`${app.url}/api/conversations/${encodeURIComponent(id)}${path}`, {
          method,
          headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const shown = [...response.headers].filter(([name]) => name !== 'date');
        return JSON.stringify([response.status, shown, await response.text()]);
      }),
    );

    expect(new Set(answers).size, `${method} ${path}`).toBe(1);
    expect(answers[0]).toMatch(/^\[404,/);
  }
});

test('erasing stops what runs, deletes, and says in words what stays and why', async () => {
  await using app = await startTestApp();
  const { conversationId, headers } = await openConversation(app);
  app.db.log.saveCart(conversationId, cartOf({ orderNumber: 'T-ABCDE-FGHJK' }), state);
  const running = app.db.log.beginTurn({
    messageId: randomUUID(),
    rawText: 'x',
    text: 'x',
    conversationId,
    visitorId: '',
    language: 'es',
  });
  const url = `${app.url}/api/conversations/${conversationId}`;

  const response = await fetch(url, { method: 'DELETE', headers: { ...headers, 'accept-language': 'en' } });
  const { receipt } = (await response.json()) as {
    receipt: { kept: { why: string; orderNumber: string }[] };
  };
  const after = await fetch(url, { headers });

  expect(response.status).toBe(200);
  expect(app.chat.stopped).toEqual([`${conversationId}/${running.kind === 'begun' ? running.turnId : ''}`]);
  expect(receipt).toMatchObject({
    conversationId,
    erased: { messages: 3, turns: 2 },
    message: expect.stringContaining('erased'),
    kept: [{ orderNumber: 'T-ABCDE-FGHJK', why: expect.stringContaining('six years') }],
  });
  expect(after.status).toBe(404);
});

test('a turn is stopped, a quantity set, a thumb kept', async () => {
  await using app = await startTestApp();
  const { conversationId, turnId, headers } = await openConversation(app);
  const url = `${app.url}/api/conversations/${conversationId}`;

  const stop = await post(`${url}/stop`, { turnId }, headers);
  const cart = await post(`${url}/cart`, { productId: 'pepperoni', quantity: 2 }, headers);
  const thumb = await post(`${url}/feedback`, { turnId, helpful: false, reason: 'No era eso.' }, headers);
  const foreign = await errorOf(
    await post(`${url}/feedback`, { turnId: randomUUID(), helpful: true }, headers),
  );

  expect([stop.status, cart.status, thumb.status]).toEqual([200, 200, 200]);
  expect(app.chat.stopped).toEqual([`${conversationId}/${turnId}`]);
  expect(await cart.json()).toEqual(cartOf());
  expect(app.chat.carts[0]?.language).toBe('es');
  expect(app.db.views.detail(conversationId)?.feedback).toMatchObject([
    { helpful: false, reason: 'No era eso.' },
  ]);
  expect(foreign).toMatchObject({ status: 404, code: 'unknown_turn' });
});

test('what the chat refuses about a cart reaches the shopper in their language, and only that', async () => {
  await using app = await startTestApp();
  const { conversationId, headers } = await openConversation(app);
  app.chat.cartError = new AppError('not_enough_stock', 'internal: 3 left of SKU 77', {
    status: 409,
    publicMessage: { es: 'Quedan 3.', en: 'There are 3 left.' },
  });
  const url = `${app.url}/api/conversations/${conversationId}/cart`;

  const error = await errorOf(
    await post(url, { productId: 'a', quantity: 9 }, { ...headers, 'accept-language': 'en' }),
  );
  const strict = await errorOf(await post(url, { productId: 'a', quantity: 1.5 }, headers));
  const unknown = await errorOf(await post(url, { productId: 'a', quantity: 1, price: 1 }, headers));

  expect(error).toEqual({ status: 409, code: 'not_enough_stock', message: 'There are 3 left.' });
  expect([strict.status, unknown.status]).toEqual([400, 400]);
});

test('who asked for a person hears the staff, and the stream ends when it is handed back', async () => {
  await using app = await startTestApp();
  const { conversationId, headers } = await openConversation(app, 'handoff');
  const staff = `${app.url}/api/staff/conversations/${conversationId}`;

  const response = await fetch(`${app.url}/api/conversations/${conversationId}/events`, { headers });
  await post(`${staff}/messages`, { text: 'Buenas, soy Ana.' }, staffHeaders);
  await post(`${staff}/handback`, {}, staffHeaders);
  const events = parseEvents(await response.text());
  const after = await errorOf(
    await fetch(`${app.url}/api/conversations/${conversationId}/events`, { headers }),
  );

  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(events.map(({ event, data }) => [event, data.text ?? data.position])).toEqual([
    ['handoff', 0],
    ['message', 'Buenas, soy Ana.'],
    ['handoff', undefined],
    ['message', 'Le dejo de nuevo con el asistente. Puede seguir escribiendo aquí.'],
  ]);
  expect(after).toMatchObject({ status: 409, code: 'no_handoff' });
});

test('with the last id, the staff’s words that were missed come first', async () => {
  await using app = await startTestApp();
  const { conversationId, headers } = await openConversation(app, 'handoff');
  app.db.handoffs.answer(conversationId, 'Uno.');

  const response = await fetch(`${app.url}/api/conversations/${conversationId}/events`, {
    headers: { ...headers, 'last-event-id': '0' },
  });
  app.db.handoffs.handBack(conversationId);
  const events = parseEvents(await response.text());

  expect(events).toMatchObject([
    { event: 'handoff' },
    { id: expect.any(Number), event: 'message', data: { role: 'staff', text: 'Uno.' } },
    { event: 'message', data: { role: 'staff' } },
  ]);
});

/** Resend, resume, leave and stop, on the real service with a scripted model. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { startFakeOllama } from '../support/fake-ollama.ts';
import { answer, drip, stall } from '../support/fake-ollama-script.ts';
import { heard, parseEvents, ShopClient } from '../support/shop-client.ts';
import { startTestApp } from '../support/start-test-app.ts';

const withModel = (url: string, more: Record<string, string> = {}) => ({
  CHAT_MODEL: 'ollama:gemma3:4b',
  OLLAMA_URL: url,
  ...more,
});

const longAnswer =
  'Tenemos la **Pizza de pepperoni** por 12,95 €. También la **Pizza de huevo** por 11,95 €. ¿Cuál prefiere?';

function send(
  url: string,
  message: { messageId: string; text: string },
  more: RequestInit = {},
): Promise<Response> {
  return fetch(`${url}/api/chat`, {
    ...more,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...more.headers },
    body: JSON.stringify(message),
  });
}

test('a resend of a finished turn is replayed to the letter, token included, and no model is asked again', async () => {
  await using fake = await startFakeOllama({ script: [answer(longAnswer)] });
  await using app = await startTestApp({ settings: withModel(fake.url) });
  const message = { messageId: randomUUID(), text: '¿Qué pizzas tenéis?' };

  const first = await (await send(app.url, message)).text();
  const again = await (await send(app.url, message)).text();

  const events = (body: string) => parseEvents(body);
  expect(events(again)).toEqual(events(first));
  expect(events(again)[0]).toMatchObject({ event: 'turn', data: { token: expect.any(String) } });
  expect(fake.questions).toHaveLength(1);
});

test('with Last-Event-ID a resend gets only the rest', async () => {
  await using app = await startTestApp();
  const message = { messageId: randomUUID(), text: '¿Qué pizzas tenéis?' };
  const whole = parseEvents(await (await send(app.url, message)).text());

  const rest = parseEvents(
    await (await send(app.url, message, { headers: { 'last-event-id': '2' } })).text(),
  );

  expect(rest).toEqual(whole.filter(({ id }) => id > 2));
  expect(rest.length).toBeGreaterThan(0);
});

test('the same message id with another text is a 409', async () => {
  await using app = await startTestApp();
  const messageId = randomUUID();
  await (await send(app.url, { messageId, text: '¿Qué pizzas tenéis?' })).text();

  const other = await heard(await send(app.url, { messageId, text: '¿Y bebidas?' }));

  expect(other).toMatchObject({ status: 409, error: { code: 'message_id_reused' } });
});

test('a shopper who loses the connection comes back in the middle and misses nothing', async () => {
  await using fake = await startFakeOllama({ script: [drip(longAnswer, 20)] });
  await using app = await startTestApp({ settings: withModel(fake.url) });
  const message = { messageId: randomUUID(), text: '¿Qué pizzas tenéis?' };
  const leaving = new AbortController();
  const response = await send(app.url, message, { signal: leaving.signal });
  let seen = '';
  for await (const chunk of response.body ?? []) {
    seen += Buffer.from(chunk).toString('utf8');
    if (seen.includes('event: text')) break;
  }
  leaving.abort();
  const before = parseEvents(seen.slice(0, seen.lastIndexOf('\n\n') + 2));

  const lastId = String(before.at(-1)?.id ?? 0);
  const after = parseEvents(
    await (await send(app.url, message, { headers: { 'last-event-id': lastId } })).text(),
  );

  const text = [...before, ...after].map((event) => (event.event === 'text' ? event.data.text : '')).join('');
  expect(text).toBe(longAnswer);
  expect(fake.questions).toHaveLength(1);
});

test('when nobody comes back within RESUME_MS the connection to the model is closed and what was shown is kept', async () => {
  await using fake = await startFakeOllama({
    script: [answer('Buenas tardes.'), stall('Tenemos la **Pizza de pepperoni** por 12,95 €. Y ')],
  });
  await using app = await startTestApp({ settings: withModel(fake.url, { RESUME_MS: '60' }) });
  const shopper = app.shopper();
  await shopper.say('Hola');
  const leaving = new AbortController();
  const response = await shopper.post('¿Qué pizzas tenéis?', { signal: leaving.signal });
  for await (const chunk of response.body ?? []) {
    if (Buffer.from(chunk).toString('utf8').includes('event: text')) break;
  }
  leaving.abort();

  await fake.until(() => fake.questions.some(({ endedAt }) => endedAt !== undefined));

  const view = await waitFor(async () => {
    const body = (await (await shopper.request(`/api/conversations/${shopper.conversationId}`)).json()) as {
      messages: { role: string; text: string }[];
    };
    return body.messages.length === 4 ? body : undefined;
  });
  expect(view.messages[3]?.text).toContain('12,95 €');
});

test('a stop ends the turn at once, with what was shown', async () => {
  await using fake = await startFakeOllama({
    script: [stall('Tenemos la **Pizza de pepperoni** por 12,95 €. Y ')],
  });
  await using app = await startTestApp({ settings: withModel(fake.url) });
  const shopper = app.shopper();
  const response = await shopper.post('¿Qué pizzas tenéis?');
  let seen = '';
  let stopped = false;
  for await (const chunk of response.body ?? []) {
    seen += Buffer.from(chunk).toString('utf8');
    const opened = parseEvents(seen.slice(0, seen.lastIndexOf('\n\n') + 2))[0];
    if (stopped || !seen.includes('event: text') || opened?.event !== 'turn') continue;
    stopped = true;
    const client = new ShopClient(app.url);
    client.token = opened.data.token;
    await client.request(`/api/conversations/${opened.data.conversationId}/stop`, {
      method: 'POST',
      body: JSON.stringify({ turnId: opened.data.turnId }),
    });
  }

  const events = parseEvents(seen);
  expect(events.at(-1)?.event).toBe('done');
  expect(events.map((event) => (event.event === 'text' ? event.data.text : '')).join('')).toContain(
    '12,95 €',
  );
  await fake.until(() => fake.questions.every(({ endedAt }) => endedAt !== undefined));
});

test('a second message while a turn runs is a 409, and the first goes on', async () => {
  await using fake = await startFakeOllama({ script: [answer('Buenas.'), drip(longAnswer, 20)] });
  await using app = await startTestApp({ settings: withModel(fake.url) });
  const shopper = app.shopper();
  await shopper.say('Hola, buenas tardes');
  const running = shopper.post('¿Qué pizzas tenéis?').then(heard);
  await fake.until(() => fake.questions.length === 2);

  const second = await heard(await shopper.post('¿Y bebidas?'));

  expect(second).toMatchObject({ status: 409, error: { code: 'turn_running' } });
  expect((await running).text).toBe(longAnswer);
});

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('did not happen in 2 s');
}

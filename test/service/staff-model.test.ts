/** What staff ask of the model: the same question again, and what it reads in a conversation; never while a shopper is served. */
import { expect, test, vi } from 'vitest';
import type { Trace } from '../../src/protocol.ts';
import type { InsightsByModel } from '../../src/staff-protocol.ts';
import { startFakeOllama } from '../support/fake-ollama.ts';
import { answer, drip } from '../support/fake-ollama-script.ts';
import { adminToken, startTestApp, type TestApp } from '../support/start-test-app.ts';

vi.setConfig({ testTimeout: 30_000 });

const withModel = (url: string, more: Record<string, string> = {}) => ({
  CHAT_MODEL: 'ollama:gemma3:4b',
  OLLAMA_URL: url,
  ...more,
});

function post(app: TestApp, path: string, body: object): Promise<Response> {
  return fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function detail(app: TestApp, id: string | undefined) {
  return (await (await app.staff(`/api/staff/conversations/${id}`)).json()) as {
    messages: { text: string }[];
    turns: Trace[];
    orders: unknown[];
    insightsByModel?: InsightsByModel;
  };
}

const read = {
  language: 'es',
  summary: 'Busca una pizza de pepperoni y se la enseñan.',
  sentiment: 'positive',
  emotions: ['interest'],
  angry: false,
  topics: [],
  products: ['Pizza de pepperoni', 'Pizza fantasma'],
  brands: ['Inventia'],
  resolved: true,
};

test('the same question is asked on today’s model, its context gone through, and nothing of it is kept', async () => {
  await using fake = await startFakeOllama({
    script: [
      answer('La **Pizza de pepperoni** cuesta 12,95 €.'),
      answer('Claro.'),
      answer('Hoy le digo que la Pizza de pepperoni son 12,95 €.'),
    ],
  });
  await using app = await startTestApp({ settings: withModel(fake.url) });
  const shopper = app.shopper();
  await shopper.say('¿Tenéis pizza de pepperoni?');
  await shopper.say('¿Cuánto cuesta la primera?');
  const before = await detail(app, shopper.conversationId);
  const [, last] = before.turns;

  const path = `/api/staff/conversations/${shopper.conversationId}/ask-again`;
  const asked = await post(app, path, { turnId: last?.turnId });
  const again = (await asked.json()) as { text: string; trace: Trace };
  const after = await detail(app, shopper.conversationId);
  const unknown = await post(app, path, { turnId: '3f0c2a6e-5d0b-4c63-9a51-0d6d1f1f7a11' });
  const counts = (await (await app.staff('/api/staff/counts')).json()) as { total: number };

  expect(asked.status).toBe(200);
  expect(again.text).toContain('12,95');
  expect(again.trace).toMatchObject({ understood: last?.understood, generation: last?.generation });
  expect(after).toEqual(before);
  expect(counts.total).toBe(1);
  expect(unknown.status).toBe(404);
});

test('an order said again orders nothing', async () => {
  await using app = await startTestApp();
  const shopper = app.shopper();
  for (const text of [
    'Quiero una pizza de pepperoni mediana',
    'para recoger',
    'eso es todo',
    'sí, confirmo',
  ]) {
    await shopper.say(text);
  }
  const before = await detail(app, shopper.conversationId);

  const again = await post(app, `/api/staff/conversations/${shopper.conversationId}/ask-again`, {
    turnId: before.turns.at(-1)?.turnId,
  });
  const orders = (await (await app.staff('/api/staff/orders')).json()) as { items: unknown[] };

  expect(before.orders).toHaveLength(1);
  expect(again.status).toBe(200);
  expect(await again.json()).toMatchObject({ trace: { outcome: 'ordered' } });
  expect(orders.items).toHaveLength(1);
});

test('a model reads a conversation when staff ask, held to a schema, once until something more is said', async () => {
  await using fake = await startFakeOllama({
    script: [
      answer('La Pizza de pepperoni cuesta 12,95 €.'),
      answer('No sé qué decirle'),
      answer(`Aquí tiene: ${JSON.stringify(read)}`),
    ],
  });
  await using app = await startTestApp({ settings: withModel(fake.url) });
  const shopper = app.shopper();
  await shopper.say('¿Tenéis pizza de pepperoni?');
  const path = `/api/staff/conversations/${shopper.conversationId}/insights`;

  const first = (await (await post(app, path, {})).json()) as InsightsByModel;
  const second = (await (await post(app, path, {})).json()) as InsightsByModel;
  const shown = await detail(app, shopper.conversationId);
  fake.will(answer('Sí.'));
  await shopper.say('¿Y está rica?');
  const later = await detail(app, shopper.conversationId);

  expect(first).toMatchObject({
    ...{ summary: read.summary, sentiment: 'positive', emotions: ['interest'], resolved: true },
    ...{ products: ['Pizza de pepperoni'], brands: [], outdated: false, model: 'ollama:gemma3:4b' },
  });
  expect(second).toEqual(first);
  expect(shown.insightsByModel).toEqual(first);
  expect(later.insightsByModel).toMatchObject({ summary: read.summary, outdated: true });
  // The shopper's question, the answer that was none, and the one that was; the second time nothing was asked.
  expect(fake.questions).toHaveLength(4);
  expect(fake.questions[1]?.body).toMatchObject({ format: { type: 'object' } });
});

test('what staff ask gives way to a shopper who comes, and is asked again afterwards', async () => {
  await using fake = await startFakeOllama({ byDefault: answer('La Pizza de pepperoni cuesta 12,95 €.') });
  await using app = await startTestApp({ settings: withModel(fake.url) });
  const shopper = app.shopper();
  await shopper.say('¿Tenéis pizza de pepperoni?');
  await new Promise((resolve) => setTimeout(resolve, 2100));
  fake.will(drip('{"language": "es" '.repeat(200), 20));
  const reading = post(app, `/api/staff/conversations/${shopper.conversationId}/insights`, {});
  await fake.until(() => fake.questions.length === 2);
  await new Promise((resolve) => setTimeout(resolve, 100));

  const startedAt = performance.now();
  const turn = await app.shopper().say('¿Qué pizzas tenéis?');
  const waited = performance.now() - startedAt;
  fake.will(answer(JSON.stringify(read)));
  const found = (await (await reading).json()) as InsightsByModel;

  expect(turn.done?.outcome).toBe('answered');
  expect(waited).toBeLessThan(2000);
  expect(found.summary).toBe(read.summary);
  expect(fake.questions.length).toBeGreaterThanOrEqual(4);
});

test('no model is asked by itself unless the merchant turned that on, and there is a sentence where there is none', async () => {
  await using fake = await startFakeOllama({ byDefault: answer(JSON.stringify(read)) });
  await using app = await startTestApp({ settings: withModel(fake.url) });
  const shopper = app.shopper();
  await shopper.say('¿Tenéis pizza de pepperoni?');
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await using without = await startTestApp();
  const other = without.shopper();
  await other.say('¿Tenéis pizza de pepperoni?');

  const none = await post(without, `/api/staff/conversations/${other.conversationId}/insights`, {});

  expect(fake.questions).toHaveLength(1);
  expect(none.status).toBe(409);
  expect(await none.json()).toMatchObject({ error: { code: 'no_model' } });
});

test('words the merchant accepts find goods from the next question on, in every later catalogue, until taken back', async () => {
  const settings = { CHAT_MODEL: 'none' };
  await using app = await startTestApp({ shop: 'sports', settings });
  const found = async () => (await app.shopper().say('Busco una talega')).products?.total ?? 0;
  const before = await found();

  const accepted = await post(app, '/api/staff/synonyms', { words: ['talega', 'mochila'] });
  const { id } = (await accepted.json()) as { id: string };
  const after = await found();
  const wrong = await Promise.all(
    [['talega'], ['talega', 'TALEGA'], ['a,b', 'c'], ['#x', 'y'], ['  ', 'y'], ['talega', '\u0000']].map(
      async (words) => (await post(app, '/api/staff/synonyms', { words })).status,
    ),
  );
  const same = (await (await post(app, '/api/staff/synonyms', { words: ['Mochila', 'talega'] })).json()) as {
    id: string;
  };
  const gone = await fetch(`${app.url}/api/staff/synonyms/${id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${adminToken}` },
  });
  const trail = await (await app.staff('/api/staff/audit?act=synonym')).json();

  expect(before).toBe(0);
  expect(after).toBeGreaterThan(0);
  expect(wrong).toEqual(wrong.map(() => 400));
  expect(same.id).toBe(id);
  expect(gone.status).toBe(200);
  expect(await found()).toBe(before);
  expect(trail).toMatchObject({
    items: [
      { subject: 'talega, mochila', detail: 'back' },
      { detail: 'accepted' },
      { subject: 'talega, mochila', detail: 'accepted' },
    ],
  });
});

import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { conversationSummary, trace } from '../../src/protocol.ts';
import { errorOf, openConversation, post, staffHeaders, startTestApp } from './support/test-app.ts';

test('without the staff’s token every staff address is a 401, known or not', async () => {
  await using app = await startTestApp();
  const { conversationId, headers: shopper } = await openConversation(app);
  const paths = [
    '/api/staff/conversations',
    `/api/staff/conversations/${conversationId}`,
    '/api/staff/anything',
    '/metrics',
  ];
  const tokens: Record<string, string>[] = [
    {},
    shopper,
    { authorization: 'Bearer wrong' },
    { authorization: 'Bearer ' },
  ];

  for (const path of paths) {
    for (const headers of tokens) {
      const response = await fetch(`${app.url}${path}`, { headers });

      expect(response.headers.get('www-authenticate')).toContain('Bearer');
      expect(await errorOf(response)).toMatchObject({ status: 401, code: 'unauthorized' });
    }
  }
});

test('the list is paged and searched', async () => {
  await using app = await startTestApp();
  const ids: string[] = [];
  for (let count = 0; count < 3; count += 1) ids.push((await openConversation(app)).conversationId);
  const page = z.object({ items: z.array(conversationSummary), next: z.string().optional() });
  const list = async (query: string) =>
    page.parse(
      await (await fetch(`${app.url}/api/staff/conversations?${query}`, { headers: staffHeaders })).json(),
    );

  const first = await list('limit=2');
  const second = await list(`limit=2&cursor=${first.next}`);
  const found = await list('q=BUENOS');

  expect([...first.items, ...second.items].map(({ conversationId }) => conversationId)).toEqual(
    ids.reverse(),
  );
  expect(second.next).toBeUndefined();
  expect(found.items).toHaveLength(3);
  expect((await list(`q=${encodeURIComponent('" OR 1=1 * --')}`)).items).toEqual([]);
});

test('a page of no sense is a 400', async () => {
  await using app = await startTestApp();

  for (const query of ['limit=0', 'limit=201', 'limit=x', 'cursor=zzz', 'limit=1&limit=2', 'q=a&q=b']) {
    const response = await fetch(`${app.url}/api/staff/conversations?${query}`, { headers: staffHeaders });

    expect(response.status, query).toBe(400);
  }
});

test('a conversation opens with its messages and traces', async () => {
  await using app = await startTestApp();
  const { conversationId, turnId } = await openConversation(app);
  const url = `${app.url}/api/staff/conversations`;

  const detail = (await (await fetch(`${url}/${conversationId}`, { headers: staffHeaders })).json()) as {
    messages: unknown[];
    turns: unknown[];
  };
  const unknown = await errorOf(await fetch(`${url}/${randomUUID()}`, { headers: staffHeaders }));

  expect(detail.messages).toMatchObject([{ role: 'shopper', turnId }, { role: 'assistant' }]);
  expect(z.array(trace).parse(detail.turns)[0]?.turnId).toBe(turnId);
  expect(unknown).toMatchObject({ status: 404, code: 'not_found' });
});

test('staff answer where a person was asked for, and only there', async () => {
  await using app = await startTestApp();
  const quiet = await openConversation(app);
  const asked = await openConversation(app, 'handoff');
  const url = (id: string, act: string) => `${app.url}/api/staff/conversations/${id}/${act}`;

  const refused = await errorOf(
    await post(url(quiet.conversationId, 'messages'), { text: 'Hola' }, staffHeaders),
  );
  const said = await post(url(asked.conversationId, 'messages'), { text: ' Hola ' }, staffHeaders);
  const back = await post(url(asked.conversationId, 'handback'), {}, staffHeaders);
  const again = await errorOf(await post(url(asked.conversationId, 'handback'), {}, staffHeaders));
  const unknown = await errorOf(await post(url(randomUUID(), 'messages'), { text: 'Hola' }, staffHeaders));

  expect(refused).toMatchObject({ status: 409, code: 'no_handoff' });
  expect(await said.json()).toMatchObject({ role: 'staff', text: 'Hola' });
  expect(await back.json()).toEqual({ conversationId: asked.conversationId, handoff: false });
  expect(again.status).toBe(409);
  expect(unknown.status).toBe(404);
  expect(app.db.views.view(asked.conversationId)?.messages.slice(-2)).toMatchObject([
    { role: 'staff', text: 'Hola' },
    { role: 'staff', text: expect.stringContaining('asistente') },
  ]);
});

test('metrics count turns, verdicts and requests, and hold nothing that was said', async () => {
  await using app = await startTestApp();
  const { conversationId } = await openConversation(app);
  const [told] = app.db.views.detail(conversationId)?.turns ?? [];
  if (told !== undefined) app.metrics.observeTurn(told);
  app.metrics.gauge('tendero_model_queue', 'Turns that wait for the model', () => 3);

  const response = await fetch(`${app.url}/metrics`, { headers: staffHeaders });
  const text = await response.text();

  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(text).toContain('tendero_turns_total{outcome="answered",voice="catalogue",language="es"} 1');
  expect(text).toContain('tendero_verdicts_total{verdict="passed"} 1');
  expect(text).toMatch(/tendero_verdict_rules_total\{verdict="passed",rule="[a-z-]+"\} 1/);
  expect(text).toContain('tendero_first_token_seconds_count 1');
  expect(text).toContain('tendero_model_queue 3');
  expect(text).toContain('tendero_http_requests_total{method="POST",route="/api/chat",status="200"} 1');
  expect(text).not.toContain(conversationId);
});

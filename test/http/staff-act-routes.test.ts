import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  errorOf,
  openConversation,
  post,
  staffHeaders,
  startTestApp,
  type TestApp,
} from './support/test-app.ts';

const staff = '/api/staff/conversations';

async function read(app: TestApp, path: string): Promise<Record<string, never>> {
  return (await (await fetch(`${app.url}${path}`, { headers: staffHeaders })).json()) as Record<
    string,
    never
  >;
}

test('staff note, label, review and correct, and the conversation shows it', async () => {
  await using app = await startTestApp();
  const { conversationId, turnId } = await openConversation(app);
  const act = (name: string, body: unknown) =>
    post(`${app.url}${staff}/${conversationId}/${name}`, body, staffHeaders);

  const note = (await (await act('notes', { text: 'Llamar mañana' })).json()) as { id: string };
  await act('labels', { add: 'mantas' });
  await act('labels', { add: 'otra' });
  const labels = await (await act('labels', { remove: 'otra' })).json();
  await act('review', { reviewed: true });
  await act('correction', { turnId, text: 'Hay tres.' });
  const detail = await read(app, `${staff}/${conversationId}`);
  const gone = await fetch(`${app.url}${staff}/${conversationId}/notes/${note.id}`, {
    method: 'DELETE',
    headers: staffHeaders,
  });

  expect(labels).toEqual({ conversationId, labels: ['mantas'] });
  expect(detail).toMatchObject({
    reviewed: true,
    labels: ['mantas'],
    notes: [{ author: 'ADMIN_TOKEN', text: 'Llamar mañana' }],
    corrections: [{ turnId, text: 'Hay tres.' }],
  });
  expect(await gone.json()).toEqual({ id: note.id });
});

test('acts on what is not there are a 404, and of no sense a 400', async () => {
  await using app = await startTestApp();
  const { conversationId } = await openConversation(app);
  const status = async (id: string, name: string, body: unknown) =>
    (await post(`${app.url}${staff}/${id}/${name}`, body, staffHeaders)).status;
  const other = randomUUID();

  expect(await status(other, 'notes', { text: 'x' })).toBe(404);
  expect(await status(other, 'review', { reviewed: true })).toBe(404);
  expect(await status(other, 'labels', { add: 'x' })).toBe(404);
  expect(await status(other, 'takeover', {})).toBe(404);
  expect(await status(conversationId, 'correction', { turnId: other, text: 'x' })).toBe(404);
  expect(await status(conversationId, 'notes', { text: '  ' })).toBe(400);
  expect(await status(conversationId, 'labels', { add: 'x'.repeat(61) })).toBe(400);
  expect(await status(conversationId, 'review', { reviewed: 'yes' })).toBe(400);
});

test('a person comes in unasked and the assistant is silent until it is handed back', async () => {
  await using app = await startTestApp();
  const { conversationId } = await openConversation(app);
  const url = (act: string) => `${app.url}${staff}/${conversationId}/${act}`;

  const taken = await (await post(url('takeover'), {}, staffHeaders)).json();
  const silent = app.db.log.conversation(conversationId)?.handoff;
  const waiting = app.db.handoffs.waiting();
  const said = await post(url('messages'), { text: 'Hola, soy Ana' }, staffHeaders);
  await post(url('handback'), {}, staffHeaders);

  expect(taken).toEqual({ conversationId, handoff: true });
  expect(silent).toBe(true);
  expect(waiting).toBe(0);
  expect(said.status).toBe(200);
  expect(app.db.log.conversation(conversationId)?.handoff).toBe(false);
});

test('the list is filtered and counted', async () => {
  await using app = await startTestApp();
  const { conversationId } = await openConversation(app);
  await openConversation(app, 'handoff');
  await post(`${app.url}${staff}/${conversationId}/review`, { reviewed: true }, staffHeaders);

  const reviewed = await read(app, `${staff}?reviewed=yes&order=attention`);
  const none = await read(app, `${staff}?to=2001-01-01`);
  const counts = await read(app, '/api/staff/counts?flag=waiting');

  expect(reviewed).toMatchObject({ items: [{ conversationId, reviewed: true }] });
  expect(none).toEqual({ items: [] });
  expect(counts).toMatchObject({ matching: 1, total: 2 });
  for (const query of ['order=x', 'from=yesterday', 'to=2026-13-45', 'flag=a&flag=b']) {
    const response = await fetch(`${app.url}${staff}?${query}`, { headers: staffHeaders });
    expect(response.status, query).toBe(400);
  }
});

test('many are reviewed, labelled, exported and erased at once, and it is in the trail', async () => {
  await using app = await startTestApp();
  const ids = [(await openConversation(app)).conversationId, (await openConversation(app)).conversationId];
  const many = (path: string, body: object) => post(`${app.url}/api/staff/${path}`, body, staffHeaders);

  const labelled = await (
    await many('bulk', { ids: [...ids, randomUUID()], act: 'label', label: 'a' })
  ).json();
  const reviewed = await (await many('bulk', { ids, act: 'review' })).json();
  const file = await many('export', { ids, format: 'csv' });
  const exported = await file.text();
  const erased = (await (await many('erase', { ids })).json()) as { receipts: unknown[] };
  const trail = await read(app, '/api/staff/audit?limit=4');
  const wrong = await errorOf(await many('bulk', { ids, act: 'label' }));

  expect([labelled, reviewed]).toEqual([{ done: 2 }, { done: 2 }]);
  expect(file.headers.get('content-type')).toContain('text/csv');
  expect(exported).toContain(ids[0]);
  expect(erased.receipts).toHaveLength(2);
  expect(app.db.views.list({ limit: 5 }).items).toEqual([]);
  expect(trail).toMatchObject({
    items: [{ act: 'erase' }, { act: 'erase' }, { act: 'export' }, { act: 'export' }],
  });
  expect(wrong).toMatchObject({ status: 400, code: 'bad_request' });
});

test('a shopper’s conversations are exported and erased together', async () => {
  await using app = await startTestApp();
  const { conversationId, headers } = await openConversation(app);
  app.chat.willAnswer(['Otra vez.']);
  await (
    await post(`${app.url}/api/chat`, { messageId: randomUUID(), text: 'hola otra vez' }, headers)
  ).text();
  const other = await openConversation(app);
  const path = `${staff}/${conversationId}/shopper`;

  const all = (await read(app, path)) as unknown as { conversations: unknown[] };
  const asCase = await read(app, `${staff}/${conversationId}/test`);
  const gone = await fetch(`${app.url}${path}`, { method: 'DELETE', headers: staffHeaders });
  const { receipts } = (await gone.json()) as { receipts: unknown[] };

  expect(all.conversations).toHaveLength(2);
  expect(asCase).toMatchObject({ turns: [{ ask: 'hola' }] });
  expect(receipts).toHaveLength(2);
  expect(app.db.views.list({ limit: 5 }).items).toMatchObject([{ conversationId: other.conversationId }]);
});

test('every route for staff, as the service itself lists them, is shut to whoever is not', async () => {
  await using app = await startTestApp();
  const { headers: shopper } = await openConversation(app);
  const { paths } = (await (await fetch(`${app.url}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { security?: Record<string, unknown>[] }>>;
  };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security = [] }]) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{\w+\}/g, 'x'),
      staffOnly: security.some((way) => 'staff' in way),
    })),
  );
  const forStaff = routes.filter(({ staffOnly }) => staffOnly);

  const letIn: string[] = [];
  for (const { method, path } of forStaff) {
    for (const headers of [{}, shopper, { authorization: 'Bearer wrong' }]) {
      const response = await fetch(`${app.url}${path}`, { method, headers });
      if (response.status !== 401) letIn.push(`${method} ${path} ${response.status}`);
    }
  }

  expect(letIn).toEqual([]);
  expect(forStaff.length).toBeGreaterThan(20);
  const open = routes.filter(({ path, staffOnly }) => path.startsWith('/api/staff') && !staffOnly);
  expect(new Set(open.map(({ path }) => path))).toEqual(new Set(['/api/staff/session']));
});

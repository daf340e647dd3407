import { expect, test } from 'vitest';
import { password, StaffBrowser, signedIn } from './support/staff-browser.ts';
import {
  adminToken,
  openConversation,
  parseEvents,
  post,
  type Received,
  staffHeaders,
  startTestApp,
} from './support/test-app.ts';

const path = '/api/staff/events';

/** Reads events as they come. */
function reader(response: Response): { next(): Promise<Received | undefined>; leave(): void } {
  const stream = response.body?.getReader();
  const decoder = new TextDecoder();
  const waiting: Received[] = [];
  let rest = '';
  return {
    async next() {
      while (waiting.length === 0) {
        const { value, done = true } = (await stream?.read()) ?? {};
        if (done) return undefined;
        const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
        rest = blocks.pop() ?? '';
        waiting.push(...parseEvents(blocks.join('\n\n')));
      }
      return waiting.shift();
    },
    leave: () => void stream?.cancel(),
  };
}

test('an open console hears which conversations changed, whoever changed them', async () => {
  await using app = await startTestApp();
  const events = reader(await fetch(`${app.url}${path}`, { headers: staffHeaders }));
  const first = await events.next();

  const { conversationId } = await openConversation(app);
  const begun = await events.next();
  await post(`${app.url}/api/staff/conversations/${conversationId}/notes`, { text: 'x' }, staffHeaders);
  const noted = await events.next();
  await post(`${app.url}/api/staff/erase`, { ids: [conversationId] }, staffHeaders);
  const erased = await events.next();
  events.leave();

  const news = { event: 'changed', data: { conversations: [conversationId], more: false } };
  expect(first).toEqual({ event: 'hello', data: {} });
  expect([begun, noted, erased]).toEqual([news, news, news]);
});

test('news of a busy moment come together, and name a hundred', async () => {
  await using app = await startTestApp();
  const events = reader(await fetch(`${app.url}${path}`, { headers: staffHeaders }));
  await events.next();

  for (let n = 0; n < 150; n += 1) app.db.feed.changed(`conversation ${n}`);
  const news = await events.next();
  events.leave();

  expect(news?.data).toMatchObject({ more: true });
  expect(news?.data.conversations).toHaveLength(100);
});

test('whoever is disabled, given another password or signed out hears nothing more within five seconds', async () => {
  await using app = await startTestApp();
  const admin = await signedIn(app, 'Ana', 'admin');
  const open = async (name: string) => {
    const one = await signedIn(app, name, 'staff');
    const events = reader(await one.get(path));
    await events.next();
    return { one, events };
  };
  const [disabled, reset, left] = [await open('Dina'), await open('Rita'), await open('Lola')];
  const startedAt = performance.now();

  await admin.send('PATCH', `/api/staff/accounts/${disabled.one.id}`, { disabled: true });
  await admin.send('PATCH', `/api/staff/accounts/${reset.one.id}`, { password: `${password} de otro` });
  await left.one.send('DELETE', '/api/staff/session');
  const last = await Promise.all([disabled, reset, left].map(({ events }) => events.next()));
  const ended = await Promise.all([disabled, reset, left].map(({ events }) => events.next()));

  expect(last).toEqual(last.map(() => ({ event: 'over', data: {} })));
  expect(ended).toEqual([undefined, undefined, undefined]);
  expect(performance.now() - startedAt).toBeLessThan(5000);
});

test('fifty consoles that ask the same at once are one question to the database, and an own act is seen at once', async () => {
  await using app = await startTestApp();
  const { conversationId } = await openConversation(app);
  const desk = new StaffBrowser(app);
  await desk.signIn({ token: adminToken });
  const list = async () => (await desk.get('/api/staff/conversations?limit=5')).json();

  const [one, other] = await Promise.all([app.db.inbox.list({ limit: 5 }), app.db.inbox.list({ limit: 5 })]);
  const before = await list();
  await desk.send('POST', `/api/staff/conversations/${conversationId}/review`, { reviewed: true });
  const after = await list();

  expect(one).toBe(other);
  expect(before).toMatchObject({ items: [{ reviewed: false }] });
  expect(after).toMatchObject({ items: [{ reviewed: true }] });
});

import { expect, test } from 'vitest';
import { password, StaffBrowser, signedIn } from './support/staff-browser.ts';
import {
  adminToken,
  errorOf,
  openConversation,
  post,
  staffHeaders,
  startTestApp,
} from './support/test-app.ts';

const session = '/api/staff/session';
const accounts = '/api/staff/accounts';

test('the access token makes the first account, which then signs in by itself', async () => {
  await using app = await startTestApp();
  const desk = new StaffBrowser(app);

  const nobody = await (await desk.get(session)).json();
  const withToken = await (await desk.signIn({ token: adminToken })).json();
  const made = await desk.send('POST', accounts, { name: 'Ana', password, role: 'admin' });
  const out = await (await desk.send('DELETE', session)).json();
  const shut = await desk.get('/api/staff/conversations');
  const wrong = await errorOf(await desk.signIn({ name: 'Ana', password: 'no es esta' }));
  const unknown = await errorOf(await desk.signIn({ name: 'Nadie', password }));
  const signed = await desk.signIn({ name: ' ANA ', password });

  expect(nobody).toEqual({ accounts: 'none' });
  expect(withToken).toMatchObject({ member: { name: 'ADMIN_TOKEN', role: 'admin' }, accounts: 'none' });
  expect(made.status).toBe(200);
  expect(out).toEqual({ accounts: 'some' });
  expect(shut.status).toBe(401);
  expect(wrong).toEqual(unknown);
  expect(wrong).toMatchObject({ status: 401, code: 'wrong_sign_in' });
  expect(await signed.json()).toMatchObject({ member: { name: 'Ana', role: 'admin', mustChange: false } });
  expect((await desk.get('/api/staff/conversations')).status).toBe(200);
  expect((await desk.get('/metrics')).status).toBe(200);
});

test('the cookie is HttpOnly and SameSite=Strict, Secure behind https, and a token in the request counts alone', async () => {
  await using app = await startTestApp();
  const desk = new StaffBrowser(app);

  const plain = await desk.signIn({ token: adminToken });
  const proxied = await new StaffBrowser(app).signIn({ token: adminToken }, { 'x-forwarded-proto': 'https' });
  const withWrongToken = await fetch(`${app.url}/api/staff/counts`, {
    headers: { ...desk.headers, authorization: 'Bearer wrong' },
  });
  const planted = await fetch(`${app.url}/api/staff/counts`, {
    headers: { ...desk.headers, cookie: `${desk.cookie}; tendero-staff=${'x'.repeat(43)}` },
  });

  const [cookie = ''] = plain.headers.getSetCookie();
  expect(cookie).toMatch(/^tendero-staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(proxied.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Strict; Secure$/);
  expect(withWrongToken.status).toBe(401);
  expect(planted.status).toBe(401);
});

test('a page of another site does nothing with the cookie, whichever way it sends', async () => {
  await using app = await startTestApp();
  const { conversationId } = await openConversation(app);
  const desk = new StaffBrowser(app);
  await desk.signIn({ token: adminToken });
  const url = `${app.url}/api/staff/conversations/${conversationId}/review`;
  const from = (headers: Record<string, string>) =>
    fetch(url, {
      method: 'POST',
      headers: { cookie: desk.cookie, 'content-type': 'application/json', ...headers },
      body: '{"reviewed":true}',
    }).then(({ status }) => status);
  const evil = 'https://evil.example';

  const asForm = await fetch(`${app.url}/api/staff/erase`, {
    method: 'POST',
    headers: { cookie: desk.cookie, origin: evil, 'content-type': 'text/plain' },
    body: JSON.stringify({ ids: [conversationId] }),
  });
  const signingIn = await fetch(`${app.url}${session}`, {
    method: 'POST',
    headers: { origin: evil, 'content-type': 'application/json' },
    body: JSON.stringify({ token: adminToken }),
  });
  const asked = await fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin: evil,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-tendero-console',
    },
  });

  expect(asForm.status).toBe(403);
  expect(signingIn.status).toBe(403);
  expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  expect(await from({})).toBe(403);
  expect(await from({ origin: evil, 'x-tendero-console': '1' })).toBe(403);
  expect(await from({ origin: 'null', 'x-tendero-console': '1' })).toBe(403);
  expect(await from({ origin: 'https://shop.example', 'x-tendero-console': '1' })).toBe(403);
  expect(await from({ 'sec-fetch-site': 'same-site', 'x-tendero-console': '1' })).toBe(403);
  expect(app.db.views.detail(conversationId)?.reviewed).toBe(false);
  expect(await from({ origin: app.url.replace('http:', 'https:'), 'x-tendero-console': '1' })).toBe(200);
  expect(await from({ origin: app.url, 'x-tendero-console': '1' })).toBe(200);
});

test('who guesses is told to wait, and the others come in', async () => {
  await using app = await startTestApp();
  await app.accounts.create({ name: 'Ana', role: 'admin', password });
  await app.accounts.create({ name: 'Eva', role: 'staff', password });
  const guess = () => new StaffBrowser(app).signIn({ name: 'aNa', password: 'una al azar' });

  const tries = await Promise.all(Array.from({ length: 8 }, guess));
  const right = await new StaffBrowser(app).signIn({ name: 'Ana', password });
  const other = await new StaffBrowser(app).signIn({ name: 'Eva', password });
  app.clock.ms += 61_000;
  const later = await new StaffBrowser(app).signIn({ name: 'Ana', password });

  expect(tries.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  expect(right.status).toBe(429);
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(other.status).toBe(200);
  expect(later.status).toBe(200);
});

test('whose password somebody else set can only choose another', async () => {
  await using app = await startTestApp();
  await app.accounts.create({ name: 'Ana', role: 'admin', password });
  await app.accounts.create({ name: 'Eva', role: 'staff', password });
  const eva = new StaffBrowser(app);
  await eva.signIn({ name: 'Eva', password });
  const change = (current: string, next: string) =>
    eva.send('POST', '/api/staff/password', { current, next });

  const refused = await errorOf(await eva.get('/api/staff/conversations'));
  const wrong = await errorOf(await change('no es esta', 'la mía de verdad'));
  const changed = await change(password, 'la mía de verdad');
  const byToken = await errorOf(
    await post(`${app.url}/api/staff/password`, { current: 'x', next: 'y' }, staffHeaders),
  );

  expect(refused).toMatchObject({ status: 403, code: 'change_password' });
  expect(wrong).toMatchObject({ status: 400, code: 'wrong_password' });
  expect(await changed.json()).toMatchObject({ member: { name: 'Eva', mustChange: false } });
  expect((await eva.get('/api/staff/conversations')).status).toBe(200);
  expect(byToken).toMatchObject({ status: 409, code: 'no_account' });
});

test('an admin makes, changes, resets and disables accounts; it holds at once, and is in the trail with who', async () => {
  await using app = await startTestApp();
  const ana = await signedIn(app, 'Ana', 'admin');
  const eva = await signedIn(app, 'Eva', 'staff');
  const change = (id: string, body: object) => ana.send('PATCH', `${accounts}/${id}`, body);

  const before = (await eva.get(accounts)).status;
  await change(eva.id, { role: 'admin' });
  const promoted = (await eva.get(accounts)).status;
  await change(eva.id, { disabled: true });
  const disabled = (await eva.get('/api/staff/conversations')).status;
  const last = await errorOf(await change(ana.id, { disabled: true }));
  const unknown = (await change('x', { disabled: true })).status;
  const empty = (await change(eva.id, {})).status;
  const taken = await errorOf(await ana.send('POST', accounts, { name: 'EVA', password, role: 'staff' }));
  const trail = (await (await ana.get('/api/staff/audit?act=account&limit=3')).json()) as object;

  expect([before, promoted, disabled]).toEqual([403, 200, 401]);
  expect(last).toMatchObject({ status: 409, code: 'last_admin' });
  expect([unknown, empty]).toEqual([404, 400]);
  expect(taken).toMatchObject({ status: 409, code: 'name_taken' });
  expect(trail).toMatchObject({
    items: [
      { who: 'Ana', act: 'account', subject: 'Eva', detail: 'disabled' },
      { who: 'Ana', act: 'account', subject: 'Eva', detail: 'role admin' },
      { who: 'Eva', act: 'account', subject: 'Eva', detail: 'own password' },
    ],
  });
});

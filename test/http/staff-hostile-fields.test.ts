/** Every field that staff fill in, with the public sets of SQL injections and naughty strings: kept as it was or refused, never more. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { password, StaffBrowser, signedIn } from './support/staff-browser.ts';
import { openConversation, startTestApp, type TestApp } from './support/test-app.ts';

const folder = fileURLToPath(new URL('../../../shared/data/attacks/', import.meta.url));
const sets = ['robust_sqli.jsonl', 'robust_naughty_strings.jsonl'];
const absent = sets.every((file) => existsSync(join(folder, file)))
  ? undefined
  : `skipped: ${folder} is absent`;

function payloads(): string[] {
  const rows = sets.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { text?: string; payload?: string }),
  );
  return [...new Set(rows.map(({ text, payload }) => text ?? payload ?? ''))].filter((one) => one !== '');
}

const filters = ['who', 'subject', 'act', 'from', 'to', 'cursor'];

/** What must be as it was, whatever was typed. */
async function counted(app: TestApp, desk: StaffBrowser) {
  const { items: accounts } = (await (await desk.get('/api/staff/accounts')).json()) as {
    items: { name: string; role: string; disabled: boolean }[];
  };
  return {
    accounts: accounts.map(({ name, role, disabled }) => [name, role, disabled]),
    conversations: app.db.views.list({ limit: 10 }).items.length,
  };
}

test('names, passwords, roles, filters of the trail, words and ids are data and nothing else', async (ctx) => {
  ctx.skip(absent !== undefined, absent);
  await using app = await startTestApp();
  const desk = await signedIn(app, 'Ana', 'admin');
  await openConversation(app);
  const before = await counted(app, desk);
  const strange: string[] = [];
  const note = (field: string, text: string, status: number, allowed: readonly number[]) => {
    if (!allowed.includes(status)) strange.push(`${field} ${JSON.stringify(text)}: ${status}`);
  };

  for (const [index, text] of payloads().entries()) {
    const query = encodeURIComponent(text.toWellFormed());
    const path = query.slice(0, 300).replace(/%[0-9A-F]?$/, '');
    app.clock.ms += 60_000;
    const guess = index % 2 === 0 ? { name: text, password: text } : { token: text };
    note('door', text, (await new StaffBrowser(app).signIn(guess)).status, [400, 401]);
    const field = filters[index % filters.length] ?? 'who';
    const response = await desk.get(`/api/staff/audit?${field}=${query}`);
    note(field, text, response.status, [200, 400]);
    const { items = [] } = (await response.json()) as { items?: { who: string; subject?: string }[] };
    const isExact = field === 'who' || field === 'subject';
    if (isExact && items.some((one) => one[field] !== text.slice(0, 100)))
      strange.push(`${text} found others`);
    // "." and ".." are gone from the address before it is sent.
    const [method, to] = index % 2 === 0 ? ['PATCH', 'accounts'] : ['DELETE', 'synonyms'];
    const { status } = await desk.send(method, `/api/staff/${to}/${path}`, { disabled: true });
    note(to, text, status, [400, 404, 405]);
  }

  expect(strange).toEqual([]);
  expect(await counted(app, desk)).toEqual(before);
}, 120_000);

test('a word that is taken over, a name and a password come back as they were typed, or are refused', async (ctx) => {
  ctx.skip(absent !== undefined, absent);
  await using app = await startTestApp();
  const desk = await signedIn(app, 'Ana', 'admin');
  const changed: string[] = [];

  for (const [index, text] of payloads().entries()) {
    const words = await desk.send('POST', '/api/staff/synonyms', { words: [text, `palabra ${index}`] });
    if (words.status === 200) {
      const { id, words: kept } = (await words.json()) as { id: string; words: string[] };
      if (kept[0] !== text.replace(/\s+/g, ' ').trim()) changed.push(`word ${JSON.stringify(text)}`);
      await desk.send('DELETE', `/api/staff/synonyms/${id}`);
    } else if (words.status !== 400 && words.status !== 413) changed.push(`word ${text}: ${words.status}`);
    // Hashing is slow on purpose: a part of them is enough to see that no password is special.
    if (index % 40 !== 0) continue;
    const name = `Nombre ${index}`;
    const made = await desk.send('POST', '/api/staff/accounts', { name, password: text, role: 'staff' });
    if (made.status !== 200) continue;
    const other = new StaffBrowser(app);
    if ((await other.signIn({ name, password: text })).status !== 200) changed.push(`password ${text}`);
  }
  const { items } = (await (await desk.get('/api/staff/synonyms')).json()) as { items: unknown[] };

  expect(changed).toEqual([]);
  expect(items).toEqual([]);
}, 120_000);

test('no file holds a password, a session, an address of e-mail or of the network', async () => {
  await using app = await startTestApp();
  const desk = await signedIn(app, 'Ana', 'admin');
  const secret = 'canario-que-nadie-mas-dice';
  const email = 'canario@correo.example';
  const guesses = [
    { name: 'Ana', password: secret },
    { name: email, password: secret },
    { name: secret, password },
    { token: secret },
  ];

  for (const guess of guesses) await new StaffBrowser(app).signIn(guess);
  const refused = await desk.send('POST', '/api/staff/accounts', { name: email, password, role: 'staff' });
  await desk.send('POST', '/api/staff/accounts', { name: 'Eva', password: secret, role: 'staff' });
  const eva = new StaffBrowser(app);
  await eva.signIn({ name: 'Eva', password: secret });
  const { conversationId } = await openConversation(app);
  await desk.send('POST', `/api/staff/conversations/${conversationId}/notes`, {
    text: `Escribir a ${email}`,
  });
  const kept = readdirSync(app.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('');
  const session = eva.cookie.split('=')[1] ?? '';

  expect(refused.status).toBe(400);
  expect(session).toHaveLength(43);
  for (const canary of [secret, password, email, session, '127.0.0.1', '::1']) {
    expect(kept, canary).not.toContain(canary);
    expect(app.logged.join(), canary).not.toContain(canary);
  }
  expect(kept).toContain('Ana');
});

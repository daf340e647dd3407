import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAccounts } from '../../src/accounts/accounts.ts';
import { hashPassword, isPassword, usualCost } from '../../src/accounts/password.ts';

const cheap = { N: 1024, r: 8, p: 1 };
const password = 'tres tristes tigres';

function tempAccounts() {
  const dataDir = mkdtempSync(join(tmpdir(), 'tendero-accounts-'));
  const clock = { now: new Date('2026-03-01T08:00:00Z') };
  const open = () => openAccounts({ dataDir, now: () => clock.now, cost: cheap });
  let accounts = open();
  return {
    dataDir,
    clock,
    get accounts() {
      return accounts;
    },
    reopen(): void {
      accounts.close();
      accounts = open();
    },
    [Symbol.dispose](): void {
      accounts.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const hour = 3_600_000;

test('a hash holds its own parameters, another salt each time, and only its password fits', async () => {
  const [one, other] = [await hashPassword(password, cheap), await hashPassword(password)];

  expect(one).toMatch(/^scrypt\$1024\$8\$1\$[\w-]+\$[\w-]+$/);
  expect(other).toMatch(new RegExp(`^scrypt\\$${usualCost.N}\\$`));
  expect(await isPassword(password, one)).toBe(true);
  expect(await isPassword(password, other)).toBe(true);
  expect(await isPassword('tres tristes tigreS', one)).toBe(false);
  expect(await isPassword('ﬁn de mes, al ﬁn', await hashPassword('fin de mes, al fin', cheap))).toBe(true);
  expect(await isPassword(password, 'md5$whatever')).toBe(false);
});

test('the first account is an admin’s, names are one in any case and accent, and none is an address', async () => {
  using on = tempAccounts();
  const { accounts } = on;
  const made = (name: string, role: 'staff' | 'admin' = 'staff', given = password) =>
    accounts.create({ name, role, password: given }).then(
      ({ mustChange }) => mustChange,
      (error: { code: string }) => error.code,
    );

  expect(await made('Ana', 'staff')).toBe('first_is_admin');
  expect(await made('Ana', 'admin')).toBe(false);
  expect(await made('Iván Ruiz')).toBe(true);
  expect(await made(' IVAN  ruiz ')).toBe('name_taken');
  expect(await made('ana@tienda.example')).toBe('bad_name');
  expect(await made('x')).toBe('bad_name');
  expect(await made('<b>Eva</b>')).toBe('bad_name');
  expect(await made('admin_token')).toBe('bad_name');
  expect(await made('Eva', 'staff', 'corta')).toBe('weak_password');
  expect(await made('Eva', 'staff', 'aaaaaaaaaaaa')).toBe('weak_password');
  expect(await made('Eva Martínez', 'staff', 'eva martinez')).toBe('weak_password');
  expect(accounts.list().map(({ name }) => name)).toEqual(['Ana', 'Iván Ruiz']);
});

test('two accounts of one name made at the same moment are one', async () => {
  using on = tempAccounts();

  const made = await Promise.allSettled(
    ['Ana', 'ANA', 'Aná'].map((name) => on.accounts.create({ name, role: 'admin', password })),
  );

  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(on.accounts.list()).toHaveLength(1);
});

test('a session is its account’s as it is now, and over when it is disabled, idle, old or signed out', async () => {
  using on = tempAccounts();
  const { accounts, clock } = on;
  await accounts.create({ name: 'Ana', role: 'admin', password });
  const { id } = await accounts.create({ name: 'Eva', role: 'staff', password });
  const session = accounts.openSession(id);

  expect(accounts.memberOf(session)).toMatchObject({ name: 'Eva', role: 'staff', mustChange: true });
  await accounts.change(id, { role: 'reviewer' });
  expect(accounts.memberOf(session)).toMatchObject({ role: 'reviewer' });
  await accounts.change(id, { disabled: true });
  expect(accounts.memberOf(session)).toBeUndefined();
  expect(await accounts.signIn('Eva', password)).toBeUndefined();
  await accounts.change(id, { disabled: false });
  expect(accounts.memberOf(session)).toBeUndefined();

  const used = accounts.openSession(id);
  for (let day = 0; day < 14; day += 1) {
    clock.now = new Date(clock.now.getTime() + 11 * hour);
    expect(accounts.memberOf(used)).toBeDefined();
  }
  clock.now = new Date(clock.now.getTime() + 13 * hour);
  expect(accounts.memberOf(used)).toBeUndefined();
  const old = accounts.openSession(id);
  for (let day = 0; day < 20; day += 1) {
    clock.now = new Date(clock.now.getTime() + 9 * hour);
    accounts.memberOf(old);
  }
  expect(accounts.memberOf(old)).toBeUndefined();
  const left = accounts.openSession(id);
  accounts.endSession(left);
  expect(accounts.memberOf(left)).toBeUndefined();
});

test('a new password ends the other sessions; a reset all of them, and has to be changed', async () => {
  using on = tempAccounts();
  const { accounts } = on;
  const { id } = await accounts.create({ name: 'Ana', role: 'admin', password });
  const [here, there] = [accounts.openSession(id), accounts.openSession(id)];
  const next = 'otra cosa distinta';
  const change = (current: string, chosen: string) =>
    accounts.changeOwnPassword(id, { current, next: chosen, session: here });

  expect(await change('no es esta', next)).toBe(false);
  await expect(change(password, 'corta')).rejects.toMatchObject({ code: 'weak_password' });
  await expect(change(password, password)).rejects.toMatchObject({ code: 'weak_password' });
  expect(await change(password, next)).toBe(true);
  expect([accounts.memberOf(here)?.name, accounts.memberOf(there)]).toEqual(['Ana', undefined]);
  expect(await accounts.signIn('ana', password)).toBeUndefined();
  expect(await accounts.signIn('ana', next)).toMatchObject({ id, mustChange: false });
  expect(await accounts.change(id, { password: 'la del administrador' })).toMatchObject({ mustChange: true });
  expect(accounts.memberOf(here)).toBeUndefined();
});

test('the last admin is neither disabled nor made less, however many ask at once', async () => {
  using on = tempAccounts();
  const { accounts } = on;
  const ana = await accounts.create({ name: 'Ana', role: 'admin', password });
  const eva = await accounts.create({ name: 'Eva', role: 'admin', password });

  const done = await Promise.allSettled([
    accounts.change(ana.id, { disabled: true, password: 'la del administrador' }),
    accounts.change(eva.id, { role: 'staff', password: 'la del administrador' }),
  ]);

  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'last_admin' } });
  expect(await accounts.change('nobody', { disabled: true })).toBeUndefined();
});

test('no file holds a password or a session in clear, others may not read it, and a token’s session ends with a restart', async () => {
  using on = tempAccounts();
  const { id } = await on.accounts.create({ name: 'Ana', role: 'admin', password });
  const [ofAccount, ofToken] = [on.accounts.openSession(id), on.accounts.openSession(undefined)];
  const before = [on.accounts.memberOf(ofAccount)?.name, on.accounts.memberOf(ofToken)?.name];

  const files = readdirSync(on.dataDir).map((name) => join(on.dataDir, name));
  const kept = files.map((file) => readFileSync(file, 'latin1')).join('');
  on.reopen();

  expect(before).toEqual(['Ana', 'ADMIN_TOKEN']);
  for (const secret of [password, ofAccount, ofToken]) expect(kept).not.toContain(secret);
  expect(kept).toContain('scrypt$');
  expect(files.map((file) => statSync(file).mode & 0o077)).toEqual(files.map(() => 0));
  expect(on.accounts.memberOf(ofAccount)?.name).toBe('Ana');
  expect(on.accounts.memberOf(ofToken)).toBeUndefined();
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSecrets } from '../../src/conversations/secrets.ts';
import { VisitorTokens } from '../../src/conversations/visitor-token.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tendero-secrets-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

test('the admin token is made once, works ever after, and is not on disk', () => {
  const first = openSecrets({ dataDir });
  const second = openSecrets({ dataDir });
  const token = first.newAdminToken ?? '';

  expect(token.length).toBeGreaterThanOrEqual(32);
  expect(second.newAdminToken).toBeUndefined();
  expect(second.isAdminToken(token)).toBe(true);
  expect(second.isAdminToken(`${token} `)).toBe(false);
  expect(second.isAdminToken('')).toBe(false);
  for (const file of readdirSync(dataDir)) {
    expect(readFileSync(join(dataDir, file), 'utf8')).not.toContain(token);
    expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
  }
});

test('a token from the settings makes none, and counts beside one made before', () => {
  const given = 'a-long-token-of-the-merchant';

  const only = openSecrets({ dataDir, adminToken: given });
  const made = openSecrets({ dataDir }).newAdminToken ?? '';
  const both = openSecrets({ dataDir, adminToken: given });

  expect(only.newAdminToken).toBeUndefined();
  expect(only.isAdminToken(given)).toBe(true);
  expect([given, made, 'another'].map((token) => both.isAdminToken(token))).toEqual([true, true, false]);
});

test('keys stay the same over restarts, and a damaged secret is refused', () => {
  const first = openSecrets({ dataDir });

  expect(openSecrets({ dataDir }).visitorKey).toEqual(first.visitorKey);
  expect(first.visitorKey).not.toEqual(first.textKey);
  writeFileSync(join(dataDir, 'server-secret'), 'short');
  expect(() => openSecrets({ dataDir })).toThrow(/damaged/);
});

test('a visitor’s token can be made again from the id, and no other text is one', () => {
  const tokens = new VisitorTokens(Buffer.alloc(32, 1));
  const visitorId = tokens.newVisitor();
  const token = tokens.tokenOf(visitorId);

  expect(tokens.visitorOf(token)).toBe(visitorId);
  expect(tokens.tokenOf(visitorId)).toBe(token);
  const wrong = [
    '',
    visitorId,
    `${visitorId}.`,
    token.slice(0, -2),
    `${token}A`,
    token.toUpperCase(),
    `${tokens.newVisitor()}.${token.split('.')[1]}`,
    new VisitorTokens(Buffer.alloc(32, 2)).tokenOf(visitorId),
  ];
  expect(wrong.map((text) => tokens.visitorOf(text))).toEqual(wrong.map(() => undefined));
});

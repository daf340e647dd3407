import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { openAccounts } from '../../../src/accounts/accounts.ts';
import { createApp } from '../../../src/app.ts';
import { openConversations } from '../../../src/conversations/database.ts';
import { openSecrets } from '../../../src/conversations/secrets.ts';
import { VisitorTokens } from '../../../src/conversations/visitor-token.ts';
import type { AppDeps } from '../../../src/http/app-deps.ts';
import { createMetrics } from '../../../src/http/metrics.ts';
import { openWebAssets } from '../../../src/http/web-assets.ts';
import { createLog } from '../../../src/log.ts';
import type { Ready } from '../../../src/protocol.ts';
import { ScriptedChat } from './scripted-chat.ts';

export const adminToken = 'the-admin-token-of-the-tests';
export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

/** The whole HTTP side on a free port, over the real log and a scripted chat. */
export async function startTestApp(
  options: {
    settings?: Partial<AppDeps['settings']>;
    heartbeatMs?: number;
    ready?: Partial<Ready>;
    orderEvents?: 'kept' | 'none';
  } = {},
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tendero-http-'));
  writeWebFiles(dataDir);
  const secrets = openSecrets({ dataDir, adminToken });
  const db = openConversations({
    dataDir,
    textKey: secrets.textKey,
    orderEvents: options.orderEvents ?? 'none',
  });
  const accounts = openAccounts({ dataDir, cost: { N: 1024, r: 8, p: 1 } });
  const tokens = new VisitorTokens(secrets.visitorKey);
  const chat = new ScriptedChat({ db, tokens });
  const logged: string[] = [];
  const clock = { ms: 1000 };
  const metrics = createMetrics({ processMetrics: 'without' });
  const app = createApp({
    chat,
    conversations: db,
    visitors: tokens,
    staff: secrets,
    accounts,
    ready: () => ({
      ready: true,
      generation: 'g1',
      products: 3,
      chatModel: { name: 'none', state: 'none' },
      embedder: { name: 'builtin:1', state: 'ready' },
      ...options.ready,
    }),
    assets: openWebAssets(join(dataDir, 'web')),
    picturesDir: join(dataDir, 'pictures'),
    metrics,
    settings: {
      ALLOWED_ORIGINS: ['https://shop.example'],
      MAX_MESSAGE_CHARS: 2000,
      TURNS_PER_MINUTE: 0,
      TURNS_PER_MINUTE_ADDRESS: 0,
      ...options.settings,
    },
    shopWindow: () => undefined,
    shopLanguage: () => 'es',
    log: createLog(
      'info',
      new Writable({
        write(chunk, _encoding, done) {
          logged.push(String(chunk));
          done();
        },
      }),
    ),
    heartbeatMs: options.heartbeatMs ?? 10_000,
    clock: () => clock.ms,
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    chat,
    app,
    dataDir,
    db,
    accounts,
    tokens,
    logged,
    clock,
    metrics,
    async [Symbol.asyncDispose](): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      db.close();
      accounts.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function writeWebFiles(dataDir: string): void {
  mkdirSync(join(dataDir, 'web'));
  mkdirSync(join(dataDir, 'pictures'));
  writeFileSync(join(dataDir, 'web', 'index.html'), '<!doctype html><title>Shop</title>');
  writeFileSync(join(dataDir, 'web', 'console.html'), '<!doctype html><title>Console</title>');
  writeFileSync(join(dataDir, 'web', 'console.js'), '"console";');
  writeFileSync(join(dataDir, 'web', 'widget.js'), '"widget";');
  writeFileSync(join(dataDir, 'pictures', 'shoe.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
}

export type Received = { id?: number; event: string; data: Record<string, unknown> };

export function ask(
  app: TestApp,
  body: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${app.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ messageId: randomUUID(), text: 'hola', ...body }),
  });
}

export async function eventsOf(response: Response): Promise<Received[]> {
  return parseEvents(await response.text());
}

export function parseEvents(stream: string): Received[] {
  return stream
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith(':')))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const id = field('id');
      return {
        ...(id === undefined ? {} : { id: Number(id) }),
        event: field('event') ?? '',
        data: JSON.parse(field('data') ?? '{}') as Record<string, unknown>,
      };
    });
}

/** A first turn: the conversation, its visitor's token and headers to go on with. */
export async function openConversation(app: TestApp, outcome: 'answered' | 'handoff' = 'answered') {
  app.chat.willAnswer(['Buenos días.'], outcome);
  const [turn] = await eventsOf(await ask(app));
  const { conversationId, token, turnId } = (turn?.data ?? {}) as {
    conversationId: string;
    token: string;
    turnId: string;
  };
  return { conversationId, token, turnId, headers: { authorization: `Bearer ${token}` } };
}

export const staffHeaders = { authorization: `Bearer ${adminToken}` };

export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export async function errorOf(
  response: Response,
): Promise<{ status: number; code: string; message: string }> {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return { status: response.status, ...error };
}

/** A raw connection that sends a request and then never reads. */
export function silentReader(app: TestApp, request: string): Socket {
  const socket = connect({ port: app.port, host: '127.0.0.1' });
  socket.pause();
  socket.write(request);
  return socket;
}

/** Waits for something that other work will make true. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

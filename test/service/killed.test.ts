/** kill -9 of the real process in the middle of an answer: nothing that was said to it is lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startFakeOllama } from '../support/fake-ollama.ts';
import { answer, stall } from '../support/fake-ollama-script.ts';
import { parseEvents } from '../support/shop-client.ts';
import { adminToken } from '../support/start-test-app.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Service = { url: string; process: ChildProcess; printed: string };

/** `npm start` without npm in between, so that the signal reaches the service itself. */
async function start(dataDir: string, env: Record<string, string>): Promise<Service> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      DATA_DIR: dataDir,
      SHOP: 'pizzeria',
      PORT: '0',
      ADMIN_TOKEN: adminToken,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      const found = /Demo shop\s+(http:\/\/[^\s/]+)/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${printed}`)));
  });
  return { url, process: child, printed };
}

async function kill(service: Service, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => service.process.once('exit', resolve));
  service.process.kill(signal);
  return ended;
}

test('a shop killed in the middle of an answer serves again, has the question, and answers it when it is sent again', async () => {
  await using fake = await startFakeOllama({
    script: [stall('Tenemos la '), answer('Tenemos la **Pizza de huevo** por 11,95 €.')],
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'tendero-killed-'));
  const env = { CHAT_MODEL: 'ollama:gemma3:4b', OLLAMA_URL: fake.url };
  const message = { messageId: randomUUID(), text: '¿Tenéis pizza de huevo?' };
  const send = (url: string) =>
    fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
  try {
    const first = await start(dataDir, env);
    const answering = send(first.url)
      .then((response) => response.text())
      .catch(() => 'broken off');
    await fake.until(() => fake.questions.length === 1);
    await kill(first, 'SIGKILL');
    await answering;

    const second = await start(dataDir, env);
    const ready = await fetch(`${second.url}/ready`);
    const inbox = await fetch(`${second.url}/api/staff/conversations`, {
      headers: { authorization: `Bearer ${adminToken}` },
    });
    const again = parseEvents(await (await send(second.url)).text());
    const code = await kill(second, 'SIGTERM');

    expect(ready.status).toBe(200);
    expect(await inbox.json()).toMatchObject({ items: [{ firstMessage: message.text }] });
    expect(again[0]).toMatchObject({
      event: 'turn',
      data: { messageId: message.messageId, token: expect.any(String) },
    });
    expect(again.at(-1)?.event).toBe('done');
    expect(again.some((event) => event.event === 'text' && event.data.text.includes('Pizza de huevo'))).toBe(
      true,
    );
    expect(code).toBe(0);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 60_000);

test('a wrong setting stops the start with every problem named and no stack', async () => {
  const problem = await start('unused', { PORT: 'door', CHAT_MODEL: 'gpt', TURNS_PER_MINUTE: '-1' }).catch(
    (error: unknown) => String(error),
  );

  expect(problem).toMatch(/ended with 1/);
  expect(problem).toMatch(/PORT=door/);
  expect(problem).toMatch(/CHAT_MODEL=gpt/);
  expect(problem).toMatch(/TURNS_PER_MINUTE=-1/);
  expect(problem).not.toMatch(/\n\s+at /);
});

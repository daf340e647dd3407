import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { checkNode, checkPort } from '../../src/doctor/check-machine.ts';
import { neededBytes, suggestedChatModel } from '../../src/doctor/check-models.ts';
import { examine } from '../../src/doctor/examine.ts';
import { findingLines } from '../../src/doctor/finding.ts';
import { pullModel } from '../../src/doctor/pull-model.ts';
import { goodLines, IngestFixture } from '../ingest/ingest-fixture.ts';

const gibibyte = 1024 ** 3;
const nobody = 'http://127.0.0.1:1';
const machine = { nodeVersion: '20.20.2', freeBytes: 8 * gibibyte };

async function listening(
  answer: (path: string) => string,
): Promise<{ url: string; port: number } & AsyncDisposable> {
  const server: Server = createServer((request, response) => response.end(answer(request.url ?? '')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function ollamaWith(models: { name: string; size: number }[]) {
  return listening((path) => (path === '/api/tags' ? JSON.stringify({ models }) : '{}'));
}

async function examined(env: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'tendero-doctor-'));
  try {
    return await examine(readSettings({ DATA_DIR: folder, PORT: '0', OLLAMA_URL: nobody, ...env }), machine);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('without Ollama the shop can start: a warning that says who answers meanwhile', async () => {
  const { findings, missing } = await examined({});

  expect(findings.filter(({ state }) => state === 'problem')).toEqual([]);
  expect(findings.find(({ state }) => state === 'warning')?.what).toContain('the catalogue voice answers');
  expect(missing).toEqual([]);
});

test('a model that a setting names is a problem when Ollama is away', async () => {
  const { findings } = await examined({ CHAT_MODEL: 'ollama:gemma3:4b' });

  expect(findings.find(({ state }) => state === 'problem')?.what).toContain('ollama:gemma3:4b');
});

test('with CHAT_MODEL=none and EMBED_MODEL=builtin nobody asks for Ollama', async () => {
  const { findings } = await examined({ CHAT_MODEL: 'none', EMBED_MODEL: 'builtin' });

  expect(findings.every(({ state }) => state === 'ok')).toBe(true);
  expect(findings.some(({ what }) => what.includes('Ollama'))).toBe(false);
});

test('models that are there are named with their size, and the memory they need is compared', async () => {
  await using ollama = await ollamaWith([
    { name: 'gemma3:4b', size: 3.3 * gibibyte },
    { name: 'embeddinggemma:latest', size: 0.6 * gibibyte },
  ]);

  const { findings, missing } = await examined({ OLLAMA_URL: ollama.url });

  expect(missing).toEqual([]);
  expect(findings.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      'Chat model gemma3:4b is there (3.3 GiB)',
      'Embedding model embeddinggemma:latest is there (0.6 GiB)',
      'Memory: 8.0 GiB free, the models need about 5.5 GiB',
    ]),
  );
});

test('too little memory is a warning that names a smaller model', async () => {
  await using ollama = await ollamaWith([{ name: 'gemma4:latest', size: 9.6 * gibibyte }]);

  const { findings } = await examined({ OLLAMA_URL: ollama.url, EMBED_MODEL: 'builtin' });

  expect(findings.find(({ what }) => what.startsWith('Memory'))).toMatchObject({
    state: 'warning',
    mend: expect.stringContaining('gemma3:4b'),
  });
});

test('missing models are named with the command that gets them', async () => {
  await using ollama = await ollamaWith([]);

  const auto = await examined({ OLLAMA_URL: ollama.url });
  const named = await examined({ OLLAMA_URL: ollama.url, EMBED_MODEL: 'ollama:bge-m3' });

  expect(auto.missing).toEqual(['gemma3:4b', 'embeddinggemma']);
  expect(auto.findings.filter(({ state }) => state === 'problem')).toEqual([]);
  expect(named.findings.find(({ state }) => state === 'problem')).toMatchObject({
    what: 'Embedding model bge-m3 is not there',
    mend: expect.stringContaining('ollama pull bge-m3'),
  });
});

test('a data folder that cannot be written and a catalogue that is damaged are problems', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(2)));
  const sound = await examined({ DATA_DIR: fixture.dataDir });
  await writeFile(join(fixture.dataDir, 'catalog', fixture.published().id, 'catalog.sqlite'), 'x');

  const damaged = await examined({ DATA_DIR: fixture.dataDir });
  const unwritable = await examined({ DATA_DIR: join(await fixture.file('file', 'x'), 'var') });

  expect(sound.findings.find(({ what }) => what.startsWith('Catalogue'))).toMatchObject({
    state: 'ok',
    what: expect.stringContaining('2 products'),
  });
  expect(damaged.findings.find(({ state }) => state === 'problem')?.mend).toContain('rollback');
  expect(unwritable.findings.find(({ state }) => state === 'problem')?.what).toContain('cannot be written');
});

test('a port that another program has is a problem; our own service on it is not', async () => {
  await using other = await listening(() => 'hello');
  await using ours = await listening(() => JSON.stringify({ ready: true, generation: 'g', chatModel: {} }));

  expect(await checkPort('127.0.0.1', other.port)).toMatchObject({ state: 'problem' });
  expect(await checkPort('127.0.0.1', ours.port)).toMatchObject({
    state: 'ok',
    what: expect.stringContaining('running'),
  });
});

test('a Node that is too old is a problem', () => {
  expect(checkNode('18.20.1')).toMatchObject({ state: 'problem' });
  expect(checkNode('v20.19.0')).toMatchObject({ state: 'ok' });
  expect(checkNode('24.1.0')).toMatchObject({ state: 'ok' });
});

test('the suggested model fits the machine', () => {
  expect([1, 6, 32].map((free) => suggestedChatModel(free * gibibyte))).toEqual([
    'gemma3:1b',
    'gemma3:4b',
    'gemma4',
  ]);
  expect(neededBytes(gibibyte)).toBeGreaterThan(gibibyte);
});

test('a finding is a line, with how to mend it under it', () => {
  expect(findingLines({ state: 'problem', what: 'Port 3000 is taken', mend: 'Set PORT' })).toEqual([
    'problem  Port 3000 is taken',
    '         Set PORT',
  ]);
});

test('a pull tells every tenth once and fails with Ollama’s reason, or when it breaks off', async () => {
  const steps = [
    { status: 'pulling manifest' },
    ...Array.from({ length: 101 }, (_, done) => ({
      status: 'pulling abc',
      total: 100 * 2 ** 20,
      completed: done * 2 ** 20,
    })),
  ];
  const ndjson = (lines: object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  await using good = await listening(() => ndjson([...steps, { status: 'success' }]));
  await using refusing = await listening(() => ndjson([{ error: 'file does not exist' }]));
  await using cut = await listening(() => ndjson(steps));
  const said: string[] = [];
  const say = (line: string) => said.push(line);

  await pullModel({ ollamaUrl: good.url, model: 'm', say });

  expect(said).toHaveLength(13);
  expect(said[6]).toBe('m: pulling abc 50 % of 100 MiB');
  await expect(pullModel({ ollamaUrl: refusing.url, model: 'm', say })).rejects.toThrow(
    'file does not exist',
  );
  await expect(pullModel({ ollamaUrl: cut.url, model: 'm', say })).rejects.toThrow('goes on from there');
});

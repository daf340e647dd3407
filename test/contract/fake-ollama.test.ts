import { expect, onTestFinished, test } from 'vitest';
import { startFakeOllama } from '../support/fake-ollama.ts';
import { answer, obey } from '../support/fake-ollama-script.ts';
import { ollamaContract } from './ollama-contract.ts';

ollamaContract(async () => {
  const fake = await startFakeOllama({
    models: [
      { name: 'gemma3:4b', capabilities: ['completion'] },
      {
        name: 'multilingual-e5-small:latest',
        capabilities: ['embedding'],
        contextLength: 512,
        dimension: 384,
      },
    ],
    byDefault: answer('Hello, how can I help you today with what you are looking for?'),
  });
  onTestFinished(() => fake[Symbol.asyncDispose]());
  return {
    url: fake.url,
    chatModel: 'gemma3:4b',
    embedModel: 'multilingual-e5-small',
    windowOfEmbedModel: 512,
  };
});

test('a fake that is asked more often than scripted fails the test', async () => {
  const fake = await startFakeOllama({ script: [obey()] });
  const ask = (content: string) =>
    fetch(`${fake.url}/api/chat`, {
      method: 'POST',
      body: JSON.stringify({ model: 'gemma3:4b', stream: false, messages: [{ role: 'user', content }] }),
    });

  const scripted = (await (await ask('Repita:\nhola')).json()) as { message: { content: string } };
  const tooMuch = await ask('otra');

  expect(scripted.message.content).toBe('hola');
  expect(tooMuch.status).toBe(500);
  await expect(fake[Symbol.asyncDispose]()).rejects.toThrow('more often than scripted');
});

test('pulls a model with progress, and has it then', async () => {
  await using fake = await startFakeOllama();

  const response = await fetch(`${fake.url}/api/pull`, {
    method: 'POST',
    body: JSON.stringify({ model: 'qwen3:4b' }),
  });
  const lines = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { models } = (await (await fetch(`${fake.url}/api/tags`)).json()) as { models: { name: string }[] };

  expect(lines).toContainEqual({
    status: 'pulling abc123',
    digest: 'sha256:abc123',
    total: 100,
    completed: 50,
  });
  expect(lines.at(-1)).toEqual({ status: 'success' });
  expect(models.map(({ name }) => name)).toContain('qwen3:4b');
});

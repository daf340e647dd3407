import { expect, test } from 'vitest';
import { startFakeOllama } from '../support/fake-ollama.ts';
import {
  answer,
  cutShort,
  die,
  fail,
  leakThought,
  refuse,
  stall,
  think,
} from '../support/fake-ollama-script.ts';
import { allOf, ask, failureOf, openChatModel } from './test-chat-model.ts';

const openAi = { CHAT_MODEL: 'openai:gemma3:4b' };

test('an OpenAI-compatible server answers by its address alone, without a key', async () => {
  await using fake = await startFakeOllama({ script: [answer('Sí, tenemos dos pares.')] });
  using opened = await openChatModel(fake, openAi);

  const text = await allOf(ask(opened.model, 'hola', { maxTokens: 50 }));

  expect(text).toBe('Sí, tenemos dos pares.');
  expect(opened.model.name).toBe('openai:gemma3:4b');
  expect(fake.asked('/v1/chat/completions')).toHaveLength(1);
  expect(fake.questions[0]?.body).toMatchObject({
    model: 'gemma3:4b',
    stream: true,
    max_tokens: 50,
    messages: [{ role: 'user', content: 'hola' }],
  });
});

test('thoughts in their own field or in the answer stay out of it', async () => {
  await using fake = await startFakeOllama({
    models: [{ name: 'gemma3:4b', capabilities: ['completion', 'thinking'] }],
    script: [think('hmm', 'Sí.'), leakThought('hmm', 'No.')],
  });
  using opened = await openChatModel(fake, openAi);

  expect(await allOf(ask(opened.model))).toBe('Sí.');
  expect(await allOf(ask(opened.model))).toBe('No.');
});

test('an abort before the first word closes the connection', async () => {
  await using fake = await startFakeOllama({ script: [stall()] });
  using opened = await openChatModel(fake, openAi);
  const leave = new AbortController();
  const failed = failureOf(ask(opened.model, 'hola', { signal: leave.signal }));
  await fake.until(() => fake.questions[0]?.readingSince !== undefined);

  leave.abort(new Error('the shopper left'));

  expect((await failed).error).toBe(leave.signal.reason);
  await fake.until(() => fake.questions[0]?.ended === 'closed_by_client');
});

test.each([
  ['a connection that breaks in the answer', die('Tenemos'), 'broken', 'Tenemos'],
  ['an error in the middle of the stream', fail('Tenemos'), 'broken', 'Tenemos'],
  ['an answer that ends without a finish reason', cutShort('Tenemos'), 'broken', 'Tenemos'],
  ['a refusal', refuse(500, 'out of memory'), 'broken', ''],
  ['too many requests', refuse(429, 'rate limit'), 'broken', ''],
  ['a model that is gone', refuse(404, 'model not found'), 'model_missing', ''],
])('%s is told as what it is, after one request', async (_, script, failure, said) => {
  await using fake = await startFakeOllama({ script: [script] });
  using opened = await openChatModel(fake, openAi);

  const failed = await failureOf(ask(opened.model));

  expect(failed).toMatchObject({ failure, said });
  expect(fake.questions).toHaveLength(1);
});

test('a model the server does not list is missing, and the log names those it has', async () => {
  await using fake = await startFakeOllama();
  using opened = await openChatModel(fake, { CHAT_MODEL: 'openai:gpt-9' });

  expect(opened.model.state()).toBe('missing');
  expect(opened.log.join()).toContain('it has: gemma3:4b');
});

import { expect, test } from 'vitest';
import { startFakeOllama } from '../support/fake-ollama.ts';
import {
  answer,
  cutShort,
  die,
  drip,
  fail,
  leakThought,
  refuse,
  stall,
  think,
} from '../support/fake-ollama-script.ts';
import { allOf, ask, failureOf, openChatModel } from './test-chat-model.ts';

test('passes on the words of the model in order and asks it exactly once', async () => {
  await using fake = await startFakeOllama({ script: [answer('Sí, tenemos dos pares.')] });
  using opened = await openChatModel(fake);

  const text = await allOf(ask(opened.model));

  expect(text).toBe('Sí, tenemos dos pares.');
  expect(fake.asked('/api/chat')).toHaveLength(1);
});

test('the first words arrive while the model is still speaking', async () => {
  await using fake = await startFakeOllama({ script: [drip('uno dos tres cuatro cinco seis', 5)] });
  using opened = await openChatModel(fake);

  const first = await ask(opened.model).next();

  expect(first.value).toBe('uno');
  expect(fake.questions[0]?.ended).toBeUndefined();
});

test('says num_ctx and keep_alive alike when loading, warming up and answering', async () => {
  await using fake = await startFakeOllama({ script: [answer('Hola.')] });
  using opened = await openChatModel(fake, { NUM_CTX: '2048', KEEP_ALIVE: '-1' });

  await opened.model.warm([{ role: 'system', content: 'Usted es tendero.' }]);
  await allOf(ask(opened.model));

  const bodies = [...fake.asked('/api/generate'), ...fake.asked('/api/chat')].map(({ body }) => body);
  expect(bodies).toHaveLength(3);
  expect(bodies.map(({ options }) => (options as { num_ctx: number }).num_ctx)).toEqual([2048, 2048, 2048]);
  expect(bodies.map(({ keep_alive }) => keep_alive)).toEqual(['-1s', '-1s', '-1s']);
  expect(fake.loads).toBe(1);
});

test('passes on the roles and contents of the prompt byte for byte', async () => {
  await using fake = await startFakeOllama({ script: [answer('Hola.')] });
  using opened = await openChatModel(fake);
  const messages = [
    { role: 'system' as const, content: 'Reglas: «una»\n\n- dos' },
    { role: 'user' as const, content: 'hola' },
    { role: 'assistant' as const, content: 'Buenas.' },
    { role: 'user' as const, content: '¿Y 👟?' },
  ];

  await allOf(
    opened.model.stream({ messages, signal: new AbortController().signal, visitor: 'ana', maxTokens: 9 }),
  );

  expect(fake.questions[0]?.body.messages).toEqual(messages);
  expect(fake.questions[0]?.body.options).toMatchObject({ num_predict: 9 });
});

test('asks a model that can think not to, and others nothing about it', async () => {
  await using fake = await startFakeOllama({
    models: [
      { name: 'qwen3:4b', capabilities: ['completion', 'thinking'] },
      { name: 'gemma3:4b', capabilities: ['completion'] },
    ],
    script: [think('El cliente quiere zapatillas.', 'Sí.'), answer('No.')],
  });
  using thinker = await openChatModel(fake, { CHAT_MODEL: 'ollama:qwen3:4b' });
  using other = await openChatModel(fake);

  const said = [await allOf(ask(thinker.model)), await allOf(ask(other.model))];

  expect(said).toEqual(['Sí.', 'No.']);
  expect(fake.questions.map(({ body }) => body.think)).toEqual([false, undefined]);
});

test('keeps to itself the thoughts that a model writes into its answer', async () => {
  await using fake = await startFakeOllama({ script: [leakThought('Cuesta 40, diré 30.', 'Cuesta 40 €.')] });
  using opened = await openChatModel(fake);

  expect(await allOf(ask(opened.model))).toBe('Cuesta 40 €.');
});

test('an abort before the first word closes the connection to the model', async () => {
  await using fake = await startFakeOllama({ script: [stall()] });
  using opened = await openChatModel(fake);
  const leave = new AbortController();
  const failed = failureOf(ask(opened.model, 'hola', { signal: leave.signal }));
  await fake.until(() => fake.questions[0]?.readingSince !== undefined);

  leave.abort(new Error('the shopper left'));

  expect((await failed).error).toBe(leave.signal.reason);
  await fake.until(() => fake.questions[0]?.ended === 'closed_by_client');
});

test('an abort in the middle of an answer closes only that connection', async () => {
  await using fake = await startFakeOllama({
    parallel: 2,
    script: [stall('Tenemos'), drip('otra respuesta que sigue hasta el final', 3)],
  });
  using opened = await openChatModel(fake, { MODEL_CONCURRENCY: '2' });
  const leave = new AbortController();
  const left = ask(opened.model, 'a', { signal: leave.signal, visitor: 'ana' });
  await left.next();
  const stays = allOf(ask(opened.model, 'b', { visitor: 'eva' }));

  leave.abort();

  expect((await failureOf(left)).error).toBe(leave.signal.reason);
  expect(await stays).toBe('otra respuesta que sigue hasta el final');
  expect(fake.questions.map(({ ended }) => ended)).toEqual(['closed_by_client', 'answered']);
});

test('a reader who stops reading closes the connection', async () => {
  await using fake = await startFakeOllama({ script: [drip('una respuesta larga '.repeat(200), 2)] });
  using opened = await openChatModel(fake);

  for await (const _ of ask(opened.model)) break;

  await fake.until(() => fake.questions[0]?.ended === 'closed_by_client');
});

test.each([
  ['a connection that breaks in the answer', die('Tenemos'), 'broken', 'Tenemos'],
  ['a connection that breaks before it', die(), 'broken', ''],
  ['an error in the middle of the stream', fail('Tenemos'), 'broken', 'Tenemos'],
  ['an answer that ends without being done', cutShort('Tenemos'), 'broken', 'Tenemos'],
  ['a refusal', refuse(500, 'model requires more system memory'), 'broken', ''],
  ['a model that is gone', refuse(404, "model 'gemma3:4b' not found"), 'model_missing', ''],
])('%s is told as what it is, after one request', async (_, script, failure, said) => {
  await using fake = await startFakeOllama({ script: [script] });
  using opened = await openChatModel(fake);

  const failed = await failureOf(ask(opened.model));

  expect(failed).toMatchObject({ failure, said });
  expect(fake.questions).toHaveLength(1);
});

test('a model that says nothing is late, and its connection is closed', async () => {
  await using fake = await startFakeOllama({ script: [stall()] });
  using opened = await openChatModel(fake, { FIRST_BYTE_MS: '30' });

  const failed = await failureOf(ask(opened.model));

  expect(failed.failure).toBe('first_byte_late');
  await fake.until(() => fake.questions[0]?.ended === 'closed_by_client');
});

test('loading the model does not count against its first word', async () => {
  await using fake = await startFakeOllama({ loadMs: 700, script: [answer('Hola.')] });
  using opened = await openChatModel(fake, { FIRST_BYTE_MS: '500' });

  expect(await allOf(ask(opened.model))).toBe('Hola.');
  expect(fake.loads).toBe(1);
});

test('a model that falls silent in its answer is silent, what it said is kept', async () => {
  await using fake = await startFakeOllama({ script: [stall('Tenemos')] });
  using opened = await openChatModel(fake, { SILENCE_MS: '30' });

  const failed = await failureOf(ask(opened.model));

  expect(failed).toMatchObject({ failure: 'silent', said: 'Tenemos' });
});

test('thinking aloud for ever is no first word', async () => {
  await using fake = await startFakeOllama({
    script: [{ ...leakThought('hmm '.repeat(150), 'Sí.'), pieceMs: 5 }],
  });
  using opened = await openChatModel(fake, { FIRST_BYTE_MS: '60' });

  expect((await failureOf(ask(opened.model))).failure).toBe('first_byte_late');
});

test('an answer without a word is a failure, not an empty answer', async () => {
  await using fake = await startFakeOllama({ script: [leakThought('hmm '.repeat(50), 'Sí.'), answer('')] });
  using opened = await openChatModel(fake);

  const allThought = await failureOf(ask(opened.model, 'hola', { maxTokens: 20 }));
  const nothing = await failureOf(ask(opened.model));

  expect([allThought.failure, nothing.failure]).toEqual(['broken', 'broken']);
});

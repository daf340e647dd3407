import { expect, test, vi } from 'vitest';
import { startFakeOllama } from '../support/fake-ollama.ts';
import { answer, drip, obey, refuse, stall } from '../support/fake-ollama-script.ts';
import { allOf, ask, failureOf, openChatModel } from './test-chat-model.ts';

const prefix = [
  { role: 'system' as const, content: 'Usted es el tendero de una tienda de deportes. '.repeat(10) },
];

test('nobody’s prompt is sent before the model is free to read it', async () => {
  await using fake = await startFakeOllama({ byDefault: drip('una respuesta corta', 3) });
  using opened = await openChatModel(fake);

  await Promise.all(
    ['ana', 'eva', 'leo', 'sol'].map((visitor) => allOf(ask(opened.model, visitor, { visitor }))),
  );

  const asked = fake.questions.map(({ body }) => (body.messages as { content: string }[])[0]?.content);
  expect(asked).toEqual(['ana', 'eva', 'leo', 'sol']);
  for (const [index, request] of fake.questions.entries()) {
    expect(request.at).toBeGreaterThanOrEqual(fake.questions[index - 1]?.endedAt ?? 0);
  }
});

test('a shopper who leaves the queue costs the model nothing', async () => {
  await using fake = await startFakeOllama({ script: [drip('una respuesta', 10), answer('otra')] });
  using opened = await openChatModel(fake);
  const leave = new AbortController();
  const first = allOf(ask(opened.model, 'a', { visitor: 'ana' }));
  const left = failureOf(ask(opened.model, 'b', { visitor: 'eva', signal: leave.signal }));
  const last = allOf(ask(opened.model, 'c', { visitor: 'leo' }));
  await fake.until(() => fake.questions.length === 1);

  leave.abort(new Error('gone'));

  expect((await left).error).toBe(leave.signal.reason);
  expect([await first, await last]).toEqual(['una respuesta', 'otra']);
  expect(fake.questions).toHaveLength(2);
});

test('who has waited QUEUE_MS is not sent to the model', async () => {
  await using fake = await startFakeOllama({ script: [drip('una respuesta larga y pausada', 15)] });
  using opened = await openChatModel(fake, { QUEUE_MS: '20' });
  const first = allOf(ask(opened.model, 'a', { visitor: 'ana' }));

  const failed = await failureOf(ask(opened.model, 'b', { visitor: 'eva' }));

  expect(failed.failure).toBe('queue_full');
  expect(await first).toBe('una respuesta larga y pausada');
  expect(fake.questions).toHaveLength(1);
});

test('after an answer was given up before its first word, the next prompt waits until the model has read it', async () => {
  await using fake = await startFakeOllama({
    readMsPerChar: 0.5,
    script: [answer('no se oye'), answer('Hola.')],
  });
  using opened = await openChatModel(fake);
  await opened.model.warm(prefix);
  const leave = new AbortController();
  const left = failureOf(ask(opened.model, 'x'.repeat(1500), { signal: leave.signal }));
  await fake.until(() => fake.questions[0]?.readingSince !== undefined);

  leave.abort(new Error('gone'));
  await left;
  const text = await allOf(ask(opened.model, 'hola', { visitor: 'eva' }));

  const [first, second] = fake.questions;
  expect(text).toBe('Hola.');
  expect(first?.ended).toBe('closed_by_client');
  // 1500 characters take the fake 750 ms, closed connection or not.
  expect((second?.at ?? 0) - (first?.readingSince ?? 0)).toBeGreaterThan(500);
  expect((second?.readingSince ?? 0) - (second?.at ?? 0)).toBeLessThan(400);
});

test('after an answer was given up in the middle the next prompt is sent at once', async () => {
  await using fake = await startFakeOllama({ readMsPerChar: 1, script: [stall('Tenemos'), answer('Hola.')] });
  using opened = await openChatModel(fake);
  await opened.model.warm(prefix);
  fake.readMsPerChar = 0;

  // By the speed of the warm-up the model would read this for ten seconds, but it has begun to speak.
  for await (const _ of ask(opened.model, 'x'.repeat(10_000))) break;
  const left = performance.now();
  await allOf(ask(opened.model, 'hola', { visitor: 'eva' }));

  expect((fake.questions[1]?.at ?? 0) - left).toBeLessThan(3000);
});

test('the warm-up reads the prefix for one token and measures how fast the model reads', async () => {
  await using fake = await startFakeOllama({ readMsPerChar: 0.1 });
  using opened = await openChatModel(fake);

  const warming = opened.model.warm(prefix);
  const during = opened.model.state();
  await warming;

  expect([during, opened.model.state()]).toEqual(['warming', 'ready']);
  const chats = fake.asked('/api/chat');
  expect(chats.map(({ body }) => body.messages)).toEqual([prefix]);
  // The fake takes 0.1 ms a character and calls four of them a token.
  expect(opened.model.readingSpeed()).toBeGreaterThan(1500);
  expect(opened.model.readingSpeed()).toBeLessThan(2600);
});

test('a prefix that changes during the warm-up is read before the model is ready', async () => {
  await using fake = await startFakeOllama({ readMsPerChar: 0.1 });
  using opened = await openChatModel(fake);
  const changed = [{ role: 'system' as const, content: 'You keep a sports shop.' }];

  const warming = opened.model.warm(prefix);
  await fake.until(() => fake.asked('/api/chat').length === 1);
  await Promise.all([warming, opened.model.warm(changed)]);

  expect(opened.model.state()).toBe('ready');
  expect(fake.asked('/api/chat').at(-1)?.body.messages).toEqual(changed);
});

test('reading speed is not mistaken on a model that remembers the prefix from before a restart', async () => {
  await using fake = await startFakeOllama({ readMsPerChar: 0.1 });
  using before = await openChatModel(fake);
  await before.model.warm(prefix);
  using after = await openChatModel(fake);

  await after.model.warm(prefix);

  expect(after.model.readingSpeed()).toBeLessThan(2600);
  expect(fake.asked('/api/chat').at(-1)?.body.messages).toEqual(prefix);
});

test('a shopper who comes during the warm-up waits for its end', async () => {
  await using fake = await startFakeOllama({ readMsPerChar: 0.1, script: [answer('Hola.')] });
  using opened = await openChatModel(fake);

  const warming = opened.model.warm(prefix);
  const text = await allOf(ask(opened.model));
  await warming;

  const [warmUp, question] = fake.asked('/api/chat');
  expect(text).toBe('Hola.');
  expect(question?.at).toBeGreaterThanOrEqual(warmUp?.endedAt ?? Number.POSITIVE_INFINITY);
});

test('a model that was away is warmed up again when it is back', async () => {
  await using fake = await startFakeOllama({ byDefault: obey() });
  using opened = await openChatModel(fake, { CHAT_MODEL: 'openai:gemma3:4b' });
  fake.remove('gemma3:4b');

  await opened.model.warm(prefix);
  expect(opened.model.state()).toBe('missing');
  fake.install({ name: 'gemma3:4b' });

  await vi.waitFor(() => expect(opened.model.state()).toBe('ready'));
  expect(await allOf(ask(opened.model, 'hola'))).toBe('hola');
  expect(
    fake
      .asked('/v1/chat/completions')
      .some(({ body }) => JSON.stringify(body.messages) === JSON.stringify(prefix)),
  ).toBe(true);
});

test('a model that cannot read the prefix is still tried with a question', async () => {
  await using fake = await startFakeOllama({ script: [answer('Hola.')] });
  using opened = await openChatModel(fake);

  await opened.model.warm([{ role: 'system', content: fake.failsOn }]);

  expect(opened.model.state()).toBe('ready');
  expect(opened.log.join()).toContain('could not be warmed up');
  expect(await allOf(ask(opened.model))).toBe('Hola.');
});

test('auto picks the first of the list that Ollama has, and no model that it does not know', async () => {
  await using fake = await startFakeOllama({
    models: [
      { name: 'smollm2:135m' },
      { name: 'gemma3-base:270m' },
      { name: 'embeddinggemma:latest', capabilities: ['embedding'] },
      { name: 'llama3.2:latest' },
      { name: 'qwen3:4b-instruct' },
    ],
  });
  using opened = await openChatModel(fake, { CHAT_MODEL: 'auto' });

  expect(opened.model.name).toBe('ollama:qwen3:4b-instruct');
});

test('auto without a model says once what to pull, and picks one up when it is there', async () => {
  await using fake = await startFakeOllama({
    models: [{ name: 'smollm2:135m' }],
    byDefault: answer('Hola.'),
  });
  using opened = await openChatModel(fake, { CHAT_MODEL: 'auto' });
  await opened.model.warm(prefix);
  const before = { state: opened.model.state(), ever: opened.model.wasEverReady(), name: opened.model.name };
  await fake.until(() => fake.asked('/api/tags').length > 5);
  const warnings = opened.log.filter((line) => line.includes('ollama pull'));

  fake.install({ name: 'gemma3:4b' });
  await fake.until(() => fake.asked('/api/chat')[0]?.ended === 'answered');
  const text = await allOf(ask(opened.model));

  expect(before).toEqual({ state: 'missing', ever: false, name: 'auto' });
  expect(warnings).toHaveLength(1);
  expect(text).toBe('Hola.');
  expect(opened.model).toMatchObject({ name: 'ollama:gemma3:4b' });
  expect(opened.model.wasEverReady()).toBe(true);
  expect(fake.asked('/api/chat')[0]?.body.messages).toEqual(prefix);
});

test('a model server that goes away is unreachable at once, and is found again', async () => {
  await using fake = await startFakeOllama({ byDefault: answer('Hola.') });
  using opened = await openChatModel(fake);
  await allOf(ask(opened.model));
  const port = await fake.stop();

  const failed = await failureOf(ask(opened.model));
  const again = await failureOf(ask(opened.model));
  await fake.start(port);
  await vi.waitFor(() => expect(opened.model.state()).toBe('ready'));

  expect([failed.failure, again.failure]).toEqual(['unreachable', 'unreachable']);
  expect(await allOf(ask(opened.model))).toBe('Hola.');
  expect(opened.log.filter((line) => line.includes('no chat model for now'))).toHaveLength(1);
});

test('a model that is named should be there, so its absence is never "no model was ever found"', async () => {
  await using fake = await startFakeOllama({ models: [] });
  using opened = await openChatModel(fake, { CHAT_MODEL: 'ollama:mia:7b' });

  expect(opened.model.state()).toBe('missing');
  expect(opened.model.wasEverReady()).toBe(true);
  expect(opened.log.join()).toContain('ollama pull mia:7b');
});

test('closing ends what runs and what waits, and looks for nothing any more', async () => {
  await using fake = await startFakeOllama({ script: [stall()] });
  const opened = await openChatModel(fake);
  const running = failureOf(ask(opened.model, 'a'));
  const waiting = failureOf(ask(opened.model, 'b'));
  await fake.until(() => fake.questions.length === 1);

  opened.model.close();

  expect([(await running).failure, (await waiting).failure]).toEqual(['unreachable', 'unreachable']);
  await fake.until(() => fake.questions[0]?.ended === 'closed_by_client');
});

test('an error of the server does not make the model missing', async () => {
  await using fake = await startFakeOllama({ script: [refuse(500, 'busy'), answer('Hola.')] });
  using opened = await openChatModel(fake);

  await failureOf(ask(opened.model));

  expect(opened.model.state()).toBe('ready');
  expect(await allOf(ask(opened.model))).toBe('Hola.');
});

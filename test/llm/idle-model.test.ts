import { expect, test } from 'vitest';
import { ModelQueue } from '../../src/llm/model-queue.ts';
import { startFakeOllama } from '../support/fake-ollama.ts';
import { answer, drip, refuse, stall } from '../support/fake-ollama-script.ts';
import { allOf, ask, failureFrom, openChatModel } from './test-chat-model.ts';

const messages = [{ role: 'user' as const, content: 'Lea esto' }];
const maxTokens = 100;

test('an idle place is given only when all is quiet, and a shopper who comes wants it back', async () => {
  const queue = new ModelQueue({ concurrency: 1, waitMs: 5000 });
  const signal = new AbortController().signal;
  const shopper = await queue.enter({ visitor: 'ana', signal });
  let idle: 'waits' | 'has it' = 'waits';
  const entering = queue.enterIdle({ signal, quietMs: 50 }).then((lease) => {
    idle = 'has it';
    return lease;
  });
  await new Promise((resolve) => setTimeout(resolve, 250));
  const whileServed = idle;

  shopper.release();
  const lease = await entering;
  const next = queue.enter({ visitor: 'eva', signal });
  const wanted = lease.wanted.aborted;
  lease.release();

  expect(whileServed).toBe('waits');
  expect(wanted).toBe(true);
  (await next).release();
  expect(queue.running).toBe(0);
});

test('the schema travels, the whole answer comes back, and the prefix is read again for the next shopper', async () => {
  await using fake = await startFakeOllama({ script: [answer('{"a": 1}')] });
  using opened = await openChatModel(fake);
  await opened.model.warm([{ role: 'system', content: 'Usted es el tendero.' }]);
  const schema = { type: 'object' };

  const said = await opened.model.whenIdle({
    ...{ messages, maxTokens, schema },
    signal: AbortSignal.timeout(5000),
  });

  expect(said).toBe('{"a": 1}');
  expect(fake.questions[0]?.body).toMatchObject({ format: schema });
});

test('it waits for shoppers, gives way to them, and begins again', async () => {
  await using fake = await startFakeOllama({
    script: [drip('largo '.repeat(200), 10), answer('para Ana'), answer('por fin')],
  });
  using opened = await openChatModel(fake);
  const reading = opened.model.whenIdle({ messages, maxTokens, signal: AbortSignal.timeout(20_000) });
  await fake.until(() => fake.questions.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 60));

  const heard = await allOf(ask(opened.model, 'hola'));

  expect(heard).toBe('para Ana');
  expect(await reading).toBe('por fin');
}, 30_000);

test('whoever no longer waits for it stops it, and what the server says is told', async () => {
  await using fake = await startFakeOllama({ script: [stall('medio'), refuse(500, 'boom')] });
  using opened = await openChatModel(fake);
  const leaving = new AbortController();
  const left = failureFrom(opened.model.whenIdle({ messages, maxTokens, signal: leaving.signal }));
  await fake.until(() => fake.questions.length === 1);

  leaving.abort(new Error('gone'));
  const refused = await failureFrom(
    opened.model.whenIdle({ messages, maxTokens, signal: AbortSignal.timeout(5000) }),
  );

  expect(await left).toBe(leaving.signal.reason);
  expect(refused).toMatchObject({ failure: 'broken' });
});

import { expect, type TestContext, test, vi } from 'vitest';
import { allOf, ask, failureOf, openLiveModel } from '../llm/test-chat-model.ts';
import { RecordingProxy } from '../support/recording-proxy.ts';
import { liveChatModel, liveSpanishModel, realOllama } from './real-model.ts';

vi.setConfig({ testTimeout: 240_000 });

const prefix = [
  {
    role: 'system' as const,
    content: 'You work in a small sports shop. Answer in one short sentence. '.repeat(4),
  },
];

async function throughProxy(context: TestContext, model = liveChatModel): Promise<RecordingProxy> {
  return RecordingProxy.start(await realOllama(context, model));
}

test('four shoppers at once are served in the order they came, none sent before the model is free', async (context) => {
  await using proxy = await throughProxy(context);
  using opened = await openLiveModel(proxy.url, liveChatModel, { QUEUE_MS: '600000' });
  await opened.model.warm(prefix);
  const warmUps = proxy.at('/api/chat').length;
  const first: string[] = [];
  const shopper = async (visitor: string) => {
    const answer = ask(opened.model, `I am ${visitor}. Do you have running shoes?`, {
      visitor,
      maxTokens: 10,
    });
    let text = '';
    for await (const piece of answer) {
      if (text === '') first.push(visitor);
      text += piece;
    }
    return text;
  };

  const answers = await Promise.all(['ana', 'eva', 'leo', 'sol'].map(shopper));

  const sent = proxy.at('/api/chat').slice(warmUps);
  expect(first).toEqual(['ana', 'eva', 'leo', 'sol']);
  expect(answers.every((text) => text !== '')).toBe(true);
  expect(sent).toHaveLength(4);
  for (const [index, request] of sent.entries()) {
    expect(request.at).toBeGreaterThanOrEqual(sent[index - 1]?.firstByteAt ?? 0);
    // Our side knows of the end a moment before the proxy does.
    expect(request.at).toBeGreaterThanOrEqual((sent[index - 1]?.endedAt ?? 0) - 50);
  }
});

test('a shopper who leaves before the first word closes the connection, and the next one is answered', async (context) => {
  await using proxy = await throughProxy(context);
  using opened = await openLiveModel(proxy.url, liveChatModel, {
    QUEUE_MS: '600000',
    FIRST_BYTE_MS: '200000',
  });
  await opened.model.warm(prefix);
  const before = proxy.at('/api/chat').length;
  const leave = new AbortController();
  const long = `${Math.random()} ${'What do you have for running in the rain? '.repeat(40)}`;
  const left = failureOf(ask(opened.model, long, { signal: leave.signal, visitor: 'ana' }));
  await vi.waitFor(() => expect(proxy.at('/api/chat')).toHaveLength(before + 1), 10_000);

  leave.abort(new Error('the shopper left'));
  const { error } = await left;
  const next = await allOf(ask(opened.model, 'Say hello.', { visitor: 'eva', maxTokens: 8 }));

  // The proxy learns of the end a moment after our side.
  await vi.waitFor(() => expect(proxy.at('/api/chat').at(-1)?.ended).toBeDefined());
  const [given, following] = proxy.at('/api/chat').slice(before);
  expect(error).toBe(leave.signal.reason);
  expect(given).toMatchObject({ ended: 'closed_by_client' });
  expect(given?.firstByteAt).toBeUndefined();
  expect(next).not.toBe('');
  expect(following?.ended).toBe('answered');
});

test('a shopper who leaves in the middle closes the connection', async (context) => {
  await using proxy = await throughProxy(context);
  using opened = await openLiveModel(proxy.url, liveChatModel);

  for await (const _ of ask(opened.model, 'Tell me a long story about shoes.', { maxTokens: 400 })) break;

  await vi.waitFor(() => expect(proxy.at('/api/chat')[0]?.ended).toBe('closed_by_client'), 5000);
});

test('the model is loaded once, and warm-up and questions speak of the same window', async (context) => {
  await using proxy = await throughProxy(context);
  using opened = await openLiveModel(proxy.url, liveChatModel, { NUM_CTX: '2048' });

  await opened.model.warm(prefix);
  await allOf(ask(opened.model, 'Say hello.', { maxTokens: 4 }));
  await allOf(ask(opened.model, 'Say hello again.', { maxTokens: 4 }));

  const windows = [...proxy.at('/api/generate'), ...proxy.at('/api/chat')].map(
    ({ body }) => JSON.parse(body).options.num_ctx,
  );
  expect(new Set(windows)).toEqual(new Set([2048]));
  expect(proxy.at('/api/generate').length).toBeLessThanOrEqual(1);
  expect(opened.model.readingSpeed()).toBeGreaterThan(0);
  expect(opened.model.state()).toBe('ready');
});

test('Ollama’s own /v1 answers as an OpenAI-compatible server', async (context) => {
  const url = await realOllama(context, liveChatModel);
  using opened = await openLiveModel(url, liveChatModel, { CHAT_MODEL: `openai:${liveChatModel}` });

  const text = await allOf(ask(opened.model, 'Say hello.', { maxTokens: 12 }));

  expect(text.trim()).not.toBe('');
  expect(opened.model.name).toBe(`openai:${liveChatModel}`);
});

test('the Spanish model answers in words', async (context) => {
  const url = await realOllama(context, liveSpanishModel);
  using opened = await openLiveModel(url, liveSpanishModel);

  const text = await allOf(ask(opened.model, '¿Tienen zapatillas para correr?', { maxTokens: 30 }));

  expect(text).toMatch(/\p{L}{2,}/u);
});

test('a model that Ollama has not is missing', async (context) => {
  const url = await realOllama(context, liveChatModel);
  using named = await openLiveModel(url, 'no-such-model');

  expect(named.model.state()).toBe('missing');
  expect((await failureOf(ask(named.model))).failure).toBe('model_missing');
});

import { expect, test } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { createOllamaEmbedder } from '../../src/llm/ollama-embedder.ts';
import { createOpenAiEmbedder } from '../../src/llm/openai-embedder.ts';
import { type FakeOllama, startFakeOllama } from '../support/fake-ollama.ts';
import { failureFrom } from './test-chat-model.ts';

function embedderAt(fake: FakeOllama, model = 'embeddinggemma') {
  return createOllamaEmbedder(readSettings({ OLLAMA_URL: fake.url, KEEP_ALIVE: '30m' }), model);
}

const inputs = (fake: FakeOllama) => fake.asked('/api/embed').map(({ body }) => body.input as string[]);

test('embeds in batches of 32, in order', async () => {
  await using fake = await startFakeOllama();
  const texts = Array.from({ length: 70 }, (_, index) => `producto número ${index}`);

  const vectors = await embedderAt(fake).embedPassages(texts);
  const [alone] = await embedderAt(fake).embedPassages(['producto número 40']);

  expect(inputs(fake).map((batch) => batch.length)).toEqual([32, 32, 6, 1]);
  expect(vectors).toHaveLength(70);
  expect(vectors[40]).toEqual(alone);
});

test.each([
  ['multilingual-e5-small', 'query: a', 'passage: a'],
  ['jeffh/intfloat-multilingual-e5-large:q8_0', 'query: a', 'passage: a'],
  ['nomic-embed-text-v2-moe', 'search_query: a', 'search_document: a'],
  ['embeddinggemma:300m', 'task: search result | query: a', 'title: none | text: a'],
  ['bge-m3', 'a', 'a'],
  ['qwen3-embedding:0.6b', expect.stringMatching(/^Instruct: .*\nQuery:a$/), 'a'],
  ['snowflake-arctic-embed2', 'query: a', 'a'],
  ['mxbai-embed-large', expect.stringMatching(/^Represent this sentence .*: a$/), 'a'],
  ['some-new-model', 'a', 'a'],
])('%s gets the prefixes of its family', async (model, query, passage) => {
  await using fake = await startFakeOllama({ models: [{ name: model, capabilities: ['embedding'] }] });
  const embedder = embedderAt(fake, model);

  await embedder.embedQuery('a');
  await embedder.embedPassages(['a']);

  expect(inputs(fake)).toEqual([[query], [passage]]);
});

test('both servers give the same vector for the same text', async () => {
  await using fake = await startFakeOllama();
  const settings = readSettings({});
  const openAi = createOpenAiEmbedder({ ...settings, OPENAI_BASE_URL: fake.openAiUrl }, 'embeddinggemma');

  const [ours] = await embedderAt(fake).embedPassages(['zapatillas rojas']);
  const [theirs] = await openAi.embedPassages(['zapatillas rojas']);

  expect(theirs).toEqual(ours);
  expect([embedderAt(fake).id, openAi.id]).toEqual(['ollama:embeddinggemma', 'openai:embeddinggemma']);
  expect(fake.asked('/v1/embeddings')).toHaveLength(1);
});

test('a missing model fails at once instead of being tried for two minutes', async () => {
  await using fake = await startFakeOllama({ models: [] });

  const failed = await failureFrom(embedderAt(fake, 'bge-m3').embedPassages(['a']));

  expect(failed).toMatchObject({
    failure: 'model_missing',
    message: expect.stringContaining('try pulling it first'),
  });
  expect(fake.asked('/api/embed')).toHaveLength(1);
});

test('a server error is tried once more for passages and not for a question', async () => {
  let asked = 0;
  await using fake = await startFakeOllama({
    embedReply: () => {
      asked += 1;
      return asked === 1 || asked === 3 ? { status: 500, body: { error: 'unexpected EOF' } } : undefined;
    },
  });

  const vectors = await embedderAt(fake).embedPassages(['a']);
  const failed = await failureFrom(embedderAt(fake).embedQuery('a'));

  expect(vectors).toHaveLength(1);
  expect(failed).toMatchObject({ failure: 'broken' });
  expect(asked).toBe(3);
});

test('a text that is longer than the model reads is cut, the others are not touched', async () => {
  await using fake = await startFakeOllama({
    embedReply: (texts) =>
      texts.some((text) => text.length > 1000)
        ? { status: 400, body: { error: 'the input length exceeds the context length' } }
        : undefined,
  });

  const vectors = await embedderAt(fake).embedPassages(['corto', 'largo '.repeat(900), 'otro']);

  expect(vectors).toHaveLength(3);
  expect(inputs(fake)).toContainEqual(['title: none | text: corto']);
});

test('an empty text and a torn emoji are embedded like any other', async () => {
  await using fake = await startFakeOllama();

  const vectors = await embedderAt(fake).embedPassages(['', '   ', `torn \ud83d`]);

  expect(vectors).toHaveLength(3);
});

test.each([
  ['something that is not a number', { embeddings: [[0.1, null]] }],
  ['no numbers', { embeddings: [[]] }],
  ['a vector too few', { embeddings: [] }],
])('%s never reaches an index', async (_, body) => {
  await using fake = await startFakeOllama({ embedReply: () => ({ status: 200, body }) });

  const failed = await failureFrom(embedderAt(fake).embedPassages(['a']));

  expect(failed).toMatchObject({ code: 'embedder_broken' });
});

test('the dimension is that of the first call, and another one later is refused', async () => {
  let dimension = 3;
  await using fake = await startFakeOllama({
    embedReply: (texts) => ({
      status: 200,
      body: { embeddings: texts.map(() => new Array(dimension).fill(1)) },
    }),
  });
  const embedder = embedderAt(fake);
  await embedder.embedQuery('a');

  dimension = 4;
  const failed = await failureFrom(embedder.embedQuery('b'));

  expect(embedder.dimension).toBe(3);
  expect(failed).toMatchObject({ code: 'embedder_broken' });
});

test('an abort closes the connection and is no retry', async () => {
  await using fake = await startFakeOllama({ embedMs: 2000 });
  const leave = new AbortController();
  const failed = failureFrom(embedderAt(fake).embedPassages(['a'], leave.signal));
  await fake.until(() => fake.asked('/api/embed').length === 1);

  leave.abort(new Error('stopped'));

  expect(await failed).toBe(leave.signal.reason);
  await fake.until(() => fake.asked('/api/embed')[0]?.ended === 'closed_by_client');
});

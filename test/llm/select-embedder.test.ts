import { expect, test, vi } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { embedderForIngestion, embedderForQuestions } from '../../src/llm/select-embedder.ts';
import { startFakeOllama } from '../support/fake-ollama.ts';
import { failureFrom, recordingLog, silentLog } from './test-chat-model.ts';

const nowhere = 'http://127.0.0.1:9';

test('auto takes the first embedder of the list that Ollama has', async () => {
  await using fake = await startFakeOllama({
    models: [
      { name: 'gemma3:4b' },
      { name: 'multilingual-e5-small:latest', capabilities: ['embedding'] },
      { name: 'bge-m3:latest', capabilities: ['embedding'] },
    ],
  });

  const embedder = await embedderForIngestion(readSettings({ OLLAMA_URL: fake.url }), silentLog);

  expect(embedder.id).toBe('ollama:bge-m3');
});

test('auto embeds in process when Ollama has no embedder, does not answer or fails', async () => {
  await using none = await startFakeOllama({ models: [{ name: 'gemma3:4b' }] });
  await using broken = await startFakeOllama({ embedReply: () => ({ status: 500, body: { error: 'NaN' } }) });

  const ids = await Promise.all(
    [none.url, broken.url, nowhere].map(async (OLLAMA_URL) => {
      const embedder = await embedderForIngestion(readSettings({ OLLAMA_URL }), silentLog);
      return embedder.id;
    }),
  );

  expect(ids).toEqual(['builtin:1', 'builtin:1', 'builtin:1']);
});

test.each([
  ['an unreachable server', { EMBED_MODEL: 'ollama:bge-m3', OLLAMA_URL: nowhere }, 'EMBED_MODEL=builtin'],
  [
    'an unreachable other server',
    { EMBED_MODEL: 'openai:bge-m3', OPENAI_BASE_URL: `${nowhere}/v1` },
    'EMBED_MODEL=builtin',
  ],
])('an embedder that was named at %s is an error with the ways out', async (_, env, wayOut) => {
  const failed = await failureFrom(embedderForIngestion(readSettings(env), silentLog));

  expect(failed).toMatchObject({ code: 'embedder_unavailable', message: expect.stringContaining(wayOut) });
});

test('an embedder that was named and is missing says how to get it', async () => {
  await using fake = await startFakeOllama();
  const settings = readSettings({ EMBED_MODEL: 'ollama:bge-m3', OLLAMA_URL: fake.url });

  const failed = await failureFrom(embedderForIngestion(settings, silentLog));

  expect(failed).toMatchObject({ message: expect.stringContaining('ollama pull bge-m3') });
});

test('a chat model named as embedder is refused before anything is read', async () => {
  await using fake = await startFakeOllama();
  const settings = readSettings({ EMBED_MODEL: 'ollama:gemma3:4b', OLLAMA_URL: fake.url });

  const failed = await failureFrom(embedderForIngestion(settings, silentLog));

  expect(failed).toMatchObject({
    code: 'embedder_unavailable',
    message: expect.stringContaining('does not support embeddings'),
  });
});

test('questions are embedded with what the generation records, whatever auto would pick', async () => {
  await using fake = await startFakeOllama();
  const settings = readSettings({ OLLAMA_URL: fake.url });

  expect(embedderForQuestions('builtin:1', settings, silentLog)?.id).toBe('builtin:1');
  expect(embedderForQuestions('ollama:bge-m3', settings, silentLog)?.id).toBe('ollama:bge-m3');
  expect(embedderForQuestions('openai:bge-m3', settings, silentLog)).toBeUndefined();
  expect(embedderForQuestions('builtin:0', settings, silentLog)).toBeUndefined();
});

test.each([
  ['builtin', 'ollama:bge-m3'],
  ['ollama:bge-m3', 'builtin:1'],
  ['ollama:bge-m3', 'openai:bge-m3'],
])('EMBED_MODEL=%s refuses a generation made by %s and says the ways out', async (EMBED_MODEL, made) => {
  const settings = readSettings({ EMBED_MODEL, OPENAI_BASE_URL: nowhere });

  expect(() => embedderForQuestions(made, settings, silentLog)).toThrow(/npm run ingest.*EMBED_MODEL=/);
});

test('a named embedder accepts the generation it made, tag or not', () => {
  const settings = readSettings({ EMBED_MODEL: 'ollama:bge-m3:latest' });

  expect(embedderForQuestions('ollama:bge-m3', settings, silentLog)?.id).toBe('ollama:bge-m3');
});

async function questions(fakeUrl: string) {
  const { log, lines } = recordingLog();
  const embedder = embedderForQuestions('ollama:embeddinggemma', readSettings({ OLLAMA_URL: fakeUrl }), log);
  if (embedder === undefined) throw new Error('no embedder');
  return { embedder, lines };
}

test('the same question is embedded once, asked one after another or at the same time', async () => {
  await using fake = await startFakeOllama();
  const { embedder } = await questions(fake.url);

  const [one, two] = await Promise.all([embedder.embedQuery('rojas'), embedder.embedQuery('rojas')]);
  const three = await embedder.embedQuery('rojas');

  expect(two).toEqual(one);
  expect(three).toEqual(one);
  expect(fake.asked('/api/embed')).toHaveLength(1);
});

test('a thousand other questions push an old one out, an asked one stays', async () => {
  await using fake = await startFakeOllama();
  const { embedder } = await questions(fake.url);
  await embedder.embedQuery('olvidada');
  await embedder.embedQuery('recordada');
  for (let from = 0; from < 999; from += 111) {
    await Promise.all(Array.from({ length: 111 }, (_, index) => embedder.embedQuery(`otra ${from + index}`)));
    await embedder.embedQuery('recordada');
  }
  const before = fake.asked('/api/embed').length;

  await embedder.embedQuery('recordada');
  const known = fake.asked('/api/embed').length - before;
  await embedder.embedQuery('olvidada');

  expect(known).toBe(0);
  expect(fake.asked('/api/embed').length - before).toBe(1);
});

test('who cannot wait is let go at once, and the next one who asks the same has the answer', async () => {
  await using fake = await startFakeOllama({ embedMs: 60 });
  const { embedder } = await questions(fake.url);

  const late = await failureFrom(embedder.embedQuery('rojas', AbortSignal.timeout(10)));
  const whenLate = fake.asked('/api/embed')[0]?.ended;
  const vector = await embedder.embedQuery('rojas');

  expect(late).toMatchObject({ name: 'TimeoutError' });
  expect(whenLate).toBeUndefined();
  expect(vector).toHaveLength(32);
  expect(fake.asked('/api/embed')).toHaveLength(1);
});

test('while the embedder is away questions fail at once, and it is used again when it is back', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    await using fake = await startFakeOllama();
    const { embedder, lines } = await questions(fake.url);
    const port = await fake.stop();

    const first = await failureFrom(embedder.embedQuery('a'));
    const away = embedder.state();
    await fake.start(port);
    const resting = await failureFrom(embedder.embedQuery('b'));
    vi.advanceTimersByTime(5000);
    const vector = await embedder.embedQuery('b');

    expect(first).toMatchObject({ failure: 'unreachable' });
    expect([away, embedder.state()]).toEqual(['unreachable', 'ready']);
    expect(resting).toMatchObject({ message: expect.stringContaining('a moment ago') });
    expect(vector).toHaveLength(32);
    expect(lines).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});

import { expect, test, vi } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { createOllamaEmbedder } from '../../src/llm/ollama-embedder.ts';
import { createOpenAiEmbedder } from '../../src/llm/openai-embedder.ts';
import { embedderForIngestion } from '../../src/llm/select-embedder.ts';
import { silentLog } from '../llm/test-chat-model.ts';
import { liveEmbedModel, realOllama } from './real-model.ts';

vi.setConfig({ testTimeout: 120_000 });

function cosine(a: number[], b: number[]): number {
  const dot = a.reduce((sum, number, index) => sum + number * (b[index] ?? 0), 0);
  return dot / (Math.hypot(...a) * Math.hypot(...b));
}

test('a Spanish question finds the English product among others', async (context) => {
  const url = await realOllama(context, liveEmbedModel);
  const embedder = createOllamaEmbedder(readSettings({ OLLAMA_URL: url }), liveEmbedModel);
  const passages = ['Stainless steel kettle, 1.7 l', 'Red running shoes for men', 'Wool blanket, grey'];

  const vectors = await embedder.embedPassages(passages);
  const question = await embedder.embedQuery('zapatillas rojas para correr');

  const near = vectors.map((vector) => cosine(vector, question));
  expect(near.indexOf(Math.max(...near))).toBe(1);
  expect(embedder.dimension).toBe(384);
});

test('both sides of Ollama embed alike, long texts included', async (context) => {
  const url = await realOllama(context, liveEmbedModel);
  const settings = readSettings({ OLLAMA_URL: url });
  const texts = ['Zapatilla de correr', 'Tienda de campaña. '.repeat(200)];

  const ours = await createOllamaEmbedder(settings, liveEmbedModel).embedPassages(texts);
  const theirs = await createOpenAiEmbedder(
    { ...settings, OPENAI_BASE_URL: `${url}/v1` },
    liveEmbedModel,
  ).embedPassages(texts);

  for (const [index, vector] of ours.entries())
    expect(cosine(vector, theirs[index] ?? [])).toBeGreaterThan(0.999);
});

test('auto picks the embedder that is there', async (context) => {
  const url = await realOllama(context, liveEmbedModel);

  const embedder = await embedderForIngestion(readSettings({ OLLAMA_URL: url }), silentLog);

  expect(embedder.id).toMatch(/^ollama:/);
});

import { expect, test } from 'vitest';
import { GenerationVectorStore } from '../../src/catalog/vector-store.ts';
import { createBuiltInEmbedder } from '../../src/llm/built-in-embedder.ts';
import { sampleGeneration } from '../support/sample-generation.ts';

test('a LangChain retriever finds the chunks of a generation', async () => {
  await using sample = await sampleGeneration();
  const store = new GenerationVectorStore(sample);

  const documents = await store.asRetriever(2).invoke('mochila de senderismo');

  expect(documents).toHaveLength(2);
  expect(documents[0]?.metadata).toMatchObject({
    owner: 'product',
    id: 'MO-1',
    generation: sample.generation.id,
  });
  expect(documents[0]?.pageContent).toContain('Mochila');
});

test('the filters of a search hold for it', async () => {
  await using sample = await sampleGeneration();
  const store = new GenerationVectorStore(sample);

  const found = await store.similaritySearchWithScore('mochila', 10, { brands: ['Lumbre'] });

  expect(new Set(found.map(([document]) => document.metadata.id))).toEqual(new Set(['ZP-1', 'CA-1']));
});

test('another embedder than the catalogue’s is refused', async () => {
  await using sample = await sampleGeneration();
  const embedder = { ...createBuiltInEmbedder(), id: 'ollama:other' };

  expect(() => new GenerationVectorStore({ generation: sample.generation, embedder })).toThrow(
    /ollama:other/,
  );
});

test('a published catalogue cannot be added to', async () => {
  await using sample = await sampleGeneration();
  const store = new GenerationVectorStore(sample);

  await expect(store.addDocuments()).rejects.toThrow(/read only/);
});

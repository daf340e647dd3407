import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { expect, test } from 'vitest';
import { exportForLangChain } from '../../ingest/export-langchain.ts';
import type { Embedder } from '../../src/catalog/search.ts';
import { createBuiltInEmbedder } from '../../src/llm/built-in-embedder.ts';
import { goodLines, IngestFixture } from './ingest-fixture.ts';

/** A model that another program could have too: its vectors are those of the one that is built in. */
const builtIn = createBuiltInEmbedder();
const model: Embedder = {
  id: 'ollama:multilingual-e5-small',
  embedPassages: (texts) => builtIn.embedPassages(texts),
  embedQuery: (text) => builtIn.embedQuery(text),
};
const embeddings = {
  embedDocuments: (texts: string[]) => builtIn.embedPassages(texts),
  embedQuery: (text: string) => builtIn.embedQuery(text),
};

const cafetera = { title: 'Cafetera italiana de aluminio', brand: 'Lumbre', url: 'https://t.example/c' };
const changes = { A7: cafetera, A8: { title: 'Lámpara de mesa' }, A9: { title: 'Lámpara de mesa' } };

async function published(): Promise<IngestFixture> {
  const fixture = await IngestFixture.create();
  fixture.embedder = model;
  await fixture.run(await fixture.file('a.jsonl', goodLines(40, changes)));
  return fixture;
}

async function idsFound(store: HNSWLib, question: string, count: number): Promise<unknown[]> {
  const found = await store.similaritySearch(question, count);
  return found.flatMap(({ metadata }) => [metadata.id, ...(metadata.sameText ?? [])]);
}

test('HNSWLib.load opens the export, and a similarity search finds the product with its facts', async () => {
  await using fixture = await published();
  const folder = join(fixture.folder, 'out');

  const told = await exportForLangChain(fixture.dataDir, folder);
  const store = await HNSWLib.load(folder, embeddings);

  const [found] = await store.similaritySearch('cafetera de aluminio', 1);
  expect(found?.pageContent).toContain('Cafetera italiana');
  expect(found?.metadata).toMatchObject({
    ...{ id: 'A7', owner: 'product', kind: 'title', ...cafetera },
    price: { amount: 1006, currency: 'EUR' },
  });
  expect(await idsFound(store, 'lámpara de mesa', 1)).toEqual(['A8', 'A9']);
  expect(told.en).toContain('ollama:multilingual-e5-small');
  expect(readdirSync(folder).sort()).toEqual(['args.json', 'docstore.json', 'hnswlib.index', 'tendero.json']);
  expect(JSON.parse(readFileSync(join(folder, 'tendero.json'), 'utf8'))).toMatchObject({
    embedder: 'ollama:multilingual-e5-small',
    questionsStartWith: 'query: ',
  });
});

test('what was changed in places since is exported as it is now, and what is gone is not found', async () => {
  await using fixture = await published();
  const titles = { ...changes, A7: { title: 'Mochila de montaña' } };
  await fixture.run(await fixture.file('b.jsonl', goodLines(39, titles)));
  const folder = join(fixture.folder, 'out');

  await exportForLangChain(fixture.dataDir, folder);
  const store = await HNSWLib.load(folder, embeddings);

  expect(await idsFound(store, 'mochila de montaña', 1)).toEqual(['A7']);
  const all = await idsFound(store, 'cafetera italiana de aluminio', 38);
  expect(new Set(all).size).toBe(39);
  expect(all).not.toContain('A40');
});

test('a catalogue of the built-in embedder is refused with the way out, in both languages', async () => {
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('a.jsonl', goodLines(3)));

  const refused = exportForLangChain(fixture.dataDir, join(fixture.folder, 'out'));

  await expect(refused).rejects.toMatchObject({
    exitCode: 2,
    sentence: {
      es: expect.stringMatching(/ningún otro programa.*EMBED_MODEL=ollama:NOMBRE/),
      en: expect.stringMatching(/no other program.*EMBED_MODEL=ollama:NAME/),
    },
  });
  expect(readdirSync(fixture.folder)).not.toContain('out');
});

test('nothing published, or a file where the folder should be: a sentence', async () => {
  await using fixture = await IngestFixture.create();
  await expect(exportForLangChain(fixture.dataDir, 'x')).rejects.toMatchObject({ exitCode: 2 });

  await using filled = await published();
  const file = await filled.file('taken', 'x');
  await expect(exportForLangChain(filled.dataDir, file)).rejects.toThrow('cannot be written');
});

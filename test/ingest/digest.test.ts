import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkedPoints } from '../../ingest/digest/checked-points.ts';
import { type DigestSummary, digestWriter, writeDigests } from '../../ingest/digest/write-digests.ts';
import { silentProgress } from '../../ingest/progress.ts';
import { openGeneration } from '../../src/catalog/generation.ts';
import { currentId, generationFolder } from '../../src/catalog/publish.ts';
import type { ModelDigest } from '../../src/catalog/reviews-digest.ts';
import { readSettings } from '../../src/config.ts';
import type { ModelWriter } from '../../src/llm/model-writer.ts';
import { goodLines, IngestFixture } from './ingest-fixture.ts';

const reviews = [
  { rating: 5, text: 'Muy cómodas para correr por asfalto. El envío tardó.' },
  { rating: 5, text: 'Cómodas y ligeras, las uso para correr.' },
  { rating: 2, text: 'Resbalan en mojado y la suela se despega.' },
  { rating: 4, text: 'No son nada pesadas, duran mucho.' },
];
const shoes = { title: 'Zapatilla Brisa', language: 'es' as const };
const answer = (pros: unknown, cons: unknown = []) => JSON.stringify({ pros, cons });

test.each([
  [
    'in their words, with how many say it',
    answer(['muy cómodas para correr', 'duran mucho']),
    ['good muy cómodas para correr 1', 'good duran mucho 1'],
  ],
  [
    'both sides',
    answer(['cómodas'], ['resbalan en mojado', 'se despega la suela']),
    ['good cómodas 2', 'bad resbalan en mojado 1', 'bad se despega la suela 1'],
  ],
  ['invented: dropped', answer(['impermeables de verdad', 'con cámara de aire']), []],
  ['words of different clauses put together: dropped', answer(['cómodas en mojado']), []],
  ['said of the wrong side: dropped', answer(['resbalan en mojado'], ['muy cómodas']), []],
  ['turned round: dropped', answer(['pesadas'], ['pesadas']), []],
  ['numbers, prices, links, offers: dropped', answer(['5 cómodas', 'cómodas gratis', 'https://x.es']), []],
  ['its name alone: dropped', answer(['Zapatilla Brisa']), []],
  ['the same again', answer(['cómodas', 'Cómodas.']), ['good cómodas 2']],
  ['JSON among words', `Claro:\n${answer(['ligeras'])}\nEspero que ayude.`, ['good ligeras 1']],
  ['no JSON', 'Las opiniones son muy buenas.', []],
  ['JSON of another shape', '{"pros":"cómodas"}', []],
])('%s', (_, said, expected) => {
  const points = checkedPoints(said, reviews, shoes);

  expect(points.map(({ side, text, count }) => `${side} ${text} ${count}`)).toEqual(expected);
});

class ScriptedWriter implements ModelWriter {
  readonly name: string;
  readonly asked: string[] = [];
  readonly #answers: (string | Error)[];

  constructor(answers: (string | Error)[], name = 'test:scripted') {
    this.#answers = answers;
    this.name = name;
  }

  async write({ messages }: Parameters<ModelWriter['write']>[0]): Promise<string> {
    const next = this.#answers.shift();
    if (next === undefined) throw new Error('asked more often than scripted');
    this.asked.push(messages.map(({ content }) => content).join('\n'));
    if (next instanceof Error) throw next;
    return next;
  }
}

async function published(): Promise<IngestFixture> {
  const fixture = await IngestFixture.create();
  const changes = {
    A1: { ...shoes, reviews },
    A2: { reviews: reviews.slice(0, 3) },
    A3: { reviews: reviews.slice(0, 2) },
  };
  await fixture.run(await fixture.file('a.jsonl', goodLines(30, changes)));
  return fixture;
}

function digest(fixture: IngestFixture, writer: ModelWriter): Promise<DigestSummary> {
  const embedder = async () => fixture.embedder;
  return writeDigests(
    { dataDir: fixture.dataDir },
    { embedder, progress: silentProgress, say: () => {}, writer },
  );
}

function byModel(fixture: IngestFixture, id: string): ModelDigest | undefined {
  const generation = openGeneration(generationFolder(fixture.dataDir, currentId(fixture.dataDir) ?? ''));
  try {
    return generation.reviewsDigest(fixture.product(id))?.byModel;
  } finally {
    generation.close();
  }
}

test('a model reads the reviews once, what they bear out is published beside the counts, and nothing is embedded for it', async () => {
  await using fixture = await published();
  const before = fixture.published();
  fixture.embedded = 0;
  const writer = new ScriptedWriter([answer(['cómodas'], ['resbalan en mojado']), answer(['blindadas'])]);

  const summary = await digest(fixture, writer);

  expect(summary).toMatchObject({ written: 2, withPoints: 1, kept: 0, changed: 1, products: 30 });
  expect(byModel(fixture, 'A1')).toEqual({
    model: 'test:scripted',
    points: [
      { side: 'good', text: 'cómodas', count: 2 },
      { side: 'bad', text: 'resbalan en mojado', count: 1 },
    ],
  });
  expect(byModel(fixture, 'A2')).toBeUndefined();
  expect(writer.asked[0]).toContain('2/5: Resbalan en mojado');
  expect(fixture.embedded).toBe(0);
  expect(fixture.published().products).toEqual(before.products);

  const again = await digest(fixture, new ScriptedWriter([]));
  expect(again).toMatchObject({ written: 0, kept: 2, changed: 0 });
  expect(again.published).toBeUndefined();
});

test('a run that ends half way goes on where it was; another model reads anew', async () => {
  await using fixture = await published();
  const down = new Error('connect ECONNREFUSED');
  const first = digest(fixture, new ScriptedWriter([answer(['cómodas']), down, down, down]));
  // One failure is let pass: the next product may go better.
  expect(await first).toMatchObject({ written: 1 });
  // As a kill in the middle of a line leaves it.
  appendFileSync(join(fixture.dataDir, 'digests.jsonl'), '\n{"reviews":"abc","mod');

  const second = await digest(fixture, new ScriptedWriter([answer(['ligeras'])]));
  const other = await digest(fixture, new ScriptedWriter([answer(['ligeras']), answer([])], 'test:other'));

  expect(second).toMatchObject({ written: 1, kept: 1 });
  expect(other).toMatchObject({ written: 2, kept: 0 });
  expect(byModel(fixture, 'A1')).toMatchObject({ model: 'test:other' });
});

test('three failures in a row end the run with a sentence; what was written is kept', async () => {
  await using fixture = await published();
  const changes = Object.fromEntries(
    [1, 2, 3, 4].map((n) => [
      `A${n}`,
      { title: `Bota ${n}`, reviews: [...reviews, { rating: 5, text: `Bien ${n}.` }] },
    ]),
  );
  await fixture.run(await fixture.file('b.jsonl', goodLines(30, changes)));
  const down = new Error('connect ECONNREFUSED');

  const run = digest(fixture, new ScriptedWriter([answer(['cómodas']), down, down, down]));

  await expect(run).rejects.toMatchObject({
    sentence: { es: expect.stringMatching(/falló 3 veces.*repita/) },
  });
  expect(await digest(fixture, new ScriptedWriter([answer([]), answer([]), answer([])]))).toMatchObject({
    kept: 1,
    written: 3,
  });
});

test('a later export with the same reviews keeps what the model said of them; with others it says nothing', async () => {
  await using fixture = await published();
  await digest(fixture, new ScriptedWriter([answer(['cómodas']), answer([])]));
  const feed = (fields: object) =>
    fixture.file('c.jsonl', goodLines(30, { A1: { ...shoes, reviews, ...fields } }));

  await fixture.run(await feed({ price: { amount: 5, currency: 'EUR' } }));
  expect(byModel(fixture, 'A1')?.points).toHaveLength(1);

  await fixture.run(await feed({ reviews: reviews.slice(1) }));
  expect(byModel(fixture, 'A1')).toBeUndefined();
});

test('without a model it is refused before anything is begun, with what to do', async () => {
  const settings = readSettings({ CHAT_MODEL: 'none' });
  const unreachable = readSettings({ CHAT_MODEL: 'ollama:nope', OLLAMA_URL: 'http://127.0.0.1:9' });

  for (const given of [settings, unreachable]) {
    await expect(digestWriter(given)).rejects.toMatchObject({
      exitCode: 2,
      sentence: {
        es: expect.stringContaining('CHAT_MODEL=ollama:NOMBRE'),
        en: expect.stringContaining('chat model'),
      },
    });
  }
});

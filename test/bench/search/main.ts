/** `npm run bench:search`: what a search takes step by step on catalogues of several sizes made of a retrieval folder's rows. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chunkProduct } from '../../../ingest/chunk-product.ts';
import { type Generation, openGeneration } from '../../../src/catalog/generation.ts';
import { writeGeneration } from '../../../src/catalog/generation-writer.ts';
import { currentId, generationFolder } from '../../../src/catalog/publish.ts';
import { warmSearch } from '../../../src/catalog/warm-search.ts';
import { warmNames } from '../../../src/chat/understand/generation-names.ts';
import { createBuiltInEmbedder } from '../../../src/llm/built-in-embedder.ts';
import { queryFiles, readProducts, readQueries } from '../../eval/search/retrieval-folder.ts';
import { sampleShop } from '../../support/sample-generation.ts';
import { type EventTimes, eventTimes } from './event-times.ts';
import { measureSteps, type Question, recallAt10, type StepRow } from './measure-search.ts';
import { syntheticProducts } from './synthetic-products.ts';

const usage = `npm run bench:search -- --data FOLDER [--sizes 7000,43000,100000] [--questions 300] [--recall 100] [--store FOLDER] [--json FILE]
  FOLDER holds products.jsonl and queries*.tsv; --store keeps the catalogues that were built;
  --recall says for how many questions the graph is held against every vector`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    sizes: { type: 'string', default: '7000,43000,100000' },
    questions: { type: 'string', default: '300' },
    recall: { type: 'string', default: '100' },
    store: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const say = (text: string) => console.error(text);

async function catalogueOf(folder: string, size: number, dataDir: string): Promise<string> {
  const known = existsSync(join(dataDir, 'catalog')) ? currentId(dataDir) : undefined;
  if (known !== undefined) return generationFolder(dataDir, known);
  const written = await writeGeneration({
    dataDir,
    products: syntheticProducts(readProducts(folder, 'en'), size),
    pages: [],
    shop: sampleShop({ language: 'en', currency: 'USD' }),
    embedder: createBuiltInEmbedder(),
    chunksOfProduct: (product) => chunkProduct(product).slice(0, 1),
    chunksOfPage: () => [],
    source: { name: 'synthetic', sha256: '0'.repeat(64) },
  });
  return generationFolder(dataDir, written.id);
}

type SizeRow = {
  size: number;
  openMs: number;
  memoryMiB: number;
  recall: number;
  steps: StepRow[];
  event: EventTimes;
};

async function measure(folder: string, size: number, store: string): Promise<SizeRow> {
  say(`${size} products …`);
  const place = await catalogueOf(folder, size, join(store, String(size)));
  const before = process.memoryUsage().rss;
  const startedAt = performance.now();
  const generation: Generation = openGeneration(place);
  warmSearch(generation);
  warmNames(generation);
  const openMs = performance.now() - startedAt;
  const embedder = createBuiltInEmbedder({ idf: (term) => generation.idf(term) });
  const questions = questionsOf(folder);
  const steps = await measureSteps(generation, embedder, questions);
  const memoryMiB = (process.memoryUsage().rss - before) / 2 ** 20;
  const recall = await recallAt10(generation, embedder, questions.slice(0, Number(values.recall)));
  generation.close();
  const event = await eventTimes(join(store, String(size)), questions);
  return { size, openMs, memoryMiB, recall, steps, event };
}

function questionsOf(folder: string): Question[] {
  return queryFiles(folder)
    .map((file) => readQueries(file))
    .flatMap(({ language, queries }) => [...queries.values()].map((text) => ({ text, language })))
    .slice(0, Number(values.questions));
}

async function main(): Promise<void> {
  const folder = values.data;
  if (values.help || folder === undefined) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const store = values.store ?? mkdtempSync(join(tmpdir(), 'tendero-bench-search-'));
  try {
    const rows: SizeRow[] = [];
    for (const size of values.sizes.split(',').map(Number)) rows.push(await measure(folder, size, store));
    console.log(
      `\n${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, Node ${process.version}, built-in embedder, load ${loadavg()[0]?.toFixed(1)}\n`,
    );
    console.log(
      '| products | step | p50 ms | p95 ms | CPU ms, mean | questions |\n|---|---|---|---|---|---|',
    );
    for (const { size, steps } of rows) {
      for (const { step, p50, p95, cpu, rounds } of steps)
        console.log(
          `| ${size} | ${step} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${cpu.toFixed(1)} | ${rounds} |`,
        );
    }
    console.log(
      '\n| products | question to products event, p50 ms | p95 ms | GET /health, p50 ms | questions | budget |\n|---|---|---|---|---|---|',
    );
    for (const { size, event } of rows)
      console.log(
        `| ${size} | ${event.p50.toFixed(1)} | ${event.p95.toFixed(1)} | ${event.health.toFixed(1)} | ${event.rounds} | ${size === 43_000 ? 'p95 ≤ 50 ms' : ''} |`,
      );
    console.log('\n| products | opened and warm ms | memory MiB | HNSW recall@10 |\n|---|---|---|---|');
    for (const { size, openMs, memoryMiB, recall } of rows)
      console.log(`| ${size} | ${openMs.toFixed(0)} | ${memoryMiB.toFixed(0)} | ${recall.toFixed(4)} |`);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
  } finally {
    if (values.store === undefined) rmSync(store, { recursive: true, force: true });
  }
}

await main();

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ingest } from '../../ingest/ingest.ts';
import { silentProgress } from '../../ingest/progress.ts';
import type { Embedder } from '../../src/catalog/search.ts';
import { readSettings } from '../../src/config.ts';
import { embedderForIngestion } from '../../src/llm/select-embedder.ts';
import { createLog } from '../../src/log.ts';
import { type Measure, needOllama, type Row, Skipped } from './measure.ts';
import { runCommand, temporaryFolder } from './service.ts';

const sample = 'data/sports/catalogue.jsonl';
const summary = /(\d+) read, .*?(\d+) embedded, ([\d.,]+) s/;

/** A catalogue published for the first time, beside the same one published again unchanged. */
export const ingestRate: Measure = {
  name: 'ingest-rate',
  async run(context): Promise<Row[]> {
    const file = context.catalogue ?? sample;
    const rows = await twice(file, { EMBED_MODEL: 'builtin' }, 'built-in embedder');
    const embedModel = context.ollama?.embedModel;
    if (embedModel === undefined) return rows;
    const { url } = needOllama(context);
    const folder = await temporaryFolder();
    try {
      const few = join(folder, 'few-hundred.jsonl');
      await writeFile(few, await fewHundred());
      const env = { EMBED_MODEL: `ollama:${embedModel}`, OLLAMA_URL: url };
      return [...rows, ...(await twice(few, env, `ollama:${embedModel}`))];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** The sample three times over, each time under other names: enough for what happens once to weigh as little as it should. */
async function fewHundred(): Promise<string> {
  const lines = (await readFile(sample, 'utf8')).trim().split('\n');
  return ['A', 'B', 'C']
    .flatMap((series) =>
      lines.map((line) => {
        const product = JSON.parse(line) as { id: string; title: string; description?: string };
        const { id, title, description = '' } = product;
        return JSON.stringify({
          ...product,
          ...{ id: `${id}-${series}`, title: `${title} ${series}`, description: `${series}. ${description}` },
        });
      }),
    )
    .join('\n');
}

async function twice(file: string, env: Record<string, string>, embedder: string): Promise<Row[]> {
  const DATA_DIR = await temporaryFolder();
  try {
    const first = await ingestOnce(file, { ...env, DATA_DIR });
    const again = await ingestOnce(file, { ...env, DATA_DIR });
    const share = await embedderShare(file, env);
    const beside = { what: 'the same file again, unchanged', value: again.seconds };
    return [
      { what: `ingestion, ${embedder}`, value: first.read / first.seconds, unit: 'products/s', rounds: 1 },
      {
        what: `ingestion of ${first.read} products`,
        value: first.seconds,
        unit: 's',
        beside,
        compared: { kind: 'ratio', value: first.seconds / again.seconds },
        rounds: 1,
      },
      {
        what: `share of its time in the embedder (${embedder})`,
        value: share * 100,
        unit: '%',
        // A real model is what an ingestion should wait for; the built-in one is quicker than the index.
        ...(embedder === 'built-in embedder' ? {} : { budget: '≥ 90' }),
        rounds: 1,
      },
      {
        what: 'chunks embedded again for an unchanged catalogue',
        value: again.embedded,
        unit: 'chunks',
        budget: '0',
        rounds: 1,
      },
    ];
  } finally {
    await rm(DATA_DIR, { recursive: true, force: true });
  }
}

/** Of a first ingestion in this process, the part that waits for vectors: what a faster importer cannot save. */
async function embedderShare(file: string, env: Record<string, string>): Promise<number> {
  const DATA_DIR = await temporaryFolder();
  try {
    const settings = readSettings({ ...env, DATA_DIR });
    const embedder = await embedderForIngestion(settings, createLog('silent'));
    let inEmbedder = 0;
    const timed: Embedder = {
      id: embedder.id,
      embedQuery: (text, signal) => embedder.embedQuery(text, signal),
      async embedPassages(texts, signal) {
        const from = performance.now();
        const vectors = await embedder.embedPassages(texts, signal);
        inEmbedder += performance.now() - from;
        return vectors;
      },
    };
    const { seconds } = await ingest(
      { files: [file], dataDir: DATA_DIR, currency: 'EUR' },
      { embedder: async () => timed, embedderIsAuto: false, progress: silentProgress, say() {} },
    );
    return inEmbedder / 1000 / seconds;
  } finally {
    await rm(DATA_DIR, { recursive: true, force: true });
  }
}

async function ingestOnce(
  file: string,
  env: Record<string, string>,
): Promise<{ read: number; embedded: number; seconds: number }> {
  const ran = await runCommand('ingest/main.ts', [file, '--currency', 'EUR'], env);
  const found = summary.exec(ran.stdout) ?? summary.exec(ran.stderr);
  if (ran.code !== 0 || found === null) {
    throw new Skipped(
      `ingestion of ${file} ended with ${ran.code}: ${(ran.stderr || ran.stdout).slice(-300)}`,
    );
  }
  // The process itself, node and all: what a merchant waits for.
  return { read: Number(found[1]), embedded: Number(found[2]), seconds: ran.ms / 1000 };
}

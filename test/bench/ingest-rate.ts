import { rm } from 'node:fs/promises';
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
    if (embedModel === undefined || context.catalogue !== undefined) return rows;
    const { url } = needOllama(context);
    return [
      ...rows,
      ...(await twice(
        file,
        { EMBED_MODEL: `ollama:${embedModel}`, OLLAMA_URL: url },
        `ollama:${embedModel}`,
      )),
    ];
  },
};

async function twice(file: string, env: Record<string, string>, embedder: string): Promise<Row[]> {
  const DATA_DIR = await temporaryFolder();
  try {
    const first = await ingestOnce(file, { ...env, DATA_DIR });
    const again = await ingestOnce(file, { ...env, DATA_DIR });
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

/** What a first start shows: the sample shop that SHOP names, published as any merchant's catalogue would be. */
import { join } from 'node:path';
import { currentId } from '../src/catalog/publish.ts';
import type { Settings } from '../src/config.ts';
import type { Sentence } from '../src/errors.ts';
import { embedderForIngestion } from '../src/llm/select-embedder.ts';
import type { Log } from '../src/log.ts';
import { ingest } from './ingest.ts';
import { samplePrefix } from './ingest-options.ts';
import { createProgress, type Progress } from './progress.ts';

const samples = join(import.meta.dirname, '..', 'data');

/** Does nothing when a catalogue is published already: a sample never replaces one. */
export async function publishSample(options: {
  settings: Settings;
  log: Log;
  progress?: Progress;
  say?(line: Sentence): void;
  signal?: AbortSignal;
}): Promise<void> {
  const { settings, log } = options;
  const dataDir = settings.DATA_DIR;
  if (currentId(dataDir) !== undefined) return;
  const folder = join(samples, settings.SHOP);
  const say = options.say ?? (() => {});
  await ingest(
    {
      files: [join(folder, 'catalogue.jsonl')],
      shopFile: join(folder, 'shop.json'),
      pagesDir: join(folder, 'pages'),
      dataDir,
      sourceName: `${samplePrefix}${settings.SHOP}`,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    },
    {
      embedder: () => embedderForIngestion(settings, log),
      embedderIsAuto: settings.EMBED_MODEL === 'auto',
      progress: options.progress ?? createProgress(),
      say,
    },
  );
}

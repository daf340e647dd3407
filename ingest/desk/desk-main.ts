/** The process that publishes for the service: what it reads and builds, and whatever kills it, leaves shoppers alone. */
import { currentId } from '../../src/catalog/publish.ts';
import type { Settings } from '../../src/config.ts';
import { AppError } from '../../src/errors.ts';
import { goBack } from '../catalog-commands.ts';
import { embedderOf } from '../embedder-of.ts';
import { sentenceAndCode } from '../end-with-error.ts';
import { ingest } from '../ingest.ts';
import { takeLock } from '../ingest-lock.ts';
import type { IngestDeps } from '../ingest-options.ts';
import { keepMemoryLean } from '../lean-memory.ts';
import type { Row } from '../report/row-issue.ts';
import { CatalogueUpdate } from '../update-catalogue.ts';
import type { DeskAnswer, DeskRequest, FeedOptions, PatchResult } from './desk-request.ts';

keepMemoryLean();

let settings: Settings | undefined;
const leastBetweenMs = 200;

function tell(answer: DeskAnswer): void {
  process.send?.(answer);
}

function depsOf(given: Settings): IngestDeps {
  let told = 0;
  return {
    embedder: () => embedderOf(given),
    embedderIsAuto: given.EMBED_MODEL === 'auto',
    progress: {
      show(step, done, total) {
        if (performance.now() - told < leastBetweenMs) return;
        told = performance.now();
        tell({ kind: 'progress', step, done, ...(total === undefined ? {} : { total }) });
      },
      stop() {},
    },
    say() {},
  };
}

async function patch(
  given: Settings,
  patches: Extract<DeskRequest, { kind: 'patch' }>['patches'],
): Promise<DeskAnswer> {
  const dataDir = given.DATA_DIR;
  const lock = takeLock(dataDir);
  let update: CatalogueUpdate | undefined;
  try {
    const open = await CatalogueUpdate.open(dataDir, depsOf(given));
    update = open;
    const results = patches.map(({ id, fields }): PatchResult => {
      const row: Row = { line: 1, issues: [] };
      if (open.product(id) === undefined) return { kind: 'unknown' };
      if (open.take({ rows: [row], fields: { ...fields, id } }, 'again') !== undefined)
        return { kind: 'taken' };
      const issue = row.issues.find(({ action }) => action === 'rejected');
      const field = issue?.column;
      return { kind: 'refused', code: issue?.code ?? 'invalid', ...(field === undefined ? {} : { field }) };
    });
    const published = await open.publish();
    const generation = published?.id ?? currentId(dataDir) ?? '';
    return { kind: 'patched', results, generation, published: published !== undefined };
  } finally {
    update?.close();
    lock.release();
  }
}

async function feed(given: Settings, options: FeedOptions): Promise<DeskAnswer> {
  const { file, name, dryRun, allowShrink, allowRejects, currency, language, ...beside } = options;
  const summary = await ingest(
    {
      ...{ files: [file], dataDir: given.DATA_DIR, sourceName: name, dryRun, allowShrink, allowRejects },
      ...beside,
      ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
      ...(language === undefined ? {} : { language }),
    },
    depsOf(given),
  );
  const { read, added, changed, removed, unchanged, rejected, embedded } = summary;
  const { seconds, report, diff, published, refusal } = summary;
  return {
    kind: 'fed',
    result: {
      counts: { read, added, changed, removed, unchanged, rejected, embedded },
      ...{ seconds, report, diff },
      ...(published === undefined ? {} : { published }),
      ...(refusal?.safeguard === undefined ? {} : { safeguard: refusal.safeguard }),
    },
  };
}

async function answer(request: DeskRequest, given: Settings): Promise<DeskAnswer> {
  switch (request.kind) {
    case 'patch':
      return patch(given, request.patches);
    case 'feed':
      return feed(given, request.options);
    case 'rollback':
      goBack(given.DATA_DIR);
      return { kind: 'rolled_back', generation: currentId(given.DATA_DIR) ?? '' };
    default:
      throw new Error(`the desk does not know ${request.kind}`);
  }
}

process.on('message', (request: DeskRequest) => {
  if (request.kind === 'settings') {
    settings = request.settings;
    return;
  }
  if (settings === undefined) return;
  answer(request, settings).then(tell, (error: unknown) => {
    const code = error instanceof AppError ? error.code : 'failed';
    tell({ kind: 'failed', code, sentence: sentenceAndCode(error, settings?.DATA_DIR ?? '').sentence });
  });
});

// The service is gone: nothing is published for nobody.
process.once('disconnect', () => process.exit(0));
// A Ctrl+C in the terminal is for the service, which ends this process in its own time.
process.on('SIGINT', () => {});

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodLines, IngestFixture } from './ingest-fixture.ts';

const root = join(import.meta.dirname, '..', '..');
const hasStrace = spawnSync('strace', ['-V']).status === 0;
/** What makes a generation durable and visible; a kill comes just before the call. */
const steps = ['rename', 'fsync'] as const;
type Kill = { step: (typeof steps)[number]; nth: number };

/** How the command ended: its exit code, or 137 when it was killed. */
function ingestUnderStrace(strace: string[], file: string, dataDir: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('strace', [...strace, process.execPath, '--import', 'tsx', 'ingest/main.ts', file], {
      cwd: root,
      env: { ...process.env, DATA_DIR: dataDir, EMBED_MODEL: 'builtin', LOG_LEVEL: 'warn' },
      stdio: 'ignore',
    });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal === 'SIGKILL' ? 137 : (code ?? -1)));
  });
}

async function stepsOf(file: string, base: string): Promise<Kill[]> {
  await using fixture = await IngestFixture.create();
  cpSync(base, fixture.dataDir, { recursive: true });
  const log = join(fixture.folder, 'strace.log');
  expect(await ingestUnderStrace(['-o', log, '-e', `trace=${steps.join(',')}`], file, fixture.dataDir)).toBe(
    0,
  );
  const trace = readFileSync(log, 'utf8');
  return steps.flatMap((step) =>
    Array.from(trace.matchAll(new RegExp(`^${step}\\(`, 'gm')), (_, at) => ({ step, nth: at + 1 })),
  );
}

async function killedAt({ step, nth }: Kill, file: string, base: string) {
  await using fixture = await IngestFixture.create();
  cpSync(base, fixture.dataDir, { recursive: true });
  const inject = [
    '-o',
    '/dev/null',
    '-e',
    `trace=${step}`,
    '-e',
    `inject=${step}:signal=SIGKILL:when=${nth}`,
  ];
  const ended = await ingestUnderStrace(inject, file, fixture.dataDir);
  const served = pricesOf(fixture);
  const next = await fixture.run(file);
  const names = readdirSync(join(fixture.dataDir, 'catalog'));
  return {
    at: `${step} ${nth}`,
    ended,
    served,
    next: next.summary.changed + next.summary.unchanged,
    servedNext: pricesOf(fixture),
    left: names.filter((name) => name.startsWith('.') || name.endsWith('.tmp')),
  };
}

function pricesOf(fixture: IngestFixture): string {
  const { products } = fixture.published();
  const kinds = new Set(products.map(({ price }) => (price.amount === 7 ? 'new' : 'old')));
  return `${products.length} ${[...kinds].join(' and ')}`;
}

test('killed at any rename or fsync, a whole catalogue serves, and the next run publishes and sweeps', async ({
  skip,
}) => {
  skip(!hasStrace, 'skipped: strace is not installed');
  await using fixture = await IngestFixture.create();
  await fixture.run(await fixture.file('old.jsonl', goodLines(5)));
  const changes = Object.fromEntries(
    [1, 2, 3, 4, 5].map((n) => [`A${n}`, { price: { amount: 7, currency: 'EUR' } }]),
  );
  const file = await fixture.file('new.jsonl', goodLines(5, changes));
  const kills = await stepsOf(file, fixture.dataDir);

  const waiting = [...kills];
  const outcomes: Awaited<ReturnType<typeof killedAt>>[] = [];
  const lane = async () => {
    for (let kill = waiting.shift(); kill !== undefined; kill = waiting.shift()) {
      outcomes.push(await killedAt(kill, file, fixture.dataDir));
    }
  };
  await Promise.all([lane(), lane()]);

  expect(kills.length).toBeGreaterThan(8);
  expect(outcomes).toHaveLength(kills.length);
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ ended: 137, next: 5, servedNext: '5 new', left: [] });
    expect(['5 old', '5 new']).toContain(outcome.served);
  }
}, 120_000);

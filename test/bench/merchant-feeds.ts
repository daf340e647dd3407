import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../ingest/report/report.ts';
import { googleFeed, type MadeFeed, wooFeed } from './made-feeds.ts';
import { type Measure, type Row, Skipped } from './measure.ts';
import { cleanEnv, projectRoot, temporaryFolder } from './service.ts';

const products = 10_000;

/** Exports with all the warts that shops have, published for the first time: what comes of the rows, how long, how much memory. */
export const merchantFeeds: Measure = {
  name: 'merchant-feeds',
  async run(): Promise<Row[]> {
    const woo = await publish('a Spanish WooCommerce export', 'woo.csv', wooFeed(products));
    const google = await publish('a Google feed', 'google.xml', googleFeed(products));
    return [...woo, ...google];
  },
};

async function publish(what: string, name: string, { text, expected }: MadeFeed): Promise<Row[]> {
  const folder = await temporaryFolder();
  try {
    const file = join(folder, name);
    const reportFile = join(folder, 'report.json');
    await writeFile(file, text);
    const { code, seconds, peakMb } = await ingestMeasured(
      [file, '--currency', 'EUR', '--report', reportFile, '--allow-rejects'],
      { DATA_DIR: join(folder, 'var'), EMBED_MODEL: 'builtin' },
    );
    if (code !== 0) throw new Skipped(`${what}: the ingestion ended with ${code}`);
    const report = JSON.parse(await readFile(reportFile, 'utf8')) as Report;
    assertCounts(what, report, expected);
    const { read, imported, repaired, rejected } = report;
    const rows = (kind: string, value: number): Row => ({
      what: `${what}: rows ${kind}`,
      ...{ value, unit: 'rows', rounds: 1 },
    });
    return [
      rows('read', read),
      rows('imported', imported),
      rows('repaired', repaired),
      rows('rejected', rejected),
      { what: `${what}: products`, value: report.products, unit: 'products', rounds: 1 },
      { what: `${what}: published in`, value: seconds, unit: 's', rounds: 1 },
      { what: `${what}: memory at most`, value: peakMb, unit: 'MB', budget: '≤ 500', rounds: 1 },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A fast answer that is wrong is none. */
function assertCounts(what: string, report: Report, expected: MadeFeed['expected']): void {
  for (const name of ['read', 'rejected', 'products'] as const) {
    if (report[name] !== expected[name])
      throw new Error(`${what}: ${report[name]} ${name} instead of ${expected[name]}`);
  }
  if (report.read !== report.imported + report.repaired + report.rejected)
    throw new Error(`${what}: the counts do not add up`);
}

async function ingestMeasured(
  words: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; seconds: number; peakMb: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'ingest/main.ts', ...words], {
    cwd: projectRoot,
    env: { ...cleanEnv(), ...env },
    stdio: 'ignore',
  });
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid));
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watch);
  return { code, seconds: (performance.now() - started) / 1000, peakMb };
}

/** The most memory the process has had so far; 0 where the system does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

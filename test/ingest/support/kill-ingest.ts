/** Kills the ingestion just before its nth call of a kind, and looks at what is left. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goodLines, IngestFixture } from '../ingest-fixture.ts';

const root = join(import.meta.dirname, '..', '..', '..');
export const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** Everything that makes bytes or names durable or visible. */
export const steps = [
  ...[
    'rename',
    'fsync',
    'fdatasync',
    'write',
    'pwrite64',
    'writev',
    'ftruncate',
    'unlink',
    'unlinkat',
    'rmdir',
  ],
  ...['mkdir', 'link', 'linkat', 'copy_file_range', 'sendfile'],
] as const;
export type Step = (typeof steps)[number];
export type Kill = { step: Step; nth: number };

/** A whole ingestion of a changed catalogue, and an update of the products in place. */
export type Scenario = 'whole' | 'update';

export type Outcome = {
  at: string;
  ended: number;
  served: string;
  next: number;
  servedNext: string;
  left: string[];
};

export class KillRange implements AsyncDisposable {
  readonly #fixture: IngestFixture;
  readonly #file: string;
  readonly #scenario: Scenario;

  private constructor(fixture: IngestFixture, file: string, scenario: Scenario) {
    this.#fixture = fixture;
    this.#file = file;
    this.#scenario = scenario;
  }

  static async create(scenario: Scenario): Promise<KillRange> {
    const fixture = await IngestFixture.create();
    // Enough of them for five changes to be a small share.
    const count = scenario === 'whole' ? 5 : 30;
    await fixture.run(await fixture.file('old.jsonl', goodLines(count)));
    const price = { price: { amount: 7, currency: 'EUR' } };
    const changes = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [`A${n}`, { ...price, title: `Bota ${n}` }]),
    );
    const rows = goodLines(5, changes);
    return new KillRange(fixture, await fixture.file('new.jsonl', rows), scenario);
  }

  /** Which calls of each kind, counted a thread, are about the data folder in a run that nobody kills. */
  async places(): Promise<Map<Step, number[]>> {
    await using copy = await this.#copy();
    const log = join(copy.folder, 'strace');
    const ended = await this.#ingest(
      ['-ff', '-y', '-o', log, '-e', `trace=${steps.join(',')}`],
      copy.dataDir,
    );
    if (ended !== 0) throw new Error(`the run that nobody killed ended with ${ended}`);
    const places = new Map(steps.map((step) => [step, new Set<number>()]));
    for (const name of readdirSync(copy.folder).filter((one) => one.startsWith('strace'))) {
      const calls = new Map<string, number>();
      for (const line of readFileSync(join(copy.folder, name), 'utf8').split('\n')) {
        const step = /^\w+(?=\()/.exec(line)?.[0] ?? '';
        const nth = (calls.get(step) ?? 0) + 1;
        calls.set(step, nth);
        if (!line.includes(copy.dataDir)) continue;
        // Writes to pipes and the like come in between, not always as many: the neighbours are tried too.
        for (const near of step === 'write' ? [nth - 1, nth, nth + 1] : [nth]) {
          if (near > 0) places.get(step as Step)?.add(near);
        }
      }
    }
    return new Map([...places].map(([step, set]) => [step, [...set].sort((a, b) => a - b)]));
  }

  async kill({ step, nth }: Kill): Promise<Outcome> {
    await using copy = await this.#copy();
    const inject = `inject=${step}:signal=SIGKILL:when=${nth}`;
    const ended = await this.#ingest(
      ['-f', '-o', '/dev/null', '-e', `trace=${step}`, '-e', inject],
      copy.dataDir,
    );
    const served = servedBy(copy);
    const { summary } =
      this.#scenario === 'whole' ? await copy.run(this.#file) : await copy.update(this.#file);
    const names = readdirSync(join(copy.dataDir, 'catalog'));
    return {
      at: `${step} ${nth}`,
      ended,
      served,
      next: summary.changed + summary.unchanged,
      servedNext: servedBy(copy),
      left: names.filter((name) => name.startsWith('.') || name.endsWith('.tmp')),
    };
  }

  /** What every outcome must be. */
  wrongWith({ served, next, servedNext, left }: Outcome): string | undefined {
    const count = this.#scenario === 'whole' ? 5 : 30;
    if (![`${count} products, 0 new`, `${count} products, 5 new`].includes(served)) return `served ${served}`;
    if (next !== count) return `the next run saw ${next}`;
    if (servedNext !== `${count} products, 5 new`) return `the next run left ${servedNext}`;
    return left.length > 0 ? `left ${left.join(', ')}` : undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#fixture[Symbol.asyncDispose]();
  }

  async #copy(): Promise<IngestFixture> {
    const copy = await IngestFixture.create();
    cpSync(this.#fixture.dataDir, copy.dataDir, { recursive: true });
    return copy;
  }

  /** How the command ended: its exit code, or 137 when it was killed. */
  #ingest(strace: string[], dataDir: string): Promise<number> {
    const update = this.#scenario === 'update' ? ['--update'] : [];
    const command = [process.execPath, '--import', 'tsx', 'ingest/main.ts', ...update, this.#file];
    return new Promise((resolve, reject) => {
      const child = spawn('strace', [...strace, ...command], {
        cwd: root,
        env: { ...process.env, DATA_DIR: dataDir, EMBED_MODEL: 'builtin', LOG_LEVEL: 'warn' },
        stdio: 'ignore',
      });
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(signal === 'SIGKILL' ? 137 : (code ?? -1)));
    });
  }
}

function servedBy(fixture: IngestFixture): string {
  if (!existsSync(join(fixture.dataDir, 'catalog'))) return 'nothing';
  const { products } = fixture.published();
  return `${products.length} products, ${products.filter(({ price }) => price.amount === 7).length} new`;
}

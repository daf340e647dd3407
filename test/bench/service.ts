import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export type Ran = { code: number | null; stdout: string; stderr: string; ms: number };

/** The service as a merchant starts it, in a process of its own, on a free port, with a data folder that goes away with it. */
export class BenchService {
  readonly url: string;
  readonly dataDir: string;
  readonly #child: ReturnType<typeof spawn>;

  private constructor(url: string, dataDir: string, child: ReturnType<typeof spawn>) {
    this.url = url;
    this.dataDir = dataDir;
    this.#child = child;
  }

  static async start(env: Record<string, string>, dataDir?: string): Promise<BenchService> {
    const port = await freePort();
    const folder = dataDir ?? (await temporaryFolder());
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
      cwd: projectRoot,
      env: {
        ...cleanEnv(),
        PORT: String(port),
        DATA_DIR: folder,
        TURNS_PER_MINUTE: '0',
        TURNS_PER_MINUTE_ADDRESS: '0',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
    const service = new BenchService(`http://127.0.0.1:${port}`, folder, child);
    const ready = await service.#whenReady();
    if (ready) return service;
    await service.stop();
    throw new Error(`the service did not become ready:\n${said.slice(-2000)}`);
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null) {
      const gone = new Promise((resolve) => this.#child.once('exit', resolve));
      this.#child.kill('SIGTERM');
      const forced = setTimeout(() => this.#child.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(forced);
    }
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Ready, and its chat model warm or known to be absent. */
  async #whenReady(): Promise<boolean> {
    const until = performance.now() + 300_000;
    while (performance.now() < until && this.#child.exitCode === null) {
      const state = await this.#state();
      if (state !== undefined && state !== 'warming') return true;
      await pause(250);
    }
    return false;
  }

  async #state(): Promise<string | undefined> {
    try {
      const response = await fetch(`${this.url}/ready`);
      const { chatModel } = (await response.json()) as { chatModel: { state: string } };
      return response.ok ? chatModel.state : undefined;
    } catch {
      return undefined;
    }
  }
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tendero-bench-'));
}

/** Runs one of the merchant's commands to its end. */
export async function runCommand(script: string, args: string[], env: Record<string, string>): Promise<Ran> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: projectRoot,
    env: { ...cleanEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, stdout, stderr, ms: performance.now() - startedAt };
}

/** Settings of the shell that runs the benchmark must not change what is measured. */
export function cleanEnv(): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  return { PATH, HOME, ...(TMPDIR === '' ? {} : { TMPDIR }) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

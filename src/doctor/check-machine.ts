/** Node, the data folder, the port. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

const oldestNode = [20, 19] as const;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const enough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return enough
    ? { state: 'ok', what: `Node ${version}` }
    : {
        state: 'problem',
        what: `Node ${version}`,
        mend: `Install Node ${oldestNode.join('.')} or later: https://nodejs.org`,
      };
}

export async function checkDataFolder(dataDir: string): Promise<Finding> {
  const probe = join(dataDir, `.doctor-${process.pid}`);
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(probe, 'x');
    return { state: 'ok', what: `Data folder ${dataDir} can be written` };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return {
      state: 'problem',
      what: `Data folder ${dataDir} cannot be written (${code})`,
      mend: 'Give this user the right to write there, or set DATA_DIR to another folder',
    };
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}

export async function checkPort(host: string, port: number): Promise<Finding> {
  if (port === 0) return { state: 'ok', what: 'Port: any free one' };
  const failure = await listenOnce(host, port);
  if (failure === undefined) return { state: 'ok', what: `Port ${port} is free` };
  if (failure === 'EADDRINUSE' && (await isOurs(host, port))) {
    return { state: 'ok', what: `Port ${port}: the shop is running` };
  }
  const what =
    failure === 'EADDRINUSE'
      ? `Port ${port} is taken by another program`
      : `${host}:${port} cannot be used (${failure})`;
  return { state: 'problem', what, mend: 'End that program, or set PORT (and HOST) to another' };
}

function listenOnce(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

async function isOurs(host: string, port: number): Promise<boolean> {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const name = address.includes(':') ? `[${address}]` : address;
  try {
    const answer = await fetch(`http://${name}:${port}/ready`, { signal: AbortSignal.timeout(2000) });
    const body: unknown = await answer.json();
    return typeof body === 'object' && body !== null && 'generation' in body && 'chatModel' in body;
  } catch {
    return false;
  }
}

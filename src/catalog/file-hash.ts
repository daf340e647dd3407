import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

export type FileHash = { bytes: number; sha256: string };

const window = 1 << 20;

export function hashFileSync(file: string): FileHash {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(window);
  const handle = openSync(file, 'r');
  let bytes = 0;
  try {
    for (;;) {
      const read = readSync(handle, buffer, 0, window, null);
      if (read === 0) break;
      bytes += read;
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The same in small steps, so that a service that checks a new generation goes on answering. */
export async function hashFile(file: string): Promise<FileHash> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(file, { highWaterMark: window })) {
    bytes += (piece as Buffer).length;
    hash.update(piece as Buffer);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Plain JavaScript, so that the thread starts in no time: loading TypeScript in one takes longer than most of its work. */
const threadSource = `
const { createHash } = require('node:crypto');
const { closeSync, openSync, readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const buffer = Buffer.allocUnsafe(1 << 20);
function hash(file) {
  const sum = createHash('sha256');
  let bytes = 0;
  let handle;
  try {
    handle = openSync(file, 'r');
    for (let read = 1; read > 0; bytes += read) {
      read = readSync(handle, buffer, 0, buffer.length, null);
      sum.update(buffer.subarray(0, read));
    }
    return { bytes, sha256: sum.digest('hex') };
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
parentPort.postMessage(workerData.map(hash));
`;

/** On a thread of its own, while this one reads a feed. Undefined for what cannot be read. */
export async function hashFilesOnThread(files: readonly string[]): Promise<(FileHash | undefined)[]> {
  const worker = new Worker(threadSource, { eval: true, workerData: files, execArgv: [] });
  const [hashes] = (await once(worker, 'message')) as [(FileHash | undefined)[]];
  return hashes;
}

import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';

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

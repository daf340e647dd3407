/** A folder that exports are dropped into: each is taken once it has stopped growing. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { IngestError } from './ingest-error.ts';

export type WatchOptions = {
  folder: string;
  /** Takes the newest export; a failure is its own to tell. */
  take(file: string): Promise<void>;
  signal: AbortSignal;
  pollMs?: number;
  /** A file that has not grown for so long is whole. */
  settledMs?: number;
};

/** Names that copying programs give to what they have not finished. */
const unfinished = /^[.~]|\.(?:part|partial|tmp|temp|crdownload|filepart|swp|lock)$|~$/i;

type Seen = { file: string; size: number; changedMs: number };

/** Until the signal says to stop. Looks at the folder instead of being told: network drives tell nothing. */
export async function watchFolder(options: WatchOptions): Promise<void> {
  const { folder, take, signal, pollMs = 1000, settledMs = 5000 } = options;
  let before: (Seen & { sinceMs: number }) | undefined;
  let taken: string | undefined;
  while (!signal.aborted) {
    const newest = newestIn(folder);
    const now = performance.now();
    if (newest === undefined) before = undefined;
    else if (before === undefined || keyOf(before) !== keyOf(newest)) before = { ...newest, sinceMs: now };
    else if (now - before.sinceMs >= settledMs && keyOf(newest) !== taken) {
      taken = keyOf(newest);
      await take(newest.file);
    }
    await wait(pollMs, undefined, { signal }).catch(() => {});
  }
}

function keyOf({ file, size, changedMs }: Seen): string {
  return JSON.stringify([file, size, changedMs]);
}

function newestIn(folder: string): Seen | undefined {
  let newest: Seen | undefined;
  for (const name of namesIn(folder)) {
    const seen = look(join(folder, name));
    if (seen === undefined || seen.size === 0) continue;
    if (newest === undefined || seen.changedMs > newest.changedMs) newest = seen;
  }
  return newest;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !unfinished.test(name))
      .toSorted();
  } catch {
    throw new IngestError('bad_input', {
      en: `There is no folder ${folder} to watch`,
      es: `No existe la carpeta ${folder} que vigilar`,
    });
  }
}

/** Undefined for what is no file, or is gone by now. */
function look(file: string): Seen | undefined {
  try {
    const stats = statSync(file);
    return stats.isFile() ? { file, size: stats.size, changedMs: stats.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

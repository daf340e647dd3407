import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder } from '../../ingest/watch-folder.ts';

let folder: string;
let stop: AbortController;
let taken: string[];
let watching: Promise<void>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tendero-watch-'));
  stop = new AbortController();
  taken = [];
});
afterEach(async () => {
  stop.abort();
  await watching;
  rmSync(folder, { recursive: true, force: true });
});

function watch(settledMs = 150, take?: (file: string) => Promise<void>): void {
  watching = watchFolder({
    ...{ folder, signal: stop.signal, pollMs: 10, settledMs },
    take: async (file) => {
      taken.push(basename(file));
      await take?.(file);
    },
  });
}

function drop(name: string, text = 'x', at = 1_700_000_000): void {
  writeFileSync(join(folder, name), text);
  utimesSync(join(folder, name), at, at);
}

test('the newest export is taken, once, and the next when it comes', async () => {
  drop('monday.csv', 'a', 1_700_000_000);
  drop('tuesday.csv', 'b', 1_700_086_400);
  watch();
  await expect.poll(() => taken).toEqual(['tuesday.csv']);

  drop('wednesday.csv', 'c', 1_700_172_800);

  await expect.poll(() => taken).toEqual(['tuesday.csv', 'wednesday.csv']);
});

test('the same name with other contents is a new export', async () => {
  drop('export.csv');
  watch();
  await expect.poll(() => taken.length).toBe(1);

  drop('export.csv', 'other', 1_700_000_001);

  await expect.poll(() => taken.length).toBe(2);
});

test('a file that grows is left alone until it has stopped', async () => {
  drop('growing.csv', 'a');
  watch(400);
  let grown = 1;
  const growing = setInterval(() => {
    appendFileSync(join(folder, 'growing.csv'), 'a');
    grown += 1;
  }, 20);
  await new Promise((resolve) => setTimeout(resolve, 900));
  const whileGrowing = [...taken];
  clearInterval(growing);

  await expect.poll(() => taken).toEqual(['growing.csv']);
  expect(whileGrowing).toEqual([]);
  expect(grown).toBeGreaterThan(5);
});

test('unfinished, hidden and empty files and folders are no exports; a rename makes one', async () => {
  for (const name of ['a.csv.part', '.b.csv', 'c.tmp', '~d.csv', 'e.crdownload']) drop(name);
  drop('empty.csv', '');
  mkdirSync(join(folder, 'sub'));
  watch(30);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const before = [...taken];

  renameSync(join(folder, 'a.csv.part'), join(folder, 'a.csv'));

  await expect.poll(() => taken).toEqual(['a.csv']);
  expect(before).toEqual([]);
});

test('a folder that is not there is a sentence', async () => {
  const gone = join(folder, 'none');
  watching = Promise.resolve();

  await expect(watchFolder({ folder: gone, signal: stop.signal, take: async () => {} })).rejects.toThrow(
    /no folder/,
  );
});

import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress, paceOf } from '../../ingest/progress.ts';
import { readText } from './read-fixture.ts';

test.each([
  ['rate and time left', { done: 8000, ms: 10_000, left: 100_000 }, ' | 800/s | 2 min 5 s left'],
  ['a slow model', { done: 15, ms: 10_000, left: 54_000 }, ' | 1.5/s | 10 h 0 min left'],
  ['the end near', { done: 100, ms: 1000, left: 50 }, ' | 100/s | 1 s left'],
  ['no total', { done: 100, ms: 1000, left: 0 }, ' | 100/s'],
  ['too early to tell', { done: 1, ms: 10, left: 50 }, ''],
  ['nothing done', { done: 0, ms: 10_000, left: 50 }, ''],
])('%s', (_, of, expected) => {
  expect(paceOf(of)).toBe(expected);
});

test('a log gets a plain line now and then and one at the end of each step, none of them twice', () => {
  const stream = new PassThrough();
  let now = 0;
  const progress = createProgress({ stream, clock: () => now });

  progress.show('products indexed', 0);
  progress.show('products indexed', 7);
  progress.show('chunks embedded', 0, 100);
  now = 10_000;
  progress.show('chunks embedded', 50, 100);
  progress.stop();
  progress.stop();

  expect(String(stream.read())).toBe('products indexed: 7\nchunks embedded: 50/100 | 5.0/s | 10 s left\n');
});

test('in Spanish where that is asked for', () => {
  const stream = new PassThrough();
  let now = 0;
  const progress = createProgress({ stream, clock: () => now, language: 'es' });

  progress.show('chunks embedded', 0, 100);
  now = 10_000;
  progress.show('chunks embedded', 50, 100);
  progress.stop();

  expect(String(stream.read())).toBe('textos vectorizados: 50/100 | 5.0/s | quedan 10 s\n');
});

test('while a feed is read, how many rows it has is told by how far the file has been read', async () => {
  const shown: { done: number; total: number | undefined }[] = [];
  const rows = Array.from({ length: 40_000 }, (_, at) => `P${at},Zapatilla ${at},${at + 1}.00,EUR`);

  await readText(`id,title,price,currency\n${rows.join('\n')}\n`, {
    progress: { show: (_step, done, total) => shown.push({ done, total }), stop() {} },
  });

  // Some pieces are read ahead, so that the estimate gets better on the way.
  const late = shown.filter(({ done }) => done >= 20_000);
  expect(late.length).toBeGreaterThan(10);
  for (const { done, total = 0 } of late) {
    expect(total).toBeGreaterThanOrEqual(done);
    expect(Math.abs(total - 40_000)).toBeLessThan(10_000);
  }
});

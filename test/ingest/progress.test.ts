import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress, paceOf } from '../../ingest/progress.ts';

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

test('a log gets plain lines, each step with its own pace', () => {
  const stream = new PassThrough();
  let now = 0;
  const progress = createProgress(stream, () => now);

  progress.show('chunks embedded', 0, 100);
  now = 10_000;
  progress.show('chunks embedded', 50, 100);
  progress.stop();

  expect(String(stream.read())).toMatch(/chunks embedded: 50\/100 \| 5\.0\/s \| 10 s left/);
});

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withDeadlines } from '../../src/llm/deadlines.ts';
import { allOf, failureOf } from './test-chat-model.ts';

function never(): Promise<never> {
  return new Promise(() => undefined);
}

test('a slow reader is no silence of the model', async () => {
  const pieces = withDeadlines(
    async function* () {
      yield 'uno ';
      yield 'dos';
    },
    { signal: new AbortController().signal, firstByteMs: 20, silenceMs: 20 },
  );

  let said = '';
  for await (const piece of pieces) {
    said += piece;
    await pause(40);
  }

  expect(said).toBe('uno dos');
});

test('an abort ends even a model that does not listen to signals', async () => {
  const leave = new AbortController();
  const pieces = withDeadlines(
    async function* () {
      yield 'uno';
      await never();
    },
    { signal: leave.signal, firstByteMs: 1000, silenceMs: 1000 },
  );
  await pieces.next();

  leave.abort(new Error('gone'));

  expect((await failureOf(pieces)).error).toBe(leave.signal.reason);
});

test('whatever ends it, the signal that the work was given is aborted', async () => {
  const seen: AbortSignal[] = [];
  const open = async function* (signal: AbortSignal) {
    seen.push(signal);
    yield 'uno';
    yield 'dos';
  };
  const options = { signal: new AbortController().signal, firstByteMs: 1000, silenceMs: 1000 };

  await allOf(withDeadlines(open, options));
  for await (const _ of withDeadlines(open, options)) break;

  expect(seen.map(({ aborted }) => aborted)).toEqual([true, true]);
});

test('nothing is opened for somebody who has left', async () => {
  let opened = 0;
  const open = async function* () {
    opened += 1;
    yield 'uno';
  };

  const failed = await failureOf(
    withDeadlines(open, { signal: AbortSignal.abort(new Error('gone')), firstByteMs: 9, silenceMs: 9 }),
  );

  expect(failed.error).toMatchObject({ message: 'gone' });
  expect(opened).toBe(0);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Lease, ModelQueue } from '../../src/llm/model-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A queue whose order of service is written down. */
function watched(concurrency = 1, waitMs = 8000) {
  const queue = new ModelQueue({ concurrency, waitMs });
  const served: string[] = [];
  const leases = new Map<string, Lease>();
  const enter = (visitor: string, name = visitor, signal = new AbortController().signal) =>
    queue.enter({ visitor, signal }).then(
      (lease) => {
        served.push(name);
        leases.set(name, lease);
      },
      (error: unknown) => {
        served.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        throw error;
      },
    );
  const finish = async (name: string, afterMs?: number) => {
    leases.get(name)?.release(afterMs);
    await settled();
  };
  return { queue, served, enter, finish };
}

async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

test('serves who came first first, one at a time', async () => {
  const { served, enter, finish } = watched();
  for (const visitor of ['ana', 'eva', 'leo']) void enter(visitor);
  await settled();

  expect(served).toEqual(['ana']);
  await finish('ana');
  expect(served).toEqual(['ana', 'eva']);
  await finish('eva');
  expect(served).toEqual(['ana', 'eva', 'leo']);
});

test('lets as many at the model as it may take', async () => {
  const { served, enter, finish } = watched(2);
  for (const visitor of ['ana', 'eva', 'leo']) void enter(visitor);
  await settled();

  expect(served).toEqual(['ana', 'eva']);
  await finish('eva');
  expect(served).toEqual(['ana', 'eva', 'leo']);
});

test('a visitor who asks five times at once does not go before one who asks once', async () => {
  const { served, enter, finish } = watched();
  for (const name of ['ana1', 'ana2', 'ana3', 'ana4']) void enter('ana', name);
  void enter('eva', 'eva1');
  void enter('leo', 'leo1');
  void enter('eva', 'eva2');
  await settled();

  for (const name of ['ana1', 'eva1', 'leo1', 'ana2', 'eva2', 'ana3', 'ana4']) await finish(name);

  expect(served).toEqual(['ana1', 'eva1', 'leo1', 'ana2', 'eva2', 'ana3', 'ana4']);
});

test('who was served goes after those who came meanwhile and were not', async () => {
  const { served, enter, finish } = watched();
  void enter('ana', 'ana1');
  await settled();
  void enter('ana', 'ana2');
  void enter('eva', 'eva1');

  for (const name of ['ana1', 'eva1', 'ana2']) await finish(name);

  expect(served).toEqual(['ana1', 'eva1', 'ana2']);
});

test('requests that were withdrawn do not set a visitor back', async () => {
  const { served, enter, finish } = watched();
  const leave = new AbortController();
  void enter('ana', 'ana1');
  const withdrawn = ['ana2', 'ana3'].map((name) => enter('ana', name, leave.signal).catch(() => undefined));
  void enter('ana', 'ana4');
  void enter('eva', 'eva1');
  void enter('eva', 'eva2');
  await settled();

  leave.abort(new Error('gone'));
  await Promise.all(withdrawn);
  for (const name of ['ana1', 'eva1', 'ana4', 'eva2']) await finish(name);

  expect(served.filter((line) => !line.includes('gone'))).toEqual(['ana1', 'eva1', 'ana4', 'eva2']);
});

test('who waits longer than QUEUE_MS is told that the queue is full and never gets a place', async () => {
  const { queue, enter, finish, served } = watched(1, 100);
  void enter('ana');
  const eva = enter('eva');
  const refused = expect(eva).rejects.toMatchObject({ failure: 'queue_full' });

  await vi.advanceTimersByTimeAsync(100);

  await refused;
  await finish('ana');
  expect(served).toEqual(['ana', 'eva: waited 100 ms for the model to be free']);
  expect(queue.waiting).toBe(0);
});

test('a place that is free is given even when nobody may wait', async () => {
  const { served, enter } = watched(1, 0);

  await enter('ana');

  expect(served).toEqual(['ana']);
});

test('who leaves while waiting leaves the line, and the next one moves up', async () => {
  const { queue, served, enter, finish } = watched();
  const leave = new AbortController();
  void enter('ana');
  const eva = enter('eva', 'eva', leave.signal);
  void enter('leo');
  const left = expect(eva).rejects.toThrow('gone');

  leave.abort(new Error('gone'));

  await left;
  expect(queue.waiting).toBe(1);
  await finish('ana');
  expect(served).toEqual(['ana', 'eva: gone', 'leo']);
});

test('who has left already never enters the line', async () => {
  const { queue, enter } = watched();

  await expect(enter('ana', 'ana', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');

  expect(queue.running).toBe(0);
});

test('a place given back late stays taken until then', async () => {
  const { served, enter, finish } = watched();
  void enter('ana');
  void enter('eva');
  await settled();

  await finish('ana', 500);
  expect(served).toEqual(['ana']);
  await vi.advanceTimersByTimeAsync(500);
  expect(served).toEqual(['ana', 'eva']);
});

test('giving a place back twice frees one place', async () => {
  const { served, enter, finish } = watched();
  for (const visitor of ['ana', 'eva', 'leo']) void enter(visitor);
  await settled();

  await finish('ana');
  await finish('ana');

  expect(served).toEqual(['ana', 'eva']);
});

test('the warm-up waits until nobody is at the model and lets nobody in before it is done', async () => {
  const { queue, served, enter, finish } = watched(2);
  void enter('ana');
  await settled();
  const alone = queue.enterAlone(new AbortController().signal);
  void enter('eva');
  await settled();

  expect(served).toEqual(['ana']);
  await finish('ana');
  const lease = await alone;
  await settled();
  expect(served).toEqual(['ana']);
  lease.release();
  await settled();
  expect(served).toEqual(['ana', 'eva']);
});

test('a warm-up that is given up lets the others in', async () => {
  const { queue, served, enter } = watched(2);
  const stop = new AbortController();
  void enter('ana');
  await settled();
  const alone = expect(queue.enterAlone(stop.signal)).rejects.toThrow('no more');
  void enter('eva');

  stop.abort(new Error('no more'));

  await alone;
  await settled();
  expect(served).toEqual(['ana', 'eva']);
});

test('closing sends everybody in line away and leaves no timer behind', async () => {
  const { queue, enter } = watched();
  void enter('ana');
  const eva = expect(enter('eva')).rejects.toThrow('closing');

  queue.close(new Error('closing'));

  await eva;
  await expect(enter('leo')).rejects.toThrow('closing');
  expect(vi.getTimerCount()).toBe(0);
});

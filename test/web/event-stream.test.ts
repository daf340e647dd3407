import { expect, test } from 'vitest';
import { readEvents, type StreamEvent } from '../../web/shared/event-stream.ts';

const stream = [
  ': beat\n\n',
  'id: 1\nevent: turn\ndata: {"language":"es"}\n\n',
  'id: 2\r\nevent: text\r\ndata: {"text":"Sí, 12 € 👟"}\r\n\r\n',
  'id: 3\nevent:text\ndata:one\ndata: two\n\n',
  ': beat\n\nid: 4\nevent: done\ndata: {}\n\n',
  'id: 5\nevent: text\ndata: {"half":',
].join('');

function bodyOf(chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function read(size: number): Promise<StreamEvent[]> {
  const bytes = new TextEncoder().encode(stream);
  const chunks: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += size) chunks.push(bytes.subarray(from, from + size));
  const events: StreamEvent[] = [];
  for await (const event of readEvents(bodyOf(chunks))) events.push(event);
  return events;
}

test('reads the same events however the bytes are cut, passes over heartbeats, drops a half event at the end', async () => {
  const whole = await read(100_000);

  expect(whole).toEqual([
    { id: '1', event: 'turn', data: '{"language":"es"}' },
    { id: '2', event: 'text', data: '{"text":"Sí, 12 € 👟"}' },
    { id: '3', event: 'text', data: 'one\ntwo' },
    { id: '4', event: 'done', data: '{}' },
  ]);
  for (const size of [1, 2, 3, 5, 7, 11, 64]) expect(await read(size)).toEqual(whole);
});

test('leaving early cancels the connection', async () => {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\ndata: 2\n\n')),
    cancel() {
      cancelled = true;
    },
  });

  for await (const event of readEvents(body)) {
    expect(event.data).toBe('1');
    break;
  }

  expect(cancelled).toBe(true);
});

import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { formatEvent, type StreamedEvent, sendEvents } from '../../src/http/event-stream.ts';

/** One response of a real server to a reader that never reads. */
async function unreadResponse() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  return {
    response,
    [Symbol.dispose](): void {
      socket.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

test('a reader that takes nothing for too long is let go, and the events are left', async () => {
  using unread = await unreadResponse();
  let left = false;
  async function* endless(): AsyncGenerator<StreamedEvent> {
    try {
      for (let id = 1; ; id += 1) yield { id, event: 'text', data: { text: 'x'.repeat(65_536) } };
    } finally {
      left = true;
    }
  }

  await sendEvents({
    response: unread.response,
    events: endless(),
    heartbeatMs: 1000,
    stalledMs: 30,
    failed: () => ({ event: 'failed', data: {} }),
  });

  expect(unread.response.destroyed).toBe(true);
  expect(left).toBe(true);
});

test('a reader who left before the first event starts nothing', async () => {
  using unread = await unreadResponse();
  unread.response.destroy();
  await once(unread.response, 'close');
  const asked: string[] = [];

  await sendEvents({
    response: unread.response,
    events: {
      [Symbol.asyncIterator]: () => ({
        async next() {
          asked.push('next');
          return { value: undefined, done: true as const };
        },
        async return() {
          asked.push('return');
          return { value: undefined, done: true as const };
        },
      }),
    },
    heartbeatMs: 1000,
    failed: () => ({ event: 'failed', data: {} }),
  });

  expect(asked).toEqual(['return']);
});

test('an event is one line of data, and has an id only where there is something to resume from', () => {
  expect(formatEvent({ id: 7, event: 'text', data: { text: 'a\r\nb\n\ndata: c' } })).toBe(
    'id: 7\nevent: text\ndata: {"text":"a\\r\\nb\\n\\ndata: c"}\n\n',
  );
  expect(formatEvent({ event: 'handoff', data: {} })).toBe('event: handoff\ndata: {}\n\n');
});

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { NumberedEvent } from '../../src/protocol.ts';
import {
  ask,
  errorOf,
  eventsOf,
  openConversation,
  post,
  silentReader,
  startTestApp,
  until,
} from './support/test-app.ts';

describe('a turn', () => {
  test('is streamed with the headers and the framing of the contract', async () => {
    await using app = await startTestApp();
    app.chat.willAnswer(['Buenos días.\nLínea dos\u2028 y\u0085 tres.', ' ¿Qué busca?']);

    const response = await ask(app);
    const raw = await response.text();

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(raw).toMatch(/^id: 1\nevent: turn\ndata: \{.*\}\n\nid: 2\nevent: text\ndata: .*\n\nid: 3\n/);
    expect(raw.split('\n').filter((line) => line.startsWith('data: '))).toHaveLength(4);
    expect(raw).toContain('"Buenos días.\\nLínea dos\\u2028 y\\u0085 tres."');
    expect(raw.endsWith('\n\n')).toBe(true);
  });

  test('of a new conversation brings a token, of an old one none', async () => {
    await using app = await startTestApp();
    const { conversationId, token, headers } = await openConversation(app);
    app.chat.willAnswer(['Sí.']);

    const [turn] = await eventsOf(await ask(app, { conversationId }, headers));

    expect(token).toMatch(/^[\w-]+\.[\w-]+$/);
    expect(turn?.data).toMatchObject({ conversationId });
    expect(turn?.data).not.toHaveProperty('token');
  });

  test('of another’s conversation, or without the token, is the same 404 as of an unknown one', async () => {
    await using app = await startTestApp();
    const { conversationId } = await openConversation(app);
    const stranger = await openConversation(app);
    const answers: string[] = [];

    for (const [id, headers] of [
      [conversationId, {}],
      [conversationId, stranger.headers],
      [conversationId, { authorization: 'Bearer nonsense' }],
      [randomUUID(), stranger.headers],
    ] as const) {
      app.chat.willAnswer(['No.']);
      const response = await ask(app, { conversationId: id }, headers);
      answers.push(`${response.status} ${await response.text()}`);
    }

    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 /);
  });

  test('sent again is given again, from the last id on, and nothing runs twice', async () => {
    await using app = await startTestApp();
    app.chat.willAnswer(['Uno.', 'Dos.']);
    const messageId = randomUUID();
    const first = await eventsOf(await ask(app, { messageId }));

    const whole = await eventsOf(await ask(app, { messageId: messageId.toUpperCase() }));
    const rest = await eventsOf(await ask(app, { messageId }, { 'last-event-id': '2' }));
    const odd = await eventsOf(await ask(app, { messageId }, { 'last-event-id': '-1; DROP' }));
    const other = await errorOf(await ask(app, { messageId, text: 'otra cosa' }));

    expect(whole).toEqual(first);
    expect(rest.map(({ id }) => id)).toEqual([3, 4]);
    expect(odd).toEqual(first);
    expect(other).toMatchObject({ status: 409, code: 'message_id_reused' });
  });

  test('sends a beat while nothing else is sent', async () => {
    await using app = await startTestApp({ heartbeatMs: 20 });
    let release = () => {};
    const silence = new Promise<void>((resolve) => {
      release = resolve;
    });
    app.chat.willSend(
      (async function* () {
        yield text(1, 'Un momento.');
        await silence;
        yield text(2, 'Ya.');
      })(),
    );

    const response = await ask(app);
    let raw = '';
    for await (const chunk of response.body ?? []) {
      raw += Buffer.from(chunk).toString();
      if (raw.split(': beat\n\n').length > 3) release();
    }

    expect(raw.split(': beat\n\n').length).toBeGreaterThan(3);
    expect(raw).toContain('id: 2\nevent: text\ndata: {"text":"Ya."}\n\n');
  });

  test('is left, not stopped, by a reader who goes away in the middle of a silence', async () => {
    await using app = await startTestApp();
    let left = false;
    const never = new Promise<never>(() => {});
    let sent = 0;
    app.chat.willSend({
      [Symbol.asyncIterator]: () => ({
        async next() {
          sent += 1;
          return sent === 1 ? { value: text(1, 'Hola.'), done: false as const } : never;
        },
        async return() {
          left = true;
          return { value: undefined, done: true as const };
        },
      }),
    });
    const abort = new AbortController();

    const response = await fetch(`${app.url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ messageId: randomUUID(), text: 'hola' }),
      signal: abort.signal,
    });
    await response.body?.getReader().read();
    abort.abort();
    await until(() => left);

    expect(left).toBe(true);
    expect(app.chat.stopped).toEqual([]);
  });

  test('is not read faster than its reader reads', async () => {
    await using app = await startTestApp({ heartbeatMs: 5 });
    let produced = 0;
    let left = false;
    const big = 'x'.repeat(64 * 1024);
    app.chat.willSend(
      (async function* () {
        try {
          for (let id = 1; id <= 10_000; id += 1) {
            produced = id;
            yield text(id, big);
          }
        } finally {
          left = true;
        }
      })(),
    );
    const body = JSON.stringify({ messageId: randomUUID(), text: 'hola' });
    const socket = silentReader(
      app,
      `POST /api/chat HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );

    let last = -1;
    while (produced === 0 || produced !== last) {
      last = produced;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    socket.destroy();
    await until(() => left);

    // What the kernel's socket buffers hold, and no more: 10,000 events would be 640 MB.
    expect(last).toBeLessThan(400);
  });
});

function text(id: number, words: string): NumberedEvent {
  return { id, event: 'text', data: { text: words } };
}

describe('a request that is not right', () => {
  const id = randomUUID();
  const wrong: readonly [string, unknown][] = [
    ['an unknown field', { messageId: id, text: 'hola', systemPrompt: 'obey' }],
    ['an unknown field of the page', { messageId: id, text: 'hola', page: { url: 'x' } }],
    ['no text', { messageId: id }],
    ['blank text', { messageId: id, text: ' \n ' }],
    ['text that is no text', { messageId: id, text: 5 }],
    ['no messageId', { text: 'hola' }],
    [
      'a messageId that could be guessed',
      { messageId: '00000000-0000-1000-8000-000000000001', text: 'hola' },
    ],
    ['a conversationId that is none', { messageId: id, text: 'hola', conversationId: '1' }],
    ['another language', { messageId: id, text: 'hola', language: 'fr' }],
    ['a list', [{ messageId: id, text: 'hola' }]],
    ['null', null],
  ];

  test.each(wrong)('%s is a 400', async (_what, body) => {
    await using app = await startTestApp();

    const error = await errorOf(await post(`${app.url}/api/chat`, body));

    expect(error).toMatchObject({ status: 400, code: 'bad_request' });
    expect(error.message).not.toMatch(/zod|invalid_type|undefined/i);
    expect(app.chat.asked).toEqual([]);
  });

  test('a field that JavaScript knows by itself is unknown all the same', async () => {
    await using app = await startTestApp();
    const headers = { 'content-type': 'application/json' };
    const bodies = ['__proto__', 'constructor', 'toString'].map(
      (field) => `{"messageId":"${id}","text":"hola","${field}":{"language":"en"}}`,
    );

    const statuses = await Promise.all(
      bodies.map(
        async (body) => (await fetch(`${app.url}/api/chat`, { method: 'POST', headers, body })).status,
      ),
    );

    expect(statuses).toEqual([400, 400, 400]);
  });

  test('malformed JSON and a missing body are 400s', async () => {
    await using app = await startTestApp();
    const url = `${app.url}/api/chat`;
    const headers = { 'content-type': 'application/json' };

    const malformed = await errorOf(await fetch(url, { method: 'POST', headers, body: '{"text":' }));
    const plain = await errorOf(await fetch(url, { method: 'POST', headers, body: '"hola"' }));
    const empty = await errorOf(await fetch(url, { method: 'POST', headers }));
    const nothing = await errorOf(await fetch(url, { method: 'POST' }));

    expect([malformed, plain, empty, nothing].map(({ status, code }) => `${status} ${code}`)).toEqual(
      Array(4).fill('400 bad_request'),
    );
    expect(malformed.message).not.toContain('position');
  });

  test('another content type is a 415, whatever the body', async () => {
    await using app = await startTestApp();
    const body = JSON.stringify({ messageId: id, text: 'hola' });
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=latin1',
      'application/jsonp',
    ];

    const answers = await Promise.all(
      types.map(async (type) =>
        errorOf(
          await fetch(`${app.url}/api/chat`, { method: 'POST', headers: { 'content-type': type }, body }),
        ),
      ),
    );
    const compressed = await ask(app, {}, { 'content-encoding': 'gzip' });

    expect(answers.map(({ status, code }) => `${status} ${code}`)).toEqual(
      types.map(() => '415 unsupported_media_type'),
    );
    expect(compressed.status).toBe(415);
  });

  test('a message over the limit is a 413, by characters as people count them', async () => {
    await using app = await startTestApp({ settings: { MAX_MESSAGE_CHARS: 10 } });
    app.chat.willAnswer(['Sí.']);

    const fits = await ask(app, { text: '🍕'.repeat(10) });
    const over = await errorOf(await ask(app, { text: '🍕'.repeat(11) }));
    const huge = await errorOf(await ask(app, { text: 'a'.repeat(100_000) }));

    expect(fits.status).toBe(200);
    expect(over).toMatchObject({ status: 413, code: 'message_too_long' });
    expect(over.message).toContain('10');
    expect(huge).toMatchObject({ status: 413, code: 'message_too_long' });
  });

  test('is answered in the body’s language, else the browser’s, else the shop’s', async () => {
    await using app = await startTestApp();
    const message = async (body: object, headers: Record<string, string>) =>
      (await errorOf(await post(`${app.url}/api/chat`, body, headers))).message;

    expect(await message({ language: 'en' }, { 'accept-language': 'es' })).toContain('not valid');
    expect(await message({}, { 'accept-language': 'en-GB,en;q=0.9' })).toContain('not valid');
    expect(await message({}, { 'accept-language': 'fr, en;q=0.1, es;q=0.4' })).toContain('no es válida');
    expect(await message({}, { 'accept-language': 'de' })).toContain('no es válida');
    expect(await message({}, {})).toContain('no es válida');
  });
});

describe('what breaks', () => {
  const secret = 'connect ECONNREFUSED 10.0.0.7:11434 password=hunter2';
  const circular: Record<string, unknown> = { status: 200, message: secret, expose: true };
  circular.self = circular;
  const hostile = {
    get type(): string {
      throw new Error(secret);
    },
    get message(): string {
      throw new Error(secret);
    },
  };
  const thrown: readonly [string, unknown][] = [
    ['an error', new Error(secret)],
    [
      'an error with a status',
      Object.assign(new Error(secret), { status: 418, expose: true, headers: { 'x-leak': secret } }),
    ],
    ['text', secret],
    ['null', null],
    ['undefined', undefined],
    ['an object that holds itself', circular],
    ['an object whose every question throws', hostile],
    ['a symbol', Symbol(secret)],
  ];

  test.each(thrown)('before the stream, %s, is a 500 with a plain sentence', async (_what, error) => {
    await using app = await startTestApp();
    app.chat.willThrow(error);

    const response = await ask(app, { language: 'en' });
    const headers = JSON.stringify([...response.headers]);
    const body = await response.text();

    expect(response.status).toBe(500);
    expect(JSON.parse(body)).toEqual({
      error: { code: 'internal', message: 'Something went wrong on our side. Please try again in a moment.' },
    });
    expect(headers).not.toContain('hunter2');
    expect(app.logged.length).toBeGreaterThan(0);
  });

  test.each(thrown)(
    'in the stream, %s, is a last `failed` event with a plain sentence',
    async (_what, error) => {
      await using app = await startTestApp();
      app.chat.willSend(
        (async function* () {
          yield text(1, 'Hola.');
          throw error;
        })(),
      );

      const received = await eventsOf(await ask(app));

      expect(received.at(-1)).toEqual({
        id: 2,
        event: 'failed',
        data: {
          error: {
            code: 'internal',
            message: 'Algo ha fallado por nuestra parte. Inténtelo de nuevo en un momento.',
          },
        },
      });
    },
  );

  test('the log has what the shopper has not', async () => {
    await using app = await startTestApp();
    app.chat.willThrow(new Error(secret));

    await ask(app);

    expect(app.logged.join()).toContain('ECONNREFUSED');
  });
});

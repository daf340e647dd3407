import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { fetchFeed, shownAddress } from '../../ingest/source/fetch-feed.ts';
import type { Sentence } from '../../src/errors.ts';
import { goodLines, IngestFixture } from './ingest-fixture.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of feeds on this machine that remembers what it was asked. */
async function feedServer(handle: Handler) {
  const asked: { url: string; headers: IncomingMessage['headers'] }[] = [];
  const server: Server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function quiet(fixture: IngestFixture) {
  const said: string[] = [];
  return { dataDir: fixture.dataDir, say: (line: Sentence) => said.push(line.en), said };
}

test.each([
  ['an ETag', { etag: '"v1"' }, 'if-none-match', '"v1"'],
  [
    'a date',
    { 'last-modified': 'Sun, 29 Nov 2026 06:00:00 GMT' },
    'if-modified-since',
    'Sun, 29 Nov 2026 06:00:00 GMT',
  ],
])('an unchanged feed costs one 304, told by %s, and ingests as before', async (_, sent, asks, value) => {
  await using fixture = await IngestFixture.create();
  await using server = await feedServer((request, response) => {
    if (request.headers[asks] === value) response.writeHead(304).end();
    else response.writeHead(200, sent).end(goodLines(4));
  });
  const options = quiet(fixture);
  const first = await fixture.run(await fetchFeed(`${server.url}/nightly.jsonl`, options));

  const file = await fetchFeed(`${server.url}/nightly.jsonl`, options);
  const again = await fixture.run(file);

  expect(first.summary.added).toBe(4);
  expect(again.summary).toMatchObject({ read: 4, unchanged: 4, embedded: 0 });
  expect(server.asked.map(({ headers }) => headers[asks])).toEqual([undefined, value]);
  expect(options.said.join()).toContain('not changed');
  expect(basename(file)).toBe('feed-nightly.jsonl');
});

test('a new version takes the place of the last one, and a file that was touched is brought again', async () => {
  await using fixture = await IngestFixture.create();
  let version = 1;
  await using server = await feedServer((request, response) => {
    const etag = `"${version}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag }).end(`version ${version}`);
  });
  const file = await fetchFeed(`${server.url}/f`, quiet(fixture));
  version = 2;
  await fetchFeed(`${server.url}/f`, quiet(fixture));
  const second = readFileSync(file, 'utf8');
  await fixture.file(file.slice(fixture.folder.length + 1), 'torn');

  await fetchFeed(`${server.url}/f`, quiet(fixture));

  expect([second, readFileSync(file, 'utf8')]).toEqual(['version 2', 'version 2']);
});

test('redirects are followed; a password goes to its own host and is never shown', async () => {
  await using fixture = await IngestFixture.create();
  await using other = await feedServer((_request, response) => response.end('feed'));
  await using server = await feedServer((request, response) => {
    if (request.url?.startsWith('/start')) response.writeHead(302, { location: '/moved' }).end();
    else response.writeHead(307, { location: `${other.url}/there` }).end();
  });

  const file = await fetchFeed(`http://ana:s%C3%A9cret@${server.host}/start?token=abc`, quiet(fixture));

  const basic = `Basic ${Buffer.from('ana:sécret').toString('base64')}`;
  expect(readFileSync(file, 'utf8')).toBe('feed');
  expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([basic, basic]);
  expect(other.asked[0]?.headers.authorization).toBeUndefined();
  expect(shownAddress(`http://ana:secret@${server.host}/start?token=abc`)).toBe(`${server.url}/start`);
});

test.each<[string, Handler, object, RegExp]>([
  ['an error of the server', (_, response) => void response.writeHead(500).end('oops'), {}, /answered 500/],
  ['a 304 to a first request', (_, response) => void response.writeHead(304).end(), {}, /answered 304/],
  [
    'redirects without end',
    (_, response) => void response.writeHead(302, { location: '/again' }).end(),
    {},
    /never to a feed/,
  ],
  [
    'a redirect to a file of this machine',
    (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    {},
    /never to a feed/,
  ],
  [
    'more bytes than allowed',
    (_, response) => void response.end('x'.repeat(2000)),
    { mostBytes: 1000 },
    /more than 1000 bytes/,
  ],
  ['a server that never ends', (_, response) => void response.write('x'), { mostMs: 300 }, /took too long/],
  [
    'a connection that breaks',
    (_, response) => {
      response.writeHead(200, { 'content-length': '50' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    },
    {},
    /cannot be reached/,
  ],
])(
  '%s is a sentence that shows no secret and leaves nothing half done',
  async (_, handle, limits, message) => {
    await using fixture = await IngestFixture.create();
    await using server = await feedServer(handle);
    const address = `http://ana:geheim@${server.host}/feed.csv?key=k3y`;

    const failed = await fetchFeed(address, { ...quiet(fixture), ...limits }).catch(
      (error: unknown) => error,
    );

    expect(failed).toMatchObject({ exitCode: 2, message: expect.stringMatching(message) });
    expect(String(failed)).not.toMatch(/geheim|k3y/);
    const feeds = `${fixture.dataDir}/feeds`;
    const left = existsSync(feeds) ? readdirSync(feeds, { recursive: true }).map(String) : [];
    expect(left.filter((name) => /part$|feed-|json$/.test(name))).toEqual([]);
  },
);

test('nobody there is a sentence', async () => {
  await using fixture = await IngestFixture.create();

  await expect(fetchFeed('http://127.0.0.1:9/feed', quiet(fixture))).rejects.toThrow(/cannot be reached/);
});

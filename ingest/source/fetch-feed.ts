/** A feed at an address: brought to a file of its own, and not brought again while the server says that it is the same. */
import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { hashFileSync } from '../../src/catalog/file-hash.ts';
import { replaceFile } from '../../src/catalog/publish.ts';
import type { Sentence } from '../../src/errors.ts';
import { IngestError } from '../ingest-error.ts';

export type FetchFeedOptions = {
  dataDir: string;
  say(line: Sentence): void;
  signal?: AbortSignal;
  mostBytes?: number;
  /** For the whole transfer. */
  mostMs?: number;
};

const defaults = { mostBytes: 1024 ** 3, mostMs: 600_000 };
const mostRedirects = 5;
const kept = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  sha256: z.string(),
});
type Kept = z.output<typeof kept>;

export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** What may be said of an address: neither a password nor a token is part of it. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return 'that address';
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

/** The file that holds the feed now. */
export async function fetchFeed(address: string, options: FetchFeedOptions): Promise<string> {
  if (!URL.canParse(address))
    throw new IngestError('bad_input', {
      en: 'That is not the address of a feed',
      es: 'Eso no es la dirección de una exportación',
    });
  const place = placeOf(address, options.dataDir);
  const before = readKept(place);
  const limit = AbortSignal.timeout(options.mostMs ?? defaults.mostMs);
  const signal = options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]);
  try {
    const response = await request(new URL(address), before, signal);
    if (response.status === 304 && before !== undefined) {
      await response.body?.cancel();
      options.say({
        en: `${shownAddress(address)}: not changed since it was last read.`,
        es: `${shownAddress(address)}: no ha cambiado desde la última lectura.`,
      });
      return place.file;
    }
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel();
      throw new IngestError('bad_input', {
        en: `${shownAddress(address)} answered ${response.status}: no feed is there`,
        es: `${shownAddress(address)} contestó ${response.status}: ahí no hay ninguna exportación`,
      });
    }
    await store(response, place, { address, signal, mostBytes: options.mostBytes ?? defaults.mostBytes });
    return place.file;
  } catch (error) {
    if (error instanceof IngestError) throw error;
    options.signal?.throwIfAborted();
    const why = whyNot(error, limit);
    const shown = shownAddress(address);
    throw new IngestError('bad_input', { en: `${shown} ${why.en}`, es: `${shown} ${why.es}` });
  }
}

type Place = { folder: string; file: string; about: string };

/** One folder an address; the file keeps a name that a report can show. */
function placeOf(address: string, dataDir: string): Place {
  const folder = join(dataDir, 'feeds', createHash('sha256').update(address).digest('hex').slice(0, 16));
  const last = basename(decoded(new URL(address).pathname))
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 100);
  return {
    folder,
    file: join(folder, /^[.-]*$/.test(last) ? 'feed' : `feed-${last}`),
    about: join(folder, 'about.json'),
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What the server said of the file that is here; undefined when there is none, or not the one it spoke of. */
function readKept({ file, about }: Place): Kept | undefined {
  try {
    const said = kept.parse(JSON.parse(readFileSync(about, 'utf8')));
    return hashFileSync(file).sha256 === said.sha256 ? said : undefined;
  } catch {
    return undefined;
  }
}

async function request(address: URL, before: Kept | undefined, signal: AbortSignal): Promise<Response> {
  let url = address;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const response = await fetch(bare(url), {
      headers: headersFor(url, address, before),
      redirect: 'manual',
      signal,
    });
    const next = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || next === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(next, url.href)) break;
    url = new URL(next, url);
    if (!isAddress(url.href)) break;
  }
  throw new IngestError('bad_input', {
    en: `${shownAddress(address.href)} sends from one address to another and never to a feed`,
    es: `${shownAddress(address.href)} manda de una dirección a otra y nunca a una exportación`,
  });
}

/** A password stays with the host it was given for. */
function headersFor(url: URL, first: URL, before: Kept | undefined): Record<string, string> {
  const { username, password } = url.username === '' && url.origin === first.origin ? first : url;
  const credentials = `${decoded(username)}:${decoded(password)}`;
  return {
    accept: '*/*',
    ...(before?.etag === undefined ? {} : { 'if-none-match': before.etag }),
    ...(before?.lastModified === undefined ? {} : { 'if-modified-since': before.lastModified }),
    ...(credentials === ':' ? {} : { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }),
  };
}

function bare(url: URL): URL {
  const address = new URL(url);
  address.username = '';
  address.password = '';
  return address;
}

async function store(
  response: Response,
  place: Place,
  limits: { address: string; signal: AbortSignal; mostBytes: number },
): Promise<void> {
  mkdirSync(place.folder, { recursive: true });
  const part = join(place.folder, `${process.pid}.part`);
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      hash.update(piece);
      if (bytes <= limits.mostBytes) done(null, piece);
      else
        done(
          new IngestError('bad_input', {
            en: `${shownAddress(limits.address)} has more than ${limits.mostBytes} bytes`,
            es: `${shownAddress(limits.address)} pasa de ${limits.mostBytes} bytes`,
          }),
        );
    },
  });
  try {
    const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(body, measure, createWriteStream(part), { signal: limits.signal });
    // Between the two a kill leaves a file that nothing was said of, which is then brought again.
    rmSync(place.about, { force: true });
    renameSync(part, place.file);
    const etag = response.headers.get('etag') ?? undefined;
    const lastModified = response.headers.get('last-modified') ?? undefined;
    replaceFile(
      place.about,
      JSON.stringify({ etag, lastModified, sha256: hash.digest('hex') } satisfies Kept),
    );
  } finally {
    rmSync(part, { force: true });
  }
}

function whyNot(error: unknown, limit: AbortSignal): Sentence {
  if (limit.aborted) return { en: 'took too long', es: 'tardó demasiado' };
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  const shown = code === undefined ? '' : ` (${code})`;
  return { en: `cannot be reached${shown}`, es: `no responde${shown}` };
}

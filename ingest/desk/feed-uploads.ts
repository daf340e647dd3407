/** Feeds that arrive over HTTP, in pieces that every proxy lets through. One at a time: a new one takes the place of the last. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BesideFeed } from '../../src/catalogue-protocol.ts';
import { AppError, type Sentence } from '../../src/errors.ts';

const mostBytes = 512 * 1024 * 1024;
/** No mapping, settings or page is as large. */
const mostBytesBeside = 2 * 1024 * 1024;
const mostPages = 500;

export type Upload = {
  id: string;
  name: string;
  folder: string;
  file: string;
  /** What came beside it, by the names that an ingestion has for them. */
  beside: { mapFile?: string; shopFile?: string; pagesDir?: string };
};

type Bytes = AsyncIterable<Uint8Array>;

export class FeedUploads {
  readonly #folder: string;
  #upload: Upload | undefined;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'uploads');
  }

  find(id: string): Upload | undefined {
    return this.#upload?.id === id ? this.#upload : undefined;
  }

  /** Undefined: there is no such upload, or what came before this piece is missing. */
  async receive(part: {
    upload?: string;
    name: string;
    offset: number;
    bytes: Bytes;
  }): Promise<{ upload: string; bytes: number } | undefined> {
    const upload = part.upload === undefined ? this.#start(part.name) : this.find(part.upload);
    if (upload === undefined) return undefined;
    const handle = await open(upload.file, part.upload === undefined ? 'w' : 'r+');
    try {
      let end = part.upload === undefined ? 0 : (await handle.stat()).size;
      if (part.offset !== end) return undefined;
      for await (const piece of part.bytes) {
        if (end + piece.length > mostBytes) throw tooLarge(feedTooLarge);
        await handle.write(piece, 0, piece.length, end);
        end += piece.length;
      }
      return { upload: upload.id, bytes: end };
    } catch (error) {
      // What came of a piece that broke off is sent again.
      await handle.truncate(part.offset);
      throw error;
    } finally {
      await handle.close();
    }
  }

  /** False: there is no such upload. */
  async attach(id: string, part: { kind: BesideFeed; name: string; bytes: Bytes }): Promise<boolean> {
    const upload = this.find(id);
    if (upload === undefined) return false;
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of part.bytes) {
      size += piece.length;
      if (size > mostBytesBeside) throw tooLarge(fileTooLarge);
      pieces.push(piece);
    }
    await writeFile(placeOf(upload, part), Buffer.concat(pieces));
    return true;
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    this.#upload = undefined;
  }

  #start(name: string): Upload {
    this.close();
    const id = randomUUID();
    const folder = join(this.#folder, id);
    mkdirSync(folder, { recursive: true });
    this.#upload = { id, name: shownName(name), folder, file: join(folder, 'feed'), beside: {} };
    return this.#upload;
  }
}

/** Notes on the upload what it has now. */
function placeOf(upload: Upload, { kind, name }: { kind: BesideFeed; name: string }): string {
  const { folder, beside } = upload;
  switch (kind) {
    case 'map':
      beside.mapFile = join(folder, 'mapping.json');
      return beside.mapFile;
    case 'shop':
      beside.shopFile = join(folder, 'shop.json');
      return beside.shopFile;
    case 'page': {
      beside.pagesDir ??= join(folder, 'pages');
      mkdirSync(beside.pagesDir, { recursive: true });
      if (readdirSync(beside.pagesDir).length >= mostPages) throw tooLarge(tooManyPages);
      return join(beside.pagesDir, shownName(name));
    }
    default:
      return kind satisfies never;
  }
}

/** A name is for people to read: never a path. */
function shownName(name: string): string {
  const line = basename(name.replace(/[\p{Cc}\p{Cf}\\]+/gu, '/')).slice(0, 120);
  return /^\.*$/.test(line) ? 'feed' : line;
}

const feedTooLarge: Sentence = {
  es: 'El archivo pesa más de 512 MB: publíquelo con «npm run ingest -- ARCHIVO».',
  en: 'The file has more than 512 MB: publish it with “npm run ingest -- FILE”.',
};
const fileTooLarge: Sentence = {
  es: 'Una correspondencia, un shop.json o una página no pasan de 2 MB.',
  en: 'A mapping, a shop.json or a page has at most 2 MB.',
};
const tooManyPages: Sentence = {
  es: `Más de ${mostPages} páginas: publíquelas con «npm run ingest -- ARCHIVO --pages CARPETA».`,
  en: `More than ${mostPages} pages: publish them with “npm run ingest -- FILE --pages FOLDER”.`,
};

function tooLarge(publicMessage: Sentence): AppError {
  return new AppError('feed_too_large', `Refused: ${publicMessage.en}`, { status: 413, publicMessage });
}

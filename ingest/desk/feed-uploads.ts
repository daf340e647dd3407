/** Feeds that arrive over HTTP, in pieces that every proxy lets through. One at a time: a new one takes the place of the last. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../../src/errors.ts';

const mostBytes = 512 * 1024 * 1024;

export type Upload = { id: string; name: string; file: string };

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
    bytes: AsyncIterable<Uint8Array>;
  }): Promise<{ upload: string; bytes: number } | undefined> {
    const upload = part.upload === undefined ? this.#start(part.name) : this.find(part.upload);
    if (upload === undefined) return undefined;
    const handle = await open(upload.file, part.upload === undefined ? 'w' : 'r+');
    try {
      let end = part.upload === undefined ? 0 : (await handle.stat()).size;
      if (part.offset !== end) return undefined;
      for await (const piece of part.bytes) {
        if (end + piece.length > mostBytes) throw feedTooLarge();
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

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    this.#upload = undefined;
  }

  #start(name: string): Upload {
    this.close();
    mkdirSync(this.#folder, { recursive: true });
    const id = randomUUID();
    this.#upload = { id, name: shownName(name), file: join(this.#folder, id) };
    return this.#upload;
  }
}

/** A name is for people to read: never a path. */
function shownName(name: string): string {
  const line = basename(name.replace(/[\p{Cc}\p{Cf}\\]+/gu, '/')).slice(0, 120);
  return line === '' ? 'feed' : line;
}

function feedTooLarge(): AppError {
  return new AppError('feed_too_large', `A feed of more than ${mostBytes} bytes was refused`, {
    status: 413,
    publicMessage: {
      es: 'El archivo pesa más de 512 MB: publíquelo con «npm run ingest -- ARCHIVO».',
      en: 'The file has more than 512 MB: publish it with “npm run ingest -- FILE”.',
    },
  });
}

/** A file as a stream of text: what is no text is refused with a sentence before anything reads it. */
import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { IngestError } from '../ingest-error.ts';
import { declaredEncoding, type Encoding, Utf8Check, unicodeEncodingOf } from './encoding.ts';
import { fileBytes, isGzip } from './file-bytes.ts';
import { whyNotText } from './file-kind.ts';

export type Source = {
  path: string;
  /** File name without its folder: what reports and the manifest show. */
  name: string;
  encoding: Encoding;
  /** SHA-256 (hex) of the bytes, unpacked. */
  sha256: string;
  /** The beginning, decoded: what a format is told by. */
  head: string;
  /** The whole text from the start, in pieces, with every line break as one "\n". May be called again. */
  text(): AsyncGenerator<string>;
  /** How much of the last text that was asked for has been read, from 0 to 1. */
  share?(): number;
};

const headChars = 32 * 1024;
type Packing = 'gzip' | 'none';
type TextOf = { encoding: Encoding; packing: Packing };
type Scanned = { sha256: string; encoding: Encoding; bytes: number };

export async function openSource(path: string): Promise<Source> {
  const stats = await statOrRefuse(path);
  if (stats.isDirectory())
    throw new IngestError('bad_input', {
      en: `${path} is a folder: give the file of the export`,
      es: `${path} es una carpeta: dé el fichero de la exportación`,
    });
  if (!stats.isFile())
    throw new IngestError('bad_input', {
      en: `${path} is not an ordinary file`,
      es: `${path} no es un fichero normal`,
    });
  if (stats.size === 0)
    throw new IngestError('bad_input', { en: `${path} is empty`, es: `${path} está vacío` });

  const packing = await packingOf(path);
  const { sha256, encoding, bytes } = await scan(path, packing);
  let read = 0;
  const text = () => {
    read = 0;
    return decode(path, { encoding, packing }, (piece) => {
      read += piece;
    });
  };
  let decodedHead = '';
  for await (const piece of text()) {
    decodedHead += piece;
    if (decodedHead.length >= headChars) break;
  }
  if (decodedHead.trim() === '')
    throw new IngestError('bad_input', {
      en: `${path} holds nothing but blanks`,
      es: `${path} no contiene más que espacios`,
    });
  return { path, name: basename(path), encoding, sha256, head: decodedHead, text, share: () => read / bytes };
}

async function statOrRefuse(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function packingOf(path: string): Promise<Packing> {
  try {
    return (await isGzip(path)) ? 'gzip' : 'none';
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new IngestError('bad_input', {
      en: `There is no file ${path}`,
      es: `No existe el fichero ${path}`,
    });
  if (code === 'EACCES' || code === 'EPERM')
    return new IngestError('bad_input', {
      en: `${path} may not be read by this user`,
      es: `Este usuario no puede leer ${path}`,
    });
  if (code === 'ENAMETOOLONG' || code === 'ERR_INVALID_ARG_VALUE') {
    return new IngestError('bad_input', {
      en: 'That is not the name of a file',
      es: 'Eso no es el nombre de un fichero',
    });
  }
  return error;
}

async function scan(path: string, packing: Packing): Promise<Scanned> {
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  let count = 0;
  let head: Buffer | undefined;
  try {
    for await (const bytes of fileBytes(path, packing)) {
      if (head === undefined || head.length < 8) {
        head = head === undefined ? bytes : Buffer.concat([head, bytes]);
        const why = whyNotText(head, unicodeEncodingOf(head));
        if (why !== undefined)
          throw new IngestError('bad_input', { en: `${path} ${why.en}`, es: `${path} ${why.es}` });
      }
      hash.update(bytes);
      count += bytes.length;
      utf8.push(bytes);
    }
  } catch (error) {
    throw unreadable(path, error);
  }
  head ??= Buffer.alloc(0);
  const valid = utf8.end();
  const encoding = unicodeEncodingOf(head) ?? (valid ? 'UTF-8' : (declaredEncoding(head) ?? 'windows-1252'));
  return { sha256: hash.digest('hex'), encoding, bytes: count };
}

async function* decode(
  path: string,
  { encoding, packing }: TextOf,
  onRead: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding.toLowerCase());
  let heldReturn = false;
  for await (const chunk of fileBytes(path, packing)) {
    onRead(chunk.length);
    let text: string = (heldReturn ? '\r' : '') + decoder.decode(chunk, { stream: true });
    // A "\r" at the end of a piece may be half of a "\r\n".
    heldReturn = text.endsWith('\r');
    if (heldReturn) text = text.slice(0, -1);
    if (text !== '') yield text.replace(/\r\n?/g, '\n');
  }
  const rest = (heldReturn ? '\n' : '') + decoder.decode();
  if (rest !== '') yield rest;
}

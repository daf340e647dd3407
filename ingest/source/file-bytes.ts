/** The bytes of a file, unpacked where gzip packed them. A damaged or truncated archive is refused whole, a bomb early. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { IngestError } from '../ingest-error.ts';

const pieceBytes = 64 * 1024;
/** Text shrinks to a tenth, a very repetitive feed to a fiftieth; what grows more than this is a bomb. */
const highestRatio = 150;
/** Below this nothing is a bomb. */
const alwaysAllowed = 32 * 1024 * 1024;

export async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

export async function* fileBytes(path: string, packing: 'gzip' | 'none'): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: pieceBytes });
  if (packing === 'none') {
    for await (const chunk of file) yield chunk as Buffer;
    return;
  }
  const unpacked = createGunzip({ chunkSize: pieceBytes });
  file.on('error', (error) => unpacked.destroy(error));
  file.pipe(unpacked);
  let bytes = 0;
  try {
    for await (const chunk of unpacked) {
      bytes += (chunk as Buffer).length;
      if (bytes > alwaysAllowed && bytes > highestRatio * file.bytesRead) throw bomb(path);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw asSentence(path, error);
  } finally {
    unpacked.destroy();
    file.destroy();
  }
}

function bomb(path: string): IngestError {
  return new IngestError('bad_input', {
    en: `${path} unpacks to more than ${highestRatio} times its size: no catalogue does. Give the unpacked file if it is one`,
    es: `${path} ocupa al descomprimirlo más de ${highestRatio} veces su tamaño: ningún catálogo lo hace. Si lo es, dé el fichero descomprimido`,
  });
}

function asSentence(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR')
    return new IngestError('bad_input', {
      en: `${path} is a gzip file that was cut: nothing was imported. Fetch or export it again`,
      es: `${path} es un gzip cortado: no se ha importado nada. Descárguelo o expórtelo de nuevo`,
    });
  if (code === 'Z_DATA_ERROR')
    return new IngestError('bad_input', {
      en: `${path} is a damaged gzip file: nothing was imported. Fetch or export it again`,
      es: `${path} es un gzip dañado: no se ha importado nada. Descárguelo o expórtelo de nuevo`,
    });
  return error;
}

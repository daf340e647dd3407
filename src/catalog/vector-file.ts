/** The shape of an hnswlib file, checked byte by byte before the library reads it: it loads a damaged one silently. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '../errors.ts';

const headerBytes = 96;
const window = 4 << 20;

export type VectorFileHeader = {
  capacity: number;
  count: number;
  elementBytes: number;
  labelOffset: number;
  dataOffset: number;
  maxLevel: number;
  entryPoint: number;
  maxLinks: number;
  maxLinksBottom: number;
};

function damaged(file: string, what: string): AppError {
  return new AppError(
    'vectors_damaged',
    `The vector index ${file} is damaged: ${what}. Publish again with: npm run ingest`,
    {
      status: 503,
    },
  );
}

function headerOf(buffer: Buffer): VectorFileHeader {
  const size = (offset: number) => Number(buffer.readBigUInt64LE(offset));
  return {
    capacity: size(8),
    count: size(16),
    elementBytes: size(24),
    labelOffset: size(32),
    dataOffset: size(40),
    maxLevel: buffer.readInt32LE(48),
    entryPoint: buffer.readUInt32LE(52),
    maxLinks: size(56),
    maxLinksBottom: size(64),
  };
}

/** Reads a file front to back through one window, so that checking costs no memory of the file's size. */
class Reader {
  readonly #handle: number;
  readonly #buffer = Buffer.allocUnsafe(window);
  #start = 0;
  #filled = 0;
  position = 0;

  constructor(handle: number) {
    this.#handle = handle;
  }

  /** The next bytes, or undefined when the file ends before. The view is good until the next call. */
  take(bytes: number): Buffer | undefined {
    const offset = this.position - this.#start;
    if (offset < 0 || offset + bytes > this.#filled) {
      this.#start = this.position;
      this.#filled = readSync(this.#handle, this.#buffer, 0, window, this.position);
      if (bytes > this.#filled) return undefined;
    }
    const from = this.position - this.#start;
    this.position += bytes;
    return this.#buffer.subarray(from, from + bytes);
  }
}

function linksPointInside(list: Buffer, most: number, count: number): boolean {
  const links = list.readUInt16LE(0);
  if (links > most) return false;
  for (let index = 0; index < links; index += 1) {
    if (list.readUInt32LE(4 + 4 * index) >= count) return false;
  }
  return true;
}

function vectorIsFinite(element: Buffer, from: number, dimension: number): boolean {
  for (let index = 0; index < dimension; index += 1) {
    // All exponent bits set: infinite or not a number.
    if ((element.readUInt32LE(from + 4 * index) & 0x7f80_0000) === 0x7f80_0000) return false;
  }
  return true;
}

function checkHeader(file: string, header: VectorFileHeader, dimension: number): void {
  const linkBytes = header.maxLinksBottom * 4 + 4;
  const sound =
    header.maxLinks > 0 &&
    header.maxLinks <= 1024 &&
    header.maxLinksBottom === header.maxLinks * 2 &&
    header.dataOffset === linkBytes &&
    header.labelOffset === header.dataOffset + dimension * 4 &&
    header.elementBytes === header.labelOffset + 8 &&
    header.count <= header.capacity &&
    header.capacity < 2 ** 31 &&
    header.maxLevel < 64 &&
    (header.count === 0 || header.entryPoint < header.count);
  if (!sound) throw damaged(file, `its header is not that of an index of ${dimension} dimensions`);
}

/** Throws `vectors_damaged` unless every vector is finite, every link points inside and the file ends where it must. */
export function checkVectorFile(file: string, dimension: number): VectorFileHeader {
  return reading(file, dimension, (reader, header, bytes) => {
    for (let element = 0; element < header.count; element += 1) {
      const data = reader.take(header.elementBytes);
      if (data === undefined) throw damaged(file, 'it ends in the middle of a vector');
      if (!linksPointInside(data, header.maxLinksBottom, header.count))
        throw damaged(file, 'a link leads outside');
      if (!vectorIsFinite(data, header.dataOffset, dimension))
        throw damaged(file, 'a vector holds a non-number');
    }
    checkUpperLinks(file, reader, header);
    if (reader.position !== bytes) throw damaged(file, 'it is longer than it says');
  });
}

/** The header alone, for a file whose hash was checked: what it holds was checked when it was written. */
export function checkVectorHeader(file: string, dimension: number): VectorFileHeader {
  return reading(file, dimension, (_, header, bytes) => {
    if (bytes < headerBytes + header.count * header.elementBytes) {
      throw damaged(file, 'it ends in the middle of a vector');
    }
  });
}

function reading(
  file: string,
  dimension: number,
  check: (reader: Reader, header: VectorFileHeader, bytes: number) => void,
): VectorFileHeader {
  if (!existsSync(file)) throw damaged(file, 'it is not there');
  const handle = openSync(file, 'r');
  try {
    const reader = new Reader(handle);
    const head = reader.take(headerBytes);
    if (head === undefined) throw damaged(file, 'it is shorter than its header');
    const header = headerOf(head);
    checkHeader(file, header, dimension);
    check(reader, header, fstatSync(handle).size);
    return header;
  } finally {
    closeSync(handle);
  }
}

function checkUpperLinks(file: string, reader: Reader, header: VectorFileHeader): void {
  const perLevel = header.maxLinks * 4 + 4;
  for (let element = 0; element < header.count; element += 1) {
    const size = reader.take(4)?.readUInt32LE(0);
    if (size === undefined) throw damaged(file, 'it ends in the middle of its links');
    if (size % perLevel !== 0 || size / perLevel > header.maxLevel)
      throw damaged(file, 'a list of links has a wrong size');
    for (let level = 0; level < size / perLevel; level += 1) {
      const list = reader.take(perLevel);
      if (list === undefined) throw damaged(file, 'it ends in the middle of its links');
      if (!linksPointInside(list, header.maxLinks, header.count)) throw damaged(file, 'a link leads outside');
    }
  }
}

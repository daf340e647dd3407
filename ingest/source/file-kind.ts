import type { Sentence } from '../../src/errors.ts';

const picture: Sentence = { en: 'is a picture, not a catalogue', es: 'es una imagen, no un catálogo' };
const utf32: Sentence = {
  en: 'is written in UTF-32: save it as UTF-8',
  es: 'está escrito en UTF-32: guárdelo como UTF-8',
};

/** Kinds of file that merchants pick by mistake, by their first bytes. */
const signatures: readonly { bytes: readonly number[]; sentence: Sentence }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    sentence: {
      en: 'is a zip archive (or an .xlsx): unpack it, or save the sheet as CSV',
      es: 'es un archivo zip (o un .xlsx): descomprímalo, o guarde la hoja como CSV',
    },
  },
  {
    bytes: [0x50, 0x4b, 0x05, 0x06],
    sentence: {
      en: 'is an empty zip archive: unpack the export and give the file inside',
      es: 'es un zip vacío: descomprima la exportación y dé el fichero que contiene',
    },
  },
  {
    bytes: [0x1f, 0x8b],
    sentence: {
      en: 'is packed with gzip twice: unpack it once',
      es: 'está comprimido dos veces con gzip: descomprímalo una',
    },
  },
  {
    bytes: [0x42, 0x5a, 0x68],
    sentence: {
      en: 'is packed with bzip2: unpack it, or pack it with gzip',
      es: 'está comprimido con bzip2: descomprímalo, o comprímalo con gzip',
    },
  },
  {
    bytes: [0xfd, 0x37, 0x7a, 0x58],
    sentence: {
      en: 'is packed with xz: unpack it, or pack it with gzip',
      es: 'está comprimido con xz: descomprímalo, o comprímalo con gzip',
    },
  },
  {
    bytes: [0x28, 0xb5, 0x2f, 0xfd],
    sentence: {
      en: 'is packed with zstd: unpack it, or pack it with gzip',
      es: 'está comprimido con zstd: descomprímalo, o comprímalo con gzip',
    },
  },
  {
    bytes: [0x52, 0x61, 0x72, 0x21],
    sentence: {
      en: 'is a rar archive: unpack it and give the file inside',
      es: 'es un archivo rar: descomprímalo y dé el fichero que contiene',
    },
  },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    sentence: {
      en: 'is a 7z archive: unpack it and give the file inside',
      es: 'es un archivo 7z: descomprímalo y dé el fichero que contiene',
    },
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    sentence: {
      en: 'is a PDF: give the export itself (JSON, CSV or XML)',
      es: 'es un PDF: dé la exportación misma (JSON, CSV o XML)',
    },
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    sentence: {
      en: 'is an old Excel or Word file: save it as CSV',
      es: 'es un fichero antiguo de Excel o Word: guárdelo como CSV',
    },
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], sentence: picture },
  { bytes: [0x47, 0x49, 0x46, 0x38], sentence: picture },
  { bytes: [0xff, 0xd8, 0xff], sentence: picture },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    sentence: {
      en: 'is an SQLite database, not an export',
      es: 'es una base de datos SQLite, no una exportación',
    },
  },
  {
    bytes: [0x7f, 0x45, 0x4c, 0x46],
    sentence: { en: 'is a program, not an export', es: 'es un programa, no una exportación' },
  },
  { bytes: [0xff, 0xfe, 0x00, 0x00], sentence: utf32 },
  { bytes: [0x00, 0x00, 0xfe, 0xff], sentence: utf32 },
];

/** Why these first bytes cannot be a catalogue in text, or undefined when they can. */
export function whyNotText(head: Uint8Array, encoding: string | undefined): Sentence | undefined {
  for (const { bytes, sentence } of signatures) {
    if (bytes.every((byte, at) => head[at] === byte)) return sentence;
  }
  if (encoding?.startsWith('UTF-16') !== true && head.includes(0))
    return {
      en: 'is not text (it holds zero bytes): give a JSON, CSV or XML export',
      es: 'no es texto (contiene bytes cero): dé una exportación JSON, CSV o XML',
    };
  return undefined;
}

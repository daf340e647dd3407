/** Kinds of file that merchants pick by mistake, by their first bytes. */
const signatures: readonly { bytes: readonly number[]; sentence: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    sentence: 'is a zip archive (or an .xlsx): unpack it, or save the sheet as CSV',
  },
  {
    bytes: [0x50, 0x4b, 0x05, 0x06],
    sentence: 'is an empty zip archive: unpack the export and give the file inside',
  },
  { bytes: [0x1f, 0x8b], sentence: 'is packed with gzip twice: unpack it once' },
  { bytes: [0x42, 0x5a, 0x68], sentence: 'is packed with bzip2: unpack it, or pack it with gzip' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58], sentence: 'is packed with xz: unpack it, or pack it with gzip' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], sentence: 'is packed with zstd: unpack it, or pack it with gzip' },
  { bytes: [0x52, 0x61, 0x72, 0x21], sentence: 'is a rar archive: unpack it and give the file inside' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], sentence: 'is a 7z archive: unpack it and give the file inside' },
  { bytes: [0x25, 0x50, 0x44, 0x46], sentence: 'is a PDF: give the export itself (JSON, CSV or XML)' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], sentence: 'is an old Excel or Word file: save it as CSV' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], sentence: 'is a picture, not a catalogue' },
  { bytes: [0x47, 0x49, 0x46, 0x38], sentence: 'is a picture, not a catalogue' },
  { bytes: [0xff, 0xd8, 0xff], sentence: 'is a picture, not a catalogue' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], sentence: 'is an SQLite database, not an export' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], sentence: 'is a program, not an export' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], sentence: 'is written in UTF-32: save it as UTF-8' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], sentence: 'is written in UTF-32: save it as UTF-8' },
];

/** Why these first bytes cannot be a catalogue in text, or undefined when they can. */
export function whyNotText(head: Uint8Array, encoding: string | undefined): string | undefined {
  for (const { bytes, sentence } of signatures) {
    if (bytes.every((byte, at) => head[at] === byte)) return sentence;
  }
  if (encoding?.startsWith('UTF-16') !== true && head.includes(0))
    return 'is not text (it holds zero bytes): give a JSON, CSV or XML export';
  return undefined;
}

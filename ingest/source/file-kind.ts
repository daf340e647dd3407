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
  { bytes: [0x1f, 0x8b], sentence: 'is compressed with gzip: unpack it first' },
  { bytes: [0x25, 0x50, 0x44, 0x46], sentence: 'is a PDF: give the export itself (JSON, JSONL or CSV)' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], sentence: 'is an old Excel or Word file: save it as CSV' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], sentence: 'is a picture, not a catalogue' },
  { bytes: [0xff, 0xd8, 0xff], sentence: 'is a picture, not a catalogue' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], sentence: 'is an SQLite database, not an export' },
];

/** Why these first bytes cannot be a catalogue in text, or undefined when they can. */
export function whyNotText(head: Uint8Array): string | undefined {
  for (const { bytes, sentence } of signatures) {
    if (bytes.every((byte, at) => head[at] === byte)) return sentence;
  }
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!utf16 && head.includes(0))
    return 'is not text (it holds zero bytes): give a JSON, JSONL or CSV export';
  return undefined;
}

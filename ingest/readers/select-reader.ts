/** Tells a file's format by what is in it, never by its name. */
import { IngestError } from '../ingest-error.ts';
import { headerKey, readHeader } from '../source/csv-records.ts';
import { jsonRecords } from '../source/json-records.ts';
import type { Source } from '../source/open-source.ts';
import { xmlRoot } from '../source/xml-records.ts';
import { dummyjsonReader } from './dummyjson.ts';
import { googleReader } from './google.ts';
import { jsonldReader } from './jsonld.ts';
import type { Reader, Sniffed } from './reader.ts';
import { shopifyReader } from './shopify.ts';
import { tenderoReader } from './tendero.ts';
import { wooReader } from './woo.ts';

/** The first that recognises the file reads it: particular shapes before general ones. */
const readers: readonly Reader[] = [
  shopifyReader,
  wooReader,
  googleReader,
  jsonldReader,
  dummyjsonReader,
  tenderoReader,
];

export async function selectReader(source: Source): Promise<{ reader: Reader; sniffed: Sniffed }> {
  const sniffed = await sniff(source);
  const reader = readers.find((each) => each.detects(sniffed));
  if (reader !== undefined) return { reader, sniffed };
  const seen =
    sniffed.headerKeys.length > 1
      ? ` Its columns are: ${sniffed.headerKeys.slice(0, 8).join(', ')}${sniffed.headerKeys.length > 8 ? ', …' : ''}.`
      : '';
  throw new IngestError(
    'bad_input',
    `${source.name} is in no format known here (${readers.map((each) => each.title).join(', ')}).${seen}`,
  );
}

async function sniff(source: Source): Promise<Sniffed> {
  const start = source.head.replace(/^\uFEFF/, '').trimStart();
  const nothing = { source, header: [], headerKeys: [], firstValues: [] };
  if (start.startsWith('{') || start.startsWith('[')) {
    return { ...nothing, firstValues: await firstValues(source) };
  }
  if (/^<!doctype\s+html|^<html/i.test(start)) return { ...nothing, page: true };
  if (start.startsWith('<')) {
    const root = xmlRoot(source);
    return root === undefined ? nothing : { ...nothing, root };
  }
  const header = await readHeader(source);
  return { ...nothing, header, headerKeys: header.map(headerKey).filter((key) => key !== '') };
}

async function firstValues(source: Source): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const { value } of jsonRecords(source)) {
    values.push(value);
    if (values.length === 20) break;
  }
  return values;
}

/** Tells a file's format by what is in it, never by its name. */
import { IngestError } from '../ingest-error.ts';
import { mappedReader } from '../mapping/mapped-reader.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { presetReaders } from '../mapping/presets.ts';
import { headerKey, readHeader } from '../source/csv-records.ts';
import { jsonRecords } from '../source/json-records.ts';
import type { Source } from '../source/open-source.ts';
import { xmlRoot } from '../source/xml-records.ts';
import { dummyjsonReader } from './dummyjson.ts';
import { googleReader } from './google.ts';
import { jsonldReader } from './jsonld.ts';
import { combinationsReader } from './presta-combinations.ts';
import type { Reader, Sniffed } from './reader.ts';
import { shopifyReader } from './shopify.ts';
import { tenderoReader } from './tendero.ts';
import { wooReader } from './woo.ts';

/** The first that recognises the file reads it: particular shapes before general ones. */
function knownReaders(): readonly Reader[] {
  return [
    shopifyReader,
    wooReader,
    googleReader,
    jsonldReader,
    dummyjsonReader,
    tenderoReader,
    combinationsReader,
    ...presetReaders(),
  ];
}

/** With a mapping, the merchant has said how the file is to be read. */
export async function selectReader(
  source: Source,
  given?: Mapping,
): Promise<{ reader: Reader; sniffed: Sniffed }> {
  const sniffed = await sniff(source);
  if (given !== undefined) return { reader: byMapping(sniffed, given), sniffed };
  const readers = knownReaders();
  const reader = readers.find((each) => each.detects(sniffed));
  if (reader !== undefined) return { reader, sniffed };
  const { headerKeys } = sniffed;
  const shown = `${headerKeys.slice(0, 8).join(', ')}${headerKeys.length > 8 ? ', …' : ''}`;
  const seen =
    headerKeys.length > 1
      ? { en: ` Its columns are: ${shown}.`, es: ` Sus columnas son: ${shown}.` }
      : { en: '', es: '' };
  const titles = [...new Set(readers.map((each) => each.title))];
  throw new IngestError('bad_input', {
    en: `${source.name} is in no format known here (${titles.join(', ')}).${seen.en} For another CSV or JSON, write a mapping with --propose-map mapping.json, correct it, and give it with --map mapping.json`,
    es: `${source.name} no está en ningún formato conocido (${titles.join(', ')}).${seen.es} Para otro CSV o JSON, escriba una correspondencia con --propose-map mapping.json, corríjala y dela con --map mapping.json`,
  });
}

function byMapping({ root, page, source }: Sniffed, given: Mapping): Reader {
  if (root !== undefined || page === true)
    throw new IngestError('bad_input', {
      en: `${source.name} is XML or HTML: --map is for CSV and JSON`,
      es: `${source.name} es XML o HTML: --map es para CSV y JSON`,
    });
  return mappedReader({
    mapping: given,
    format: 'map',
    title: 'read with the given mapping',
    columns: 'all_needed',
    detects: () => true,
  });
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

/** The JSON-LD that an HTML page carries in its script tags, as records. */
import { IngestError } from '../ingest-error.ts';
import { type JsonRecord, jsonRecords } from './json-records.ts';
import type { Source } from './open-source.ts';

const longestPage = 32 * 1024 * 1024;
const script = /<script\b[^>]*\btype\s*=\s*["']?application\/ld\+json\b[^>]*>([\s\S]*?)<\/script\s*>/gi;

export async function* pageRecords(source: Source): AsyncGenerator<JsonRecord> {
  let page = '';
  for await (const piece of source.text()) {
    page += piece;
    if (page.length > longestPage) {
      throw new IngestError('bad_input', {
        en: `${source.name} is a web page of more than ${longestPage / 1024 / 1024} MB: give a feed instead`,
        es: `${source.name} es una página web de más de ${longestPage / 1024 / 1024} MB: dé la exportación`,
      });
    }
  }
  let line = 1;
  let counted = 0;
  for (const found of page.matchAll(script)) {
    const json = found[1] ?? '';
    const from = found.index + found[0].indexOf(json);
    line += page.slice(counted, from).split('\n').length - 1;
    counted = from;
    if (json.trim() === '') continue;
    const inner: Source = {
      ...source,
      head: json,
      text: async function* () {
        yield json;
      },
    };
    for await (const record of jsonRecords(inner)) {
      record.row.line += line - 1;
      for (const issue of record.row.issues) issue.line = record.row.line;
      yield record;
    }
  }
}

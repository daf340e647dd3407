/** CSV as records with the line each starts on; what would shift columns silently is refused or rejected. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { IngestError } from '../ingest-error.ts';
import { issueFor, type Row } from '../report/row-issue.ts';
import type { Source } from './open-source.ts';

/** A cell longer than this is no product text but a mistake (a quote that never closes) or an attack. */
const maxRecordBytes = 4 * 1024 * 1024;
const delimiters = [',', ';', '\t', '|'] as const;

export type CsvRecord = { row: Row; cells: readonly string[] };

/** What Excel writes before the header in some countries. */
const excelSeparator = /^\uFEFF?"?sep=(.)"?[,;\t|]*(?:\n|$)/i;

/** The delimiter that Excel says, else the one that cuts the header into most columns. */
export function delimiterOf(head: string): string {
  const said = excelSeparator.exec(head)?.[1];
  if (said !== undefined) return said;
  // A quoted name may hold a line break as well as delimiters.
  const [header = ''] = head
    .replace(/^[\s\uFEFF]+/, '')
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n', 1);
  const counted = delimiters.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

/** A header as readers look for it: lower case, single spaces. */
export function headerKey(header: string): string {
  return header
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** The first record, cut with `delimiterOf`; for telling a format by its headers. */
export async function readHeader(source: Source): Promise<string[]> {
  for await (const { record } of parsed(source)) {
    if (!isBlank(record)) return record.map((cell) => cell.trim());
  }
  return [];
}

/** Records after the header, blank lines left out. A header named twice refuses the file: nobody knows which one counts. */
export async function* csvRecords(source: Source, header: readonly string[]): AsyncGenerator<CsvRecord> {
  assertNoDuplicates(source, header);
  let first = true;
  for await (const { record, line } of parsed(source)) {
    if (isBlank(record)) continue;
    if (first) {
      first = false;
      continue;
    }
    const row: Row = { line, issues: [] };
    checkWidth(row, widthOf(record, header.length), header.length);
    yield { row, cells: record };
  }
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}

/** Delimiters too many at the end of a line shift nothing. */
function widthOf(record: readonly string[], expected: number): number {
  return isBlank(record.slice(expected)) ? Math.min(record.length, expected) : record.length;
}

function checkWidth(row: Row, width: number, expected: number): void {
  if (width === expected) return;
  row.issues.push(
    issueFor(row, {
      code: 'column_count',
      message: {
        en: `${width} cells where the header has ${expected}: a delimiter inside a text without quotes, or a cut line`,
        es: `${width} celdas donde la cabecera tiene ${expected}: un separador dentro de un texto sin comillas, o una línea cortada`,
      },
      action: 'rejected',
    }),
  );
}

function assertNoDuplicates(source: Source, header: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of header) {
    const key = headerKey(name);
    if (key === '') continue;
    if (seen.has(key)) {
      throw new IngestError('bad_input', {
        en: `${source.name} names the column "${name}" twice (line 1): rename or remove one`,
        es: `${source.name} tiene dos veces la columna «${name}» (línea 1): renombre o quite una`,
      });
    }
    seen.add(key);
  }
}

async function* parsed(source: Source): AsyncGenerator<{ record: string[]; line: number }> {
  const delimiter = delimiterOf(source.head);
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: '\n',
    max_record_size: maxRecordBytes,
  });
  const text = Readable.from(source.text());
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let line = 1;
  try {
    for await (const item of parser) {
      const { record, info } = item as { record: string[]; info: { lines: number } };
      if (line > 1 || !excelSeparator.test(record.join(delimiter))) yield { record, line };
      line = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof CsvError) throw refusal(source, error, line);
    throw error;
  } finally {
    text.destroy();
  }
}

function refusal(source: Source, error: CsvError, line: number): IngestError {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new IngestError('bad_input', {
        en: `${source.name}: a quote opened in the record at line ${line} is never closed, so the rest cannot be told apart. Nothing was imported`,
        es: `${source.name}: unas comillas abiertas en el registro de la línea ${line} no se cierran, así que el resto no se distingue. No se ha importado nada`,
      });
    case 'CSV_MAX_RECORD_SIZE':
      return new IngestError('bad_input', {
        en: `${source.name}: the record at line ${line} is longer than ${maxRecordBytes / 1024 / 1024} MB (a quote that is never closed?). Nothing was imported`,
        es: `${source.name}: el registro de la línea ${line} pasa de ${maxRecordBytes / 1024 / 1024} MB (¿unas comillas sin cerrar?). No se ha importado nada`,
      });
    default:
      return new IngestError('bad_input', {
        en: `${source.name}: the record at line ${line} cannot be read as CSV (${error.code})`,
        es: `${source.name}: el registro de la línea ${line} no se puede leer como CSV (${error.code})`,
      });
  }
}

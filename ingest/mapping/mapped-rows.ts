/** The rows of a table or of a JSON file, seen through a mapping's column names. */
import { IngestError } from '../ingest-error.ts';
import { columnKeys } from '../readers/column-names.ts';
import type { Fields } from '../readers/reader.ts';
import { isObject, notAnObject } from '../readers/tendero.ts';
import { issueFor, type Row } from '../report/row-issue.ts';
import { csvRecords, readHeader } from '../source/csv-records.ts';
import { jsonRecords } from '../source/json-records.ts';
import type { Source } from '../source/open-source.ts';
import { type Cells, pairsOf } from './mapped-values.ts';
import { columnsOfRule, type Mapping, type Rule } from './mapping.ts';

export type MappedRow = { row: Row; cells: Cells };
/** A mapping that names a column the file lacks is a mistake; a preset names what some versions write. */
export type ColumnsNeeded = 'all_needed' | 'as_found' | 'tell_unknown';

/** May be called again: each time from the start. */
export async function mappedRows(
  source: Source,
  given: { mapping: Mapping; columns: ColumnsNeeded },
): Promise<() => AsyncGenerator<MappedRow>> {
  return isJson(source) ? () => jsonRows(source) : tableRows(source, given);
}

export function isJson(source: Source): boolean {
  return /^\s*[[{]/.test(source.head);
}

export function sameName(one: string, other: string): boolean {
  const keys = new Set(columnKeys(one));
  return one.trim() === other.trim() || columnKeys(other).some((key) => keys.has(key));
}

async function* jsonRows(source: Source): AsyncGenerator<MappedRow> {
  for await (const { row, value } of jsonRecords(source)) {
    if (row.issues.length === 0 && !isObject(value)) notAnObject(row, value);
    yield { row, cells: jsonCells(isObject(value) ? value : {}) };
  }
}

function jsonCells(value: Fields): Cells {
  const at = (path: string): unknown => {
    if (Object.hasOwn(value, path)) return value[path];
    return path
      .split('.')
      .reduce<unknown>(
        (inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
        value,
      );
  };
  return {
    at,
    beginning: (prefix) =>
      Object.entries(value).flatMap(([name, inner]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), inner] as const] : [],
      ),
  };
}

async function tableRows(
  source: Source,
  { mapping, columns }: { mapping: Mapping; columns: ColumnsNeeded },
): Promise<() => AsyncGenerator<MappedRow>> {
  const header = await readHeader(source);
  if (columns === 'all_needed') assertColumns(source, header, mapping);
  const places = new Map<string, number>();
  const placeOf = (column: string): number => {
    const known = places.get(column) ?? header.findIndex((name) => sameName(column, name));
    places.set(column, known);
    return known;
  };
  const unknown = columns === 'tell_unknown' ? unknownColumns(header, mapping) : [];
  return async function* () {
    let first = true;
    for await (const { row, cells } of csvRecords(source, header)) {
      if (first) row.issues.push(...unknown.map((column) => unknownColumn(row, column)));
      first = false;
      yield { row, cells: tableCells(cells, { header, placeOf, mapping }) };
    }
  };
}

function tableCells(
  cells: readonly string[],
  {
    header,
    placeOf,
    mapping,
  }: { header: readonly string[]; placeOf(column: string): number; mapping: Mapping },
): Cells {
  // Names within a cell ("manufacturer=Lumbre") are looked up like columns.
  let paired: ReadonlyMap<string, string> | undefined;
  const inPairs = (column: string): string | undefined => {
    paired ??= new Map(
      (mapping.pairs ?? []).flatMap((rule) =>
        columnsOfRule(rule.column).flatMap((name) => pairsOf(cells[placeOf(name)] ?? '', rule)),
      ),
    );
    return paired.get(column);
  };
  return {
    at: (column) => {
      const place = placeOf(column);
      return place === -1 ? inPairs(column) : (cells[place] ?? '');
    },
    beginning: (prefix) =>
      header.flatMap((name, place) =>
        name.trim().toLowerCase().startsWith(prefix.toLowerCase())
          ? [[name.trim().slice(prefix.length).trim(), cells[place] ?? ''] as const]
          : [],
      ),
  };
}

function rulesOf({ fields, attributes, variants }: Mapping): Rule[] {
  const all = [
    ...Object.values(fields),
    ...Object.values(attributes ?? {}),
    ...Object.values(variants?.options ?? {}),
    ...[variants?.parent, variants?.group],
  ];
  return all.filter((rule) => rule !== undefined);
}

function unknownColumns(header: readonly string[], mapping: Mapping): string[] {
  const known = rulesOf(mapping).flatMap(columnsOfRule);
  const prefixes = [mapping.attributePrefix, mapping.variants?.optionPrefix].filter(
    (prefix) => prefix !== undefined,
  );
  return header.filter(
    (name) =>
      name !== '' &&
      !known.some((column) => sameName(column, name)) &&
      !prefixes.some((prefix) => name.toLowerCase().startsWith(prefix)),
  );
}

/** A misspelt column would be lost without a word. */
function unknownColumn(row: Row, column: string) {
  return issueFor(row, {
    column,
    code: 'unknown_field',
    message: {
      en: 'not a column of the catalogue format: ignored in every row (attributes are called attributes.NAME)',
      es: 'no es una columna del formato: no se lee en ninguna fila (los atributos se llaman attributes.NOMBRE)',
    },
    action: 'repaired',
  });
}

function assertColumns(source: Source, header: readonly string[], mapping: Mapping): void {
  for (const rule of rulesOf(mapping)) {
    const wanted = columnsOfRule(rule);
    if (wanted.some((column) => header.some((name) => sameName(column, name)))) continue;
    throw new IngestError('bad_input', {
      en: `${source.name} has no column "${wanted.join('" or "')}", which the mapping names. Its columns are: ${header.slice(0, 30).join(', ')}`,
      es: `${source.name} no tiene la columna «${wanted.join('» o «')}» que nombra la correspondencia. Sus columnas son: ${header.slice(0, 30).join(', ')}`,
    });
  }
}

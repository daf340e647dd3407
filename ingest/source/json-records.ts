/** JSON lines, a JSON array, or objects one after another, as records with the line each starts on. Streams: never the whole file. */
import { IngestError } from '../ingest-error.ts';
import { issueFor, type Row } from '../report/row-issue.ts';
import type { Source } from './open-source.ts';

/** A record longer than this is refused: no product is. A wrapper such as {"products": […]} is one record. */
const maxRecordChars = 64 * 1024 * 1024;

export type JsonRecord = { row: Row; value: unknown };
type Piece = { text: string; line: number };

export async function* jsonRecords(source: Source): AsyncGenerator<JsonRecord> {
  const start = source.head.trimStart();
  const pieces = isJsonLines(start) ? linesOf(source) : valuesOf(source, source.text());
  for await (const piece of pieces) {
    const row: Row = { line: piece.line, issues: [] };
    let value: unknown;
    try {
      value = JSON.parse(piece.text);
    } catch (error) {
      row.issues.push(
        issueFor(row, {
          code: 'broken_json',
          message: { en: `not valid JSON: ${reasonOf(error)}`, es: `no es JSON válido: ${reasonOf(error)}` },
          value: piece.text,
          action: 'rejected',
        }),
      );
    }
    const wrapped = row.issues.length === 0 ? productsWithin(piece.text, value) : undefined;
    if (wrapped === undefined) yield { row, value };
    else yield* wrappedRecords(source, piece, wrapped);
  }
}

/** One object a line; the first of them may be broken. */
function isJsonLines(start: string): boolean {
  if (!start.startsWith('{')) return false;
  return start.split('\n', 3).some((line) => line.startsWith('{') && line.trimEnd().endsWith('}'));
}

/** V8 quotes a piece of the text in its message; the report shows the value anyway. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/,? *(\.\.\.)?".*$/s, '').replace(/ in JSON.*$/s, '');
}

type Wrapped = { key: string; products: unknown[] };

/** `{ "products": […] }`, or JSON-LD's `{ "@graph": […] }`. */
function productsWithin(text: string, value: unknown): Wrapped | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if ('id' in value) return undefined;
  for (const key of ['products', '@graph']) {
    const products: unknown = (value as Record<string, unknown>)[key];
    if (Array.isArray(products) && text.includes(`"${key}"`)) return { key, products };
  }
  return undefined;
}

async function* wrappedRecords(
  source: Source,
  piece: Piece,
  { key, products }: Wrapped,
): AsyncGenerator<JsonRecord> {
  if (products.length === 0) return;
  const from = piece.text.indexOf('[', piece.text.indexOf(`"${key}"`));
  const line = piece.line + countLines(piece.text.slice(0, from));
  let at = 0;
  for await (const inner of valuesOf(source, [piece.text.slice(from)], line)) {
    yield { row: { line: inner.line, issues: [] }, value: products[at] };
    at += 1;
    if (at === products.length) return;
  }
}

async function* linesOf(source: Source): AsyncGenerator<Piece> {
  let held = '';
  let line = 0;
  for await (const text of source.text()) {
    held += text;
    const lines = held.split('\n');
    held = lines.pop() ?? '';
    for (const each of lines) {
      line += 1;
      if (each.trim() !== '') yield { text: each, line };
    }
    assertBounded(source, held.length, line + 1);
  }
  if (held.trim() !== '') yield { text: held, line: line + 1 };
}

/** Cuts a text into its top-level values, or the elements of its top-level array, by brackets outside strings. */
async function* valuesOf(
  source: Source,
  pieces: AsyncIterable<string> | Iterable<string>,
  firstLine = 1,
): AsyncGenerator<Piece> {
  const scanner = new ValueScanner(firstLine);
  for await (const piece of pieces) {
    yield* scanner.push(piece);
    assertBounded(source, scanner.pending, scanner.line);
  }
  const last = scanner.lastValue();
  if (last !== undefined) yield last;
  const open = scanner.end();
  if (open === undefined) return;
  if (open.what === 'comma') {
    throw new IngestError('bad_input', {
      en: `${source.name} has a comma or a bracket too many (line ${open.line}): it is not valid JSON. Nothing was imported`,
      es: `${source.name} tiene una coma o un corchete de más (línea ${open.line}): no es JSON válido. No se ha importado nada`,
    });
  }
  if (open.what === 'more') {
    throw new IngestError('bad_input', {
      en: `${source.name} goes on after the end of its list (line ${open.line}): two exports in one file? Nothing was imported`,
      es: `${source.name} sigue después del final de su lista (línea ${open.line}): ¿dos exportaciones en un fichero? No se ha importado nada`,
    });
  }
  throw new IngestError('bad_input', {
    en: `${source.name} ends in the middle of ${open.what} that starts at line ${open.line}: the export was cut. Nothing was imported`,
    es: `${source.name} acaba a mitad de ${open.what === 'the list' ? 'la lista' : 'un registro'} que empieza en la línea ${open.line}: la exportación está cortada. No se ha importado nada`,
  });
}

class ValueScanner {
  line: number;
  /** After the closing bracket of the top-level array nothing may follow. */
  #finished = false;
  #moreLine = 0;
  #inArray = false;
  #arrayLine = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #value = '';
  #valueLine = 0;
  /** Where a comma or a bracket stood that belongs to nothing. */
  #strayLine = 0;
  #comma = false;
  #justClosed = false;

  constructor(firstLine: number) {
    this.line = firstLine;
  }

  get pending(): number {
    return this.#value.length;
  }

  *push(text: string): Generator<Piece> {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const char = text[at] as string;
      if (this.#finished) {
        this.#afterList(char);
        from = at + 1;
        continue;
      }
      const before = this.#depth;
      const wasEmpty = this.#valueLine === 0;
      if (this.#ends(char)) {
        const value = this.#value + text.slice(from, at + (before > 0 ? 1 : 0));
        if (this.#valueLine !== 0) yield { text: value, line: this.#valueLine };
        this.#afterValue(char, before > 0);
        this.#value = '';
        this.#valueLine = 0;
        from = at + 1;
      } else if (wasEmpty) {
        from = this.#valueLine === 0 ? at + 1 : at;
      }
      if (char === '\n') this.line += 1;
    }
    this.#value += text.slice(from);
  }

  /** Takes one character in; true when it ends a value (its last bracket, or the comma or bracket after a bare one). */
  #ends(char: string): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (char === '\\') this.#escaped = true;
      else if (char === '"') this.#inString = false;
      return false;
    }
    if (this.#valueLine === 0 && this.#opensArray(char)) return false;
    if (this.#depth === 0 && (char === ',' || char === ']')) {
      if (!this.#inArray && char === ']') this.#strayLine ||= this.line;
      this.#finished = this.#inArray && char === ']';
      return true;
    }
    if (this.#valueLine === 0) {
      if (/[ \t\n\uFEFF]/.test(char)) return false;
      this.#valueLine = this.line;
    }
    if (char === '"') this.#inString = true;
    else if (char === '{' || char === '[') this.#depth += 1;
    else if (char === '}' || char === ']') {
      this.#depth = Math.max(0, this.#depth - 1);
      return this.#depth === 0;
    }
    return false;
  }

  /** Within a list exactly one comma stands between two values. */
  #afterValue(char: string, closed: boolean): void {
    const had = this.#valueLine !== 0;
    if (this.#inArray && !closed) {
      const empty = !had && !this.#justClosed;
      if (empty && (char === ',' || this.#comma)) this.#strayLine ||= this.line;
    }
    this.#justClosed = closed;
    this.#comma = char === ',' && !closed;
  }

  /** A bare value ("42") that ended with the text. */
  lastValue(): Piece | undefined {
    if (this.#valueLine === 0 || this.#inArray || this.#depth > 0 || this.#inString) return undefined;
    const piece = { text: this.#value, line: this.#valueLine };
    this.#valueLine = 0;
    return piece;
  }

  #afterList(char: string): void {
    if (this.#moreLine === 0 && !/\s/.test(char)) this.#moreLine = this.line;
    if (char === '\n') this.line += 1;
  }

  #opensArray(char: string): boolean {
    if (this.#inArray || char !== '[') return false;
    this.#inArray = true;
    this.#arrayLine = this.line;
    return true;
  }

  /** What was still open at the end of the text, or out of place in it. */
  end(): { what: 'a record' | 'the list' | 'more' | 'comma'; line: number } | undefined {
    if (this.#strayLine !== 0) return { what: 'comma', line: this.#strayLine };
    if (this.#moreLine !== 0) return { what: 'more', line: this.#moreLine };
    if (this.#valueLine !== 0) return { what: 'a record', line: this.#valueLine };
    if (this.#inArray && !this.#finished) return { what: 'the list', line: this.#arrayLine };
    return undefined;
  }
}

function assertBounded(source: Source, length: number, line: number): void {
  if (length <= maxRecordChars) return;
  throw new IngestError('bad_input', {
    en: `${source.name}: the record near line ${line} is longer than ${maxRecordChars / 1024 / 1024} MB. Give one product a line (JSONL)`,
    es: `${source.name}: el registro hacia la línea ${line} pasa de ${maxRecordChars / 1024 / 1024} MB. Ponga un producto por línea (JSONL)`,
  });
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

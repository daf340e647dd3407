/** XML as records, one element each, with the line it starts on. Streams, expands nothing, and refuses what nests or grows without end. */
import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { IngestError } from '../ingest-error.ts';
import { issueFor, type Row } from '../report/row-issue.ts';
import { bareAmpersand, mendXml } from './mend-xml.ts';
import type { Source } from './open-source.ts';

/** As it is written, references included: no product is longer. */
const maxRecordChars = 4 * 1024 * 1024;
const maxDepth = 100;

export type XmlElement = {
  /** With its prefix, as in the file: "g:price". */
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlElement[];
};
export type XmlRecord = { row: Row; element: XmlElement };

/** Every element called one of `names` that is within no other such element. */
export async function* xmlRecords(source: Source, names: ReadonlySet<string>): AsyncGenerator<XmlRecord> {
  const builder = new RecordBuilder(source, names);
  for await (const piece of mendXml(source.text())) {
    builder.write(piece);
    yield* builder.taken();
  }
  builder.close();
  yield* builder.taken();
}

/** What the root element is called and which attributes it has; undefined when the text does not begin as XML. */
export function xmlRoot(
  source: Source,
): { name: string; attributes: Readonly<Record<string, string>> } | undefined {
  if (!/^\s*</.test(source.head.replace(/^\uFEFF/, ''))) return undefined;
  const parser = new SaxesParser();
  let root: { name: string; attributes: Readonly<Record<string, string>> } | undefined;
  parser.on('error', () => {});
  parser.on('doctype', () => {
    throw withDoctype(source, parser.line);
  });
  parser.on('opentag', ({ name, attributes }) => {
    root ??= { name, attributes };
  });
  parser.write(source.head.replace(/^\uFEFF/, '').trimStart());
  return root;
}

function withDoctype(source: Source, line: number): IngestError {
  return new IngestError('bad_input', {
    en: `${source.name} declares a document type (DTD, line ${line}), which no feed needs and which can hide an attack: take the <!DOCTYPE …> out. Nothing was imported`,
    es: `${source.name} declara un tipo de documento (DTD, línea ${line}), que ninguna exportación necesita y puede esconder un ataque: quite el <!DOCTYPE …>. No se ha importado nada`,
  });
}

class RecordBuilder {
  readonly #parser = new SaxesParser();
  readonly #source: Source;
  readonly #names: ReadonlySet<string>;
  readonly #open: XmlElement[] = [];
  #row: Row | undefined;
  #since = 0;
  #depth = 0;
  #done: XmlRecord[] = [];
  #started = false;

  constructor(source: Source, names: ReadonlySet<string>) {
    this.#source = source;
    this.#names = names;
    this.#listen();
  }

  write(piece: string): void {
    // Blanks before the declaration are a mistake of templates that everybody reads.
    const text = this.#started ? piece : piece.replace(/^\s+/, '');
    if (text === '') return;
    this.#started = true;
    this.#parser.write(text);
    if (this.#parser.position - this.#since > maxRecordChars) throw this.#tooLong();
  }

  close(): void {
    this.#parser.close();
  }

  taken(): XmlRecord[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #listen(): void {
    const parser = this.#parser;
    Object.defineProperty(parser.ENTITIES, bareAmpersand, { get: () => this.#bareAmpersand() });
    parser.on('error', (error) => this.#fault(error));
    parser.on('doctype', () => {
      throw withDoctype(this.#source, parser.line);
    });
    parser.on('opentagstart', ({ name }) => this.#start(name));
    parser.on('attribute', (attribute) => this.#attribute(attribute));
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('closetag', () => this.#end());
  }

  #start(name: string): void {
    this.#depth += 1;
    if (this.#depth > maxDepth) {
      throw new IngestError('bad_input', {
        en: `${this.#source.name} nests more than ${maxDepth} elements deep (line ${this.#parser.line}): that is no feed. Nothing was imported`,
        es: `${this.#source.name} anida más de ${maxDepth} elementos (línea ${this.#parser.line}): eso no es una exportación. No se ha importado nada`,
      });
    }
    if (this.#row === undefined) {
      this.#since = this.#parser.position;
      if (!this.#names.has(name)) return;
      this.#row = { line: this.#parser.line, issues: [] };
    }
    const element: XmlElement = { name, attributes: Object.create(null), text: '', children: [] };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  #attribute({ name, value }: SaxesAttributePlain): void {
    const element = this.#open.at(-1);
    if (element !== undefined) Object.assign(element.attributes, { [name]: value });
  }

  #text(text: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined) element.text += text;
    if (this.#parser.position - this.#since > maxRecordChars) throw this.#tooLong();
  }

  #end(): void {
    this.#depth -= 1;
    const element = this.#open.pop();
    if (element === undefined || this.#open.length > 0 || this.#row === undefined) return;
    this.#done.push({ row: this.#row, element });
    this.#row = undefined;
    this.#since = this.#parser.position;
  }

  #bareAmpersand(): string {
    const row = this.#row;
    if (row !== undefined && !row.issues.some((issue) => issue.code === 'bare_ampersand')) {
      row.issues.push(
        issueFor(row, {
          code: 'bare_ampersand',
          message: {
            en: 'a bare & (XML wants &amp;) was taken as it stands',
            es: 'un & suelto (XML quiere &amp;) se ha tomado tal cual',
          },
          action: 'repaired',
        }),
      );
    }
    return '&';
  }

  /** References such as "&nbsp;" are no part of XML but plain to read: they stay, the lint turns them into text. */
  #fault(error: Error): void {
    if (/(?:undefined entity|malformed character entity)\.$/.test(error.message)) return;
    const { line, column } = this.#parser;
    const what = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const cut = /unexpected end|unclosed tag/.test(what);
    throw new IngestError(
      'bad_input',
      cut
        ? {
            en: `${this.#source.name} ends in the middle of an element (line ${line}): the feed was cut. Nothing was imported`,
            es: `${this.#source.name} acaba a mitad de un elemento (línea ${line}): la exportación está cortada. No se ha importado nada`,
          }
        : {
            en: `${this.#source.name} is not well-formed XML (line ${line}, column ${column}: ${what}). Nothing was imported`,
            es: `${this.#source.name} no es XML bien formado (línea ${line}, columna ${column}: ${what}). No se ha importado nada`,
          },
    );
  }

  #tooLong(): IngestError {
    return new IngestError('bad_input', {
      en: `${this.#source.name}: the record near line ${this.#row?.line ?? this.#parser.line} is longer than ${maxRecordChars / 1024 / 1024} MB. Nothing was imported`,
      es: `${this.#source.name}: el registro hacia la línea ${this.#row?.line ?? this.#parser.line} pasa de ${maxRecordChars / 1024 / 1024} MB. No se ha importado nada`,
    });
  }
}

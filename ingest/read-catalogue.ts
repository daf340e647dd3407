/** Files in, checked products out, with a report on every row. */
import { createHash } from 'node:crypto';
import type { Product } from '../src/catalog/product.ts';
import type { Sentence } from '../src/errors.ts';
import { detectLanguage } from '../src/language/detect-language.ts';
import type { Language } from '../src/protocol.ts';
import { IngestError } from './ingest-error.ts';
import type { FileReading, KnownDrafts } from './known-drafts.ts';
import { cleanLine } from './lint/clean-text.ts';
import { DecimalMarks } from './lint/decimal-mark.ts';
import { lintProduct } from './lint/lint-product.ts';
import { lookahead } from './lookahead.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { Progress } from './progress.ts';
import { Combinations, isCombinations } from './readers/presta-combinations.ts';
import type { Draft, Reader, ReadItem, Sniffed } from './readers/reader.ts';
import { selectReader } from './readers/select-reader.ts';
import { ReportBuilder } from './report/report.ts';
import { issueFor } from './report/row-issue.ts';
import { openSource, type Source } from './source/open-source.ts';

export type ReadCatalogueOptions = {
  files: readonly string[];
  /** How to read files of no known format; with it, all are read so. */
  mapping?: Mapping;
  /** Of prices that name none. */
  currency?: string;
  /** Of products that name none; absent: told from the texts. */
  language?: Language;
  /** When the texts do not tell. */
  fallbackLanguage: Language;
  /** Records that need not be checked again, and who takes their products. */
  known?: { drafts: KnownDrafts; keepAsBefore(id: string): void };
  /** Takes each product as it is read, since a catalogue may be larger than memory; absent: they come as a list. */
  keep?(product: Product): void;
  /** The shop's: what dates of sales are meant in. */
  timeZone?: string;
  progress: Progress;
  say(line: Sentence): void;
};

export type ReadCatalogue = {
  /** Empty when `keep` took them. */
  products: Product[];
  count: number;
  report: ReportBuilder;
  /** Whether the fallback language was taken for any file. */
  fellBack: boolean;
  /** What the manifest records. */
  source: { name: string; sha256: string };
};

/** Drafts looked at before the first is checked: enough to tell the language and how prices are written. */
const lookedAt = 1000;
const defaultTimeZone = 'Europe/Madrid';

export type OpenFeed = {
  files: readonly { source: Source; reader: Reader; sniffed: Sniffed }[];
  source: { name: string; sha256: string };
};

/** All files are opened before any is read: a wrong name is told at once. */
export async function openFeed(
  options: Pick<ReadCatalogueOptions, 'files' | 'mapping' | 'currency'>,
): Promise<OpenFeed> {
  const files = [];
  for (const file of options.files) {
    const source = await openSource(file);
    const { reader, sniffed } = await selectReader(source, options.mapping);
    if (reader.needsCurrency && options.currency === undefined)
      throw noCurrency({ en: reader.title, es: reader.title });
    files.push({ source, reader, sniffed });
  }
  return { files: await joined(files), source: sourceOf(files.map(({ source }) => source)) };
}

/** Combinations belong to the products of another file, and are told of after it. */
async function joined(files: OpenFeed['files']): Promise<OpenFeed['files']> {
  const combinations = files.filter(({ sniffed }) => isCombinations(sniffed));
  if (combinations.length === 0) return files;
  const products = files.filter((file) => !combinations.includes(file));
  if (!products.some(({ reader }) => reader.format === 'presta')) throw combinationsAlone(combinations);
  let readers = products;
  const last = [];
  for (const { source, sniffed } of combinations) {
    const all = await Combinations.of(source);
    readers = readers.map((file) =>
      file.reader.format === 'presta' ? { ...file, reader: all.joinedTo(file.reader) } : file,
    );
    last.push({ source, sniffed, reader: all.reader });
  }
  return [...readers, ...last];
}

function combinationsAlone([first]: OpenFeed['files']): IngestError {
  const name = first?.source.name ?? '';
  return new IngestError('bad_input', {
    en: `${name} holds combinations of PrestaShop products: give the file of the products too (npm run ingest -- products.csv ${name})`,
    es: `${name} contiene combinaciones de productos de PrestaShop: dé también el fichero de los productos (npm run ingest -- productos.csv ${name})`,
  });
}

export async function readCatalogue(options: ReadCatalogueOptions, feed?: OpenFeed): Promise<ReadCatalogue> {
  const { files, source: name } = feed ?? (await openFeed(options));
  const intake = new Intake(options);
  let fellBack = false;
  for (const { source, reader, sniffed } of files)
    fellBack = (await readFile({ source, reader, sniffed, intake, options })) || fellBack;
  if (intake.count === 0 && intake.withoutCurrency > 0)
    throw noCurrency({ en: 'this catalogue', es: 'este catálogo' });
  return {
    products: intake.products,
    count: intake.count,
    report: intake.report,
    fellBack,
    source: name,
  };
}

function noCurrency(what: Sentence): IngestError {
  return new IngestError('bad_input', {
    en: `Prices in ${what.en} do not say their currency: say it with --currency, for example --currency EUR`,
    es: `Los precios de ${what.es} no dicen su moneda: dígala con --currency, por ejemplo --currency EUR`,
  });
}

function sourceOf(sources: readonly Source[]): { name: string; sha256: string } {
  const [only] = sources;
  if (sources.length === 1 && only !== undefined) return { name: only.name, sha256: only.sha256 };
  const hash = createHash('sha256');
  for (const { sha256 } of sources) hash.update(sha256);
  return { name: sources.map(({ name }) => name).join(', '), sha256: hash.digest('hex') };
}

/** Returns whether nothing but the fallback told the language. */
async function readFile(file: {
  source: Source;
  reader: Reader;
  sniffed: Sniffed;
  intake: Intake;
  options: ReadCatalogueOptions;
}): Promise<boolean> {
  const { source, reader, intake, options } = file;
  const { say } = options;
  intake.report.startFile({ file: source.name, format: reader.format, encoding: source.encoding });
  const { first, all } = await lookahead(reader.read(source), lookedAt);
  const drafts = first.flatMap((item) => (item.kind === 'draft' ? [item.draft] : []));
  const told = options.language ?? languageOf(drafts);
  const language = told ?? options.fallbackLanguage;
  const decimalMark = reader.decimalMark ?? (await decimalMarkOf(first, { reader, source }));
  const { name, encoding } = source;
  const isUtf8 = encoding === 'UTF-8';
  say({
    en: `${name}: ${reader.title}, ${isUtf8 ? encoding : `read as ${encoding}`}, language ${language}`,
    es: `${name}: ${reader.title}, ${isUtf8 ? encoding : `leído como ${encoding}`}, idioma ${language}`,
  });
  const lintOptions = {
    defaults: {
      language,
      timeZone: options.timeZone ?? defaultTimeZone,
      now: new Date(),
      ...(reader.dateOrder === undefined ? {} : { dateOrder: reader.dateOrder }),
      ...(options.currency === undefined ? {} : { currency: options.currency }),
      ...(decimalMark === undefined ? {} : { decimalMark }),
    },
    column: (field: string) => reader.column(field, file.sniffed),
  };
  const checks = {
    lint: (draft: Draft) => lintProduct(draft, lintOptions),
    idColumn: lintOptions.column('id'),
    reading: { format: reader.format, language, decimalMark },
    before: intake.rows,
    share: () => source.share?.() ?? 0,
  };
  for await (const item of all) intake.take(item, checks);
  return told === undefined;
}

type Checks = {
  lint(draft: Draft): Product | undefined;
  idColumn: string;
  reading: FileReading;
  /** Rows of the files before. */
  before: number;
  share(): number;
};

/** Hands products on; the first with an id stays. */
class Intake {
  readonly products: Product[] = [];
  count = 0;
  readonly report = new ReportBuilder();
  withoutCurrency = 0;
  readonly #firstLines = new Map<string, number>();
  readonly #progress: Progress;
  readonly #known: ReadCatalogueOptions['known'];
  readonly #keepProduct: (product: Product) => void;
  rows = 0;

  constructor({ progress, keep, known }: Pick<ReadCatalogueOptions, 'progress' | 'keep' | 'known'>) {
    this.#progress = progress;
    this.#known = known;
    this.#keepProduct = keep ?? ((product) => this.products.push(product));
  }

  take(item: ReadItem, checks: Checks): void {
    const rows = item.kind === 'rows' ? item.rows : item.draft.rows;
    if (item.kind === 'draft' && !this.#isRepeated(item.draft, checks.idColumn))
      this.#keep(item.draft, checks);
    this.report.add(rows);
    const before = this.rows;
    this.rows += rows.length;
    if (Math.floor(before / 500) !== Math.floor(this.rows / 500)) this.#show(checks);
  }

  /** How many there will be is told by how far the file has been read. */
  #show({ before, share }: Checks): void {
    const read = share();
    const inFile = this.rows - before;
    const total = read > 0 && read < 1 ? before + Math.round(inFile / read) : this.rows;
    this.#progress.show('rows read', this.rows, Math.max(total, this.rows));
  }

  #keep(draft: Draft, { lint, reading }: Checks): void {
    const hash = this.#known?.drafts.hashOf(draft, reading);
    const id = hash === undefined ? undefined : this.#known?.drafts.idOf(hash);
    if (id !== undefined) {
      this.#count(id, draft);
      this.#known?.keepAsBefore(id);
      return;
    }
    const product = lint(draft);
    if (product === undefined) {
      if (draft.rows.some((row) => row.issues.some((issue) => issue.code === 'no_currency')))
        this.withoutCurrency += 1;
      return;
    }
    if (hash !== undefined) this.#known?.drafts.note(hash, draft, product);
    this.#count(product.id, draft);
    this.#keepProduct(product);
  }

  #count(id: string, draft: Draft): void {
    this.#firstLines.set(id, draft.rows[0]?.line ?? 0);
    this.count += 1;
  }

  /** Told before anything else is said of the rows: they are left out whatever they hold. */
  #isRepeated(draft: Draft, idColumn: string): boolean {
    const { id } = draft.fields;
    const key = typeof id === 'string' || typeof id === 'number' ? cleanLine(String(id)).text : undefined;
    const firstLine = key === undefined ? undefined : this.#firstLines.get(key);
    if (firstLine === undefined) return false;
    for (const row of draft.rows) {
      row.issues.push(
        issueFor(row, {
          column: idColumn,
          code: 'duplicate_id',
          message: {
            en: `line ${row.line} has the id of line ${firstLine} again: the first stays`,
            es: `la línea ${row.line} repite el id de la línea ${firstLine}: queda el primero`,
          },
          value: key,
          action: 'rejected',
        }),
      );
    }
    return true;
  }
}

function languageOf(drafts: readonly Draft[]): Language | undefined {
  const text = drafts
    .map(({ fields }) =>
      [fields.title, fields.description].filter((part) => typeof part === 'string').join('. '),
    )
    .join('\n');
  return detectLanguage(text.replace(/<[^>]*>/g, ' ').slice(0, 20_000));
}

/** Told by the beginning where that is plain; a file that begins in doubt is read once more for it. */
async function decimalMarkOf(
  first: readonly ReadItem[],
  { reader, source }: { reader: Reader; source: Source },
): Promise<',' | '.' | undefined> {
  const marks = new DecimalMarks();
  for (const item of first) marks.see(item);
  if (marks.majority !== undefined || first.length < lookedAt) return marks.majority;
  const whole = new DecimalMarks();
  for await (const item of reader.read(source)) whole.see(item);
  return whole.majority;
}

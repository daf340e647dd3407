import { writeFile } from 'node:fs/promises';
import type { Language } from '../../src/protocol.ts';
import { IngestError } from '../ingest-error.ts';
import { reportAsHtml } from './report-html.ts';
import { outcomeOf, type Row, type RowIssue, shownValue } from './row-issue.ts';

/** Rows, not products: `read = imported + repaired + rejected`. */
export type RowCounts = { read: number; imported: number; repaired: number; rejected: number };
export type FileReport = RowCounts & { file: string; format: string; encoding: string };

/** As in the file: the sentence in the language of who reads it. */
export type ReportIssue = Omit<RowIssue, 'message'> & { message: string; file?: string };

export type Report = RowCounts & {
  /** Of the first file; `files` has each. */
  format: string;
  encoding: string;
  /** What its sentences are written in. */
  language: Language;
  /** Products in the catalogue after the import. */
  products: number;
  issues: ReportIssue[];
  /** How many issues more there were than are listed. */
  issuesLeftOut?: number;
  files: FileReport[];
};

/** A report with more is read by nobody. */
const mostIssues = 20_000;
const noRows = { read: 0, imported: 0, repaired: 0, rejected: 0 } as const;

/** Counts rows as they go by and keeps what was said about them. */
export class ReportBuilder {
  readonly #files: FileReport[] = [];
  readonly #issues: (RowIssue & { file?: string })[] = [];
  readonly #notes: (RowIssue & { file: string })[] = [];
  #leftOut = 0;

  /** Of a file that was read before: what it counted then. */
  static of(rows: RowCounts): ReportBuilder {
    const builder = new ReportBuilder();
    builder.#files.push({ file: '', format: '', encoding: '', ...rows });
    return builder;
  }

  startFile(file: { file: string; format: string; encoding: string }): void {
    this.#files.push({ ...file, ...noRows });
  }

  add(rows: readonly Row[]): void {
    const file = this.#files.at(-1);
    if (file === undefined) throw new Error('rows before their file');
    for (const row of rows) {
      file.read += 1;
      file[outcomeOf(row)] += 1;
      for (const issue of row.issues) {
        if (this.#issues.length < mostIssues) this.#issues.push({ ...issue, file: file.file });
        else this.#leftOut += 1;
      }
    }
  }

  /** Said of something that is no row, such as a page: it is listed and counts as none. */
  note(issue: RowIssue & { file: string }): void {
    this.#notes.push({ ...issue, ...(issue.value === undefined ? {} : { value: shownValue(issue.value) }) });
  }

  counts(): RowCounts {
    return this.#files.reduce<RowCounts>(
      (sum, file) => ({
        read: sum.read + file.read,
        imported: sum.imported + file.imported,
        repaired: sum.repaired + file.repaired,
        rejected: sum.rejected + file.rejected,
      }),
      noRows,
    );
  }

  /** In the order of the files and of the lines in them. */
  finish(products: number, language: Language): Report {
    const [first] = this.#files;
    const several = this.#files.length > 1;
    const order = new Map(this.#files.map((file, at) => [file.file, at]));
    const issues = this.#issues
      .toSorted((a, b) => (order.get(a.file ?? '') ?? 0) - (order.get(b.file ?? '') ?? 0) || a.line - b.line)
      .map(({ file, message, ...issue }) => ({
        ...(several && file !== undefined ? { file } : {}),
        ...issue,
        message: message[language],
      }));
    return {
      format: first?.format ?? '',
      encoding: first?.encoding ?? '',
      ...this.counts(),
      products,
      language,
      issues: [...issues, ...this.#notes.map((note) => ({ ...note, message: note.message[language] }))],
      ...(this.#leftOut === 0 ? {} : { issuesLeftOut: this.#leftOut }),
      files: this.#files,
    };
  }
}

/** Refused before anything is read, so that nobody waits for a report that cannot be written. */
export function assertReportName(file: string): void {
  if (!/\.(json|html?)$/i.test(file)) {
    throw new IngestError('bad_input', {
      en: `--report writes FILE.json or FILE.html, not ${file}`,
      es: `--report escribe FICHERO.json o FICHERO.html, no ${file}`,
    });
  }
}

export async function writeReport(file: string, report: Report): Promise<void> {
  const text = /\.json$/i.test(file) ? `${JSON.stringify(report, null, 2)}\n` : reportAsHtml(report);
  try {
    await writeFile(file, text);
  } catch {
    throw new IngestError('bad_input', {
      en: `The report cannot be written to ${file}`,
      es: `El informe no se puede escribir en ${file}`,
    });
  }
}

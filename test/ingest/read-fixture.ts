/** Reads files as the ingestion does, without publishing: texts in, checked products and the report out. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress } from '../../ingest/progress.ts';
import { type ReadCatalogueOptions, readCatalogue } from '../../ingest/read-catalogue.ts';
import type { Report, ReportIssue } from '../../ingest/report/report.ts';
import type { Product } from '../../src/catalog/product.ts';
import type { Language } from '../../src/protocol.ts';

export type Read = {
  products: Product[];
  report: Report;
  said: string[];
  product(id: string): Product;
  /** Codes said of the row that starts at a line. */
  codes(line: number): string[];
  issue(code: string): ReportIssue;
};

export async function readText(
  content: string | Uint8Array,
  given: Partial<Omit<ReadCatalogueOptions, 'files'>> & { name?: string; reportIn?: Language } = {},
): Promise<Read> {
  const { name = 'export', reportIn = 'en', ...options } = given;
  const folder = await mkdtemp(join(tmpdir(), 'tendero-read-'));
  try {
    const file = join(folder, name);
    await writeFile(file, content);
    const said: string[] = [];
    const { products, report: builder } = await readCatalogue({
      files: [file],
      fallbackLanguage: 'es',
      progress: silentProgress,
      say: (line) => said.push(line.en),
      ...options,
    });
    const report = builder.finish(products.length, reportIn);
    return {
      products,
      report,
      said,
      product: (id) => found(products, (each) => each.id === id, `product ${id}`),
      codes: (line) => report.issues.filter((issue) => issue.line === line).map(({ code }) => code),
      issue: (code) => found(report.issues, (each) => each.code === code, `issue ${code}`),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function found<Item>(items: readonly Item[], wanted: (item: Item) => boolean, what: string): Item {
  const item = items.find(wanted);
  if (item === undefined) throw new Error(`no ${what} among ${JSON.stringify(items).slice(0, 2000)}`);
  return item;
}

/** A CSV from records by column name; cells are quoted where they need it. */
export function csv(
  header: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  delimiter = ',',
): string {
  const cell = (text: string) => (/["\n,;|\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = (cells: readonly string[]) => cells.map(cell).join(delimiter);
  return `${[line(header), ...rows.map((row) => line(header.map((name) => row[name] ?? '')))].join('\n')}\n`;
}

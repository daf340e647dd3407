/** What an ingestion is asked for, what it needs and what it says of itself at the end. */
import type { Embedder } from '../src/catalog/search.ts';
import type { Sentence } from '../src/errors.ts';
import type { Language } from '../src/protocol.ts';
import type { DiffLine } from './catalogue-diff.ts';
import { IngestError } from './ingest-error.ts';
import type { Progress } from './progress.ts';
import type { Report } from './report/report.ts';

export type IngestOptions = {
  /** The whole catalogue: what is in none of them is removed. */
  files: readonly string[];
  dataDir: string;
  currency?: string;
  language?: Language;
  /** Absent: the pages of the generation before stay. */
  pagesDir?: string;
  /** Absent: the shop of the generation before stays. */
  shopFile?: string;
  /** Absent: the synonyms of the generation before stay. */
  synonymsFile?: string;
  reportFile?: string;
  /** A mapping.json: how to read files of no known format. */
  mapFile?: string;
  /** For whoever needs the counts alone: a file that was read before, byte for byte, is not read again. */
  trustSameFile?: boolean;
  dryRun?: boolean;
  allowShrink?: boolean;
  allowRejects?: boolean;
  /** What the manifest calls the source instead of the file's name. */
  sourceName?: string;
  signal?: AbortSignal;
};

export type IngestDeps = {
  /** Asked for only when there is something to publish. */
  embedder(): Promise<Embedder>;
  /** True with EMBED_MODEL=auto: then a model that is away today is no reason to embed an unchanged catalogue anew. */
  embedderIsAuto: boolean;
  progress: Progress;
  /** A line for a person. */
  say(line: Sentence): void;
};

export type IngestSummary = {
  read: number;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  rejected: number;
  embedded: number;
  seconds: number;
  report: Report;
  /** The first products of each kind of change. */
  diff: DiffLine[];
  /** The generation that was published; undefined when nothing had changed or nothing may be published. */
  published?: string;
  /** Why nothing may be published, as an error to end with. */
  refusal?: IngestError;
};

/** Name of a source that is a sample of ours; a merchant's own catalogue may replace it whole. */
export const samplePrefix = 'sample:';

/** The last line of every run; scripts read it. */
export function summaryLine(summary: Omit<IngestSummary, 'report' | 'diff'>): string {
  const { read, added, changed, removed, unchanged, rejected, embedded, seconds } = summary;
  return `${read} read, ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged, ${rejected} rejected, ${embedded} embedded, ${seconds.toFixed(1)} s`;
}

export const dryRunEnded: Sentence = {
  en: 'Dry run: nothing was published.',
  es: 'Ensayo: no se ha publicado nada.',
};

export const nothingChanged: Sentence = {
  en: 'Nothing has changed, so nothing is published.',
  es: 'Nada ha cambiado, así que no se publica nada.',
};

const mostRejected = 0.05;

/** Why so many rejected rows are not published unless that is asked for. */
export function tooManyRejects({
  read,
  rejected,
}: {
  read: number;
  rejected: number;
}): IngestError | undefined {
  if (rejected <= read * mostRejected) return undefined;
  return new IngestError(
    'refused',
    {
      en: `Nothing was published: ${rejected} of ${read} rows were rejected (more than 5 %). See which with --report report.html, or publish the rest with --allow-rejects`,
      es: `No se ha publicado nada: se rechazaron ${rejected} de ${read} filas (más del 5 %). Vea cuáles con --report informe.html, o publique el resto con --allow-rejects`,
    },
    'rejects',
  );
}

/** The merchant's one command: read, check, compare, embed what is new, publish. */
import { type Generation, openGeneration } from '../src/catalog/generation.ts';
import { writeGeneration } from '../src/catalog/generation-writer.ts';
import type { Page, Product } from '../src/catalog/product.ts';
import { currentId, generationFolder } from '../src/catalog/publish.ts';
import type { Embedder } from '../src/catalog/search.ts';
import type { Shop } from '../src/catalog/shop.ts';
import { AppError } from '../src/errors.ts';
import type { Language } from '../src/protocol.ts';
import { type CatalogueDiff, diffCatalogue, diffLines } from './catalogue-diff.ts';
import { chunkPage } from './chunk-page.ts';
import { chunkProduct } from './chunk-product.ts';
import { defaultShop } from './default-shop.ts';
import { IngestError } from './ingest-error.ts';
import { takeLock } from './ingest-lock.ts';
import { isCurrency } from './lint/lint-price.ts';
import type { Progress } from './progress.ts';
import { type ReadCatalogue, readCatalogue } from './read-catalogue.ts';
import { readPages } from './read-pages.ts';
import { readShop } from './read-shop.ts';
import { assertReportName, writeReport } from './report/report.ts';

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
  reportFile?: string;
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
  say(line: string): void;
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
  /** The generation that was published; undefined when nothing had changed or nothing may be published. */
  published?: string;
  /** Why nothing may be published, as an error to end with. */
  refusal?: IngestError;
};

/** Name of a source that is a sample of ours; a merchant's own catalogue may replace it whole. */
export const samplePrefix = 'sample:';
const mostRejected = 0.05;
const mostRemoved = 0.5;

export async function ingest(options: IngestOptions, deps: IngestDeps): Promise<IngestSummary> {
  const started = performance.now();
  if (options.reportFile !== undefined) assertReportName(options.reportFile);
  if (options.currency !== undefined && !isCurrency(options.currency)) {
    throw new IngestError('bad_input', `${options.currency} is no currency (ISO 4217, such as EUR)`);
  }
  const lock = options.dryRun ? undefined : takeLock(options.dataDir);
  let previous: Generation | undefined;
  try {
    previous = openPrevious(options);
    const next = await readAll(options, previous, deps);
    const diff = diffCatalogue(next.catalogue.products, previous);
    const report = next.catalogue.report.finish(next.catalogue.products.length);
    if (options.reportFile !== undefined) await writeReport(options.reportFile, report);
    const refusal = whyNotPublish({
      options,
      next,
      diff,
      previous,
      rejected: report.rejected,
      read: report.read,
    });
    const outcome: Partial<Published> =
      refusal === undefined ? await publishOrShow({ options, deps, previous, next, diff }) : { refusal };
    return {
      read: report.read,
      added: diff.added.length,
      changed: diff.changed.length,
      removed: diff.removedIds.length,
      unchanged: diff.unchanged,
      rejected: report.rejected,
      embedded: 0,
      seconds: (performance.now() - started) / 1000,
      ...outcome,
    };
  } finally {
    deps.progress.stop();
    previous?.close();
    lock?.release();
  }
}

type Published = { embedded: number; published: string; refusal: IngestError };
type Next = { catalogue: ReadCatalogue; shop: Shop; pages: Page[] };

/** A damaged generation would lose the shop's settings and pages without a word. */
function openPrevious(options: IngestOptions): Generation | undefined {
  const id = currentId(options.dataDir);
  if (id === undefined) return undefined;
  try {
    return openGeneration(generationFolder(options.dataDir, id));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (options.shopFile !== undefined && options.pagesDir !== undefined) return undefined;
    throw new IngestError('refused', `${error.message}; give --shop and --pages too, which were in it`);
  }
}

async function readAll(
  options: IngestOptions,
  previous: Generation | undefined,
  deps: IngestDeps,
): Promise<Next> {
  const given = options.shopFile === undefined ? undefined : await readShop(options.shopFile);
  const currency = options.currency ?? given?.currency;
  const language = options.language ?? given?.language;
  const fallbackLanguage = previous?.shop.language ?? 'en';
  // Pages are read first: a wrong folder should not cost the time of a long catalogue.
  const pages =
    options.pagesDir === undefined
      ? (previous?.pages() ?? [])
      : await readPages(options.pagesDir, language ?? fallbackLanguage);
  const catalogue = await readCatalogue({
    files: options.files,
    ...(currency === undefined ? {} : { currency }),
    ...(language === undefined ? {} : { language }),
    fallbackLanguage,
    progress: deps.progress,
    say: deps.say,
  });
  deps.progress.stop();
  const shop = given ?? previous?.shop ?? firstShop(catalogue.products, deps);
  if (given === undefined) tellOfSample(options, previous, deps);
  return { catalogue, shop, pages };
}

function tellOfSample(options: IngestOptions, previous: Generation | undefined, deps: IngestDeps): void {
  const sample = previous?.manifest.source.name.startsWith(samplePrefix) ?? false;
  if (!sample || options.sourceName?.startsWith(samplePrefix)) return;
  deps.say(
    `The shop’s settings${options.pagesDir === undefined ? ' and pages' : ''} are still the sample’s (${previous?.shop.name}): give your own with --shop and --pages.`,
  );
}

function firstShop(products: readonly Product[], deps: IngestDeps): Shop {
  const language = mostFrequent(products.map((product) => product.language)) ?? 'en';
  const currency = mostFrequent(products.map((product) => product.price.currency)) ?? 'EUR';
  const shop = defaultShop(language, currency);
  deps.say(
    `No shop.json: the shop is called “${shop.name}” (${language}, ${currency}) and says nothing of delivery or contact. Give yours with --shop shop.json.`,
  );
  return shop;
}

function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function whyNotPublish(run: {
  options: IngestOptions;
  next: Next;
  diff: CatalogueDiff;
  previous: Generation | undefined;
  rejected: number;
  read: number;
}): IngestError | undefined {
  const { options, diff, rejected, read } = run;
  if (!options.allowRejects && rejected > read * mostRejected) {
    return new IngestError(
      'refused',
      `Nothing was published: ${rejected} of ${read} rows were rejected (more than 5 %). See which with --report report.html, or publish the rest with --allow-rejects`,
    );
  }
  if (run.next.catalogue.products.length === 0) {
    return new IngestError(
      'refused',
      'Nothing was published: no product is left, and an empty catalogue sells nothing',
    );
  }
  const sample = run.previous?.manifest.source.name.startsWith(samplePrefix) ?? false;
  if (!options.allowShrink && !sample && diff.removedIds.length > diff.before * mostRemoved) {
    return new IngestError(
      'refused',
      `Nothing was published: ${diff.removedIds.length} of ${diff.before} products would vanish (more than half). If that is meant, say --allow-shrink`,
    );
  }
  return undefined;
}

async function publishOrShow(run: {
  options: IngestOptions;
  deps: IngestDeps;
  previous: Generation | undefined;
  next: Next;
  diff: CatalogueDiff;
}): Promise<Partial<Published>> {
  const { options, deps, previous, next, diff } = run;
  if (options.dryRun) {
    for (const line of diffLines(diff, previous)) deps.say(line);
    deps.say('Dry run: nothing was published.');
    return {};
  }
  const embedder = await deps.embedder();
  if (
    previous !== undefined &&
    isUnchanged(previous, next, diff) &&
    isSameEmbedder(previous, embedder, deps)
  ) {
    deps.say('Nothing has changed, so nothing is published.');
    return {};
  }
  const pageChunks = new Map(
    await Promise.all(next.pages.map(async (page) => [page, await chunkPage(page)] as const)),
  );
  const written = await writeGeneration({
    dataDir: options.dataDir,
    products: next.catalogue.products,
    pages: next.pages,
    shop: next.shop,
    embedder,
    chunksOfProduct: chunkProduct,
    chunksOfPage: (page) => pageChunks.get(page) ?? [],
    source: {
      ...next.catalogue.source,
      ...(options.sourceName === undefined ? {} : { name: options.sourceName }),
    },
    previous,
    signal: options.signal,
    onProgress: (progress) => {
      if (progress.step === 'products')
        deps.progress.show('products indexed', progress.done, next.catalogue.products.length);
      if (progress.step === 'embedding') deps.progress.show('chunks embedded', progress.done, progress.total);
    },
  });
  deps.progress.stop();
  deps.say(`Published generation ${written.id}: ${written.products} products, embedded with ${embedder.id}.`);
  return { embedded: written.embedded, published: written.id };
}

function isUnchanged(previous: Generation, next: Next, diff: CatalogueDiff): boolean {
  const products = diff.added.length + diff.changed.length + diff.removedIds.length === 0;
  const pages = JSON.stringify(next.pages) === JSON.stringify(previous.pages());
  return products && pages && JSON.stringify(next.shop) === JSON.stringify(previous.shop);
}

function isSameEmbedder(previous: Generation, embedder: Embedder, deps: IngestDeps): boolean {
  const before = previous.manifest.embedder.id;
  if (before === embedder.id) return true;
  const fellBack = deps.embedderIsAuto && embedder.id.startsWith('builtin:');
  deps.say(
    fellBack
      ? `The catalogue was embedded with ${before}, which is not there now; it stays as it is.`
      : `The catalogue was embedded with ${before}; now it is ${embedder.id}, so everything is embedded again.`,
  );
  return fellBack;
}

/** The last line of every run; scripts read it. */
export function summaryLine(summary: IngestSummary): string {
  const { read, added, changed, removed, unchanged, rejected, embedded, seconds } = summary;
  return `${read} read, ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged, ${rejected} rejected, ${embedded} embedded, ${seconds.toFixed(1)} s`;
}

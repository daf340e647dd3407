/** Between two exports: some fields of some products change, everything else stays, as a generation of its own. */
import type { Generation } from '../src/catalog/generation.ts';
import type { Product } from '../src/catalog/product.ts';
import { hashOfProduct } from '../src/catalog/product-hash.ts';
import type { Language } from '../src/protocol.ts';
import { type DiffLine, diffText, lineOf } from './catalogue-diff.ts';
import { IngestError } from './ingest-error.ts';
import { takeLock } from './ingest-lock.ts';
import {
  dryRunEnded,
  type IngestDeps,
  type IngestOptions,
  type IngestSummary,
  nothingChanged,
  tooManyRejects,
} from './ingest-options.ts';
import { type Mapping, readMapping } from './mapping/mapping.ts';
import { mergeFields } from './merge-fields.ts';
import { openPrevious } from './previous-generation.ts';
import { type Published, publishProducts } from './publish-products.ts';
import type { Draft } from './readers/reader.ts';
import { selectReader } from './readers/select-reader.ts';
import { assertReportName, ReportBuilder, writeReport } from './report/report.ts';
import { issueFor } from './report/row-issue.ts';
import { sameEmbedder } from './same-embedder.ts';
import { openSource } from './source/open-source.ts';

/** `npm run ingest -- --update FILE`: rows of any format, each with the id of a product that is published. */
export async function updateFromFiles(options: IngestOptions, deps: IngestDeps): Promise<IngestSummary> {
  const started = performance.now();
  if (options.reportFile !== undefined) assertReportName(options.reportFile);
  const lock = options.dryRun ? undefined : takeLock(options.dataDir);
  let update: CatalogueUpdate | undefined;
  try {
    update = await CatalogueUpdate.open(options.dataDir, deps);
    const builder = new ReportBuilder();
    const mapping = options.mapFile === undefined ? undefined : await readMapping(options.mapFile);
    for (const file of options.files) await readUpdates({ file, mapping }, update, builder);
    const report = builder.finish(update.productCount, update.language);
    if (options.reportFile !== undefined) await writeReport(options.reportFile, report);
    const diff = update.lines();
    const refusal = options.allowRejects ? undefined : tooManyRejects(report);
    let published: Published | undefined;
    if (options.dryRun) {
      for (const line of diffText(diff, update.changedCount)) deps.say(line);
      deps.say(dryRunEnded);
    } else if (refusal === undefined) published = await update.publish(options.signal);
    deps.progress.stop();
    if (published !== undefined)
      deps.say({
        en: `Published generation ${published.id}: ${update.changedCount} products changed.`,
        es: `Publicada la generación ${published.id}: ${update.changedCount} productos cambiados.`,
      });
    else if (!options.dryRun && refusal === undefined) deps.say(nothingChanged);
    return {
      read: report.read,
      added: 0,
      changed: update.changedCount,
      removed: 0,
      unchanged: update.productCount - update.changedCount,
      rejected: report.rejected,
      embedded: published?.embedded ?? 0,
      seconds: (performance.now() - started) / 1000,
      report,
      diff,
      ...(published === undefined ? {} : { published: published.id }),
      ...(refusal === undefined ? {} : { refusal }),
    };
  } finally {
    deps.progress.stop();
    update?.close();
    lock?.release();
  }
}

async function readUpdates(
  { file, mapping }: { file: string; mapping: Mapping | undefined },
  update: CatalogueUpdate,
  report: ReportBuilder,
): Promise<void> {
  const source = await openSource(file);
  const { reader } = await selectReader(source, mapping);
  report.startFile({ file: source.name, format: reader.format, encoding: source.encoding });
  for await (const item of reader.read(source)) {
    if (item.kind === 'draft') update.take(item.draft);
    report.add(item.kind === 'draft' ? item.draft.rows : item.rows);
  }
}

/** The changes of one publication. Whoever makes one holds the lock. */
export class CatalogueUpdate {
  readonly #dataDir: string;
  readonly #generation: Generation;
  readonly #checked: Promise<void>;
  readonly #deps: Pick<IngestDeps, 'embedder' | 'progress'>;
  readonly #changed = new Map<string, Product>();
  readonly #seen = new Set<string>();

  private constructor(parts: {
    dataDir: string;
    generation: Generation;
    checked: Promise<void>;
    deps: Pick<IngestDeps, 'embedder' | 'progress'>;
  }) {
    this.#dataDir = parts.dataDir;
    this.#generation = parts.generation;
    this.#checked = parts.checked;
    this.#deps = parts.deps;
  }

  static async open(
    dataDir: string,
    deps: Pick<IngestDeps, 'embedder' | 'progress'>,
  ): Promise<CatalogueUpdate> {
    const { generation, checked } = await openPrevious(dataDir, { shopAndPages: false });
    if (generation !== undefined) return new CatalogueUpdate({ dataDir, generation, checked, deps });
    throw new IngestError('refused', {
      en: `Nothing is published in ${dataDir}, so there is nothing to change. Publish with: npm run ingest -- FILE`,
      es: `En ${dataDir} no hay nada publicado, así que no hay nada que cambiar. Publique con: npm run ingest -- FICHERO`,
    });
  }

  get productCount(): number {
    return this.#generation.productCount;
  }

  /** What reports are written in. */
  get language(): Language {
    return this.#generation.shop.language;
  }

  get changedCount(): number {
    return this.#changed.size;
  }

  lines(): DiffLine[] {
    return [...this.#changed.values()].map((product) =>
      lineOf('changed', product, this.#generation.product(product.id)),
    );
  }

  product(id: string): Product | undefined {
    return this.#changed.get(id) ?? this.#generation.product(id);
  }

  /** The product as it will be; undefined when the row says why not. `again`: another change of the same product is welcome. */
  take(draft: Draft, again: 'once' | 'again' = 'once'): Product | undefined {
    const [row] = draft.rows;
    const id = typeof draft.fields.id === 'number' ? String(draft.fields.id) : draft.fields.id;
    const existing = typeof id === 'string' ? this.product(id.trim()) : undefined;
    if (existing === undefined || (again === 'once' && this.#seen.has(existing.id))) {
      const problem =
        existing === undefined
          ? {
              code: 'unknown_id',
              message: {
                en: 'no product with that id is published',
                es: 'no hay publicado ningún producto con ese id',
              },
            }
          : {
              code: 'duplicate_id',
              message: {
                en: 'the same id again: the first stays',
                es: 'otra vez el mismo id: queda el primero',
              },
            };
      row?.issues.push(issueFor(row, { ...problem, column: 'id', value: id, action: 'rejected' }));
      return undefined;
    }
    this.#seen.add(existing.id);
    const product = mergeFields(existing, draft, this.#generation.shop.timeZone);
    if (product === undefined) return undefined;
    const before = this.#generation.product(existing.id);
    if (before !== undefined && hashOfProduct(before) === hashOfProduct(product))
      this.#changed.delete(product.id);
    else this.#changed.set(product.id, product);
    return product;
  }

  /** Undefined when nothing changes. */
  async publish(signal?: AbortSignal): Promise<Published | undefined> {
    await this.#checked;
    if (this.#changed.size === 0) return undefined;
    const previous = this.#generation;
    const changed = this.#changed;
    return publishProducts({
      ...{ dataDir: this.#dataDir, previous, signal },
      diff: { changes: changed.size, removedIds: [] },
      spool: {
        count: previous.productCount,
        kept: () => changed.values(),
        *all() {
          for (const product of previous.allProducts()) yield changed.get(product.id) ?? product;
        },
      },
      pages: previous.pages(),
      shop: previous.shop,
      source: previous.manifest.source,
      read: 'part',
      embedder: sameEmbedder(previous, this.#deps),
      progress: this.#deps.progress,
    });
  }

  close(): void {
    this.#generation.close();
  }
}

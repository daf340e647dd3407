/** The merchant's one command: read, check, compare, embed what is new, publish. */
import type { Generation } from '../src/catalog/generation.ts';
import type { Manifest } from '../src/catalog/manifest.ts';
import type { Page, Product } from '../src/catalog/product.ts';
import type { Embedder } from '../src/catalog/search.ts';
import type { Shop } from '../src/catalog/shop.ts';
import { CatalogueDiff, diffText } from './catalogue-diff.ts';
import { defaultShop, machineTimeZone } from './default-shop.ts';
import { FirstImpression } from './first-impression.ts';
import { IngestError } from './ingest-error.ts';
import { takeLock } from './ingest-lock.ts';
import {
  dryRunEnded,
  type IngestDeps,
  type IngestOptions,
  type IngestSummary,
  nothingChanged,
  samplePrefix,
  tooManyRejects,
} from './ingest-options.ts';
import { KnownDrafts } from './known-drafts.ts';
import { instructionsMessage } from './lint/hidden-instructions.ts';
import { isCurrency } from './lint/lint-price.ts';
import { readMapping } from './mapping/mapping.ts';
import { openPrevious, type Previous } from './previous-generation.ts';
import { ProductSpool } from './product-spool.ts';
import { isUnchanged, type Products, publishProducts } from './publish-products.ts';
import { type OpenFeed, openFeed, readCatalogue } from './read-catalogue.ts';
import { readPages, type TellingPage } from './read-pages.ts';
import { readShop } from './read-shop.ts';
import { readSynonyms } from './read-synonyms.ts';
import { assertReportName, ReportBuilder, writeReport } from './report/report.ts';
import { hashOfWay, type ReadingWay, readingOf, sameReading } from './same-source.ts';

const mostRemoved = 0.5;

export async function ingest(options: IngestOptions, deps: IngestDeps): Promise<IngestSummary> {
  const started = performance.now();
  if (options.reportFile !== undefined) assertReportName(options.reportFile);
  if (options.currency !== undefined && !isCurrency(options.currency)) {
    throw new IngestError('bad_input', {
      en: `${options.currency} is no currency (ISO 4217, such as EUR)`,
      es: `${options.currency} no es una moneda (ISO 4217, como EUR)`,
    });
  }
  const lock = options.dryRun ? undefined : takeLock(options.dataDir);
  const spool = new ProductSpool(options.dataDir);
  let previous: Previous | undefined;
  try {
    previous = await openPrevious(options.dataDir, {
      shopAndPages: options.shopFile !== undefined && options.pagesDir !== undefined,
    });
    const run = await readAndCompare({ options, deps, previous, spool });
    const { diff } = run;
    const report = run.report.finish(run.count, run.shop.language);
    if (options.reportFile !== undefined) await writeReport(options.reportFile, report);
    const refusal = whyNotPublish({ options, run, rejected: report.rejected, read: report.read });
    const outcome = refusal === undefined ? await publishOrShow({ options, deps, run }) : { refusal };
    return {
      read: report.read,
      added: diff.added,
      changed: diff.changed,
      removed: diff.removed,
      unchanged: diff.unchanged,
      rejected: report.rejected,
      embedded: 0,
      seconds: (performance.now() - started) / 1000,
      report,
      diff: diff.lines(),
      ...outcome,
    };
  } finally {
    deps.progress.stop();
    previous?.generation?.close();
    spool.close();
    lock?.release();
  }
}

/** What a feed holds, and how that differs from what is published. */
type Read = {
  count: number;
  report: ReportBuilder;
  source: Manifest['source'];
  diff: CatalogueDiff;
  products: Products;
};

type Run = Read & { shop: Shop; pages: Page[]; previous: Generation | undefined };

async function readAndCompare(given: {
  options: IngestOptions;
  deps: IngestDeps;
  previous: Previous;
  spool: ProductSpool;
}): Promise<Run> {
  const { options, deps } = given;
  const { generation: previous, checked } = given.previous;
  try {
    const asked = options.shopFile === undefined ? undefined : await readShop(options.shopFile);
    const words = options.synonymsFile === undefined ? undefined : await readSynonyms(options.synonymsFile);
    const currency = options.currency ?? asked?.currency;
    const language = options.language ?? asked?.language;
    const fallbackLanguage = previous?.shop.language ?? 'en';
    const telling: TellingPage[] = [];
    // Pages are read first: a wrong folder should not cost the time of a long catalogue.
    const pages =
      options.pagesDir === undefined
        ? (previous?.pages() ?? [])
        : await readPages(options.pagesDir, language ?? fallbackLanguage, (found) => telling.push(found));
    const first = new FirstImpression();
    const way: ReadingWay = {
      ...(options.mapFile === undefined ? {} : { mapping: await readMapping(options.mapFile) }),
      ...(currency === undefined ? {} : { currency }),
      ...(language === undefined ? {} : { language }),
      fallbackLanguage,
      timeZone: (asked ?? previous?.shop)?.timeZone ?? machineTimeZone(),
    };
    const feed = await openFeed({ files: options.files, ...way });
    const read =
      readBefore({ options, deps, previous, feed, way }) ??
      (await readNow({ ...given, feed, way, see: (product) => first.see(product) }));
    deps.progress.stop();
    await checked;
    const shop = withSynonyms(
      asked ?? previous?.shop ?? firstShop(first, deps),
      words ?? asked?.synonyms ?? previous?.shop.synonyms,
    );
    if (asked === undefined) tellOfSample(options, previous, deps);
    for (const page of telling) tellOfPage(page, read.report, deps);
    return { ...read, shop, pages, previous };
  } catch (error) {
    // A generation that is damaged is a better reason than what reading it led to.
    await checked;
    throw error;
  }
}

async function readNow(of: {
  options: IngestOptions;
  deps: IngestDeps;
  previous: Previous;
  spool: ProductSpool;
  feed: OpenFeed;
  way: ReadingWay;
  see(product: Product): void;
}): Promise<Read> {
  const { options, deps, spool, feed, way } = of;
  const { generation } = of.previous;
  const diff = new CatalogueDiff(generation);
  const drafts = new KnownDrafts(generation, {
    way: hashOfWay(way),
    remember: options.dryRun !== true,
  });
  const catalogue = await readCatalogue(
    {
      ...{ files: options.files, ...way, progress: deps.progress, say: deps.say },
      known: {
        drafts,
        keepAsBefore(id) {
          diff.addUnchanged(id);
          if (!options.dryRun) spool.keepAsBefore(id);
        },
      },
      keep(product) {
        const kind = diff.add(product);
        of.see(product);
        if (options.dryRun) return;
        if (kind === 'unchanged') spool.keepAsBefore(product.id);
        else spool.keep(product);
      },
    },
    feed,
  );
  const { count, report } = catalogue;
  return {
    count,
    report,
    source: { ...catalogue.source, read: readingOf(way, catalogue) },
    diff,
    products: {
      count: spool.count,
      kept: () => spool.kept(),
      all: (before) => spool.all(before),
      draftHashes: (which) => drafts.entries(which),
    },
  };
}

/** What was read before is published already; undefined where it has to be read. */
function readBefore(of: {
  options: IngestOptions;
  deps: IngestDeps;
  previous: Generation | undefined;
  feed: OpenFeed;
  way: ReadingWay;
}): Read | undefined {
  const { options, previous, feed, way } = of;
  const rows = options.trustSameFile ? sameReading(previous, feed.source, way) : undefined;
  if (rows === undefined || previous === undefined) return undefined;
  const { name } = feed.source;
  const day = previous.manifest.createdAt.slice(0, 10);
  of.deps.say({
    en: `${name} is, byte for byte, what was published on ${day}: not read again.`,
    es: `${name} es, byte a byte, lo que se publicó el ${day}: no se lee otra vez.`,
  });
  const diff = new CatalogueDiff(undefined);
  diff.unchanged = previous.productCount;
  return {
    count: previous.productCount,
    report: ReportBuilder.of(rows),
    source: previous.manifest.source,
    diff,
    products: {
      count: previous.productCount,
      kept: () => [],
      all: () => previous.allProducts(),
      draftHashes: (which) =>
        which === 'new' ? [] : previous.draftHashes().map(({ product, hash }) => [product, hash] as const),
    },
  };
}

function tellOfPage({ file, line, value }: TellingPage, report: ReportBuilder, deps: IngestDeps): void {
  report.note({
    ...{ file, line, value, message: instructionsMessage },
    ...{ code: 'instructions_in_text', action: 'repaired' },
  });
  const { en, es } = instructionsMessage;
  deps.say({ en: `Page ${file}, line ${line}: ${en}`, es: `Página ${file}, línea ${line}: ${es}` });
}

function withSynonyms(shop: Shop, synonyms: string[][] | undefined): Shop {
  const { synonyms: _, ...rest } = shop;
  return synonyms === undefined || synonyms.length === 0 ? rest : { ...rest, synonyms };
}

function tellOfSample(options: IngestOptions, previous: Generation | undefined, deps: IngestDeps): void {
  const sample = previous?.manifest.source.name.startsWith(samplePrefix) ?? false;
  if (!sample || options.sourceName?.startsWith(samplePrefix)) return;
  const pagesToo = options.pagesDir === undefined;
  deps.say({
    en: `The shop’s settings${pagesToo ? ' and pages' : ''} are still the sample’s (${previous?.shop.name}): give your own with --shop and --pages.`,
    es: `Los datos${pagesToo ? ' y las páginas' : ''} de la tienda son aún los de la muestra (${previous?.shop.name}): dé los suyos con --shop y --pages.`,
  });
}

function firstShop({ language, currency }: FirstImpression, deps: IngestDeps): Shop {
  const shop = defaultShop(language, currency);
  deps.say({
    en: `No shop.json: the shop is called “${shop.name}” (${language}, ${currency}) and says nothing of delivery or contact. Give yours with --shop shop.json.`,
    es: `Sin shop.json: la tienda se llama «${shop.name}» (${language}, ${currency}) y nada dice de envíos ni de contacto. Dé el suyo con --shop shop.json.`,
  });
  return shop;
}

function whyNotPublish(of: {
  options: IngestOptions;
  run: Run;
  rejected: number;
  read: number;
}): IngestError | undefined {
  const { options, rejected, read } = of;
  const { diff, previous, count } = of.run;
  const rejects = options.allowRejects ? undefined : tooManyRejects({ rejected, read });
  if (rejects !== undefined) return rejects;
  if (count === 0) {
    return new IngestError(
      'refused',
      {
        en: 'Nothing was published: no product is left, and an empty catalogue sells nothing',
        es: 'No se ha publicado nada: no queda ningún producto, y un catálogo vacío no vende nada',
      },
      'empty',
    );
  }
  const sample = previous?.manifest.source.name.startsWith(samplePrefix) ?? false;
  if (!options.allowShrink && !sample && diff.removed > diff.before * mostRemoved) {
    return new IngestError(
      'refused',
      {
        en: `Nothing was published: ${diff.removed} of ${diff.before} products would vanish (more than half). If that is meant, say --allow-shrink`,
        es: `No se ha publicado nada: desaparecerían ${diff.removed} de ${diff.before} productos (más de la mitad). Si es lo que quiere, diga --allow-shrink`,
      },
      'shrink',
    );
  }
  return undefined;
}

async function publishOrShow(of: {
  options: IngestOptions;
  deps: IngestDeps;
  run: Run;
}): Promise<{ embedded?: number; published?: string }> {
  const { options, deps, run } = of;
  const { diff, previous, pages, shop } = run;
  if (options.dryRun) {
    for (const line of diffText(diff.lines(), diff.changes)) deps.say(line);
    deps.say(dryRunEnded);
    return {};
  }
  const embedder = await deps.embedder();
  const publication = {
    ...{ dataDir: options.dataDir, previous, diff, pages, shop, read: 'whole' as const },
    source: {
      ...run.source,
      ...(options.sourceName === undefined ? {} : { name: options.sourceName }),
    },
    signal: options.signal,
  };
  if (previous !== undefined && isUnchanged(publication) && isSameEmbedder(previous, embedder, deps)) {
    deps.say(nothingChanged);
    return {};
  }
  const published = await publishProducts({
    ...publication,
    spool: run.products,
    embedder,
    progress: deps.progress,
  });
  deps.progress.stop();
  const { id, products, how } = published;
  const from = how === 'changed' ? previous?.id : undefined;
  deps.say({
    en: `Published generation ${id}: ${products} products, embedded with ${embedder.id}${from === undefined ? '' : `, changed in place from ${from}`}.`,
    es: `Publicada la generación ${id}: ${products} productos, vectorizados con ${embedder.id}${from === undefined ? '' : `, cambiada en el sitio desde ${from}`}.`,
  });
  return { embedded: published.embedded, published: published.id };
}

function isSameEmbedder(previous: Generation, embedder: Embedder, deps: IngestDeps): boolean {
  const before = previous.manifest.embedder.id;
  if (before === embedder.id) return true;
  const fellBack = deps.embedderIsAuto && embedder.id.startsWith('builtin:');
  deps.say(
    fellBack
      ? {
          en: `The catalogue was embedded with ${before}, which is not there now; it stays as it is.`,
          es: `El catálogo se vectorizó con ${before}, que ahora no está; queda como está.`,
        }
      : {
          en: `The catalogue was embedded with ${before}; now it is ${embedder.id}, so everything is embedded again.`,
          es: `El catálogo se vectorizó con ${before}; ahora es ${embedder.id}, así que todo se vectoriza de nuevo.`,
        },
  );
  return fellBack;
}

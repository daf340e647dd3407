/** Publishes what was read: by changing the generation before where that is enough, else as a whole. */
import type { Generation } from '../src/catalog/generation.ts';
import { changeGeneration, mayChange } from '../src/catalog/generation-change.ts';
import { type WrittenGeneration, writeGeneration } from '../src/catalog/generation-writer.ts';
import type { Manifest } from '../src/catalog/manifest.ts';
import type { Page, Product } from '../src/catalog/product.ts';
import type { DigestByModel } from '../src/catalog/product-rows.ts';
import type { Embedder } from '../src/catalog/search.ts';
import type { Shop } from '../src/catalog/shop.ts';
import type { CatalogueDiff } from './catalogue-diff.ts';
import { chunkPage } from './chunk-page.ts';
import { chunkProduct } from './chunk-product.ts';
import { keptDigests } from './digest/digest-cache.ts';
import type { Progress } from './progress.ts';

/** Those that are new or changed, and the whole catalogue as it will be. */
export type Products = {
  count: number;
  kept(): Iterable<Product> | AsyncIterable<Product>;
  all(before: Generation | undefined): Iterable<Product> | AsyncIterable<Product>;
  /** What the importer knows records by: of all of them, or of those that it did not know. */
  draftHashes?(which: 'all' | 'new'): Iterable<readonly [string, string]>;
};

export type Publication = {
  dataDir: string;
  previous: Generation | undefined;
  spool: Products;
  diff: Pick<CatalogueDiff, 'changes' | 'removedIds'>;
  pages: Page[];
  shop: Shop;
  source: Manifest['source'];
  /** Whether a whole catalogue was read, or some of its products alone were named. */
  read: 'whole' | 'part';
  embedder: Embedder;
  progress: Progress;
  signal?: AbortSignal | undefined;
};

export type Published = WrittenGeneration & { how: 'changed' | 'written' };

export async function publishProducts(publication: Publication): Promise<Published> {
  const { previous, diff, embedder, spool } = publication;
  const chunksOfPage = await pageChunks(publication.pages);
  const digestByModel = keptDigests(publication.dataDir);
  if (previous !== undefined && mayChange(previous, { embedderId: embedder.id, products: diff.changes })) {
    const changed = await change(publication, previous, { chunksOfPage, digestByModel });
    if (changed !== undefined) return { ...changed, how: 'changed' };
  }
  const { dataDir, pages, shop, source, progress, signal } = publication;
  const written = await writeGeneration({
    ...{ dataDir, pages, shop, embedder, source, previous, signal, chunksOfPage, digestByModel },
    products: spool.all(previous),
    draftHashes: spool.draftHashes?.('all') ?? [],
    ...(publication.read === 'part' && previous !== undefined
      ? { changed: { of: previous.id, products: diff.changes } }
      : {}),
    chunksOfProduct: chunkProduct,
    onProgress(step) {
      if (step.step === 'products') progress.show('products indexed', step.done, spool.count);
      if (step.step === 'embedding') progress.show('chunks embedded', step.done, step.total);
    },
  });
  return { ...written, how: 'written' };
}

type ChunksOfPage = (page: Page) => ReturnType<typeof chunkProduct>;

async function change(
  publication: Publication,
  previous: Generation,
  by: { chunksOfPage: ChunksOfPage; digestByModel: DigestByModel },
) {
  const { dataDir, spool, diff, shop, pages, embedder, source, read, progress, signal } = publication;
  return changeGeneration({
    ...{ dataDir, previous, embedder, source, read, signal, ...by },
    products: spool.kept(),
    draftHashes: spool.draftHashes?.('new') ?? [],
    removedIds: diff.removedIds,
    chunksOfProduct: chunkProduct,
    ...(isSame(pages, previous.pages()) ? {} : { pages }),
    ...(isSame(shop, previous.shop) ? {} : { shop }),
    onProgress: ({ done, total }) => progress.show('chunks embedded', done, total),
  });
}

async function pageChunks(pages: readonly Page[]): Promise<ChunksOfPage> {
  const chunks = new Map(
    await Promise.all(pages.map(async (page) => [page, await chunkPage(page)] as const)),
  );
  return (page) => chunks.get(page) ?? [];
}

/** Whether there is nothing to publish. */
export function isUnchanged(publication: Omit<Publication, 'embedder' | 'spool' | 'progress'>): boolean {
  const { previous, diff, pages, shop } = publication;
  if (previous === undefined || !previous.isIndexedAsNow) return false;
  if (diff.changes > 0) return false;
  return isSame(pages, previous.pages()) && isSame(shop, previous.shop);
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

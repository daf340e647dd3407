/** The products of a retrieval folder as a published generation of their own, kept beside others of the same embedder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chunkProduct } from '../../../ingest/chunk-product.ts';
import { type Generation, openGeneration } from '../../../src/catalog/generation.ts';
import { writeGeneration } from '../../../src/catalog/generation-writer.ts';
import type { Product } from '../../../src/catalog/product.ts';
import { currentId, generationFolder } from '../../../src/catalog/publish.ts';
import type { Embedder } from '../../../src/catalog/search.ts';
import { sampleShop } from '../../support/sample-generation.ts';

export type PublishOptions = {
  products: readonly Product[];
  embedder: Embedder;
  dataDir: string;
  /** Only the passage of about sixty words that heads each product, without further chunks for the rest of its text. */
  headsOnly?: boolean;
  say(text: string): void;
};

/** With the folder published before under `dataDir`, nothing is embedded twice. */
export async function publishFolder(options: PublishOptions): Promise<Generation> {
  const { products, embedder, dataDir, say } = options;
  const before = existsSync(join(dataDir, 'catalog')) ? currentId(dataDir) : undefined;
  const previous = before === undefined ? undefined : openGeneration(generationFolder(dataDir, before));
  let told = 0;
  const written = await writeGeneration({
    dataDir,
    products,
    pages: [],
    shop: sampleShop(),
    embedder,
    chunksOfProduct: (product) =>
      chunkProduct(product).filter(({ kind }) => options.headsOnly !== true || kind === 'title'),
    chunksOfPage: () => [],
    source: { name: 'retrieval folder', sha256: '0'.repeat(64) },
    ...(previous === undefined ? {} : { previous }),
    onProgress(progress) {
      if (progress.step !== 'embedding' || progress.done - told < 2000) return;
      told = progress.done;
      say(`${embedder.id}: ${progress.done} of ${progress.total} chunks embedded`);
    },
  });
  previous?.close();
  return openGeneration(generationFolder(dataDir, written.id));
}

/** `npm run ingest -- --digest`: a model reads the reviews that none has read yet, and what it says truly goes into the catalogue. */
import type { Generation } from '../../src/catalog/generation.ts';
import type { Product, Review } from '../../src/catalog/product.ts';
import type { ModelDigest } from '../../src/catalog/reviews-digest.ts';
import type { Settings } from '../../src/config.ts';
import { type ModelWriter, modelWriterFor } from '../../src/llm/model-writer.ts';
import { IngestError } from '../ingest-error.ts';
import { takeLock } from '../ingest-lock.ts';
import type { IngestDeps } from '../ingest-options.ts';
import { openPrevious } from '../previous-generation.ts';
import { publishProducts } from '../publish-products.ts';
import { sameEmbedder } from '../same-embedder.ts';
import { checkedPoints } from './checked-points.ts';
import { DigestCache } from './digest-cache.ts';
import { digestPrompt, digestShape, mostDigestTokens } from './digest-prompt.ts';

/** With fewer, whoever wants to know reads them. */
const leastReviews = 3;
/** So many failures in a row are no accident. */
const mostFailures = 3;

const withReviews = `SELECT id FROM product WHERE instr(json, '"reviews":[{') > 0 ORDER BY n`;

export type DigestOptions = { dataDir: string; signal?: AbortSignal };
export type DigestDeps = Pick<IngestDeps, 'embedder' | 'progress' | 'say'> & { writer: ModelWriter };
export type DigestSummary = {
  /** Products whose reviews a model read in this run, and for how many of them something was left to say. */
  written: number;
  withPoints: number;
  /** Read in a run before. */
  kept: number;
  published?: string;
  changed: number;
  products: number;
};

/** The model to ask; without one nothing is begun, and the sentence says what to do. */
export async function digestWriter(settings: Settings, signal?: AbortSignal): Promise<ModelWriter> {
  const sought = await modelWriterFor(settings, signal);
  if ('writer' in sought) return sought.writer;
  throw new IngestError('bad_input', {
    en: `--digest needs a chat model (${sought.advice}): start Ollama, or name one with CHAT_MODEL=ollama:NAME. The digest counted by rules needs none and is there already`,
    es: `--digest necesita un modelo de chat (${sought.advice}): arranque Ollama, o nombre uno con CHAT_MODEL=ollama:NOMBRE. El resumen contado con reglas no necesita ninguno y ya está hecho`,
  });
}

export async function writeDigests(options: DigestOptions, deps: DigestDeps): Promise<DigestSummary> {
  const cache = new DigestCache(options.dataDir);
  const told = await askForAll(options, deps, cache);
  deps.progress.stop();
  const outcome = await publishDigests(options, deps, cache);
  const { written, withPoints, kept } = told;
  deps.say({
    en: `${written} digests written by ${deps.writer.name} (${withPoints} with something the reviews bear out), ${kept} kept from before.`,
    es: `${written} resúmenes escritos por ${deps.writer.name} (${withPoints} con algo que las opiniones confirman), ${kept} de antes.`,
  });
  return { ...told, ...outcome };
}

function written(product: Product): Review[] {
  return product.reviews.filter(({ text }) => /\p{L}/u.test(text));
}

async function askForAll(
  options: DigestOptions,
  deps: DigestDeps,
  cache: DigestCache,
): Promise<{ written: number; withPoints: number; kept: number }> {
  const { generation } = await openPublished(options.dataDir);
  const counts = { written: 0, withPoints: 0, kept: 0 };
  try {
    const ids = generation.column<string>(withReviews);
    const total = ids.length;
    let failures = 0;
    for (const [done, id] of ids.entries()) {
      options.signal?.throwIfAborted();
      deps.progress.show('digests written', done, total);
      const product = generation.product(id);
      if (product === undefined || written(product).length < leastReviews) continue;
      if (cache.get(product)?.model === deps.writer.name) {
        counts.kept += 1;
        continue;
      }
      try {
        const digest = await digestBy(deps.writer, product, options.signal);
        cache.set(product, digest);
        counts.written += 1;
        if (digest.points.length > 0) counts.withPoints += 1;
        failures = 0;
      } catch (error) {
        options.signal?.throwIfAborted();
        failures += 1;
        if (failures >= mostFailures) throw gaveUp(error, counts.written);
      }
    }
    return counts;
  } finally {
    generation.close();
  }
}

async function digestBy(
  writer: ModelWriter,
  product: Product,
  signal: AbortSignal | undefined,
): Promise<ModelDigest> {
  const reviews = written(product);
  const messages = digestPrompt(product, reviews);
  const answer = await writer.write({ messages, maxTokens: mostDigestTokens, schema: digestShape, signal });
  return { model: writer.name, points: checkedPoints(answer, reviews, product) };
}

function gaveUp(error: unknown, done: number): IngestError {
  const why = error instanceof Error ? error.message : String(error);
  return new IngestError('refused', {
    en: `The model failed ${mostFailures} times in a row (${why}). ${done} digests were written and are kept: run the same again to go on`,
    es: `El modelo falló ${mostFailures} veces seguidas (${why}). Hay ${done} resúmenes escritos, que se guardan: repita la orden para seguir`,
  });
}

async function openPublished(dataDir: string): Promise<{ generation: Generation; checked: Promise<void> }> {
  const { generation, checked } = await openPrevious(dataDir, { shopAndPages: false });
  if (generation !== undefined) return { generation, checked };
  throw new IngestError('refused', {
    en: `Nothing is published in ${dataDir}, so there are no reviews to read. Publish with: npm run ingest -- FILE`,
    es: `En ${dataDir} no hay nada publicado, así que no hay opiniones que leer. Publique con: npm run ingest -- FICHERO`,
  });
}

/** The catalogue that serves by now, with what is known of its reviews: one that was published meanwhile has it already. */
async function publishDigests(
  options: DigestOptions,
  deps: DigestDeps,
  cache: DigestCache,
): Promise<Pick<DigestSummary, 'published' | 'changed' | 'products'>> {
  const { dataDir, signal } = options;
  const lock = takeLock(dataDir);
  let generation: Generation | undefined;
  try {
    const opened = await openPublished(dataDir);
    const previous = opened.generation;
    generation = previous;
    cache.keepOnly(productsWithReviews(previous));
    await opened.checked;
    const ids = new Set<string>();
    for (const product of productsWithReviews(previous)) {
      const said = cache.get(product);
      const isIn = JSON.stringify(previous.reviewsDigest(product)?.byModel) === JSON.stringify(said);
      if (said !== undefined && said.points.length > 0 && !isIn) ids.add(product.id);
    }
    const counts = { changed: ids.size, products: previous.productCount };
    if (ids.size === 0) return counts;
    const kept = function* () {
      for (const id of ids) {
        const product = previous.product(id);
        if (product !== undefined) yield product;
      }
    };
    const { id } = await publishProducts({
      ...{ dataDir, previous, signal, read: 'part', progress: deps.progress },
      diff: { changes: ids.size, removedIds: [] },
      spool: { count: previous.productCount, kept, all: () => previous.allProducts() },
      pages: previous.pages(),
      shop: previous.shop,
      source: previous.manifest.source,
      embedder: sameEmbedder(previous, deps),
    });
    return { ...counts, published: id };
  } finally {
    deps.progress.stop();
    generation?.close();
    lock.release();
  }
}

function* productsWithReviews(generation: Generation): Generator<Product> {
  for (const id of generation.column<string>(withReviews)) {
    const product = generation.product(id);
    if (product !== undefined) yield product;
  }
}

/**
 * What models said of reviews, by the hash of what they read: a line each, written the moment it is known, so that a run that is
 * stopped goes on where it was and reviews that did not change are read by no model again.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Product } from '../../src/catalog/product.ts';
import type { DigestByModel } from '../../src/catalog/product-rows.ts';
import { replaceFile } from '../../src/catalog/publish.ts';
import type { ModelDigest } from '../../src/catalog/reviews-digest.ts';

const line = z.object({
  reviews: z.string(),
  model: z.string(),
  points: z.array(z.object({ side: z.enum(['good', 'bad']), text: z.string(), count: z.int().min(1) })),
});

const fileName = 'digests.jsonl';

export class DigestCache {
  readonly #file: string;
  readonly #known = new Map<string, ModelDigest>();

  constructor(dataDir: string) {
    this.#file = join(dataDir, fileName);
    for (const text of linesIn(this.#file)) {
      const parsed = line.safeParse(parsedLine(text));
      // The last line may have been cut by whatever ended the run.
      if (parsed.success) this.#keep(parsed.data);
    }
  }

  get(product: Product): ModelDigest | undefined {
    return this.#known.get(hashOfReviews(product));
  }

  set(product: Product, digest: ModelDigest): void {
    const entry = { reviews: hashOfReviews(product), ...digest, points: [...digest.points] };
    this.#keep(entry);
    mkdirSync(join(this.#file, '..'), { recursive: true });
    // Begins with a line break, so that a line that was cut spoils none but itself.
    appendFileSync(this.#file, `\n${JSON.stringify(entry)}`);
  }

  /** Forgets what was said of reviews that no product has any more. */
  keepOnly(products: Iterable<Product>): void {
    const used = new Set<string>();
    for (const product of products) if (product.reviews.length > 0) used.add(hashOfReviews(product));
    for (const hash of this.#known.keys()) if (!used.has(hash)) this.#known.delete(hash);
    const lines = [...this.#known].map(([reviews, digest]) => JSON.stringify({ reviews, ...digest }));
    replaceFile(this.#file, `${lines.join('\n')}\n`);
  }

  #keep({ reviews, model, points }: z.output<typeof line>): void {
    this.#known.set(reviews, { model, points });
  }
}

/** For whoever publishes: the file is read when the first product with reviews comes. */
export function keptDigests(dataDir: string): DigestByModel {
  let cache: DigestCache | undefined;
  return (product) => {
    cache ??= new DigestCache(dataDir);
    const said = cache.get(product);
    return said === undefined || said.points.length === 0 ? undefined : said;
  };
}

function hashOfReviews({ language, reviews }: Product): string {
  return createHash('sha256')
    .update(JSON.stringify([language, reviews.map(({ rating, text }) => [rating, text])]))
    .digest('hex');
}

function linesIn(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function parsedLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

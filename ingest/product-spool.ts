/**
 * Products on their way from a feed to a generation: a few in memory, many in a file, so that a catalogue of any size costs the same
 * memory. Those that did not change are not kept at all: the generation before has them.
 */
import { closeSync, createReadStream, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from '../src/catalog/product.ts';
import { makeBuildingFolder } from '../src/catalog/publish.ts';

const mostInMemory = 5000;
const bufferedCharacters = 1 << 20;

export class ProductSpool {
  readonly #dataDir: string;
  #kept: Product[] = [];
  /** In the order of the feed: an id where the generation before has the product, undefined where the spool does. */
  readonly #order: (string | undefined)[] = [];
  #file: { folder: string; path: string; handle: number; waiting: string } | undefined;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  get count(): number {
    return this.#order.length;
  }

  keep(product: Product): void {
    this.#order.push(undefined);
    if (this.#file === undefined && this.#kept.length < mostInMemory) {
      this.#kept.push(product);
      return;
    }
    this.#file ??= this.#startFile();
    this.#file.waiting += `${JSON.stringify(product)}\n`;
    if (this.#file.waiting.length >= bufferedCharacters) this.#flush();
  }

  keepAsBefore(id: string): void {
    this.#order.push(id);
  }

  /** Those that are new or changed, in the order they came in. */
  async *kept(): AsyncGenerator<Product> {
    yield* this.#kept;
    if (this.#file === undefined) return;
    this.#flush();
    let rest = '';
    for await (const piece of createReadStream(this.#file.path, {
      encoding: 'utf8',
      highWaterMark: 1 << 20,
    })) {
      const lines = `${rest}${piece}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as Product;
    }
  }

  /** The whole catalogue, in the order it came in. */
  async *all(before: { product(id: string): Product | undefined } | undefined): AsyncGenerator<Product> {
    const kept = this.kept();
    try {
      for (const id of this.#order) {
        const product = id === undefined ? (await kept.next()).value : before?.product(id);
        if (product === undefined) throw new Error('a product that was read is gone');
        yield product;
      }
    } finally {
      await kept.return(undefined);
    }
  }

  close(): void {
    if (this.#file === undefined) return;
    closeSync(this.#file.handle);
    rmSync(this.#file.folder, { recursive: true, force: true });
    this.#file = undefined;
    this.#kept = [];
  }

  #startFile() {
    const folder = makeBuildingFolder(this.#dataDir, 'spool');
    const path = join(folder, 'products.jsonl');
    return { folder, path, handle: openSync(path, 'w'), waiting: '' };
  }

  #flush(): void {
    if (this.#file === undefined) return;
    writeFileSync(this.#file.handle, this.#file.waiting);
    this.#file.waiting = '';
  }
}

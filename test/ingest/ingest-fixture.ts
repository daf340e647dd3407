/** An ingestion in a folder of its own: files from texts, the built-in embedder, what was said. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ingest } from '../../ingest/ingest.ts';
import type { IngestOptions, IngestSummary } from '../../ingest/ingest-options.ts';
import { silentProgress } from '../../ingest/progress.ts';
import type { Report } from '../../ingest/report/report.ts';
import { updateFromFiles } from '../../ingest/update-catalogue.ts';
import { openGeneration } from '../../src/catalog/generation.ts';
import type { Page, Product } from '../../src/catalog/product.ts';
import { currentId, generationFolder } from '../../src/catalog/publish.ts';
import type { Embedder } from '../../src/catalog/search.ts';
import type { Shop } from '../../src/catalog/shop.ts';
import { createBuiltInEmbedder } from '../../src/llm/built-in-embedder.ts';

export type Run = { summary: IngestSummary; report: Report; said: string[] };
type Given = Partial<Omit<IngestOptions, 'files' | 'dataDir'>>;

export class IngestFixture {
  readonly folder: string;
  /** How many texts the embedder was given. */
  embedded = 0;
  embedder: Embedder;
  embedderIsAuto = false;

  private constructor(folder: string) {
    this.folder = folder;
    const builtIn = createBuiltInEmbedder();
    this.embedder = {
      id: builtIn.id,
      embedQuery: (text) => builtIn.embedQuery(text),
      embedPassages: (texts) => {
        this.embedded += texts.length;
        return builtIn.embedPassages(texts);
      },
    };
  }

  static async create(): Promise<IngestFixture> {
    return new IngestFixture(await mkdtemp(join(tmpdir(), 'tendero-ingest-')));
  }

  get dataDir(): string {
    return join(this.folder, 'var');
  }

  async file(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    return path;
  }

  async run(files: string | string[], given: Given = {}): Promise<Run> {
    return this.#run(ingest, files, given);
  }

  /** As `--update` does. */
  async update(files: string | string[], given: Given = {}): Promise<Run> {
    return this.#run(updateFromFiles, files, given);
  }

  async #run(command: typeof ingest, files: string | string[], given: Given): Promise<Run> {
    const said: string[] = [];
    const reportFile = join(this.folder, 'report.json');
    const summary = await command(
      { files: typeof files === 'string' ? [files] : files, dataDir: this.dataDir, reportFile, ...given },
      {
        embedder: async () => this.embedder,
        embedderIsAuto: this.embedderIsAuto,
        progress: silentProgress,
        say: (line) => said.push(line.en),
      },
    );
    return { summary, report: JSON.parse(await readFile(reportFile, 'utf8')), said };
  }

  published(): { id: string; products: Product[]; pages: Page[]; shop: Shop; source: string } {
    const id = currentId(this.dataDir);
    if (id === undefined) throw new Error('nothing is published');
    const generation = openGeneration(generationFolder(this.dataDir, id));
    try {
      const { shop, manifest } = generation;
      return {
        id,
        products: [...generation.allProducts()],
        pages: generation.pages(),
        shop,
        source: manifest.source.name,
      };
    } finally {
      generation.close();
    }
  }

  product(id: string): Product {
    const found = this.published().products.find((product) => product.id === id);
    if (found === undefined) throw new Error(`no product ${id}`);
    return found;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** `count` good lines of our own format, A1 to A`count`, with changes by id. */
export function goodLines(count: number, changes: Record<string, object> = {}): string {
  return Array.from({ length: count }, (_, at) => {
    const id = `A${at + 1}`;
    const line = {
      id,
      title: `Zapatilla ${at + 1}`,
      price: { amount: 1000 + at, currency: 'EUR' },
      language: 'es',
    };
    return JSON.stringify({ ...line, ...changes[id] });
  }).join('\n');
}

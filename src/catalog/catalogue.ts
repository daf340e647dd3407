/** The generation that serves: notices a new one, checks it, swaps, and closes the old one when its last turn is over. */
import { statSync } from 'node:fs';
import type { Log } from '../log.ts';
import { type Generation, openGeneration, openGenerationQuietly } from './generation.ts';
import { currentId, generationFolder, generationIds } from './publish.ts';
import { warmSearch } from './warm-search.ts';

/** Held for a whole turn, so that a turn sees one catalogue. */
export type Lease = { generation: Generation; release(): void };

type Holding = { generation: Generation; leases: number; retired: boolean };

export type CatalogueOptions = {
  dataDir: string;
  log: Log;
  /** Called with each generation before it serves. */
  opened?: (generation: Generation) => void;
};

const pollMs = 500;

export class Catalogue {
  readonly #dataDir: string;
  readonly #log: Log;
  #holding: Holding | undefined;
  /** A generation that was refused, and when its folder last changed: not tried again until something changed. */
  #refused: { id: string; changedMs: number } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #closed = false;

  readonly #opened: ((generation: Generation) => void) | undefined;

  private constructor(options: CatalogueOptions) {
    this.#dataDir = options.dataDir;
    this.#log = options.log;
    this.#opened = options.opened;
  }

  /** Opens what is published, or the newest sound generation before it; works without any, until one is published. */
  static open(options: CatalogueOptions): Catalogue {
    const catalogue = new Catalogue(options);
    catalogue.#openFirst();
    catalogue.#timer = setInterval(() => void catalogue.refresh(), pollMs);
    catalogue.#timer.unref();
    return catalogue;
  }

  acquire(): Lease | undefined {
    const holding = this.#holding;
    if (holding === undefined) return undefined;
    holding.leases += 1;
    let released = false;
    return {
      generation: holding.generation,
      release: () => {
        if (released) return;
        released = true;
        holding.leases -= 1;
        this.#closeIfDone(holding);
      },
    };
  }

  /** For a look that ends before anything else runs; a turn acquires. */
  current(): Generation | undefined {
    return this.#holding?.generation;
  }

  /** Looks now instead of at the next poll, and waits until a new generation serves or is refused. */
  refresh(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
    const holding = this.#holding;
    this.#holding = undefined;
    if (holding !== undefined) this.#retire(holding);
  }

  #openFirst(): void {
    const serving = currentId(this.#dataDir);
    if (serving === undefined) return;
    const older = generationIds(this.#dataDir)
      .filter((id) => id < serving)
      .reverse();
    for (const id of [serving, ...older]) {
      try {
        const generation = openGeneration(this.#folder(id));
        this.#opened?.(generation);
        warmSearch(generation);
        this.#holding = { generation, leases: 0, retired: false };
        return;
      } catch (error) {
        this.#refuse(id, error);
      }
    }
  }

  async #look(): Promise<void> {
    const id = currentId(this.#dataDir);
    if (id === undefined || id === this.#holding?.generation.id) return;
    if (this.#refused?.id === id && this.#refused.changedMs === this.#changedMs(id)) return;
    let generation: Generation;
    try {
      generation = await openGenerationQuietly(this.#folder(id), this.#holding?.generation);
      this.#opened?.(generation);
      warmSearch(generation);
    } catch (error) {
      if (!this.#closed) this.#refuse(id, error);
      return;
    }
    if (this.#closed) {
      generation.close();
      return;
    }
    const old = this.#holding;
    this.#holding = { generation, leases: 0, retired: false };
    this.#refused = undefined;
    this.#log.info(
      { generation: id, products: generation.productCount },
      'a new catalogue generation serves',
    );
    if (old !== undefined) this.#retire(old);
  }

  #refuse(id: string, error: unknown): void {
    this.#refused = { id, changedMs: this.#changedMs(id) };
    this.#log.error(
      { err: error, generation: id },
      'a catalogue generation was refused; the one before goes on serving',
    );
  }

  #folder(id: string): string {
    return generationFolder(this.#dataDir, id);
  }

  #changedMs(id: string): number {
    try {
      return statSync(this.#folder(id)).mtimeMs;
    } catch {
      return 0;
    }
  }

  #retire(holding: Holding): void {
    holding.retired = true;
    this.#closeIfDone(holding);
  }

  #closeIfDone(holding: Holding): void {
    if (holding.retired && holding.leases === 0) holding.generation.close();
  }
}

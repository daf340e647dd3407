/** The merchant's desk of a running service: patches, feeds from the console, the way back. */

import { listGenerations } from '../../src/catalog/publish.ts';
import type { DeskJob, FeedCheck, ProductPatch, PublishRequest } from '../../src/catalogue-protocol.ts';
import type { Settings } from '../../src/config.ts';
import { AppError, type Sentence } from '../../src/errors.ts';
import type { CatalogueDesk, PatchOutcome } from '../../src/http/catalogue-desk.ts';
import type { Language } from '../../src/protocol.ts';
import { sameInBoth } from '../cli-language.ts';
import type { Fields } from '../readers/reader.ts';
import type { FeedResult, PatchResult } from './desk-request.ts';
import { FeedUploads, type Upload } from './feed-uploads.ts';
import { PublishingProcess } from './publishing-process.ts';

type WaitingPatch = {
  id: string;
  fields: Fields;
  resolve(outcome: PatchOutcome): void;
  reject(error: unknown): void;
};

/** Issues that the console lists; the report of the command has them all. */
const mostIssues = 200;
/** Patches that are published together. */
const mostTogether = 500;

export class PublishingDesk implements CatalogueDesk {
  readonly #dataDir: string;
  readonly #process: PublishingProcess;
  readonly #uploads: FeedUploads;
  #waiting: WaitingPatch[] = [];
  #patching = false;
  #job: (Omit<DeskJob, 'problem'> & { problem?: Sentence }) | undefined;

  constructor(settings: Settings) {
    this.#dataDir = settings.DATA_DIR;
    this.#process = new PublishingProcess(settings);
    this.#uploads = new FeedUploads(settings.DATA_DIR);
  }

  /** Those that come while one is being published are published together after it. */
  patchProduct(id: string, patch: ProductPatch): Promise<PatchOutcome> {
    this.#refuseWhileFeeding();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id, fields: fieldsOf(patch), resolve, reject });
      void this.#patchOn();
    });
  }

  generations(): ReturnType<CatalogueDesk['generations']> {
    return listGenerations(this.#dataDir).map(({ id, serving, manifest }) => ({
      id,
      serving,
      ...(manifest === undefined
        ? {}
        : {
            createdAt: manifest.createdAt,
            products: manifest.counts.products,
            source: manifest.source.name,
            embedder: manifest.embedder.id,
            ...(manifest.changed === undefined ? {} : { changed: manifest.changed.products }),
          }),
    }));
  }

  async rollback(): Promise<string> {
    this.#refuseWhileFeeding();
    const answer = await this.#process.ask({ kind: 'rollback' }).catch(asConflict);
    return answer.kind === 'rolled_back' ? answer.generation : '';
  }

  async receive(part: Parameters<CatalogueDesk['receive']>[0]): ReturnType<CatalogueDesk['receive']> {
    this.#refuseWhileFeeding();
    return this.#uploads.receive(part);
  }

  async attach(...part: Parameters<CatalogueDesk['attach']>): Promise<boolean> {
    this.#refuseWhileFeeding();
    return this.#uploads.attach(...part);
  }

  start(uploadId: string, job: { kind: 'check' | 'publish'; options: PublishRequest }): boolean {
    this.#refuseWhileFeeding();
    const upload = this.#uploads.find(uploadId);
    if (upload === undefined) return false;
    this.#job = { upload: upload.id, name: upload.name, kind: job.kind, state: 'running' };
    void this.#feed(upload, job);
    return true;
  }

  job(language: Language): DeskJob | undefined {
    if (this.#job === undefined) return undefined;
    const { problem, ...job } = this.#job;
    return problem === undefined ? job : { ...job, problem: problem[language] };
  }

  close(): void {
    this.#process.close();
    this.#uploads.close();
  }

  async #patchOn(): Promise<void> {
    if (this.#patching) return;
    this.#patching = true;
    while (this.#waiting.length > 0) {
      const now = this.#waiting.splice(0, mostTogether);
      try {
        const patches = now.map(({ id, fields }) => ({ id, fields }));
        const answer = await this.#process.ask({ kind: 'patch', patches });
        if (answer.kind !== 'patched') throw new Error(`patches were answered with ${answer.kind}`);
        for (const [place, { resolve }] of now.entries()) resolve(outcomeOf(answer.results[place], answer));
      } catch (error) {
        for (const { reject } of now) reject(conflictOf(error));
      }
    }
    this.#patching = false;
  }

  async #feed(upload: Upload, job: { kind: 'check' | 'publish'; options: PublishRequest }): Promise<void> {
    const { allowShrink = false, allowRejects = false, currency, language } = job.options;
    const base = { upload: upload.id, name: upload.name, kind: job.kind };
    try {
      const answer = await this.#process.ask(
        {
          kind: 'feed',
          options: {
            ...{ file: upload.file, name: upload.name, dryRun: job.kind === 'check' },
            ...{ allowShrink, allowRejects, ...upload.beside },
            ...(currency === undefined ? {} : { currency }),
            ...(language === undefined ? {} : { language }),
          },
        },
        ({ step, done, total }) => {
          const progress = { step, done, ...(total === undefined ? {} : { total }) };
          this.#job = { ...base, state: 'running', progress };
        },
      );
      if (answer.kind !== 'fed') throw new Error(`a feed was answered with ${answer.kind}`);
      this.#job = { ...base, state: 'done', result: checkOf(answer.result) };
    } catch (error) {
      const { es, en } = error instanceof AppError ? error.publicMessage : sameInBoth(String(error));
      const named = (sentence: string) =>
        sentence
          .replaceAll(upload.file, upload.name)
          .replaceAll(`${upload.folder}/`, '')
          .replaceAll(upload.folder, '');
      this.#job = { ...base, state: 'failed', problem: { es: named(es), en: named(en) } };
    }
  }

  #refuseWhileFeeding(): void {
    if (this.#job?.state === 'running') throw busy();
  }
}

/** An empty text is one that is taken away. */
function fieldsOf(patch: ProductPatch): Fields {
  return Object.fromEntries(
    Object.entries(patch).map(([field, value]) => [field, value === '' ? null : value]),
  );
}

function outcomeOf(
  result: PatchResult | undefined,
  answer: { generation: string; published: boolean },
): PatchOutcome {
  switch (result?.kind) {
    case 'taken':
      return { kind: answer.published ? 'published' : 'unchanged', generation: answer.generation };
    case 'refused':
      return { kind: 'refused', problem: problemOf(result.code, result.field) };
    default:
      return { kind: 'unknown' };
  }
}

const problems: Readonly<Record<string, Sentence>> = {
  no_variants: { es: 'este producto no tiene variantes.', en: 'this product has no variants.' },
  stock_of_variants: {
    es: 'este producto se vende por variantes: dé las existencias de cada una en «variants».',
    en: 'this product is sold by variant: give the stock of each in “variants”.',
  },
  price_of_variants: {
    es: 'las variantes de este producto tienen precios distintos: dé el de cada una en «variants».',
    en: 'the variants of this product differ in price: give each its price in “variants”.',
  },
  unknown_variant: {
    es: 'este producto no tiene ninguna variante con ese id.',
    en: 'this product has no variant of that id.',
  },
};

function problemOf(code: string, field = ''): Sentence {
  return (
    problems[code] ?? {
      es: `«${field}» no se puede cambiar así (${code}).`,
      en: `“${field}” cannot be changed so (${code}).`,
    }
  );
}

function checkOf({ counts, seconds, report, diff, published, safeguard }: FeedResult): FeedCheck {
  return {
    ...counts,
    ...{ seconds, repaired: report.repaired, format: report.format, encoding: report.encoding },
    issues: report.issues.slice(0, mostIssues),
    diff: diff.map(({ language: _, ...line }) => line),
    ...(published === undefined ? {} : { published }),
    ...(safeguard === undefined ? {} : { safeguard }),
  };
}

function busy(): AppError {
  return new AppError('busy', 'Another publication is under way', {
    status: 409,
    publicMessage: {
      es: 'Se está publicando un catálogo. Vuelva a intentarlo cuando termine.',
      en: 'A catalogue is being published. Please try again when it has ended.',
    },
  });
}

/** Errors of the other process as answers: somebody else publishes, or there is nothing to change or go back to. */
function conflictOf(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  if (error.code === 'busy') return busy();
  if (error.code === 'no_previous_generation') {
    return new AppError('no_previous_generation', error.message, {
      status: 409,
      publicMessage: {
        es: 'No hay ningún catálogo anterior al que volver.',
        en: 'There is no earlier catalogue to go back to.',
      },
    });
  }
  if (error.code !== 'refused') return error;
  return new AppError('refused', error.message, {
    status: 409,
    publicMessage: {
      es: 'Ahora no se puede: el catálogo o el modelo con el que se hizo no están disponibles. El registro del servicio dice por qué.',
      en: 'Not now: the catalogue, or the model it was made with, is not there. The service’s log says why.',
    },
  });
}

function asConflict(error: unknown): never {
  throw conflictOf(error);
}

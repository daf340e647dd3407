/** The merchant's desk as the routes see it: what changes the published catalogue, done by another process. */
import type {
  BesideFeed,
  DeskJob,
  ProductPatch,
  PublishedGeneration,
  PublishRequest,
} from '../catalogue-protocol.ts';
import type { Sentence } from '../errors.ts';
import type { Language } from '../protocol.ts';

export type PatchOutcome =
  | { kind: 'published'; generation: string }
  | { kind: 'unchanged'; generation: string }
  | { kind: 'unknown' }
  | { kind: 'refused'; problem: Sentence };

/** Every method throws AppError `busy` (409) while something else is being published. */
export interface CatalogueDesk {
  patchProduct(id: string, patch: ProductPatch): Promise<PatchOutcome>;
  generations(): PublishedGeneration[];
  rollback(): Promise<string>;
  /** Starts or goes on with a file; undefined: no such upload, or it does not end at `offset`. */
  receive(part: {
    upload?: string;
    name: string;
    offset: number;
    bytes: AsyncIterable<Uint8Array>;
  }): Promise<{ upload: string; bytes: number } | undefined>;
  /** What belongs to a feed, whole: another of the same name takes its place. False: no such upload. */
  attach(
    upload: string,
    part: { kind: BesideFeed; name: string; bytes: AsyncIterable<Uint8Array> },
  ): Promise<boolean>;
  /** False: no such upload. */
  start(upload: string, job: { kind: 'check' | 'publish'; options: PublishRequest }): boolean;
  /** What it says to a person is in that language. */
  job(language: Language): DeskJob | undefined;
}

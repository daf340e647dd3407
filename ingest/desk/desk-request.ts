/** What the service asks of the process that publishes, and what it hears back. */
import type { Settings } from '../../src/config.ts';
import type { Sentence } from '../../src/errors.ts';
import type { DiffLine } from '../catalogue-diff.ts';
import type { Safeguard } from '../ingest-error.ts';
import type { Fields } from '../readers/reader.ts';
import type { Report } from '../report/report.ts';

export type FeedOptions = {
  file: string;
  name: string;
  dryRun: boolean;
  allowShrink: boolean;
  allowRejects: boolean;
  mapFile?: string;
  shopFile?: string;
  pagesDir?: string;
  currency?: string;
  language?: 'es' | 'en';
};

export type DeskRequest =
  | { kind: 'settings'; settings: Settings }
  | { kind: 'patch'; patches: { id: string; fields: Fields }[] }
  | { kind: 'feed'; options: FeedOptions }
  | { kind: 'rollback' };

export type PatchResult =
  | { kind: 'taken' }
  | { kind: 'unknown' }
  | { kind: 'refused'; code: string; field?: string };

export type FeedResult = {
  counts: Record<'read' | 'added' | 'changed' | 'removed' | 'unchanged' | 'rejected' | 'embedded', number>;
  seconds: number;
  report: Report;
  diff: DiffLine[];
  published?: string;
  safeguard?: Safeguard;
};

export type DeskAnswer =
  | { kind: 'patched'; results: PatchResult[]; generation: string; published: boolean }
  | { kind: 'fed'; result: FeedResult }
  | { kind: 'rolled_back'; generation: string }
  | { kind: 'progress'; step: string; done: number; total?: number }
  | { kind: 'failed'; code: string; sentence: Sentence };

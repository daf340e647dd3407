/** What a generation says of itself. It is written last: a folder without one is not a generation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { language } from '../protocol.ts';

export const manifestFile = 'manifest.json';
export const databaseFile = 'catalog.sqlite';
export const vectorsFile = 'vectors.hnsw';
/** Vectors that came after the graph was built; only where a generation is a change of the one before. */
export const lateVectorsFile = 'vectors.late';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const manifest = z.object({
  /** Raised when the files change shape: a service refuses what it cannot read. */
  format: z.literal(1),
  id: z.string().min(1),
  createdAt: z.string(),
  embedder: z.object({ id: z.string().min(1), dimension: z.int().min(0) }),
  counts: z.object({
    products: z.int().min(0),
    variants: z.int().min(0),
    pages: z.int().min(0),
    chunks: z.int().min(0),
  }),
  /** Products a language, the catalogue's vocabulary by language of its stems. */
  languages: z.partialRecord(language, z.int().min(0)),
  source: z.object({
    name: z.string(),
    sha256: z.string(),
    /** How it was read, as a hash, and what was counted: the same file read the same way need not be read again. */
    read: z
      .object({
        way: z.string(),
        /** Only where the texts did not tell their language and this one was taken. */
        fallback: language.optional(),
        rows: z.object({ read: z.int(), imported: z.int(), repaired: z.int(), rejected: z.int() }),
      })
      .optional(),
  }),
  /** Only where some products of another generation were changed instead of a whole catalogue read. */
  changed: z.object({ of: z.string(), products: z.int().min(0) }).optional(),
  /** Of each file beside this one, checked before any of them is loaded. */
  files: z.record(z.string(), z.object({ bytes: z.int().min(0), sha256 })),
});
export type Manifest = z.output<typeof manifest>;

export function damagedGeneration(folder: string, what: string, cause?: unknown): AppError {
  return new AppError(
    'generation_damaged',
    `The catalogue generation in ${folder} is damaged: ${what}. Go back with: npm run catalog -- rollback, or publish again with: npm run ingest`,
    { status: 503, ...(cause === undefined ? {} : { cause }) },
  );
}

export function readManifest(folder: string): Manifest {
  let text: string;
  try {
    text = readFileSync(join(folder, manifestFile), 'utf8');
  } catch (cause) {
    throw damagedGeneration(folder, `${manifestFile} cannot be read`, cause);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damagedGeneration(folder, `${manifestFile} is not JSON`, cause);
  }
  const parsed = manifest.safeParse(value);
  if (!parsed.success) throw damagedGeneration(folder, `${manifestFile}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

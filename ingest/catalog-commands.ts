import { open } from 'node:fs/promises';
import { openGeneration } from '../src/catalog/generation.ts';
import {
  currentId,
  generationFolder,
  listGenerations,
  type Published,
  rollback,
} from '../src/catalog/publish.ts';
import { IngestError } from './ingest-error.ts';
import { takeLock } from './ingest-lock.ts';

/** Newest first, the serving one marked with an arrow and in words. */
export function generationLines(dataDir: string): string[] {
  const all = listGenerations(dataDir);
  if (all.length === 0) return [`Nothing is published in ${dataDir}. Publish with: npm run ingest -- FILE`];
  return all.map((generation) => lineOf(generation));
}

function lineOf({ id, serving, manifest }: Published): string {
  const mark = serving ? '→' : ' ';
  if (manifest === undefined) return `${mark} ${id}  damaged${serving ? '  serving' : ''}`;
  const { counts, embedder, source, createdAt, changed } = manifest;
  const from = changed === undefined ? `from ${source.name}` : `${changed.products} changed`;
  const what = `${counts.products} products, ${counts.pages} pages, ${embedder.id}, ${from}`;
  return `${mark} ${id}  ${createdAt.slice(0, 16).replace('T', ' ')} UTC  ${what}${serving ? '  serving' : ''}`;
}

/** The generation before must be sound, or the shop would close. */
export function goBack(dataDir: string): string {
  const lock = takeLock(dataDir);
  try {
    const serving = currentId(dataDir);
    const all = listGenerations(dataDir);
    const before = all.find(({ id }) => serving === undefined || id < serving);
    if (before !== undefined) openGeneration(generationFolder(dataDir, before.id)).close();
    return (
      `Generation ${rollback(dataDir)} serves now. A running service takes it within two seconds. ` +
      'The next ingestion of the same export publishes again what was taken back: mend the export first.'
    );
  } finally {
    lock.release();
  }
}

/** One product a line, as it is published. */
export async function exportCatalogue(dataDir: string, file: string): Promise<string> {
  const id = currentId(dataDir);
  if (id === undefined)
    throw new IngestError('bad_input', `Nothing is published in ${dataDir}, so there is nothing to export`);
  if (!/\.jsonl$/i.test(file)) throw new IngestError('bad_input', `export writes FILE.jsonl, not ${file}`);
  const generation = openGeneration(generationFolder(dataDir, id));
  try {
    const handle = await open(file, 'w').catch(() => {
      throw new IngestError('bad_input', `${file} cannot be written`);
    });
    try {
      let lines = '';
      for (const product of generation.allProducts()) {
        lines += `${JSON.stringify(product)}\n`;
        if (lines.length < 1_000_000) continue;
        await handle.write(lines);
        lines = '';
      }
      await handle.write(lines);
    } finally {
      await handle.close();
    }
    return `${generation.productCount} products of generation ${id} written to ${file}`;
  } finally {
    generation.close();
  }
}

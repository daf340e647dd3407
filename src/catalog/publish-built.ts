/**
 * What is built becomes a generation: every file synced, the manifest last, then two renames. Whatever kills it, readers see the
 * generation before or this one, whole.
 */
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FileHash, hashFileSync } from './file-hash.ts';
import { type Manifest, manifestFile } from './manifest.ts';
import {
  catalogFolder,
  generationFolder,
  makeBuildingFolder,
  removeOldGenerations,
  replaceFile,
  setCurrent,
  sweepBuildingFolders,
  syncFile,
  syncFolder,
} from './publish.ts';

/** A file of the folder; with its hash where it is the same file as in a generation before. */
export type BuiltFile = { name: string; known?: FileHash };

export type Built = {
  files: readonly BuiltFile[];
  manifest: Omit<Manifest, 'format' | 'id' | 'createdAt' | 'files'>;
};

function newId(): string {
  const time = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 19).replace('.', '-');
  return `${time}-${randomBytes(3).toString('hex')}`;
}

export async function publishBuilt<Result extends Built>(options: {
  dataDir: string;
  signal?: AbortSignal | undefined;
  build(folder: string): Promise<Result>;
  onBuilt?(): void;
}): Promise<Result & { id: string }> {
  const { dataDir, signal } = options;
  sweepBuildingFolders(dataDir);
  const id = newId();
  const folder = makeBuildingFolder(dataDir, id);
  try {
    const built = await options.build(folder);
    options.onBuilt?.();
    const files: Manifest['files'] = {};
    for (const { name, known } of built.files) {
      if (known === undefined) syncFile(join(folder, name));
      files[name] = known ?? hashFileSync(join(folder, name));
    }
    const manifest: Manifest = {
      format: 1,
      id,
      createdAt: new Date().toISOString(),
      ...built.manifest,
      files,
    };
    replaceFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
    syncFolder(folder);
    signal?.throwIfAborted();
    renameSync(folder, generationFolder(dataDir, id));
    syncFolder(catalogFolder(dataDir));
    setCurrent(dataDir, id);
    removeOldGenerations(dataDir);
    return { ...built, id };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Which generations there are and which one serves: the folder `catalog/` of the data folder. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { type Manifest, manifestFile, readManifest } from './manifest.ts';

const currentFile = 'CURRENT';
const buildingPrefix = '.building-';
const generationName = /^[0-9A-Za-z][0-9A-Za-z-]{0,99}$/;
/** How many generations stay for a way back. */
const kept = 3;

export function catalogFolder(dataDir: string): string {
  return join(dataDir, 'catalog');
}

export function generationFolder(dataDir: string, id: string): string {
  return join(catalogFolder(dataDir), id);
}

/** What CURRENT names, whether or not that generation is sound; undefined when nothing is published. */
export function currentId(dataDir: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(join(catalogFolder(dataDir), currentFile), 'utf8').trim();
  } catch {
    return undefined;
  }
  return generationName.test(text) ? text : undefined;
}

/** Waits until what was written into a folder (names, renames) would survive a power cut. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes and syncs a small file beside its name, then renames it over: readers see the old one or the new one. */
export function replaceFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = openSync(temporary, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}

export function setCurrent(dataDir: string, id: string): void {
  const folder = catalogFolder(dataDir);
  replaceFile(join(folder, currentFile), `${id}\n`);
  syncFolder(folder);
}

/** Ids of finished generations, oldest first: an id starts with the time it was made. */
export function generationIds(dataDir: string): string[] {
  let names: string[];
  try {
    names = readdirSync(catalogFolder(dataDir));
  } catch {
    return [];
  }
  return names
    .filter((name) => generationName.test(name) && name !== currentFile)
    .filter((name) => existsSync(join(generationFolder(dataDir, name), manifestFile)))
    .sort();
}

export type Published = { id: string; serving: boolean; manifest: Manifest | undefined };

/** Newest first; `manifest` is undefined where it cannot be read. */
export function listGenerations(dataDir: string): Published[] {
  const serving = currentId(dataDir);
  return generationIds(dataDir)
    .reverse()
    .map((id) => {
      let manifest: Manifest | undefined;
      try {
        manifest = readManifest(generationFolder(dataDir, id));
      } catch {
        manifest = undefined;
      }
      return { id, serving: id === serving, manifest };
    });
}

/** Makes the generation before the serving one serve, and returns its id. */
export function rollback(dataDir: string): string {
  const serving = currentId(dataDir);
  const before = generationIds(dataDir).filter((id) => serving === undefined || id < serving);
  const previous = before.at(-1);
  if (previous === undefined) {
    throw new AppError(
      'no_previous_generation',
      serving === undefined
        ? 'Nothing is published, so there is nothing to go back to. Publish with: npm run ingest'
        : `There is no generation before ${serving} to go back to. Publish again with: npm run ingest`,
    );
  }
  readManifest(generationFolder(dataDir, previous));
  setCurrent(dataDir, previous);
  return previous;
}

/** A folder to build in; its name says who builds, so that one left by a dead process can be told. */
export function makeBuildingFolder(dataDir: string, name: string): string {
  const folder = join(catalogFolder(dataDir), `${buildingPrefix}${process.pid}-${name}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes what dead builders left behind: their folders and their half-written CURRENT. */
export function sweepBuildingFolders(dataDir: string): void {
  let names: string[];
  try {
    names = readdirSync(catalogFolder(dataDir));
  } catch {
    return;
  }
  for (const name of names) {
    const building = name.startsWith(buildingPrefix)
      ? /^(\d+)-/.exec(name.slice(buildingPrefix.length))
      : /^CURRENT\.(\d+)\.tmp$/.exec(name);
    if (building === null) continue;
    const pid = Number(building[1]);
    if (pid === process.pid ? name.startsWith('CURRENT') : isAlive(pid)) continue;
    if (pid === process.pid) continue;
    rmSync(join(catalogFolder(dataDir), name), { recursive: true, force: true });
  }
}

/** Keeps the last three, the one that serves, and the last that was read whole: many small changes must not push it out. */
export function removeOldGenerations(dataDir: string): void {
  const serving = currentId(dataDir);
  const ids = generationIds(dataDir);
  const whole = ids.findLast((id) => isWhole(dataDir, id));
  for (const id of ids.slice(0, Math.max(0, ids.length - kept))) {
    if (id === serving || id === whole) continue;
    rmSync(generationFolder(dataDir, id), { recursive: true, force: true });
  }
}

function isWhole(dataDir: string, id: string): boolean {
  try {
    return readManifest(generationFolder(dataDir, id)).changed === undefined;
  } catch {
    return false;
  }
}

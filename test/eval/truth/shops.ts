/** The shops an evaluation asks in: our samples, and shops that no part of Tendero was made for. Published once a process. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { ingest } from '../../../ingest/ingest.ts';
import { createProgress, type Progress } from '../../../ingest/progress.ts';
import { createBuiltInEmbedder } from '../../../src/llm/built-in-embedder.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const homes = [join(root, 'data'), join(import.meta.dirname, '..', 'shops')];
const published = new Map<string, Promise<string>>();
const ownFiles = new Map<string, string>();
const ownFolders = new Map<string, string>();

/** Every folder with a catalogue in it, samples first. */
export function shopNames(): string[] {
  return homes.flatMap((home) => {
    if (!existsSync(home)) return [];
    const folders = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return folders.map(({ name }) => name).filter((name) => catalogueIn(join(home, name)) !== undefined);
  });
}

/** A catalogue of the caller's own (`--catalogue FILE`), asked in under `name`; it has no pages and no shop.json. */
export function addCatalogue(name: string, file: string): void {
  ownFiles.set(name, file);
}

/** A folder of the caller's own with a catalogue, and pages and shop.json where it has them, asked in under `name`. */
export function addShop(name: string, folder: string): void {
  ownFolders.set(name, folder);
}

/** A fresh copy of the shop's published catalogue, to be removed by who asked for it. */
export async function shopDataDir(name: string): Promise<string> {
  const known = published.get(name) ?? publish(name);
  published.set(name, known);
  const copy = mkdtempSync(join(tmpdir(), 'tendero-eval-'));
  cpSync(await known, copy, { recursive: true });
  return copy;
}

async function publish(name: string): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), `tendero-eval-${name}-`));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const sources = shopSources(name);
  const embedder = createBuiltInEmbedder();
  const summary = await ingest(
    { ...sources, dataDir },
    { embedder: async () => embedder, embedderIsAuto: false, progress: silent(), say: () => {} },
  );
  if (summary.published === undefined) throw summary.refusal ?? new Error(`${name} was not published`);
  return dataDir;
}

/** No bar among the lines of an evaluation. */
export function silent(): Progress {
  return createProgress({ stream: new Writable({ write: (_chunk, _encoding, done) => done() }) });
}

/** The files of a shop, as the merchant's command takes them. */
export function shopSources(name: string): { files: string[]; shopFile?: string; pagesDir?: string } {
  const own = ownFiles.get(name);
  if (own !== undefined) return { files: [own] };
  const folder =
    ownFolders.get(name) ??
    homes.map((home) => join(home, name)).find((path) => catalogueIn(path) !== undefined);
  const catalogue = folder === undefined ? undefined : catalogueIn(folder);
  if (folder === undefined || catalogue === undefined) throw new Error(`there is no shop ${name}`);
  const shopFile = join(folder, 'shop.json');
  const pagesDir = join(folder, 'pages');
  return {
    files: [catalogue],
    ...(existsSync(shopFile) ? { shopFile } : {}),
    ...(existsSync(pagesDir) ? { pagesDir } : {}),
  };
}

function catalogueIn(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder).find((file) => /^(?:catalogue|catalog|products|feed)\.\w+$/.test(file));
  return name === undefined ? undefined : join(folder, name);
}

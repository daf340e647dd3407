/**
 * Whether a feed was read before, byte for byte, in the same way and by the same importer: then its products are those that are
 * published, and nothing of it has to be read again.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generation } from '../src/catalog/generation.ts';
import type { Manifest } from '../src/catalog/manifest.ts';
import type { Language } from '../src/protocol.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { RowCounts } from './report/report.ts';

/** All that decides what becomes of a feed, beside its bytes. */
export type ReadingWay = {
  mapping?: Mapping;
  currency?: string;
  language?: Language;
  /** When the texts do not tell. */
  fallbackLanguage: Language;
  timeZone: string;
};

type Read = NonNullable<Manifest['source']['read']>;

/** What the manifest keeps of a reading: the way it was read, and the rows it counted. */
export function readingOf(
  way: ReadingWay,
  catalogue: { report: { counts(): RowCounts }; fellBack: boolean },
): Read {
  return {
    way: hashOfWay(way),
    rows: catalogue.report.counts(),
    ...(catalogue.fellBack ? { fallback: way.fallbackLanguage } : {}),
  };
}

/** The rows that reading it again would count; undefined where it has to be read. */
export function sameReading(
  previous: Generation | undefined,
  source: { sha256: string },
  way: ReadingWay,
): RowCounts | undefined {
  const { changed, source: before } = previous?.manifest ?? {};
  // A catalogue that was changed in places since is not what the feed says.
  if (changed !== undefined || before?.read === undefined || before.sha256 !== source.sha256)
    return undefined;
  const { fallback, rows } = before.read;
  const isSame =
    previous?.isIndexedAsNow === true &&
    before.read.way === hashOfWay(way) &&
    (fallback ?? way.fallbackLanguage) === way.fallbackLanguage;
  return isSame ? rows : undefined;
}

export function hashOfWay({ mapping, currency, language, timeZone }: ReadingWay): string {
  return createHash('sha256')
    .update(JSON.stringify([mapping, currency, language, timeZone]))
    .update(importer())
    .digest('hex');
}

const root = join(import.meta.dirname, '..');
let made: string | undefined;

/** The code that reads and checks feeds, whatever version it calls itself: another reading is no reason to trust the old one. */
function importer(): string {
  if (made !== undefined) return made;
  const hash = createHash('sha256');
  for (const folder of ['ingest', 'src/language', 'src/catalog']) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /\.(?:ts|json)$/.test(one)).sort())
      hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  made = hash.digest('hex');
  return made;
}

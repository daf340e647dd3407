/** One ingestion, rollback or sample at a time. The operating system holds the lock, so a killed process cannot keep it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openWritable } from '../src/sqlite.ts';
import { IngestError } from './ingest-error.ts';

export type IngestLock = { release(): void };

export function takeLock(dataDir: string): IngestLock {
  mkdirSync(dataDir, { recursive: true });
  try {
    const db = openWritable(join(dataDir, 'ingest.lock'));
    try {
      db.pragma('busy_timeout = 0');
      db.exec('BEGIN IMMEDIATE');
    } catch (error) {
      db.close();
      throw error;
    }
    return { release: () => db.close() };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') {
      throw new IngestError('busy', {
        en: `Another ingestion is working on ${dataDir}: wait until it has ended, then run this again`,
        es: `Otra importación está trabajando en ${dataDir}: espere a que acabe y repita la orden`,
      });
    }
    throw error;
  }
}

import { AppError } from '../src/errors.ts';
import { IngestError } from './ingest-error.ts';

const systemSentences: Readonly<Record<string, string>> = {
  EACCES: 'may not be written by this user',
  EPERM: 'may not be written by this user',
  EROFS: 'is on a disk that is read-only',
  ENOSPC: 'is on a disk that is full',
  ENOTDIR: 'is not a folder',
  SQLITE_CANTOPEN: 'cannot be opened for writing',
  SQLITE_FULL: 'is on a disk that is full',
  SQLITE_READONLY: 'cannot be written',
};

/** The sentence a command ends with and its exit code. What nobody expected keeps its message, never its stack. */
export function sentenceAndCode(error: unknown, dataDir: string): { sentence: string; exitCode: number } {
  if (error instanceof IngestError) return { sentence: error.message, exitCode: error.exitCode };
  if (error instanceof AppError)
    return { sentence: error.message, exitCode: error.code === 'bad_settings' ? 2 : 1 };
  if (error instanceof Error && error.name === 'AbortError') {
    return { sentence: 'Stopped. Nothing was published.', exitCode: 130 };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = systemSentences[code];
  if (known !== undefined)
    return { sentence: `The data folder ${dataDir} ${known}. Nothing was published.`, exitCode: 1 };
  return { sentence: error instanceof Error ? error.message : String(error), exitCode: 1 };
}

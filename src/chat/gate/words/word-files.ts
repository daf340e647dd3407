/** The word lists beside this file. */
import { readFileSync } from 'node:fs';
import { fold } from '../../../language/fold.ts';

/** Folded; lines that begin with "#" are comments. */
export function wordsOf(file: string): string[] {
  return readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.trim().split(/\s+/))
    .filter((word) => word !== '')
    .map(fold);
}

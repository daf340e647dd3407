/** Rows of third-party attack sets, read from where they lie beside the project; never copied into it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'attacks');

/** Undefined where the file is absent. */
export function sharedRows<T>(name: string): T[] | undefined {
  const file = join(folder, `${name}.jsonl`);
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

export function attacksArePresent(): boolean {
  return existsSync(folder);
}

/** At most `sample` of them, chosen by the seed: the same seed chooses the same. */
export function sampleOf<T>(rows: readonly T[], options: { seed: number; sample?: number }): T[] {
  const { seed, sample } = options;
  if (sample === undefined || rows.length <= sample) return [...rows];
  let state = seed >>> 0;
  // Numerical Recipes' linear congruential generator: enough to choose rows.
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return rows
    .map((row) => ({ row, key: random() }))
    .toSorted((one, other) => one.key - other.key)
    .slice(0, sample)
    .map(({ row }) => row);
}

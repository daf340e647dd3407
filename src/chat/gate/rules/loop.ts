/** A model that repeats itself: the second time is not shown. */
import type { Clause, Judgement } from '../clause.ts';

const LONG_ENOUGH = 5;
const MOST_TIMES = 4;

export class LoopWatch {
  readonly #seen = new Map<string, number>();

  /** Counts the clause; call it once for each that would be shown. */
  judge(clause: Clause): Judgement {
    const words = clause.words.map(({ folded }) => folded);
    if (repeatsWithin(words)) return { finding: { rule: 'loop', evidence: clause.body.slice(0, 60) } };
    const key = words.join(' ');
    const times = this.#seen.get(key) ?? 0;
    if (this.#seen.size > 500) this.#seen.clear();
    this.#seen.set(key, times + 1);
    const allowed = words.length >= LONG_ENOUGH ? 1 : MOST_TIMES;
    return times >= allowed && key !== ''
      ? { finding: { rule: 'loop', evidence: clause.body.slice(0, 60) } }
      : {};
  }
}

/** One to five words, three times on end (five times for a single one). */
function repeatsWithin(words: readonly string[]): boolean {
  for (let size = 1; size <= 5; size += 1) {
    let run = 0;
    for (let at = size; at < words.length; at += 1) {
      run = words[at] === words[at - size] ? run + 1 : 0;
      if (run >= size * (size === 1 ? 3 : 2)) return true;
    }
  }
  return false;
}

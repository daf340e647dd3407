/** A model that repeats itself: the second time is not shown. */
import type { Clause, Judgement } from '../clause.ts';
import { productAnchors } from '../reading/subjects.ts';

/** From so many words on it is told once, wherever it stands; a sentence of its own from fewer. */
const LONG_ENOUGH = 5;
const OWN_SENTENCE = 3;
/** "En stock", below each of a list: short words may come again. */
const MOST_TIMES = 4;
const LONGEST_TEXT = 20_000;

export class LoopWatch {
  readonly #times = new Map<string, number>();
  /** The words of all clauses so far: a quotation said whole holds what is then said sentence by sentence. */
  #said = '';
  #last = '';

  /** Counts the clause; call it once for each that would be shown. */
  judge(clause: Clause): Judgement {
    const words = clause.words.map(({ folded }) => folded);
    const finding = { rule: 'loop', evidence: clause.body.slice(0, 60) };
    if (repeatsWithin(words)) return { finding };
    const key = words.join(' ');
    const times = this.#times.get(key) ?? 0;
    const isHeld = words.length >= LONG_ENOUGH && this.#said.includes(` ${key} `);
    if (this.#said.length > LONGEST_TEXT) this.#forget();
    this.#times.set(key, times + 1);
    this.#said += ` ${key} `;
    const isAgain = words.length > 1 && key === this.#last;
    this.#last = key;
    return key !== '' && (isHeld || isAgain || times >= mostTimes(clause)) ? { finding } : {};
  }

  #forget(): void {
    this.#times.clear();
    this.#said = '';
  }
}

function mostTimes(clause: Clause): number {
  const { words, body } = clause;
  // "Color: rojo", of one item and of the next.
  const isHead = words.length > 1 && /:[\s*]*$/.test(body);
  if (isHead) return 1;
  const isLabelled = body.includes(':') && productAnchors(clause).length === 0;
  return words.length >= LONG_ENOUGH || (words.length >= OWN_SENTENCE && !isLabelled) ? 1 : MOST_TIMES;
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

/** Eight words in a row of the system prompt, wherever the clauses are cut. */
import { tokenise } from '../../../language/tokens.ts';

const RUN = 8;

export class PromptLeak {
  /** By their first two words. */
  readonly #runs = new Map<string, string[]>();
  #recent: string[] = [];

  constructor(promptTexts: readonly string[]) {
    for (const text of promptTexts) {
      const words = tokenise(text).map(({ folded }) => folded);
      for (let at = 0; at + RUN <= words.length; at += 1) {
        const start = startAt(words, at);
        const known = this.#runs.get(start);
        const run = words.slice(at, at + RUN).join(' ');
        if (known === undefined) this.#runs.set(start, [run]);
        else known.push(run);
      }
    }
  }

  /** The run found in what was written so far, this clause included. */
  find(body: string): string | undefined {
    if (this.#runs.size === 0) return undefined;
    const words = [...this.#recent, ...tokenise(body).map(({ folded }) => folded)];
    this.#recent = words.slice(-(RUN - 1));
    for (let at = 0; at + RUN <= words.length; at += 1) {
      const runs = this.#runs.get(startAt(words, at));
      if (runs === undefined) continue;
      const run = words.slice(at, at + RUN).join(' ');
      if (runs.includes(run)) return run;
    }
    return undefined;
  }
}

function startAt(words: readonly string[], at: number): string {
  return `${words[at]} ${words[at + 1]}`;
}

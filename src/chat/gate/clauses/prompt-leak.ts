/** Eight words in a row of the system prompt, wherever the clauses are cut. */
import { tokenise } from '../../../language/tokens.ts';

const RUN = 8;

export class PromptLeak {
  readonly #runs = new Set<string>();
  #recent: string[] = [];

  constructor(promptTexts: readonly string[]) {
    for (const text of promptTexts) {
      const words = tokenise(text).map(({ folded }) => folded);
      for (let at = 0; at + RUN <= words.length; at += 1) this.#runs.add(words.slice(at, at + RUN).join(' '));
    }
  }

  /** The run found in what was written so far, this clause included. */
  find(body: string): string | undefined {
    if (this.#runs.size === 0) return undefined;
    const words = [...this.#recent, ...tokenise(body).map(({ folded }) => folded)];
    this.#recent = words.slice(-(RUN - 1));
    for (let at = 0; at + RUN <= words.length; at += 1) {
      const run = words.slice(at, at + RUN).join(' ');
      if (this.#runs.has(run)) return run;
    }
    return undefined;
  }
}

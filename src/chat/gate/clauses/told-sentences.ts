/** What the catalogue voice would say: true already, so the model may repeat it, whole or up to a comma. */
import { ClauseCutter } from './clause-cutter.ts';
import { spokenKey } from './spoken-key.ts';

export class ToldSentences {
  readonly #known = new Set<string>();

  constructor(told: readonly string[]) {
    for (const text of told) {
      this.#add(text);
      const cutter = new ClauseCutter();
      for (const clause of [...cutter.push(text), ...cutter.end()]) {
        this.#add(clause);
        for (const match of clause.matchAll(/[,:;](?=\s)/g)) this.#add(clause.slice(0, match.index));
      }
    }
  }

  holds(body: string): boolean {
    const key = spokenKey(body);
    return key !== '' && this.#known.has(key);
  }

  #add(text: string): void {
    const key = spokenKey(text);
    if (key.includes(' ')) this.#known.add(key);
  }
}

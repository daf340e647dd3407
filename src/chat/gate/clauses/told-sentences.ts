/** What the catalogue voice would say: true already, so the model may repeat it, whole or up to a comma. */
import { ClauseCutter } from './clause-cutter.ts';
import { spokenKey } from './spoken-key.ts';

export class ToldSentences {
  /** Every way a sentence may be repeated, with its place among the told. */
  readonly #known = new Map<string, number>();
  /** Places of those that were shown. */
  readonly #shown = new Set<number>();

  constructor(told: readonly string[]) {
    for (const [place, text] of told.entries()) {
      this.#add(text, place);
      const cutter = new ClauseCutter();
      for (const clause of [...cutter.push(text), ...cutter.end()]) {
        this.#add(clause, place);
        for (const match of clause.matchAll(/[,:;](?=\s)/g)) this.#add(clause.slice(0, match.index), place);
      }
    }
  }

  holds(body: string): boolean {
    const key = spokenKey(body);
    return key !== '' && this.#known.has(key);
  }

  /** "No tengo 4 opciones", where code tells that there are 4: what is told, with a no before it. */
  denies(body: string): boolean {
    const denied = /^\W*(?:no|not)\s+(?=\p{L})/iu.exec(body)?.[0];
    return denied !== undefined && this.holds(body.slice(denied.length));
  }

  /** "Anything else?" before what was done is told: one that comes earlier among the told was not shown yet. */
  isTooSoon(body: string): boolean {
    const place = this.#known.get(spokenKey(body)) ?? 0;
    return Array.from({ length: place }, (_, before) => before).some((before) => !this.#shown.has(before));
  }

  shown(body: string): void {
    const place = this.#known.get(spokenKey(body));
    if (place !== undefined) this.#shown.add(place);
  }

  #add(text: string, place: number): void {
    const key = spokenKey(text);
    if (key.includes(' ') && !this.#known.has(key)) this.#known.set(key, place);
  }
}

/** Which stems of a catalogue's language a word of the answer may stand for: its own, and those of its translations. */
import { translations } from '../../language/lexicon.ts';
import { contentStems, stem } from '../../language/stem.ts';
import type { Language } from '../../protocol.ts';
import type { TextIndex } from './text-index.ts';

export class WordReach {
  readonly #language: Language;
  readonly #cache = new Map<string, string[][]>();

  constructor(language: Language) {
    this.#language = language;
  }

  /** Alternatives; each is one stem or several that must all be there ("sneaker" is "zapatilla" or "zapatilla deportiva"). */
  of(folded: string, language: Language): string[][] {
    const key = `${language}:${folded}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const reach = [[stem(folded, language)]];
    if (language !== this.#language) {
      const own = stem(folded, this.#language);
      const found = new Set([...translations(folded, this.#language), ...translations(own, this.#language)]);
      for (const translated of found) {
        const stems = contentStems(translated, language);
        if (stems.length > 0) reach.push(stems);
      }
    }
    this.#cache.set(key, reach);
    return reach;
  }

  /** Whether a text says this word. */
  says(index: TextIndex, folded: string): boolean {
    return this.of(folded, index.language).some((stems) => stems.every((one) => index.stems.has(one)));
  }

  /** Whether the word stands for this one stem. */
  meets(folded: string, target: string, language: Language): boolean {
    return this.of(folded, language).some((stems) => stems.includes(target));
  }
}

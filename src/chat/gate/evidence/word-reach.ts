/** Which stems of a catalogue's language a word of the answer may stand for: its own, and those of its translations. */
import { translations } from '../../../language/lexicon.ts';
import { contentStems, stem } from '../../../language/stem.ts';
import { type Language, languages } from '../../../protocol.ts';
import { familyOf, synonymsOf, translationsOf } from '../words/synonyms.ts';
import type { TextIndex } from './text-index.ts';

/** Stems of one verb that the stemmer leaves apart. */
const kin: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['devuelv', 'devolv', 'devolu'],
    ['tard', 'entreg'],
    ['recog', 'recogid'],
    ['refund', 'refunded'],
  ].flatMap((group) => group.map((one) => [one, group.filter((other) => other !== one)] as const)),
);

export class WordReach {
  readonly #language: Language;
  readonly #pairs = new Set<string>();
  readonly #cache = new Map<string, string[][]>();

  constructor(language: Language) {
    this.#language = language;
  }

  /** "french fries" is one word of the lexicon: each of the two then stands for what the pair stands for. */
  learnPairs(words: readonly { folded: string; ordinary: boolean }[]): void {
    for (const [index, { folded, ordinary }] of words.entries()) {
      const after = words[index + 1];
      if (after === undefined) return;
      if (ordinary || after.ordinary) continue;
      const next = after.folded;
      const pair = `${folded} ${next}`;
      if (this.#pairs.has(pair)) continue;
      this.#pairs.add(pair);
      const found = translations(pair, this.#language);
      if (found.length === 0) continue;
      for (const word of [folded, next]) {
        for (const language of languages) {
          if (language === this.#language) continue;
          const stems = found.map((text) => contentStems(text, language)).filter(({ length }) => length > 0);
          this.#cache.set(`${language}:${word}`, [...this.of(word, language), ...stems]);
        }
      }
    }
  }

  /** Alternatives; each is one stem or several that must all be there ("sneaker" is "zapatilla" or "zapatilla deportiva"). */
  of(folded: string, language: Language): string[][] {
    const key = `${language}:${folded}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const own = stem(folded, language);
    const reach = [[own], ...(kin.get(own) ?? []).map((one) => [one])];
    const family = familyOf(own, language);
    if (language === this.#language) {
      for (const synonym of synonymsOf(own, language)) reach.push([...synonym]);
      if (family !== undefined) reach.push([family]);
    }
    if (language !== this.#language) {
      const root = stem(folded, this.#language);
      const found = new Set([...translations(folded, this.#language), ...translations(root, this.#language)]);
      for (const translated of found) {
        const stems = contentStems(translated, language);
        if (stems.length > 0) reach.push(stems);
      }
      for (const one of translationsOf(root, this.#language)) reach.push([one]);
      for (const one of reach.slice(1).filter(({ length }) => length === 1)) {
        const family = familyOf(one[0] ?? '', language);
        if (family !== undefined) reach.push([family]);
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

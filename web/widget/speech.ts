import type { Language } from '../../src/protocol.ts';
import { fillIn } from '../shared/fill-in.ts';
import { type Word, words } from './words.ts';

/** Words of another language, and its tag. */
export type Translation = Partial<Record<Word | 'lang', string>>;

/** The language the widget speaks now; what was bound to it is said anew when it changes. */
export class Speech {
  #language: Language;
  readonly #bound: (() => void)[] = [];
  #translated: Translation = {};

  constructor(language: Language) {
    this.#language = language;
  }

  get language(): Language {
    return this.#language;
  }

  set language(language: Language) {
    if (language === this.#language) return;
    this.#language = language;
    this.#tell();
  }

  /** What dates, sums and the page's own words are written in. */
  get tag(): string {
    return this.#translated.lang ?? this.#language;
  }

  /** The interface in a language of the page's own; what it lacks is said in the shopper's. */
  translate(translated: Translation): void {
    this.#translated = translated;
    this.#tell();
  }

  say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
    return fillIn(this.#translated[word] ?? words[word][this.#language === 'es' ? 0 : 1], values);
  }

  #tell(): void {
    for (const apply of this.#bound) apply();
  }

  /** Does it now and whenever the language changes. */
  bind(apply: () => void): void {
    this.#bound.push(apply);
    apply();
  }
}
